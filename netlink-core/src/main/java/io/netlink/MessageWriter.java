package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * Writes netlink messages, one or more after the other, into memory.
 *
 * <pre>{@code
 * struct nlmsghdr {
 *     __u32 nlmsg_len;    // with this header
 *     __u16 nlmsg_type;
 *     __u16 nlmsg_flags;
 *     __u32 nlmsg_seq;
 *     __u32 nlmsg_pid;    // 0: the kernel fills it in
 * };
 * }</pre>
 *
 * <p>After {@link #begin} come the family's fixed header ({@code struct ifinfomsg} …) through the
 * {@code put} methods and the attributes; {@link #end} writes the length. Reusable: {@link #reset}
 * goes back to the start. Allocates nothing. Belongs to one thread at a time.
 */
public final class MessageWriter extends AttributeWriter {
    private long start = -1;

    private MessageWriter(MemorySegment segment) {
        super(segment);
    }

    /**
     * A writer at the start of a piece of memory.
     *
     * @param segment native or heap memory; the writer does not own it
     * @return the writer
     */
    public static MessageWriter over(MemorySegment segment) {
        return new MessageWriter(segment);
    }

    /**
     * Forgets everything written.
     *
     * @return this writer
     */
    public MessageWriter reset() {
        position(0);
        start = -1;
        return this;
    }

    /** Forgets what was written after a place, a message that has not been ended included. */
    void back(long place) {
        position(place);
        start = -1;
    }

    /**
     * Starts a message.
     *
     * @param type nlmsg_type, such as RTM_NEWLINK
     * @param flags nlmsg_flags: NLM_F_REQUEST and others
     * @param sequence nlmsg_seq, by which the answer is known
     * @return this writer
     */
    public MessageWriter begin(int type, int flags, int sequence) {
        if (start >= 0) {
            throw new IllegalStateException("the message before has not been ended");
        }
        pad();
        start = position();
        put32(0, pack16(type, flags));
        put32(sequence, 0);
        return this;
    }

    /**
     * Ends the message: writes its length.
     *
     * @return this writer
     */
    public MessageWriter end() {
        if (start < 0) {
            throw new IllegalStateException("no message has been begun");
        }
        segment().set(JAVA_INT_UNALIGNED, start, (int) (position() - start));
        start = -1;
        return this;
    }
}
