package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.Route;
import io.netlink.route.RouteType;
import io.netlink.route.RouteView;
import io.netlink.route.Rtnetlink;
import io.netlink.route.RtnetlinkEventView;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;
import io.netlink.testkit.Allocated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.function.Consumer;

/** Events that are seen through {@link RtnetlinkMonitor#poll} make no object, however many. */
@Timeout(60)
class MonitorAllocationIT {
    private static final int EVENTS = 800;

    /** Compiling takes a while; what is free by then stays free. */
    private static final int ROUNDS = 200;

    /** For the calls of poll; an event that made one object would take ten times as much. */
    private static final long TOLERATED = 2 * EVENTS;

    private long seen;

    @Test
    void eventsAllocateNothing() throws Exception {
        try (Rtnetlink rtnl = Rtnetlink.open();
                RtnetlinkMonitor monitor = RtnetlinkMonitor.open(RtnetlinkGroup.IPV4_ROUTE)) {
            assertTrue(least(rtnl, monitor, event -> seen += event.copy().hashCode()) > TOLERATED);
            long least = least(rtnl, monitor, this::look);
            assertTrue(least < TOLERATED, () -> EVENTS + " events allocate " + least);
        }
    }

    private void look(RtnetlinkEventView event) {
        RouteView route = event.route();
        seen += event.type() + route.family() + route.tos() + route.table();
        seen += event.isDeletion() ? 1 : 0;
    }

    private static long least(
            Rtnetlink rtnl, RtnetlinkMonitor monitor, Consumer<RtnetlinkEventView> look)
            throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= TOLERATED; round++) {
            boolean adds = round % 2 == 0;
            rtnl.batch(
                            batch -> {
                                for (int i = 0; i < EVENTS; i++) {
                                    Route route =
                                            Route.to("10.9.0.0/24")
                                                    .type(RouteType.BLACKHOLE)
                                                    .metric(i + 1);
                                    if (adds) {
                                        batch.routes().add(route);
                                    } else {
                                        batch.routes().delete(route);
                                    }
                                }
                            })
                    .orThrow();
            int events = 0;
            long before = Allocated.bytes();
            while (events < EVENTS) {
                events += monitor.poll(Duration.ofSeconds(20), look);
            }
            least = Math.min(least, Allocated.bytes() - before);
            assertEquals(EVENTS, events);
        }
        return least;
    }
}
