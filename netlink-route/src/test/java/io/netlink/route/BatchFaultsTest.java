package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.BatchResult;
import io.netlink.BatchResult.Outcome;
import io.netlink.DecodeException;
import io.netlink.DumpInterruptedException;
import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.route.FaultsTest.Expected;
import io.netlink.route.FaultsTest.Row;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every operation that a batch has, with another one and once more, under every fault of {@link
 * FaultsTest}: what the result says of an item is what the kernel did, or it is not known.
 */
class BatchFaultsTest {
    private static final int EEXIST = 17;
    private static final Address HARMLESS = Address.of(InetPrefix.parse("10.9.9.9/24"));

    /** What changes no byte of an answer, only how often and in which order it comes. */
    private static final Set<String> TRUTHFUL =
            Set.of("everything twice", "its listing in another order");

    /** What the kernel refuses, and whether the batch stops there. */
    private record Way(String name, boolean stops, boolean lookUps, int... refused) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Way> WAYS =
            List.of(
                    new Way("nothing refused", false, false),
                    new Way("the first refused", false, false, 0),
                    new Way("the first two refused", false, false, 0, 1),
                    new Way("all refused", false, false, 0, 1, 2),
                    new Way("one by one", true, false),
                    new Way("one by one, the second refused", true, false, 1),
                    new Way("from the first look-up on", false, true));

    /** Up to which request of the batch each item goes. */
    private record Shape(boolean again, boolean looksUp, List<Integer> ends) {
        int start(int item) {
            return item == 0 ? 0 : ends.get(item - 1);
        }
    }

    private static Stream<ClientOperations.Call> all() {
        return ClientOperations.all().stream()
                .map(ClientOperations.Call::inBatch)
                .filter(call -> call != null && call.method().getReturnType() == void.class);
    }

    /** The operation, a harmless one, and if that can be said the operation again. */
    private static void fill(Batch batch, ClientOperations.Call operation, boolean again) {
        write(batch, operation);
        batch.addresses().add(9, HARMLESS);
        if (again) {
            write(batch, operation);
        }
    }

    private static void write(Batch batch, ClientOperations.Call operation) {
        try {
            operation.on(batch);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(operation + ": " + e, e);
        }
    }

    private static Shape shape(ClientOperations.Call operation) {
        boolean again = true;
        try (Rtnetlink rtnl = new FaultyKernel().rtnl()) {
            rtnl.batch(batch -> fill(batch, operation, true)).orThrow();
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("earlier in this batch"), e::getMessage);
            again = false;
        }
        List<Integer> ends = new ArrayList<>();
        FaultyKernel once = new FaultyKernel();
        int items;
        try (Rtnetlink rtnl = once.rtnl()) {
            items = rtnl.batch(batch -> write(batch, operation)).orThrow().size();
        }
        int lookUps = lookUps(once);
        int requests = once.sent.size() - lookUps;
        assertTrue(items == 1 || items == requests, operation + ": " + items + ", " + requests);
        end(ends, items, requests);
        end(ends, 1, 1);
        if (again) {
            end(ends, items, requests);
        }
        return new Shape(again, lookUps > 0, ends);
    }

    private static void end(List<Integer> ends, int items, int requests) {
        int last = ends.isEmpty() ? 0 : ends.getLast();
        for (int item = 1; item <= items; item++) {
            ends.add(last + requests / items * item);
        }
    }

    private static int lookUps(FaultyKernel kernel) {
        return (int)
                kernel.sent.stream()
                        .filter(request -> LinkFixture.message(request).type() % 4 == 2)
                        .count();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationOfABatchUnderEveryFault() {
        return all().map(each -> dynamicTest(each.toString(), () -> underAll(each)));
    }

    private static void underAll(ClientOperations.Call operation) {
        Shape shape = shape(operation);
        String[] now = new String[1];
        assertTimeoutPreemptively(
                FaultsTest.SOON,
                () ->
                        FaultsTest.FAULTS.forEach(
                                (name, row) -> {
                                    now[0] = name;
                                    under(operation, shape, name, row);
                                }),
                () -> "hangs: " + now[0]);
    }

    private static void under(ClientOperations.Call operation, Shape shape, String name, Row row) {
        if (name.startsWith("errno")) {
            return; // which are ways here, since each item has its own
        }
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl =
                name.equals(FaultsTest.ALWAYS) ? kernel.rtnl(FaultsTest.SHORT) : kernel.rtnl()) {
            for (Way way : WAYS) {
                if (way.lookUps && !shape.looksUp) {
                    continue;
                }
                String when = name + ", " + way;
                BatchResult result = send(rtnl, kernel, operation, shape, row, way, when);
                if (result != null) {
                    check(result, kernel, shape, name, row, when);
                }
                afterwards(rtnl, kernel, operation, shape, when);
            }
        }
        assertEquals(1, kernel.closed, name);
    }

    /** The result, or null if a look-up failed as it may. */
    private static BatchResult send(
            Rtnetlink rtnl,
            FaultyKernel kernel,
            ClientOperations.Call operation,
            Shape shape,
            Row row,
            Way way,
            String when) {
        kernel.once = row.once();
        kernel.fault = way.lookUps ? row.fault() : FaultyKernel.NONE;
        try {
            return rtnl.batch(
                    batch -> {
                        fill(batch, operation, shape.again);
                        if (way.stops) {
                            batch.stopAtFailure(1);
                        }
                        kernel.sent.clear(); // from here on it is the batch's
                        for (int item : way.refused) {
                            if (item < shape.ends.size()) {
                                kernel.refused.put(shape.start(item), EEXIST + item);
                            }
                        }
                        if (!way.lookUps) {
                            kernel.fault = row.fault();
                        }
                    });
        } catch (ErrnoException | DecodeException | DumpInterruptedException e) {
            assertTrue(way.lookUps, () -> operation + ", " + when + ": " + e);
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(operation + ", " + when + ": " + e, e);
        }
    }

    private static void check(
            BatchResult result,
            FaultyKernel kernel,
            Shape shape,
            String name,
            Row row,
            String when) {
        assertEquals(shape.ends.size(), result.size(), when);
        List<Outcome> outcomes =
                IntStream.range(0, result.size()).mapToObj(result::outcome).toList();
        String text = when + ": " + outcomes + ", " + result;
        assertEquals(count(outcomes, Outcome.DONE), result.done(), text);
        assertEquals(count(outcomes, Outcome.REFUSED), result.failures().size(), text);
        assertEquals(count(outcomes, Outcome.UNKNOWN), result.unknown().length, text);
        assertEquals(count(outcomes, Outcome.DONE) == result.size(), result.isDone(), text);
        if (result.unknown().length > 0) {
            assertTrue(result.cause().isPresent(), text);
        }
        if (row.expected() == Expected.ANYTHING_TYPED && !TRUTHFUL.contains(name)) {
            return; // nobody can know that the bytes are not right
        }
        for (int item = 0; item < result.size(); item++) {
            checkItem(result, item, kernel, shape, text);
        }
        if (row.expected() == Expected.RESULT) {
            assertEquals(0, result.unknown().length, text);
            assertTrue(result.cause().isEmpty(), text);
        }
    }

    private static void checkItem(
            BatchResult result, int item, FaultyKernel kernel, Shape shape, String text) {
        int end = shape.ends.get(item);
        boolean sent = end <= kernel.sent.size();
        int errno =
                IntStream.range(shape.start(item), Math.min(end, kernel.sent.size()))
                        .map(request -> kernel.refused.getOrDefault(request, 0))
                        .filter(each -> each != 0)
                        .findFirst()
                        .orElse(0);
        String about = "item " + item + " of " + text;
        switch (result.outcome(item)) {
            case DONE -> {
                assertTrue(sent, about);
                assertEquals(0, errno, about);
            }
            case REFUSED -> {
                assertEquals(
                        errno,
                        result.failure(item).orElseThrow().exception().errno().number(),
                        about);
                assertNotNull(result.failure(item).orElseThrow().subject(), about);
            }
            case NOT_SENT -> assertTrue(!sent && errno == 0, about);
            default -> assertTrue(kernel.sent.size() > shape.start(item), about);
        }
    }

    private static int count(List<Outcome> outcomes, Outcome wanted) {
        return (int) outcomes.stream().filter(each -> each == wanted).count();
    }

    /** The handle does what it did before; damaged bytes that are left over may spoil some. */
    private static void afterwards(
            Rtnetlink rtnl,
            FaultyKernel kernel,
            ClientOperations.Call operation,
            Shape shape,
            String when) {
        kernel.fault = FaultyKernel.NONE;
        kernel.refused.clear();
        String said = "";
        int tries = when.startsWith("corruption") ? 6 : 1;
        for (int i = 0; i < tries && !said.startsWith("all"); i++) {
            try {
                said = rtnl.batch(batch -> fill(batch, operation, shape.again)).toString();
            } catch (ErrnoException | DecodeException e) {
                said = e.toString();
            }
        }
        assertEquals("all " + shape.ends.size() + " items done", said, "after " + when);
    }

    @Test
    void nothingLeaks() throws Throwable {
        Row row = FaultsTest.FAULTS.get("no answer");
        Descriptors.assertNoLeak(
                () -> all().forEach(each -> under(each, shape(each), "no answer", row)));
    }

    /** Else the table would say nothing of most. */
    @Test
    void mostThatChangesSomethingIsTried() {
        Map<Boolean, List<Shape>> shapes =
                all().map(BatchFaultsTest::shape).collect(Collectors.partitioningBy(Shape::again));
        assertTrue(shapes.get(true).size() > 80, () -> shapes.get(true).size() + " are tried");
        assertTrue(shapes.get(false).size() < 10, () -> shapes.get(false).toString());
        assertTrue(
                Stream.of(shapes.get(true), shapes.get(false))
                        .flatMap(List::stream)
                        .anyMatch(Shape::looksUp));
    }
}
