package io.netlink.internal;

import io.netlink.SyscallException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * A descriptor from which a packet is read, and to which one is written, at a time; non-blocking,
 * so that whoever waits can be woken.
 *
 * <p>One thread reads and one writes at a time, the others wait for their turn. Who has to wait for
 * a packet polls an eventfd beside the descriptor; {@link #close} makes it readable, waits for
 * those inside, and then frees what they used. A virtual thread waits on a thread of the library's,
 * since poll(2) would pin its carrier.
 */
public final class PacketFile {
    private static final int EAGAIN = 11;
    private static final int EINTR = 4;
    private static final long FOR_EVER = -1;
    private static final int ECANCELED = 125;

    /** Room for a packet of a buffer that is on the heap; costs nothing until it is used. */
    private static final int SCRATCH = 256 * 1024;

    private final int fd;
    private final int wake;
    private final Arena arena = Arena.ofShared();
    private final Side reader = new Side(Libc.POLLIN);
    private final Side writer = new Side(Libc.POLLOUT);
    private volatile boolean closed;

    private PacketFile(int fd, int wake) {
        this.fd = fd;
        this.wake = wake;
    }

    /**
     * Takes over a descriptor.
     *
     * @param fd opened with O_NONBLOCK; closed with this, and also if this fails
     * @return the file
     * @throws SyscallException if there is no descriptor left for the eventfd
     */
    public static PacketFile over(int fd) {
        int wake = -1;
        try {
            wake = SyscallException.check(Libc.eventfd(), "eventfd", "");
            return new PacketFile(fd, wake);
        } catch (Throwable t) {
            Libc.close(fd);
            if (wake >= 0) {
                Libc.close(wake);
            }
            throw t;
        }
    }

    /**
     * Reads a packet, waiting for one.
     *
     * @param buffer where to put it; its position moves
     * @return the packet's length, less what found no room; -ECANCELED if this was closed, or
     *     another -errno
     */
    public int read(ByteBuffer buffer) {
        int count = Math.min(buffer.remaining(), SCRATCH);
        synchronized (reader) {
            if (buffer.isDirect()) {
                MemorySegment room = MemorySegment.ofBuffer(buffer);
                int length = reader.call(() -> LibcFile.read(reader.errno, fd, room, count));
                if (length > 0) {
                    buffer.position(buffer.position() + length);
                }
                return length;
            }
            MemorySegment room = reader.scratch();
            int length = reader.call(() -> LibcFile.read(reader.errno, fd, room, count));
            if (length > 0) {
                buffer.put(room.asSlice(0, length).asByteBuffer());
            }
            return length;
        }
    }

    /**
     * Writes a packet.
     *
     * @param buffer the packet; its position moves to its limit
     * @return the packet's length; -ECANCELED if this was closed, or another -errno
     * @throws IllegalArgumentException if it is longer than 256 KiB
     */
    public int write(ByteBuffer buffer) {
        int count = buffer.remaining();
        if (count > SCRATCH) {
            throw new IllegalArgumentException(
                    "a packet of " + count + " bytes: at most " + SCRATCH + " can be written");
        }
        synchronized (writer) {
            // once closed, the memory may be gone; not while this monitor is held
            MemorySegment packet =
                    closed
                            ? null
                            : buffer.isDirect() ? MemorySegment.ofBuffer(buffer) : writer.scratch();
            if (packet == null) {
                return -ECANCELED;
            }
            if (!buffer.isDirect()) {
                packet.asByteBuffer().put(buffer.duplicate());
            }
            int length = writer.call(() -> LibcFile.write(writer.errno, fd, packet, count));
            if (length > 0) {
                buffer.position(buffer.position() + length);
            }
            return length;
        }
    }

    /**
     * Does something with the descriptor while it is sure to be open.
     *
     * @param call from the descriptor to a result or -errno
     * @return the call's result; -ECANCELED if this was closed
     */
    public int with(IntUnaryOperator call) {
        synchronized (writer) {
            return closed ? -ECANCELED : call.applyAsInt(fd);
        }
    }

    /**
     * Whether {@link #close} has not been called.
     *
     * @return true while it can be used
     */
    public boolean isOpen() {
        return !closed;
    }

    /** Wakes those who wait, waits for them, and closes the descriptor. Twice is harmless. */
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        Libc.signal(wake); // nobody reads it: it stays readable
        synchronized (reader) {
            synchronized (writer) {
                Libc.close(fd);
                Libc.close(wake);
                arena.close();
            }
        }
    }

    /** One direction, with memory of its own; its monitor is held by who goes that way. */
    private final class Side {
        private final short event;
        private final MemorySegment errno = Downcalls.newErrno(arena);
        private final MemorySegment pollfds = Libc.newPollfds(arena);
        private MemorySegment scratch;

        Side(short event) {
            this.event = event;
        }

        MemorySegment scratch() {
            if (scratch == null && !closed) {
                scratch = Memory.map(arena, SCRATCH);
            }
            return scratch;
        }

        /** Makes a call, again whenever the descriptor is ready for it. */
        int call(IntSupplier call) {
            while (!closed) {
                int result = call.getAsInt();
                if (result == -EAGAIN) {
                    result = await();
                    if (result < 0) {
                        return result;
                    }
                } else if (result != -EINTR) {
                    return result;
                }
            }
            return -ECANCELED;
        }

        private int await() {
            return Thread.currentThread().isVirtual()
                    ? LibraryThreads.waiting(this::ready)
                    : ready();
        }

        private int ready() {
            return Waits.until(
                    millis -> Libc.poll(errno, pollfds, fd, event, wake, millis), FOR_EVER);
        }
    }
}
