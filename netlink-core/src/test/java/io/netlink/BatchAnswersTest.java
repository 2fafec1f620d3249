package io.netlink;

import static io.netlink.BatchResult.Outcome.DONE;
import static io.netlink.BatchResult.Outcome.REFUSED;
import static io.netlink.BatchResult.Outcome.UNKNOWN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Batches whose answers are not those of a kernel that is well. */
class BatchAnswersTest {
    private static final int EEXIST = 17;
    private static final int ENOBUFS = 105;
    private static final int ENOMEM = 12;
    private static final Operation NEW =
            new Operation("RTM_TEST", 24, 0, AttributeSpace.named("test"));

    private final ScriptedTransport kernel = new ScriptedTransport();
    private final RequestBatch batch = new RequestBatch();

    @AfterEach
    void close() {
        batch.close();
    }

    private BatchResult send(int items, Duration deadline) {
        for (int i = 0; i < items; i++) {
            batch.add(NEW, "thing " + i, 0, w -> {});
        }
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    try (NetlinkSocket socket = new NetlinkSocket(kernel, deadline, "")) {
                        return socket.send(batch);
                    }
                });
    }

    private static List<BatchResult.Outcome> outcomes(BatchResult result) {
        return IntStream.range(0, result.size()).mapToObj(result::outcome).toList();
    }

    /** As a damaged number of the third makes it look. */
    @Test
    void anItemIsRefusedOnceOnly() {
        kernel.answers(
                s -> Messages.error(s, EEXIST),
                s -> Messages.error(s + 1, ENOMEM),
                s -> Messages.error(s, ENOMEM),
                s -> Messages.ack(s + 3));
        BatchResult result = send(4, ScriptedTransport.DEADLINE);
        assertEquals(List.of(REFUSED, REFUSED, DONE, DONE), outcomes(result));
        assertEquals(2, result.failures().size());
        assertEquals(2, result.done());
        assertEquals(EEXIST, result.failure(0).orElseThrow().exception().errnoNumber());
    }

    /** A socket that gets events faster than they are read loses some, and always has more. */
    @Test
    void afterALossEventsWithoutEndAreReadUntilTheDeadlineOnly() {
        kernel.returns(-ENOBUFS).floods(s -> Messages.ack(0));
        BatchResult result = send(2, Duration.ofMillis(50));
        assertEquals(List.of(UNKNOWN, UNKNOWN), outcomes(result));
        var cause = assertInstanceOf(SyscallException.class, result.cause().orElseThrow());
        assertEquals(ENOBUFS, cause.errnoNumber());
    }
}
