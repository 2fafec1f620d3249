package io.netlink.route;

import static io.netlink.uapi.IfTunnel.GRE_CSUM;
import static io.netlink.uapi.IfTunnel.GRE_SEQ;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM6;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_REMCSUM;

import io.netlink.internal.InetText;
import io.netlink.route.link.Erspan;
import io.netlink.route.link.Gre;
import io.netlink.route.link.GreKind;
import io.netlink.route.link.Gretap;
import io.netlink.route.link.Ip4GreKind;
import io.netlink.route.link.TunnelEncap;

import java.net.InetAddress;

/** {@code ip link add type gre}, {@code gretap} and {@code erspan}. */
final class GreCases {
    private static final InetAddress HERE = InetText.parse("10.0.0.1");
    private static final InetAddress THERE = InetText.parse("10.0.0.2");

    private GreCases() {}

    static void gre(CaseList c) {
        Gre ends = Gre.create().set(Gre.LOCAL, HERE).set(Gre.REMOTE, THERE);
        add(c, "gre", Gre.create());
        add(c, "gre local 10.0.0.1 remote 10.0.0.2", ends);
        add(c, "gre local any remote any key 7", Gre.create().key(7));
        add(c, "gre remote 10.0.0.2 local 10.0.0.1 dev d0", ends.set(Gre.LINK, 100));
        add(c, "gre remote 10.0.0.2 ttl 64 tos 0x10", remote().set(Gre.TTL, 64).set(Gre.TOS, 0x10));
        add(c, "gre remote 10.0.0.2 ttl inherit tos inherit", remote().set(Gre.TOS, 1));
        add(c, "gre remote 10.0.0.2 key 42", remote().key(42));
        add(c, "gre remote 10.0.0.2 key 1.2.3.4", remote().key(0x01020304));
        add(c, "gre remote 10.0.0.2 key 4294967295", remote().key(0xffff_ffffL));
        add(c, "gre remote 10.0.0.2 ikey 1 okey 2", remote().ikey(1).okey(2));
        add(c, "gre remote 10.0.0.2 ikey 9", remote().ikey(9));
        add(c, "gre remote 10.0.0.2 okey 9", remote().okey(9));
        add(c, "gre remote 10.0.0.2 key 9 nokey", remote().key(9).noKey());
        add(c, "gre remote 10.0.0.2 csum seq", remote().csum(true).seq(true));
        add(c, "gre remote 10.0.0.2 csum seq nocsum noseq", remote());
        add(
                c,
                "gre remote 10.0.0.2 icsum oseq",
                remote().set(Gre.IFLAGS, GRE_CSUM).set(Gre.OFLAGS, GRE_SEQ));
        add(
                c,
                "gre remote 10.0.0.2 iseq ocsum key 1",
                remote().set(Gre.IFLAGS, GRE_SEQ).set(Gre.OFLAGS, GRE_CSUM).key(1));
        add(
                c,
                "gre remote 10.0.0.2 nopmtudisc ignore-df",
                remote().set(Gre.PMTUDISC, false).set(Gre.IGNORE_DF, true));
        add(c, "gre remote 10.0.0.2 pmtudisc noignore-df", remote().set(Gre.IGNORE_DF, false));
        add(c, "gre remote 10.0.0.2 fwmark 0x1234", remote().set(Gre.FWMARK, 0x1234L));
        add(c, "gre external", Gre.external());
        add(
                c,
                "gre remote 10.0.0.2 encap fou encap-sport auto encap-dport 5555",
                remote().encap(TunnelEncap.FOU, 5555));
        add(
                c,
                "gre remote 10.0.0.2 encap gue encap-sport 1000 encap-dport 2000 encap-csum"
                        + " encap-udp6-csum encap-remcsum",
                remote().encap(TunnelEncap.GUE, 2000)
                        .set(Gre.ENCAP_SPORT, 1000)
                        .set(
                                Gre.ENCAP_FLAGS,
                                TUNNEL_ENCAP_FLAG_CSUM
                                        | TUNNEL_ENCAP_FLAG_CSUM6
                                        | TUNNEL_ENCAP_FLAG_REMCSUM));
        add(c, "gre remote 10.0.0.2 encap none", remote().set(Gre.ENCAP_TYPE, TunnelEncap.NONE));
        changes(c);
    }

    private static Gre remote() {
        return Gre.create().set(Gre.REMOTE, THERE);
    }

    /** What was listed is changed, and a change says all. */
    private static void changes(CaseList c) {
        c.otherwise(
                "link add x9 type gre remote 10.0.0.2 local 10.0.0.1 key 7;"
                        + "link set x9 type gre ttl 9",
                "a link that the recorded kernel does not have is read first",
                rtnl -> {
                    rtnl.links().add(Link.named("x9").kind(remote().set(Gre.LOCAL, HERE).key(7)));
                    Gre listed = rtnl.links().get("x9").kind(Gre.TYPE).orElseThrow();
                    rtnl.links().change(Link.named("x9").kind(listed.set(Gre.TTL, 9)));
                });
    }

    static void gretap(CaseList c) {
        Gretap remote = Gretap.create().set(Gretap.REMOTE, THERE);
        add(c, "gretap remote 10.0.0.2", remote);
        add(
                c,
                "gretap remote 10.0.0.2 local 10.0.0.1 key 7 ttl 9 tos 4 dev d0",
                remote.set(Gretap.LOCAL, HERE)
                        .key(7)
                        .set(Gretap.TTL, 9)
                        .set(Gretap.TOS, 4)
                        .set(Gretap.LINK, 100));
        add(
                c,
                "gretap remote 10.0.0.2 nopmtudisc ignore-df",
                remote.set(Gretap.PMTUDISC, false).set(Gretap.IGNORE_DF, true));
        add(c, "gretap external", Gretap.external());
        add(
                c,
                "gretap remote 10.0.0.2 encap fou encap-dport 5555 encap-csum",
                remote.encap(TunnelEncap.FOU, 5555)
                        .set(Gretap.ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM));
    }

    static void erspan(CaseList c) {
        Erspan session = Erspan.session(7).set(Erspan.LOCAL, HERE).set(Erspan.REMOTE, THERE);
        String type = "erspan seq key 7 local 10.0.0.1 remote 10.0.0.2 ";
        add(c, type + "erspan_ver 0", session.set(Erspan.ERSPAN_VER, 0));
        add(c, type + "erspan_ver 1 erspan 123", session.version1(123));
        add(c, type + "erspan_ver 1 erspan 0xfffff", session.version1(0xfffff));
        add(
                c,
                type + "erspan_ver 2 erspan_dir ingress erspan_hwid 0",
                session.version2(GreKind.ErspanDirection.INGRESS, 0));
        add(
                c,
                type + "erspan_ver 2 erspan_dir egress erspan_hwid 0x3f",
                session.version2(GreKind.ErspanDirection.EGRESS, 63));
        add(c, "erspan external", Erspan.external());
    }

    /** What ip says, and only what was asked for: the kernel makes the same of both. */
    private static <K extends Ip4GreKind<K>> void add(CaseList c, String words, K kind) {
        c.kind("link add x9 type " + words, kind.data().isEmpty() ? kind : said(kind));
        c.otherwise(
                "link add x9 type " + words,
                "ip says its defaults, too",
                rtnl -> rtnl.links().add(Link.named("x9").kind(kind)));
    }

    private static <K extends Ip4GreKind<K>> K said(K kind) {
        if (kind.get(GreKind.COLLECT_METADATA).isPresent()) {
            return kind;
        }
        Defaults<K> defaults = new Defaults<>(kind);
        if (kind.name().equals("erspan")) {
            defaults.set(GreKind.ERSPAN_VER, 1);
        }
        return greDefaults(defaults)
                .set(Ip4GreKind.TOS, 0)
                .set(Ip4GreKind.PMTUDISC, true)
                .set(GreKind.TTL, 0)
                .kind();
    }

    /** What ip says of gre over both protocols. */
    static <K extends GreKind<K>> Defaults<K> greDefaults(Defaults<K> defaults) {
        return defaults.set(GreKind.IFLAGS, 0)
                .set(GreKind.OFLAGS, 0)
                .set(GreKind.IKEY, 0L)
                .set(GreKind.OKEY, 0L)
                .set(GreKind.FWMARK, 0L)
                .set(GreKind.ENCAP_TYPE, TunnelEncap.NONE)
                .set(GreKind.ENCAP_FLAGS, 0)
                .set(GreKind.ENCAP_SPORT, 0)
                .set(GreKind.ENCAP_DPORT, 0);
    }
}
