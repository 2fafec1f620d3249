package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_DELNETCONF;
import static io.netlink.uapi.RtNetlink.RTM_NEWNETCONF;
import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.route.link.Veth;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The configuration of devices: sysctls as messages tell them. */
class NetconfsIT {
    private LinkNamespace ns;
    private Netconfs netconfs;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        netconfs = ns.rtnl().netconfs();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    @Test
    void tellsWhatTheSysctlsSay() {
        ns.sysctl(1, "ipv4/conf/lo/forwarding", "ipv4/conf/all/bc_forwarding");
        ns.sysctl(2, "ipv4/conf/lo/rp_filter");
        ns.sysctl(1, "ipv6/conf/default/ignore_routes_with_linkdown", "ipv6/conf/lo/proxy_ndp");
        Netconf lo = netconfs.get(AF_INET, "lo");
        assertEquals(OptionalInt.of(1), lo.deviceIndex());
        assertEquals(Optional.of(true), lo.forwarding());
        assertEquals(Optional.of(ReversePathFilter.LOOSE), lo.reversePathFilter());
        assertEquals(lo, netconfs.get(AF_INET, 1));
        Netconf all = netconfs.getAll(AF_INET);
        assertTrue(all.isAll());
        assertEquals(Optional.of(true), all.get(NetconfAttributes.BC_FORWARDING));
        Netconf next = netconfs.getDefault(AF_INET6);
        assertTrue(next.isDefault());
        assertEquals(Optional.of(true), next.get(NetconfAttributes.IGNORE_ROUTES_WITH_LINKDOWN));
        assertEquals(Optional.empty(), next.reversePathFilter());
        assertEquals(
                Optional.of(true), netconfs.get(AF_INET6, "lo").get(NetconfAttributes.PROXY_NEIGH));
    }

    @Test
    void listsAllFamiliesOrOne() {
        List<Netconf> ipv4 = netconfs.list(AF_INET);
        assertEquals(
                Set.of(
                        netconfs.getAll(AF_INET),
                        netconfs.getDefault(AF_INET),
                        netconfs.get(AF_INET, 1)),
                Set.copyOf(ipv4));
        List<Netconf> ipv6 = netconfs.list(AF_INET6);
        assertEquals(3, ipv6.size());
        List<Netconf> both = netconfs.list();
        assertTrue(both.containsAll(ipv4) && both.containsAll(ipv6), both.toString());
        List<String> streamed = new ArrayList<>();
        netconfs.forEach(Socket.AF_UNSPEC, view -> streamed.add(view.toString()));
        assertEquals(both.stream().map(Netconf::toString).toList(), streamed);
        assertTrue(
                netconfs.list(Socket.AF_MPLS).stream()
                        .allMatch(each -> each.family() == Socket.AF_MPLS));
        String byIp = ns.ip("-4 netconf show dev lo").strip();
        assertEquals(
                words(byIp.replace("inet lo", "inet if1")),
                words(netconfs.get(AF_INET, "lo").toString()).stream()
                        .filter(word -> words(byIp.replace("inet lo", "inet if1")).contains(word))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Pairs of a name and a value. */
    private static Set<String> words(String line) {
        String[] words = line.split(" +");
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.add(words[i] + " " + words[i + 1]);
        }
        return pairs;
    }

    @Test
    void errors() {
        NetlinkException e =
                assertThrows(NetlinkException.class, () -> netconfs.get(AF_INET, "nobody"));
        assertEquals(Errno.ENODEV, e.errno());
        e = assertThrows(NetlinkException.class, () -> netconfs.get(AF_INET, 4711));
        assertTrue(Set.of(Errno.EINVAL, Errno.ENODEV).contains(e.errno()), e.getMessage());
        assertTrue(e.getMessage().contains("if4711 for IPv4"), e.getMessage());
    }

    @Test
    void eventsTellWhatChanged() {
        ns.links().add(Link.named("va").index(50).kind(Veth.peer(Link.named("vb").index(51))));
        try (NetlinkSocket socket =
                NetlinkSocket.open(Netlink.NETLINK_ROUTE, ns.handle(), NetlinkOptions.DEFAULT)) {
            socket.join(RtNetlink.RTNLGRP_IPV4_NETCONF);
            socket.join(RtNetlink.RTNLGRP_IPV6_NETCONF);
            ns.sysctl(1, "ipv4/conf/va/rp_filter", "ipv6/conf/va/forwarding");
            List<String> seen = new ArrayList<>();
            receive(socket, seen, RTM_NEWNETCONF + " inet6 if50 forwarding on");
            assertEquals(
                    List.of(
                            RTM_NEWNETCONF + " inet if50 rp_filter strict",
                            RTM_NEWNETCONF + " inet6 if50 forwarding on"),
                    seen);
            ns.links().delete("va");
            receive(socket, seen, RTM_DELNETCONF + " inet6 if50");
            receive(socket, seen, RTM_DELNETCONF + " inet if50");
        }
    }

    private static void receive(NetlinkSocket socket, List<String> seen, String wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!seen.contains(wanted) && System.nanoTime() < end) {
            socket.receive(
                    Duration.ofSeconds(1),
                    message -> seen.add(message.type() + " " + NetconfView.of(message)));
        }
        assertTrue(seen.contains(wanted), () -> seen + " lacks " + wanted);
    }
}
