package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.home;
import static io.netlink.netns.Support.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;

/** Without the privileges: what is refused says why, and what needs none works. */
class NetnsPrivilegeIT extends NamespaceCase {
    private static final String REMEDY =
            "; needs CAP_SYS_ADMIN: run as root, or the whole JVM inside user, network and mount"
                    + " namespaces of its own (unshare -Urnm java …)";

    private static final ChildJvm WITHOUT_CAPABILITIES =
            ChildJvm.create().through("setpriv", "--bounding-set=-all", "--inh-caps=-all");

    @Test
    void withoutCapabilitiesEachRefusalHasItsRemedyAndReadingWorks() {
        Netns.create("it1").close();
        WITHOUT_CAPABILITIES.run(getClass(), "useWithoutCapabilities");
        assertEquals(List.of("it1"), Netns.list());
    }

    static void useWithoutCapabilities(String[] args) throws Throwable {
        assertEquals(List.of("it1"), Netns.list());
        assertTrue(Netns.exists("it1"));
        assertFalse(Netns.exists("it2"));
        Descriptors.assertNoLeak(
                () -> {
                    try (Netns ns = Netns.open("it1")) {
                        assertEquals("setns netns it1", refusal(() -> ns.call(Support::here)));
                        assertEquals("setns netns it1", refusal(() -> ns.run(() -> {})));
                        assertEquals("setns netns it1", refusal(() -> ns.open(ServerSocket::new)));
                        assertEquals("setns netns it1", refusal(() -> Rtnetlink.open(ns)));
                        String exec = refusal(() -> ns.exec(new ProcessBuilder("true")));
                        assertTrue(exec.startsWith("setns netns it1"), exec);
                        assertEquals("mount /run/netns", refusal(() -> Netns.attach("it2", ns)));
                    }
                    assertEquals("mount /run/netns", refusal(() -> Netns.create("it2")));
                    assertEquals("unshare a network namespace", refusal(Netns::create));
                    assertEquals("umount2 netns it1", refusal(() -> Netns.delete("it1")));
                });
        assertTrue(Files.notExists(RUN.resolve("it2")));
        assertTrue(Netns.exists("it1"));
        try (Netns here = Netns.current()) { // being there needs no privilege
            assertEquals(home(), here.call(Support::here));
            here.open(ServerSocket::new).close();
            Rtnetlink.open(here).close();
        }
        assertEquals(List.of(), Netns.strays());
    }

    private static String refusal(Executable operation) {
        SyscallException e = assertThrows(SyscallException.class, operation);
        assertEquals(Errno.EPERM, e.errno());
        assertTrue(e.isNotPermitted());
        String end = ": Operation not permitted (EPERM)" + REMEDY;
        assertTrue(e.getMessage().endsWith(end), e.getMessage());
        return e.getMessage().substring(0, e.getMessage().length() - end.length());
    }

    @Test
    void whoMayNotMakeTheDirectoryIsToldWhatItIsFor() {
        run("chmod", "555", "/run");
        try {
            WITHOUT_CAPABILITIES.run(getClass(), "createWithoutDirectory");
        } finally {
            run("chmod", "755", "/run");
        }
    }

    static void createWithoutDirectory(String[] args) {
        assertEquals(List.of(), Netns.list());
        SyscallException e = assertThrows(SyscallException.class, () -> Netns.create("it1"));
        assertEquals(
                "mkdir /run/netns: Permission denied (EACCES); names of namespaces are kept there:"
                        + " run as root, or the whole JVM inside user, network and mount namespaces"
                        + " of its own with a private /run (unshare -Urnm java …)",
                e.getMessage());
        assertTrue(e.isNotPermitted());
        assertTrue(assertThrows(SyscallException.class, () -> Netns.delete("it1")).isNotFound());
    }

    /**
     * Root of a user namespace that is not its network namespace's owner may make namespaces, but
     * not go back: law 2, with every library thread.
     */
    @Test
    void law2WhereNoThreadCanGoHomeTheCallerGetsAnErrorAndNothingIsLeft() {
        ChildJvm.create()
                .through("unshare", "-Urm", "sh", "-c", "mount -t tmpfs t /run; exec \"$@\"", "sh")
                .run(getClass(), "createWithoutWayHome");
    }

    static void createWithoutWayHome(String[] args) throws Throwable {
        long start = System.nanoTime();
        Descriptors.assertNoLeak(
                () -> {
                    for (int i = 0; i < 20; i++) { // more than there are library threads
                        checkNoWayHome(assertThrows(SyscallException.class, Netns::create));
                        checkNoWayHome(
                                assertThrows(SyscallException.class, () -> Netns.create("it1")));
                    }
                });
        assertEquals(List.of(), Netns.list());
        assertTrue(Files.notExists(RUN.resolve("it1")));
        Support.assertNoStrays();
        Netns.attach("own", Netns.current()).close(); // threads that stay at home are there still
        assertEquals(List.of("own"), Netns.list());
        assertTrue(System.nanoTime() - start < 30_000_000_000L);
    }

    private static void checkNoWayHome(SyscallException e) {
        assertEquals("setns", e.call());
        assertEquals(Errno.EPERM, e.errno());
        assertTrue(e.getMessage().contains("the process's own network namespace"), e.getMessage());
        assertTrue(e.getMessage().endsWith(REMEDY), e.getMessage());
    }
}
