package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** Each wait ends with an interrupt, at once, and leaves nothing half made. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContainerInterruptIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** How long an interrupt may take to be seen. */
    private static final long AT_ONCE_NANOS = 300_000_000;

    @TempDir private Path temporary;

    private UnixDomainSocketAddress socket() {
        return UnixDomainSocketAddress.of(temporary.resolve("socket"));
    }

    /** Interrupts a thread that waits; what is to be undone then may take longer than the wait. */
    static ContainerException interrupted(boolean virtual, long withinNanos, Runnable wait)
            throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> still = new AtomicReference<>();
        Runnable body =
                () -> {
                    try {
                        wait.run();
                    } catch (Throwable t) {
                        thrown.set(t);
                    }
                    still.set(Thread.currentThread().isInterrupted());
                };
        Thread thread = virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
        Thread.sleep(1000);
        assertTrue(thread.isAlive(), () -> "does not wait: " + thrown.get());
        long start = System.nanoTime();
        thread.interrupt();
        assertTrue(thread.join(SOON), "still waits");
        long took = System.nanoTime() - start;
        assertTrue(took < withinNanos, () -> "late: " + took / 1_000_000 + " ms");
        assertTrue(thrown.get() instanceof ContainerException, () -> "thrown: " + thrown.get());
        ContainerException e = (ContainerException) thrown.get();
        assertEquals(Reason.INTERRUPTED, e.reason(), e::getMessage);
        assertEquals(List.of(), List.of(e.getSuppressed()), "what could not be undone");
        assertEquals(true, still.get(), "the flag is lost");
        return e;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEngineThatDoesNotAnswer(boolean virtual) throws Throwable {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(socket());
            ContainerEngine engine = ContainerEngine.docker(socket().getPath());
            Descriptors.assertNoLeak(
                    () -> {
                        interrupted(virtual, AT_ONCE_NANOS, () -> engine.get("web"));
                        interrupted(virtual, AT_ONCE_NANOS, engine::list);
                    });
        }
    }

    private void connectUntilFull(List<SocketChannel> waiting) throws IOException {
        while (waiting.size() < 1000) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            waiting.add(channel);
            channel.configureBlocking(false);
            channel.connect(socket());
        }
    }

    /** connect(2) itself waits there, for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEngineThatTakesNoConnection(boolean virtual) throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(socket(), 1);
            assertThrows(SocketException.class, () -> connectUntilFull(waiting));
            long start = System.nanoTime();
            Path path = socket().getPath();
            IOException e =
                    assertThrows(
                            IOException.class,
                            () -> UnixHttp.get(path, "/x", Duration.ofMillis(200)));
            assertEquals("it takes no connection in time", e.getMessage());
            assertTrue(System.nanoTime() - start < 2_000_000_000L, "late");

            interrupted(virtual, AT_ONCE_NANOS, () -> ContainerEngine.docker(path).get("web"));
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterfaceThatDoesNotCome(boolean virtual) throws Throwable {
        try (Netns ns = Netns.create()) {
            Descriptors.assertNoLeak(
                    () ->
                            interrupted(
                                    virtual,
                                    AT_ONCE_NANOS,
                                    () -> InterfaceWait.await(ns, "eth1", LONG)));
        }
    }

    @Test
    void aWaitOfManyYearsIsNoMistake() throws InterruptedException {
        Duration years = Duration.ofSeconds(Long.MAX_VALUE);
        interrupted(false, AT_ONCE_NANOS, () -> InterfaceWait.await(null, "eth1", years));
    }

    @Test
    void aProgramThatDoesNotEnd() throws InterruptedException {
        long before = ProcessHandle.current().children().count();
        List<String> command = List.of("sh", "-c", "echo begun; exec sleep 1000");
        interrupted(false, AT_ONCE_NANOS, () -> Program.run(command, LONG));
        ContainerException e =
                assertThrows(
                        ContainerException.class,
                        () -> Program.run(command, Duration.ofMillis(200)));
        assertEquals(Reason.REFUSED, e.reason());
        for (int i = 0; i < 200 && ProcessHandle.current().children().count() > before; i++) {
            Thread.sleep(10);
        }
        assertEquals(before, ProcessHandle.current().children().count(), "it has been killed");
    }

    private static Set<String> links(Rtnetlink rtnl) {
        return new TreeSet<>(rtnl.links().list().stream().map(Link::name).toList());
    }

    @Test
    void aServerThatGivesNoLease() throws Exception {
        DhcpClient client = DhcpClient.UDHCPC;
        assumeTrue(client.installed().isPresent(), client + " is not installed");
        try (Netns ns = Netns.create();
                Rtnetlink host = Rtnetlink.open();
                Rtnetlink inside = Rtnetlink.open(ns)) {
            Process guest = ns.exec(new ProcessBuilder("sleep", "1000"));
            try {
                Set<String> before = links(host);
                Set<String> insideBefore = links(inside);
                ContainerNetwork plan =
                        ContainerNetwork.of(Guest.pid(guest.pid()))
                                .bridge("br-none")
                                .dhcp(Dhcp.of(client).patience(LONG));
                // the client's end and the bridge's take their time
                interrupted(false, SOON.toNanos(), plan::attach);
                assertEquals(before, links(host));
                assertEquals(insideBefore, links(inside));
                assertEquals(List.of(guest.pid()), ns.pids(), "the client has ended");
            } finally {
                guest.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void undoingIsNotInterruptedAndTheFlagComesBack() {
        Undo undo = new Undo();
        List<Boolean> seen = new ArrayList<>();
        undo.add(() -> seen.add(Thread.currentThread().isInterrupted()));
        undo.add(
                () -> {
                    seen.add(Thread.currentThread().isInterrupted());
                    Thread.currentThread().interrupt(); // once more, in the middle
                });
        Thread.currentThread().interrupt();
        undo.run(new RuntimeException());
        assertTrue(Thread.interrupted());
        assertEquals(List.of(false, false), seen);
        undo.run(new RuntimeException());
        assertFalse(Thread.interrupted());
    }
}
