package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.uapi.Socket;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Sends whole Ethernet frames out of one interface; packet(7). It receives nothing. */
public final class PacketSocket implements AutoCloseable {
    /** int bind(int fd, const struct sockaddr *address, socklen_t length); bind(2). */
    private static final CFunction BIND = CFunction.of("bind");

    /**
     * Size of
     *
     * <pre>{@code
     * struct sockaddr_ll {
     *         unsigned short  sll_family;
     *         __be16          sll_protocol;    // 0: nothing is received
     *         int             sll_ifindex;
     *         unsigned short  sll_hatype;
     *         unsigned char   sll_pkttype;
     *         unsigned char   sll_halen;
     *         unsigned char   sll_addr[8];
     * };
     * }</pre>
     */
    private static final int SOCKADDR_LL = 20;

    private static final int IFINDEX = 4;

    private final int fd;

    private PacketSocket(int fd) {
        this.fd = fd;
    }

    /**
     * Opens a socket on an interface.
     *
     * @param namespace where; null for the process's own
     * @param index the interface there
     * @return the socket
     * @throws SyscallException EPERM without CAP_NET_RAW, ENODEV if there is no such interface
     */
    public static PacketSocket open(NetnsHandle namespace, int index) {
        int fd =
                Sockets.open(namespace, Socket.AF_PACKET, Socket.SOCK_RAW | Socket.SOCK_CLOEXEC, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(SOCKADDR_LL, Integer.BYTES);
            address.set(JAVA_SHORT, 0, (short) Socket.AF_PACKET);
            address.set(JAVA_INT, IFINDEX, index);
            SyscallException.check(
                    BIND.call(fd, address.address(), SOCKADDR_LL), "bind", "interface " + index);
            return new PacketSocket(fd);
        } catch (Throwable t) {
            Libc.close(fd);
            throw t;
        }
    }

    /**
     * Sends a frame.
     *
     * @param frame from the destination's address on, without the checksum
     * @throws SyscallException ENETDOWN if the interface is down, ENOBUFS if its queue is full
     */
    public void send(byte[] frame) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, frame);
            SyscallException.check(
                    Libc.send(errno, fd, buffer, frame.length, 0), "send", "a frame");
        }
    }

    @Override
    public void close() {
        Libc.close(fd);
    }
}
