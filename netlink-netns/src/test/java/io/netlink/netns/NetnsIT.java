package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.eventually;
import static io.netlink.netns.Support.isMountPoint;
import static io.netlink.netns.Support.run;
import static io.netlink.testkit.Ip.ip;
import static io.netlink.testkit.Ip.tryIp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Namespaces made, listed, opened and deleted, here and by {@code ip netns}. */
class NetnsIT extends NamespaceCase {
    @Test
    void whatIsMadeHereIpListsEntersIdentifiesAndDeletes() {
        try (Netns ns = Netns.create("it1")) {
            assertEquals("it1", ip("netns ls").strip());
            ip("netns exec it1 true");
            assertEquals(
                    ns.id().toString(), ip("netns exec it1 readlink /proc/self/ns/net").strip());
            Process inside = Support.start("ip", "netns", "exec", "it1", "sleep", "1000");
            try {
                eventually(() -> "not in it", () -> ns.pids().contains(inside.pid()));
                assertEquals("it1", ip("netns identify " + inside.pid()).strip());
            } finally {
                Support.end(inside);
            }
            ip("netns delete it1");
        }
        assertEquals(List.of(), Netns.list());
        assertFalse(Netns.exists("it1"));
        assertTrue(Files.notExists(RUN.resolve("it1")));
    }

    @Test
    void whatIpMakesIsListedOpenedAndDeletedHere() throws Exception {
        ip("netns add it2");
        ip("netns add it1");
        assertEquals(List.of("it1", "it2"), Netns.list());
        assertTrue(Netns.exists("it2"));
        try (Netns ns = Netns.open("it2")) {
            assertEquals(
                    ip("netns exec it2 readlink /proc/self/ns/net").strip(), ns.id().toString());
            assertEquals(ns.id().toString(), ns.call(Support::here));
            assertEquals(Optional.of("it2"), ns.name());
            assertEquals("netns it2", ns.toString());
        }
        Netns.delete("it2");
        Netns.delete("it1");
        assertEquals("", ip("netns ls"));
    }

    @Test
    void aNewNamespaceHasLoDown() {
        try (Netns ns = Netns.create("it1");
                Rtnetlink rtnl = Rtnetlink.open(ns)) {
            List<Link> links = rtnl.links().list();
            assertEquals(List.of("lo"), links.stream().map(Link::name).toList());
            assertFalse(links.getFirst().isUp());
            assertEquals("", ip("-n it1 link show up"));
        }
    }

    @Test
    void namesOfAnyCharactersGoBothWays() {
        for (String name : List.of("with blank", "-n", "...", "a".repeat(255))) {
            try (Netns ns = Netns.create(name)) {
                assertEquals(name, ip("netns ls").replaceFirst("\n$", ""));
                assertEquals(List.of(name), Netns.list());
                try (Netns again = Netns.open(name)) {
                    assertEquals(ns, again);
                }
            }
            Netns.delete(name);
            assertTrue(Files.notExists(RUN.resolve(name)));
        }
    }

    @Test
    void anExistingNameIsRefusedAndUntouched() {
        try (Netns first = Netns.create("taken")) {
            for (int i = 0; i < 2; i++) {
                SyscallException e =
                        assertThrows(SyscallException.class, () -> Netns.create("taken"));
                assertTrue(e.isExists());
                assertEquals(Errno.EEXIST, e.errno());
                assertEquals(
                        "open netns taken: File exists (EEXIST); there is one of that name: open"
                                + " it, or delete it first",
                        e.getMessage());
            }
            SyscallException e =
                    assertThrows(SyscallException.class, () -> Netns.attach("taken", first));
            assertTrue(e.isExists(), e.getMessage());
            try (Netns still = Netns.open("taken")) {
                assertEquals(first, still);
            }
        }
        assertEquals(List.of("taken"), Netns.list());
        assertNotEquals(0, tryIp("netns add taken"));
    }

    @Test
    void whatIsMissingIsNotFound() {
        for (boolean directory : new boolean[] {false, true}) { // also before /run/netns is there
            if (directory) {
                Netns.create("other").close();
            }
            SyscallException open =
                    assertThrows(SyscallException.class, () -> Netns.open("missing"));
            assertTrue(open.isNotFound());
            assertEquals(
                    "open netns missing: No such file or directory (ENOENT); there is no namespace"
                            + " of that name; Netns.create makes one",
                    open.getMessage());
            SyscallException delete =
                    assertThrows(SyscallException.class, () -> Netns.delete("missing"));
            assertEquals(Errno.ENOENT, delete.errno());
            assertTrue(delete.getMessage().contains("netns missing"), delete.getMessage());
            assertFalse(Netns.exists("missing"));
        }
    }

    @Test
    void aNameOutlivesItsHandleAndAHandleOutlivesItsName() {
        Netns ns = Netns.create("it1");
        ns.close();
        assertTrue(Netns.exists("it1"));
        try (Netns again = Netns.open("it1")) {
            assertEquals(ns.id(), again.id());
            Netns.delete("it1");
            assertEquals(again.id().toString(), again.call(Support::here));
        }
    }

    @Test
    void anAnonymousNamespaceHasNoFileAndGoesWithItsHandle() throws Exception {
        Kernel.assumeLinkKind("veth");
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            Netns ns = Netns.create();
            assertEquals(List.of(), Netns.list());
            assertTrue(Files.notExists(RUN), "no name, no directory");
            assertEquals(Optional.empty(), ns.name());
            assertEquals("netns " + ns.id(), ns.toString());
            rtnl.links()
                    .add(Link.named("it-here").kind(Veth.peer(Link.named("it-there").netns(ns))));
            assertTrue(rtnl.links().find("it-here").isPresent());
            ns.close();
            eventually(
                    () -> "the namespace is alive: its end of the veth is",
                    () -> rtnl.links().find("it-here").isEmpty());
        }
    }

    @Test
    void anAnonymousNamespaceGoesWithAJvmThatIsKilled() throws Exception {
        Kernel.assumeLinkKind("veth");
        try (Rtnetlink rtnl = Rtnetlink.open();
                var child = ChildJvm.create().start(NetnsIT.class, "holdAnonymous")) {
            child.awaitLine("made");
            assertTrue(rtnl.links().find("it-here").isPresent());
            child.kill();
            eventually(
                    () -> "the namespace is alive: its end of the veth is",
                    () -> rtnl.links().find("it-here").isEmpty());
        }
    }

    static void holdAnonymous(String[] args) throws Exception {
        Netns ns = Netns.create();
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            rtnl.links()
                    .add(Link.named("it-here").kind(Veth.peer(Link.named("it-there").netns(ns))));
        }
        System.out.println("made");
        Thread.sleep(60_000);
        ns.close();
    }

    @Test
    void aDanglingFileIsNotListedAndCanBeDeleted() throws Exception {
        Netns.create("it1").close();
        Netns.create("dangling").close();
        run("umount", RUN + "/dangling");
        assertTrue(Files.exists(RUN.resolve("dangling")));
        assertEquals("----------", run("stat", "-c", "%A", RUN + "/dangling"), "mode 000");
        assertEquals(List.of("it1"), Netns.list());
        assertFalse(Netns.exists("dangling"));
        SyscallException open = assertThrows(SyscallException.class, () -> Netns.open("dangling"));
        assertEquals(
                "open netns dangling: Invalid argument (EINVAL); the file is no network namespace",
                open.getMessage());
        assertTrue(assertThrows(SyscallException.class, () -> Netns.create("dangling")).isExists());
        Netns.delete("dangling");
        assertTrue(Files.notExists(RUN.resolve("dangling")));
        Files.createFile(RUN.resolve("plain"));
        Netns.delete("plain");
        assertTrue(Files.notExists(RUN.resolve("plain")));
    }

    @Test
    void aDirectoryIsNoNamespaceAndStays() throws Exception {
        Netns.create("it1").close();
        Path directory = Files.createDirectory(RUN.resolve("folder"));
        assertEquals(List.of("it1"), Netns.list());
        assertTrue(assertThrows(SyscallException.class, () -> Netns.create("folder")).isExists());
        assertEquals(
                Errno.EISDIR,
                assertThrows(SyscallException.class, () -> Netns.delete("folder")).errno());
        assertTrue(Files.isDirectory(directory));
    }

    @Test
    void deletingASymbolicLinkLeavesItsTargetAlone() throws Exception {
        Netns.create("it1").close();
        // as people make them for docker's namespaces
        Path target = Files.createFile(Path.of("/run/sandbox"));
        run("mount", "--bind", RUN + "/it1", target.toString());
        try {
            Files.createSymbolicLink(RUN.resolve("linked"), target);
            Files.createSymbolicLink(RUN.resolve("nowhere"), Path.of("/run/no-such"));
            assertEquals(List.of("it1", "linked"), Netns.list());
            try (Netns linked = Netns.open("linked");
                    Netns ns = Netns.open("it1")) {
                assertEquals(ns, linked);
            }
            Netns.delete("linked");
            Netns.delete("nowhere");
            assertTrue(Files.notExists(RUN.resolve("linked")));
            assertFalse(Files.isSymbolicLink(RUN.resolve("nowhere")));
            try (Netns sandbox = Netns.open(target)) {
                assertEquals(sandbox.id().toString(), sandbox.call(Support::here));
            }
        } finally {
            run("umount", target.toString());
            Files.delete(target);
        }
    }

    @Test
    void deletingTakesAllMountsThatAreStackedOnAName() {
        Netns.create("it1").close();
        Netns.create("it2").close();
        String file = RUN + "/it1";
        run("mount", "--bind", file, file);
        run("mount", "--bind", RUN + "/it2", file);
        Netns.delete("it1");
        assertFalse(isMountPoint(RUN.resolve("it1")));
        assertTrue(Files.notExists(RUN.resolve("it1")));
        assertTrue(Netns.exists("it2"));
    }
}
