package io.netlink.route;

import io.netlink.route.link.BridgePort;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** {@code bridge vlan}. */
final class BridgeVlanCases {
    private static final String PORTS =
            "link set br0 type bridge vlan_filtering 1 vlan_default_pvid 0;"
                    + " link set d0 master br0; link set d1 master br0; link set br0 up";

    private static final BridgePort TUNNELS = BridgePort.create().set(BridgePort.VLAN_TUNNEL, true);

    private BridgeVlanCases() {}

    static final CaseGroup VLANS =
            CaseGroup.of(
                            "bridge-vlan",
                            "bridge -j vlan show; bridge -j vlan tunnelshow",
                            BridgeVlanCases::seen,
                            BridgeVlanCases::vlans)
                    .given(PORTS);

    static final CaseGroup OPTIONS =
            CaseGroup.of(
                            "bridge-vlan-options",
                            "bridge -j -d vlan show",
                            BridgeVlanCases::seen,
                            BridgeVlanCases::options)
                    .given(PORTS + "; bridge vlan add dev d0 vid 10-20");

    static final CaseGroup GLOBAL =
            CaseGroup.of(
                            "bridge-vlan-global",
                            "bridge -j -d vlan global show",
                            rtnl ->
                                    CaseGroup.seen(
                                            rtnl.bridgeVlans().listGlobal(),
                                            BridgeVlanGlobal::vid,
                                            BridgeVlanGlobal::data),
                            BridgeVlanCases::global)
                    .given(
                            PORTS
                                    + "; link set br0 type bridge mcast_vlan_snooping 1;"
                                    + " bridge vlan add dev br0 vid 10-20 self");

    private static List<String> seen(Rtnetlink rtnl) {
        return CaseGroup.seen(
                rtnl.bridgeVlans().list(),
                vlan -> vlan.device() + " " + vlan.vid() + "-" + vlan.lastVid(),
                BridgeVlan::data);
    }

    private static void of(CaseList c, String command, Consumer<BridgeVlans> call) {
        c.of("bridge vlan " + command, rtnl -> call.accept(rtnl.bridgeVlans()));
    }

    /** On a port that has no tunnels the kernel refuses it to both: the messages are compared. */
    private static void withoutTunnels(CaseList c, String command, Consumer<BridgeVlans> call) {
        c.orRefused("bridge vlan " + command, rtnl -> call.accept(rtnl.bridgeVlans()));
    }

    private static void add(CaseList c, String words, BridgeVlan vlan) {
        of(c, "add dev d0 " + words, vlans -> vlans.add("d0", vlan));
    }

    private static void vlans(CaseList c) {
        BridgeVlan ten = BridgeVlan.of(10);
        add(c, "vid 10", ten);
        add(c, "vid 10 pvid untagged", ten.pvid().untagged());
        add(c, "vid 10 pvid", ten.pvid());
        add(c, "vid 10 untagged", ten.untagged());
        add(c, "vid 10 master", ten.master());
        add(c, "vid 10-19", BridgeVlan.range(10, 19));
        add(c, "vid 10-19 untagged", BridgeVlan.range(10, 19).untagged());
        add(c, "vid 1-4094", BridgeVlan.range(1, 4094));
        of(
                c,
                "add dev br0 vid 10-12 self",
                vlans -> vlans.add("br0", BridgeVlan.range(10, 12).self()));
        withoutTunnels(
                c,
                "add dev d0 vid 10 tunnel_info id 1000",
                vlans -> vlans.addTunnel("d0", BridgeVlan.of(10).tunnel(1000)));
        withoutTunnels(
                c,
                "add dev d0 vid 10-12 tunnel_info id 1000-1002",
                vlans -> vlans.addTunnel("d0", BridgeVlan.range(10, 12).tunnel(1000)));
        withoutTunnels(
                c,
                "del dev d0 vid 10 tunnel_info id 1000",
                vlans -> vlans.deleteTunnel("d0", BridgeVlan.of(10).tunnel(1000)));
        c.otherwise(
                "link set d0 type bridge_slave vlan_tunnel on; bridge vlan add dev d0 vid 10-12;"
                        + " bridge vlan add dev d0 vid 10-12 tunnel_info id 1000-1002",
                "one message says what bridge says in two",
                rtnl -> {
                    rtnl.links().change(Link.at(100).port(TUNNELS));
                    rtnl.bridgeVlans().add("d0", BridgeVlan.range(10, 12).tunnel(1000));
                });
    }

    private static void options(CaseList c) {
        set(c, "vid 10 state blocking", state(BridgeVlan.of(10), StpState.BLOCKING));
        set(c, "vid 10-20 state learning", state(BridgeVlan.range(10, 20), StpState.LEARNING));
        set(c, "vid 12-14 state disabled", state(BridgeVlan.range(12, 14), StpState.DISABLED));
        set(c, "vid 10 mcast_router 2", BridgeVlan.of(10).set(BridgeVlan.MCAST_ROUTER, 2));
        of(c, "del dev d0 vid 10", vlans -> vlans.delete("d0", BridgeVlan.of(10)));
        of(c, "del dev d0 vid 12-15", vlans -> vlans.delete("d0", BridgeVlan.range(12, 15)));
    }

    private static BridgeVlan state(BridgeVlan vlan, StpState state) {
        return vlan.set(BridgeVlan.STATE, state);
    }

    private static void set(CaseList c, String words, BridgeVlan vlan) {
        of(c, "set dev d0 " + words, vlans -> vlans.set("d0", vlan));
    }

    private static void global(CaseList c) {
        BridgeVlanGlobal ten = BridgeVlanGlobal.of(10);
        global(c, "mcast_snooping 0", ten.set(BridgeVlanGlobal.MCAST_SNOOPING, false));
        global(c, "mcast_querier 1", ten.set(BridgeVlanGlobal.MCAST_QUERIER, true));
        global(c, "mcast_igmp_version 3", ten.set(BridgeVlanGlobal.MCAST_IGMP_VERSION, 3));
        global(c, "mcast_mld_version 2", ten.set(BridgeVlanGlobal.MCAST_MLD_VERSION, 2));
        global(
                c,
                "mcast_last_member_count 4 mcast_startup_query_count 5",
                ten.set(BridgeVlanGlobal.MCAST_LAST_MEMBER_CNT, 4L)
                        .set(BridgeVlanGlobal.MCAST_STARTUP_QUERY_CNT, 5L));
        global(
                c,
                "mcast_last_member_interval 200 mcast_membership_interval 20000"
                        + " mcast_querier_interval 20000 mcast_query_interval 12000"
                        + " mcast_query_response_interval 900 mcast_startup_query_interval 4000",
                ten.set(BridgeVlanGlobal.MCAST_LAST_MEMBER_INTVL, Duration.ofSeconds(2))
                        .set(BridgeVlanGlobal.MCAST_MEMBERSHIP_INTVL, Duration.ofSeconds(200))
                        .set(BridgeVlanGlobal.MCAST_QUERIER_INTVL, Duration.ofSeconds(200))
                        .set(BridgeVlanGlobal.MCAST_QUERY_INTVL, Duration.ofSeconds(120))
                        .set(BridgeVlanGlobal.MCAST_QUERY_RESPONSE_INTVL, Duration.ofSeconds(9))
                        .set(BridgeVlanGlobal.MCAST_STARTUP_QUERY_INTVL, Duration.ofSeconds(40)));
    }

    private static void global(CaseList c, String words, BridgeVlanGlobal vlan) {
        c.of(
                "bridge vlan global set dev br0 vid 10 " + words,
                rtnl -> rtnl.bridgeVlans().setGlobal("br0", vlan));
    }
}
