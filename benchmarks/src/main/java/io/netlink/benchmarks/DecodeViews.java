package io.netlink.benchmarks;

import io.netlink.AttributeView;
import io.netlink.InetPrefix;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.route.Address;
import io.netlink.route.AddressLabelAttributes;
import io.netlink.route.AddressLabelView;
import io.netlink.route.AddressView;
import io.netlink.route.LinkStatsAttributes;
import io.netlink.route.LinkStatsView;
import io.netlink.route.Neighbour;
import io.netlink.route.NeighbourAttributes;
import io.netlink.route.NeighbourFlag;
import io.netlink.route.NeighbourTable;
import io.netlink.route.NeighbourTableAttributes;
import io.netlink.route.NeighbourTableView;
import io.netlink.route.NeighbourView;
import io.netlink.route.NetconfAttributes;
import io.netlink.route.NetconfView;
import io.netlink.route.NexthopAttributes;
import io.netlink.route.NexthopBucketView;
import io.netlink.route.NexthopObjectView;
import io.netlink.route.NsidAttributes;
import io.netlink.route.NsidView;
import io.netlink.route.Route;
import io.netlink.route.RouteAttributes;
import io.netlink.route.RouteView;
import io.netlink.route.RouterPrefixView;
import io.netlink.route.Rule;
import io.netlink.route.RuleAttributes;
import io.netlink.route.RuleView;
import io.netlink.route.TcAttributes;
import io.netlink.route.TcView;
import io.netlink.uapi.IfAddrLabel;
import io.netlink.uapi.NetConf;
import io.netlink.uapi.NetNamespace;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What does it cost to read what is not a link? Each view is moved to a message and asked for its
 * numbers, as the callback of a {@code forEach} does: of those that may be absent as numbers too,
 * since an {@code OptionalInt} is an object where the JVM does not see through it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DecodeViews {
    private static final int DEVICE = 7;

    // shared, as a socket's receive memory is
    private final Arena arena = Arena.ofShared();

    private final NetlinkMessage address =
            message(
                    RtNetlink.RTM_NEWADDR,
                    Address.of(InetPrefix.parse("10.0.0.1/24")).dev(DEVICE)::writeTo);
    private final NetlinkMessage route =
            message(
                    RtNetlink.RTM_NEWROUTE,
                    Route.to("10.1.0.0/16").via("10.0.0.2").dev(DEVICE).metric(5).table(1000)
                            ::writeTo);
    private final NetlinkMessage rule =
            message(
                    RtNetlink.RTM_NEWRULE,
                    Rule.from("10.0.0.0/8")
                                    .priority(100)
                                    .fwmark(5)
                                    .lookup(1000)
                                    .set(RuleAttributes.TUN_ID, 5_000_000L)
                            ::writeTo);
    private final NetlinkMessage neighbour =
            message(
                    RtNetlink.RTM_NEWNEIGH,
                    Neighbour.of("10.0.0.2")
                                    .lladdr("02:00:00:00:00:0a")
                                    .dev(DEVICE)
                                    .set(NeighbourAttributes.VNI, 5_000L)
                            ::writeTo);
    private final NetlinkMessage nexthop = message(RtNetlink.RTM_NEWNEXTHOP, DecodeViews::nexthop);
    private final NetlinkMessage qdisc = message(RtNetlink.RTM_NEWQDISC, DecodeViews::tc);
    private final NetlinkMessage tcClass = message(RtNetlink.RTM_NEWTCLASS, DecodeViews::tc);
    private final NetlinkMessage filter = message(RtNetlink.RTM_NEWTFILTER, DecodeViews::tc);

    private final NetlinkMessage stats = message(RtNetlink.RTM_NEWSTATS, DecodeViews::stats);
    private final NetlinkMessage bucket =
            message(RtNetlink.RTM_NEWNEXTHOPBUCKET, DecodeViews::bucket);

    private final NetlinkMessage table =
            message(
                    RtNetlink.RTM_NEWNEIGHTBL,
                    NeighbourTable.arp().set(NeighbourTableAttributes.THRESH1, 500L).dev(DEVICE)
                            ::writeTo);

    private final NetlinkMessage addressLabel =
            message(
                    RtNetlink.RTM_NEWADDRLABEL,
                    writer ->
                            writer.put8(Socket.AF_INET6)
                                    .put8(0)
                                    .put16(0)
                                    .put32(DEVICE)
                                    .put32(0)
                                    .u32(IfAddrLabel.IFAL_LABEL, 500));
    private final NetlinkMessage netconf =
            message(
                    RtNetlink.RTM_NEWNETCONF,
                    writer -> writer.put32(Socket.AF_INET).u32(NetConf.NETCONFA_IFINDEX, DEVICE));
    private final NetlinkMessage nsid =
            message(
                    RtNetlink.RTM_NEWNSID,
                    writer -> writer.put32(Socket.AF_UNSPEC).u32(NetNamespace.NETNSA_NSID, 500));
    private final NetlinkMessage prefix =
            message(
                    RtNetlink.RTM_NEWPREFIX,
                    writer -> writer.put32(Socket.AF_INET6).put32(DEVICE).put32(0x0340_0003));

    private final AddressLabelView addressLabelView = AddressLabelView.of(addressLabel);
    private final NetconfView netconfView = NetconfView.of(netconf);
    private final NsidView nsidView = NsidView.of(nsid);
    private final RouterPrefixView prefixView = RouterPrefixView.of(prefix);
    private final AddressView addressView = AddressView.of(address);
    private final RouteView routeView = RouteView.of(route);
    private final RuleView ruleView = RuleView.of(rule);
    private final NeighbourView neighbourView = NeighbourView.of(neighbour);
    private final NexthopObjectView nexthopView = NexthopObjectView.of(nexthop);
    private final LinkStatsView statsView = LinkStatsView.of(stats);
    private final NexthopBucketView bucketView = NexthopBucketView.of(bucket);
    private final NeighbourTableView tableView = NeighbourTableView.of(table);
    private final TcView qdiscView = TcView.of(qdisc);
    private final TcView classView = TcView.of(tcClass);
    private final TcView filterView = TcView.of(filter);

    /** For the tests. */
    void close() {
        arena.close();
    }

    private NetlinkMessage message(int type, Consumer<? super MessageWriter> body) {
        MemorySegment memory = arena.allocate(4096, 8);
        MessageWriter writer = MessageWriter.over(memory);
        writer.reset().begin(type, 0, 1);
        body.accept(writer);
        writer.end();
        return NetlinkMessage.of(memory.asSlice(0, writer.position()));
    }

    /** {@code struct nhmsg}, id, gateway and device. */
    private static void nexthop(MessageWriter writer) {
        writer.put8(Socket.AF_INET).put8(0).put8(RtNetlink.RTPROT_STATIC).put8(0).put32(0);
        writer.u32(NexthopAttributes.ID.code(), 10);
        writer.u32(NexthopAttributes.GATEWAY.code(), 0x0200_000a);
        writer.u32(NexthopAttributes.OIF.code(), DEVICE);
    }

    /** {@code struct tcmsg}, kind, options, counters. */
    private static void tc(MessageWriter writer) {
        writer.put32(0).put32(DEVICE).put32(0x0001_0000).put32(-1).put32(0);
        writer.string(TcAttributes.KIND.code(), "pfifo");
        writer.u32(TcAttributes.OPTIONS.code(), 1000);
        writer.u32(TcAttributes.CHAIN.code(), 3);
        writer.nest(
                TcAttributes.STATS2.code(),
                stats -> stats.bytes(TcAttributes.STATS_BASIC.code(), new byte[16]));
    }

    /** {@code struct if_stats_msg} and {@code struct rtnl_link_stats64}. */
    private static void stats(MessageWriter writer) {
        writer.put32(0).put32(DEVICE).put32(1);
        writer.bytes(LinkStatsAttributes.LINK_64.code(), new byte[200]);
    }

    /** {@code struct nhmsg}, the group's id, and the bucket. */
    private static void bucket(MessageWriter writer) {
        writer.put8(Socket.AF_UNSPEC).put8(0).put8(0).put8(0).put32(0);
        writer.u32(NexthopAttributes.ID.code(), 1000);
        writer.nest(
                NexthopAttributes.RES_BUCKET.code(),
                nest ->
                        nest.u16(NexthopAttributes.BUCKET_INDEX.code(), 500)
                                .u32(NexthopAttributes.BUCKET_NEXTHOP.code(), 2000));
    }

    /** {@code ip address}. */
    @Benchmark
    public long address() {
        AddressView view = addressView.wrap(address);
        return view.deviceIndex().orElse(0) + view.prefixLength() + view.scope() + view.family();
    }

    /** {@code ip addrlabel}. */
    @Benchmark
    public long addressLabel() {
        AddressLabelView view = addressLabelView.wrap(addressLabel);
        return view.attributes().getInt(AddressLabelAttributes.LABEL, 0);
    }

    /** {@code ip netconf}. */
    @Benchmark
    public long netconf() {
        NetconfView view = netconfView.wrap(netconf);
        return view.family()
                + view.attributes().getInt(NetconfAttributes.IFINDEX, 0)
                + (view.isAll() ? 1 : 0);
    }

    /** {@code ip netns list-id}. */
    @Benchmark
    public long nsid() {
        NsidView view = nsidView.wrap(nsid);
        AttributeView all = view.attributes();
        return all.getInt(NsidAttributes.NSID, -1) + all.getInt(NsidAttributes.CURRENT_NSID, -1);
    }

    /** {@code ip monitor prefix}. */
    @Benchmark
    public long prefix() {
        RouterPrefixView view = prefixView.wrap(prefix);
        return view.flags() + (view.isOnLink() ? 1 : 0) + (view.isAutoconf() ? 1 : 0);
    }

    /** {@code ip route}. */
    @Benchmark
    public long route() {
        RouteView view = routeView.wrap(route);
        return view.deviceIndex().orElse(0)
                + view.attributes().getInt(RouteAttributes.PRIORITY, 0)
                + view.table()
                + view.protocol()
                + view.scope()
                + view.attributes().getInt(RouteAttributes.GATEWAY, 0);
    }

    /** {@code ip rule}. */
    @Benchmark
    public long rule() {
        RuleView view = ruleView.wrap(rule);
        AttributeView all = view.attributes();
        return all.getInt(RuleAttributes.PRIORITY, 0)
                + all.getInt(RuleAttributes.TABLE, 0)
                + all.getInt(RuleAttributes.FWMARK, 0)
                + all.getByte(RuleAttributes.PROTOCOL, 0)
                + all.getInt(RuleAttributes.SUPPRESS_PREFIXLEN, -1)
                + view.tunnelId().orElse(0)
                + view.action().ordinal()
                + (view.isL3mdev() ? 1 : 0);
    }

    /** {@code ip neigh}. */
    @Benchmark
    public long neighbour() {
        NeighbourView view = neighbourView.wrap(neighbour);
        return view.deviceIndex().orElse(0)
                + view.family()
                + view.attributes().getInt(NeighbourAttributes.MASTER, 0)
                + view.attributes().getInt(NeighbourAttributes.VNI, 0)
                + (view.is(NeighbourFlag.PROXY) ? 1 : 0)
                + view.attributes().getInt(NeighbourAttributes.DST, 0);
    }

    /** {@code ip nexthop}. */
    @Benchmark
    public long nexthop() {
        NexthopObjectView view = nexthopView.wrap(nexthop);
        return view.id().orElse(0)
                + view.family()
                + view.protocol()
                + view.flags()
                + view.deviceIndex().orElse(0)
                + (view.isResilient() ? 1 : 0)
                + view.attributes().getInt(NexthopAttributes.GATEWAY, 0);
    }

    /** {@code ip ntable}. */
    @Benchmark
    public long table() {
        NeighbourTableView view = tableView.wrap(table);
        return view.family()
                + view.deviceIndex().orElse(0)
                + view.attributes().getInt(NeighbourTableAttributes.THRESH1, 0);
    }

    /** {@code ip nexthop bucket}. */
    @Benchmark
    public long bucket() {
        NexthopBucketView view = bucketView.wrap(bucket);
        return view.group() + view.index() + view.nexthop() + view.flags();
    }

    /** {@code ip stats}. */
    @Benchmark
    public long stats() {
        LinkStatsView view = statsView.wrap(stats);
        return view.index() + view.attributes().at(LinkStatsAttributes.LINK_64).u64();
    }

    /** {@code tc qdisc}. */
    @Benchmark
    public long qdisc() {
        return tc(qdiscView.wrap(qdisc));
    }

    /** {@code tc class}. */
    @Benchmark
    public long tcClass() {
        return tc(classView.wrap(tcClass));
    }

    /** {@code tc filter}. */
    @Benchmark
    public long filter() {
        return tc(filterView.wrap(filter));
    }

    private static long tc(TcView view) {
        return view.deviceIndex()
                + view.handle().value()
                + view.parent().value()
                + view.attributes().getInt(TcAttributes.CHAIN, 0)
                + (view.attributes().has(TcAttributes.STATS2) ? 1 : 0);
    }
}
