package io.netlink.route;

import static io.netlink.uapi.IfTun.*;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.LibcFile;
import io.netlink.internal.PacketFile;
import io.netlink.uapi.If;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;

/**
 * An open queue of a tun or tap link: what the kernel sends out of the link is read here, and what
 * is written here comes in through the link.
 *
 * <p>Each {@link #read} gives one packet, each {@link #write} takes one. A direct buffer saves a
 * copy.
 *
 * <p><b>Threads:</b> for any thread, also virtual ones, whose carriers are not kept while they wait
 * for a packet; one may read while another writes. {@link #close} wakes who waits.
 *
 * <p><b>Lifetime:</b> a descriptor of this process; the link goes with its last queue unless it is
 * persistent.
 */
public final class TunTapQueue implements ByteChannel {
    private final PacketFile file;
    private final String name;

    TunTapQueue(PacketFile file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * The name that the link had when the queue was opened.
     *
     * @return also what the kernel made of a template
     */
    public String name() {
        return name;
    }

    /**
     * Reads a packet, waiting for one.
     *
     * @param buffer room for the largest: the link's MTU, for a tap 18 more, and what comes before
     *     a packet; the kernel drops what finds no room
     * @return the packet's length; 0 only if there is no room at all
     * @throws ClosedChannelException if the queue was closed before
     * @throws AsynchronousCloseException if it is closed meanwhile
     * @throws IOException caused by a {@link SyscallException}: the link is gone (EBADFD)
     */
    @Override
    public int read(ByteBuffer buffer) throws IOException {
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only");
        }
        checkOpen();
        return buffer.hasRemaining() ? check(file.read(buffer), "read") : 0;
    }

    /**
     * Writes a packet.
     *
     * @param buffer the packet, all of what remains
     * @return its length
     * @throws ClosedChannelException if the queue was closed before
     * @throws AsynchronousCloseException if it is closed meanwhile
     * @throws IOException caused by a {@link SyscallException}: the link is down (EIO) or gone
     *     (EBADFD), or this is no packet (EINVAL)
     * @throws IllegalArgumentException if it is longer than 256 KiB
     */
    @Override
    public int write(ByteBuffer buffer) throws IOException {
        checkOpen();
        return check(file.write(buffer), "write");
    }

    /**
     * Whether the link stays when its last queue is closed (TUNSETPERSIST).
     *
     * @param stays whether it stays
     * @throws SyscallException if the link is gone (EBADFD)
     * @throws IllegalStateException if the queue is closed
     */
    public void persistent(boolean stays) {
        request("TUNSETPERSIST", fd -> LibcFile.ioctl(fd, TUNSETPERSIST, stays ? 1L : 0L));
    }

    /**
     * Whether packets come to this queue of a {@code multi_queue} link (TUNSETQUEUE); at first they
     * do.
     *
     * @param attached whether they come
     * @throws SyscallException if the link has a single queue, or it is so already (EINVAL)
     * @throws IllegalStateException if the queue is closed
     */
    public void attached(boolean attached) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ifreq = arena.allocate(40, 8);
            int flag = attached ? IFF_ATTACH_QUEUE : IFF_DETACH_QUEUE;
            ifreq.set(JAVA_SHORT, If.IFNAMSIZ, (short) flag);
            request("TUNSETQUEUE", fd -> LibcFile.ioctl(fd, TUNSETQUEUE, ifreq));
        }
    }

    /**
     * Whether the link has a carrier (TUNSETCARRIER); at first it has.
     *
     * @param carrier whether it has
     * @throws SyscallException if the kernel is older than 5.0 (EINVAL)
     * @throws IllegalStateException if the queue is closed
     */
    public void carrier(boolean carrier) {
        requestInt("TUNSETCARRIER", TUNSETCARRIER, carrier ? 1 : 0);
    }

    /**
     * What the reader can take besides whole packets with a checksum (TUNSETOFFLOAD); wants {@code
     * vnet_hdr}.
     *
     * @param features {@code TUN_F_*} or'ed together
     * @throws SyscallException if the kernel does not know one, or they do not go together (EINVAL)
     * @throws IllegalStateException if the queue is closed
     */
    public void offload(int features) {
        request("TUNSETOFFLOAD", fd -> LibcFile.ioctl(fd, TUNSETOFFLOAD, (long) features));
    }

    /**
     * The size of the header before a packet, with {@code vnet_hdr} (TUNSETVNETHDRSZ).
     *
     * @param bytes 10 and more
     * @throws IllegalArgumentException if it is less
     * @throws IllegalStateException if the queue is closed
     */
    public void vnetHeaderSize(int bytes) {
        if (bytes < 10) {
            throw new IllegalArgumentException("a virtio header of " + bytes + ": not 10 or more");
        }
        requestInt("TUNSETVNETHDRSZ", TUNSETVNETHDRSZ, bytes);
    }

    /**
     * How many bytes that were written may be on their way through the kernel (TUNSETSNDBUF); more
     * must wait.
     *
     * @param bytes 1 and more; at first there is no limit
     * @throws IllegalArgumentException if it is less
     * @throws IllegalStateException if the queue is closed
     */
    public void sendBuffer(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a send buffer of " + bytes + ": not 1 or more");
        }
        requestInt("TUNSETSNDBUF", TUNSETSNDBUF, bytes);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /** Closes the queue, waking who reads or writes. Twice is harmless. */
    @Override
    public void close() {
        file.close();
    }

    @Override
    public String toString() {
        return "queue of " + name;
    }

    private void requestInt(String what, int operation, int value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocateFrom(JAVA_INT, value);
            request(what, fd -> LibcFile.ioctl(fd, Integer.toUnsignedLong(operation), number));
        }
    }

    private void request(String what, java.util.function.IntUnaryOperator call) {
        int result = file.with(call);
        if (result == -Errno.ECANCELED.number() && !isOpen()) {
            throw new IllegalStateException("the " + this + " is closed");
        }
        SyscallException.check(result, "ioctl " + what, name);
    }

    private void checkOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private int check(int result, String call) throws IOException {
        if (result >= 0) {
            return result;
        }
        Errno errno = Errno.of(-result);
        if (errno == Errno.ECANCELED) {
            throw new AsynchronousCloseException();
        }
        String remedy =
                switch (errno) {
                    case EIO -> "the link must be up";
                    case EBADFD -> "the link is gone";
                    case EINVAL -> "what is written must be a packet, as the link's flags have it";
                    default -> "";
                };
        SyscallException cause = new SyscallException(call, name, -result, remedy);
        throw new IOException(cause.getMessage(), cause);
    }
}
