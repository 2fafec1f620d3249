package io.netlink.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

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
    private static final MethodHandle SEND =
            Downcalls.withErrno(
                    "send",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    /** ssize_t recv(int sockfd, void buf[size], size_t size, int flags); recv(2). */
    private static final MethodHandle RECV =
            Downcalls.withErrno(
                    "recv",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    /** int close(int fd); close(2). */
    private static final MethodHandle CLOSE =
            Downcalls.withErrno("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    /** int socket(int domain, int type, int protocol); socket(2). */
    private static final MethodHandle SOCKET =
            Downcalls.withErrno(
                    "socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));

    /** int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen). */
    private static final MethodHandle SETSOCKOPT =
            Downcalls.withErrno(
                    "setsockopt",
                    FunctionDescriptor.of(
                            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));

    /** int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen); connect(2). */
    private static final MethodHandle CONNECT =
            Downcalls.withErrno(
                    "connect", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));

    /** int poll(struct pollfd *fds, nfds_t nfds, int timeout); poll(2). */
    private static final MethodHandle POLL =
            Downcalls.withErrno(
                    "poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    /** int eventfd(unsigned int initval, int flags); eventfd(2). */
    private static final MethodHandle EVENTFD =
            Downcalls.withErrno("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    /** ssize_t write(int fd, const void buf[count], size_t count); write(2). */
    private static final MethodHandle WRITE =
            Downcalls.withErrno(
                    "write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));

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
        try {
            long result = (long) SEND.invokeExact(errno, fd, buffer, size, flags);
            return result < 0 ? Downcalls.error(errno) : (int) result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
        try {
            long result = (long) RECV.invokeExact(errno, fd, buffer, size, flags);
            return result < 0 ? Downcalls.error(errno) : (int) result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }

    /**
     * close(2).
     *
     * @param fd a descriptor
     * @return 0, or -errno; the descriptor is gone either way
     */
    public static int close(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) CLOSE.invokeExact(errno, fd);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) SOCKET.invokeExact(errno, domain, type, protocol);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment optval = arena.allocateFrom(JAVA_INT, value);
            int result = (int) SETSOCKOPT.invokeExact(errno, fd, level, option, optval, 4);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) CONNECT.invokeExact(errno, fd, address, (int) address.byteSize());
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try {
            int result = (int) POLL.invokeExact(errno, pollfds, 2L, timeout);
            if (result < 0) {
                return Downcalls.error(errno);
            }
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) EVENTFD.invokeExact(errno, 0, EFD_CLOEXEC);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }

    /**
     * Makes an eventfd readable.
     *
     * @param fd an eventfd
     * @return bytes written, or -errno
     */
    public static int signal(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment one = arena.allocateFrom(JAVA_LONG, 1);
            long result = (long) WRITE.invokeExact(errno, fd, one, 8L);
            return result < 0 ? Downcalls.error(errno) : (int) result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }
}
