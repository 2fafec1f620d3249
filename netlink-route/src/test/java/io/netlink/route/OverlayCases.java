package io.netlink.route;

import io.netlink.internal.InetText;
import io.netlink.route.link.Amt;
import io.netlink.route.link.Bareudp;
import io.netlink.route.link.Geneve;
import io.netlink.route.link.Gtp;
import io.netlink.route.link.Xfrm;

import java.net.InetAddress;

/** {@code ip link add type geneve}, {@code gtp}, {@code bareudp}, {@code amt} and {@code xfrm}. */
final class OverlayCases {
    private static final InetAddress HERE = InetText.parse("10.0.0.1");
    private static final InetAddress THERE = InetText.parse("10.0.0.2");
    private static final InetAddress THERE6 = InetText.parse("fd00::2");

    private OverlayCases() {}

    static void geneve(CaseList c) {
        Geneve to = Geneve.to(42, THERE);
        geneve(c, "geneve id 42 remote 10.0.0.2", to);
        geneve(c, "geneve id 0xffffff remote 10.0.0.2", Geneve.to(0xff_ffff, THERE));
        geneve(
                c,
                "geneve vni 42 remote fd00::2 flowlabel 0x12345",
                Geneve.to(42, THERE6).set(Geneve.LABEL, 0x12345L));
        geneve(
                c,
                "geneve id 42 remote 10.0.0.2 ttl 9 tos 4 dstport 7000 df set",
                to.set(Geneve.TTL, 9)
                        .set(Geneve.TOS, 4)
                        .set(Geneve.PORT, 7000)
                        .set(Geneve.DF, Geneve.Df.SET));
        geneve(
                c,
                "geneve id 42 remote 10.0.0.2 ttl inherit tos inherit df inherit",
                to.set(Geneve.TTL_INHERIT, true)
                        .set(Geneve.TOS, 1)
                        .set(Geneve.DF, Geneve.Df.INHERIT));
        geneve(
                c,
                "geneve id 42 remote 10.0.0.2 ttl auto df unset",
                to.set(Geneve.TTL, 0).set(Geneve.DF, Geneve.Df.UNSET));
        geneve(
                c,
                "geneve id 42 remote 10.0.0.2 udpcsum udp6zerocsumtx" + " udp6zerocsumrx",
                to.set(Geneve.UDP_CSUM, true)
                        .set(Geneve.UDP_ZERO_CSUM6_TX, true)
                        .set(Geneve.UDP_ZERO_CSUM6_RX, true));
        geneve(
                c,
                "geneve id 42 remote 10.0.0.2 noudpcsum noudp6zerocsumtx" + " noudp6zerocsumrx",
                to.set(Geneve.UDP_CSUM, false)
                        .set(Geneve.UDP_ZERO_CSUM6_TX, false)
                        .set(Geneve.UDP_ZERO_CSUM6_RX, false));
        geneve(c, "geneve external", Geneve.external());
        geneve(
                c,
                "geneve external dstport 7000 innerprotoinherit",
                Geneve.external().set(Geneve.PORT, 7000).set(Geneve.INNER_PROTO_INHERIT, true));
        c.otherwise(
                "link add x9 type geneve id 42 remote 10.0.0.2 tos 4;"
                        + "link set x9 type geneve id 42 remote 10.0.0.3 ttl 9",
                "a link that the recorded kernel does not have",
                rtnl -> {
                    rtnl.links().add(Link.named("x9").kind(to.set(Geneve.TOS, 4)));
                    rtnl.links()
                            .change(
                                    Link.named("x9")
                                            .kind(
                                                    to.remote(InetText.parse("10.0.0.3"))
                                                            .set(Geneve.TTL, 9)));
                });
    }

    /** What ip says, and only what was asked for: the kernel makes the same of both. */
    private static void geneve(CaseList c, String words, Geneve geneve) {
        Defaults<Geneve> said =
                new Defaults<>(geneve)
                        .set(Geneve.LABEL, 0L)
                        .set(Geneve.TOS, 0)
                        .set(Geneve.TTL, 0)
                        .set(Geneve.ID, 0L);
        c.kind("link add x9 type " + words, said.kind());
        c.otherwise(
                "link add x9 type " + words,
                "ip says its defaults, too",
                rtnl -> rtnl.links().add(Link.named("x9").kind(geneve)));
    }

    static void gtp(CaseList c) {
        c.kind(
                "link add x9 type gtp role ggsn",
                Gtp.create(Gtp.Role.GGSN).set(Gtp.PDP_HASHSIZE, 1024L));
        c.otherwise(
                "link add x9 type gtp role ggsn",
                "ip says its defaults, too",
                rtnl -> rtnl.links().add(Link.named("x9").kind(Gtp.create(Gtp.Role.GGSN))));
        c.kind(
                "link add x9 type gtp role sgsn hsize 64 restart_count 7",
                Gtp.create(Gtp.Role.SGSN).set(Gtp.PDP_HASHSIZE, 64L).set(Gtp.RESTART_COUNT, 7));
    }

    static void bareudp(CaseList c) {
        c.kind("link add x9 type bareudp dstport 6635 ethertype mpls_uc", Bareudp.of(6635, 0x8847));
        c.kind(
                "link add x9 type bareudp dstport 6635 ethertype ipv4 srcportmin 1000 multiproto",
                Bareudp.of(6635, 0x0800)
                        .set(Bareudp.SRCPORT_MIN, 1000)
                        .set(Bareudp.MULTIPROTO_MODE, true));
    }

    static void amt(CaseList c) {
        c.kind(
                "link add x9 type amt mode gateway discovery 10.0.0.2 local 10.0.0.1 dev d0"
                        + " gateway_port 3000 relay_port 4000",
                Amt.gateway(100, HERE, THERE)
                        .set(Amt.GATEWAY_PORT, 3000)
                        .set(Amt.RELAY_PORT, 4000));
        c.kind(
                "link add x9 type amt mode relay local 10.0.0.1 dev d0 max_tunnels 9"
                        + " relay_port 4000",
                Amt.relay(100, HERE).set(Amt.MAX_TUNNELS, 9L).set(Amt.RELAY_PORT, 4000));
    }

    static void xfrm(CaseList c) {
        c.kind("link add x9 type xfrm if_id 42", Xfrm.ifId(42));
        c.kind(
                "link add x9 type xfrm dev d0 if_id 0xffffffff",
                Xfrm.ifId(0xffff_ffffL).set(Xfrm.LINK, 100));
        c.kind("link add x9 type xfrm external", Xfrm.external());
        c.otherwise(
                "link add x9 type xfrm dev d0 if_id 42;link set x9 type xfrm dev d0 if_id 43",
                "a link that the recorded kernel does not have",
                rtnl -> {
                    Xfrm xfrm = Xfrm.ifId(42).set(Xfrm.LINK, 100);
                    rtnl.links().add(Link.named("x9").kind(xfrm));
                    rtnl.links().change(Link.named("x9").kind(xfrm.set(Xfrm.IF_ID, 43L)));
                });
    }
}
