package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.NetnsHandle;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Namespace ids: what is sent, what is refused, and that no id is not id 0. */
class NsidTest {
    private static final int DESCRIPTOR = 6;

    private static List<String> sent(Consumer<NetnsIds> call) {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            call.accept(rtnl.netnsIds());
        }
        return transport.sent.stream()
                .map(message -> LinkFixture.hex(LinkFixture.payload(message)))
                .toList();
    }

    /**
     * What {@code ip netns set a 9} and {@code ip netns set a auto} sent when they had opened
     * descriptor 6, and the same with a pid.
     */
    @Test
    void assigns() {
        NetnsHandle handle = LinkFixture.handle(DESCRIPTOR);
        assertEquals(
                List.of("00000000" + "0800030006000000" + "0800010009000000"),
                sent(ids -> assertEquals(OptionalInt.of(9), ids.assign(handle, 9).id())));
        List<String> auto = List.of("00000000" + "0800030006000000" + "08000100ffffffff");
        assertEquals(auto, sent(ids -> ids.assign(handle)));
        assertEquals(auto, sent(ids -> ids.assignFd(DESCRIPTOR)));
        assertEquals(
                List.of("00000000" + "0800020006000000" + "0800010000000000"),
                sent(ids -> ids.assignPid(6, 0)));
    }

    /** {@code ip netns list-id target-nsid 3 nsid 5}, and the same by descriptor and pid. */
    @Test
    void asksElsewhere() {
        NetnsHandle handle = LinkFixture.handle(DESCRIPTOR);
        String target = "0800040003000000";
        assertEquals(
                List.of("00000000" + "0800010005000000" + target),
                sent(ids -> ids.inNetnsId(3).get(5)));
        assertEquals(
                List.of("00000000" + "0800030006000000" + target),
                sent(ids -> ids.inNetnsId(3).get(handle)));
        assertEquals(
                List.of("00000000" + "0800020006000000" + target),
                sent(ids -> ids.inNetnsId(3).getPid(6)));
        assertEquals(List.of("00000000" + "0800030006000000"), sent(ids -> ids.getFd(DESCRIPTOR)));
    }

    @Test
    void refusesBeforeItAsks() {
        assertEquals(
                List.of(),
                sent(
                        ids -> {
                            refused("netns id -1", () -> ids.get(-1));
                            refused("netns id -1", () -> ids.inNetnsId(-1));
                            refused("netns id -2", () -> ids.inNetnsId(0).get(-2));
                            refused("netns id -1", () -> ids.assignPid(1, -1));
                            refused("netns id -1", () -> ids.assignFd(1, -1));
                            refused("pid 0", () -> ids.getPid(0));
                            refused("pid -1", () -> ids.assignPid(-1));
                            refused("descriptor -1", () -> ids.getFd(-1));
                            refused(
                                    "netns id -5",
                                    () -> ids.assign(LinkFixture.handle(DESCRIPTOR), -5));
                            assertThrows(
                                    NullPointerException.class, () -> ids.get((NetnsHandle) null));
                        }));
    }

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void aHandleThatIsClosedIsRefused() {
        NetnsHandle closed = LinkFixture.handle(-1);
        closed.close();
        closed.release();
        assertEquals(
                List.of(),
                sent(ids -> assertThrows(IllegalStateException.class, () -> ids.get(closed))));
    }

    @Test
    void noIdIsNotId0() {
        Nsid none = nsid(-1, -1);
        assertEquals(OptionalInt.empty(), none.id());
        assertEquals(OptionalInt.empty(), none.currentId());
        assertEquals("nsid unassigned current-nsid unassigned", none.toString());
        Nsid zero = nsid(0, 7);
        assertEquals(OptionalInt.of(0), zero.id());
        assertEquals(OptionalInt.of(7), zero.currentId());
        assertEquals("nsid 0 current-nsid 7", zero.toString());
        assertEquals(zero, nsid(0, 7));
        assertEquals(zero.hashCode(), nsid(0, 7).hashCode());
        assertNotEquals(zero, nsid(0, 8));
        assertNotEquals(zero, none);
    }

    private static Nsid nsid(int id, int current) {
        return NsidView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWNSID,
                                writer -> writer.put32(0).u32(1, id).u32(5, current)))
                .copy();
    }

    @Test
    void damageIsTold() {
        assertThrows(
                DecodeException.class,
                () -> NsidView.of(Replies.message(RtNetlink.RTM_NEWNSID, w -> w.put16(0))));
        NsidView view =
                NsidView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWNSID,
                                writer -> writer.put32(0).bytes(1, new byte[2])));
        DecodeException e = assertThrows(DecodeException.class, view::id);
        assertTrue(e.getMessage().contains("NETNSA_NSID"), e.getMessage());
        assertThrows(
                UnsupportedOperationException.class,
                () -> nsid(1, 1).wrap(Replies.message(RtNetlink.RTM_NEWNSID, w -> w.put32(0))));
    }
}
