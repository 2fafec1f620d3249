package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * The attributes of messages about the multicast database (linux/if_bridge.h). A request names an
 * entry by MDBA_SET_ENTRY, MDBE_ATTR_*; what the kernel shows is MDBA_MDB, MDBA_MDB_EATTR_*, which
 * say the same under other numbers.
 */
final class MdbAttributes {
    /** The length of {@code struct br_mdb_entry}, {@link MdbEntry}. */
    static final int ENTRY_LENGTH = 28;

    /** {@code u32 ifindex} before the attributes of a router port. */
    static final int ROUTER_PORT_LENGTH = 4;

    /** Of requests that change something. */
    static final AttributeSpace SET = AttributeSpace.named("mdb", "MDBA_");

    /** Of requests for one entry. */
    static final AttributeSpace GET_ONE = AttributeSpace.named("mdb", "MDBA_");

    /** Of what the kernel shows. */
    static final AttributeSpace SHOWN = AttributeSpace.named("mdb", "MDBA_");

    /** Of an entry in a request. */
    static final AttributeSpace ENTRY = AttributeSpace.named("mdb entry", "MDBE_ATTR_");

    private static final AttributeSpace MDB = AttributeSpace.named("MDBA_MDB", "MDBA_");
    private static final AttributeSpace MDB_ENTRY = AttributeSpace.named("MDBA_MDB_ENTRY", "MDBA_");
    static final AttributeSpace ROUTER = AttributeSpace.named("MDBA_ROUTER", "MDBA_");

    /** Of a router port. */
    static final AttributeSpace ROUTER_PORT =
            AttributeSpace.named("MDBA_ROUTER_PORT", "MDBA_ROUTER_PATTR_");

    private static final AttributeSpace SOURCES =
            AttributeSpace.named("MDBE_ATTR_SRC_LIST", "MDBE_");
    private static final AttributeSpace SOURCE =
            AttributeSpace.named("MDBE_SRC_LIST_ENTRY", "MDBE_");

    static final Attribute<Duration> ROUTER_TIMER =
            ROUTER_PORT.attribute(
                    MDBA_ROUTER_PATTR_TIMER, "MDBA_ROUTER_PATTR_TIMER", Codecs.CLOCK_T);

    static final Attribute<Integer> ROUTER_TYPE =
            ROUTER_PORT.u8(MDBA_ROUTER_PATTR_TYPE, "MDBA_ROUTER_PATTR_TYPE");

    static final Attribute<Integer> ROUTER_VID =
            ROUTER_PORT.u16(MDBA_ROUTER_PATTR_VID, "MDBA_ROUTER_PATTR_VID");

    static final Attribute<List<InetAddress>> SRC_LIST =
            ENTRY.nest(MDBE_ATTR_SRC_LIST, "MDBE_ATTR_SRC_LIST", sources(), () -> SOURCES);

    static {
        SET.attribute(MDBA_SET_ENTRY, "MDBA_SET_ENTRY", AttributeCodec.BINARY);
        SET.nest(MDBA_SET_ENTRY_ATTRS, "MDBA_SET_ENTRY_ATTRS", () -> ENTRY);
        GET_ONE.attribute(MDBA_GET_ENTRY, "MDBA_GET_ENTRY", AttributeCodec.BINARY);
        GET_ONE.nest(MDBA_GET_ENTRY_ATTRS, "MDBA_GET_ENTRY_ATTRS", () -> ENTRY);
        SHOWN.nest(MDBA_MDB, "MDBA_MDB", () -> MDB);
        SHOWN.nest(MDBA_ROUTER, "MDBA_ROUTER", () -> ROUTER);
        MDB.nest(MDBA_MDB_ENTRY, "MDBA_MDB_ENTRY", () -> MDB_ENTRY);
        MDB_ENTRY.nestAfterHeader(
                MDBA_MDB_ENTRY_INFO, "MDBA_MDB_ENTRY_INFO", ENTRY_LENGTH, () -> MdbEntry.SPACE);
        ROUTER.nestAfterHeader(
                MDBA_ROUTER_PORT, "MDBA_ROUTER_PORT", ROUTER_PORT_LENGTH, () -> ROUTER_PORT);
        ROUTER_PORT.attribute(
                MDBA_ROUTER_PATTR_INET_TIMER, "MDBA_ROUTER_PATTR_INET_TIMER", Codecs.CLOCK_T);
        ROUTER_PORT.attribute(
                MDBA_ROUTER_PATTR_INET6_TIMER, "MDBA_ROUTER_PATTR_INET6_TIMER", Codecs.CLOCK_T);
        ENTRY.inet(MDBE_ATTR_SOURCE, "MDBE_ATTR_SOURCE");
        ENTRY.u8(MDBE_ATTR_GROUP_MODE, "MDBE_ATTR_GROUP_MODE");
        ENTRY.u8(MDBE_ATTR_RTPROT, "MDBE_ATTR_RTPROT");
        ENTRY.inet(MDBE_ATTR_DST, "MDBE_ATTR_DST");
        ENTRY.u16(MDBE_ATTR_DST_PORT, "MDBE_ATTR_DST_PORT");
        ENTRY.u32(MDBE_ATTR_VNI, "MDBE_ATTR_VNI");
        ENTRY.s32(MDBE_ATTR_IFINDEX, "MDBE_ATTR_IFINDEX");
        ENTRY.u32(MDBE_ATTR_SRC_VNI, "MDBE_ATTR_SRC_VNI");
        ENTRY.u8(MDBE_ATTR_STATE_MASK, "MDBE_ATTR_STATE_MASK");
        SOURCES.nest(MDBE_SRC_LIST_ENTRY, "MDBE_SRC_LIST_ENTRY", () -> SOURCE);
        SOURCE.inet(MDBE_SRCATTR_ADDRESS, "MDBE_SRCATTR_ADDRESS");
    }

    static final Operation NEW =
            new Operation("RTM_NEWMDB", RtNetlink.RTM_NEWMDB, BrPortMsg.LENGTH, SET);
    static final Operation DELETE =
            new Operation("RTM_DELMDB", RtNetlink.RTM_DELMDB, BrPortMsg.LENGTH, SET);
    static final Operation GET =
            new Operation("RTM_GETMDB", RtNetlink.RTM_GETMDB, BrPortMsg.LENGTH, GET_ONE);

    private MdbAttributes() {}

    /** In a request a source is an address and no more. */
    private static AttributeCodec<List<InetAddress>> sources() {
        return Codecs.listOf(
                MDBE_SRC_LIST_ENTRY,
                AttributeCodec.of(
                        "source",
                        MdbSource::address,
                        (writer, type, address) ->
                                writer.nest(
                                        type,
                                        nest ->
                                                nest.bytes(
                                                        MDBE_SRCATTR_ADDRESS,
                                                        address.getAddress()))));
    }
}
