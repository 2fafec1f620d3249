package io.netlink.benchmarks.compare.ours;

import io.netlink.route.MonitorOptions;
import io.netlink.route.RtnetlinkEvent;
import io.netlink.route.RtnetlinkEventView;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;

import java.time.Duration;
import java.util.Optional;

/** Route events, while another program adds routes. */
final class Events {
    private static final int BUFFER = 4 << 20;
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final RtnetlinkMonitor monitor =
            RtnetlinkMonitor.open(
                    null, MonitorOptions.of(RtnetlinkGroup.IPV4_ROUTE).withReceiveBuffer(BUFFER));
    private Routes.Counter counter;
    private int overruns;

    private Events() {}

    static Work poll() {
        Events events = new Events();
        return count -> events.round(count, events::pollOnce);
    }

    static Work next() {
        Events events = new Events();
        return count -> events.round(count, events::nextOnce);
    }

    /** Waits for events; false if none came. */
    @FunctionalInterface
    private interface Step {
        boolean more() throws InterruptedException;
    }

    /** Until all have come, or nothing comes any more. */
    private Work.Round round(int count, Step step) throws InterruptedException {
        counter = new Routes.Counter();
        overruns = 0;
        long start = System.nanoTime();
        boolean more = true;
        while (more && counter.seen < count) {
            more = step.more();
        }
        return new Work.Round(
                System.nanoTime() - start,
                counter.seen,
                "lost=" + (count - counter.seen) + " overruns=" + overruns);
    }

    private boolean pollOnce() throws InterruptedException {
        return monitor.poll(SILENCE, this::see) > 0;
    }

    private void see(RtnetlinkEventView event) {
        if (event.isOverrun()) {
            overruns++;
        } else if (!event.isDeletion()) {
            counter.see(event.route());
        }
    }

    private boolean nextOnce() throws InterruptedException {
        Optional<RtnetlinkEvent> event = monitor.next(SILENCE);
        switch (event.orElse(null)) {
            case RtnetlinkEvent.RouteChanged changed -> counter.see(changed.route());
            case RtnetlinkEvent.Overrun lost -> overruns++;
            case null, default -> {}
        }
        return event.isPresent();
    }
}
