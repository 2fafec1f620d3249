package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads, many operations: nothing gets mixed up, and nothing leaks. */
class LinksThreadsIT {
    private LinkNamespace here;
    private LinkNamespace there;

    @BeforeEach
    void open() {
        here = LinkNamespace.create();
        there = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        if (there != null) {
            there.close();
        }
        if (here != null) {
            here.close();
        }
    }

    private void inAll(ExecutorService executor, int tasks)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int number = i;
            running.add(executor.submit(() -> lifeOf(number)));
        }
        for (Future<?> task : running) {
            task.get();
        }
    }

    /** A pair across the namespaces is made, found, changed and deleted. */
    private void lifeOf(int number) {
        String a = "a" + number;
        String b = "b" + number;
        Link made =
                here.links()
                        .add(
                                Link.named(a)
                                        .queues(1, 1)
                                        .altName("other-name-of-" + a)
                                        .kind(
                                                Veth.peer(
                                                        Link.named(b)
                                                                .queues(1, 1)
                                                                .netns(there.handle())
                                                                .up())));
        assertEquals(a, made.name());
        assertEquals(made.index(), here.links().get("other-name-of-" + a).index());
        assertEquals(b, there.links().get(made.link().orElseThrow()).name());
        here.links().change(made.spec().mtu(1400 + number));
        assertEquals(1400 + number, here.links().get(a).mtu().orElseThrow());
        assertTrue(here.links().list().stream().anyMatch(link -> link.name().equals(a)));
        assertThrows(
                NetlinkException.class,
                () -> here.links().add(Link.named(a).kind(Bridge.create())));
        here.links().delete(made);
        assertEquals(java.util.Optional.empty(), there.links().find(b));
    }

    @Test
    void virtualThreadsShareAHandle() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            inAll(threads, 64);
        }
        assertEquals(List.of(), here.names());
        assertEquals(List.of(), there.names());
    }

    @Test
    void platformThreadsShareAHandle() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            inAll(threads, 64);
        }
        assertEquals(List.of(), here.names());
        assertEquals(List.of(), there.names());
    }

    @Test
    void aVirtualThreadMayOpenListAndForEach() throws Exception {
        List<String> seen = new ArrayList<>();
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (Rtnetlink rtnl = Rtnetlink.open(there.handle())) {
                                        rtnl.links()
                                                .forEach(
                                                        LinkFilter.ALL,
                                                        link -> seen.add(link.name()));
                                        rtnl.links().list().forEach(link -> seen.add(link.name()));
                                    }
                                });
        thread.join();

        assertEquals(List.of("lo", "lo"), seen);
    }

    @Test
    void noDescriptorLeaksInTenThousandOperations() throws Throwable {
        Descriptors.assertNoLeak(this::thousandsOfOperations);
    }

    /** At least twice run: more than ten thousand operations, those that fail included. */
    private void thousandsOfOperations() {
        Links links = here.links();
        Link bridge = links.add(Link.named("br0").kind(Bridge.create()));
        for (int i = 0; i < 1_000; i++) {
            links.get("br0");
            links.change(bridge.spec().mtu(1400 + i % 100));
            links.list(LinkFilter.ALL.withoutInet6Statistics());
            assertThrows(NetlinkException.class, () -> links.get("nope"));
            assertThrows(
                    NetlinkException.class,
                    () -> links.add(Link.named("lo").netns(there.handle()).kind(Bridge.create())));
        }
        for (int i = 0; i < 100; i++) {
            try (Rtnetlink rtnl = Rtnetlink.open(there.handle());
                    var handle = there.openHandle()) {
                rtnl.links().list();
                links.add(Link.named("x").kind(Veth.peer(Link.named("y").netns(handle).up())));
                assertThrows(
                        NetlinkException.class,
                        () ->
                                links.add(
                                        Link.named("p")
                                                .kind(
                                                        Veth.peer(
                                                                Link.named("q")
                                                                        .netns(handle)
                                                                        .master("no")))));
                links.delete("x");
                links.add(Link.named("z").netns(handle).kind(Bridge.create()));
                rtnl.links().delete("z");
            }
        }
        links.delete(bridge);
    }
}
