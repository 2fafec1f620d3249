package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.DecodeException;
import io.netlink.uapi.IfLink;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The VLAN that a virtual function is in without knowing: {@code vlan VID qos PRIO proto 802.1ad}.
 *
 * <pre>{@code
 * struct ifla_vf_vlan {            struct ifla_vf_vlan_info {
 *     __u32 vf;                        __u32 vf;
 *     __u32 vlan;                      __u32 vlan;
 *     __u32 qos;                       __u32 qos;
 * };                                   __be16 vlan_proto;
 *                                  };
 * }</pre>
 *
 * @param vlan 1 to 4095, 0 for none
 * @param qos the priority, 0 to 7
 * @param protocol {@link #DOT1Q} or {@link #DOT1AD}
 */
public record VfVlan(int vlan, int qos, int protocol) {
    /** ETH_P_8021Q. */
    public static final int DOT1Q = 0x8100;

    /** ETH_P_8021AD. */
    public static final int DOT1AD = 0x88a8;

    private static final int MAX_VLAN = 4095;
    private static final int MAX_QOS = 7;

    /** {@code struct ifla_vf_vlan}, which has no protocol. */
    static final AttributeCodec<VfSetting<VfVlan>> CODEC =
            VfSetting.codec(
                    "struct ifla_vf_vlan",
                    8,
                    b -> of(b.getInt(), b.getInt(), DOT1Q),
                    (b, vlan) -> {
                        if (vlan.protocol != DOT1Q) {
                            throw new IllegalArgumentException(
                                    vlan + ": only IFLA_VF_VLAN_LIST can say a protocol");
                        }
                        b.putInt(vlan.vlan).putInt(vlan.qos);
                    });

    /** {@code struct ifla_vf_vlan_info}, with the padding that C puts after it. */
    static final AttributeCodec<VfSetting<VfVlan>> INFO =
            VfSetting.codec(
                    "struct ifla_vf_vlan_info",
                    12,
                    VfVlan::readInfo,
                    (b, vlan) ->
                            b.putInt(vlan.vlan)
                                    .putInt(vlan.qos)
                                    .put((byte) (vlan.protocol >> 8))
                                    .put((byte) vlan.protocol));

    static final AttributeCodec<List<VfSetting<VfVlan>>> LIST =
            Codecs.listOf(IfLink.IFLA_VF_VLAN_INFO, INFO);

    /**
     * A VLAN.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public VfVlan {
        if (vlan < 0 || vlan > MAX_VLAN || qos < 0 || qos > MAX_QOS) {
            throw new IllegalArgumentException(
                    "vlan %d qos %d: must be 0 to 4095 and 0 to 7".formatted(vlan, qos));
        }
        Inets.unsigned(protocol, 16, "protocol");
    }

    /**
     * A VLAN of 802.1Q.
     *
     * @param vlan 1 to 4095, 0 for none
     * @param qos the priority, 0 to 7
     * @return the VLAN
     * @throws IllegalArgumentException if a number is out of range
     */
    public static VfVlan of(int vlan, int qos) {
        return new VfVlan(vlan, qos, DOT1Q);
    }

    private static VfVlan readInfo(ByteBuffer b) {
        return of(b.getInt(), b.getInt(), (b.get() & 0xff) << 8 | b.get() & 0xff);
    }

    private static VfVlan of(int vlan, int qos, int protocol) {
        try {
            return new VfVlan(vlan, qos, protocol);
        } catch (IllegalArgumentException e) {
            throw new DecodeException("struct ifla_vf_vlan", e.getMessage());
        }
    }

    /** A list of one, for the function of that number. */
    List<VfSetting<VfVlan>> listFor(int vf) {
        return List.of(new VfSetting<>(vf, this));
    }

    @Override
    public String toString() {
        return "vlan "
                + vlan
                + (qos == 0 ? "" : " qos " + qos)
                + (protocol == DOT1Q ? "" : " proto 0x" + Integer.toHexString(protocol));
    }
}
