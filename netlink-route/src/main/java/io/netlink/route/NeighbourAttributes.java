package io.netlink.route;

import static io.netlink.uapi.Neighbour.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;

/**
 * The attributes of a neighbour message (NDA_* of linux/neighbour.h), one row each.
 *
 * <p>For use with {@link NeighbourView#attributes()} where {@link Neighbour} has no method of its
 * own.
 */
public final class NeighbourAttributes {
    private NeighbourAttributes() {}

    /** The table of a neighbour message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("neighbour", "NDA_");

    private static final AttributeSpace FDB_EXT =
            AttributeSpace.named("NDA_FDB_EXT_ATTRS", "NFEA_");

    /** The neighbour's address; of a VXLAN's fdb entry, where to send to. */
    public static final Attribute<InetAddress> DST = SPACE.inet(NDA_DST, "NDA_DST");

    /** {@code lladdr}: the neighbour's link-layer address. */
    public static final Attribute<MacAddress> LLADDR = SPACE.mac(NDA_LLADDR, "NDA_LLADDR");

    /** When it was last heard of; read only. */
    public static final Attribute<NeighbourCacheInfo> CACHEINFO =
            SPACE.attribute(NDA_CACHEINFO, "NDA_CACHEINFO", NeighbourCacheInfo.CODEC);

    /** {@code probes}: how often it was asked in vain; read only. */
    public static final Attribute<Long> PROBES = SPACE.u32(NDA_PROBES, "NDA_PROBES");

    /** {@code vlan}: of an fdb entry, 1 to 4094. */
    public static final Attribute<Integer> VLAN =
            SPACE.attribute(NDA_VLAN, "NDA_VLAN", Codecs.range(AttributeCodec.U16, 0, 4094));

    /** {@code port}: the UDP port of the VXLAN's other end. */
    public static final Attribute<Integer> PORT = SPACE.be16(NDA_PORT, "NDA_PORT");

    /** {@code vni}: the VXLAN network id to send with, 0 to 16777215. */
    public static final Attribute<Long> VNI =
            SPACE.attribute(NDA_VNI, "NDA_VNI", Codecs.range(AttributeCodec.U32, 0, 0xff_ffff));

    /** {@code via}: the index of the device to send over; in a listing's request, the device. */
    public static final Attribute<Integer> IFINDEX = SPACE.s32(NDA_IFINDEX, "NDA_IFINDEX");

    /** {@code master}: the index of the bridge or VRF. */
    public static final Attribute<Integer> MASTER = SPACE.s32(NDA_MASTER, "NDA_MASTER");

    /** The id of the namespace that {@link #IFINDEX} counts in. */
    public static final Attribute<Integer> LINK_NETNSID =
            SPACE.s32(NDA_LINK_NETNSID, "NDA_LINK_NETNSID");

    /** {@code src_vni}: of a VXLAN for many network ids, the one it is for, 0 to 16777215. */
    public static final Attribute<Long> SRC_VNI =
            SPACE.attribute(
                    NDA_SRC_VNI, "NDA_SRC_VNI", Codecs.range(AttributeCodec.U32, 0, 0xff_ffff));

    /** {@code protocol}: who made the entry, RTPROT_*. */
    public static final Attribute<Integer> PROTOCOL = SPACE.u8(NDA_PROTOCOL, "NDA_PROTOCOL");

    /** {@code nhid}: the id of an fdb nexthop. */
    public static final Attribute<Long> NH_ID = SPACE.u32(NDA_NH_ID, "NDA_NH_ID");

    /** What else there is about an entry of a bridge. */
    public static final Attribute<AttributeSet> FDB_EXT_ATTRS =
            SPACE.nest(NDA_FDB_EXT_ATTRS, "NDA_FDB_EXT_ATTRS", () -> FDB_EXT);

    /** {@code activity_notify}: FDB_NOTIFY_*, inside {@link #FDB_EXT_ATTRS}. */
    public static final Attribute<Integer> ACTIVITY_NOTIFY =
            FDB_EXT.u8(NFEA_ACTIVITY_NOTIFY, "NFEA_ACTIVITY_NOTIFY");

    /** {@code norefresh}: a replacement does not refresh, inside {@link #FDB_EXT_ATTRS}. */
    public static final Attribute<Boolean> DONT_REFRESH =
            FDB_EXT.flag(NFEA_DONT_REFRESH, "NFEA_DONT_REFRESH");

    /** Further flags, NTF_EXT_*. */
    public static final Attribute<Integer> FLAGS_EXT = SPACE.s32(NDA_FLAGS_EXT, "NDA_FLAGS_EXT");

    /** Which bits of the state count, in a request to flush. */
    public static final Attribute<Integer> NDM_STATE_MASK =
            SPACE.u16(NDA_NDM_STATE_MASK, "NDA_NDM_STATE_MASK");

    /** Which bits of the flags count, in a request to flush. */
    public static final Attribute<Integer> NDM_FLAGS_MASK =
            SPACE.u8(NDA_NDM_FLAGS_MASK, "NDA_NDM_FLAGS_MASK");

    static final Operation NEW = operation("RTM_NEWNEIGH", RtNetlink.RTM_NEWNEIGH);
    static final Operation DELETE = operation("RTM_DELNEIGH", RtNetlink.RTM_DELNEIGH);
    static final Operation GET = operation("RTM_GETNEIGH", RtNetlink.RTM_GETNEIGH);

    static AttributeSet fdbExtensions() {
        return AttributeSet.empty(FDB_EXT);
    }

    private static Operation operation(String name, int type) {
        return new Operation(name, type, NdMsg.LENGTH, SPACE);
    }
}
