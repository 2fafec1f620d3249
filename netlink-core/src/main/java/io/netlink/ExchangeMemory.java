package io.netlink;

import io.netlink.internal.Memory;
import io.netlink.internal.Spares;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A socket's memory, kept for the next socket when one is closed: the JVM stops all its threads for
 * a moment to close memory that threads share, which takes longer than all else about a socket.
 *
 * <p>So memory of a closed socket can still be read by whoever kept a view of a message, against
 * the rules; it has the bytes of the next one then, as it has during a socket's life.
 */
final class ExchangeMemory {
    /** Room for a message out; the kernel's default limit (wmem_default) is a little less. */
    static final long SEND_SIZE = 256 * 1024;

    /** Room for a datagram in: dumps come in up to 32 KiB, a single answer may be larger. */
    private static final long RECEIVE_SIZE = 256 * 1024;

    /**
     * As many as programs mostly have open at once for a moment; only pages that were used cost.
     */
    private static final int KEPT = 4;

    private static final Spares<ExchangeMemory> SPARES = new Spares<>(KEPT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment send;
    private final MemorySegment receive;

    private ExchangeMemory() {
        MemorySegment memory = Memory.map(arena, SEND_SIZE + RECEIVE_SIZE);
        send = memory.asSlice(0, SEND_SIZE);
        receive = memory.asSlice(SEND_SIZE);
    }

    /** Memory of the caller's own, until it is given back. */
    static ExchangeMemory take() {
        ExchangeMemory kept = SPARES.take();
        return kept != null ? kept : new ExchangeMemory();
    }

    /** For messages out. */
    MemorySegment send() {
        return send;
    }

    /** For datagrams in. */
    MemorySegment receive() {
        return receive;
    }

    /** Nobody uses it any more; once only. */
    void giveBack() {
        if (!SPARES.keep(this)) {
            arena.close();
        }
    }
}
