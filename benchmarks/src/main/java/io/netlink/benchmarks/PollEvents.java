package io.netlink.benchmarks;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Address;
import io.netlink.route.AddressAttributes;
import io.netlink.route.MonitorOptions;
import io.netlink.route.Rtnetlink;
import io.netlink.route.RtnetlinkEvent;
import io.netlink.route.RtnetlinkEventView;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to hear of changes, as views and as objects? Each event is of an address that
 * is given to lo and taken away; {@code changes} is what this costs when nobody listens. In a
 * namespace of its own, which needs CAP_SYS_ADMIN.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class PollEvents {
    /** How many changes, and so events, an invocation makes. */
    static final int EVENTS = 1_000;

    private static final Duration LONG = Duration.ofSeconds(5);

    private Netns netns;
    private Rtnetlink rtnl;
    private Rtnetlink quiet;
    private Netns quietNetns;
    private RtnetlinkMonitor polled;
    private RtnetlinkMonitor queued;
    private int seen;
    private long sum;

    /** Opens two namespaces, and monitors of the first as they are asked for. */
    @Setup
    public void open() {
        netns = Netns.create();
        rtnl = Rtnetlink.open(netns);
        quietNetns = Netns.create();
        quiet = Rtnetlink.open(quietNetns);
    }

    private RtnetlinkMonitor monitor() {
        return RtnetlinkMonitor.open(
                netns, MonitorOptions.of(RtnetlinkGroup.IPV4_IFADDR).withReceiveBuffer(16 << 20));
    }

    /** Closes them. */
    @TearDown
    public void close() {
        if (polled != null) {
            polled.close();
        }
        if (queued != null) {
            queued.close();
        }
        rtnl.close();
        netns.close();
        quiet.close();
        quietNetns.close();
    }

    private static void change(Rtnetlink rtnl) {
        Address address = Address.of(InetPrefix.parse("10.9.9.1/32"));
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < EVENTS / 2; i++) {
                                batch.addresses().add(1, address);
                                batch.addresses().delete(address.dev(1));
                            }
                        })
                .orThrow();
    }

    /** The changes alone. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void changes() {
        change(quiet);
    }

    /** {@code poll}, which makes no objects. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long poll() throws InterruptedException {
        if (polled == null) {
            polled = monitor();
        }
        change(rtnl);
        seen = 0;
        while (seen < EVENTS) {
            if (polled.poll(LONG, this::see) == 0) {
                throw new IllegalStateException("only " + seen + " events");
            }
        }
        return sum;
    }

    private void see(RtnetlinkEventView event) {
        seen++;
        sum += event.address().attributes().getInt(AddressAttributes.FLAGS, 0);
    }

    /** {@code next}: objects, from a thread of the library. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Object next() throws InterruptedException {
        if (queued == null) {
            queued = monitor();
        }
        change(rtnl);
        Optional<RtnetlinkEvent> last = Optional.empty();
        for (int i = 0; i < EVENTS; i++) {
            last = queued.next(LONG);
            last.orElseThrow();
        }
        return last;
    }
}
