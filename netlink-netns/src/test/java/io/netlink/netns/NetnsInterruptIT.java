package io.netlink.netns;

import static io.netlink.netns.Support.RUN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What may wait for others, waits neither for ever nor deaf to an interrupt. */
class NetnsInterruptIT extends NamespaceCase {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** How long an interrupt may take to be seen. */
    private static final long AT_ONCE_NANOS = 300_000_000;

    /** More than the library has threads. */
    private static final int MANY = 20;

    /** Somebody takes the lock of a directory, and keeps it: whoever can read it may. */
    private static Process lock(Path directory) {
        Process holder = Support.start("flock", directory.toString(), "sleep", "1000");
        Support.eventually(
                () -> "not locked",
                () -> holder.children().findAny().isPresent()); // started once it has the lock
        return holder;
    }

    private static void unlock(Process holder) {
        holder.descendants().forEach(ProcessHandle::destroyForcibly);
        Support.end(holder);
    }

    private static Thread start(boolean virtual, AtomicReference<Object> said, Runnable wait) {
        Runnable body =
                () -> {
                    try {
                        wait.run();
                        said.set("does not wait");
                    } catch (SyscallException e) {
                        said.set(e.errno() + " " + Thread.currentThread().isInterrupted());
                    }
                };
        return virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
    }

    private static void interrupt(Thread thread, AtomicReference<Object> said) throws Exception {
        Thread.sleep(200);
        assertTrue(thread.isAlive(), () -> "does not wait: " + said.get());
        long start = System.nanoTime();
        thread.interrupt();
        assertTrue(thread.join(SOON), "still waits");
        assertTrue(System.nanoTime() - start < AT_ONCE_NANOS, "late");
        assertEquals("EINTR true", said.get());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWaitsForTheLockCanBeInterruptedAndHasDoneNothing(boolean virtual) throws Exception {
        Files.createDirectory(RUN);
        Process holder = lock(RUN);
        try (Netns ns = Netns.create()) {
            for (Runnable wait :
                    List.<Runnable>of(
                            () -> Netns.create("it1"),
                            () -> Netns.attach("it1", ns),
                            () -> Netns.link("it1", Path.of("/proc/self/ns/net")))) {
                AtomicReference<Object> said = new AtomicReference<>();
                interrupt(start(virtual, said, wait), said);
                assertFalse(Files.exists(RUN.resolve("it1")));
            }
            assertFalse(Support.isMountPoint(RUN));
        } finally {
            unlock(holder);
        }
        Netns.create("it1").close();
    }

    @Test
    void manyWhoWaitForTheLockKeepNobodyFromWorking() throws Exception {
        Files.createDirectory(RUN);
        Process holder = lock(RUN);
        List<Thread> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                String name = "it" + i;
                waiting.add(Thread.startVirtualThread(() -> Netns.create(name).close()));
            }
            Thread.sleep(200);
            long start = System.nanoTime();
            Netns.create().close(); // needs a library thread and no lock
            assertTrue(System.nanoTime() - start < 1_000_000_000, "waits with the others");
            assertTrue(waiting.stream().allMatch(Thread::isAlive), "did not wait");
        } finally {
            unlock(holder);
        }
        for (Thread thread : waiting) {
            assertTrue(thread.join(SOON));
        }
        assertEquals(MANY, Netns.list().size());
    }

    @Test
    void aLockThatIsKeptEndsInAnErrorWithTheRemedy() throws Throwable {
        Path place = Files.createDirectories(Path.of("/run/kept"));
        Process holder = lock(place);
        try {
            RunDirectory directory =
                    new RunDirectory(place.toString(), "netns ", Duration.ofMillis(300));
            Descriptors.assertNoLeak(
                    () -> {
                        long start = System.nanoTime();
                        SyscallException e =
                                assertThrows(SyscallException.class, () -> directory.create("it1"));
                        assertTrue(System.nanoTime() - start < 2_000_000_000, "late");
                        assertEquals(Errno.ETIMEDOUT, e.errno());
                        assertTrue(e.getMessage().contains("/proc/locks"), e::getMessage);
                    });
            assertFalse(Files.exists(place.resolve("it1")));
        } finally {
            unlock(holder);
            Files.delete(place);
        }
        assertTrue(SharedMount.PATIENCE.compareTo(Duration.ofMinutes(1)) < 0, "by default, too");
    }

    /** Else any user could keep root from making namespaces. */
    @Test
    void wherePreparedTheLockIsNotWaitedFor() {
        Netns.create("it1").close();
        Process holder = lock(RUN);
        try {
            long start = System.nanoTime();
            Netns.create("it2").close();
            assertTrue(System.nanoTime() - start < 1_000_000_000, "waited");
        } finally {
            unlock(holder);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWaitsForItsTurnAtAWatchCanBeInterruptedAndGivesUpInTime(boolean virtual)
            throws Exception {
        try (NetnsWatch watch = NetnsWatch.open()) {
            AtomicReference<Object> first = new AtomicReference<>();
            Thread reader = Thread.ofPlatform().start(() -> first.set(watch.next()));
            Support.eventually(
                    () -> "it does not read", () -> reader.getState() == Thread.State.RUNNABLE);
            Thread.sleep(100);
            AtomicReference<Object> said = new AtomicReference<>();
            interrupt(start(virtual, said, watch::next), said);
            interrupt(start(virtual, said, () -> watch.next(Duration.ofDays(1))), said);

            long start = System.nanoTime();
            assertEquals(Optional.empty(), watch.next(Duration.ZERO));
            assertEquals(Optional.empty(), watch.next(Duration.ofMillis(300)));
            long waited = (System.nanoTime() - start) / 1_000_000;
            assertTrue(waited >= 300 && waited < 2000, waited + " ms");

            Netns.create("it1").close();
            assertTrue(reader.join(SOON), "nothing is lost");
            assertTrue(first.get() instanceof NetnsEvent.Created, first::toString);
        }
    }

    @Test
    void closeWakesWhoWaitsForItsTurnToo() throws Exception {
        NetnsWatch watch = NetnsWatch.open();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(
                    Thread.startVirtualThread(
                            () -> assertThrows(IllegalStateException.class, watch::next)));
        }
        Thread.sleep(200);
        watch.close();
        for (Thread reader : readers) {
            assertTrue(reader.join(SOON), "still waits");
        }
    }
}
