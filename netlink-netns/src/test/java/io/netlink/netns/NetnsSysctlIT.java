package io.netlink.netns;

import static io.netlink.netns.Support.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Settings of a namespace, read and written from outside. */
class NetnsSysctlIT extends NamespaceCase {
    private Netns ns;
    private NetnsSysctl sysctl;

    @BeforeEach
    void makeNamespace() {
        ns = Netns.create("tuned");
        sysctl = ns.sysctl();
    }

    @AfterEach
    void closeNamespace() {
        ns.close();
    }

    /** What a program sees there. */
    private static String seen(String path) {
        return run("ip", "netns", "exec", "tuned", "cat", "/proc/sys/" + path);
    }

    private static String here(String path) {
        return run("cat", "/proc/sys/" + path);
    }

    @Test
    void itIsThatNamespacesSettingAndNoOther() {
        String before = here("net/ipv4/ip_forward");
        for (boolean value : new boolean[] {true, false, true}) {
            sysctl.set(Sysctl.IP_FORWARD, value);
            assertEquals(value, sysctl.get(Sysctl.IP_FORWARD));
            assertEquals(value ? "1" : "0", seen("net/ipv4/ip_forward"));
            assertEquals(before, here("net/ipv4/ip_forward"));
        }
        try (Netns other = Netns.create()) {
            assertEquals(false, other.sysctl().get(Sysctl.IP_FORWARD));
            other.sysctl().set(Sysctl.SOMAXCONN, 77);
            assertEquals(77, other.sysctl().get(Sysctl.SOMAXCONN));
            assertNotEquals(77, sysctl.get(Sysctl.SOMAXCONN));
        }
        try (Netns current = Netns.current()) {
            assertEquals(before, current.sysctl().get("net.ipv4.ip_forward"));
        }
    }

    @Test
    void itIsThatNamespacesFromInsideAnotherToo() {
        try (Netns other = Netns.create()) {
            other.run(() -> sysctl.set(Sysctl.IP_FORWARD, true));
            assertEquals(true, other.call(() -> sysctl.get(Sysctl.IP_FORWARD)));
            assertEquals(false, other.sysctl().get(Sysctl.IP_FORWARD));
        }
    }

    @Test
    void virtualThreadsMayUseIt() throws Exception {
        List<String> values = new ArrayList<>();
        Thread.startVirtualThread(
                        () -> {
                            sysctl.set("net.ipv4.ip_default_ttl", "33");
                            values.add(sysctl.get("net/ipv4/ip_default_ttl"));
                        })
                .join();
        assertEquals(List.of("33"), values);
        assertEquals(33, sysctl.get(Sysctl.IP_DEFAULT_TTL));
    }

    @Test
    void linksMayHaveDotsInTheirNames() {
        run("ip", "-n", "tuned", "link", "add", "eth0.100", "type", "veth", "peer", "b..c");
        sysctl.set("net.ipv4.conf.eth0/100.forwarding", "1");
        assertEquals("1", seen("net/ipv4/conf/eth0.100/forwarding"));
        assertEquals(true, sysctl.get(Sysctl.IPV4_FORWARDING.on("eth0.100")));
        sysctl.set(Sysctl.RP_FILTER.on("eth0.100"), 2);
        assertEquals("2", sysctl.get("net/ipv4/conf/eth0.100/rp_filter"));
        sysctl.set(Sysctl.RP_FILTER.on("b..c"), 1);
        assertEquals("1", sysctl.get("net.ipv4.conf.b//c.rp_filter"));
    }

    @Test
    void ipv6IsSwitchedOffForAllForOneAndForThoseToCome() {
        run("ip", "-n", "tuned", "link", "add", "name", "a", "type", "veth", "peer", "name", "b");
        sysctl.set(Sysctl.DISABLE_IPV6.on("a"), true);
        assertEquals(true, sysctl.get(Sysctl.DISABLE_IPV6.on("a")));
        assertEquals(false, sysctl.get(Sysctl.DISABLE_IPV6.on("b")));
        sysctl.set(Sysctl.DISABLE_IPV6.defaults(), true);
        run("ip", "-n", "tuned", "link", "add", "name", "c", "type", "veth", "peer", "name", "d");
        assertEquals("1", seen("net/ipv6/conf/c/disable_ipv6"));
        assertEquals(false, sysctl.get(Sysctl.DISABLE_IPV6.on("b")));
        sysctl.set(Sysctl.DISABLE_IPV6.all(), true);
        assertEquals(true, sysctl.get(Sysctl.DISABLE_IPV6.on("b")));
    }

    @Test
    void pairsOfNumbersAreRanges() {
        Sysctl.Range nobody = sysctl.get(Sysctl.PING_GROUP_RANGE);
        // 1 to 0, or whatever these groups are called in a user namespace
        assertNotEquals(new Sysctl.Range(0, 0), nobody);
        sysctl.set(Sysctl.PING_GROUP_RANGE, new Sysctl.Range(0, 0));
        assertEquals(new Sysctl.Range(0, 0), sysctl.get(Sysctl.PING_GROUP_RANGE));
        sysctl.set(Sysctl.IP_LOCAL_PORT_RANGE, new Sysctl.Range(40000, 40010));
        assertEquals("40000\t40010", seen("net/ipv4/ip_local_port_range"));
    }

    @Test
    void longTextIsReadAndWrittenWhole() {
        StringBuilder ports = new StringBuilder("1001");
        for (int port = 1003; port < 20_000; port += 2) {
            ports.append(',').append(port);
        }
        assertEquals("", sysctl.get("net.ipv4.ip_local_reserved_ports"));
        sysctl.set("net.ipv4.ip_local_reserved_ports", ports.toString());
        assertEquals(ports.toString(), sysctl.get("net.ipv4.ip_local_reserved_ports"));
        sysctl.set("net.ipv4.ip_local_reserved_ports", "");
        assertEquals("", sysctl.get("net.ipv4.ip_local_reserved_ports"));
    }

    static Stream<Sysctl<?>> constants() throws ReflectiveOperationException {
        List<Sysctl<?>> all = new ArrayList<>();
        for (Field field : Sysctl.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                switch (field.get(null)) {
                    case Sysctl<?> one -> all.add(one);
                    case Sysctl.PerLink<?> perLink ->
                            all.addAll(
                                    List.of(perLink.all(), perLink.defaults(), perLink.on("lo")));
                    case Object other -> throw new AssertionError(other);
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("constants")
    <T> void everyConstantIsThereAndTakesItsOwnValue(Sysctl<T> constant) {
        T value = sysctl.get(constant);
        assertEquals(seen(constant.key()), sysctl.get(constant.key()));
        if (constant != Sysctl.PING_GROUP_RANGE) { // of groups that a user namespace may not have
            sysctl.set(constant, value);
        }
        assertEquals(value, sysctl.get(constant));
    }

    @Test
    void whatIsRefusedSaysWhyAndLeaksNothing() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    refused(
                            Errno.ENOENT,
                            "open net/ipv4/conf/eth9/forwarding in netns tuned: No such file or"
                                    + " directory (ENOENT); the namespace has no such setting: a"
                                    + " link or a module that is not there, or one that only the"
                                    + " machine's first namespace has",
                            () -> sysctl.get(Sysctl.IPV4_FORWARDING.on("eth9")));
                    refused(
                            Errno.EINVAL,
                            "write net/ipv4/ip_default_ttl in netns tuned: Invalid argument"
                                    + " (EINVAL); the kernel does not take this value",
                            () -> sysctl.set("net.ipv4.ip_default_ttl", "256"));
                    refused(
                            Errno.EISDIR,
                            "read net/ipv4/conf in netns tuned: Is a directory (EISDIR); there are"
                                    + " settings below it: name one of them",
                            () -> sysctl.get("net.ipv4.conf"));
                    refused(
                            Errno.EISDIR,
                            "open net/ipv4/conf in netns tuned: Is a directory (EISDIR); there are"
                                    + " settings below it: name one of them",
                            () -> sysctl.set("net.ipv4.conf", "1"));
                    refused(
                            Errno.EACCES,
                            "open net/ipv4/route/flush in netns tuned: Permission denied (EACCES);"
                                    + " it can only be written",
                            () -> sysctl.get("net.ipv4.route.flush"));
                    refused(
                            Errno.EACCES,
                            "open net/ipv4/tcp_available_congestion_control in netns tuned:"
                                    + " Permission denied (EACCES); needs CAP_NET_ADMIN in the user"
                                    + " namespace that owns the network namespace; some settings"
                                    + " can only be read",
                            () -> sysctl.set("net.ipv4.tcp_available_congestion_control", "x"));
                });
        sysctl.set("net.ipv4.route.flush", "1");
    }

    private static void refused(Errno errno, String message, Runnable operation) {
        SyscallException e = assertThrows(SyscallException.class, operation::run);
        assertEquals(errno, e.errno());
        assertEquals(message, e.getMessage());
    }

    @Test
    void aClosedHandleIsRefused() {
        ns.close();
        assertThrows(IllegalStateException.class, () -> sysctl.get(Sysctl.IP_FORWARD));
    }

    @Test
    void withoutPrivilegesItsOwnNamespaceCanBeRead() {
        ChildJvm.create()
                .through("setpriv", "--bounding-set=-all", "--inh-caps=-all")
                .run(getClass(), "useWithoutCapabilities");
    }

    static void useWithoutCapabilities(String[] args) {
        try (Netns here = Netns.current();
                Netns other = Netns.open("tuned")) {
            assertFalse(here.sysctl().get(Sysctl.IP_FORWARD));
            SyscallException enter =
                    assertThrows(
                            SyscallException.class, () -> other.sysctl().get(Sysctl.IP_FORWARD));
            assertEquals("setns", enter.call());
        }
        Support.assertNoStrays();
    }

    @Test
    void aReadOnlyProcSaysSo() {
        ChildJvm.create()
                .through(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount --bind /proc/sys /proc/sys && mount -o remount,bind,ro /proc/sys &&"
                                + " exec \"$@\"",
                        "sh")
                .run(getClass(), "writeToReadOnly");
    }

    static void writeToReadOnly(String[] args) {
        try (Netns ns = Netns.open("tuned")) {
            refused(
                    Errno.EROFS,
                    "open net/ipv4/ip_forward in netns tuned: Read-only file system (EROFS);"
                            + " /proc/sys is mounted read-only here, as containers have it",
                    () -> ns.sysctl().set(Sysctl.IP_FORWARD, true));
            assertFalse(ns.sysctl().get(Sysctl.IP_FORWARD));
        }
    }
}
