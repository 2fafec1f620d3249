package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.foreign;
import static io.netlink.netns.Support.here;
import static io.netlink.netns.Support.home;
import static io.netlink.netns.Support.link;
import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.route.Link;
import io.netlink.route.LinkKind;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.testkit.Kernel;
import io.netlink.uapi.Sched;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** Laws 1, 4, 7 and 8, in this JVM: nothing here poisons it. */
class NamespaceLawsIT extends NamespaceCase {
    private static final int CLONE_NEWUSER = 0x10000000;

    @Test
    void law1NoOperationChangesTheNamespaceOfItsCaller() throws Exception {
        FutureTask<Void> platform = new FutureTask<>(NamespaceLawsIT::useEverything, null);
        Thread.ofPlatform().start(platform);
        platform.get();
        FutureTask<Void> virtual = new FutureTask<>(NamespaceLawsIT::useEverything, null);
        Thread.startVirtualThread(virtual);
        virtual.get();
    }

    private static void useEverything() {
        try (Netns ns = Netns.create("law1")) {
            List<Executable> operations =
                    List.of(
                            () -> Netns.create("law1-other").close(),
                            () -> Netns.create().close(),
                            () -> Netns.open("law1").close(),
                            () -> Netns.open(RUN.resolve("law1")).close(),
                            () -> Netns.ofPid(ProcessHandle.current().pid()).close(),
                            () -> Netns.ofThread(ProcessHandle.current().pid()).close(),
                            () -> Netns.current().close(),
                            () -> Netns.attach("law1-again", ns).close(),
                            () -> Netns.attach("law1-own", ProcessHandle.current().pid()).close(),
                            Netns::list,
                            () -> Netns.exists("law1"),
                            Netns::strays,
                            ns::pids,
                            () -> ns.call(Support::here),
                            () -> ns.run(() -> {}),
                            () -> assertThrows(IOException.class, () -> ns.run(() -> fail())),
                            () -> ns.open(ServerSocket::new).close(),
                            () -> ns.open(DatagramChannel::open).close(),
                            () -> ns.exec(new ProcessBuilder("true")).waitFor(),
                            () -> Rtnetlink.open().close(),
                            () -> useLinks(ns),
                            () -> Netns.delete("law1-other"),
                            () -> Netns.delete("law1-again"),
                            () -> Netns.delete("law1-own"));
            for (int i = 0; i < operations.size(); i++) {
                operations.get(i).execute();
                assertEquals(home(), here(), "after operation " + i);
                // no other thread of ours either; some of the library's are on their way out
                for (String name : foreign().values()) {
                    assertTrue(name.startsWith("netlink-"), name + " after operation " + i);
                }
            }
        } catch (Throwable t) {
            throw new AssertionError(t);
        } finally {
            Netns.delete("law1");
        }
    }

    private static void fail() throws IOException {
        throw new IOException();
    }

    private static void useLinks(Netns ns) {
        try (Rtnetlink rtnl = Rtnetlink.open(ns)) {
            rtnl.links().change(Link.named("lo").up());
            assertTrue(rtnl.links().list().getFirst().isUp());
        }
    }

    /** The counter-proof: this is what the tests would see. */
    @Test
    void law1AThreadThatDoesChangeIsSeen() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        AtomicReference<String> where = new AtomicReference<>();
        Thread thread =
                Thread.ofPlatform()
                        .name("goes-elsewhere")
                        .start(
                                () -> {
                                    assertEquals(0, LibcNamespace.unshare(Sched.CLONE_NEWNET));
                                    where.set(here());
                                    changed.countDown();
                                    try {
                                        seen.await();
                                    } catch (InterruptedException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        changed.await();
        assertNotEquals(home(), where.get());
        List<Stray> strays = Netns.strays();
        assertEquals(List.of("goes-elsewhere"), strays.stream().map(Stray::name).toList());
        assertEquals(where.get(), strays.getFirst().namespace().toString());
        assertEquals(Map.of((int) strays.getFirst().tid(), strays.getFirst().name()), foreign());
        seen.countDown();
        thread.join();
    }

    @Test
    void law4CodeRunsOnAFreshPlatformThreadThatEnds() throws Exception {
        try (Netns ns = Netns.create()) {
            Set<Thread> threads = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                Thread thread = ns.call(Thread::currentThread);
                assertTrue(threads.add(thread), "used again");
                assertFalse(thread.isVirtual());
                assertNotSame(Thread.currentThread(), thread);
                assertTrue(thread.getName().startsWith("netlink-inside "), thread.getName());
                thread.join(5_000);
                assertFalse(thread.isAlive());
            }
            FutureTask<Thread> virtual = new FutureTask<>(() -> ns.call(Thread::currentThread));
            Thread.startVirtualThread(virtual);
            assertFalse(virtual.get().isVirtual());
        }
    }

    @Test
    void law4TheThreadIsHomeBeforeItsResultIsHandedOver() throws Exception {
        try (Netns ns = Netns.create()) {
            FutureTask<Void> virtual =
                    new FutureTask<>(
                            () -> {
                                for (int i = 0; i < 300; i++) {
                                    assertEquals(ns.id().toString(), ns.call(Support::here));
                                    assertEquals(Map.of(), foreign());
                                    assertThrows(IOException.class, () -> ns.run(() -> fail()));
                                    assertEquals(Map.of(), foreign());
                                }
                                return null;
                            });
            Thread.startVirtualThread(virtual);
            virtual.get();
            for (int i = 0; i < 100; i++) {
                CompletableFuture<String> future = new CompletableFuture<>();
                CompletableFuture<String> later = future.thenApplyAsync(inside -> inside + here());
                Thread waiter = Thread.startVirtualThread(later::join);
                future.complete(ns.call(Support::here));
                assertEquals(ns.id() + home(), later.get());
                waiter.join();
                assertEquals(Map.of(), foreign());
            }
        }
    }

    @Test
    void law4WhatTheCodeThrowsComesThroughAsItIs() {
        try (Netns ns = Netns.create()) {
            for (Throwable thrown :
                    List.of(
                            new IOException("checked"),
                            new IllegalArgumentException("unchecked"),
                            new AssertionError("error"),
                            new InterruptedException("interrupt"),
                            new Throwable("anything"))) {
                NetnsAction<Throwable> action =
                        () -> {
                            throw thrown;
                        };
                assertSame(thrown, assertThrows(Throwable.class, () -> ns.run(action)));
                assertTrue(
                        List.of(thrown.getSuppressed()[0].getStackTrace()).stream()
                                .anyMatch(f -> f.getClassName().equals(getClass().getName())),
                        "does not show who called");
                assertFalse(Thread.interrupted());
            }
        }
    }

    @Test
    void law4AnInterruptIsHandedOnAndWaitedFor() throws Exception {
        try (Netns ns = Netns.create()) {
            for (Thread.Builder builder : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
                CountDownLatch inside = new CountDownLatch(1);
                FutureTask<Boolean> call =
                        new FutureTask<>(
                                () -> {
                                    assertEquals("interrupted", ns.call(() -> sleep(inside)));
                                    return Thread.interrupted();
                                });
                Thread caller = builder.start(call);
                inside.await();
                caller.interrupt();
                assertTrue(call.get(), "the caller does not know");
            }
        }
    }

    private static String sleep(CountDownLatch started) {
        started.countDown();
        try {
            Thread.sleep(60_000);
            return "slept";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    @Test
    void law4CallsCanBeNested() {
        try (Netns outer = Netns.create();
                Netns inner = Netns.create()) {
            outer.run(
                    () -> {
                        assertEquals(inner.id().toString(), inner.call(Support::here));
                        assertEquals(outer.id().toString(), outer.call(Support::here));
                        assertEquals(outer.id().toString(), here());
                        assertThrows(IOException.class, () -> inner.run(() -> fail()));
                        assertEquals(outer.id().toString(), here());
                        inner.run(() -> assertEquals(outer.id(), outer.call(Home::ofThisThread)));
                    });
            assertEquals(Map.of(), foreign());
        }
    }

    @Test
    void law4ThreadLocalsAreInheritedAndResultsMayBeNull() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("of the caller");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (Netns ns = Netns.create()) {
            assertEquals("of the caller", ns.call(local::get));
            assertSame(loader, ns.call(() -> Thread.currentThread().getContextClassLoader()));
            assertSame(null, ns.call(() -> null));
            assertThrows(NullPointerException.class, () -> ns.call(null));
            assertThrows(NullPointerException.class, () -> ns.run(null));
        }
    }

    @Test
    void law7ProcSelfShowsTheProcessAndThreadSelfTheThread() throws Exception {
        try (Netns ns = Netns.create()) {
            String home = home();
            ns.run(
                    () -> {
                        assertEquals(home, link(Path.of("/proc/self/ns/net")), "not ours");
                        assertEquals(ns.id().toString(), link(Path.of("/proc/thread-self/ns/net")));
                    });
        }
    }

    @Test
    void law7OurListingShowsTheNamespaceWhereTheOthersDoNot() throws Exception {
        Kernel.assumeLinkKind("bridge");
        try (Rtnetlink here = Rtnetlink.open();
                Netns ns = Netns.create("law7");
                Rtnetlink there = Rtnetlink.open(ns)) {
            here.links().add(Link.named("law7-here").up().kind(bridge()));
            ip("address add 2001:db8::1/64 dev law7-here nodad");
            there.links().add(Link.named("law7-there").up().kind(bridge()));
            ip("-n law7 address add 2001:db8::2/64 dev law7-there nodad");
            try {
                ns.run(
                        () -> {
                            assertEquals(
                                    List.of("lo", "law7-there"),
                                    names(Path.of("/proc/thread-self/net/dev")));
                            List<String> mixture = names(Path.of("/proc/net/dev"));
                            assertTrue(mixture.contains("law7-here"), mixture.toString());
                            try (Rtnetlink inside = Rtnetlink.open()) {
                                assertArrayEquals(
                                        new String[] {"lo", "law7-there"},
                                        inside.links().list().stream().map(Link::name).toArray());
                            }
                            assertFalse(
                                    namesOfTheJdk().contains("law7-there"),
                                    "NetworkInterface is right now, and the docs are wrong");
                        });
            } finally {
                here.links().delete("law7-here");
            }
        }
    }

    private static List<String> namesOfTheJdk() {
        try {
            return NetworkInterface.networkInterfaces().map(NetworkInterface::getName).toList();
        } catch (SocketException e) {
            return List.of(); // it finds none at all
        }
    }

    private static LinkKind bridge() {
        return Bridge.create();
    }

    private static List<String> names(Path dev) throws IOException {
        return Files.readAllLines(dev).stream()
                .skip(2)
                .map(line -> line.strip().split(":")[0])
                .sorted(Comparator.comparing(name -> !name.equals("lo")))
                .toList();
    }

    @Test
    void law8NoUserNamespaceFromInsideAJvm() throws Exception {
        FutureTask<Integer> unshare = new FutureTask<>(() -> LibcNamespace.unshare(CLONE_NEWUSER));
        Thread.ofPlatform().start(unshare);
        assertEquals(-Errno.EINVAL.number(), unshare.get());
    }
}
