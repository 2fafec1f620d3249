package io.netlink;

import static io.netlink.uapi.Netlink.NLMSG_DONE;
import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLM_F_ACK_TLVS;
import static io.netlink.uapi.Netlink.NLM_F_CAPPED;
import static io.netlink.uapi.Netlink.NLM_F_MULTI;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;

/** Messages as the kernel sends them. */
final class Messages {
    static final int ACK_TLVS = NLM_F_ACK_TLVS;
    static final int CAPPED = NLM_F_CAPPED;

    private Messages() {}

    /** A view of the message at the start of some bytes. */
    static NetlinkMessage view(byte... bytes) {
        return NetlinkMessage.of(MemorySegment.ofArray(bytes));
    }

    /** A message, padded to a multiple of four. */
    static byte[] message(int type, int flags, int sequence, Consumer<MessageWriter> body) {
        byte[] memory = new byte[70_000];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.begin(type, flags, sequence);
        body.accept(writer);
        writer.end();
        writer.pad();
        return Arrays.copyOf(memory, (int) writer.position());
    }

    static byte[] ack(int sequence) {
        return error(sequence, 0, CAPPED, new byte[16], w -> {});
    }

    static byte[] error(int sequence, int errno) {
        return error(sequence, -errno, CAPPED, new byte[16], w -> {});
    }

    /**
     * An NLMSG_ERROR.
     *
     * @param error 0, or -errno
     * @param flags {@link #CAPPED} if only the request's header is in it, {@link #ACK_TLVS} if
     *     there are attributes
     */
    static byte[] error(
            int sequence, int error, int flags, byte[] request, Consumer<AttributeWriter> tlvs) {
        byte[] echoed = (flags & CAPPED) != 0 ? Arrays.copyOf(request, 16) : request;
        return message(
                NLMSG_ERROR,
                flags,
                sequence,
                w -> {
                    w.put32(error);
                    for (byte b : echoed) {
                        w.put8(b);
                    }
                    tlvs.accept(w);
                });
    }

    static byte[] done(int sequence, int error, Consumer<AttributeWriter> tlvs) {
        int flags = NLM_F_MULTI | (error == 0 ? 0 : ACK_TLVS);
        return message(
                NLMSG_DONE,
                flags,
                sequence,
                w -> {
                    w.put32(error);
                    tlvs.accept(w);
                });
    }

    static byte[] done(int sequence) {
        return done(sequence, 0, w -> {});
    }
}
