package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.internal.InetText;
import io.netlink.testkit.NativeCall;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Multicast routes of a daemon, as {@code ip mroute} lists them. */
class MulticastRouteIT {
    private static final RouteFilter IPV4 = RouteFilter.allTables().multicastIpv4();
    private static final RouteFilter IPV6 = RouteFilter.allTables().multicastIpv6();

    private LinkNamespace ns;
    private int va;
    private int vb;

    @BeforeEach
    void open() {
        ns = RouteNamespace.create();
        va = ns.links().get("va").index();
        vb = ns.links().get("vb").index();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static InetAddress inet(String text) {
        return InetText.parse(text);
    }

    private List<MulticastRoute> list(RouteFilter filter) {
        return ns.rtnl().routes().list(filter).stream().map(MulticastRoute::of).toList();
    }

    private static List<String> outputs(MulticastRoute route) {
        return route.outputs().stream()
                .map(each -> each.deviceIndex().getAsInt() + " ttl " + (each.weight() - 1))
                .toList();
    }

    @Test
    void none() {
        assertEquals(List.of(), list(IPV4));
        assertEquals(List.of(), list(IPV6));
    }

    @Test
    void ipv4() {
        try (MulticastDaemon daemon = MulticastDaemon.in(ns, false)) {
            daemon.device(0, va);
            daemon.device(1, vb);
            daemon.route(inet("10.0.0.9"), inet("239.1.2.3"), 0, 0, 5);
            daemon.route(inet("0.0.0.0"), inet("239.9.9.9"), 1, 1, 3);
            List<MulticastRoute> all = list(IPV4);
            assertEquals(2, all.size(), all.toString());
            MulticastRoute one =
                    all.stream()
                            .filter(each -> each.source().isPresent())
                            .findFirst()
                            .orElseThrow();
            assertEquals(Optional.of(inet("10.0.0.9")), one.source());
            assertEquals(inet("239.1.2.3"), one.group());
            assertEquals(OptionalInt.of(va), one.deviceIndex());
            assertEquals(List.of(vb + " ttl 5"), outputs(one));
            assertEquals(Optional.of(new MulticastRoute.Statistics(0, 0, 0)), one.statistics());
            assertTrue(one.idle().orElseThrow().toSeconds() < 60, one.toString());
            assertEquals(RtNetlink.RT_TABLE_DEFAULT, one.table());
            MulticastRoute any =
                    all.stream().filter(each -> each.source().isEmpty()).findFirst().orElseThrow();
            assertEquals(inet("239.9.9.9"), any.group());
            assertEquals(OptionalInt.of(vb), any.deviceIndex());
            assertEquals(List.of(va + " ttl 1", vb + " ttl 3"), outputs(any));
            String shown = ns.ip("mroute show");
            assertTrue(shown.contains("(10.0.0.9,239.1.2.3)"), shown);
            assertEquals(List.of(), list(IPV6));
            assertEquals(2, ns.rtnl().routes().list(mroutes(RtNetlink.RT_TABLE_DEFAULT)).size());
            assertEquals(List.of(), ns.rtnl().routes().list(mroutes(77)));
            List<InetAddress> groups = new ArrayList<>();
            ns.rtnl().routes().forEach(IPV4, view -> groups.add(MulticastRoute.of(view).group()));
            assertTrue(groups.contains(one.group()) && groups.contains(any.group()));
        }
        assertEquals(List.of(), list(IPV4), "they go with the daemon");
    }

    private static RouteFilter mroutes(long table) {
        return RouteFilter.table(table).multicastIpv4();
    }

    @Test
    void ipv6() {
        try (MulticastDaemon daemon = MulticastDaemon.in(ns, true)) {
            daemon.device(0, va);
            daemon.device(1, vb);
            daemon.route(inet("2001:db8:a::9"), inet("ff0e::5"), 0, 0, 1);
            MulticastRoute one = list(IPV6).getFirst();
            assertEquals(1, list(IPV6).size());
            assertEquals(Optional.of(inet("2001:db8:a::9")), one.source());
            assertEquals(inet("ff0e::5"), one.group());
            assertEquals(OptionalInt.of(va), one.deviceIndex());
            assertEquals(List.of(vb + " ttl 1"), outputs(one));
            assertEquals(RtNetlink.RT_TABLE_MAIN, one.table());
            assertEquals(one.group(), list(RouteFilter.MAIN.multicastIpv6()).getFirst().group());
            String shown = ns.ip("-6 mroute show");
            assertTrue(shown.contains("(2001:db8:a::9,ff0e::5)"), shown);
        }
    }

    /** A packet that the daemon has not said anything of yet. */
    @Test
    void unresolved() {
        try (MulticastDaemon daemon = MulticastDaemon.in(ns, true)) {
            daemon.device(0, va);
            ns.inside(() -> send(inet("ff0e::6"), vb));
            RouteNamespace.await(() -> !list(IPV6).isEmpty(), "the packet");
            MulticastRoute waiting = list(IPV6).getFirst();
            assertEquals(inet("ff0e::6"), waiting.group());
            assertEquals(OptionalInt.empty(), waiting.deviceIndex());
            assertEquals(List.of(), waiting.outputs());
            daemon.route(waiting.source().orElseThrow(), waiting.group(), 0, 0);
            assertEquals(OptionalInt.of(va), list(IPV6).getFirst().deviceIndex());
        }
    }

    /** Sends a UDP packet out through a device. */
    private static void send(InetAddress group, int device) {
        try (Arena arena = Arena.ofConfined()) {
            int fd = NativeCall.call("socket", 3, Socket.AF_INET6, 2, 0);
            MemorySegment address = arena.allocate(28, 4); // struct sockaddr_in6
            address.set(ValueLayout.JAVA_SHORT, 0, (short) Socket.AF_INET6);
            address.set(ValueLayout.JAVA_SHORT, 2, (short) 0x0900);
            MemorySegment.copy(group.getAddress(), 0, address, ValueLayout.JAVA_BYTE, 8, 16);
            address.set(ValueLayout.JAVA_INT, 24, device); // sin6_scope_id
            int multicastIf = 17; // IPV6_MULTICAST_IF
            MemorySegment index = arena.allocateFrom(ValueLayout.JAVA_INT, device);
            assertEquals(0, NativeCall.call("setsockopt", 5, fd, 41, multicastIf, index, 4));
            int sent = NativeCall.call("sendto", 6, fd, address, 1L, 0, address, 28);
            NativeCall.call("close", 1, fd);
            assertEquals(1, sent);
        }
    }

    @Test
    void noMulticastRoute() {
        Route local = ns.rtnl().routes().list(RouteFilter.allTables()).getFirst();
        assertThrows(IllegalArgumentException.class, () -> MulticastRoute.of(local));
    }
}
