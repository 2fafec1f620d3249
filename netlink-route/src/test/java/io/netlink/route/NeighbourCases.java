package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTPROT_BIRD;
import static io.netlink.uapi.RtNetlink.RTPROT_STATIC;

import java.util.ArrayList;
import java.util.List;

/** {@code ip neigh} and {@code bridge fdb}. */
final class NeighbourCases {
    /** A bridge with a port, and a VXLAN, of which both have something to delete; one over IPv6. */
    static final String FDB =
            "link set d0 master br0;link set br0 up;bridge fdb add 02:00:00:00:00:91 dev d0 master"
                    + " static;link add vx0 index 103 address 02:00:00:00:00:f0 type vxlan id 7"
                    + " dstport 4789 local 10.0.0.1;bridge fdb append 02:00:00:00:00:92 dev vx0 dst"
                    + " 10.0.0.92;link add vx6 index 104 address 02:00:00:00:00:f1 type vxlan id 8"
                    + " dstport 4789 local 2001:db8::1;nexthop add id 11 via 10.0.0.2 fdb;"
                    + "nexthop add id 12 group 11 fdb";

    private static final String MAC = "02:00:00:00:00:01";
    private static final Neighbour ENTRY = Neighbour.fdb(MAC);

    private NeighbourCases() {}

    /** Without times and counts of use, and what the kernel itself sends to all near it. */
    static List<String> listed(Rtnetlink rtnl) {
        List<Neighbour> all = new ArrayList<>(rtnl.neighbours().list());
        all.addAll(rtnl.neighbours().list(NeighbourFilter.PROXIES));
        return lines(all).stream().filter(line -> !line.contains("DST ff02")).toList();
    }

    static List<String> fdbListed(Rtnetlink rtnl) {
        return lines(rtnl.fdb().list());
    }

    private static List<String> lines(List<Neighbour> all) {
        return all.stream()
                .map(
                        each ->
                                each.header
                                        + " "
                                        + WireTree.lines(
                                                each.attributes(), List.of("CACHEINFO", "PROBES")))
                .toList();
    }

    private static void add(CaseList c, String words, Neighbour neighbour) {
        c.of("neigh add " + words + " dev d0", rtnl -> rtnl.neighbours().add("d0", neighbour));
    }

    private static Neighbour near(String address) {
        return Neighbour.of(address).lladdr(MAC);
    }

    static void neighbours(CaseList c) {
        add(c, "10.0.0.2 lladdr " + MAC, near("10.0.0.2"));
        add(c, "2001:db8::2 lladdr " + MAC, near("2001:db8::2"));
        for (NeighbourState state : NeighbourState.values()) {
            if (state != NeighbourState.INCOMPLETE && state != NeighbourState.PROBE) {
                String nud = state.toString().toLowerCase(java.util.Locale.ROOT);
                String words = "10.0.0.2 lladdr " + MAC + " nud " + nud;
                Neighbour neighbour = near("10.0.0.2").state(state);
                if (state != NeighbourState.DELAY) { // passes by itself
                    add(c, words, neighbour);
                }
            }
        }
        add(c, "10.0.0.2 nud none", Neighbour.of("10.0.0.2").noState());
        add(c, "2001:db8::2 lladdr " + MAC + " router", near("2001:db8::2").router());
        add(c, "10.0.0.2 extern_learn lladdr " + MAC, near("10.0.0.2").externLearn());
        add(
                c,
                "10.0.0.2 lladdr " + MAC + " protocol static",
                near("10.0.0.2").protocol(RTPROT_STATIC));
        add(
                c,
                "2001:db8::2 lladdr " + MAC + " nud reachable router protocol bird",
                near("2001:db8::2").state(NeighbourState.REACHABLE).router().protocol(RTPROT_BIRD));
        add(c, "10.0.0.2 managed extern_learn", Neighbour.of("10.0.0.2").managed().externLearn());
        add(c, "proxy 10.0.0.5", Neighbour.proxy("10.0.0.5"));
        add(c, "proxy 2001:db8::5", Neighbour.proxy("2001:db8::5"));
        add(
                c,
                "proxy 10.0.0.5 protocol static",
                Neighbour.proxy("10.0.0.5").protocol(RTPROT_STATIC));
        c.of(
                "neigh change 10.9.0.1 lladdr " + MAC + " dev d0",
                rtnl -> rtnl.neighbours().change("d0", near("10.9.0.1")));
        c.of(
                "neigh replace 10.9.0.1 lladdr " + MAC + " nud stale dev d0",
                rtnl ->
                        rtnl.neighbours()
                                .replace("d0", near("10.9.0.1").state(NeighbourState.STALE)));
        c.of(
                "neigh replace 10.9.0.2 lladdr " + MAC + " dev d0",
                rtnl -> rtnl.neighbours().replace("d0", near("10.9.0.2")));
        c.of(
                "neigh del 10.9.0.1 dev d0",
                rtnl -> rtnl.neighbours().delete("d0", Neighbour.of("10.9.0.1")));
        c.of(
                "neigh add proxy 10.0.0.5 dev d0; neigh del proxy 10.0.0.5 dev d0",
                rtnl -> {
                    rtnl.neighbours().add("d0", Neighbour.proxy("10.0.0.5"));
                    rtnl.neighbours().delete("d0", Neighbour.proxy("10.0.0.5"));
                });
        c.of(
                "neigh get 10.9.0.1 dev d0",
                rtnl -> rtnl.neighbours().get("d0", Neighbour.of("10.9.0.1")));
        c.otherwise(
                "neigh flush dev d0 nud permanent",
                "found first",
                rtnl -> rtnl.neighbours().flush(NeighbourFilter.ALL.dev("d0").ipv4()));
    }

    private static void fdb(CaseList c, String words, String device, Neighbour entry) {
        c.of(
                "bridge fdb add " + MAC + " dev " + device + words,
                rtnl -> rtnl.fdb().add(device, entry));
    }

    static void fdb(CaseList c) {
        fdb(c, "", "d0", ENTRY);
        fdb(c, " self permanent", "d0", ENTRY.self());
        fdb(c, " master", "d0", ENTRY.master());
        fdb(c, " master static", "d0", ENTRY.master().staticEntry());
        fdb(c, " master dynamic", "d0", ENTRY.master().dynamic());
        fdb(c, " master static vlan 1", "d0", ENTRY.master().staticEntry().vlan(1));
        fdb(c, " master static sticky", "d0", ENTRY.master().staticEntry().sticky());
        fdb(c, " master extern_learn", "d0", ENTRY.master().externLearn());
        fdb(c, " master dynamic extern_learn", "d0", ENTRY.master().dynamic().externLearn());
        fdb(c, " self", "br0", ENTRY.self());
        fdb(c, " master self", "d0", ENTRY.master().self());
        fdb(c, " dst 10.0.0.2", "vx0", ENTRY.dst("10.0.0.2"));
        fdb(c, " dst 2001:db8::2", "vx6", ENTRY.dst("2001:db8::2"));
        fdb(
                c,
                " dst 10.0.0.2 vni 9 port 8472 via d1",
                "vx0",
                ENTRY.dst("10.0.0.2").vni(9).port(8472).via(101));
        fdb(c, " dst 10.0.0.2 src_vni 5 vni 6", "vx0", ENTRY.dst("10.0.0.2").srcVni(5).vni(6));
        fdb(c, " nhid 12", "vx0", ENTRY.nexthopId(12));
        fdb(c, " dst 10.0.0.2 router", "vx0", ENTRY.dst("10.0.0.2").router());
        fdb(c, " dst 10.0.0.2 dynamic use", "vx0", ENTRY.dst("10.0.0.2").dynamic().use());
        c.of(
                "bridge fdb append 02:00:00:00:00:92 dev vx0 dst 10.0.0.93",
                rtnl ->
                        rtnl.fdb()
                                .append(
                                        "vx0",
                                        Neighbour.fdb("02:00:00:00:00:92").dst("10.0.0.93")));
        c.of(
                "bridge fdb append 00:00:00:00:00:00 dev vx0 dst 10.0.0.93",
                rtnl ->
                        rtnl.fdb()
                                .append(
                                        "vx0",
                                        Neighbour.fdb("00:00:00:00:00:00").dst("10.0.0.93")));
        c.of(
                "bridge fdb replace 02:00:00:00:00:91 dev d0 master dynamic",
                rtnl ->
                        rtnl.fdb()
                                .replace(
                                        "d0",
                                        Neighbour.fdb("02:00:00:00:00:91").master().dynamic()));
        c.of(
                "bridge fdb del 02:00:00:00:00:91 dev d0 master",
                rtnl -> rtnl.fdb().delete("d0", Neighbour.fdb("02:00:00:00:00:91").master()));
        c.of(
                "bridge fdb del 02:00:00:00:00:92 dev vx0 dst 10.0.0.92",
                rtnl ->
                        rtnl.fdb()
                                .delete(
                                        "vx0",
                                        Neighbour.fdb("02:00:00:00:00:92").dst("10.0.0.92")));
        c.of(
                "bridge fdb get 02:00:00:00:00:91 dev d0 master",
                rtnl -> rtnl.fdb().get("d0", Neighbour.fdb("02:00:00:00:00:91").master()));
        c.otherwise(
                "bridge fdb flush dev br0 static",
                "each by itself, so that it works on every kernel",
                rtnl -> rtnl.fdb().flush(FdbFilter.ALL.bridge("br0").staticEntries()));
        c.otherwise(
                "bridge fdb del 02:00:00:00:00:91 dev d0 master",
                "a listed entry deletes as it is",
                rtnl ->
                        rtnl.fdb()
                                .list(FdbFilter.ALL.dev("d0").staticEntries())
                                .forEach(rtnl.fdb()::delete));
    }
}
