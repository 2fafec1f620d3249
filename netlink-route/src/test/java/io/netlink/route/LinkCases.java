package io.netlink.route;

import static io.netlink.internal.InetText.parse;

import io.netlink.MacAddress;

/** {@code ip link set}: what is not of a kind. */
final class LinkCases {
    private static final LinkSpec D0 = Link.at(100);
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:42");

    private LinkCases() {}

    static void settings(CaseList c) {
        c.change("link set d0 down", D0.down());
        c.change("link set d0 mtu 1400 txqueuelen 77", D0.mtu(1400).txQueueLength(77));
        c.change("link set d0 address 02:00:00:00:00:42", D0.address(MAC));
        c.change("link set d0 group 5", D0.group(5));
        c.change("link set d0 alias text", D0.alias("text"));
        c.change("link set d0 master br0", D0.master("br0"));
        c.change("link set d0 nomaster", D0.noMaster());
        c.change("link set d0 promisc on allmulticast on", D0.promisc(true).allMulticast(true));
        c.change("link set d0 arp off multicast off", D0.arp(false).multicast(false));
        c.change("link set d0 carrier off", D0.carrier(false));
        c.change("link set d0 gso_max_size 32768 gro_max_size 40000", D0.maxSizes(32768, 40000));
        c.change("link set d0 gso_max_segs 64", D0.set(LinkAttributes.GSO_MAX_SEGS, 64L));
        c.change("link set d0 mode dormant", D0.set(LinkAttributes.LINKMODE, 1));
        c.change("link set d0 state dormant", D0.set(LinkAttributes.OPERSTATE, 5));
        Xdp off = Xdp.detach().ifNone(); // as ip says without -force, though it means nothing
        c.change("link set d0 xdp off", D0.xdp(off));
        c.change("link set d0 xdpgeneric off", D0.xdp(off.mode(Xdp.Mode.GENERIC)));
        c.change("link set d0 xdpdrv off", D0.xdp(off.mode(Xdp.Mode.DRIVER)));
    }

    /** Macvlan can; it is {@code m0}, with index 110. */
    static void protoDown(CaseList c) {
        LinkSpec m0 = Link.at(110);
        c.change("link set m0 protodown on", m0.protoDown(true));
        c.change(
                "link set m0 protodown on protodown_reason 3 on",
                m0.protoDown(true).protoDownReason(3, true));
        c.change(
                "link set m0 protodown off protodown_reason 31 off",
                m0.protoDown(false).protoDownReason(31, false));
    }

    private static LinkSpec mode(LinkInet6.AddrGenMode mode) {
        return inet6(LinkInet6.create().set(LinkInet6.ADDR_GEN_MODE, mode));
    }

    private static LinkSpec inet6(LinkInet6 inet6) {
        return D0.families(LinkFamilies.none().set(LinkFamilies.INET6, inet6));
    }

    static void inet6(CaseList c) {
        c.change("link set d0 addrgenmode none", mode(LinkInet6.AddrGenMode.NONE));
        c.change("link set d0 addrgenmode eui64", mode(LinkInet6.AddrGenMode.EUI64));
        c.change("link set d0 addrgenmode random", mode(LinkInet6.AddrGenMode.RANDOM));
        c.otherwise(
                "token set ::1:2 dev d0",
                "ip sends RTM_SETLINK of AF_INET6 for this one",
                r ->
                        r.links()
                                .change(
                                        inet6(
                                                LinkInet6.create()
                                                        .set(LinkInet6.TOKEN, parse("::1:2")))));
    }

    private static LinkSpec vf(Vf vf) {
        return D0.vf(vf);
    }

    static void virtualFunctions(CaseList c) {
        Vf vf = Vf.at(3);
        c.change("link set d0 vf 3 mac 02:00:00:00:00:42", vf(vf.set(Vf.MAC, MAC)));
        c.change("link set d0 vf 3 vlan 5", vf(vf.vlan(VfVlan.of(5, 0))));
        c.change("link set d0 vf 3 vlan 5 qos 2", vf(vf.vlan(VfVlan.of(5, 2))));
        c.change(
                "link set d0 vf 3 vlan 5 qos 2 proto 802.1ad",
                vf(vf.vlan(new VfVlan(5, 2, VfVlan.DOT1AD))));
        c.change("link set d0 vf 3 rate 100", vf(vf.set(Vf.TX_RATE, 100L)));
        c.change(
                "link set d0 vf 3 min_tx_rate 100 max_tx_rate 2000",
                vf(vf.set(Vf.RATE, new VfRate(100, 2000))));
        c.change("link set d0 vf 3 spoofchk on", vf(vf.set(Vf.SPOOFCHK, true)));
        c.change("link set d0 vf 3 spoofchk off", vf(vf.set(Vf.SPOOFCHK, false)));
        c.change("link set d0 vf 3 query_rss on", vf(vf.set(Vf.RSS_QUERY_EN, true)));
        c.change("link set d0 vf 3 trust on", vf(vf.set(Vf.TRUST, true)));
        c.change("link set d0 vf 3 state auto", vf(vf.set(Vf.LINK_STATE, Vf.LinkState.AUTO)));
        c.change("link set d0 vf 3 state enable", vf(vf.set(Vf.LINK_STATE, Vf.LinkState.ENABLE)));
        c.change("link set d0 vf 3 state disable", vf(vf.set(Vf.LINK_STATE, Vf.LinkState.DISABLE)));
        c.change(
                "link set d0 vf 3 node_guid 00:11:22:33:44:55:66:77",
                vf(vf.set(Vf.IB_NODE_GUID, 0x0011223344556677L)));
        c.change(
                "link set d0 vf 3 port_guid 00:11:22:33:44:55:66:77",
                vf(vf.set(Vf.IB_PORT_GUID, 0x0011223344556677L)));
        c.change(
                "link set d0 vf 3 mac 02:00:00:00:00:42 trust on spoofchk off",
                vf(vf.set(Vf.MAC, MAC).set(Vf.TRUST, true).set(Vf.SPOOFCHK, false)));
    }
}
