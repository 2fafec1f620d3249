package io.netlink.benchmarks;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/**
 * What does it cost to make a namespace, to enter one, and to join two? Needs CAP_SYS_ADMIN. The
 * kernel ends namespaces later, on a thread of its own, and makes those that make new ones wait.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class MakeNamespaces {
    private static final InetPrefix ADDRESS_A = InetPrefix.parse("10.0.0.1/24");
    private static final InetPrefix ADDRESS_B = InetPrefix.parse("10.0.0.2/24");

    private Netns there;

    /** Makes one to enter. */
    @Setup
    public void open() {
        there = Netns.create();
    }

    /** Gives it up. */
    @TearDown
    public void close() {
        there.close();
    }

    /** {@code unshare -n}. */
    @Benchmark
    public void unnamed() {
        Netns.create().close();
    }

    /** {@code ip netns add} and {@code ip netns delete}. */
    @Benchmark
    public void named() {
        Netns.create("jmh-ns").close();
        Netns.delete("jmh-ns");
    }

    /** A handle for rtnetlink in a namespace, opened and closed. */
    @Benchmark
    public void openRtnetlink() {
        Rtnetlink.open(there).close();
    }

    /** Code that runs inside of one. */
    @Benchmark
    public int call() {
        return there.call(() -> 1);
    }

    /** Two, with a veth pair between them, made in place, and addresses. */
    @Benchmark
    public void pair() {
        try (Netns ns1 = Netns.create();
                Netns ns2 = Netns.create();
                Rtnetlink r1 = Rtnetlink.open(ns1);
                Rtnetlink r2 = Rtnetlink.open(ns2)) {
            r1.links()
                    .add(
                            Link.named("veth-a")
                                    .queues(1, 1)
                                    .up()
                                    .kind(
                                            Veth.peer(
                                                    Link.named("veth-b")
                                                            .queues(1, 1)
                                                            .netns(ns2)
                                                            .up())));
            r1.addresses().add("veth-a", ADDRESS_A);
            r2.addresses().add("veth-b", ADDRESS_B);
        }
    }
}
