package io.netlink.benchmarks;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to list many links, one after the other through a view, and as objects? In a
 * namespace of its own, which needs CAP_SYS_ADMIN.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class DumpLinks {
    /** How many links there are besides lo, in pairs. */
    @Param("2000")
    int links;

    private Netns netns;
    private Rtnetlink rtnl;

    /** Makes them. */
    @Setup
    public void open() {
        netns = Netns.create();
        rtnl = Rtnetlink.open(netns);
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < links / 2; i++) {
                                batch.links()
                                        .add(
                                                Link.named("a" + i)
                                                        .queues(1, 1)
                                                        .kind(
                                                                Veth.peer(
                                                                        Link.named("b" + i)
                                                                                .queues(1, 1))));
                            }
                        })
                .orThrow();
    }

    /** Takes them away. */
    @TearDown
    public void close() {
        rtnl.close();
        netns.close();
    }

    /** {@code forEach}. */
    @Benchmark
    public long views() {
        long[] sum = new long[1];
        rtnl.links()
                .forEach(
                        LinkFilter.ALL,
                        link ->
                                sum[0] +=
                                        link.index()
                                                + link.attributes().getInt(LinkAttributes.MTU, 0));
        return sum[0];
    }

    /** The same without the IPv6 counters. */
    @Benchmark
    public long viewsWithoutInet6Statistics() {
        long[] sum = new long[1];
        rtnl.links()
                .forEach(
                        LinkFilter.ALL.withoutInet6Statistics(),
                        link ->
                                sum[0] +=
                                        link.index()
                                                + link.attributes().getInt(LinkAttributes.MTU, 0));
        return sum[0];
    }

    /** {@code list}. */
    @Benchmark
    public List<Link> records() {
        return rtnl.links().list();
    }
}
