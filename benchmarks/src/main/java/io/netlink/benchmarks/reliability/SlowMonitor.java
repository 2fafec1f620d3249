package io.netlink.benchmarks.reliability;

import io.netlink.route.RtnetlinkEvent;
import io.netlink.route.RtnetlinkMonitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads a monitor slowly, as its Javadoc says: lists again when events were lost, and goes on from
 * there. Notices what is missing: of each route there is an event when it comes and one when it
 * goes, in turn.
 */
final class SlowMonitor {
    /** After so many events it sleeps. */
    static final int EVENTS = 20;

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final RtnetlinkMonitor monitor;
    private final Supplier<Set<Integer>> list;

    /** What there is, by what was listed and heard. */
    private final Set<Integer> routes = ConcurrentHashMap.newKeySet();

    /** Of the thread that reads: what was heard last of each since events were lost. */
    private final Map<Integer, Boolean> known = new HashMap<>();

    private volatile long seen;
    private volatile long overruns;
    private volatile long missing;
    private volatile int last = -1;
    private volatile long lastNanos;

    /**
     * One that has not begun.
     *
     * @param monitor what to read
     * @param list what there is, by number
     */
    SlowMonitor(RtnetlinkMonitor monitor, Supplier<Set<Integer>> list) {
        this.monitor = monitor;
        this.list = list;
    }

    void start() {
        lastNanos = System.nanoTime();
        Thread.ofPlatform().daemon().name("slow-monitor").start(this::read);
    }

    private void read() {
        try {
            while (monitor.isOpen()) {
                Optional<RtnetlinkEvent> event = monitor.next(QUIET);
                if (event.isPresent()) {
                    see(event.get());
                    lastNanos = System.nanoTime();
                }
            }
        } catch (InterruptedException | IllegalStateException e) {
            // closed at the end
        }
    }

    /** For tests, too. */
    void see(RtnetlinkEvent event) throws InterruptedException {
        switch (event) {
            case RtnetlinkEvent.RouteChanged changed ->
                    see(StormRoutes.number(changed.route()), true);
            case RtnetlinkEvent.RouteDeleted deleted ->
                    see(StormRoutes.number(deleted.route()), false);
            case RtnetlinkEvent.Overrun lost -> {
                overruns++;
                known.clear(); // anything may have come and gone
                missing = 0; // which this tells
                Set<Integer> listed = list.get();
                routes.retainAll(listed);
                routes.addAll(listed);
            }
            default -> {}
        }
    }

    private void see(int number, boolean isThere) throws InterruptedException {
        Boolean before = known.put(number, isThere);
        if (before != null && before == isThere) {
            missing++;
        }
        if (isThere) {
            routes.add(number);
        } else {
            routes.remove(number);
        }
        last = number;
        seen++;
        if (seen % EVENTS == 0) {
            Thread.sleep(1);
        }
    }

    void awaitQuiet() throws Exception {
        Waiting.until(
                Duration.ofMinutes(2), () -> System.nanoTime() - lastNanos > QUIET.toNanos() * 2);
    }

    /** Whether an event of a route comes soon. */
    boolean hears(int number) throws Exception {
        boolean heard = Waiting.until(SOON, () -> last == number);
        seen--; // not one of the storm's
        return heard;
    }

    long seen() {
        return seen;
    }

    long overruns() {
        return overruns;
    }

    /** What was missed, and not told by an overrun since. */
    long silent() {
        return missing;
    }

    Set<Integer> routes() {
        return Set.copyOf(routes);
    }
}
