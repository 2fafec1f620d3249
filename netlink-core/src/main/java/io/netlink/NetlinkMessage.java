package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.OptionalInt;

/**
 * A view of one received netlink message.
 *
 * <pre>{@code
 * struct nlmsghdr {
 *     __u32 nlmsg_len;    //  0
 *     __u16 nlmsg_type;   //  4
 *     __u16 nlmsg_flags;  //  6
 *     __u32 nlmsg_seq;    //  8
 *     __u32 nlmsg_pid;    // 12
 * };
 * }</pre>
 *
 * <p><b>Lifetime:</b> it lives only inside the callback that it was given to; the next message
 * overwrites its bytes. After the callback every method throws {@link IllegalStateException}. What
 * must live longer is copied: {@link #toByteArray()}, {@link AttributeReader#copy}.
 */
public final class NetlinkMessage {
    /** NLMSG_HDRLEN. */
    public static final int HEADER_LENGTH = 16;

    private MemorySegment segment;
    private long start;
    private int length;
    private int nsid = -1;

    /** A view of nothing yet. */
    NetlinkMessage() {}

    /**
     * A view of a message in memory, for code that reads captured messages.
     *
     * @param memory memory with a message at its start
     * @return the view; it lives as long as the memory
     * @throws DecodeException if there is no whole message
     */
    public static NetlinkMessage of(MemorySegment memory) {
        NetlinkMessage message = new NetlinkMessage();
        message.wrap(memory, 0, memory.byteSize());
        return message;
    }

    /**
     * Places this view.
     *
     * @return where the next message starts
     */
    long wrap(MemorySegment memory, long offset, long end) {
        long left = end - offset;
        if (left < HEADER_LENGTH) {
            throw new DecodeException(
                    "struct nlmsghdr", "needs " + HEADER_LENGTH + " bytes, " + left + " are left");
        }
        int claimed = memory.get(JAVA_INT_UNALIGNED, offset);
        if (claimed < HEADER_LENGTH || claimed > left) {
            throw new DecodeException(
                    "struct nlmsghdr",
                    "claims "
                            + Integer.toUnsignedString(claimed)
                            + " bytes, "
                            + left
                            + " are left");
        }
        segment = memory;
        start = offset;
        length = claimed;
        return Math.min(offset + AttributeWriter.align(claimed), end);
    }

    /** Says which namespace the messages to come are from; -1 for the socket's own. */
    void from(int id) {
        nsid = id;
    }

    /** Ends the view's life. */
    void release() {
        segment = null;
        nsid = -1;
    }

    /**
     * The message's type.
     *
     * @return nlmsg_type, such as RTM_NEWLINK
     */
    public int type() {
        return memory().get(JAVA_SHORT_UNALIGNED, start + 4) & 0xffff;
    }

    /**
     * The message's flags.
     *
     * @return nlmsg_flags: NLM_F_MULTI, NLM_F_DUMP_INTR and others
     */
    public int flags() {
        return memory().get(JAVA_SHORT_UNALIGNED, start + 6) & 0xffff;
    }

    /**
     * The number of the request that this answers.
     *
     * @return nlmsg_seq, 0 for events
     */
    public int sequence() {
        return memory().get(JAVA_INT_UNALIGNED, start + 8);
    }

    /**
     * The netlink port the message belongs to.
     *
     * @return nlmsg_pid; for events, the port of the socket whose request caused it
     */
    public int portId() {
        return memory().get(JAVA_INT_UNALIGNED, start + 12);
    }

    /**
     * Which namespace an event is from, if the socket hears of all ({@link
     * NetlinkSocket#listenAllNsid}).
     *
     * @return the id that the socket's namespace has for it; empty if it is that namespace itself
     */
    public OptionalInt nsid() {
        memory();
        return nsid < 0 ? OptionalInt.empty() : OptionalInt.of(nsid);
    }

    /**
     * How long the payload is.
     *
     * @return bytes after the header
     */
    public int payloadLength() {
        memory();
        return length - HEADER_LENGTH;
    }

    /**
     * Where the payload starts in {@link #segment()}.
     *
     * @return an offset
     */
    public long payloadOffset() {
        memory();
        return start + HEADER_LENGTH;
    }

    /**
     * The memory that the message is in.
     *
     * @return the receive memory; read only {@link #payloadLength()} bytes from {@link
     *     #payloadOffset()}
     */
    public MemorySegment segment() {
        return memory();
    }

    /**
     * Four bytes of the payload's fixed structure, in the machine's byte order.
     *
     * @param offset from the payload's start
     * @return the value's bits
     * @throws DecodeException if the payload is too short
     */
    public int payloadInt(int offset) {
        return memory().get(JAVA_INT_UNALIGNED, need(offset, Integer.BYTES));
    }

    /**
     * Two bytes of the payload's fixed structure, in the machine's byte order.
     *
     * @param offset from the payload's start
     * @return 0 to 65535
     * @throws DecodeException if the payload is too short
     */
    public int payloadShort(int offset) {
        return memory().get(JAVA_SHORT_UNALIGNED, need(offset, Short.BYTES)) & 0xffff;
    }

    /**
     * One byte of the payload's fixed structure.
     *
     * @param offset from the payload's start
     * @return 0 to 255
     * @throws DecodeException if the payload is too short
     */
    public int payloadByte(int offset) {
        return memory().get(JAVA_BYTE, need(offset, 1)) & 0xff;
    }

    /**
     * The attributes after the family's fixed structure.
     *
     * @param headerLength that structure's length
     * @return a new reader
     */
    public AttributeReader attributes(int headerLength) {
        return attributes(headerLength, new AttributeReader());
    }

    /**
     * The attributes after the family's fixed structure, with a reader used again.
     *
     * @param headerLength that structure's length
     * @param reader the reader to place
     * @return {@code reader}
     * @throws DecodeException if the payload is shorter than that structure
     */
    public AttributeReader attributes(int headerLength, AttributeReader reader) {
        MemorySegment memory = memory();
        need(0, headerLength);
        int skip = Math.min(AttributeWriter.align(headerLength), payloadLength());
        return reader.wrap(memory, start + HEADER_LENGTH + skip, payloadLength() - skip);
    }

    /**
     * The whole message with its header.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        byte[] copy = new byte[length];
        MemorySegment.copy(memory(), JAVA_BYTE, start, copy, 0, length);
        return copy;
    }

    private long need(int offset, int bytes) {
        if (offset < 0 || bytes > payloadLength() - offset) {
            throw new DecodeException(
                    "message type " + type(),
                    "has a payload of "
                            + payloadLength()
                            + " bytes, needs "
                            + (offset + (long) bytes));
        }
        return start + HEADER_LENGTH + offset;
    }

    private MemorySegment memory() {
        MemorySegment memory = segment;
        if (memory == null) {
            throw new IllegalStateException(
                    "a message view lives only inside its callback; copy what must live longer");
        }
        return memory;
    }
}
