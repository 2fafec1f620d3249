package io.netlink.route.encap;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.uapi.LwTunnel;

/**
 * The list of encapsulations that the library has a type for: a new one is a file and a line here.
 * Only those that a program meets are loaded.
 */
public final class Encaps {
    private Encaps() {}

    private static Encap.Type<?> type(int number) {
        return switch (number) {
            case LwTunnel.LWTUNNEL_ENCAP_MPLS -> MplsEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_IP -> IpEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_ILA -> IlaEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_IP6 -> Ip6Encap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_SEG6 -> Seg6Encap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_BPF -> BpfEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_SEG6_LOCAL -> Seg6LocalEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_RPL -> RplEncap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_IOAM6 -> Ioam6Encap.TYPE;
            case LwTunnel.LWTUNNEL_ENCAP_XFRM -> XfrmEncap.TYPE;
            default -> null;
        };
    }

    /**
     * The table of RTA_ENCAP.
     *
     * @param number LWTUNNEL_ENCAP_* in decimal digits
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace attributesOf(String number) {
        Encap.Type<?> type = number.isEmpty() ? null : type(Integer.parseInt(number));
        return type == null ? OtherEncap.SPACE : type.attributes();
    }

    /**
     * An encapsulation from what the kernel sent.
     *
     * @param number LWTUNNEL_ENCAP_*
     * @param payload of RTA_ENCAP or NHA_ENCAP, empty if there was none
     * @return the typed one; {@link OtherEncap} if there is no type for it, or if its payload is no
     *     attributes
     */
    public static Encap<?> decode(int number, byte[] payload) {
        Encap.Type<?> type = type(number);
        try {
            if (type != null) {
                return decode(type, payload);
            }
        } catch (DecodeException e) {
            // no attributes: as bytes below
        }
        return OtherEncap.of(number, payload);
    }

    private static <K extends Encap<K>> K decode(Encap.Type<K> type, byte[] payload) {
        return type.decode().apply(AttributeSet.of(type.attributes(), payload));
    }

    /**
     * What a request carries in RTA_ENCAP or NHA_ENCAP.
     *
     * @param encap the encapsulation
     * @return the attributes inside
     */
    public static byte[] encode(Encap<?> encap) {
        return encap.payload();
    }
}
