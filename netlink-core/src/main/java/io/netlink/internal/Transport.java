package io.netlink.internal;

import java.lang.foreign.MemorySegment;

/**
 * Datagrams to and from the kernel. The seam at which tests put scripted answers and faults; never
 * public, since a double at this place knows nothing of what sockets do.
 *
 * <p>{@link #send} and {@link #receive} belong to one thread at a time; {@link #wake} to any.
 */
public interface Transport extends AutoCloseable {
    /** What net.core.wmem_default and rmem_default are unless somebody changes them. */
    int DEFAULT_BUFFER = 212_992;

    /** What a transport answers that cannot do what it is asked for. */
    int EOPNOTSUPP = 95;

    /**
     * Sends one datagram. The kernel carries the request out before this returns.
     *
     * @param buffer the datagram
     * @param size its length
     * @return its length, or -errno
     */
    int send(MemorySegment buffer, long size);

    /**
     * Receives one datagram, waiting for it.
     *
     * @param buffer where to put it
     * @param nanos how long to wait; negative for ever
     * @return its real length, which is larger than the buffer if it was cut off; -ETIMEDOUT;
     *     {@code -ECANCELED} after {@link #wake}; -EINTR if there is nothing yet and the thread is
     *     interrupted, which it then still is; or another -errno
     */
    int receive(MemorySegment buffer, long nanos);

    /**
     * Joins or leaves a multicast group.
     *
     * @param group its number, also above 32
     * @param member whether to join
     * @return 0, or -errno
     */
    int membership(int group, boolean member);

    /**
     * How much the kernel keeps for the socket.
     *
     * @param option SO_SNDBUF or SO_RCVBUF
     * @return the size as the kernel counts it, with its own overhead; or -errno
     */
    default int bufferSize(int option) {
        return DEFAULT_BUFFER;
    }

    /**
     * The socket's own port, which the kernel puts into answers to it.
     *
     * @return the port; 0 if it is not known
     */
    default int port() {
        return 0;
    }

    /**
     * Has multicast messages of all namespaces that this one has an id for come, too.
     *
     * @return 0, or -errno
     */
    default int listenAllNsid() {
        return -EOPNOTSUPP;
    }

    /**
     * Which namespace the datagram that was received last is from.
     *
     * @return the id that the socket's namespace has for it; -1 for that namespace itself
     */
    default int nsid() {
        return -1;
    }

    /** Ends a {@link #receive} that waits, and all later ones. */
    void wake();

    /** Gives up the socket. Nobody is inside {@link #send} or {@link #receive} any more. */
    @Override
    void close();
}
