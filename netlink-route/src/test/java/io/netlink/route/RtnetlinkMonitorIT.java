package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.route.RtnetlinkEvent.LinkChanged;
import io.netlink.route.RtnetlinkEvent.NsidChanged;
import io.netlink.route.RtnetlinkEvent.Overrun;
import io.netlink.route.RtnetlinkEvent.RouteChanged;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The monitor on the kernel. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtnetlinkMonitorIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    private LinkNamespace ns;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static <T extends RtnetlinkEvent> T next(RtnetlinkMonitor monitor, Class<T> type)
            throws InterruptedException {
        while (true) {
            RtnetlinkEvent event = monitor.next(LONG).orElseThrow();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    private void veth() {
        ns.links().add(Link.named("a").up().kind(Veth.peer(Link.named("b").up())));
        ns.rtnl().addresses().add("a", InetPrefix.parse("10.0.0.1/24"));
    }

    @Test
    void everyGroupOfThisKernelCanBeHeard() throws Exception {
        try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), MonitorOptions.ALL)) {
            veth();
            assertEquals("a", linkNamed(monitor, "a").link().name());
            ns.links().change(Link.named("lo").up());
            ns.rtnl().nexthops().add(NexthopObject.id(7).blackhole());
            assertEquals(
                    7,
                    next(monitor, RtnetlinkEvent.NexthopChanged.class)
                            .nexthop()
                            .id()
                            .orElseThrow());
        }
        for (RtnetlinkGroup group : List.of(RtnetlinkGroup.NEXTHOP, RtnetlinkGroup.BRVLAN)) {
            RtnetlinkMonitor.open(ns.handle(), group).close();
        }
    }

    private static LinkChanged linkNamed(RtnetlinkMonitor monitor, String name)
            throws InterruptedException {
        while (true) {
            LinkChanged event = next(monitor, LinkChanged.class);
            if (event.link().name().equals(name)) {
                return event;
            }
        }
    }

    /** An id for another namespace brings its events, and says whose they are. */
    @Test
    void hearsOfOtherNamespaces() throws Exception {
        MonitorOptions options =
                MonitorOptions.of(RtnetlinkGroup.LINK, RtnetlinkGroup.NSID).ofAllNamespaces();
        try (LinkNamespace other = LinkNamespace.create();
                LinkNamespace stranger = LinkNamespace.create();
                RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), options)) {
            ns.rtnl().netnsIds().assign(other.handle(), 7);
            assertEquals(7, next(monitor, NsidChanged.class).nsid().id().orElseThrow());
            stranger.links().change(Link.named("lo").up());
            other.links().change(Link.named("lo").up());
            LinkChanged event = next(monitor, LinkChanged.class);
            assertEquals("lo", event.link().name());
            assertEquals(OptionalInt.of(7), event.origin().nsid());
            ns.links().change(Link.named("lo").up());
            assertEquals(OptionalInt.empty(), next(monitor, LinkChanged.class).origin().nsid());
            assertEquals(java.util.Optional.empty(), monitor.next(Duration.ofMillis(50)));
        }
        try (RtnetlinkMonitor views = RtnetlinkMonitor.open(ns.handle(), options)) {
            try (LinkNamespace other = LinkNamespace.create()) {
                ns.rtnl().netnsIds().assign(other.handle(), 8);
                other.links().change(Link.named("lo").up());
                List<String> seen = new ArrayList<>();
                while (seen.size() < 2) {
                    views.poll(LONG, v -> seen.add(v.type() + " " + v.message().nsid()));
                }
                assertEquals(
                        List.of("88 OptionalInt.empty", "16 OptionalInt[8]"), seen.subList(0, 2));
            }
        }
    }

    @Test
    void anOverrunIsToldAndTheMonitorGoesOn() throws Exception {
        veth();
        MonitorOptions small = MonitorOptions.of(RtnetlinkGroup.IPV4_ROUTE).withReceiveBuffer(8192);
        try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), small)) {
            for (int i = 0; i < 1000; i++) {
                ns.rtnl().routes().add(host(i));
            }
            next(monitor, Overrun.class);
            while (monitor.next(Duration.ofMillis(20)).isPresent()) {
                // what is left
            }
            ns.rtnl().routes().add(host(1000));
            assertEquals(
                    host(1000).destination(),
                    next(monitor, RouteChanged.class).route().destination());
        }
    }

    private static Route host(int number) {
        return Route.to(
                        "10.%d.%d.%d/32"
                                .formatted(1 + (number >> 16), number >> 8 & 255, number & 255))
                .dev("a");
    }

    /**
     * 100,000 changes: no event is lost, unless others have the processors, and then it is told.
     */
    @Test
    void takesAStorm() throws Exception {
        veth();
        int index = ns.links().get("a").index();
        int count = 100_000;
        long[] seen = {0, 0};
        for (int attempt = 0; attempt < 3 && seen[0] < count; attempt++) {
            CompletableFuture<long[]> reader = new CompletableFuture<>();
            MonitorOptions options = MonitorOptions.of(RtnetlinkGroup.IPV4_ROUTE);
            try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), options)) {
                LibraryReader.start(monitor, count, reader);
                RouteFlood.addAndDelete(ns.rtnl(), index, count / 2);
                seen = reader.get(60, TimeUnit.SECONDS);
            }
            assertEquals(seen[0] == count, seen[1] == 0, "overruns: " + seen[1]);
        }
        assertEquals(count, seen[0], "events");
    }

    /** Counts events and overruns. */
    private static final class LibraryReader {
        private long events;
        private long overruns;

        private void take(RtnetlinkEventView event) {
            if (event.isOverrun()) {
                overruns++;
            } else {
                events += event.route().isIpv6() ? 0 : 1;
            }
        }

        static void start(RtnetlinkMonitor monitor, int count, CompletableFuture<long[]> to) {
            Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    to.complete(read(monitor, count));
                                } catch (Throwable t) {
                                    to.completeExceptionally(t);
                                }
                            });
        }

        private static long[] read(RtnetlinkMonitor monitor, int count) throws Exception {
            LibraryReader reader = new LibraryReader();
            while (reader.events < count && reader.overruns == 0) {
                if (monitor.poll(LONG, reader::take) == 0) {
                    break;
                }
            }
            return new long[] {reader.events, reader.overruns};
        }
    }

    @Test
    void itsThreadsStayAtHomeAndEnd() throws Throwable {
        String home = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
        int[] runs = {0};
        Descriptors.assertNoLeak(
                () -> {
                    LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
                    RtnetlinkMonitor[] opened = new RtnetlinkMonitor[1];
                    ns.inside(
                            () -> {
                                opened[0] = RtnetlinkMonitor.open(RtnetlinkGroup.LINK);
                                opened[0].listen(event -> heard.add(whereAmI()));
                            });
                    ns.links().change(Link.named("lo").mtu(1500 + runs[0]++));
                    assertEquals(home, heard.poll(20, TimeUnit.SECONDS));
                    assertEquals(List.of(), strays(home));
                    opened[0].close();
                });
        long end = System.nanoTime() + LONG.toNanos();
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().matches("netlink-(monitor|events)"))) {
            assertTrue(System.nanoTime() < end, "the threads end");
            Thread.sleep(5);
        }
    }

    private static String whereAmI() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net")).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Threads of this process that are in another namespace. */
    static List<String> strays(String home) throws IOException {
        List<String> strays = new ArrayList<>();
        try (var tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                try {
                    if (!Files.readSymbolicLink(task.resolve("ns/net")).toString().equals(home)) {
                        strays.add(Files.readString(task.resolve("comm")).strip());
                    }
                } catch (IOException e) {
                    continue; // it has ended
                }
            }
        }
        return strays;
    }

    @Test
    void virtualThreadsReadIt() throws Exception {
        try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), RtnetlinkGroup.LINK);
                RtnetlinkMonitor views = RtnetlinkMonitor.open(ns.handle(), RtnetlinkGroup.LINK)) {
            CompletableFuture<RtnetlinkEvent> next = new CompletableFuture<>();
            CompletableFuture<Integer> count = new CompletableFuture<>();
            Thread.startVirtualThread(
                    () -> {
                        try {
                            next.complete(monitor.next(LONG).orElseThrow());
                            count.complete(views.poll(LONG, v -> {}));
                        } catch (Throwable t) {
                            next.completeExceptionally(t);
                            count.completeExceptionally(t);
                        }
                    });
            Thread.sleep(50);
            ns.links().change(Link.named("lo").up());
            assertEquals("lo", ((LinkChanged) next.get(20, TimeUnit.SECONDS)).link().name());
            assertTrue(count.get(20, TimeUnit.SECONDS) >= 1);
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
