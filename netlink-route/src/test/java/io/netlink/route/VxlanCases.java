package io.netlink.route;

import io.netlink.internal.InetText;
import io.netlink.route.link.PortRange;
import io.netlink.route.link.Vxlan;

import java.time.Duration;

/** {@code ip link add type vxlan}. */
final class VxlanCases {
    private VxlanCases() {}

    static void cases(CaseList c) {
        c.kind(
                "link add x9 type vxlan id 42 dstport 4789 remote 10.0.0.2 local 10.0.0.1 dev d0",
                Vxlan.id(42)
                        .set(Vxlan.PORT, 4789)
                        .remote(InetText.parse("10.0.0.2"))
                        .local(InetText.parse("10.0.0.1"))
                        .set(Vxlan.LINK, 100)
                        .set(Vxlan.LEARNING, true)); // iproute2 always says it
        c.kind(
                "link add x9 type vxlan id 42 dstport 4789 group 239.1.1.1 dev d0 ttl 5 tos 1"
                        + " df set nolearning ageing 100 maxaddress 9 srcport 1000 2000 proxy rsc"
                        + " l2miss l3miss udpcsum remcsumtx remcsumrx gbp",
                Vxlan.id(42)
                        .set(Vxlan.PORT, 4789)
                        .remote(InetText.parse("239.1.1.1"))
                        .set(Vxlan.LINK, 100)
                        .set(Vxlan.TTL, 5)
                        .set(Vxlan.TOS, 1)
                        .set(Vxlan.DF, Vxlan.Df.SET)
                        .set(Vxlan.LEARNING, false)
                        .set(Vxlan.AGEING, Duration.ofSeconds(100))
                        .set(Vxlan.LIMIT, 9L)
                        .set(Vxlan.PORT_RANGE, new PortRange(1000, 2000))
                        .set(Vxlan.PROXY, true)
                        .set(Vxlan.RSC, true)
                        .set(Vxlan.L2MISS, true)
                        .set(Vxlan.L3MISS, true)
                        .set(Vxlan.UDP_CSUM, true)
                        .set(Vxlan.REMCSUM_TX, true)
                        .set(Vxlan.REMCSUM_RX, true)
                        .set(Vxlan.GBP, true));
        c.kind(
                "link add x9 type vxlan id 43 dstport 4789 remote fd00::2 local fd00::1"
                        + " flowlabel 0x12345 udp6zerocsumtx noudp6zerocsumrx",
                Vxlan.id(43)
                        .set(Vxlan.PORT, 4789)
                        .remote(InetText.parse("fd00::2"))
                        .local(InetText.parse("fd00::1"))
                        .set(Vxlan.LEARNING, true)
                        .set(Vxlan.LABEL, 0x12345L)
                        .set(Vxlan.UDP_ZERO_CSUM6_TX, true)
                        .set(Vxlan.UDP_ZERO_CSUM6_RX, false));
        c.kind(
                "link add x9 type vxlan dstport 4789 external gpe vnifilter",
                Vxlan.external()
                        .set(Vxlan.PORT, 4789)
                        .set(Vxlan.GPE, true)
                        .set(Vxlan.VNIFILTER, true));
    }
}
