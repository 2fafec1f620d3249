package io.netlink.route.encap;

import static io.netlink.uapi.RplIptunnel.RPL_IPTUNNEL_SRH;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.internal.InetText;
import io.netlink.uapi.LwTunnel;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Source routes of low-power networks (RFC 6554): {@code encap rpl segs A,B,C};
 * linux/rpl_iptunnel.h. Needs a kernel with CONFIG_IPV6_RPL_LWTUNNEL.
 */
public final class RplEncap extends Encap<RplEncap> {
    private static final int HEADER = 8;
    private static final int ADDRESS = 16;
    private static final int ROUTING_TYPE = 3; // IPV6_SRCRT_TYPE_3
    private static final int MOST = 127;
    private static final AttributeSpace SPACE = AttributeSpace.named("rpl", "RPL_IPTUNNEL_");

    /**
     * {@code segs}: the IPv6 addresses of the way, 1 to 127, in the order of {@code ip}, which puts
     * the last one that is named first into the header.
     *
     * <pre>{@code
     * struct ipv6_rpl_sr_hdr {
     *     __u8 nexthdr;              // 0
     *     __u8 hdrlen;               // 1  in units of 8 bytes, without the first
     *     __u8 type;                 // 2  3: RPL
     *     __u8 segments_left;        // 3
     *     __u32 cmpri:4, cmpre:4, pad:4, reserved:20;  // 4  0: routes keep addresses whole
     *     struct in6_addr addr[];    // 8
     * };
     * }</pre>
     */
    public static final Attribute<List<InetAddress>> SRH =
            SPACE.attribute(
                    RPL_IPTUNNEL_SRH,
                    "RPL_IPTUNNEL_SRH",
                    AttributeCodec.of(
                            "struct ipv6_rpl_sr_hdr",
                            reader -> read(reader.bytes()),
                            (writer, type, value) -> writer.bytes(type, write(value))));

    /** How the library knows the encapsulation. */
    public static final Encap.Type<RplEncap> TYPE =
            new Encap.Type<>(LwTunnel.LWTUNNEL_ENCAP_RPL, "rpl", SPACE, RplEncap::new);

    private RplEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code segs}: the addresses of the way.
     *
     * @param segments IPv6 addresses in the order of {@link #SRH}, 1 to 127
     * @return the encapsulation
     * @throws IllegalArgumentException if there are none or too many, or one is no literal IPv6
     *     address
     */
    public static RplEncap through(String... segments) {
        return TYPE.empty().set(SRH, Arrays.stream(segments).map(InetText::parse).toList());
    }

    private static List<InetAddress> read(byte... bytes) {
        int left = bytes.length < HEADER ? 0 : bytes[3] & 0xff;
        if (bytes.length < HEADER + left * ADDRESS || bytes.length < HEADER) {
            throw new DecodeException("struct ipv6_rpl_sr_hdr", "has " + bytes.length + " bytes");
        }
        if (bytes[4] != 0 || (bytes[5] & 0xf0) != 0) {
            throw new DecodeException("struct ipv6_rpl_sr_hdr", "has compressed addresses");
        }
        List<InetAddress> segments = new ArrayList<>();
        for (int at = HEADER; segments.size() < left; at += ADDRESS) {
            segments.add(InetText.ofBytes(Arrays.copyOfRange(bytes, at, at + ADDRESS)));
        }
        return List.copyOf(segments.reversed());
    }

    private static byte[] write(List<InetAddress> segments) {
        if (segments.isEmpty() || segments.size() > MOST) {
            throw new IllegalArgumentException(segments.size() + " segments: must be 1 to " + MOST);
        }
        SegmentRouting.checkIpv6(segments, "segment");
        ByteBuffer out = ByteBuffer.allocate(HEADER + segments.size() * ADDRESS);
        out.put((byte) 0).put((byte) (segments.size() * 2)).put((byte) ROUTING_TYPE);
        out.put((byte) segments.size()).putInt(0);
        segments.reversed().forEach(each -> out.put(each.getAddress()));
        return out.array();
    }
}
