package io.netlink.benchmarks;

import static io.netlink.uapi.IfAddr.IFA_ADDRESS;
import static io.netlink.uapi.IfAddr.IFA_LOCAL;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;
import static io.netlink.uapi.RtNetlink.RTM_NEWADDR;
import static io.netlink.uapi.RtNetlink.RT_SCOPE_UNIVERSE;
import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.InetPrefix;
import io.netlink.MessageWriter;
import io.netlink.route.Address;
import io.netlink.route.IfAddrMsg;

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
import org.openjdk.jmh.annotations.Warmup;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to write a request that adds an address?
 *
 * <p>{@code ip address add PREFIX dev if7}: a small message without nests. All ways write the same
 * bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EncodeNewAddr {
    private static final int LINK = 7;
    private static final int FLAGS = NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL;
    private static final int SEQUENCE = 1;

    /** An address of four bytes, and one of sixteen. */
    @Param({"10.0.0.1/24", "2001:db8::1/64"})
    public String prefix;

    // shared, as a socket's send memory is
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(4096, 8);
    private final MessageWriter writer = MessageWriter.over(memory);

    private int family;
    private int prefixLength;
    private byte[] bytes;
    private Address address;

    @Setup
    public void open() {
        InetPrefix parsed = InetPrefix.parse(prefix);
        family = parsed.isIpv6() ? AF_INET6 : AF_INET;
        prefixLength = parsed.length();
        bytes = parsed.address().getAddress();
        address = describe();
    }

    /** For the tests. */
    void close() {
        arena.close();
    }

    /** The public API, with a description that was made before. */
    @Benchmark
    public long address() {
        return write(address);
    }

    /** The public API, with the description made each time, from text. */
    @Benchmark
    public long newAddress() {
        return write(describe());
    }

    private Address describe() {
        return Address.parse(prefix).dev(LINK);
    }

    private long write(Address described) {
        writer.reset().begin(RTM_NEWADDR, FLAGS, SEQUENCE);
        described.writeTo(writer);
        return writer.end().position();
    }

    /** The writer, attribute by attribute. */
    @Benchmark
    public long writer() {
        writer.reset().begin(RTM_NEWADDR, FLAGS, SEQUENCE);
        IfAddrMsg.write(writer, family, prefixLength, 0, RT_SCOPE_UNIVERSE, LINK);
        writer.bytes(IFA_LOCAL, bytes).bytes(IFA_ADDRESS, bytes);
        return writer.end().position();
    }

    /** The floor: the same bytes at offsets counted beforehand. */
    @Benchmark
    public long floor() {
        MemorySegment m = memory;
        int size = bytes.length;
        int length = 32 + 2 * size;
        m.set(JAVA_INT, 0, length); // nlmsghdr
        m.set(JAVA_SHORT, 4, (short) RTM_NEWADDR);
        m.set(JAVA_SHORT, 6, (short) FLAGS);
        m.set(JAVA_INT, 8, SEQUENCE);
        m.set(JAVA_INT, 12, 0);
        m.set(JAVA_BYTE, 16, (byte) family); // ifaddrmsg
        m.set(JAVA_BYTE, 17, (byte) prefixLength);
        m.set(JAVA_SHORT, 18, (short) 0);
        m.set(JAVA_INT, 20, LINK);
        m.set(JAVA_SHORT, 24, (short) (4 + size));
        m.set(JAVA_SHORT, 26, (short) IFA_LOCAL);
        MemorySegment.copy(bytes, 0, m, JAVA_BYTE, 28, size);
        m.set(JAVA_SHORT, 28 + size, (short) (4 + size));
        m.set(JAVA_SHORT, 30 + size, (short) IFA_ADDRESS);
        MemorySegment.copy(bytes, 0, m, JAVA_BYTE, 32 + size, size);
        return length;
    }

    /** For the test: what the last call wrote. */
    byte[] written(long length) {
        return memory.asSlice(0, length).toArray(JAVA_BYTE);
    }
}
