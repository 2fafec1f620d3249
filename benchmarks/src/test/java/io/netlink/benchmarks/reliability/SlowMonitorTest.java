package io.netlink.benchmarks.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.route.EventOrigin;
import io.netlink.route.Route;
import io.netlink.route.RtnetlinkEvent;

import org.junit.jupiter.api.Test;

import java.util.OptionalLong;
import java.util.Set;

/** That the storm's reader notices an event that is missing. */
class SlowMonitorTest {
    private final SlowMonitor reader = new SlowMonitor(null, () -> Set.of(7));

    private void comes(String destination) throws InterruptedException {
        Route route = Route.to(destination).dev(1);
        reader.see(new RtnetlinkEvent.RouteChanged(route, EventOrigin.UNKNOWN));
    }

    private void goes(String destination) throws InterruptedException {
        Route route = Route.to(destination).dev(1);
        reader.see(new RtnetlinkEvent.RouteDeleted(route, EventOrigin.UNKNOWN));
    }

    @Test
    void inTurnIsRight() throws InterruptedException {
        goes("10.0.0.1/32"); // it may have been there before
        comes("10.0.0.1/32");
        comes("10.1.0.1/32");
        goes("10.0.0.1/32");
        assertEquals(4, reader.seen());
        assertEquals(0, reader.silent());
    }

    @Test
    void whatIsMissingIsNoticed() throws InterruptedException {
        comes("10.0.0.1/32");
        comes("10.0.0.1/32");
        goes("10.0.0.1/32");
        goes("10.0.0.1/32");
        assertEquals(2, reader.silent());
    }

    @Test
    void anOverrunSaysSoAlsoLate() throws InterruptedException {
        comes("10.0.0.1/32");
        comes("10.0.0.1/32");
        reader.see(new RtnetlinkEvent.Overrun(OptionalLong.empty()));
        comes("10.0.0.1/32");
        assertEquals(0, reader.silent());
        assertEquals(1, reader.overruns());
    }

    @Test
    void itKnowsWhatIsThere() throws InterruptedException {
        comes("10.0.0.1/32");
        comes("10.0.0.2/32");
        goes("10.0.0.1/32");
        assertEquals(Set.of(2), reader.routes());
        reader.see(new RtnetlinkEvent.Overrun(OptionalLong.empty()));
        comes("10.0.0.3/32");
        assertEquals(Set.of(3, 7), reader.routes());
    }
}
