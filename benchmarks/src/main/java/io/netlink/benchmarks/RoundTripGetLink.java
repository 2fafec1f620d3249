package io.netlink.benchmarks;

import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.Netlink.NETLINK_CAP_ACK;
import static io.netlink.uapi.Netlink.NETLINK_EXT_ACK;
import static io.netlink.uapi.Netlink.NETLINK_GET_STRICT_CHK;
import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;
import static io.netlink.uapi.RtNetlink.RTM_GETLINK;
import static io.netlink.uapi.Socket.AF_NETLINK;
import static io.netlink.uapi.Socket.AF_UNSPEC;
import static io.netlink.uapi.Socket.MSG_DONTWAIT;
import static io.netlink.uapi.Socket.MSG_TRUNC;
import static io.netlink.uapi.Socket.SOCK_CLOEXEC;
import static io.netlink.uapi.Socket.SOCK_RAW;
import static io.netlink.uapi.Socket.SOL_NETLINK;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkSocket;
import io.netlink.Operation;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.Link;
import io.netlink.route.LinkAttributes;
import io.netlink.route.Rtnetlink;

import jnr.ffi.Pointer;

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
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What does it cost to ask the kernel for a link, and what does each layer add?
 *
 * <p>{@code ip link show lo}, on one socket, in the namespace that the benchmark is started in. It
 * only reads and needs no privilege. Every way sends the same request, by name, but for {@link
 * #index()}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RoundTripGetLink {
    private static final String NAME = "lo";
    private static final int RECEIVE_SIZE = 32 * 1024;

    private final Operation operation =
            new Operation("RTM_GETLINK", RTM_GETLINK, IfInfoMsg.LENGTH, LinkAttributes.SPACE);
    private final Consumer<MessageWriter> body = RoundTripGetLink::writeRequest;
    private final Consumer<NetlinkMessage> reply = message -> replyLength = message.payloadLength();
    private int replyLength;

    private Rtnetlink rtnl;
    private NetlinkSocket socket;
    private int index;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
    private final MemorySegment request = arena.allocate(64, 8);
    private final MemorySegment answer = arena.allocate(RECEIVE_SIZE, 8);
    private int ffmSocket;
    private long requestLength;
    private int sequence;

    private final JnrLibc jnr = JnrLibc.load();
    private final Pointer jnrRequest = JnrLibc.allocate(jnr, 64);
    private final Pointer jnrAnswer = JnrLibc.allocate(jnr, RECEIVE_SIZE);
    private int jnrSocket;

    @Setup
    public void open() {
        rtnl = Rtnetlink.open();
        index = rtnl.links().get(NAME).index();
        socket = NetlinkSocket.open(NETLINK_ROUTE);

        MessageWriter writer = MessageWriter.over(request);
        writer.begin(RTM_GETLINK, NLM_F_REQUEST, 0);
        writeRequest(writer);
        requestLength = writer.end().position();
        ffmSocket = newSocket();

        byte[] bytes = request.asSlice(0, requestLength).toArray(JAVA_BYTE);
        jnrRequest.put(0, bytes, 0, bytes.length);
        jnrSocket = newSocket();
    }

    /** A socket as the library sets its own up. */
    private static int newSocket() {
        int fd = check(Libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), "socket");
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK, 1);
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK, 1);
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, 1);
        return fd;
    }

    private static void writeRequest(MessageWriter writer) {
        IfInfoMsg.write(writer, AF_UNSPEC, 0, 0, 0);
        writer.string(IFLA_IFNAME, NAME);
    }

    /** The public API, by name: an immutable link. */
    @Benchmark
    public Link name() {
        return rtnl.links().get(NAME);
    }

    /** The public API, by index. */
    @Benchmark
    public Link index() {
        return rtnl.links().get(index);
    }

    /** The socket: a request written and an answer seen, but not copied. */
    @Benchmark
    public int socket() {
        socket.request(operation, NAME, 0, body, reply);
        return replyLength;
    }

    /** The system calls as the library makes them, with bytes written beforehand: the floor. */
    @Benchmark
    public int ffm() {
        request.set(JAVA_INT, 8, ++sequence);
        check(Libc.send(errno, ffmSocket, request, requestLength, 0), "send");
        return check(
                Libc.recv(errno, ffmSocket, answer, RECEIVE_SIZE, MSG_DONTWAIT | MSG_TRUNC),
                "recv");
    }

    /** The same through jnr-ffi. */
    @Benchmark
    public int jnr() {
        jnrRequest.putInt(8, ++sequence);
        check(JnrLibc.result(jnr, jnr.send(jnrSocket, jnrRequest, requestLength, 0)), "send");
        return check(
                JnrLibc.result(
                        jnr,
                        jnr.recv(jnrSocket, jnrAnswer, RECEIVE_SIZE, MSG_DONTWAIT | MSG_TRUNC)),
                "recv");
    }

    private static int check(int result, String call) {
        return SyscallException.check(result, call, "");
    }
}
