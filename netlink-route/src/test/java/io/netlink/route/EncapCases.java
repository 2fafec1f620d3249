package io.netlink.route;

import io.netlink.internal.InetText;
import io.netlink.route.encap.Encap;
import io.netlink.route.encap.IlaEncap;
import io.netlink.route.encap.Ioam6Encap;
import io.netlink.route.encap.Ip6Encap;
import io.netlink.route.encap.IpEncap;
import io.netlink.route.encap.MplsEncap;
import io.netlink.route.encap.RplEncap;
import io.netlink.route.encap.Seg6Encap;
import io.netlink.route.encap.Seg6Encap.Mode;
import io.netlink.route.encap.Seg6LocalEncap;
import io.netlink.route.encap.Seg6LocalEncap.Action;
import io.netlink.route.encap.SegmentRouting;
import io.netlink.route.encap.XfrmEncap;
import io.netlink.uapi.Seg6Local;

import java.net.InetAddress;
import java.util.List;

/**
 * {@code … encap …} of routes, their nexthops and nexthop objects.
 *
 * <p>None has {@code geneve_opts}: Linux 6.18 dies of it, with the lock of all network
 * configuration held (ip_tun_parse_opts, found by its own check of memcpy). {@code vxlan_opts} and
 * {@code erspan_opts} take the same way. EncapTest looks at their bytes.
 */
final class EncapCases {
    private static final SegmentRouting WAY = SegmentRouting.through("fd05::1", "fd05::2");

    private EncapCases() {}

    private static InetAddress inet(String text) {
        return InetText.parse(text);
    }

    private static void v4(CaseList c, String words, Encap<?> encap) {
        Route route = Route.to("10.1.0.0/16").dev("d0").encap(encap);
        c.of("route add 10.1.0.0/16 encap " + words + " dev d0", rtnl -> rtnl.routes().add(route));
    }

    private static void v6(CaseList c, String words, Encap<?> encap) {
        Route route = Route.to("fd01::/64").dev("d0").encap(encap);
        c.of("-6 route add fd01::/64 encap " + words + " dev d0", rtnl -> rtnl.routes().add(route));
    }

    /** Of iproute2 6.1 it must be last: it swallows the next word. */
    private static void xfrm(CaseList c, String words, Encap<?> encap) {
        Route route = Route.to("fd01::/64").dev("d0").encap(encap);
        c.of("-6 route add fd01::/64 dev d0 encap xfrm " + words, rtnl -> rtnl.routes().add(route));
    }

    private static void nexthop(CaseList c, String words, Encap<?> encap) {
        NexthopObject nexthop = NexthopObject.id(10).encap(encap).via("fd00::2").dev("d0");
        c.of(
                "nexthop add id 10 encap " + words + " via fd00::2 dev d0",
                rtnl -> rtnl.nexthops().add(nexthop));
    }

    static void tunnels(CaseList c) {
        v4(c, "ip id 7 dst 10.2.2.2", IpEncap.id(7).set(IpEncap.DST, inet("10.2.2.2")));
        v4(
                c,
                "ip id 18446744073709551615 dst 10.2.2.2 src 10.0.0.1 tos 4 ttl 9",
                IpEncap.id(-1)
                        .set(IpEncap.DST, inet("10.2.2.2"))
                        .set(IpEncap.SRC, inet("10.0.0.1"))
                        .set(IpEncap.TOS, 4)
                        .set(IpEncap.TTL, 9));
        v4(c, "ip id 7 key csum seq", IpEncap.id(7).key().checksum().sequence());
        v4(c, "ip id 7 key", IpEncap.id(7).key());
        v6(
                c,
                "ip6 id 7 dst fd02::2 src fd00::1 tc 3 hoplimit 5 csum",
                Ip6Encap.id(7)
                        .set(Ip6Encap.DST, inet("fd02::2"))
                        .set(Ip6Encap.SRC, inet("fd00::1"))
                        .set(Ip6Encap.TC, 3)
                        .set(Ip6Encap.HOPLIMIT, 5)
                        .checksum());
        v6(c, "ip6 id 7 key seq", Ip6Encap.id(7).key().sequence());
        v4(c, "mpls 100", MplsEncap.labels(100));
        v4(
                c,
                "mpls 100/200/1048575 ttl 7",
                MplsEncap.labels(100, 200, 0xfffff).set(MplsEncap.TTL, 7));
        xfrm(c, "if_id 7", XfrmEncap.ifId(7));
        xfrm(c, "if_id 7 link_dev d1", XfrmEncap.ifId(7).set(XfrmEncap.LINK, 101));
        v6(c, "ila 1:2:3:4", IlaEncap.locator(0x0001_0002_0003_0004L));
        v6(
                c,
                "ila 1:2:3:4 csum-mode no-action ident-type luid hook-type input",
                IlaEncap.locator(0x0001_0002_0003_0004L)
                        .set(IlaEncap.CSUM_MODE, IlaEncap.ChecksumMode.NO_ACTION)
                        .set(IlaEncap.IDENT_TYPE, IlaEncap.IdentifierType.LUID)
                        .set(IlaEncap.HOOK_TYPE, IlaEncap.Hook.INPUT));
        nexthop(c, "ip6 id 7 dst fd02::2", Ip6Encap.id(7).set(Ip6Encap.DST, inet("fd02::2")));
        c.otherwise(
                "route add 10.1.0.0/16 nexthop encap ip id 7 via 10.0.0.2 nexthop encap ip id 8 via"
                        + " 10.0.0.3",
                "the attributes of a nexthop come in another order",
                rtnl ->
                        rtnl.routes()
                                .add(
                                        Route.to("10.1.0.0/16")
                                                .nexthops(
                                                        NextHop.via("10.0.0.2")
                                                                .encap(IpEncap.id(7)),
                                                        NextHop.via("10.0.0.3")
                                                                .encap(IpEncap.id(8)))));
    }

    static void segments(CaseList c) {
        v6(c, "seg6 mode encap segs fd05::1,fd05::2", Seg6Encap.of(Mode.ENCAP, WAY));
        v6(c, "seg6 mode inline segs fd05::1,fd05::2", Seg6Encap.of(Mode.INLINE, WAY));
        v6(c, "seg6 mode l2encap segs fd05::1,fd05::2", Seg6Encap.of(Mode.L2ENCAP, WAY));
        v6(c, "seg6 mode encap.red segs fd05::1,fd05::2", Seg6Encap.of(Mode.ENCAP_RED, WAY));
        v6(
                c,
                "seg6 mode l2encap.red segs fd05::1",
                Seg6Encap.of(Mode.L2ENCAP_RED, SegmentRouting.through("fd05::1")));
        v6(
                c,
                "seg6 mode encap segs fd05::1,fd05::2 hmac 15",
                Seg6Encap.of(Mode.ENCAP, WAY.hmac(15)));
        v4(c, "seg6 mode encap segs fd05::1,fd05::2", Seg6Encap.of(Mode.ENCAP, WAY));
        nexthop(c, "seg6 mode encap segs fd05::1,fd05::2", Seg6Encap.of(Mode.ENCAP, WAY));
        v6(c, "rpl segs fd05::1,fd05::2", RplEncap.through("fd05::1", "fd05::2"));
        Ioam6Encap.Trace trace = new Ioam6Encap.Trace(0x800000, 1, 12);
        v6(
                c,
                "ioam6 mode encap tundst fd05::1 trace prealloc type 0x800000 ns 1 size 12",
                Ioam6Encap.trace(trace).to(inet("fd05::1")).frequency(1, 1));
        v6(
                c,
                "ioam6 freq 2/5 mode inline trace prealloc type 0x800000 ns 1 size 12",
                Ioam6Encap.trace(trace).frequency(2, 5));
    }

    static void local(CaseList c) {
        String words = "seg6local action ";
        v6(c, words + "End", Seg6LocalEncap.action(Action.END));
        v6(c, words + "End count", Seg6LocalEncap.action(Action.END).counted());
        v6(
                c,
                words + "End.X nh6 fd00::9",
                Seg6LocalEncap.action(Action.END_X).set(Seg6LocalEncap.NH6, inet("fd00::9")));
        v6(
                c,
                words + "End.T table 77",
                Seg6LocalEncap.action(Action.END_T).set(Seg6LocalEncap.TABLE, 77L));
        v6(
                c,
                words + "End.DX2 oif d1",
                Seg6LocalEncap.action(Action.END_DX2).set(Seg6LocalEncap.OIF, 101));
        v6(
                c,
                words + "End.DX6 nh6 fd00::9",
                Seg6LocalEncap.action(Action.END_DX6).set(Seg6LocalEncap.NH6, inet("fd00::9")));
        v6(
                c,
                words + "End.DX4 nh4 10.0.0.9",
                Seg6LocalEncap.action(Action.END_DX4).set(Seg6LocalEncap.NH4, inet("10.0.0.9")));
        v6(
                c,
                words + "End.DT6 table 77",
                Seg6LocalEncap.action(Action.END_DT6).set(Seg6LocalEncap.TABLE, 77L));
        for (Action action : List.of(Action.END_DT4, Action.END_DT46, Action.END_DT6)) {
            String name = action.name().replace("END_", "End.");
            Route route =
                    Route.to("fd01::/64")
                            .dev("d0")
                            .encap(Seg6LocalEncap.action(action).set(Seg6LocalEncap.VRFTABLE, 77L));
            c.orRefused( // without a VRF in strict mode that has the table
                    "-6 route add fd01::/64 encap " + words + name + " vrftable 77 dev d0",
                    rtnl -> rtnl.routes().add(route));
        }
        v6(c, words + "End.B6 srh segs fd05::1,fd05::2", Seg6LocalEncap.insert(WAY));
        v6(
                c,
                words + "End.B6.Encaps srh segs fd05::1,fd05::2 hmac 9",
                Seg6LocalEncap.wrap(WAY.hmac(9)));
        v6(
                c,
                words + "End flavors next-csid",
                Seg6LocalEncap.action(Action.END).flavors(Seg6Local.SEG6_LOCAL_FLV_OP_NEXT_CSID));
        v6(
                c,
                words + "End flavors next-csid lblen 48 nflen 16",
                Seg6LocalEncap.action(Action.END).compressed(48, 16));
    }
}
