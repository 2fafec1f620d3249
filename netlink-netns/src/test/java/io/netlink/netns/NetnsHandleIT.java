package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.eventually;
import static io.netlink.netns.Support.here;
import static io.netlink.netns.Support.mounts;
import static io.netlink.netns.Support.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.Home;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Handles: opened, closed while in use, used after that, and never left open. */
class NetnsHandleIT extends NamespaceCase {
    /** Operations are counted in {@link #mixedOperations}. */
    private static final int OPERATIONS = 10_000;

    private static final int OPERATIONS_OF_A_ROUND = 25;

    @Test
    void aClosedHandleSaysSo() {
        Netns ns = Netns.create("it1");
        Netns again = Netns.open("it1");
        ns.close();
        ns.close();
        assertFalse(ns.isOpen());
        List<Executable> uses =
                List.of(
                        () -> ns.call(Support::here),
                        () -> ns.run(() -> {}),
                        () -> ns.open(ServerSocketChannel::open),
                        () -> ns.exec(new ProcessBuilder("true")),
                        () -> Rtnetlink.open(ns),
                        () -> Netns.attach("it2", ns),
                        ns::acquire);
        for (Executable use : uses) {
            IllegalStateException e = assertThrows(IllegalStateException.class, use);
            assertEquals("the handle of netns it1 is closed", e.getMessage());
        }
        assertEquals(List.of("it1"), Netns.list(), "it2 is not half made");
        assertEquals(again.id(), ns.id());
        assertEquals(again, ns);
        assertEquals(Optional.of("it1"), ns.name());
        assertEquals("netns it1", ns.toString());
        assertEquals(List.of(), ns.pids());
        again.close();
    }

    @Test
    void closeWhileAnotherThreadUsesTheHandleTakesEffectAfterwards() throws Exception {
        Netns ns = Netns.create();
        int before = Descriptors.count();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        FutureTask<String> use =
                new FutureTask<>(
                        () ->
                                ns.call(
                                        () -> {
                                            inside.countDown();
                                            closed.await();
                                            return here();
                                        }));
        Thread.ofPlatform().start(use);
        inside.await();
        ns.close();
        assertEquals(before, Descriptors.count(), "closed under its user");
        assertThrows(IllegalStateException.class, () -> ns.call(Support::here));
        closed.countDown();
        assertEquals(ns.id().toString(), use.get());
        eventually(() -> "still open", () -> Descriptors.count() == before - 1);
    }

    @Test
    void manyThreadsUseAHandleUntilItIsClosed() throws Exception {
        for (int round = 0; round < 20; round++) {
            Netns ns = Netns.create();
            AtomicInteger used = new AtomicInteger();
            List<FutureTask<Void>> users =
                    Stream.generate(() -> new FutureTask<Void>(user(ns, used), null))
                            .limit(4)
                            .toList();
            users.forEach(Thread::startVirtualThread);
            eventually(() -> "nobody uses it", () -> used.get() > 8);
            ns.close();
            for (FutureTask<Void> user : users) {
                user.get();
            }
        }
    }

    private static Runnable user(Netns ns, AtomicInteger used) {
        return () -> {
            try {
                while (true) {
                    assertEquals(ns.id(), ns.call(Home::ofThisThread));
                    used.incrementAndGet();
                }
            } catch (IllegalStateException e) {
                assertTrue(e.getMessage().contains("is closed"), e.getMessage());
            }
        };
    }

    @Test
    void aFileThatIsNoNamespaceIsRefused(@TempDir Path folder) throws Throwable {
        Path fifo = folder.resolve("fifo");
        run("mkfifo", fifo.toString());
        Path file = Files.createFile(folder.resolve("file"));
        Descriptors.assertNoLeak(
                () -> {
                    for (Path path :
                            List.of(
                                    file,
                                    fifo, // must not hang
                                    folder,
                                    Path.of("/proc/self/ns/mnt"),
                                    Path.of("/proc/self/ns/user"),
                                    Path.of("/proc/self/status"),
                                    Path.of("/dev/null"))) {
                        SyscallException e =
                                assertThrows(SyscallException.class, () -> Netns.open(path));
                        assertEquals(
                                "open netns "
                                        + path
                                        + ": Invalid argument (EINVAL); the file is no network"
                                        + " namespace",
                                e.getMessage());
                        assertEquals(Errno.EINVAL, e.errno());
                    }
                });
        SyscallException e =
                assertThrows(SyscallException.class, () -> Netns.open(folder.resolve("missing")));
        assertTrue(e.isNotFound());
        assertTrue(e.getMessage().endsWith("; there is no such file"), e.getMessage());
    }

    @Test
    void tenThousandMixedOperationsLeaveNoDescriptorAndNoMount() throws Exception {
        mixedOperations(0); // what the JVM opens once
        int descriptors = Descriptors.count();
        List<String> mounts = mounts();
        for (int i = 0; i < OPERATIONS / OPERATIONS_OF_A_ROUND; i++) {
            mixedOperations(i);
        }
        eventually(
                () -> "descriptors leak: " + Descriptors.list(),
                () -> Descriptors.count() <= descriptors);
        assertEquals(mounts, mounts());
        assertEquals(List.of(), Netns.list());
        try (var files = Files.list(RUN)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** 25 operations, a third of which fail. */
    private static void mixedOperations(int round) throws Exception {
        String name = "mixed" + round % 7;
        try (Netns ns = Netns.create(name);
                Netns opened = Netns.open(name);
                Netns byPath = Netns.open(RUN.resolve(name));
                Netns self = Netns.ofPid(ProcessHandle.current().pid());
                Netns current = Netns.current();
                Netns anonymous = Netns.create();
                Netns attached = Netns.attach("attached", opened);
                ServerSocketChannel channel = ns.open(ServerSocketChannel::open);
                Rtnetlink rtnl = Rtnetlink.open(byPath)) {
            assertTrue(channel.isOpen());
            assertEquals(ns.id(), ns.call(Home::ofThisThread));
            anonymous.run(() -> Netns.current().close());
            assertEquals("lo", rtnl.links().get(1).name());
            assertEquals(self, current);
            assertEquals(List.of("attached", name), Netns.list());
            assertTrue(Netns.exists(name));
            assertFalse(Netns.exists("missing"));
            assertEquals(List.of(), Netns.strays());
            refused(() -> Netns.create(name));
            refused(() -> Netns.attach(name, anonymous));
            refused(() -> Netns.open("missing"));
            refused(() -> Netns.open(Path.of("/dev/null")));
            refused(() -> Netns.delete("missing"));
            refused(() -> Netns.ofThread(Integer.MAX_VALUE));
            assertThrows(IOException.class, () -> ns.open(NetnsHandleIT::notOpened));
            assertThrows(IOException.class, () -> ns.call(NetnsHandleIT::notOpened));
            Netns.delete("attached");
            Netns.delete(name);
            assertEquals(attached, opened);
        }
    }

    private static void refused(Executable operation) {
        assertThrows(SyscallException.class, operation);
    }

    private static ServerSocketChannel notOpened() throws IOException {
        throw new IOException("not opened");
    }
}
