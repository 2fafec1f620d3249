package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Encoding, and reading through views, allocate nothing: what {@code -prof gc} shows, as a guard
 * that runs with every build.
 */
class AllocationTest {
    private static final int OPERATIONS = 100_000;

    /** Less than a byte for ten operations: what the JVM itself may do on the thread meanwhile. */
    private static final long TOLERATED = 8 * 1024;

    /** Compiling takes a while, more on a busy machine; what is free by then stays free. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that the work is done. */
    private static volatile long sink;

    private Runnable cleanup = () -> {};

    @AfterEach
    void clean() {
        cleanup.run();
    }

    @Test
    void encodingALinkAllocatesNothing() {
        EncodeNewLink link = new EncodeNewLink();
        cleanup = link::close;
        link.open();
        assertAllocatesNothing(link::floor);
        assertAllocatesNothing(link::writer);
        assertAllocatesNothing(link::spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/24", "2001:db8::1/64"})
    void encodingAnAddressAllocatesNothing(String prefix) {
        EncodeNewAddr address = new EncodeNewAddr();
        cleanup = address::close;
        address.prefix = prefix;
        address.open();
        assertAllocatesNothing(address::floor);
        assertAllocatesNothing(address::writer);
        assertAllocatesNothing(address::address);
    }

    @Test
    void readingALinkThroughViewsAllocatesNothing() {
        DecodeLink decode = new DecodeLink();
        cleanup = decode::close;
        assertAllocatesNothing(decode::reader);
        assertAllocatesNothing(decode::view);
    }

    @TestFactory
    Stream<DynamicTest> readingAnyViewAllocatesNothing() {
        DecodeViews decode = new DecodeViews();
        cleanup = decode::close;
        Map<String, LongSupplier> views = new TreeMap<>();
        views.put("address", decode::address);
        views.put("address label", decode::addressLabel);
        views.put("netconf", decode::netconf);
        views.put("nsid", decode::nsid);
        views.put("prefix", decode::prefix);
        views.put("route", decode::route);
        views.put("rule", decode::rule);
        views.put("neighbour", decode::neighbour);
        views.put("nexthop", decode::nexthop);
        views.put("bucket", decode::bucket);
        views.put("table", decode::table);
        views.put("stats", decode::stats);
        views.put("qdisc", decode::qdisc);
        views.put("class", decode::tcClass);
        views.put("filter", decode::filter);
        return views.entrySet().stream()
                .map(
                        view ->
                                dynamicTest(
                                        view.getKey(),
                                        () -> assertAllocatesNothing(view.getValue())));
    }

    /** A message takes a view and its readers, however much it tells. */
    @Test
    void readingPartsOfAMessageAllocatesNothingForEach() {
        DecodeParts decode = new DecodeParts();
        cleanup = decode::close;
        for (LongSupplier body : List.<LongSupplier>of(decode::mdb, decode::vlans, decode::vnis)) {
            assertTrue(body.getAsLong() > DecodeParts.PARTS, "nothing was read");
            long each = leastOf(body, 10L * DecodeParts.PARTS * OPERATIONS) / OPERATIONS;
            assertTrue(each <= 10 * DecodeParts.PARTS, () -> "a message allocates " + each);
        }
    }

    @Test
    void theMeasurementSeesWhatIsAllocated() {
        DecodeLink decode = new DecodeLink();
        cleanup = decode::close;
        assertTrue(allocatedBy(decode::copy) > 1_000L * OPERATIONS);
    }

    private static void assertAllocatesNothing(LongSupplier body) {
        long allocated = leastOf(body, TOLERATED);
        long each = allocated / OPERATIONS;
        assertTrue(allocated <= TOLERATED, () -> "allocates " + each + " bytes each time");
    }

    /** What it allocates once it is compiled; tries until it is no more than what is tolerated. */
    private static long leastOf(LongSupplier body, long tolerated) {
        long start = System.nanoTime();
        long allocated;
        do {
            allocated = allocatedBy(body);
        } while (allocated > tolerated && System.nanoTime() - start < PATIENCE_NANOS);
        return allocated;
    }

    private static long allocatedBy(LongSupplier body) {
        long sum = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < OPERATIONS; i++) {
            sum += body.getAsLong();
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        sink = sum;
        return allocated;
    }
}
