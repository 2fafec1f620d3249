package io.netlink.route;

import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM6;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_ALLOW_LOCAL_REMOTE;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_IGN_ENCAP_LIMIT;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_RCV_DSCP_COPY;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_FLOWLABEL;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_FWMARK;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_TCLASS;

import io.netlink.internal.InetText;
import io.netlink.route.link.FlowInfo;
import io.netlink.route.link.GreKind;
import io.netlink.route.link.Ip6Erspan;
import io.netlink.route.link.Ip6Gre;
import io.netlink.route.link.Ip6GreKind;
import io.netlink.route.link.Ip6Gretap;
import io.netlink.route.link.TunnelEncap;

import java.net.InetAddress;

/** {@code ip link add type ip6gre}, {@code ip6gretap} and {@code ip6erspan}. */
final class Ip6GreCases {
    private static final InetAddress HERE = InetText.parse("fd00::1");
    private static final InetAddress THERE = InetText.parse("fd00::2");

    private Ip6GreCases() {}

    static void ip6gre(CaseList c) {
        add(c, "ip6gre remote fd00::2 local fd00::1", remote().set(Ip6Gre.LOCAL, HERE));
        add(c, "ip6gre remote fd00::2 dev d0", remote().set(Ip6Gre.LINK, 100));
        add(c, "ip6gre remote fd00::2 key 42 csum seq", remote().key(42).csum(true).seq(true));
        add(c, "ip6gre remote fd00::2 ikey 1 okey 2", remote().ikey(1).okey(2));
        add(
                c,
                "ip6gre remote fd00::2 hoplimit 9 encaplimit 0",
                remote().set(Ip6Gre.TTL, 9).set(Ip6Gre.ENCAP_LIMIT, 0));
        add(
                c,
                "ip6gre remote fd00::2 encaplimit none",
                remote().set(Ip6Gre.FLAGS, IP6_TNL_F_IGN_ENCAP_LIMIT));
        add(
                c,
                "ip6gre remote fd00::2 tclass 0x10 flowlabel 0x12345",
                remote().set(Ip6Gre.FLOWINFO, new FlowInfo(0x10, 0x12345)));
        add(
                c,
                "ip6gre remote fd00::2 tclass inherit flowlabel inherit dscp inherit",
                remote().set(
                                Ip6Gre.FLAGS,
                                IP6_TNL_F_USE_ORIG_TCLASS
                                        | IP6_TNL_F_USE_ORIG_FLOWLABEL
                                        | IP6_TNL_F_RCV_DSCP_COPY));
        add(
                c,
                "ip6gre remote fd00::2 fwmark inherit allow-localremote",
                remote().set(
                                Ip6Gre.FLAGS,
                                IP6_TNL_F_USE_ORIG_FWMARK | IP6_TNL_F_ALLOW_LOCAL_REMOTE));
        add(c, "ip6gre remote fd00::2 fwmark 0x99", remote().set(Ip6Gre.FWMARK, 0x99L));
        add(c, "ip6gre external", Ip6Gre.external());
        add(
                c,
                "ip6gre remote fd00::2 encap gue encap-dport 5555 encap-udp6-csum",
                remote().encap(TunnelEncap.GUE, 5555));
        c.otherwise(
                "link add x9 type ip6gre remote fd00::2 key 7;link set x9 type ip6gre hoplimit 9",
                "a link that the recorded kernel does not have is read first",
                rtnl -> {
                    rtnl.links().add(Link.named("x9").kind(said(remote().key(7))));
                    Ip6Gre listed = rtnl.links().get("x9").kind(Ip6Gre.TYPE).orElseThrow();
                    rtnl.links().change(Link.named("x9").kind(listed.set(Ip6Gre.TTL, 9)));
                });
    }

    private static Ip6Gre remote() {
        return Ip6Gre.create().set(Ip6Gre.REMOTE, THERE);
    }

    static void ip6gretap(CaseList c) {
        Ip6Gretap remote = Ip6Gretap.create().set(Ip6Gretap.REMOTE, THERE);
        add(c, "ip6gretap remote fd00::2", remote);
        add(
                c,
                "ip6gretap remote fd00::2 local fd00::1 key 7 hoplimit 9 dev d0",
                remote.set(Ip6Gretap.LOCAL, HERE)
                        .key(7)
                        .set(Ip6Gretap.TTL, 9)
                        .set(Ip6Gretap.LINK, 100));
        add(c, "ip6gretap external", Ip6Gretap.external());
        add(
                c,
                "ip6gretap remote fd00::2 encap fou encap-dport 5555",
                remote.encap(TunnelEncap.FOU, 5555));
    }

    static void ip6erspan(CaseList c) {
        Ip6Erspan session =
                Ip6Erspan.session(7).set(Ip6Erspan.LOCAL, HERE).set(Ip6Erspan.REMOTE, THERE);
        String type = "ip6erspan seq key 7 local fd00::1 remote fd00::2 ";
        add(c, type + "erspan_ver 1 erspan 123", session.version1(123));
        add(
                c,
                type + "erspan_ver 2 erspan_dir egress erspan_hwid 9",
                session.version2(GreKind.ErspanDirection.EGRESS, 9));
        add(c, "ip6erspan external", Ip6Erspan.external());
    }

    /** What ip says, and only what was asked for: the kernel makes the same of both. */
    private static <K extends Ip6GreKind<K>> void add(CaseList c, String words, K kind) {
        c.kind("link add x9 type " + words, kind.data().isEmpty() ? kind : said(kind));
        c.otherwise(
                "link add x9 type " + words,
                "ip says its defaults, too",
                rtnl -> rtnl.links().add(Link.named("x9").kind(unencapsulated(kind))));
    }

    /** The kernel keeps the flags also where there is no encapsulation. */
    private static <K extends Ip6GreKind<K>> K unencapsulated(K kind) {
        return kind.get(GreKind.COLLECT_METADATA).isPresent()
                ? kind
                : new Defaults<>(kind).set(GreKind.ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM6).kind();
    }

    private static <K extends Ip6GreKind<K>> K said(K kind) {
        if (kind.get(GreKind.COLLECT_METADATA).isPresent()) {
            return kind;
        }
        return GreCases.greDefaults(new Defaults<>(unencapsulated(kind)))
                .set(GreKind.ERSPAN_VER, 1)
                .set(Ip6GreKind.FLOWINFO, new FlowInfo(0, 0))
                .set(Ip6GreKind.FLAGS, 0)
                .kind();
    }
}
