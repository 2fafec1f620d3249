package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The C library's calls for descriptors and sockets, one method each with the C name.
 *
 * <p>Each returns the kernel's own convention, the result or {@code -errno}. {@code errno} is the
 * caller's memory for it ({@link Downcalls#newErrno}): the thread that has it to itself, since
 * errno is captured there. Calls that are not on the hot path bring their own.
 */
public final class Libc {
    private Libc() {}

    /** ssize_t send(int sockfd, const void buf[size], size_t size, int flags); send(2). */
    private static final CFunction SEND = CFunction.of("send");

    /** ssize_t recv(int sockfd, void buf[size], size_t size, int flags); recv(2). */
    private static final CFunction RECV = CFunction.of("recv");

    /** int close(int fd); close(2). */
    private static final CFunction CLOSE = CFunction.of("close");

    /** int socket(int domain, int type, int protocol); socket(2). */
    private static final CFunction SOCKET = CFunction.of("socket");

    /** int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen). */
    private static final CFunction SETSOCKOPT = CFunction.of("setsockopt");

    /** int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen). */
    private static final CFunction GETSOCKOPT = CFunction.of("getsockopt");

    /** int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen); connect(2). */
    private static final CFunction CONNECT = CFunction.of("connect");

    /** int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen); getsockname(2). */
    private static final CFunction GETSOCKNAME = CFunction.of("getsockname");

    /** int poll(struct pollfd *fds, nfds_t nfds, int timeout); poll(2). */
    static final CFunction POLL = CFunction.of("poll");

    /** int eventfd(unsigned int initval, int flags); eventfd(2). */
    private static final CFunction EVENTFD = CFunction.of("eventfd");

    /** ssize_t write(int fd, const void buf[count], size_t count); write(2). */
    static final CFunction WRITE = CFunction.of("write");

    /** An eventfd closes with the programs this process starts: O_CLOEXEC. */
    private static final int EFD_CLOEXEC = 0x80000;

    static final short POLLIN = 1;
    static final short POLLOUT = 4;

    /** Size of {@code struct pollfd { int fd; short events; short revents; }}. */
    private static final int POLLFD = 8;

    /**
     * send(2).
     *
     * @param errno the caller's errno memory
     * @param fd a socket
     * @param buffer what to send
     * @param size how much of it
     * @param flags MSG_*
     * @return bytes sent, or -errno
     */
    public static int send(
            MemorySegment errno, int fd, MemorySegment buffer, long size, int flags) {
        return SEND.call(errno, fd, buffer.address(), size, flags);
    }

    /**
     * recv(2).
     *
     * @param errno the caller's errno memory
     * @param fd a socket
     * @param buffer where to put it
     * @param size how much room there is
     * @param flags MSG_*; with MSG_TRUNC the result is the datagram's real length
     * @return bytes received, or -errno
     */
    public static int recv(
            MemorySegment errno, int fd, MemorySegment buffer, long size, int flags) {
        return RECV.call(errno, fd, buffer.address(), size, flags);
    }

    /**
     * close(2).
     *
     * @param fd a descriptor
     * @return 0, or -errno; the descriptor is gone either way
     */
    public static int close(int fd) {
        return CLOSE.call(fd);
    }

    /**
     * socket(2).
     *
     * @param domain AF_*
     * @param type SOCK_*, with SOCK_CLOEXEC
     * @param protocol such as NETLINK_ROUTE
     * @return a descriptor, or -errno
     */
    public static int socket(int domain, int type, int protocol) {
        return SOCKET.call(domain, type, protocol);
    }

    /**
     * setsockopt(2) with an int.
     *
     * @param fd a socket
     * @param level SOL_*
     * @param option the option
     * @param value its value
     * @return 0, or -errno
     */
    public static int setsockopt(int fd, int level, int option, int value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment optval = arena.allocateFrom(JAVA_INT, value);
            return SETSOCKOPT.call(fd, level, option, optval.address(), 4);
        }
    }

    /**
     * getsockopt(2) of an int.
     *
     * @param fd a socket
     * @param level SOL_*
     * @param option the option
     * @return its value, or -errno
     */
    static int getsockopt(int fd, int level, int option) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment optval = arena.allocateFrom(JAVA_INT, 0);
            MemorySegment optlen = arena.allocateFrom(JAVA_INT, Integer.BYTES);
            int result = GETSOCKOPT.call(fd, level, option, optval.address(), optlen.address());
            return result < 0 ? result : optval.get(JAVA_INT, 0);
        }
    }

    /**
     * connect(2).
     *
     * @param fd a socket
     * @param address a struct sockaddr of the socket's family
     * @return 0, or -errno
     */
    public static int connect(int fd, MemorySegment address) {
        return CONNECT.call(fd, address.address(), (int) address.byteSize());
    }

    /**
     * getsockname(2).
     *
     * @param fd a socket
     * @param address memory for a struct sockaddr of the socket's family
     * @return 0, or -errno
     */
    static int getsockname(int fd, MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocateFrom(JAVA_INT, (int) address.byteSize());
            return GETSOCKNAME.call(fd, address.address(), size.address());
        }
    }

    /**
     * poll(2) for input on two descriptors.
     *
     * @param errno the caller's errno memory
     * @param pollfds the caller's memory for two struct pollfd
     * @param first a descriptor
     * @param second another
     * @param timeout in milliseconds, -1 for ever
     * @return 0 at the timeout, 1 if the first is ready, 2 if the second is, 3 if both are, or
     *     -errno
     */
    public static int pollInput(
            MemorySegment errno, MemorySegment pollfds, int first, int second, int timeout) {
        return poll(errno, pollfds, first, POLLIN, second, timeout);
    }

    /**
     * poll(2) for anything on one descriptor, and input on another.
     *
     * @param errno the caller's errno memory
     * @param pollfds the caller's memory for two struct pollfd
     * @param first a descriptor
     * @param events POLLIN or POLLOUT
     * @param second another, for input
     * @param timeout in milliseconds, -1 for ever
     * @return 0 at the timeout, 1 if the first is ready, 2 if the second is, 3 if both are, or
     *     -errno
     */
    static int poll(
            MemorySegment errno,
            MemorySegment pollfds,
            int first,
            short events,
            int second,
            int timeout) {
        pollfds.set(JAVA_INT, 0, first);
        pollfds.set(JAVA_SHORT, 4, events);
        pollfds.set(JAVA_SHORT, 6, (short) 0);
        pollfds.set(JAVA_INT, POLLFD, second);
        pollfds.set(JAVA_SHORT, POLLFD + 4, POLLIN);
        pollfds.set(JAVA_SHORT, POLLFD + 6, (short) 0);
        int result = POLL.call(errno, pollfds.address(), 2, timeout);
        if (result < 0) {
            return result;
        }
        return (pollfds.get(JAVA_SHORT, 6) != 0 ? 1 : 0)
                | (pollfds.get(JAVA_SHORT, POLLFD + 6) != 0 ? 2 : 0);
    }

    /**
     * Memory for {@link #pollInput}.
     *
     * @param arena owns it
     * @return two struct pollfd
     */
    public static MemorySegment newPollfds(Arena arena) {
        return arena.allocate(2 * POLLFD, 4);
    }

    /**
     * eventfd(2), close-on-exec.
     *
     * @return a descriptor, or -errno
     */
    public static int eventfd() {
        return EVENTFD.call(0, EFD_CLOEXEC);
    }

    /**
     * Makes an eventfd readable.
     *
     * @param fd an eventfd
     * @return bytes written, or -errno
     */
    public static int signal(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocateFrom(JAVA_LONG, 1);
            return WRITE.call(fd, one.address(), 8L);
        }
    }
}
