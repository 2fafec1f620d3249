package io.netlink.route;

import io.netlink.uapi.RtNetlink;

/** Numbers of scopes, protocols and tables by the names that {@code ip} has built in. */
final class RouteNames {
    private RouteNames() {}

    static String scope(int scope) {
        return switch (scope) {
            case RtNetlink.RT_SCOPE_UNIVERSE -> "global";
            case RtNetlink.RT_SCOPE_SITE -> "site";
            case RtNetlink.RT_SCOPE_LINK -> "link";
            case RtNetlink.RT_SCOPE_HOST -> "host";
            case RtNetlink.RT_SCOPE_NOWHERE -> "nowhere";
            default -> Integer.toString(scope);
        };
    }

    static String protocol(int protocol) {
        return switch (protocol) {
            case RtNetlink.RTPROT_UNSPEC -> "unspec";
            case RtNetlink.RTPROT_REDIRECT -> "redirect";
            case RtNetlink.RTPROT_KERNEL -> "kernel";
            case RtNetlink.RTPROT_BOOT -> "boot";
            case RtNetlink.RTPROT_STATIC -> "static";
            case RtNetlink.RTPROT_GATED -> "gated";
            case RtNetlink.RTPROT_RA -> "ra";
            case RtNetlink.RTPROT_MRT -> "mrt";
            case RtNetlink.RTPROT_ZEBRA -> "zebra";
            case RtNetlink.RTPROT_BIRD -> "bird";
            case RtNetlink.RTPROT_DNROUTED -> "dnrouted";
            case RtNetlink.RTPROT_XORP -> "xorp";
            case RtNetlink.RTPROT_NTK -> "ntk";
            case RtNetlink.RTPROT_DHCP -> "dhcp";
            case RtNetlink.RTPROT_MROUTED -> "mrouted";
            case RtNetlink.RTPROT_KEEPALIVED -> "keepalived";
            case RtNetlink.RTPROT_BABEL -> "babel";
            case RtNetlink.RTPROT_OVN -> "ovn";
            case RtNetlink.RTPROT_OPENR -> "openr";
            case RtNetlink.RTPROT_BGP -> "bgp";
            case RtNetlink.RTPROT_ISIS -> "isis";
            case RtNetlink.RTPROT_OSPF -> "ospf";
            case RtNetlink.RTPROT_RIP -> "rip";
            case RtNetlink.RTPROT_EIGRP -> "eigrp";
            default -> Integer.toString(protocol);
        };
    }

    static String table(long table) {
        return switch ((int) table) {
            case RtNetlink.RT_TABLE_DEFAULT -> "default";
            case RtNetlink.RT_TABLE_MAIN -> "main";
            case RtNetlink.RT_TABLE_LOCAL -> "local";
            default -> Long.toString(table);
        };
    }
}
