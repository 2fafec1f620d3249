package io.netlink.route.tc;

import static io.netlink.route.tc.FlowerKeys.*;
import static io.netlink.route.tc.FlowerTunnel.*;
import static io.netlink.uapi.In.IPPROTO_ICMP;
import static io.netlink.uapi.In.IPPROTO_ICMPV6;
import static io.netlink.uapi.In.IPPROTO_SCTP;
import static io.netlink.uapi.In.IPPROTO_TCP;
import static io.netlink.uapi.In.IPPROTO_UDP;
import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.route.TcHandle;

import java.net.InetAddress;
import java.util.List;

/**
 * A filter by the headers of packets, the tunnel that they came through and their connection.
 * {@code tc filter add … flower}; tc-flower(8), linux/pkt_cls.h, TCA_FLOWER_*. Its options are the
 * constants here, in {@link FlowerKeys} and in {@link FlowerTunnel}.
 *
 * <pre>{@code
 * filters.add(TcFilter.on("eth0").parent(CLSACT_INGRESS).protocol(ETH_P_IP)
 *         .kind(Flower.protocol(ETH_P_IP).tcp().destinationPort(80).action(Gact.drop())));
 * }</pre>
 */
public final class Flower extends Classifier<Flower> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("flower", "TCA_FLOWER_")
                    .addAll(FlowerKeys.SPACE)
                    .addAll(FlowerTunnel.SPACE);

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_FLOWER_CLASSID, "TCA_FLOWER_CLASSID", TcCodecs.HANDLE);

    /** {@code indev}: the device that packets came in by. */
    public static final Attribute<String> INDEV =
            SPACE.string(TCA_FLOWER_INDEV, "TCA_FLOWER_INDEV");

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_FLOWER_ACT, "TCA_FLOWER_ACT");

    /** {@code skip_hw}, {@code skip_sw}: TCA_CLS_FLAGS_*. */
    public static final Attribute<Long> FLAGS = SPACE.u32(TCA_FLOWER_FLAGS, "TCA_FLOWER_FLAGS");

    /** {@code in_hw_count}: how many devices do it; told by the kernel. */
    public static final Attribute<Long> IN_HW_COUNT =
            SPACE.u32(TCA_FLOWER_IN_HW_COUNT, "TCA_FLOWER_IN_HW_COUNT");

    /** How the library knows the kind. */
    public static final Type<Flower> TYPE =
            new Type<>("flower", SPACE, (header, data) -> new Flower(data));

    private Flower(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, FLAGS));
    }

    /**
     * A filter for packets of all protocols: of a {@code TcFilter} for ETH_P_ALL.
     *
     * @return the kind
     */
    public static Flower create() {
        return TYPE.empty().set(FLAGS, 0L);
    }

    /**
     * A filter for packets of one protocol.
     *
     * @param ethertype ETH_P_*, the same as that of the {@code TcFilter}
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Flower protocol(int ethertype) {
        return create().set(ETH_TYPE, ethertype);
    }

    /**
     * {@code dst_mac}: the destination's address.
     *
     * @param address the address
     * @param mask the bits that count
     * @return a filter with it
     */
    public Flower destinationMac(MacAddress address, MacAddress mask) {
        return set(ETH_DST, address).set(ETH_DST_MASK, mask);
    }

    /**
     * {@code src_mac}: the source's address.
     *
     * @param address the address
     * @param mask the bits that count
     * @return a filter with it
     */
    public Flower sourceMac(MacAddress address, MacAddress mask) {
        return set(ETH_SRC, address).set(ETH_SRC_MASK, mask);
    }

    /**
     * {@code src_ip}: where packets come from.
     *
     * @param prefix the addresses
     * @return a filter with it
     */
    public Flower source(InetPrefix prefix) {
        return prefix.isIpv6()
                ? prefix(prefix, IPV6_SRC, IPV6_SRC_MASK)
                : prefix(prefix, IPV4_SRC, IPV4_SRC_MASK);
    }

    /**
     * {@code dst_ip}: where packets go.
     *
     * @param prefix the addresses
     * @return a filter with it
     */
    public Flower destination(InetPrefix prefix) {
        return prefix.isIpv6()
                ? prefix(prefix, IPV6_DST, IPV6_DST_MASK)
                : prefix(prefix, IPV4_DST, IPV4_DST_MASK);
    }

    /**
     * {@code enc_src_ip}: where the tunnel's packets come from.
     *
     * @param prefix the addresses
     * @return a filter with it
     */
    public Flower tunnelSource(InetPrefix prefix) {
        return prefix.isIpv6()
                ? prefix(prefix, ENC_IPV6_SRC, ENC_IPV6_SRC_MASK)
                : prefix(prefix, ENC_IPV4_SRC, ENC_IPV4_SRC_MASK);
    }

    /**
     * {@code enc_dst_ip}: where the tunnel's packets go.
     *
     * @param prefix the addresses
     * @return a filter with it
     */
    public Flower tunnelDestination(InetPrefix prefix) {
        return prefix.isIpv6()
                ? prefix(prefix, ENC_IPV6_DST, ENC_IPV6_DST_MASK)
                : prefix(prefix, ENC_IPV4_DST, ENC_IPV4_DST_MASK);
    }

    /**
     * {@code arp_sip}: the sender's address.
     *
     * @param prefix IPv4 addresses
     * @return a filter with it
     * @throws IllegalArgumentException if they are of IPv6
     */
    public Flower arpSender(InetPrefix prefix) {
        return prefix(prefix, ARP_SIP, ARP_SIP_MASK);
    }

    /**
     * {@code arp_tip}: the target's address.
     *
     * @param prefix IPv4 addresses
     * @return a filter with it
     * @throws IllegalArgumentException if they are of IPv6
     */
    public Flower arpTarget(InetPrefix prefix) {
        return prefix(prefix, ARP_TIP, ARP_TIP_MASK);
    }

    private Flower prefix(
            InetPrefix prefix, Attribute<InetAddress> address, Attribute<InetAddress> mask) {
        return set(address, prefix.address())
                .set(mask, TcCodecs.mask(prefix.length(), prefix.isIpv6() ? 16 : 4));
    }

    /**
     * {@code ip_proto tcp}.
     *
     * @return a filter with it
     */
    public Flower tcp() {
        return set(IP_PROTO, IPPROTO_TCP);
    }

    /**
     * {@code ip_proto udp}.
     *
     * @return a filter with it
     */
    public Flower udp() {
        return set(IP_PROTO, IPPROTO_UDP);
    }

    /**
     * {@code ip_proto sctp}.
     *
     * @return a filter with it
     */
    public Flower sctp() {
        return set(IP_PROTO, IPPROTO_SCTP);
    }

    /**
     * {@code ip_proto icmp}.
     *
     * @return a filter with it
     */
    public Flower icmp() {
        return set(IP_PROTO, IPPROTO_ICMP);
    }

    /**
     * {@code ip_proto icmpv6}.
     *
     * @return a filter with it
     */
    public Flower icmpv6() {
        return set(IP_PROTO, IPPROTO_ICMPV6);
    }

    /**
     * {@code src_port}.
     *
     * @param port 0 to 65535
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range, or neither TCP, UDP nor SCTP was said
     */
    public Flower sourcePort(int port) {
        return set(port(TCP_SRC, UDP_SRC, SCTP_SRC), port);
    }

    /**
     * {@code dst_port}.
     *
     * @param port 0 to 65535
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range, or neither TCP, UDP nor SCTP was said
     */
    public Flower destinationPort(int port) {
        return set(port(TCP_DST, UDP_DST, SCTP_DST), port);
    }

    private Attribute<Integer> port(
            Attribute<Integer> tcp, Attribute<Integer> udp, Attribute<Integer> sctp) {
        return switch (get(IP_PROTO).orElse(0)) {
            case IPPROTO_TCP -> tcp;
            case IPPROTO_UDP -> udp;
            case IPPROTO_SCTP -> sctp;
            default ->
                    throw new IllegalArgumentException(
                            "a port: say tcp(), udp() or sctp() before it");
        };
    }

    /**
     * {@code src_port FIRST-LAST}.
     *
     * @param first 1 to 65535
     * @param last not below the first
     * @return a filter with it
     * @throws IllegalArgumentException if a port is out of range
     */
    public Flower sourcePorts(int first, int last) {
        TcCodecs.in(last, first, 0xffff, "last port");
        return set(PORT_SRC_MIN, first).set(PORT_SRC_MAX, last);
    }

    /**
     * {@code dst_port FIRST-LAST}.
     *
     * @param first 1 to 65535
     * @param last not below the first
     * @return a filter with it
     * @throws IllegalArgumentException if a port is out of range
     */
    public Flower destinationPorts(int first, int last) {
        TcCodecs.in(last, first, 0xffff, "last port");
        return set(PORT_DST_MIN, first).set(PORT_DST_MAX, last);
    }

    /**
     * {@code ip_flags}: fragments and the like.
     *
     * @param flags TCA_FLOWER_KEY_FLAGS_* that must be set
     * @param mask those that are looked at
     * @return a filter with it
     */
    public Flower ipFlags(long flags, long mask) {
        return set(FlowerKeys.FLAGS, flags).set(FLAGS_MASK, mask);
    }

    /**
     * {@code ct_state}: what connection tracking knows.
     *
     * @param state TCA_FLOWER_KEY_CT_FLAGS_* that must be set: {@code +trk+est}
     * @param mask those that are looked at
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Flower ctState(int state, int mask) {
        return set(CT_STATE, state).set(CT_STATE_MASK, mask);
    }

    /**
     * {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts}: what the tunnel's header has.
     *
     * @param options one or more of one kind
     * @param masks as many, the bits that count
     * @return a filter with them
     */
    public Flower tunnelOptions(List<TunnelOption> options, List<TunnelOption> masks) {
        return set(ENC_OPTS, options).set(ENC_OPTS_MASK, masks);
    }
}
