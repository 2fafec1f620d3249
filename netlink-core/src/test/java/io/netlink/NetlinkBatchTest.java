package io.netlink;

import static io.netlink.BatchResult.Outcome.DONE;
import static io.netlink.BatchResult.Outcome.NOT_SENT;
import static io.netlink.BatchResult.Outcome.REFUSED;
import static io.netlink.BatchResult.Outcome.UNKNOWN;
import static io.netlink.ScriptedTransport.ECANCELED;
import static io.netlink.uapi.Netlink.NLMSGERR_ATTR_OFFS;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Batches over a scripted kernel: what is sent together, and what is made of the answers. */
class NetlinkBatchTest {
    private static final int EEXIST = 17;
    private static final int ENOBUFS = 105;
    private static final int ENOMEM = 12;

    /** Room for two refusals. */
    private static final int TWO_ANSWERS = 2 * 2304;

    private static final AttributeSpace SPACE = AttributeSpace.named("test");

    static {
        SPACE.u32(1, "TEST_NUMBER");
        SPACE.u32(2, "TEST_OTHER");
    }

    private static final Operation NEW = new Operation("RTM_TEST", 24, 0, SPACE);

    private final ScriptedTransport kernel = new ScriptedTransport();
    private final NetlinkSocket socket = kernel.socket();
    private final RequestBatch batch = new RequestBatch();

    @AfterEach
    void close() {
        socket.close();
        batch.close();
    }

    private void items(int count) {
        for (int i = 0; i < count; i++) {
            int value = i;
            assertEquals(
                    batch.size(), batch.add(NEW, "thing " + i, NLM_F_CREATE, w -> w.u32(1, value)));
        }
    }

    /** The messages of a datagram. */
    private List<NetlinkMessage> messages(int datagram) {
        byte[] bytes = kernel.sent.get(datagram);
        List<NetlinkMessage> all = new ArrayList<>();
        for (long at = 0; at < bytes.length; ) {
            NetlinkMessage message = new NetlinkMessage();
            at = message.wrap(MemorySegment.ofArray(bytes), at, bytes.length);
            all.add(message);
        }
        return all;
    }

    private List<Integer> counts() {
        return IntStream.range(0, kernel.sent.size()).mapToObj(i -> messages(i).size()).toList();
    }

    private static List<BatchResult.Outcome> outcomes(BatchResult result) {
        return IntStream.range(0, result.size()).mapToObj(result::outcome).toList();
    }

    @Test
    void allGoTogetherAndOnlyTheLastIsAcknowledged() {
        batch.add(NEW, "first", NLM_F_ACK | NLM_F_ECHO | NLM_F_CREATE, w -> w.u32(1, 7));
        items(2);
        kernel.answers(s -> Messages.ack(s + 2));
        BatchResult result = socket.send(batch);
        assertTrue(result.isDone());
        assertEquals(3, result.done());
        assertSame(result, result.orThrow());
        assertEquals("all 3 items done", result.toString());
        List<NetlinkMessage> sent = messages(0);
        int flags = NLM_F_REQUEST | NLM_F_CREATE;
        assertEquals(
                List.of(flags, flags, flags | NLM_F_ACK),
                sent.stream().map(NetlinkMessage::flags).toList());
        assertEquals(sent.get(0).sequence() + 1, sent.get(1).sequence());
        assertEquals(sent.get(0).sequence() + 2, sent.get(2).sequence());
    }

    @Test
    void refusalsAreToldByItem() {
        items(5);
        kernel.answers(s -> Messages.error(s, EEXIST));
        kernel.answers(
                s -> Messages.ack(0), // an event, and what an earlier request left behind
                s -> Messages.error(s - 1, EEXIST),
                s -> Messages.error(s + 2, EEXIST),
                s -> Messages.error(s + 4, EEXIST));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(REFUSED, DONE, REFUSED, DONE, REFUSED), outcomes(result));
        assertEquals(2, result.done());
        BatchFailure second = result.failures().get(1);
        assertEquals("thing 2", second.subject());
        assertEquals("RTM_TEST thing 2: File exists (EEXIST)", second.exception().getMessage());
        assertEquals(Optional.of(second), result.failure(2));
        assertEquals(Optional.empty(), result.failure(3));
        assertThrows(IndexOutOfBoundsException.class, () -> result.outcome(5));
        BatchException thrown = assertThrows(BatchException.class, result::orThrow);
        assertEquals(
                "2 of 5 items done, 3 refused; item 0: RTM_TEST thing 0: File exists (EEXIST);"
                        + " item 2: RTM_TEST thing 2: File exists (EEXIST); item 4: RTM_TEST thing"
                        + " 4: File exists (EEXIST)",
                thrown.getMessage());
        assertSame(result.failures().getFirst().exception(), thrown.getCause());
        assertSame(result, thrown.result().orElseThrow());
    }

    @Test
    void attributePathIsOfTheItem() {
        batch.add(NEW, "small", 0, w -> {});
        batch.add(NEW, "two", 0, w -> w.u32(1, 1).u32(2, 2));
        batch.add(NEW, "last", 0, w -> {});
        kernel.answers(
                s ->
                        Messages.error(
                                s + 1,
                                -EEXIST,
                                Messages.ACK_TLVS | Messages.CAPPED,
                                new byte[16],
                                w -> w.u32(NLMSGERR_ATTR_OFFS, 24)),
                s -> Messages.ack(s + 2));
        assertEquals(
                Optional.of("TEST_OTHER"),
                socket.send(batch).failures().getFirst().exception().attributePath());
    }

    @Test
    void noMoreGoTogetherThanHaveRoomForTheirRefusals() {
        kernel.buffer = TWO_ANSWERS;
        items(5);
        kernel.answers(s -> Messages.error(s, EEXIST), s -> Messages.ack(s + 1));
        kernel.answers(s -> Messages.error(s + 1, EEXIST));
        kernel.answers(s -> Messages.ack(s));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(2, 2, 1), counts());
        assertEquals(List.of(REFUSED, DONE, DONE, REFUSED, DONE), outcomes(result));
    }

    @Test
    void noMoreGoTogetherThanMayBeSent() {
        for (int i = 0; i < 3; i++) {
            batch.add(NEW, i, 0, w -> w.bytes(1, new byte[15_000]));
        }
        kernel.answers(s -> Messages.ack(s + 1)).answers(s -> Messages.ack(s));
        assertTrue(socket.send(batch).isDone());
        assertEquals(List.of(2, 1), counts());
    }

    @Test
    void whatCanNeverBeSentIsRefusedBeforehand() {
        kernel.buffer = TWO_ANSWERS;
        items(3);
        batch.add(NEW, "large", 0, w -> w.bytes(1, new byte[5000]));
        var e = assertThrows(IllegalArgumentException.class, () -> socket.send(batch));
        assertTrue(e.getMessage().startsWith("item 3, large, has 5020 bytes"), e.getMessage());
        assertEquals(List.of(), kernel.sent);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        batch.add(
                                NEW,
                                "",
                                0,
                                w -> {
                                    for (int i = 0; i < 5; i++) {
                                        w.bytes(1, new byte[60_000]);
                                    }
                                }));
        assertEquals(4, batch.size());
    }

    @Test
    void whatThrowsLeavesNothingBehind() {
        items(1);
        assertThrows(
                ArithmeticException.class,
                () ->
                        batch.add(
                                NEW,
                                "",
                                0,
                                w -> {
                                    w.u32(1, 1);
                                    throw new ArithmeticException();
                                }));
        items(1);
        kernel.answers(s -> Messages.ack(s + 1));
        assertTrue(socket.send(batch).isDone());
        assertEquals(2, messages(0).size());
    }

    @Test
    void lostAnswersMakeItemsUnknown() {
        kernel.buffer = 2 * TWO_ANSWERS;
        items(6);
        kernel.returns(-ENOBUFS)
                .answers(s -> Messages.error(s + 1, EEXIST), s -> Messages.ack(s + 3));
        kernel.answers(s -> Messages.ack(s + 1));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(UNKNOWN, REFUSED, UNKNOWN, DONE, DONE, DONE), outcomes(result));
        assertArrayEquals(new int[] {0, 2}, result.unknown());
        assertEquals(3, result.done());
        assertFalse(result.isDone());
        var cause = assertInstanceOf(SyscallException.class, result.cause().orElseThrow());
        assertEquals(ENOBUFS, cause.errnoNumber());
        assertTrue(
                result.toString().startsWith("3 of 6 items done, 1 refused, 2 unknown; recvmsg"));
    }

    @Test
    void ifTheLastAnswerIsLostTooNobodyWaitsForIt() {
        items(2);
        kernel.returns(-ENOBUFS);
        BatchResult result = socket.send(batch);
        assertEquals(List.of(UNKNOWN, UNKNOWN), outcomes(result));
        assertEquals(0, kernel.waited);
        assertEquals(0, result.done());
    }

    @Test
    void damagedAnswersMakeItemsUnknown() {
        items(2);
        kernel.answers(s -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        BatchResult result = socket.send(batch);
        assertEquals(List.of(UNKNOWN, UNKNOWN), outcomes(result));
        assertInstanceOf(DecodeException.class, result.cause().orElseThrow());
    }

    @Test
    void truncatedAnswersMakeItemsUnknown() {
        items(2);
        kernel.truncates().answers(s -> Messages.ack(s + 1));
        assertEquals(List.of(UNKNOWN, DONE), outcomes(socket.send(batch)));
    }

    @Test
    void withoutAnAnswerInTimeNothingMoreIsSent() {
        kernel.buffer = TWO_ANSWERS;
        items(5);
        kernel.answers(s -> Messages.ack(s + 1)).answers(s -> Messages.error(s, EEXIST));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(DONE, DONE, REFUSED, UNKNOWN, NOT_SENT), outcomes(result));
        assertEquals(4, result.sent());
        assertEquals(Errno.ETIMEDOUT, ((SyscallException) result.cause().orElseThrow()).errno());
    }

    @Test
    void whatCannotBeSentIsNotSent() {
        kernel.buffer = TWO_ANSWERS;
        items(5);
        kernel.answers(
                s -> {
                    kernel.failure = -ENOMEM;
                    return Messages.ack(s + 1);
                });
        BatchResult result = socket.send(batch);
        assertEquals(List.of(DONE, DONE, NOT_SENT, NOT_SENT, NOT_SENT), outcomes(result));
        var cause = assertInstanceOf(SyscallException.class, result.cause().orElseThrow());
        assertTrue(
                cause.getMessage().startsWith("sendmsg RTM_TEST thing 2 and 1 requests more"),
                cause.getMessage());
        BatchException thrown = assertThrows(BatchException.class, result::orThrow);
        assertSame(cause, thrown.getCause());
        assertTrue(thrown.getMessage().startsWith("2 of 5 items done, 3 not sent; sendmsg"));
    }

    @Test
    void closedInTheMiddle() {
        kernel.buffer = TWO_ANSWERS;
        items(5);
        kernel.answers(s -> Messages.ack(s + 1)).returns(-ECANCELED);
        BatchResult result = socket.send(batch);
        assertEquals(List.of(DONE, DONE, UNKNOWN, UNKNOWN, NOT_SENT), outcomes(result));
        assertInstanceOf(IllegalStateException.class, result.cause().orElseThrow());
        socket.close();
        assertThrows(IllegalStateException.class, () -> socket.send(batch));
    }

    @Test
    void stopAtFailureStopsWithTheSendmsg() {
        items(6);
        batch.stopAtFailure(2);
        kernel.answers(s -> Messages.ack(s + 1));
        kernel.answers(s -> Messages.error(s, EEXIST), s -> Messages.ack(s + 1));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(2, 2), counts());
        assertEquals(List.of(DONE, DONE, REFUSED, DONE, NOT_SENT, NOT_SENT), outcomes(result));
        assertEquals(Optional.empty(), result.cause());
        assertThrows(IllegalArgumentException.class, () -> batch.stopAtFailure(0));
    }

    @Test
    void anItemMayHaveSeveralRequests() {
        assertThrows(IllegalStateException.class, () -> batch.addToLast(NEW, "", 0, w -> {}));
        items(2);
        batch.addToLast(NEW, "more of 1", 0, w -> {});
        batch.addToLast(NEW, "and more of 1", 0, w -> {});
        items(2);
        batch.addToLast(NEW, "more of 3", 0, w -> {});
        assertEquals(4, batch.size());
        kernel.answers(
                s -> Messages.error(s + 2, EEXIST),
                s -> Messages.error(s + 3, ENOMEM),
                s -> Messages.ack(s + 6));
        BatchResult result = socket.send(batch);
        assertEquals(List.of(DONE, REFUSED, DONE, DONE), outcomes(result));
        assertEquals(3, result.done());
        assertEquals(1, result.failures().size());
        assertEquals("more of 1", result.failures().getFirst().subject());
        assertEquals(Errno.EEXIST, result.failures().getFirst().exception().errno());
    }

    @Test
    void anItemThatWasSentInPartIsNotSent() {
        kernel.buffer = TWO_ANSWERS;
        items(2);
        batch.addToLast(NEW, "more", 0, w -> {});
        kernel.answers(
                s -> {
                    kernel.failure = -ENOMEM;
                    return Messages.ack(s + 1);
                });
        assertEquals(List.of(DONE, NOT_SENT), outcomes(socket.send(batch)));
    }

    @Test
    void aBatchGrowsAndIsUsedAgain() {
        kernel.buffer = 1 << 30;
        for (int round = 0; round < 2; round++) {
            int count = 30_000;
            items(count);
            assertTrue(batch.capacity() >= count * 24);
            kernel.sent.clear();
            for (int sent = 0; sent < count; sent += 1365) {
                int last = Math.min(1365, count - sent) - 1;
                kernel.answers(s -> Messages.ack(s + last));
            }
            assertTrue(socket.send(batch).isDone());
            int value = 0;
            for (int datagram = 0; datagram < kernel.sent.size(); datagram++) {
                for (NetlinkMessage message : messages(datagram)) {
                    assertEquals(value++, message.payloadInt(4));
                }
            }
            assertEquals(count, value);
            batch.clear();
            assertEquals(0, batch.size());
        }
    }

    @Test
    void aBatchCanBeSentTwice() {
        items(2);
        for (int round = 0; round < 2; round++) {
            kernel.answers(s -> Messages.ack(s + 1));
            assertTrue(socket.send(batch).isDone());
        }
        assertFalse(
                messages(0).getFirst().sequence() == messages(1).getFirst().sequence(),
                "with new numbers");
    }

    @Test
    void ofNothingNothingIsSent() {
        assertTrue(socket.send(batch).orThrow().isDone());
        assertEquals(List.of(), kernel.sent);
    }

    @Test
    void numbersAreNeverZero() {
        Exchange exchange = new Exchange(kernel, ScriptedTransport.DEADLINE, "");
        for (int i = 0; i < 10_000; i++) {
            int count = 1 + i * 40_000;
            long first = Integer.toUnsignedLong(exchange.sequences(count));
            assertTrue(first > 0 && first + count <= 1L << 32, first + " and on: " + count);
        }
        exchange.close();
    }

    @Test
    void virtualThreadsToo() throws Exception {
        items(2);
        kernel.answers(s -> Messages.error(s, EEXIST), s -> Messages.ack(s + 1));
        BatchResult[] result = new BatchResult[1];
        Thread.ofVirtual().start(() -> result[0] = socket.send(batch)).join();
        assertEquals(List.of(REFUSED, DONE), outcomes(result[0]));
    }
}
