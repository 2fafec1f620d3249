package io.netlink.benchmarks;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * {@code AllocationProbe SUBJECT BYTES}: prints what each body of it allocates for each time, once
 * that is no more than so many bytes, or after a while. A program of its own, since what the
 * compiler can do without depends on what it saw of a method: here that is this subject's work and
 * nothing else, as in JMH.
 */
final class AllocationProbe {
    private static final int OPERATIONS = 100_000;

    /** Compiling takes a while, more on a busy machine; what is free by then stays free. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that the work is done. */
    private static volatile long sink;

    private AllocationProbe() {}

    /** Measures a subject. */
    public static void main(String[] args) {
        long enough = Long.parseLong(args[1]) * OPERATIONS + OPERATIONS / 10;
        subjects().get(args[0]).bodies().forEach((name, body) -> measure(name, body, enough));
    }

    /** A benchmark, set up when it is wanted. */
    interface Subject {
        Map<String, LongSupplier> bodies();
    }

    /** All of them, by their names. */
    static Map<String, Subject> subjects() {
        Map<String, Subject> subjects = new TreeMap<>();
        subjects.put("writing a link", AllocationProbe::linkWritten);
        subjects.put("writing an IPv4 address", () -> addressWritten("10.0.0.1/24"));
        subjects.put("writing an IPv6 address", () -> addressWritten("2001:db8::1/64"));
        subjects.put("reading a link", AllocationProbe::linkRead);
        subjects.put("copying a link", () -> Map.of("copy", new DecodeLink()::copy));
        views(subjects);
        parts(subjects);
        return subjects;
    }

    private static Map<String, LongSupplier> linkWritten() {
        EncodeNewLink link = new EncodeNewLink();
        link.open();
        Map<String, LongSupplier> bodies = new LinkedHashMap<>();
        bodies.put("floor", link::floor);
        bodies.put("writer", link::writer);
        bodies.put("spec", link::spec);
        return bodies;
    }

    private static Map<String, LongSupplier> addressWritten(String prefix) {
        EncodeNewAddr address = new EncodeNewAddr();
        address.prefix = prefix;
        address.open();
        Map<String, LongSupplier> bodies = new LinkedHashMap<>();
        bodies.put("floor", address::floor);
        bodies.put("writer", address::writer);
        bodies.put("address", address::address);
        return bodies;
    }

    private static Map<String, LongSupplier> linkRead() {
        DecodeLink decode = new DecodeLink();
        Map<String, LongSupplier> bodies = new LinkedHashMap<>();
        bodies.put("reader", decode::reader);
        bodies.put("view", decode::view);
        return bodies;
    }

    private static void views(Map<String, Subject> subjects) {
        subjects.put("view: address", () -> Map.of("view", new DecodeViews()::address));
        subjects.put("view: address label", () -> Map.of("view", new DecodeViews()::addressLabel));
        subjects.put("view: netconf", () -> Map.of("view", new DecodeViews()::netconf));
        subjects.put("view: nsid", () -> Map.of("view", new DecodeViews()::nsid));
        subjects.put("view: prefix", () -> Map.of("view", new DecodeViews()::prefix));
        subjects.put("view: route", () -> Map.of("view", new DecodeViews()::route));
        subjects.put("view: rule", () -> Map.of("view", new DecodeViews()::rule));
        subjects.put("view: neighbour", () -> Map.of("view", new DecodeViews()::neighbour));
        subjects.put("view: nexthop", () -> Map.of("view", new DecodeViews()::nexthop));
        subjects.put("view: bucket", () -> Map.of("view", new DecodeViews()::bucket));
        subjects.put("view: table", () -> Map.of("view", new DecodeViews()::table));
        subjects.put("view: stats", () -> Map.of("view", new DecodeViews()::stats));
        subjects.put("view: qdisc", () -> Map.of("view", new DecodeViews()::qdisc));
        subjects.put("view: class", () -> Map.of("view", new DecodeViews()::tcClass));
        subjects.put("view: filter", () -> Map.of("view", new DecodeViews()::filter));
    }

    private static void parts(Map<String, Subject> subjects) {
        subjects.put("parts: mdb", () -> Map.of("message", new DecodeParts()::mdb));
        subjects.put("parts: vlans", () -> Map.of("message", new DecodeParts()::vlans));
        subjects.put("parts: vnis", () -> Map.of("message", new DecodeParts()::vnis));
    }

    /** The JVM itself may allocate a little on the thread meanwhile, a part of a byte each time. */
    private static void measure(String name, LongSupplier body, long enough) {
        long start = System.nanoTime();
        long least = Long.MAX_VALUE;
        do {
            least = Math.min(least, allocatedBy(body));
        } while (least > enough && System.nanoTime() - start < PATIENCE_NANOS);
        System.out.println(name + " " + least / OPERATIONS);
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
