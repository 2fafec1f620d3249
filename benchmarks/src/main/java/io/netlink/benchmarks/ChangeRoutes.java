package io.netlink.benchmarks;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.RouteAttributes;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to add a route and to delete it, in a request each and in batches, and to list
 * many? In a namespace of its own, which needs CAP_SYS_ADMIN.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class ChangeRoutes {
    /** How many an invocation adds and deletes. */
    static final int BATCH = 1_000;

    /** How many others there are, which are listed. */
    @Param("10000")
    int others;

    private static final int TABLE = 100;

    private final List<Route> routes = new ArrayList<>();
    private Netns netns;
    private Rtnetlink rtnl;

    /** Makes a link that is up, and the others. */
    @Setup
    public void open() {
        netns = Netns.create();
        rtnl = Rtnetlink.open(netns);
        rtnl.links().add(Link.named("p0").up().kind(Veth.peer(Link.named("p1").up())));
        int device = rtnl.links().get("p0").index();
        for (int i = 0; i < BATCH; i++) {
            routes.add(Route.to(TenNet.host(i)).dev(device));
        }
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < others; i++) {
                                batch.routes()
                                        .add(Route.to(TenNet.host(i)).dev(device).table(TABLE));
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

    /** One after the other. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void single() {
        for (Route route : routes) {
            rtnl.routes().add(route);
        }
        for (Route route : routes) {
            rtnl.routes().delete(route);
        }
    }

    /** All that are added in a batch, and all that are deleted. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void batch() {
        rtnl.batch(batch -> routes.forEach(batch.routes()::add)).orThrow();
        rtnl.batch(batch -> routes.forEach(batch.routes()::delete)).orThrow();
    }

    /** {@code forEach} of all others. */
    @Benchmark
    public long views() {
        long[] sum = new long[1];
        rtnl.routes()
                .forEach(
                        RouteFilter.table(TABLE).ipv4(),
                        route -> sum[0] += route.attributes().getInt(RouteAttributes.OIF, 0));
        return sum[0];
    }

    /** {@code list} of all others. */
    @Benchmark
    public List<Route> records() {
        return rtnl.routes().list(RouteFilter.table(TABLE).ipv4());
    }
}
