package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_DUMP_INTR;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.DecodeException;
import io.netlink.DumpInterruptedException;
import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.SyscallException;
import io.netlink.route.FaultyKernel.Fault;
import io.netlink.route.FaultyKernel.Step;
import io.netlink.testkit.Descriptors;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Every operation of every client under every fault of the way to the kernel: it gives the right
 * result or a typed error, soon, and the handle can be used afterwards.
 */
class FaultsTest {
    /** {@code -Dnetlink.corruptions=1000} takes minutes, and finds more. */
    private static final int CORRUPTIONS = Integer.getInteger("netlink.corruptions", 20);

    /** Another seed gives other corruptions. */
    private static final long SEED = Long.getLong("netlink.corruptions.seed", 1_234);

    static final String ALWAYS = "listings always interrupted";
    static final Duration SHORT = Duration.ofMillis(30);
    static final Duration SOON = Duration.ofSeconds(20).plusMillis(20L * CORRUPTIONS);

    /** What the result of an operation may be. */
    enum Expected {
        /** As without the fault. */
        RESULT,
        /** As without the fault, or a typed error. */
        RESULT_OR_ERROR,
        /** Anything that is not another exception: no one can know that the bytes are not right. */
        ANYTHING_TYPED
    }

    record Row(Expected expected, boolean once, Fault fault) {}

    static final Map<String, Row> FAULTS = new LinkedHashMap<>();

    private static void row(String name, Expected expected, boolean once, Fault fault) {
        FAULTS.put(name, new Row(expected, once, fault));
    }

    static {
        Random random = new Random(SEED);
        row("an answer that is cut off", Expected.RESULT_OR_ERROR, true, each(b -> cut(b, 5)));
        row("an answer of nothing", Expected.RESULT_OR_ERROR, true, each(b -> new byte[0]));
        row(
                "an answer of a few bytes",
                Expected.RESULT_OR_ERROR,
                true,
                each(b -> cut(b, b.length - 7)));
        row(
                "a datagram larger than the memory",
                Expected.RESULT_OR_ERROR,
                true,
                FaultsTest::tooLarge);
        row("a late answer", Expected.RESULT, false, FaultsTest::withEvents);
        row("no answer", Expected.RESULT_OR_ERROR, true, (answer, dump) -> List.of());
        row("half an answer", Expected.RESULT_OR_ERROR, true, (answer, dump) -> half(answer));
        row("an answer after the deadline", Expected.RESULT_OR_ERROR, true, FaultsTest::late);
        row("a foreign sequence", Expected.RESULT, false, FaultsTest::foreign);
        row("a foreign port", Expected.RESULT, false, FaultsTest::foreignPort);
        row("its end twice", Expected.RESULT, false, FaultsTest::endTwice);
        row("its listing in another order", Expected.ANYTHING_TYPED, true, FaultsTest::reordered);
        row("everything twice", Expected.ANYTHING_TYPED, true, FaultsTest::twice);
        row("the end first", Expected.ANYTHING_TYPED, true, (answer, dump) -> answer.reversed());
        row("an overrun before it", Expected.RESULT_OR_ERROR, true, overrun(0));
        row("an overrun within it", Expected.RESULT_OR_ERROR, true, overrun(1));
        row("an interrupted listing", Expected.RESULT_OR_ERROR, true, interrupted());
        row(ALWAYS, Expected.RESULT_OR_ERROR, false, interrupted());
        row("a closed socket", Expected.RESULT_OR_ERROR, true, (a, d) -> List.of(Step.error(9)));
        for (int errno :
                new int[] {
                    1, 2, 3, 4, 5, 6, 12, 13, 16, 17, 19, 22, 28, 34, 75, 90, 95, 98, 99, 105, 110,
                    111, 133, 4095
                }) {
            row("errno " + errno, Expected.ANYTHING_TYPED, true, errno(errno));
        }
        row("an acknowledgement and no answer", Expected.ANYTHING_TYPED, true, errno(0));
        row("a failing receive", Expected.RESULT_OR_ERROR, true, (a, d) -> List.of(Step.error(5)));
        for (int i = 0; i < CORRUPTIONS; i++) {
            row("corruption " + i, Expected.ANYTHING_TYPED, true, each(b -> corrupt(b, random)));
        }
        row("corruption of all", Expected.ANYTHING_TYPED, false, each(b -> corrupt(b, random)));
    }

    private interface Change {
        byte[] of(byte[] datagram);
    }

    /** Of each datagram that has more than an acknowledgement. */
    private static Fault each(Change change) {
        return (answer, dump) ->
                answer.stream()
                        .map(step -> new Changed(change.of(step.datagram())).step())
                        .toList();
    }

    private record Changed(byte[] datagram) {
        Step step() {
            return Step.of(datagram);
        }
    }

    private static byte[] cut(byte[] datagram, int bytes) {
        return Arrays.copyOf(datagram, Math.max(0, datagram.length - bytes));
    }

    private static byte[] corrupt(byte[] datagram, Random random) {
        byte[] changed = datagram.clone();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static List<Step> tooLarge(List<Step> answer, boolean dump) {
        List<Step> faulty = new ArrayList<>(answer);
        faulty.set(0, new Step(1 << 20, answer.getFirst().datagram()));
        return faulty;
    }

    private static int sequence(Step step) {
        return ByteBuffer.wrap(step.datagram()).order(ByteOrder.nativeOrder()).getInt(8);
    }

    private static List<Step> mixed(List<Step> answer, int sequence, int port) {
        byte[] stranger =
                FaultyKernel.with(
                        FaultyKernel.message(
                                RtNetlink.RTM_NEWLINK,
                                0,
                                sequence,
                                w -> IfInfoMsg.write(w, 0, 99, 0, 0)),
                        port);
        List<Step> faulty = new ArrayList<>();
        for (Step step : answer) {
            faulty.add(Step.of(stranger));
            faulty.add(Step.of(FaultyKernel.join(stranger, step.datagram())));
        }
        return faulty;
    }

    private static List<Step> withEvents(List<Step> answer, boolean dump) {
        return mixed(answer, 0, 0);
    }

    /** Also what would end it, if it were ours. */
    private static List<Step> foreign(List<Step> answer, boolean dump) {
        int other = sequence(answer.getLast()) + 1; // a batch has several numbers
        List<Step> faulty = new ArrayList<>(mixed(answer, other, FaultyKernel.PORT));
        faulty.addFirst(Step.of(FaultyKernel.error(other, 1)));
        return faulty;
    }

    /** What the kernel says of a request of another socket that has the same number. */
    private static List<Step> foreignPort(List<Step> answer, boolean dump) {
        int other = FaultyKernel.PORT + 1;
        int sequence = sequence(answer.getLast());
        List<Step> faulty = new ArrayList<>(mixed(answer, sequence, other));
        faulty.addFirst(Step.of(FaultyKernel.with(FaultyKernel.error(sequence, 1), other)));
        return faulty;
    }

    private static List<Step> half(List<Step> answer) {
        return answer.subList(0, answer.size() / 2);
    }

    /** Before the next answer, which has another number. */
    private static List<Step> late(List<Step> answer, boolean dump) {
        List<Step> faulty = new ArrayList<>();
        faulty.add(Step.error(FaultyKernel.ETIMEDOUT));
        faulty.addAll(answer);
        return faulty;
    }

    private static List<Step> endTwice(List<Step> answer, boolean dump) {
        List<Step> faulty = new ArrayList<>(answer);
        faulty.add(answer.getLast());
        return faulty;
    }

    private static List<Step> twice(List<Step> answer, boolean dump) {
        return answer.stream().flatMap(step -> Stream.of(step, step)).toList();
    }

    private static List<Step> reordered(List<Step> answer, boolean dump) {
        List<Step> faulty = new ArrayList<>(answer.subList(0, answer.size() - 1).reversed());
        faulty.add(answer.getLast());
        return faulty;
    }

    private static Fault overrun(int at) {
        return (answer, dump) -> {
            List<Step> faulty = new ArrayList<>(answer);
            faulty.add(Math.min(at, answer.size() - 1), Step.error(Errno.ENOBUFS.number()));
            return faulty;
        };
    }

    private static Fault interrupted() {
        return (answer, dump) -> {
            if (!dump) {
                return answer;
            }
            List<Step> faulty = new ArrayList<>();
            for (Step step : answer) {
                faulty.add(
                        Step.of(
                                FaultyKernel.with(
                                        step.datagram(), sequence(step), NLM_F_DUMP_INTR)));
            }
            return faulty;
        };
    }

    private static Fault errno(int errno) {
        return (answer, dump) ->
                List.of(Step.of(FaultyKernel.error(sequence(answer.getFirst()), errno)));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationUnderEveryFault() {
        return ClientOperations.all().stream()
                .map(operation -> dynamicTest(operation.toString(), () -> underAll(operation)));
    }

    private static void underAll(ClientOperations.Call operation) {
        String[] now = new String[1];
        assertTimeoutPreemptively(
                SOON,
                () ->
                        FAULTS.forEach(
                                (name, row) -> {
                                    now[0] = name;
                                    under(operation, name, row);
                                }),
                () -> "hangs: " + now[0]);
    }

    private static void under(ClientOperations.Call operation, String name, Row row) {
        String right;
        try (Rtnetlink rtnl = new FaultyKernel().rtnl()) {
            right = outcome(operation, rtnl, "without a fault");
        }
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl = name.equals(ALWAYS) ? kernel.rtnl(SHORT) : kernel.rtnl()) {
            kernel.fault = row.fault;
            kernel.once = row.once;
            String said = outcome(operation, rtnl, name);
            boolean typed = said.startsWith("!");
            switch (row.expected) {
                case RESULT -> assertEquals(right, said, name);
                case RESULT_OR_ERROR ->
                        assertTrue(
                                typed || said.equals(right),
                                () -> name + ": " + said + "\ninstead of " + right);
                default -> {
                    // typed is checked by outcome
                }
            }
            kernel.fault = FaultyKernel.NONE;
            String after = outcome(operation, rtnl, "after " + name);
            // the deadline is that short; or damaged bytes are left over, of which nobody can say
            // whose they are: their number may happen to be that of the next request
            boolean later = name.equals(ALWAYS) || name.startsWith("corruption");
            for (int i = 0; i < 5 && later && !after.equals(right); i++) {
                after = outcome(operation, rtnl, "after " + name);
            }
            assertEquals(right, after, "after " + name);
        }
        assertEquals(1, kernel.closed, name);
    }

    /** The result as text, or "!" and the typed error. */
    static String outcome(ClientOperations.Call operation, Rtnetlink rtnl, String when) {
        try {
            return String.valueOf(operation.on(rtnl));
        } catch (ErrnoException | DecodeException | DumpInterruptedException e) {
            return "!" + e.getClass().getSimpleName();
        } catch (Exception | StackOverflowError e) {
            throw new AssertionError(operation + ", " + when + ": " + e, e);
        }
    }

    /** A listing that is never whole gives the last try with its error. */
    @TestFactory
    Stream<DynamicTest> whatWasListedIsInTheErrorOfAnInterruptedListing() {
        return ClientOperations.all().stream()
                .filter(call -> List.class.isAssignableFrom(call.method().getReturnType()))
                .filter(FaultsTest::isInterrupted)
                .map(call -> dynamicTest(call.toString(), () -> hasWhatWasListed(call)));
    }

    private static FaultyKernel interrupting() {
        FaultyKernel kernel = new FaultyKernel();
        kernel.fault = interrupted();
        return kernel;
    }

    private static boolean isInterrupted(ClientOperations.Call call) {
        try (Rtnetlink rtnl = interrupting().rtnl(Duration.ofMillis(20))) {
            return outcome(call, rtnl, ALWAYS).equals("!DumpInterruptedException");
        }
    }

    private static void hasWhatWasListed(ClientOperations.Call call) {
        try (Rtnetlink whole = new FaultyKernel().rtnl()) {
            String right = outcome(call, whole, "without a fault");
            DumpInterruptedException e = interruption(call, Duration.ofMillis(20));
            if (!right.startsWith("!")) { // or some of it cannot be read
                assertEquals(right, e.partial().toString());
            }
        }
    }

    /** With more time where the machine was busy and nothing was answered in time. */
    private static DumpInterruptedException interruption(
            ClientOperations.Call call, Duration deadline) {
        try (Rtnetlink rtnl = interrupting().rtnl(deadline)) {
            Exception e = assertThrows(Exception.class, () -> call.on(rtnl));
            if (e instanceof SyscallException late
                    && late.errno() == Errno.ETIMEDOUT
                    && deadline.compareTo(SOON) < 0) {
                return interruption(call, deadline.multipliedBy(4));
            }
            return assertInstanceOf(DumpInterruptedException.class, e);
        }
    }

    @Test
    void nothingLeaks() throws Throwable {
        Descriptors.assertNoLeak(
                () ->
                        ClientOperations.all()
                                .forEach(call -> under(call, "none", FAULTS.get("no answer"))));
    }

    @Test
    void mostOperationsSucceedWithoutAFault() {
        List<String> refused = new ArrayList<>();
        try (Rtnetlink rtnl = new FaultyKernel().rtnl()) {
            for (ClientOperations.Call operation : ClientOperations.all()) {
                String said = outcome(operation, rtnl, "without a fault");
                if (said.startsWith("!")) {
                    refused.add(operation + " " + said);
                }
            }
        }
        assertTrue(refused.size() < 25, refused::toString);
    }
}
