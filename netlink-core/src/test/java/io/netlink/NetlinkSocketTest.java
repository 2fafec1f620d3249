package io.netlink;

import static io.netlink.Messages.ack;
import static io.netlink.Messages.done;
import static io.netlink.Wire.bytes;
import static io.netlink.Wire.hex;
import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLMSG_NOOP;
import static io.netlink.uapi.Netlink.NLMSG_OVERRUN;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_DUMP_INTR;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_MULTI;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Exchanges over a scripted kernel: where an answer ends, and what does not belong to it. */
class NetlinkSocketTest {
    private static final int NEW_LINK = 16;
    private static final AttributeSpace SPACE = AttributeSpace.named("link");
    private static final Attribute<Integer> MTU = SPACE.s32(4, "IFLA_MTU");
    private static final Operation GET = new Operation("RTM_GETLINK", 18, 16, SPACE);

    private final ScriptedTransport kernel = new ScriptedTransport();
    private final NetlinkSocket socket = kernel.socket();

    @AfterEach
    void closeSocket() {
        socket.close();
    }

    @Test
    void requestHasTypeFlagsAndTheNextSequenceNumber() {
        kernel.answers(Messages::ack).answers(Messages::ack);
        socket.request(GET, "", NLM_F_ACK, w -> w.put32(0x11223344), none());
        int first = kernel.sequence();
        socket.request(GET, "", NLM_F_ACK, w -> {}, none());
        assertEquals(first + 1, kernel.sequence());

        byte[] sent = kernel.sent.getFirst();
        Arrays.fill(sent, 8, 12, (byte) 0);
        assertEquals(hex(bytes("14000000 1200 0500 00000000 00000000 44332211")), hex(sent));
    }

    @Test
    void sequenceNumberOfEventsIsNeverThatOfARequest() {
        assertEquals(-1, Exchange.following(-2));
        assertEquals(1, Exchange.following(-1));
        assertEquals(2, Exchange.following(1));
        assertEquals(Integer.MIN_VALUE, Exchange.following(Integer.MAX_VALUE));
    }

    @Test
    void anEventThatComesBetweenIsNoAnswer() {
        kernel.answers(s -> link(9, 0, 0)).answers(Messages::ack);
        assertEquals(List.of(), mtus(NLM_F_ACK));
    }

    @Test
    void acknowledgementEndsARequestThatAsksForOne() {
        kernel.answers(Messages::ack);
        assertEquals(List.of(), mtus(NLM_F_ACK));
    }

    @Test
    void withoutAcknowledgementTheFirstMessageIsTheAnswer() {
        kernel.answers(link(1)).answers(link(2));
        assertEquals(List.of(1), mtus(0));
        assertEquals(1, kernel.left());
    }

    @Test
    void echoedObjectComesBeforeTheAcknowledgement() {
        kernel.answers(link(1)).answers(Messages::ack);
        assertEquals(List.of(1), mtus(NLM_F_ACK | NLM_F_ECHO));
        assertEquals(0, kernel.left());
    }

    @Test
    void dumpGoesOnUntilDoneOverSeveralDatagrams() {
        kernel.answers(link(1), link(2)).answers(link(3)).answers(link(4), Messages::done);
        assertEquals(List.of(1, 2, 3, 4), mtus(NLM_F_DUMP));
        assertEquals(0, kernel.left());
    }

    @Test
    void emptyDumpIsJustDone() {
        kernel.answers(Messages::done);
        assertEquals(List.of(), mtus(NLM_F_DUMP));
        // as generic netlink sends it: without an errno
        kernel.answers(s -> Messages.message(3, NLM_F_MULTI, s, w -> {}));
        assertEquals(List.of(), mtus(NLM_F_DUMP));
    }

    @Test
    void interruptedDumpIsReadToItsEndAndReported() {
        IntFunction<byte[]> interrupted = s -> link(2, NLM_F_MULTI | NLM_F_DUMP_INTR, s);
        List<Integer> mtus = new ArrayList<>();

        kernel.answers(link(1), interrupted).answers(link(3), Messages::done);
        assertFalse(socket.request(GET, "", NLM_F_DUMP, w -> {}, m -> mtus.add(mtu(m))));
        assertEquals(List.of(1, 2, 3), mtus);

        kernel.answers(link(1), s -> Messages.message(3, NLM_F_DUMP_INTR, s, w -> w.put32(0)));
        assertFalse(socket.request(GET, "", NLM_F_DUMP, w -> {}, m -> {}), "on the last message");

        kernel.answers(link(1), Messages::done);
        assertTrue(
                socket.request(GET, "", NLM_F_DUMP, w -> {}, m -> {}), "and the next one is not");
    }

    @Test
    void whatAnEarlierRequestLeftAndEventsAreSkipped() {
        kernel.answers(s -> link(7, 0, s - 1), s -> ack(s - 1))
                .answers(s -> Messages.error(s - 1, 1), s -> link(8, 0, 0))
                .answers(s -> done(s - 1), link(1), s -> link(9, NLM_F_DUMP_INTR, 0))
                .answers(Messages::done);
        List<Integer> mtus = new ArrayList<>();
        assertTrue(socket.request(GET, "", NLM_F_DUMP, w -> {}, m -> mtus.add(mtu(m))));
        assertEquals(List.of(1), mtus);
    }

    @Test
    void whatComesAfterTheEndOfAnAnswerIsNotPartOfIt() {
        kernel.answers(link(1), Messages::done, link(2));
        assertEquals(List.of(1), mtus(NLM_F_DUMP));
    }

    @Test
    void messagesThatSayNothingAreSkipped() {
        kernel.answers(
                s -> Messages.message(NLMSG_NOOP, 0, s, w -> {}),
                s -> Messages.message(NLMSG_OVERRUN, 0, s, w -> {}),
                link(1));
        assertEquals(List.of(1), mtus(0));
    }

    @Test
    void datagramThatWasCutOffIsAnErrorAndNotSilence() {
        kernel.truncates();
        var e = assertThrows(SyscallException.class, () -> mtus(NLM_F_DUMP));
        assertEquals(Errno.EMSGSIZE, e.errno());
        assertTrue(e.getMessage().contains("RTM_GETLINK"), e.getMessage());
        assertTrue(e.getMessage().contains("has 262145 bytes"), e.getMessage());

        kernel.truncates();
        var event =
                assertThrows(SyscallException.class, () -> socket.receive(Duration.ZERO, none()));
        assertEquals(Errno.EMSGSIZE, event.errno());
        assertUsable();
    }

    @Test
    void noAnswerWithinTheDeadlineSaysSo() {
        var e = assertThrows(SyscallException.class, () -> mtus(NLM_F_ACK));
        assertEquals(Errno.ETIMEDOUT, e.errno());
        assertTrue(e.getMessage().startsWith("recvmsg RTM_GETLINK eth0: "), e.getMessage());
        assertTrue(e.getMessage().endsWith("; no answer within PT5S"), e.getMessage());
        assertTrue(kernel.waited > 0 && kernel.waited <= ScriptedTransport.DEADLINE.toNanos());
        assertUsable();
    }

    @Test
    void deadlineIsThatOfTheWholeAnswer() {
        kernel.answers(
                        s -> {
                            sleep(50);
                            return link(1, 0, s);
                        })
                .answers(Messages::done);
        mtus(NLM_F_DUMP);
        assertTrue(kernel.waited < ScriptedTransport.DEADLINE.toNanos() - 40_000_000);
    }

    @Test
    void lostMessagesAreAnErrorWithARemedy() {
        kernel.returns(-Errno.ENOBUFS.number());
        var e = assertThrows(SyscallException.class, () -> mtus(NLM_F_DUMP));
        assertEquals(Errno.ENOBUFS, e.errno());
        assertTrue(e.getMessage().contains("NetlinkOptions.receiveBuffer"), e.getMessage());
        // what is left of the dump is read first, or the kernel would refuse another (EBUSY)
        kernel.answers(Messages::done);
        kernel.returns(-Errno.ETIMEDOUT.number());
        assertUsable();
    }

    @Test
    void requestThatCannotBeSentIsAnError() {
        kernel.failure = -Errno.EMSGSIZE.number();
        var e = assertThrows(SyscallException.class, () -> mtus(NLM_F_ACK));
        assertEquals("sendmsg", e.call());
        assertTrue(e.getMessage().contains("the request has 16 bytes"), e.getMessage());
        kernel.failure = -Errno.EPERM.number();
        assertTrue(assertThrows(SyscallException.class, () -> mtus(0)).isNotPermitted());
        kernel.failure = 0;
        assertUsable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000 0000 0000 00000000 00000000", // no length
                "0f000000 0000 0000 00000000 00000000", // less than a header
                "11000000 0000 0000 00000000 00000000", // more than there is
                "10000000 0000 0000 00000000", // cut off
                "ff",
            })
    void bytesThatAreNoMessageAreAnErrorAndNotAnEndlessLoop(String datagram) {
        // a socket of its own: one that loops for ever cannot be closed
        NetlinkSocket socket = kernel.socket();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    kernel.answers(s -> bytes(datagram));
                    assertThrows(
                            DecodeException.class,
                            () -> socket.request(GET, "", NLM_F_ACK, w -> {}, none()));
                    kernel.answers(s -> bytes(datagram));
                    assertThrows(
                            DecodeException.class, () -> socket.receive(Duration.ZERO, none()));
                });
        socket.close();
        assertUsable();
    }

    @Test
    void acknowledgementWithoutItsErrnoIsAnError() {
        kernel.answers(s -> Messages.message(NLMSG_ERROR, 0, s, w -> w.put16(0)));
        assertThrows(DecodeException.class, () -> mtus(NLM_F_ACK));
        assertUsable();
    }

    @Test
    void requestThatDoesNotFitIsNotSent() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        socket.request(
                                GET,
                                "",
                                NLM_F_ACK,
                                w -> {
                                    while (true) {
                                        w.bytes(1, new byte[65531]);
                                    }
                                },
                                none()));
        assertEquals(List.of(), kernel.sent);
        assertUsable();
    }

    @Test
    void failureOfTheBodyIsTheCallersAndNothingIsSent() {
        var failure = new IllegalArgumentException("body");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                socket.request(
                                        GET,
                                        "",
                                        NLM_F_ACK,
                                        w -> {
                                            w.nestStart(1);
                                            throw failure;
                                        },
                                        none()));
        assertSame(failure, e);
        assertEquals(List.of(), kernel.sent);
        assertUsable();
    }

    @Test
    void groupsAreJoinedAndLeft() {
        socket.join(33);
        socket.leave(1);
        assertEquals(List.of(33, -1), kernel.memberships);
        kernel.failure = -Errno.EINVAL.number();
        var e = assertThrows(SyscallException.class, () -> socket.join(99));
        assertTrue(
                e.getMessage().startsWith("setsockopt NETLINK_ADD_MEMBERSHIP group 99: "),
                e.getMessage());
        assertThrows(SyscallException.class, () -> socket.leave(99));
    }

    @Test
    void eventsComeADatagramAtATime() {
        List<Integer> mtus = new ArrayList<>();
        kernel.answers(link(1), link(2)).answers(link(3));
        assertTrue(socket.receive(Duration.ofSeconds(2), m -> mtus.add(mtu(m))));
        assertEquals(Duration.ofSeconds(2).toNanos(), kernel.waited);
        assertEquals(List.of(1, 2), mtus);
        assertTrue(socket.receive(Duration.ZERO, m -> mtus.add(mtu(m))));
        assertEquals(List.of(1, 2, 3), mtus);
        assertFalse(socket.receive(Duration.ZERO, m -> mtus.add(mtu(m))));
        assertEquals(0, kernel.waited);
    }

    @Test
    void overrunIsReportedAndTheNextEventsAreReceived() {
        kernel.returns(-Errno.ENOBUFS.number()).answers(link(5));
        var e = assertThrows(SyscallException.class, () -> socket.receive(Duration.ZERO, none()));
        assertEquals(Errno.ENOBUFS, e.errno());
        assertTrue(socket.receive(Duration.ZERO, m -> assertEquals(5, mtu(m))));
    }

    private List<Integer> mtus(int flags) {
        List<Integer> mtus = new ArrayList<>();
        assertTrue(socket.request(GET, "eth0", flags, w -> {}, m -> mtus.add(mtu(m))));
        return mtus;
    }

    private void assertUsable() {
        kernel.answers(link(1234));
        assertEquals(List.of(1234), mtus(0));
    }

    private static int mtu(NetlinkMessage message) {
        assertEquals(NEW_LINK, message.type());
        return message.attributes(16).copy(SPACE).get(MTU).orElseThrow();
    }

    private static IntFunction<byte[]> link(int mtu) {
        return sequence -> link(mtu, NLM_F_MULTI, sequence);
    }

    private static byte[] link(int mtu, int flags, int sequence) {
        return Messages.message(
                NEW_LINK, flags, sequence, w -> w.put32(0).put32(1).put32(0).put32(0).u32(4, mtu));
    }

    private static java.util.function.Consumer<NetlinkMessage> none() {
        return message -> {
            throw new AssertionError("a message that should not be: " + message.type());
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
