package io.netlink.benchmarks;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Address;
import io.netlink.route.Link;
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

import java.util.concurrent.TimeUnit;

/**
 * What does it cost to give a link an address and to take it away? In a namespace of its own, which
 * needs CAP_SYS_ADMIN.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class ChangeAddresses {
    /** An IPv4 and an IPv6 one; the latter is not checked for duplicates. */
    @Param({"10.9.9.1/24", "2001:db8::1/64"})
    String prefix;

    private Netns netns;
    private Rtnetlink rtnl;
    private int device;
    private Address address;
    private Address there;

    /** Makes a link that is up. */
    @Setup
    public void open() {
        netns = Netns.create();
        rtnl = Rtnetlink.open(netns);
        rtnl.links().add(Link.named("p0").up().kind(Veth.peer(Link.named("p1").up())));
        device = rtnl.links().get("p0").index();
        InetPrefix parsed = InetPrefix.parse(prefix);
        address = parsed.isIpv6() ? Address.of(parsed).noDad() : Address.of(parsed);
        there = address.dev(device);
    }

    /** Takes it away. */
    @TearDown
    public void close() {
        rtnl.close();
        netns.close();
    }

    /** {@code ip addr add} and {@code ip addr del}. */
    @Benchmark
    public void addAndDelete() {
        rtnl.addresses().add(device, address);
        rtnl.addresses().delete(there);
    }
}
