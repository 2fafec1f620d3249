package io.netlink.netns;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Socket.SO_RCVBUF;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.internal.KernelTransport;
import io.netlink.internal.PacketSocket;
import io.netlink.route.Link;
import io.netlink.route.MonitorOptions;
import io.netlink.route.Route;
import io.netlink.route.Rtnetlink;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;
import io.netlink.route.Rule;
import io.netlink.route.TunTap;
import io.netlink.route.link.Dummy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The table of SECURITY.md, row by row: without its capability, and with all others, what needs it
 * is refused with its name.
 */
class PrivilegesIT extends NamespaceCase {
    private static final int LARGE = 64 << 20;

    private void without(String capability, String method, String... arguments) {
        String caps = capability.equals("all") ? "-all" : "-" + capability;
        ChildJvm.create()
                .through("setpriv", "--bounding-set=" + caps, "--inh-caps=" + caps)
                .run(getClass(), method, arguments);
    }

    private static void refused(String capability, Executable operation) {
        ErrnoException e = assertThrows(ErrnoException.class, operation);
        assertTrue(e.isNotPermitted(), e::getMessage);
        assertTrue(e.getMessage().contains(capability), e::getMessage);
    }

    @Test
    void readingNeedsNone() {
        Netns.create("it1").close();
        without("all", "read");
    }

    static void read(String[] args) {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            assertEquals("lo", rtnl.links().get("lo").name());
            assertFalse(rtnl.links().list().isEmpty());
            rtnl.addresses().list();
            rtnl.routes().list();
            assertFalse(rtnl.rules().list().isEmpty());
            rtnl.neighbours().list();
        }
        RtnetlinkMonitor.open(RtnetlinkGroup.LINK, RtnetlinkGroup.IPV4_ROUTE).close();
        assertEquals(List.of("it1"), Netns.list());
        assertTrue(Netns.exists("it1"));
        Netns.open("it1").close();
        NetnsWatch.open().close();
    }

    @Test
    void changesNeedNetAdmin() {
        Netns.create("it1").close();
        without("net_admin", "change");
    }

    static void change(String[] args) throws IOException {
        String needed = "CAP_NET_ADMIN";
        try (Netns ns = Netns.open("it1");
                Rtnetlink rtnl = Rtnetlink.open(ns)) { // entering needs another one
            refused(needed, () -> rtnl.links().add(Link.named("d0").kind(Dummy.create())));
            refused(needed, () -> rtnl.links().change(Link.named("lo").up()));
            refused(needed, () -> rtnl.links().delete("lo"));
            InetPrefix prefix = InetPrefix.parse("10.0.0.1/24");
            refused(needed, () -> rtnl.addresses().add("lo", prefix));
            refused(needed, () -> rtnl.routes().add(Route.to("10.1.0.0/16").dev("lo")));
            refused(needed, () -> rtnl.rules().add(Rule.from("10.0.0.0/8").lookup(100)));
        }
        if (Files.isWritable(Path.of("/dev/net/tun"))) { // of some machines only by root
            refused(needed, () -> TunTap.tap("t0").open().close());
        }
        assertTrue(receiveBuffer() < 2 * LARGE, "the limit does not hold");
    }

    private static int receiveBuffer() {
        try (KernelTransport transport = KernelTransport.open(NETLINK_ROUTE, null, LARGE)) {
            return transport.bufferSize(SO_RCVBUF);
        }
    }

    @Test
    void withNetAdminAReceiveBufferHasNoLimit() throws IOException {
        // not that of a user namespace of one's own
        boolean initial =
                Files.readString(Path.of("/proc/self/uid_map")).strip().endsWith("4294967295");
        assumeTrue(initial, "needs CAP_NET_ADMIN in the machine's own user namespace");
        assertEquals(2 * LARGE, receiveBuffer());
    }

    @Test
    void enteringAndMakingNeedSysAdmin() {
        Netns.create("it1").close();
        without("sys_admin", "enter");
        assertEquals(List.of("it1"), Netns.list());
    }

    static void enter(String[] args) {
        String needed = "CAP_SYS_ADMIN";
        try (Netns ns = Netns.open("it1")) {
            refused(needed, () -> Rtnetlink.open(ns));
            refused(needed, () -> ns.call(Support::here));
            refused(needed, () -> ns.run(() -> {}));
            refused(needed, () -> ns.open(ServerSocket::new));
            refused(needed, () -> ns.exec(new ProcessBuilder("true")));
            refused(needed, () -> Netns.attach("it2", ns));
        }
        refused(needed, Netns::create);
        refused(needed, () -> Netns.create("it2"));
        refused(needed, () -> Netns.delete("it1"));
        try (Rtnetlink rtnl = Rtnetlink.open()) { // and this needs another one
            rtnl.links().change(Link.named("lo").up());
        }
    }

    @Test
    void packetSocketsNeedNetRaw() {
        without("net_raw", "sendFrames");
    }

    static void sendFrames(String[] args) {
        refused("CAP_NET_RAW", () -> PacketSocket.open(null, 1));
    }

    @Test
    void eventsOfAllNamespacesNeedNetBroadcast() {
        without("net_broadcast", "hearAll");
    }

    static void hearAll(String[] args) {
        MonitorOptions link = MonitorOptions.of(RtnetlinkGroup.LINK);
        refused("CAP_NET_BROADCAST", () -> RtnetlinkMonitor.open(null, link.ofAllNamespaces()));
        RtnetlinkMonitor.open(null, link).close();
    }

    @Test
    void anotherUsersProcessNeedsSysPtrace() {
        Process other =
                Support.start(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "sleep",
                        "1000");
        try {
            Support.eventually(
                    () -> "no other user's process",
                    () -> !other.isAlive() || other.info().command().orElse("").endsWith("sleep"));
            assumeTrue(other.isAlive(), "needs another user");
            without("sys_ptrace", "lookAt", Long.toString(other.pid()));
        } finally {
            Support.end(other);
        }
    }

    static void lookAt(String[] args) {
        refused("CAP_SYS_PTRACE", () -> Netns.ofPid(Long.parseLong(args[0])));
        Netns.ofPid(ProcessHandle.current().pid()).close();
    }
}
