package io.netlink.netns;

import static io.netlink.netns.Support.eventually;
import static io.netlink.netns.Support.foreign;
import static io.netlink.netns.Support.here;
import static io.netlink.netns.Support.home;
import static io.netlink.uapi.Mount.MNT_DETACH;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.route.Rtnetlink;
import io.netlink.uapi.Sched;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Laws 2 and 3: the library's own threads. */
class LibraryThreadsIT extends NamespaceCase {
    @Test
    void law2ALibraryThreadIsHomeBeforeItsResultIsThere() throws Exception {
        try (Netns ns = Netns.create()) {
            FutureTask<Void> check =
                    new FutureTask<>(
                            () -> {
                                for (int i = 0; i < 500; i++) {
                                    String there = LibraryThreads.away(ns, Support::here);
                                    Map<Integer, String> strays = foreign();
                                    assertEquals(Map.of(), strays);
                                    assertEquals(ns.id().toString(), there);
                                }
                                return null;
                            });
            check.run();
            check.get();
            FutureTask<Void> virtual =
                    new FutureTask<>(
                            () -> {
                                for (int i = 0; i < 500; i++) {
                                    LibraryThreads.away(ns, () -> null);
                                    assertEquals(Map.of(), foreign());
                                    assertEquals(home(), LibraryThreads.atHome(Support::here));
                                }
                                return null;
                            });
            Thread.startVirtualThread(virtual);
            virtual.get();
        }
        assertEquals(List.of(), List.copyOf(LibraryThreads.awayThreads()));
    }

    @Test
    void law2FailuresComeFromAThreadThatIsHome() {
        try (Netns ns = Netns.create()) {
            RuntimeException e =
                    assertThrows(
                            UnsupportedOperationException.class,
                            () -> LibraryThreads.away(ns, LibraryThreadsIT::failing));
            assertEquals(Map.of(), foreign());
            assertTrue(
                    Arrays.stream(e.getSuppressed()[0].getStackTrace())
                            .anyMatch(f -> f.getClassName().equals(getClass().getName())),
                    "does not show who called");
            assertThrows(
                    StackOverflowError.class,
                    () -> LibraryThreads.away(ns, LibraryThreadsIT::overflowing));
            assertEquals(Map.of(), foreign());
        }
    }

    private static Object failing() {
        throw new UnsupportedOperationException("as it is");
    }

    private static Object overflowing() {
        throw new StackOverflowError("as it is");
    }

    /** A library thread started by one that may not go home may not either. */
    @Test
    void law2AThreadThatCannotGoHomeEndsAndItsCallerGetsAnError() {
        Netns.create("it1").close();
        ChildJvm.create().run(getClass(), "startWhereNoWayLeadsHome");
    }

    static void startWhereNoWayLeadsHome(String[] args) throws Exception {
        try (Netns ns = Netns.open("it1")) { // needs no library thread: the first starts inside
            assertEquals(0, libraryThreads());
            ns.run(
                    () -> {
                        Capabilities.dropSysAdmin();
                        for (int i = 0; i < 20; i++) { // more than there may be threads
                            long start = System.nanoTime();
                            SyscallException e =
                                    assertThrows(SyscallException.class, Netns::create);
                            long millis = (System.nanoTime() - start) / 1_000_000;
                            assertTrue(millis < 3_000, "it took " + millis + " ms");
                            assertEquals("setns", e.call());
                            assertEquals(Errno.EPERM, e.errno());
                            assertTrue(
                                    e.getMessage().contains("the process's own"), e.getMessage());
                        }
                        SyscallException e =
                                assertThrows(
                                        SyscallException.class,
                                        () -> LibraryThreads.waiting(Support::here));
                        assertEquals("setns", e.call());
                        Capabilities.regainSysAdmin();
                    });
            eventually(() -> "library threads stay", () -> libraryThreads() == 0);
            Support.assertNoStrays();
            Netns.create().close(); // a thread started from home
            assertTrue(libraryThreads() > 0);
        }
    }

    private static long libraryThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().matches("netlink-(library|waiting).*"))
                .count();
    }

    @Test
    void law4CodeThatCannotGoHomeEndsItsThreadAndItsCallerGetsAnError() {
        try (Netns ns = Netns.create()) {
            IllegalStateException e =
                    assertThrows(
                            IllegalStateException.class, () -> ns.run(Capabilities::dropSysAdmin));
            assertTrue(
                    e.getMessage().contains("inside " + ns + " could not go back"), e.getMessage());
            assertEquals(
                    Errno.EPERM, assertInstanceOf(SyscallException.class, e.getCause()).errno());
            Support.assertNoStrays();
            e =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    ns.run(
                                            () -> {
                                                Capabilities.dropSysAdmin();
                                                throw new IOException("of the code");
                                            }));
            assertEquals("of the code", e.getSuppressed()[0].getMessage());
            Support.assertNoStrays();
            assertEquals(ns.id().toString(), ns.call(Support::here));
        }
    }

    @Test
    void law3LibraryThreadsThatAreStartedInsideGoHomeFirst() {
        Netns.create("it1").close();
        Netns.create("it2").close();
        ChildJvm.create().run(getClass(), "startLibraryThreadsInside");
    }

    static void startLibraryThreadsInside(String[] args) throws Exception {
        try (Netns ns = Netns.open("it1");
                Netns other = Netns.open("it2")) {
            assertEquals(0, libraryThreads());
            ns.run(
                    () -> {
                        assertEquals(ns.id().toString(), here());
                        assertEquals(home(), LibraryThreads.atHome(Support::here));
                        assertEquals(home(), LibraryThreads.waiting(Support::here));
                        assertTrue(libraryThreads() > 0, "started inside");
                        assertEquals(
                                other.id().toString(), LibraryThreads.away(other, Support::here));
                        try (Netns made = Netns.create();
                                Rtnetlink rtnl = Rtnetlink.open(other)) {
                            assertNotEquals(ns, made);
                            assertEquals("lo", rtnl.links().get(1).name());
                            assertEquals(other.id().toString(), other.call(Support::here));
                        }
                        other.exec(new ProcessBuilder("true")).waitFor();
                        assertEquals(ns.id().toString(), here());
                    });
            Support.assertNoStrays();
            assertEquals(home(), LibraryThreads.atHome(Support::here));
        }
    }

    /** Home is the process's namespace, also if the library is first used by a thread elsewhere. */
    @Test
    void law3AThreadOfTheUserThatWentElsewhereIsServedFromHome() {
        ChildJvm.create().run(getClass(), "useFirstFromElsewhere");
    }

    static void useFirstFromElsewhere(String[] args) throws Exception {
        FutureTask<Void> elsewhere =
                new FutureTask<>(
                        () -> {
                            assertEquals(0, LibcNamespace.unshare(Sched.CLONE_NEWNET));
                            assertNotEquals(home(), here());
                            assertEquals(home(), LibraryThreads.atHome(Support::here));
                            try (Netns ns = Netns.create()) {
                                assertEquals(ns.id().toString(), ns.call(Support::here));
                            }
                            assertEquals(home(), Home.id().toString());
                            assertEquals(1, Netns.strays().size(), "this one");
                            return null;
                        });
        Thread thread = Thread.ofPlatform().start(elsewhere);
        elsewhere.get();
        thread.join();
        Support.assertNoStrays();
    }

    /** Whatever goes wrong on the way: no call returns as if nothing had been. */
    @Test
    void law4WithoutAWayHomeNoCallReturns() {
        Netns.create("it1").close();
        ChildJvm.create()
                .through(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs none /proc/$$/ns && exec \"$@\"",
                        "sh")
                .run(getClass(), "callWithoutHome");
    }

    static void callWithoutHome(String[] args) {
        try (Netns ns = Netns.open("it1")) {
            for (int i = 0; i < 2; i++) {
                RuntimeException inside =
                        assertThrows(IllegalStateException.class, () -> ns.call(() -> "result"));
                for (Throwable refused :
                        List.of(
                                inside.getCause(),
                                assertThrows(SyscallException.class, Netns::create),
                                assertThrows(SyscallException.class, () -> Rtnetlink.open(ns)))) {
                    assertEquals(
                            "open /proc/self/ns/net: No such file or directory (ENOENT);"
                                    + " is /proc mounted?",
                            refused.getMessage());
                }
            }
        }
    }

    /** The way home is a descriptor, which no mount hides. */
    @Test
    void law4CodeThatHidesProcComesHomeAllTheSame() {
        ChildJvm.create().through("unshare", "-m").run(getClass(), "hideProcInside");
    }

    static void hideProcInside(String[] args) {
        String tasks = "/proc/" + ProcessHandle.current().pid() + "/task";
        try (Netns ns = Netns.create()) {
            assertEquals(0, ns.call(() -> LibcNamespace.mount("none", tasks, "tmpfs", 0)));
            assertEquals("made", LibraryThreads.away(ns, () -> "made"), "goes and comes home, too");
            assertEquals(0, LibcNamespace.umount2(tasks, MNT_DETACH));
            Support.assertNoStrays();
        }
    }

    /** Threads that may not go home take no work from those that may. */
    @Test
    void law2AThreadThatCannotGoHomeFailsNobodyElse() {
        Netns.create("it1").close();
        ChildJvm.create().run(getClass(), "workBesideThreadsThatCannotGoHome");
    }

    static void workBesideThreadsThatCannotGoHome(String[] args) throws Exception {
        try (Netns ns = Netns.open("it1")) {
            CountDownLatch start = new CountDownLatch(1);
            List<FutureTask<Void>> served = Stream.generate(() -> served(start)).limit(10).toList();
            served.forEach(task -> Thread.ofPlatform().start(task));
            ns.run(
                    () -> {
                        Capabilities.dropSysAdmin(); // the threads started here inherit that
                        List<FutureTask<Void>> refused =
                                Stream.generate(() -> servedOrRefused(start)).limit(10).toList();
                        refused.forEach(task -> Thread.ofPlatform().start(task));
                        start.countDown();
                        for (FutureTask<Void> task : refused) {
                            task.get();
                        }
                        Capabilities.regainSysAdmin();
                    });
            for (FutureTask<Void> task : served) {
                task.get();
            }
            Support.assertNoStrays();
        }
    }

    private static FutureTask<Void> served(CountDownLatch start) {
        return new FutureTask<>(
                () -> {
                    start.await();
                    for (int i = 0; i < 20; i++) {
                        assertEquals(home(), LibraryThreads.atHome(Support::here));
                    }
                    return null;
                });
    }

    private static FutureTask<Void> servedOrRefused(CountDownLatch start) {
        return new FutureTask<>(
                () -> {
                    start.await();
                    for (int i = 0; i < 20; i++) {
                        try { // by a thread that was started at home
                            assertEquals(home(), LibraryThreads.atHome(Support::here));
                        } catch (SyscallException e) {
                            assertEquals("setns", e.call());
                        }
                    }
                    return null;
                });
    }
}
