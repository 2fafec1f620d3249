package io.netlink.internal;

import static io.netlink.uapi.Netlink.NETLINK_LISTEN_ALL_NSID;
import static io.netlink.uapi.Socket.SOL_NETLINK;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * recvmsg(2), for a socket that hears of all namespaces: the kernel says in a control message which
 * one a datagram is from. Other sockets use the plain recv(2), which costs less.
 *
 * <p>On machines of 64 bits:
 *
 * <pre>{@code
 * struct msghdr {
 *     void         *msg_name;        //  0
 *     socklen_t     msg_namelen;     //  8
 *     struct iovec *msg_iov;         // 16
 *     size_t        msg_iovlen;      // 24
 *     void         *msg_control;     // 32
 *     size_t        msg_controllen;  // 40
 *     int           msg_flags;       // 48
 * };
 * struct iovec   { void *iov_base; size_t iov_len; };
 * struct cmsghdr { size_t cmsg_len; int cmsg_level; int cmsg_type; };  // then the data
 * }</pre>
 */
final class ControlledReceive {
    /** ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags); recvmsg(2). */
    private static final CFunction RECVMSG = CFunction.of("recvmsg");

    private static final int MSGHDR = 56;
    private static final int IOV = 16;
    private static final int IOVLEN = 24;
    private static final int CONTROL = 32;
    private static final int CONTROLLEN = 40;
    private static final int IOVEC = 16;
    private static final int CONTROL_ROOM = 64;
    private static final int CMSGHDR = 16;

    private final MemorySegment header;
    private final MemorySegment vector;
    private final MemorySegment control;

    ControlledReceive(Arena arena) {
        header = arena.allocate(MSGHDR, Long.BYTES);
        vector = arena.allocate(IOVEC, Long.BYTES);
        control = arena.allocate(CONTROL_ROOM, Long.BYTES);
    }

    /**
     * recvmsg(2).
     *
     * @param errno the caller's errno memory
     * @param fd a socket
     * @param buffer where to put the datagram
     * @param flags MSG_*; with MSG_TRUNC the result is the datagram's real length
     * @return bytes received, or -errno
     */
    int receive(MemorySegment errno, int fd, MemorySegment buffer, int flags) {
        vector.set(ADDRESS, 0, buffer);
        vector.set(JAVA_LONG, Long.BYTES, buffer.byteSize());
        header.set(ADDRESS, IOV, vector);
        header.set(JAVA_LONG, IOVLEN, 1);
        header.set(ADDRESS, CONTROL, control);
        header.set(JAVA_LONG, CONTROLLEN, CONTROL_ROOM);
        return RECVMSG.call(errno, fd, header.address(), flags);
    }

    /**
     * The namespace that the last datagram is from.
     *
     * @return the id that the socket's namespace has for it; -1 if it is that namespace itself
     */
    int nsid() {
        long end = Math.min(header.get(JAVA_LONG, CONTROLLEN), CONTROL_ROOM);
        for (long at = 0; end - at >= CMSGHDR; ) {
            long length = control.get(JAVA_LONG, at);
            if (length < CMSGHDR || length > end - at) {
                break;
            }
            if (control.get(JAVA_INT, at + 8) == SOL_NETLINK
                    && control.get(JAVA_INT, at + 12) == NETLINK_LISTEN_ALL_NSID
                    && length >= CMSGHDR + Integer.BYTES) {
                return control.get(JAVA_INT, at + CMSGHDR);
            }
            at += (length + 7) & ~7L;
        }
        return -1;
    }
}
