package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.here;
import static io.netlink.netns.Support.home;
import static io.netlink.netns.Support.link;
import static io.netlink.netns.Support.run;
import static io.netlink.netns.Support.startElsewhere;
import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.NsfsFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** Which namespace is which, however it is reached; and names for what has none. */
class NetnsIdentityIT extends NamespaceCase {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void law11TheIdentityIsDeviceAndInodeAsStatShowsThem() {
        try (Netns ns = Netns.create("it1")) {
            assertEquals(
                    run("stat", "-Lc", "%d:%i", RUN + "/it1"),
                    ns.id().device() + ":" + ns.id().inode());
            assertEquals("net:[" + ns.id().inode() + "]", ns.id().toString());
        }
        try (Netns self = Netns.ofPid(SELF)) {
            assertEquals(home(), self.id().toString());
            assertEquals(
                    run("stat", "-Lc", "%d:%i", "/proc/" + SELF + "/ns/net"),
                    self.id().device() + ":" + self.id().inode());
        }
    }

    @Test
    void law11HandlesAreEqualIfTheirNamespacesAre() {
        try (Netns created = Netns.create("it1");
                Netns opened = Netns.open("it1");
                Netns byPath = Netns.open(RUN.resolve("it1"));
                Netns attached = Netns.attach("it2", created);
                Netns current = created.call(Netns::current);
                Netns other = Netns.create()) {
            List<NetnsHandle> same = List.of(created, opened, byPath, attached, current);
            for (NetnsHandle one : same) {
                for (NetnsHandle two : same) {
                    assertEquals(one, two);
                    assertEquals(one.hashCode(), two.hashCode());
                }
                assertNotEquals(one, other);
                assertNotEquals(other, one);
            }
            assertEquals(Optional.empty(), byPath.name());
            assertEquals(Optional.of("it2"), attached.name());
        }
    }

    @Test
    void law11AnInterfaceIndexSaysNothingWithoutTheNamespace() {
        try (Netns one = Netns.create();
                Netns two = Netns.create();
                var in1 = io.netlink.route.Rtnetlink.open(one);
                var in2 = io.netlink.route.Rtnetlink.open(two)) {
            assertEquals(1, in1.links().get("lo").index());
            assertEquals(1, in2.links().get("lo").index());
            assertNotEquals(one.id(), two.id());
        }
    }

    @Test
    void processesThatShareANamespaceAreEqualAndOneInItsOwnIsNot() {
        Process shares = Support.start("sleep", "1000");
        Process own = startElsewhere();
        try (Netns self = Netns.ofPid(SELF);
                Netns same = Netns.ofPid(shares.pid());
                Netns different = Netns.ofPid(own.pid())) {
            assertEquals(self, same);
            assertEquals(Home.id(), same.id());
            assertNotEquals(self, different);
            assertEquals(netOf(shares), same.id().toString());
            assertEquals(netOf(own), different.id().toString());
            assertNotEquals(netOf(shares), netOf(own));
            assertEquals("netns of process " + own.pid(), different.toString());
        } finally {
            Support.end(shares);
            Support.end(own);
        }
    }

    private static String netOf(Process process) {
        return link(Path.of("/proc", Long.toString(process.pid()), "ns/net"));
    }

    @Test
    void aNamespaceThatIsAttachedIsListedByIpAndSurvivesItsProcess() {
        Process process = startElsewhere();
        String expected = netOf(process);
        try (Netns ns = Netns.attach("adopted", process.pid())) {
            assertEquals(expected, ns.id().toString());
            assertEquals(Optional.of("adopted"), ns.name());
            assertEquals("adopted", ip("netns ls").strip());
            assertEquals("adopted", ip("netns identify " + process.pid()).strip());
        } finally {
            Support.end(process);
        }
        assertEquals(expected, ip("netns exec adopted readlink /proc/self/ns/net").strip());
        try (Netns ns = Netns.open("adopted")) {
            assertEquals(expected, ns.id().toString());
        }
    }

    @Test
    void attachIsAsIpDoesIt() {
        Process process = startElsewhere();
        try {
            ip("netns attach by-ip " + process.pid());
            Netns.attach("by-java", process.pid()).close();
            try (Netns one = Netns.open("by-ip");
                    Netns two = Netns.open("by-java")) {
                assertEquals(one, two);
            }
        } finally {
            Support.end(process);
        }
        assertEquals(List.of("by-ip", "by-java"), Netns.list());
    }

    @Test
    void aProcessThatIsGoneHasNoNamespace() {
        Process process = Support.start("true");
        Support.end(process);
        String expected =
                "open netns of process %d: No such file or directory (ENOENT); there is no such"
                        + " process";
        SyscallException e = assertThrows(SyscallException.class, () -> Netns.ofPid(process.pid()));
        assertEquals(expected.formatted(process.pid()), e.getMessage());
        assertTrue(e.isNotFound());
        e = assertThrows(SyscallException.class, () -> Netns.attach("it1", process.pid()));
        assertEquals(expected.formatted(process.pid()), e.getMessage());
        assertEquals(List.of(), Netns.list());
        assertTrue(Files.notExists(RUN.resolve("it1")));
        e = assertThrows(SyscallException.class, () -> Netns.ofPid(Long.MAX_VALUE));
        assertEquals(Errno.ENOENT, e.errno());
    }

    @Test
    void attachLeavesTheGivenHandleOpenAndReturnsAnother() {
        try (Netns anonymous = Netns.create()) {
            Netns named = Netns.attach("named", anonymous);
            assertTrue(anonymous.isOpen());
            named.close();
            assertEquals(anonymous.id().toString(), anonymous.call(Support::here));
            Netns.delete("named");
            try (NetnsHandle plain = NsfsFile.ofPid(SELF).toHandle("the process's own")) {
                try (Netns own = Netns.attach("own", plain)) {
                    assertEquals(Home.id(), own.id());
                }
                assertTrue(plain.isOpen());
            }
        }
    }

    @Test
    void currentIsWhereTheThreadIs() throws Exception {
        try (Netns ns = Netns.create()) {
            try (Netns current = Netns.current()) {
                assertEquals(home(), current.id().toString());
                assertEquals("the current netns", current.toString());
            }
            ns.run(
                    () -> {
                        try (Netns current = Netns.current()) {
                            assertEquals(here(), current.id().toString());
                            assertEquals(ns, current);
                        }
                    });
            FutureTask<Netns> virtual = new FutureTask<>(Netns::current);
            Thread.startVirtualThread(virtual);
            try (Netns current = virtual.get()) {
                assertEquals(Home.id(), current.id());
            }
        }
    }

    @Test
    void ofThreadIsWhereAThreadIs() {
        try (Netns ns = Netns.create()) {
            ns.run(
                    () -> {
                        try (Netns me = Netns.ofThread(LibcNamespace.gettid());
                                Netns leader = Netns.ofThread(SELF)) {
                            assertEquals(ns, me);
                            assertEquals(Home.id(), leader.id());
                        }
                    });
        }
        SyscallException e =
                assertThrows(SyscallException.class, () -> Netns.ofThread(Integer.MAX_VALUE));
        assertEquals(
                "open netns of thread 2147483647: No such file or directory (ENOENT); there is no"
                        + " such thread",
                e.getMessage());
        long other = startAndEnd();
        assertThrows(SyscallException.class, () -> Netns.ofThread(other), "of another process");
    }

    private static long startAndEnd() {
        Process process = Support.start("true");
        Support.end(process);
        return process.pid();
    }

    @Test
    void pidsAreThoseThatIpNames() {
        List<Process> inside = new ArrayList<>();
        try (Netns ns = Netns.create("it1")) {
            assertEquals(List.of(), ns.pids());
            for (int i = 0; i < 3; i++) {
                inside.add(Support.start("nsenter", "--net=" + RUN + "/it1", "sleep", "1000"));
            }
            Support.eventually(() -> "not inside: " + ns.pids(), () -> ns.pids().size() == 3);
            assertEquals(
                    ip("netns pids it1").lines().map(Long::valueOf).sorted().toList(), ns.pids());
            try (Netns self = Netns.ofPid(SELF)) {
                assertTrue(self.pids().contains(SELF));
                assertTrue(inside.stream().noneMatch(p -> self.pids().contains(p.pid())));
            }
        } finally {
            inside.forEach(Support::end);
        }
    }
}
