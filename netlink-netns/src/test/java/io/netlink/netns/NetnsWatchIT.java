package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.run;
import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetnsId;
import io.netlink.SyscallException;
import io.netlink.internal.LibcNamespace;
import io.netlink.netns.NetnsEvent.Created;
import io.netlink.netns.NetnsEvent.Deleted;
import io.netlink.netns.NetnsEvent.Overrun;
import io.netlink.netns.NetnsEvent.Present;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Names of namespaces that come and go. */
class NetnsWatchIT extends NamespaceCase {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(200);

    private static NetnsEvent next(NetnsWatch watch) {
        return watch.next(SOON).orElseThrow(() -> new AssertionError("no event"));
    }

    private static void assertQuiet(NetnsWatch watch) {
        assertEquals(Optional.empty(), watch.next(QUIET));
    }

    private static NetnsId id(String name) {
        try (Netns ns = Netns.open(name)) {
            return ns.id();
        }
    }

    @Test
    void namesThatAreThereComeFirstThenWhatHappens() {
        ip("netns add b");
        ip("netns add a");
        NetnsId a = id("a");
        NetnsId b = id("b");
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertEquals(new Present("a", a), next(watch));
            assertEquals(new Present("b", b), next(watch));
            assertQuiet(watch);
            ip("netns add c");
            NetnsId c = id("c");
            assertEquals(new Created("c", c), next(watch));
            ip("netns delete a");
            assertEquals(new Deleted("a", a), next(watch));
            Netns.create("d").close();
            assertEquals(new Created("d", id("d")), next(watch));
            Netns.delete("c");
            assertEquals(new Deleted("c", c), next(watch));
            assertQuiet(watch);
        }
    }

    @Test
    void anInterruptWakesTheReaderAndNothingIsLost() throws Exception {
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertQuiet(watch);
            for (boolean virtual : new boolean[] {false, true}) {
                AtomicReference<Object> said = new AtomicReference<>();
                Runnable body =
                        () -> {
                            try {
                                said.set(watch.next());
                            } catch (SyscallException e) {
                                said.set(e.errno() + " " + Thread.currentThread().isInterrupted());
                            }
                        };
                Thread reader =
                        virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
                Thread.sleep(200);
                reader.interrupt();
                assertTrue(reader.join(Duration.ofSeconds(10)), "still waits");
                assertEquals("EINTR true", said.get());
            }
            ip("netns add a");
            assertEquals(new Created("a", id("a")), next(watch));
        }
    }

    @Test
    void whatIsToldAsCreatedCanBeOpened() {
        try (NetnsWatch watch = NetnsWatch.open()) {
            for (int i = 0; i < 20; i++) {
                Process ip = Support.start("ip", "netns", "add", "n" + i);
                Created event = (Created) next(watch);
                assertEquals("n" + i, event.name());
                assertEquals(event.namespace(), id(event.name()));
                ip.onExit().join();
            }
        }
    }

    @Test
    void aFileIsANameWhileANamespaceIsMountedOnIt() throws Exception {
        ip("netns add a");
        NetnsId a = id("a");
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertEquals(new Present("a", a), next(watch));
            Path file = Files.createFile(RUN.resolve("b"));
            Files.createDirectory(RUN.resolve("directory"));
            Files.createSymbolicLink(RUN.resolve("dangling"), Path.of("/not/there"));
            assertQuiet(watch);
            run("mount", "--bind", RUN.resolve("a").toString(), file.toString());
            assertEquals(new Created("b", a), next(watch));
            run("umount", file.toString());
            assertEquals(new Deleted("b", a), next(watch));
            Files.delete(file);
            assertQuiet(watch);
            Files.createSymbolicLink(file, Path.of("/proc/self/ns/net")); // as pipework does
            assertEquals("b", ((Created) next(watch)).name());
            Files.move(file, RUN.resolve("c"));
            assertEquals("b", ((Deleted) next(watch)).name());
            assertEquals("c", ((Created) next(watch)).name());
        }
    }

    @Test
    void aNameThatIsTakenAgainIsToldThoughTheKernelUsesTheNumberAgain() {
        try (NetnsWatch watch = NetnsWatch.open()) {
            Netns.create("a").close();
            assertEquals("a", ((Created) next(watch)).name());
            for (int i = 0; i < 10; i++) {
                Netns.delete("a");
                Netns.create("a").close();
                assertEquals("a", ((Deleted) next(watch)).name());
                assertEquals(new Created("a", id("a")), next(watch));
            }
            assertQuiet(watch);
        }
    }

    @Test
    void theDirectoryNeedNotBeThereAndMayGo() throws Exception {
        NetnsDirectory deep = NetnsDirectory.at(Path.of("/run/some/where/netns"));
        try (NetnsWatch watch = deep.watch()) {
            for (int round = 0; round < 3; round++) {
                assertQuiet(watch);
                Files.createDirectories(Path.of("/run/some/where"));
                deep.create("a").close();
                assertEquals("a", ((Created) next(watch)).name());
                assertQuiet(watch);
                if (round == 1) { // all at once, under the watch
                    run("umount", "--lazy", "/run/some/where/netns");
                    run("rm", "-rf", "/run/some");
                } else {
                    deep.delete("a");
                    run("umount", "/run/some/where/netns");
                    run("rm", "-r", "/run/some");
                }
                assertEquals("a", ((Deleted) next(watch)).name());
            }
        }
    }

    @Test
    void anotherFileSystemMayBeMountedOverTheDirectory() {
        Netns.create("a").close();
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertEquals("a", ((Present) next(watch)).name());
            run("mount", "-t", "tmpfs", "over", RUN.toString());
            assertEquals("a", ((Deleted) next(watch)).name());
            ip("netns add b");
            assertEquals("b", ((Created) next(watch)).name());
            ip("netns delete b");
            assertEquals("b", ((Deleted) next(watch)).name());
        }
    }

    @Test
    void eventsThatTheKernelDroppedAreToldAndTheNamesLookedAtAgain() throws Exception {
        ip("netns add a");
        ip("netns add b");
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertEquals("a", ((Present) next(watch)).name());
            assertEquals("b", ((Present) next(watch)).name());
            overflow();
            ip("netns delete a"); // of this there is no event any more
            ip("netns add c");
            List<NetnsEvent> events = new ArrayList<>();
            for (Optional<NetnsEvent> event = watch.next(SOON);
                    event.isPresent();
                    event = watch.next(QUIET)) {
                events.add(event.get());
            }
            assertEquals(3, events.size(), events.toString());
            assertEquals(new Overrun(), events.get(0));
            assertEquals("a", ((Deleted) events.get(1)).name());
            assertEquals("c", ((Created) events.get(2)).name());
            ip("netns delete c");
            assertEquals("c", ((Deleted) next(watch)).name());
        }
    }

    @Test
    void whatIsToldAddsUpToWhatIsThereWhoeverMadeIt() throws Exception {
        try (NetnsWatch watch = NetnsWatch.open()) {
            List<FutureTask<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String prefix = "w" + writer + "-";
                boolean byIp = writer % 2 == 0;
                FutureTask<Void> task = new FutureTask<>(() -> comeAndGo(prefix, byIp), null);
                writers.add(task);
                Thread.ofPlatform().start(task);
            }
            Map<String, NetnsId> told = new TreeMap<>();
            while (true) {
                boolean over = writers.stream().allMatch(FutureTask::isDone);
                Optional<NetnsEvent> event = watch.next(Duration.ofMillis(100));
                if (event.isEmpty() && over) {
                    break;
                }
                switch (event.orElse(null)) {
                    case Created(String name, NetnsId id) -> assertNull(told.put(name, id));
                    case Deleted(String name, NetnsId id) -> assertEquals(id, told.remove(name));
                    case null -> {}
                    default -> throw new AssertionError(event);
                }
            }
            for (FutureTask<Void> writer : writers) {
                writer.get();
            }
            assertEquals(Netns.list(), List.copyOf(told.keySet()));
            told.forEach((name, id) -> assertEquals(id, id(name)));
        }
    }

    private static void comeAndGo(String prefix, boolean byIp) {
        for (int i = 0; i < 15; i++) {
            String name = prefix + i % 3;
            if (Netns.exists(name)) {
                if (byIp) {
                    ip("netns delete " + name);
                } else {
                    Netns.delete(name);
                }
            }
            if (i != 13) { // two of three stay
                if (byIp) {
                    ip("netns add " + name);
                } else {
                    Netns.create(name).close();
                }
            }
        }
    }

    private static void overflow() throws IOException {
        String limit = run("cat", "/proc/sys/fs/inotify/max_queued_events");
        Path file = RUN.resolve("many");
        for (int i = Integer.parseInt(limit) / 2 + 2; i > 0; i--) {
            Files.createFile(file);
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeWakesTheReader(boolean virtual) throws Throwable {
        NetnsWatch.open().close(); // what the first one keeps
        Descriptors.assertNoLeak(
                () -> {
                    NetnsWatch watch = NetnsWatch.open();
                    FutureTask<NetnsEvent> reader = new FutureTask<>(watch::next);
                    Thread thread =
                            virtual
                                    ? Thread.startVirtualThread(reader)
                                    : Thread.ofPlatform().start(reader);
                    Thread.sleep(100);
                    assertFalse(reader.isDone());
                    Thread.ofPlatform().start(watch::close).join();
                    thread.join();
                    assertTrue(
                            assertThrows(Exception.class, reader::get).getCause()
                                    instanceof IllegalStateException);
                    assertFalse(watch.isOpen());
                    watch.close();
                    assertThrows(IllegalStateException.class, watch::next);
                    assertThrows(IllegalStateException.class, () -> watch.next(Duration.ZERO));
                });
    }

    @Test
    void theIteratorEndsWhenItIsClosed() {
        ip("netns add a");
        NetnsWatch watch = NetnsWatch.open();
        int count = 0;
        for (NetnsEvent event : watch) {
            count++;
            assertEquals("a", ((Present) event).name());
            Thread.startVirtualThread(watch::close);
        }
        assertEquals(1, count);
        assertThrows(NoSuchElementException.class, () -> watch.iterator().next());
    }

    @Test
    void aVirtualThreadIsToldToo() throws Exception {
        try (NetnsWatch watch = NetnsWatch.open()) {
            FutureTask<NetnsEvent> reader = new FutureTask<>(() -> next(watch));
            Thread.startVirtualThread(reader);
            Thread.sleep(50);
            ip("netns add a");
            assertEquals(new Created("a", id("a")), reader.get());
        }
    }

    @Test
    void whoWaitsDoesNothing() throws Exception {
        try (NetnsWatch watch = NetnsWatch.open()) {
            AtomicInteger tid = new AtomicInteger();
            FutureTask<NetnsEvent> reader =
                    new FutureTask<>(
                            () -> {
                                tid.set(LibcNamespace.gettid());
                                return watch.next();
                            });
            Thread.ofPlatform().start(reader);
            Support.eventually(() -> "not started", () -> tid.get() != 0);
            Thread.sleep(300);
            int before = switches(tid.get());
            Thread.sleep(1000);
            int times = switches(tid.get()) - before;
            assertTrue(times <= 12, times + " times in a second");
            ip("netns add a");
            assertEquals("a", ((Created) reader.get()).name());
        }
    }

    /** How often a thread has waited. */
    private static int switches(int tid) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/task/" + tid + "/status")).stream()
                .filter(line -> line.startsWith("voluntary_ctxt_switches"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void badInputIsRefusedAndSaysWhy() throws Throwable {
        Path file = Files.createFile(Path.of("/run/file"));
        try {
            Descriptors.assertNoLeak(
                    () -> {
                        for (String path : List.of("/run/file", "/run/file/netns")) {
                            SyscallException e =
                                    assertThrows(
                                            SyscallException.class,
                                            () -> NetnsDirectory.at(Path.of(path)).watch());
                            assertEquals(
                                    "inotify_add_watch " + path + ": Not a directory (ENOTDIR)",
                                    e.getMessage());
                        }
                    });
        } finally {
            Files.delete(file);
        }
        try (NetnsWatch watch = NetnsWatch.open()) {
            assertThrows(IllegalArgumentException.class, () -> watch.next(Duration.ofNanos(-1)));
            assertEquals(Optional.empty(), watch.next(Duration.ZERO));
        }
    }
}
