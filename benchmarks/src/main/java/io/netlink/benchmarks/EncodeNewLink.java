package io.netlink.benchmarks;

import static io.netlink.uapi.If.IFF_UP;
import static io.netlink.uapi.IfLink.IFLA_ADDRESS;
import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_INFO_DATA;
import static io.netlink.uapi.IfLink.IFLA_INFO_KIND;
import static io.netlink.uapi.IfLink.IFLA_LINKINFO;
import static io.netlink.uapi.IfLink.IFLA_MTU;
import static io.netlink.uapi.IfLink.IFLA_NET_NS_FD;
import static io.netlink.uapi.Netlink.NLA_F_NESTED;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_UNSPEC;
import static io.netlink.uapi.Veth.VETH_INFO_PEER;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netlink.MacAddress;
import io.netlink.MessageWriter;
import io.netlink.netns.Netns;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;
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
import org.openjdk.jmh.annotations.Warmup;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to write a request that makes a link?
 *
 * <p>{@code ip link add veth-a mtu 1400 up type veth peer name veth-b address 02:00:00:00:00:0b
 * netns …}: nested three deep, with a namespace's descriptor. All ways write the same bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EncodeNewLink {
    private static final String NAME = "veth-a";
    private static final String PEER_NAME = "veth-b";
    private static final int MTU = 1400;
    private static final int FLAGS = NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL;
    private static final int SEQUENCE = 1;

    private static final int FLOOR_LENGTH = 124;

    private final MacAddress peerAddress = MacAddress.parse("02:00:00:00:00:0b");
    private final byte[] peerAddressBytes = peerAddress.toByteArray();

    // for the floor, with their padding
    private final byte[] nameBytes = Arrays.copyOf(NAME.getBytes(US_ASCII), 8);
    private final byte[] peerNameBytes = Arrays.copyOf(PEER_NAME.getBytes(US_ASCII), 8);
    private final byte[] kindBytes = Arrays.copyOf("veth".getBytes(US_ASCII), 8);
    private final byte[] paddedAddress = Arrays.copyOf(peerAddressBytes, 8);

    // shared, as a socket's send memory is
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(4096, 8);
    private final MessageWriter writer = MessageWriter.over(memory);

    private Netns namespace;
    private int descriptor;
    private LinkSpec spec;

    /** Any namespace will do. */
    @Setup
    public void open() {
        namespace = Netns.current();
        descriptor = namespace.acquire();
        spec = describe();
    }

    /** For the tests. */
    void close() {
        namespace.release();
        namespace.close();
        arena.close();
    }

    /** The public API, with a description that was made before. */
    @Benchmark
    public long spec() {
        return write(spec);
    }

    /** The public API, with the description made each time. */
    @Benchmark
    public long newSpec() {
        return write(describe());
    }

    private LinkSpec describe() {
        return Link.named(NAME)
                .mtu(MTU)
                .up()
                .kind(Veth.peer(Link.named(PEER_NAME).address(peerAddress).netns(namespace)));
    }

    private long write(LinkSpec link) {
        writer.reset().begin(RTM_NEWLINK, FLAGS, SEQUENCE);
        link.writeTo(writer);
        return writer.end().position();
    }

    /**
     * The writer, attribute by attribute. With nestStart and nestEnd, since of lambdas in lambdas
     * the compiler saves us only the outer ones.
     */
    @Benchmark
    public long writer() {
        writer.reset().begin(RTM_NEWLINK, FLAGS, SEQUENCE);
        IfInfoMsg.write(writer, AF_UNSPEC, 0, IFF_UP, IFF_UP);
        writer.string(IFLA_IFNAME, NAME).u32(IFLA_MTU, MTU);
        long info = writer.nestStart(IFLA_LINKINFO);
        writer.string(IFLA_INFO_KIND, "veth");
        long data = writer.nestStart(IFLA_INFO_DATA);
        long peer = writer.nestStart(VETH_INFO_PEER);
        IfInfoMsg.write(writer, AF_UNSPEC, 0, 0, 0);
        writer.string(IFLA_IFNAME, PEER_NAME)
                .bytes(IFLA_ADDRESS, peerAddressBytes)
                .u32(IFLA_NET_NS_FD, descriptor);
        writer.nestEnd(peer);
        writer.nestEnd(data);
        writer.nestEnd(info);
        return writer.end().position();
    }

    /** The floor: the same bytes at offsets counted beforehand. */
    @Benchmark
    public long floor() {
        MemorySegment m = memory;
        m.set(JAVA_INT, 0, FLOOR_LENGTH); // nlmsghdr
        m.set(JAVA_SHORT, 4, (short) RTM_NEWLINK);
        m.set(JAVA_SHORT, 6, (short) FLAGS);
        m.set(JAVA_INT, 8, SEQUENCE);
        m.set(JAVA_INT, 12, 0);
        m.set(JAVA_INT, 16, AF_UNSPEC); // ifinfomsg
        m.set(JAVA_INT, 20, 0);
        m.set(JAVA_INT, 24, IFF_UP);
        m.set(JAVA_INT, 28, IFF_UP);
        header(32, 11, IFLA_IFNAME);
        bytes(36, nameBytes);
        header(44, 8, IFLA_MTU);
        m.set(JAVA_INT, 48, MTU);
        header(52, FLOOR_LENGTH - 52, NLA_F_NESTED | IFLA_LINKINFO);
        header(56, 9, IFLA_INFO_KIND);
        bytes(60, kindBytes);
        header(68, FLOOR_LENGTH - 68, NLA_F_NESTED | IFLA_INFO_DATA);
        header(72, FLOOR_LENGTH - 72, NLA_F_NESTED | VETH_INFO_PEER);
        m.set(JAVA_INT, 76, AF_UNSPEC); // ifinfomsg
        m.set(JAVA_INT, 80, 0);
        m.set(JAVA_INT, 84, 0);
        m.set(JAVA_INT, 88, 0);
        header(92, 11, IFLA_IFNAME);
        bytes(96, peerNameBytes);
        header(104, 10, IFLA_ADDRESS);
        bytes(108, paddedAddress);
        header(116, 8, IFLA_NET_NS_FD);
        m.set(JAVA_INT, 120, descriptor);
        return FLOOR_LENGTH;
    }

    private void header(long at, int length, int type) {
        memory.set(JAVA_SHORT, at, (short) length);
        memory.set(JAVA_SHORT, at + 2, (short) type);
    }

    /** With what ends it and pads it. */
    private void bytes(long at, byte[] padded) {
        MemorySegment.copy(padded, 0, memory, JAVA_BYTE, at, padded.length);
    }

    /** For the test: what the last call wrote. */
    byte[] written(long length) {
        return memory.asSlice(0, length).toArray(JAVA_BYTE);
    }
}
