package io.netlink.internal;

import static io.netlink.uapi.Netlink.NETLINK_ADD_MEMBERSHIP;
import static io.netlink.uapi.Netlink.NETLINK_CAP_ACK;
import static io.netlink.uapi.Netlink.NETLINK_DROP_MEMBERSHIP;
import static io.netlink.uapi.Netlink.NETLINK_EXT_ACK;
import static io.netlink.uapi.Netlink.NETLINK_GET_STRICT_CHK;
import static io.netlink.uapi.Netlink.NETLINK_LISTEN_ALL_NSID;
import static io.netlink.uapi.Socket.AF_NETLINK;
import static io.netlink.uapi.Socket.MSG_DONTWAIT;
import static io.netlink.uapi.Socket.MSG_TRUNC;
import static io.netlink.uapi.Socket.SOCK_CLOEXEC;
import static io.netlink.uapi.Socket.SOCK_RAW;
import static io.netlink.uapi.Socket.SOL_NETLINK;
import static io.netlink.uapi.Socket.SOL_SOCKET;
import static io.netlink.uapi.Socket.SO_RCVBUF;
import static io.netlink.uapi.Socket.SO_RCVBUFFORCE;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.NetnsHandle;
import io.netlink.SyscallException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A real netlink socket.
 *
 * <p>It is connected to the kernel's port, so that nobody but the kernel can send to it, and asks
 * for extended acks, strict checking of requests, and acks without the request in them.
 */
public final class KernelTransport implements Transport {
    private static final int EAGAIN = 11;
    private static final int EINTR = 4;
    private static final int ETIMEDOUT = 110;
    private static final int ECANCELED = 125;

    private final int fd;
    private final int wake;
    private final int port;

    /**
     * For a few bytes, which the collector takes: the JVM stops all its threads for a moment to
     * close a shared arena.
     */
    private final Arena arena = Arena.ofAuto();

    private final MemorySegment errno = Downcalls.newErrno(arena);
    private final MemorySegment pollfds = Libc.newPollfds(arena);

    /** Only of a socket that hears of all namespaces. */
    private ControlledReceive controlled;

    private KernelTransport(int fd, int wake, int port) {
        this.fd = fd;
        this.wake = wake;
        this.port = port;
    }

    /**
     * Opens a socket.
     *
     * @param protocol NETLINK_*
     * @param namespace where; null for the calling thread's namespace, which for a virtual thread
     *     is the process's own
     * @param receiveBuffer how many bytes the kernel may keep for the socket
     * @return the socket
     */
    public static KernelTransport open(int protocol, NetnsHandle namespace, int receiveBuffer) {
        int fd = Sockets.open(namespace, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
        int wake = -1;
        try {
            int port = setUp(fd, receiveBuffer);
            wake = SyscallException.check(Libc.eventfd(), "eventfd", "");
            return new KernelTransport(fd, wake, port);
        } catch (Throwable t) {
            Libc.close(fd);
            if (wake >= 0) {
                Libc.close(wake);
            }
            throw t;
        }
    }

    /** Returns the port that the kernel chose. */
    private static int setUp(int fd, int receiveBuffer) {
        // a kernel that lacks one of these (ENOPROTOOPT, before 4.20) works without it
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK, 1);
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK, 1);
        Libc.setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, 1);
        if (Libc.setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, receiveBuffer) < 0) {
            Libc.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, receiveBuffer);
        }
        try (Arena scratch = Arena.ofConfined()) {
            // struct sockaddr_nl { u16 nl_family; u16 nl_pad; u32 nl_pid = 0, the kernel; u32
            // nl_groups }
            MemorySegment kernel = scratch.allocate(12, 4);
            kernel.set(JAVA_SHORT, 0, (short) AF_NETLINK);
            SyscallException.check(Libc.connect(fd, kernel), "connect", "to the kernel's port");
            MemorySegment own = scratch.allocate(12, 4);
            SyscallException.check(Libc.getsockname(fd, own), "getsockname", "");
            return own.get(JAVA_INT, 4);
        }
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        int sent;
        do {
            sent = Libc.send(errno, fd, buffer, size, 0);
        } while (sent == -EINTR);
        return sent;
    }

    @Override
    public int receive(MemorySegment buffer, long nanos) {
        long start = 0;
        while (true) {
            // the answer to a request is there when send returns, so look before waiting
            int received =
                    controlled == null
                            ? Libc.recv(
                                    errno, fd, buffer, buffer.byteSize(), MSG_DONTWAIT | MSG_TRUNC)
                            : controlled.receive(errno, fd, buffer, MSG_DONTWAIT | MSG_TRUNC);
            if (received != -EAGAIN && received != -EINTR) {
                return received;
            }
            long now = System.nanoTime();
            start = start == 0 ? now : start;
            long left = nanos < 0 ? Long.MAX_VALUE : nanos - (now - start);
            if (left <= 0) {
                return -ETIMEDOUT;
            }
            if (Thread.currentThread().isInterrupted()) {
                return -EINTR;
            }
            int millis = (int) Math.min(Waits.SLICE_MILLIS, left / 1_000_000 + 1);
            int ready = Libc.pollInput(errno, pollfds, fd, wake, millis);
            if (ready > 0 && (ready & 2) != 0) {
                return -ECANCELED;
            }
            if (ready < 0 && ready != -EINTR) {
                return ready;
            }
        }
    }

    @Override
    public int membership(int group, boolean member) {
        return Libc.setsockopt(
                fd, SOL_NETLINK, member ? NETLINK_ADD_MEMBERSHIP : NETLINK_DROP_MEMBERSHIP, group);
    }

    @Override
    public int bufferSize(int option) {
        return Libc.getsockopt(fd, SOL_SOCKET, option);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int listenAllNsid() {
        int result = Libc.setsockopt(fd, SOL_NETLINK, NETLINK_LISTEN_ALL_NSID, 1);
        if (result >= 0 && controlled == null) {
            controlled = new ControlledReceive(arena);
        }
        return result;
    }

    @Override
    public int nsid() {
        return controlled == null ? -1 : controlled.nsid();
    }

    @Override
    public void wake() {
        Libc.signal(wake);
    }

    @Override
    public void close() {
        Libc.close(fd);
        Libc.close(wake);
    }
}
