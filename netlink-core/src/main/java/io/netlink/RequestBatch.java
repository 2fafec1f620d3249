package io.netlink;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;

import io.netlink.internal.Memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Many requests that change something, to be sent together by {@link NetlinkSocket#send}.
 *
 * <p>They are written down as they are added, one behind the other; nothing is sent before. The
 * batch keeps the subjects, for messages about refusals, and nothing else of the caller's. {@link
 * #clear()} makes it empty and keeps its memory: filled again with no more than before, it
 * allocates nothing.
 *
 * <p>Belongs to one thread at a time. {@link #close()} gives up its memory, which is the system's
 * and not the garbage collector's.
 */
public final class RequestBatch implements AutoCloseable {
    /** What a single request may need; there is always as much left. */
    private static final long ROOM = ExchangeMemory.SEND_SIZE;

    /** So much that the place of each message is an int. */
    private static final long LARGEST = 1L << 30;

    private static final int LEFT_OUT = NLM_F_ACK | NLM_F_ECHO;

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = Memory.map(arena, 2 * ROOM);
    private MessageWriter writer = MessageWriter.over(memory);
    private int size;
    private int items;
    private int[] starts = new int[64];
    private Operation[] operations = new Operation[64];
    private Object[] subjects = new Object[64];

    /** The item of each request; null as long as each request is one. */
    private int[] itemOf;

    private int most = Integer.MAX_VALUE;
    private boolean stops;

    /** An empty batch. */
    public RequestBatch() {}

    /**
     * Adds a request, which is an item of its own.
     *
     * @param operation what kind of request it is
     * @param subject what it is about; its {@code toString} stands in error messages
     * @param flags NLM_F_* besides NLM_F_REQUEST; NLM_F_ACK and NLM_F_ECHO are left out, for there
     *     is no one to hear of success
     * @param body writes the family's header and the attributes; called once, at once. If it
     *     throws, the batch is as it was before
     * @return the item's number, from 0
     * @throws IllegalArgumentException if the request is larger than any socket can send
     */
    public int add(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        write(operation, subject, flags, body);
        if (itemOf != null) {
            itemOf[size - 1] = items;
        }
        return items++;
    }

    /**
     * Adds a request that belongs to the item before: what the kernel does only in a second step.
     * The item is done when all its requests are; of those that are refused the first one counts.
     *
     * @param operation as for {@link #add}
     * @param subject as for {@link #add}
     * @param flags as for {@link #add}
     * @param body as for {@link #add}
     * @throws IllegalStateException if there is no item yet
     */
    public void addToLast(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        if (items == 0) {
            throw new IllegalStateException("the batch has no item yet");
        }
        write(operation, subject, flags, body);
        if (itemOf == null) {
            itemOf = new int[starts.length];
            Arrays.setAll(itemOf, i -> i);
        }
        itemOf[size - 1] = items - 1;
    }

    private void write(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        Objects.requireNonNull(subject, "subject");
        if (size == starts.length) {
            enlarge();
        }
        if (memory.byteSize() - writer.position() < ROOM) {
            remap();
        }
        long start = writer.position();
        try {
            // the sequence number belongs to the socket
            writer.begin(operation.type(), flags & ~LEFT_OUT | NLM_F_REQUEST, 0);
            body.accept(writer);
            writer.end();
            writer.pad();
            checkLength(writer.position() - start, subject);
        } catch (Throwable t) {
            writer.back(start);
            throw t;
        }
        starts[size] = (int) start;
        operations[size] = operation;
        subjects[size] = subject;
        size++;
    }

    private static void checkLength(long length, Object subject) {
        if (length > ROOM) {
            throw new IllegalArgumentException(
                    "the request about %s has %d bytes; at most %d can be sent"
                            .formatted(subject, length, ROOM));
        }
    }

    /**
     * Nothing more is sent after a sendmsg(2) in which an item failed. Whatever stands in the same
     * one behind the failed item has been carried out by then: the kernel goes through all of it.
     *
     * @param items how many go into one sendmsg(2) at most: 1 stops right at the failure, and is as
     *     slow as single requests
     * @return this batch
     * @throws IllegalArgumentException if it is not positive
     */
    public RequestBatch stopAtFailure(int items) {
        if (items <= 0) {
            throw new IllegalArgumentException(items + " items: must be at least 1");
        }
        most = items;
        stops = true;
        return this;
    }

    /**
     * How many items there are.
     *
     * @return the number that the next {@link #add} gives
     */
    public int size() {
        return items;
    }

    /**
     * Makes the batch empty and as new, but keeps its memory.
     *
     * @return this batch
     */
    public RequestBatch clear() {
        writer.reset();
        Arrays.fill(operations, 0, size, null);
        Arrays.fill(subjects, 0, size, null);
        size = 0;
        items = 0;
        itemOf = null;
        most = Integer.MAX_VALUE;
        stops = false;
        return this;
    }

    /**
     * How much memory it has for messages.
     *
     * @return bytes; the system gives them only as they are used
     */
    public long capacity() {
        return memory.byteSize();
    }

    /** Gives up the memory. Twice is harmless. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    /** How many requests there are, of all items. */
    int requests() {
        return size;
    }

    boolean stops() {
        return stops;
    }

    int itemOf(int request) {
        return itemOf == null ? request : itemOf[request];
    }

    Operation operation(int request) {
        return operations[request];
    }

    Object subject(int request) {
        return subjects[request];
    }

    int start(int request) {
        return request == size ? (int) writer.position() : starts[request];
    }

    MemorySegment memory() {
        return memory;
    }

    /**
     * Up to which request, from one on, they go into one sendmsg(2): at least one does.
     *
     * @param bytes how much may be sent at once
     * @param answers how many refusals the socket surely has room for
     * @return the first that does not
     */
    int fitting(int from, long bytes, int answers) {
        int last = (int) Math.min(size, (long) from + answers);
        int end = from + 1;
        while (end < last
                && start(end + 1) - starts[from] <= bytes
                && itemOf(end) - itemOf(from) < most) {
            end++;
        }
        return end;
    }

    private void enlarge() {
        int length = Math.multiplyExact(starts.length, 2);
        starts = Arrays.copyOf(starts, length);
        operations = Arrays.copyOf(operations, length);
        subjects = Arrays.copyOf(subjects, length);
        if (itemOf != null) {
            itemOf = Arrays.copyOf(itemOf, length);
        }
    }

    private void remap() {
        long written = writer.position();
        if (memory.byteSize() >= LARGEST) {
            throw new IllegalStateException(
                    "the batch is full: %d requests have %d bytes; send them, and the rest in"
                                    .formatted(size, written)
                            + " another batch");
        }
        Arena larger = Arena.ofShared();
        MemorySegment next = Memory.map(larger, 2 * memory.byteSize());
        MemorySegment.copy(memory, 0, next, 0, written);
        arena.close();
        arena = larger;
        memory = next;
        writer = MessageWriter.over(next);
        writer.back(written);
    }
}
