package io.netlink.benchmarks;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Socket.AF_NETLINK;
import static io.netlink.uapi.Socket.MSG_DONTWAIT;
import static io.netlink.uapi.Socket.SOCK_CLOEXEC;
import static io.netlink.uapi.Socket.SOCK_RAW;

import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;

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

/**
 * What does a system call cost before it does anything?
 *
 * <p>The rest of what {@link RoundTripGetLink} takes is the kernel's own work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SyscallFloor {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
    private final MemorySegment buffer = arena.allocate(64, 8);
    private final JnrLibc jnr = JnrLibc.load();
    private final Pointer jnrBuffer = JnrLibc.allocate(jnr, 64);
    private int fd;

    @Setup
    public void open() {
        fd =
                SyscallException.check(
                        Libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE),
                        "socket",
                        "");
    }

    /** gettid(2): nothing to pass, nothing to do. */
    @Benchmark
    public int gettid() {
        return LibcNamespace.gettid();
    }

    /** The same through jnr-ffi. */
    @Benchmark
    public int gettidJnr() {
        return jnr.gettid();
    }

    /** recv(2) on an empty socket: with memory to pass, and an errno to bring back. */
    @Benchmark
    public int recvEmpty() {
        return Libc.recv(errno, fd, buffer, buffer.byteSize(), MSG_DONTWAIT);
    }

    /** The same through jnr-ffi. */
    @Benchmark
    public int recvEmptyJnr() {
        return JnrLibc.result(jnr, jnr.recv(fd, jnrBuffer, jnrBuffer.size(), MSG_DONTWAIT));
    }
}
