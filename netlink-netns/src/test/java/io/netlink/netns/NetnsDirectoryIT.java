package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.forgetAllNames;
import static io.netlink.netns.Support.isMountPoint;
import static io.netlink.netns.Support.mounts;
import static io.netlink.netns.Support.run;
import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetnsId;
import io.netlink.SyscallException;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Law 12: the directory of names is kept as {@code ip netns} keeps it. */
class NetnsDirectoryIT extends NamespaceCase {
    private static final int CREATORS = 6;

    @Test
    void law12TheDirectoryIsASharedMountOfMode0755() {
        Netns.create("it1").close();
        assertEquals("drwxr-xr-x", run("stat", "-c", "%A", RUN.toString()));
        assertEquals("shared", run("findmnt", "-no", "PROPAGATION", RUN.toString()));
    }

    @Test
    void law12EveryMountIsAsIpMakesIt() {
        ip("netns add it1");
        ip("netns add it2");
        List<String> ofIp = mountsWithoutNumbers();
        List<String> filesOfIp = modes();
        forgetAllNames();
        Netns.create("it1").close();
        Netns.create("it2").close();
        assertEquals(ofIp, mountsWithoutNumbers());
        assertEquals(filesOfIp, modes());
        forgetAllNames();
        ip("netns add it1"); // the second after the first of the other
        Netns.create("it2").close();
        assertEquals(ofIp, mountsWithoutNumbers());
        forgetAllNames();
        Netns.create("it1").close();
        ip("netns add it2");
        assertEquals(ofIp, mountsWithoutNumbers());
    }

    @Test
    void law12AlsoWhereRunItselfIsShared() { // as systemd makes it
        run("mount", "--make-shared", "/run");
        try {
            ip("netns add it1");
            List<String> ofIp = mountsWithoutNumbers();
            ip("netns delete it1");
            forgetAllNames();
            Netns.create("it1").close();
            assertEquals(ofIp, mountsWithoutNumbers());
            Netns.delete("it1");
            assertFalse(isMountPoint(RUN.resolve("it1")));
            assertTrue(Files.notExists(RUN.resolve("it1")));
        } finally {
            forgetAllNames();
            run("mount", "--make-private", "/run");
        }
    }

    @Test
    void law12ANameReachesTheMountNamespacesThatAreThereAlready() {
        Netns.create("before").close();
        Process other = Support.start("unshare", "-m", "--propagation", "slave", "sleep", "1000");
        try {
            Path mnt = Path.of("/proc", Long.toString(other.pid()), "ns/mnt");
            Support.eventually(
                    () -> "no mount namespace",
                    () -> !Support.link(mnt).equals(Support.link(Path.of("/proc/self/ns/mnt"))));
            Support.eventually(
                    () -> "it does not sleep yet",
                    () -> Support.run("ps", "-o", "comm=", "-p", "" + other.pid()).equals("sleep"));
            try (Netns after = Netns.create("after")) {
                String stat = "stat -Lc %d:%i " + RUN + "/after";
                String seen = run("sh", "-c", "nsenter -t " + other.pid() + " -m " + stat);
                assertEquals(after.id().device() + ":" + after.id().inode(), seen);
            }
        } finally {
            Support.end(other);
        }
    }

    @Test
    void law12CreatorsWaitForTheLockThatIpTakes() throws Exception {
        Files.createDirectory(RUN);
        Process ip = Support.start("flock", RUN.toString(), "sleep", "1000");
        try {
            Support.eventually(
                    () -> "not locked",
                    () -> ip.children().findAny().isPresent()); // started once it has the lock
            FutureTask<Void> create = new FutureTask<>(() -> Netns.create("it1").close(), null);
            Thread.ofPlatform().start(create);
            Thread.sleep(300);
            assertFalse(create.isDone(), "did not wait");
            assertFalse(isMountPoint(RUN), "did not wait");
            ip.descendants().forEach(ProcessHandle::destroyForcibly);
            create.get();
            assertTrue(isMountPoint(RUN));
        } finally {
            ip.descendants().forEach(ProcessHandle::destroyForcibly);
            Support.end(ip);
        }
    }

    @Test
    void law12CreatorsInParallelDoNotHideEachOthersNamespaces() throws Exception {
        for (int round = 0; round < 5; round++) {
            forgetAllNames();
            List<Process> ips = new ArrayList<>();
            List<FutureTask<NetnsId>> ours = new ArrayList<>();
            CountDownLatch start = new CountDownLatch(1);
            for (int i = 0; i < CREATORS; i++) {
                String name = "java" + i;
                FutureTask<NetnsId> task =
                        new FutureTask<>(
                                () -> {
                                    start.await();
                                    try (Netns ns = Netns.create(name)) {
                                        return ns.id();
                                    }
                                });
                ours.add(task);
                Thread.ofPlatform().start(task);
            }
            for (int i = 0; i < CREATORS; i++) {
                ips.add(Support.start("ip", "netns", "add", "ip" + i));
                if (i == 0) {
                    start.countDown();
                }
            }
            for (Process ip : ips) {
                assertEquals(0, ip.waitFor());
            }
            for (int i = 0; i < CREATORS; i++) {
                NetnsId made = ours.get(i).get();
                try (Netns ns = Netns.open("java" + i)) {
                    assertEquals(made, ns.id());
                }
            }
            allAreAlive(2 * CREATORS);
        }
    }

    @Test
    void law12TwoJvmsAndIpInParallelDoNotHideEachOthersNamespaces() throws Exception {
        Path go = Files.createTempDirectory("go").resolve("now");
        try (var one = ChildJvm.create().start(getClass(), "createMany", "one", go.toString());
                var two = ChildJvm.create().start(getClass(), "createMany", "two", go.toString())) {
            one.awaitLine("ready");
            two.awaitLine("ready");
            assertTrue(Files.notExists(RUN));
            Files.createFile(go);
            List<Process> ips = new ArrayList<>();
            for (int i = 0; i < CREATORS; i++) {
                ips.add(Support.start("ip", "netns", "add", "ip" + i));
            }
            for (Process ip : ips) {
                assertEquals(0, ip.waitFor());
            }
            one.await();
            two.await();
        } finally {
            Files.delete(go);
            Files.delete(go.getParent());
        }
        allAreAlive(3 * CREATORS);
    }

    static void createMany(String[] args) throws Exception {
        Netns.create().close(); // all is loaded
        System.out.println("ready");
        while (Files.notExists(Path.of(args[1]))) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < CREATORS; i++) {
            Netns.create(args[0] + i).close();
        }
    }

    @Test
    void whatIsListedIsANamespaceAlready() throws Exception {
        Process ip =
                Support.start(
                        "sh",
                        "-c",
                        "for i in $(seq 1 100); do ip netns add n$i; ip netns del n$i; done");
        int seen = 0;
        while (ip.isAlive()) {
            for (String name : Netns.list()) {
                try (Netns _ = Netns.open(name)) {
                    seen++;
                } catch (SyscallException e) {
                    // EINVAL once its mount has gone, ENOENT once its file has
                    assertTrue(e.isNotFound() || e.errno() == Errno.EINVAL, e.getMessage());
                }
            }
        }
        assertEquals(0, ip.waitFor());
        assertTrue(seen > 0, "the race was not run");
    }

    /** An own user namespace has an own limit of network namespaces. */
    @Test
    void aFailedCreateLeavesNoFile() {
        String limited =
                "mount -t tmpfs tmpfs /run && echo 2 > /proc/sys/user/max_net_namespaces"
                        + " && exec \"$@\"";
        ChildJvm.create()
                .through("unshare", "-Urnm", "sh", "-c", limited, "sh")
                .run(getClass(), "createUntilRefused");
    }

    static void createUntilRefused(String[] args) {
        Set<String> made = new HashSet<>();
        SyscallException refusal = null;
        for (int i = 0; i < 5; i++) {
            String name = "it" + i;
            try {
                Netns.create(name).close();
                made.add(name);
            } catch (SyscallException e) {
                refusal = e;
                assertFalse(Files.exists(RUN.resolve(name)), "a file is left");
            }
        }
        assertEquals(Errno.ENOSPC, refusal.errno());
        assertTrue(refusal.getMessage().startsWith("unshare "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("user.max_net_namespaces"), refusal.getMessage());
        assertTrue(made.size() >= 1 && made.size() < 5, made.toString());
        assertEquals(made, Set.copyOf(Netns.list()));
        assertEquals(List.of(), Netns.strays());
        Netns.delete("it0"); // and then there is room again
        Support.eventually(() -> "no room", () -> tryCreate("again"));
    }

    private static boolean tryCreate(String name) {
        try {
            Netns.create(name).close();
            return true;
        } catch (SyscallException _) {
            return false; // the kernel takes namespaces down some time later
        }
    }

    @Test
    void aReadOnlyDirectoryIsRefusedAndNothingIsLeft() {
        Netns.create("it1").close();
        run("mount", "-o", "remount,bind,ro", RUN.toString());
        SyscallException e = assertThrows(SyscallException.class, () -> Netns.create("it2"));
        assertEquals("open netns it2: Read-only file system (EROFS)", e.getMessage());
        e = assertThrows(SyscallException.class, () -> Netns.attach("it2", self()));
        assertEquals(Errno.EROFS, e.errno());
        run("mount", "-o", "remount,bind,rw", RUN.toString());
        assertEquals(List.of("it1"), Netns.list());
        assertTrue(Files.notExists(RUN.resolve("it2")));
        Netns.create("it2").close();
    }

    @Test
    void namesAreUtf8WhateverTheLocale() {
        for (String locale : List.of("C", "C.UTF-8")) {
            ChildJvm.create()
                    .through("env", "LC_ALL=" + locale)
                    .run(getClass(), "useForeignCharacters");
        }
    }

    static void useForeignCharacters(String[] args) {
        for (String name : List.of("gr\u00fcn", "\u20ac\ud83d\ude00", "a b")) {
            try (Netns ns = Netns.create(name)) {
                assertEquals(name, ip("netns ls").replaceFirst("( \\(.*)?\n$", ""));
                assertEquals(List.of(name), Netns.list());
                assertTrue(Netns.exists(name));
                try (Netns again = Netns.open(name)) {
                    assertEquals(ns, again);
                }
            }
            Netns.delete(name);
            assertEquals("", ip("netns ls"));
        }
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }

    private static void allAreAlive(int count) {
        List<String> names = Netns.list();
        assertEquals(count, names.size(), names.toString());
        Set<NetnsId> ids = new HashSet<>();
        for (String name : names) {
            try (Netns ns = Netns.open(name)) {
                ids.add(ns.id());
                ip("-n " + name + " link show lo");
            }
        }
        assertEquals(count, ids.size(), "two names are the same namespace");
        long onTheDirectory =
                mounts().stream().filter(l -> l.split(" ")[4].equals(RUN.toString())).count();
        assertEquals(1, onTheDirectory, "mounted over each other: " + mounts());
    }

    /** The mounts, without their ids, peer groups and inodes. */
    private static List<String> mountsWithoutNumbers() {
        return mounts().stream()
                .map(line -> line.replaceAll("^\\S+ \\S+ \\S+", ""))
                .map(line -> line.replaceAll("(shared:|master:|net:\\[)[0-9]+", "$1N"))
                .toList();
    }

    private static List<String> modes() {
        return IntStream.of(1, 2)
                .mapToObj(i -> RUN + "/it" + i)
                .map(file -> run("stat", "-c", "%A", file) + underneath(file))
                .toList();
    }

    /** The mode of the file that the namespace is mounted on. */
    private static String underneath(String file) {
        return run(
                "unshare",
                "-m",
                "--propagation",
                "private",
                "sh",
                "-c",
                "umount " + file + " && stat -c %A " + file);
    }
}
