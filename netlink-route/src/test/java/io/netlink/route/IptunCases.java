package io.netlink.route;

import static io.netlink.uapi.IfTunnel.SIT_ISATAP;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM6;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_REMCSUM;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_ALLOW_LOCAL_REMOTE;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_IGN_ENCAP_LIMIT;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_RCV_DSCP_COPY;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_FLOWLABEL;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_FWMARK;
import static io.netlink.uapi.Ip6Tunnel.IP6_TNL_F_USE_ORIG_TCLASS;

import io.netlink.InetPrefix;
import io.netlink.internal.InetText;
import io.netlink.route.link.FlowInfo;
import io.netlink.route.link.Ip4TunKind;
import io.netlink.route.link.Ip6Tnl;
import io.netlink.route.link.Ipip;
import io.netlink.route.link.IptunKind;
import io.netlink.route.link.Sit;
import io.netlink.route.link.TunnelEncap;
import io.netlink.route.link.TunnelProtocol;
import io.netlink.route.link.Vti;
import io.netlink.route.link.Vti6;
import io.netlink.route.link.VtiKind;

import java.net.InetAddress;

/** {@code ip link add type ipip}, {@code sit}, {@code ip6tnl}, {@code vti} and {@code vti6}. */
final class IptunCases {
    private static final InetAddress HERE = InetText.parse("10.0.0.1");
    private static final InetAddress THERE = InetText.parse("10.0.0.2");
    private static final InetAddress HERE6 = InetText.parse("fd00::1");
    private static final InetAddress THERE6 = InetText.parse("fd00::2");

    private IptunCases() {}

    static void ipip(CaseList c) {
        Ipip remote = Ipip.create().set(Ipip.REMOTE, THERE);
        add(c, "ipip", Ipip.create());
        add(c, "ipip remote 10.0.0.2 local 10.0.0.1", remote.set(Ipip.LOCAL, HERE));
        add(c, "ipip remote 10.0.0.2 dev d0", remote.set(Ipip.LINK, 100));
        add(c, "ipip remote 10.0.0.2 ttl 9 tos 4", remote.set(Ipip.TTL, 9).set(Ipip.TOS, 4));
        add(c, "ipip remote 10.0.0.2 ttl inherit tos inherit", remote.set(Ipip.TOS, 1));
        add(c, "ipip remote 10.0.0.2 nopmtudisc", remote.set(Ipip.PMTUDISC, false));
        add(c, "ipip remote 10.0.0.2 fwmark 7", remote.set(Ipip.FWMARK, 7L));
        add(c, "ipip remote 10.0.0.2 mode ipip", remote.set(Ipip.PROTO, TunnelProtocol.IPV4));
        add(c, "ipip remote 10.0.0.2 mode mplsip", remote.set(Ipip.PROTO, TunnelProtocol.MPLS));
        add(c, "ipip remote 10.0.0.2 mode any", remote.set(Ipip.PROTO, TunnelProtocol.ANY));
        add(c, "ipip external", Ipip.external());
        add(
                c,
                "ipip remote 10.0.0.2 encap fou encap-dport 5555",
                remote.encap(TunnelEncap.FOU, 5555));
        add(
                c,
                "ipip remote 10.0.0.2 encap gue encap-sport 9 encap-dport 5555 encap-csum"
                        + " encap-udp6-csum encap-remcsum",
                remote.encap(TunnelEncap.GUE, 5555)
                        .set(Ipip.ENCAP_SPORT, 9)
                        .set(
                                Ipip.ENCAP_FLAGS,
                                TUNNEL_ENCAP_FLAG_CSUM
                                        | TUNNEL_ENCAP_FLAG_CSUM6
                                        | TUNNEL_ENCAP_FLAG_REMCSUM));
        c.otherwise(
                "link add x9 type ipip remote 10.0.0.2 tos 4;link set x9 type ipip ttl 9",
                "a link that the recorded kernel does not have is read first",
                rtnl -> {
                    rtnl.links().add(Link.named("x9").kind(said(remote.set(Ipip.TOS, 4))));
                    Ipip listed = rtnl.links().get("x9").kind(Ipip.TYPE).orElseThrow();
                    rtnl.links().change(Link.named("x9").kind(listed.set(Ipip.TTL, 9)));
                });
    }

    static void sit(CaseList c) {
        Sit remote = Sit.create().set(Sit.REMOTE, THERE);
        Sit local = Sit.create().set(Sit.LOCAL, HERE);
        add(c, "sit remote 10.0.0.2 local 10.0.0.1", remote.set(Sit.LOCAL, HERE));
        add(
                c,
                "sit remote 10.0.0.2 tos 4 nopmtudisc fwmark 7 dev d0",
                remote.set(Sit.TOS, 4)
                        .set(Sit.PMTUDISC, false)
                        .set(Sit.FWMARK, 7L)
                        .set(Sit.LINK, 100));
        add(c, "sit remote 10.0.0.2 ttl 9", remote.set(Sit.TTL, 9));
        add(c, "sit remote 10.0.0.2 mode ip6ip", remote.set(Sit.PROTO, TunnelProtocol.IPV6));
        add(c, "sit remote 10.0.0.2 mode ipip", remote.set(Sit.PROTO, TunnelProtocol.IPV4));
        add(c, "sit remote 10.0.0.2 mode mplsip", remote.set(Sit.PROTO, TunnelProtocol.MPLS));
        add(c, "sit remote 10.0.0.2 mode any", remote.set(Sit.PROTO, TunnelProtocol.ANY));
        add(c, "sit local 10.0.0.1 isatap", local.set(Sit.FLAGS, SIT_ISATAP));
        add(
                c,
                "sit local 10.0.0.1 6rd-prefix 2001:db8::/32 6rd-relay_prefix 10.0.0.0/8",
                local.sixRd(InetPrefix.parse("2001:db8::/32"), InetPrefix.parse("10.0.0.0/8")));
        add(
                c,
                "sit local 10.0.0.1 6rd-prefix 2001:db8::/32 6rd-relay_prefix 0.0.0.0/0",
                local.sixRd(InetPrefix.parse("2001:db8::/32"), InetPrefix.DEFAULT_IPV4));
        add(
                c,
                "sit remote 10.0.0.2 encap gue encap-dport 5555 encap-csum",
                remote.encap(TunnelEncap.GUE, 5555).set(Sit.ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM));
    }

    static void ip6tnl(CaseList c) {
        Ip6Tnl remote = Ip6Tnl.create().set(Ip6Tnl.REMOTE, THERE6);
        add(c, "ip6tnl remote fd00::2 local fd00::1", remote.set(Ip6Tnl.LOCAL, HERE6));
        add(c, "ip6tnl remote fd00::2 dev d0", remote.set(Ip6Tnl.LINK, 100));
        add(
                c,
                "ip6tnl remote fd00::2 hoplimit 9 encaplimit 0",
                remote.set(Ip6Tnl.TTL, 9).set(Ip6Tnl.ENCAP_LIMIT, 0));
        add(
                c,
                "ip6tnl remote fd00::2 encaplimit none",
                remote.set(Ip6Tnl.FLAGS, IP6_TNL_F_IGN_ENCAP_LIMIT));
        add(
                c,
                "ip6tnl remote fd00::2 tclass 0x10 flowlabel 0x12345",
                remote.set(Ip6Tnl.FLOWINFO, new FlowInfo(0x10, 0x12345)));
        add(
                c,
                "ip6tnl remote fd00::2 tclass inherit flowlabel inherit dscp inherit"
                        + " fwmark inherit allow-localremote",
                remote.set(
                        Ip6Tnl.FLAGS,
                        IP6_TNL_F_USE_ORIG_TCLASS
                                | IP6_TNL_F_USE_ORIG_FLOWLABEL
                                | IP6_TNL_F_RCV_DSCP_COPY
                                | IP6_TNL_F_USE_ORIG_FWMARK
                                | IP6_TNL_F_ALLOW_LOCAL_REMOTE));
        add(c, "ip6tnl remote fd00::2 fwmark 9", remote.set(Ip6Tnl.FWMARK, 9L));
        add(c, "ip6tnl remote fd00::2 mode ip6ip6", remote.set(Ip6Tnl.PROTO, TunnelProtocol.IPV6));
        add(c, "ip6tnl remote fd00::2 mode ipip6", remote.set(Ip6Tnl.PROTO, TunnelProtocol.IPV4));
        add(c, "ip6tnl remote fd00::2 mode any", remote.set(Ip6Tnl.PROTO, TunnelProtocol.ANY));
        add(c, "ip6tnl external", Ip6Tnl.external());
        add(
                c,
                "ip6tnl remote fd00::2 encap fou encap-dport 5555 encap-udp6-csum",
                remote.encap(TunnelEncap.FOU, 5555));
    }

    static void vti(CaseList c) {
        Vti ends = Vti.create().set(Vti.LOCAL, HERE).set(Vti.REMOTE, THERE);
        add(c, "vti local 10.0.0.1 remote 10.0.0.2 key 42", ends.key(42));
        add(
                c,
                "vti local 10.0.0.1 remote 10.0.0.2 ikey 1 okey 2 fwmark 3 dev d0",
                ends.set(Vti.IKEY, 1L).set(Vti.OKEY, 2L).set(Vti.FWMARK, 3L).set(Vti.LINK, 100));
        Vti6 ends6 = Vti6.create().set(Vti6.LOCAL, HERE6).set(Vti6.REMOTE, THERE6);
        add(c, "vti6 local fd00::1 remote fd00::2 key 1.2.3.4", ends6.key(0x01020304));
        add(
                c,
                "vti6 local fd00::1 remote fd00::2 ikey 1 okey 2 fwmark 3 dev d0",
                ends6.set(Vti6.IKEY, 1L)
                        .set(Vti6.OKEY, 2L)
                        .set(Vti6.FWMARK, 3L)
                        .set(Vti6.LINK, 100));
    }

    /** What ip says, and only what was asked for: the kernel makes the same of both. */
    private static void add(CaseList c, String words, LinkKind kind) {
        c.kind("link add x9 type " + words, kind.data().isEmpty() ? kind : said(kind));
        c.otherwise(
                "link add x9 type " + words,
                "ip says its defaults, too",
                rtnl -> rtnl.links().add(Link.named("x9").kind(different(kind))));
    }

    /** The defaults of ip that are not the kernel's. */
    private static LinkKind different(LinkKind kind) {
        return switch (kind) {
            case Ipip ipip when ipip.data().isEmpty() -> ipip;
            case Ipip ipip -> new Defaults<>(ipip).set(Ipip.PROTO, TunnelProtocol.ANY).kind();
            case Sit sit ->
                    new Defaults<>(sit).set(Sit.PROTO, TunnelProtocol.ANY).set(Sit.TTL, 0).kind();
            case Ip6Tnl tunnel when tunnel.get(Ip6Tnl.COLLECT_METADATA).isEmpty() ->
                    new Defaults<>(tunnel).set(Ip6Tnl.ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM6).kind();
            default -> kind;
        };
    }

    private static LinkKind said(LinkKind kind) {
        return switch (different(kind)) {
            case Ipip ipip -> said4(new Defaults<>(ipip)).kind();
            case Sit sit -> said4(new Defaults<>(sit).set(Sit.FLAGS, 0)).kind();
            case Ip6Tnl tunnel when tunnel.get(Ip6Tnl.COLLECT_METADATA).isPresent() ->
                    tunnel.set(Ip6Tnl.PROTO, TunnelProtocol.ANY);
            case Ip6Tnl tunnel ->
                    encap(new Defaults<>(tunnel))
                            .set(Ip6Tnl.LINK, 0)
                            .set(Ip6Tnl.PROTO, TunnelProtocol.ANY)
                            .set(Ip6Tnl.FLOWINFO, new FlowInfo(0, 0))
                            .set(Ip6Tnl.FLAGS, 0)
                            .kind();
            case Vti vti -> vti(new Defaults<>(vti)).kind();
            case Vti6 vti -> vti(new Defaults<>(vti)).kind();
            default -> throw new AssertionError(kind);
        };
    }

    private static <K extends Ip4TunKind<K>> Defaults<K> said4(Defaults<K> defaults) {
        if (defaults.kind().get(Ip4TunKind.COLLECT_METADATA).isPresent()) {
            return defaults;
        }
        return encap(defaults)
                .set(Ip4TunKind.LINK, 0)
                .set(Ip4TunKind.TTL, 0)
                .set(Ip4TunKind.TOS, 0)
                .set(Ip4TunKind.PMTUDISC, true);
    }

    private static <K extends IptunKind<K>> Defaults<K> encap(Defaults<K> defaults) {
        return defaults.set(IptunKind.FWMARK, 0L)
                .set(IptunKind.ENCAP_TYPE, TunnelEncap.NONE)
                .set(IptunKind.ENCAP_FLAGS, 0)
                .set(IptunKind.ENCAP_SPORT, 0)
                .set(IptunKind.ENCAP_DPORT, 0);
    }

    private static <K extends VtiKind<K>> Defaults<K> vti(Defaults<K> defaults) {
        return defaults.set(VtiKind.IKEY, 0L).set(VtiKind.OKEY, 0L).set(VtiKind.FWMARK, 0L);
    }
}
