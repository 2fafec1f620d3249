package io.netlink;

import static io.netlink.Messages.ACK_TLVS;
import static io.netlink.Messages.CAPPED;
import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_INFO_DATA;
import static io.netlink.uapi.IfLink.IFLA_INFO_KIND;
import static io.netlink.uapi.IfLink.IFLA_LINKINFO;
import static io.netlink.uapi.Netlink.NLMSGERR_ATTR_MISS_NEST;
import static io.netlink.uapi.Netlink.NLMSGERR_ATTR_MISS_TYPE;
import static io.netlink.uapi.Netlink.NLMSGERR_ATTR_MSG;
import static io.netlink.uapi.Netlink.NLMSGERR_ATTR_OFFS;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Veth.VETH_INFO_PEER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Refusals over a scripted kernel: its words, and the path of the attribute it points at. */
class NetlinkSocketErrorTest {
    private static final int ERANGE = 34;
    private static final int IFLA_VLAN_ID = 1;

    private static final AttributeSpace LINK = AttributeSpace.named("link");
    private static final AttributeSpace INFO = AttributeSpace.named("linkinfo");
    private static final AttributeSpace VLAN = AttributeSpace.named("vlan");
    private static final AttributeSpace VETH = AttributeSpace.named("veth");

    static {
        LINK.string(IFLA_IFNAME, "IFLA_IFNAME");
        LINK.nest(IFLA_LINKINFO, "IFLA_LINKINFO", () -> INFO);
        Attribute<String> kind = INFO.string(IFLA_INFO_KIND, "IFLA_INFO_KIND");
        Map<String, AttributeSpace> kinds = Map.of("vlan", VLAN, "veth", VETH);
        INFO.nestSelectedBy(IFLA_INFO_DATA, "IFLA_INFO_DATA", kinds::get, kind);
        VLAN.u16(IFLA_VLAN_ID, "IFLA_VLAN_ID");
        VETH.nestAfterHeader(VETH_INFO_PEER, "VETH_INFO_PEER", 16, () -> LINK);
    }

    private static final Operation NEW_LINK = new Operation("RTM_NEWLINK", 16, 16, LINK);

    /** What a body returns that has nothing to point at. */
    private static final int NOWHERE = -1;

    private final ScriptedTransport kernel = new ScriptedTransport();
    private final NetlinkSocket socket = kernel.socket();

    @AfterEach
    void closeSocket() {
        socket.close();
    }

    @Test
    void refusalHasOperationSubjectAndErrno() {
        kernel.answers(s -> Messages.error(s, 17));
        NetlinkException e = refused(w -> NOWHERE);
        assertEquals("RTM_NEWLINK eth0.7: File exists (EEXIST)", e.getMessage());
        assertEquals("RTM_NEWLINK", e.operation());
        assertEquals(Errno.EEXIST, e.errno());
        assertEquals(Optional.empty(), e.attributePath());
        assertSame(ExtendedAck.NONE, e.extendedAck());

        kernel.answers(Messages::ack);
        socket.request(NEW_LINK, "", NLM_F_ACK, w -> {}, m -> {}); // and it goes on working
    }

    @Test
    void refusalSaysInWhichNamespace() {
        try (var elsewhere =
                new NetlinkSocket(kernel, ScriptedTransport.DEADLINE, " in netns ns1")) {
            for (String subject : new String[] {"eth0", ""}) {
                kernel.answers(s -> Messages.error(s, 17));
                var e =
                        assertThrows(
                                NetlinkException.class,
                                () ->
                                        elsewhere.request(
                                                NEW_LINK, subject, NLM_F_ACK, w -> {}, m -> {}));
                String text = "RTM_NEWLINK " + subject + " in netns ns1: File exists (EEXIST)";
                assertEquals(text.replace("  ", " "), e.getMessage());
            }
        }
    }

    @Test
    void pathIsFoundInEveryLayoutOfTheError() {
        Map<String, IntFunction<byte[]>> layouts =
                Map.of(
                        "capped", s -> error(s, ACK_TLVS | CAPPED, point(NLMSGERR_ATTR_OFFS)),
                        "with the request", s -> error(s, ACK_TLVS, point(NLMSGERR_ATTR_OFFS)),
                        "done", s -> Messages.done(s, -ERANGE, point(NLMSGERR_ATTR_OFFS)));
        layouts.forEach(
                (layout, error) -> {
                    kernel.answers(error);
                    NetlinkException e = refused(NetlinkSocketErrorTest::vlan);
                    assertEquals(
                            "RTM_NEWLINK eth0.7: Numerical result out of range (ERANGE): Attribute"
                                    + " failed policy validation, at"
                                    + " IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID",
                            e.getMessage(),
                            layout);
                    assertEquals(
                            Optional.of("Attribute failed policy validation"),
                            e.extendedAck().message());
                });
    }

    @Test
    void errorAtTheEndOfADumpIsARefusal() {
        kernel.answers(s -> Messages.done(s, -ERANGE, w -> w.string(NLMSGERR_ATTR_MSG, "No")));
        var e =
                assertThrows(
                        NetlinkException.class,
                        () -> socket.request(NEW_LINK, "", NLM_F_DUMP, w -> {}, m -> {}));
        assertEquals("RTM_NEWLINK: Numerical result out of range (ERANGE): No", e.getMessage());
    }

    @Test
    void attributeOfTheMessageItself() {
        assertPath("IFLA_IFNAME", w -> attribute(w, IFLA_IFNAME, "x"));
        assertPath("attribute 77", w -> attribute(w, 77, "x"));
        assertPath("IFLA_LINKINFO", w -> linkInfo(w, Part.NEST, "vlan"));
    }

    @Test
    void attributeOfAKind() {
        assertPath("IFLA_LINKINFO/IFLA_INFO_KIND", w -> linkInfo(w, Part.KIND, "vlan"));
        assertPath("IFLA_LINKINFO/IFLA_INFO_DATA", w -> linkInfo(w, Part.DATA, "vlan"));
        assertPath("IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID", w -> linkInfo(w, Part.ID, "vlan"));
        assertPath(
                "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER", w -> linkInfo(w, Part.ID, "veth"));
    }

    @Test
    void attributeOfAnUnknownKindHasItsNumber() {
        assertPath("IFLA_LINKINFO/IFLA_INFO_DATA/attribute 1", w -> linkInfo(w, Part.ID, "new"));
        assertPath("IFLA_LINKINFO/IFLA_INFO_DATA/attribute 1", w -> linkInfo(w, Part.ID, null));
    }

    @Test
    void attributeOfAPeerBehindItsStructure() {
        String peer = "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER";
        assertPath(peer, w -> veth(w, 0));
        assertPath(peer, w -> veth(w, 4)); // its ifi_family
        assertPath(peer + "/IFLA_IFNAME", w -> veth(w, 20));
        assertPath(peer + "/IFLA_IFNAME", w -> veth(w, 24));
    }

    @Test
    void placeThatIsNoAttributeHasNoPath() {
        for (int place : new int[] {0, 15, 16, 31, 1_000_000, Integer.MAX_VALUE, NOWHERE}) {
            kernel.answers(s -> error(s, ACK_TLVS | CAPPED, w -> w.u32(NLMSGERR_ATTR_OFFS, place)));
            NetlinkException e = refused(w -> attribute(w, IFLA_IFNAME, "x"));
            assertEquals(Optional.empty(), e.attributePath(), "place " + place);
            assertTrue(e.getMessage().endsWith("(ERANGE)"), e.getMessage());
        }
    }

    @Test
    void missingAttributeOfTheMessage() {
        kernel.answers(
                s -> error(s, ACK_TLVS | CAPPED, w -> w.u32(NLMSGERR_ATTR_MISS_TYPE, IFLA_IFNAME)));
        NetlinkException e = refused(NetlinkSocketErrorTest::vlan);
        assertEquals(Optional.of("IFLA_IFNAME"), e.attributePath());
        assertTrue(e.getMessage().endsWith(", missing IFLA_IFNAME"), e.getMessage());
    }

    @Test
    void missingAttributeOfANest() {
        assertMissing("IFLA_LINKINFO/IFLA_INFO_KIND", 1, w -> linkInfo(w, Part.NEST, "vlan"));
        assertMissing(
                "IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID",
                1,
                w -> linkInfo(w, Part.DATA, "vlan"));
        assertMissing(
                "IFLA_LINKINFO/IFLA_INFO_DATA/attribute 9", 9, w -> linkInfo(w, Part.DATA, "new"));
        assertMissing(
                "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME",
                IFLA_IFNAME,
                w -> veth(w, 0));
    }

    @Test
    void errnoIsNotLostIfItsWordsMakeNoSense() {
        kernel.answers(s -> error(s, ACK_TLVS | CAPPED, w -> w.u16(NLMSGERR_ATTR_OFFS, 1)));
        assertEquals(ERANGE, refused(w -> NOWHERE).errnoNumber());
        kernel.answers(s -> error(s, ACK_TLVS | CAPPED, w -> w.put32(3)));
        assertEquals(ERANGE, refused(w -> NOWHERE).errnoNumber());
        // or if the request makes none, a nest with an attribute of 257 bytes: as far as it goes
        kernel.answers(s -> error(s, ACK_TLVS | CAPPED, w -> w.u32(NLMSGERR_ATTR_OFFS, place + 4)));
        NetlinkException e = refused(w -> attribute(w, IFLA_LINKINFO, "\1\1\1\1"));
        assertEquals(Optional.of("IFLA_LINKINFO"), e.attributePath());
    }

    @Test
    void warningOnSuccessIsNoRefusal() {
        kernel.answers(
                s ->
                        Messages.error(
                                s,
                                0,
                                ACK_TLVS | CAPPED,
                                kernel.sent.getLast(),
                                w -> w.string(NLMSGERR_ATTR_MSG, "Deprecated")));
        socket.request(NEW_LINK, "", NLM_F_ACK, w -> {}, m -> {});
    }

    /** A part of IFLA_LINKINFO. */
    private enum Part {
        NEST,
        KIND,
        DATA,
        ID
    }

    private void assertPath(String path, ToIntFunction<MessageWriter> body) {
        kernel.answers(s -> error(s, ACK_TLVS | CAPPED, point(NLMSGERR_ATTR_OFFS)));
        NetlinkException e = refused(body);
        assertEquals(Optional.of(path), e.attributePath());
        assertTrue(e.getMessage().endsWith(", at " + path), e.getMessage());
    }

    private void assertMissing(String path, int type, ToIntFunction<MessageWriter> body) {
        kernel.answers(
                s ->
                        error(
                                s,
                                ACK_TLVS | CAPPED,
                                w -> {
                                    w.u32(NLMSGERR_ATTR_MISS_TYPE, type);
                                    w.u32(NLMSGERR_ATTR_MISS_NEST, place);
                                }));
        NetlinkException e = refused(body);
        assertEquals(Optional.of(path), e.attributePath());
        assertTrue(e.getMessage().endsWith(", missing " + path), e.getMessage());
    }

    /** Where in the request the kernel is to point at: what its body returned. */
    private int place;

    /** Sends a request, after an ifinfomsg, that is refused. */
    private NetlinkException refused(ToIntFunction<MessageWriter> body) {
        return assertThrows(
                NetlinkException.class,
                () ->
                        socket.request(
                                NEW_LINK,
                                "eth0.7",
                                NLM_F_ACK,
                                w -> {
                                    w.put32(0).put32(0).put32(0).put32(0);
                                    place = body.applyAsInt(w);
                                },
                                m -> {}));
    }

    private byte[] error(int sequence, int flags, Consumer<AttributeWriter> tlvs) {
        return Messages.error(sequence, -ERANGE, flags, kernel.sent.getLast(), tlvs);
    }

    private Consumer<AttributeWriter> point(int attribute) {
        return w ->
                w.string(NLMSGERR_ATTR_MSG, "Attribute failed policy validation")
                        .u32(attribute, place);
    }

    private static int attribute(MessageWriter writer, int type, String text) {
        writer.string(5, "before");
        int place = (int) writer.position();
        writer.string(type, text).string(6, "after");
        return place;
    }

    private static int vlan(MessageWriter writer) {
        return linkInfo(writer, Part.ID, "vlan");
    }

    /** The data comes before the kind that says what is in it. */
    private static int linkInfo(MessageWriter writer, Part wanted, String kind) {
        int[] places = new int[Part.values().length];
        writer.string(IFLA_IFNAME, "eth0");
        places[Part.NEST.ordinal()] = (int) writer.position();
        long info = writer.nestStart(IFLA_LINKINFO);
        places[Part.DATA.ordinal()] = (int) writer.position();
        long data = writer.nestStart(IFLA_INFO_DATA);
        writer.u16(2, 0);
        places[Part.ID.ordinal()] = (int) writer.position();
        writer.u16(IFLA_VLAN_ID, 7);
        writer.nestEnd(data);
        places[Part.KIND.ordinal()] = (int) writer.position();
        if (kind != null) {
            writer.string(IFLA_INFO_KIND, kind);
        }
        writer.nestEnd(info);
        return places[wanted.ordinal()];
    }

    /** A veth whose peer has a name; the place is some bytes into VETH_INFO_PEER. */
    private static int veth(MessageWriter writer, int into) {
        long info = writer.nestStart(IFLA_LINKINFO);
        writer.string(IFLA_INFO_KIND, "veth");
        long data = writer.nestStart(IFLA_INFO_DATA);
        int place = (int) writer.position() + into;
        long peer = writer.nestStart(VETH_INFO_PEER);
        writer.put32(0).put32(0).put32(0).put32(0).string(IFLA_IFNAME, "veth-b");
        writer.nestEnd(peer);
        writer.nestEnd(data);
        writer.nestEnd(info);
        return place;
    }
}
