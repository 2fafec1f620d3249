package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.OptionalLong;

/**
 * First in, first out, counted in bytes: {@code tc qdisc add dev DEV root bfifo}, tc-bfifo(8).
 *
 * <pre>{@code
 * struct tc_fifo_qopt {
 *    __u32 limit;
 * };
 * }</pre>
 */
public final class Bfifo extends TcKind<Bfifo> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("bfifo", "", 4);

    /** How the library knows the kind. */
    public static final Type<Bfifo> TYPE = new Type<>("bfifo", SPACE, Bfifo::new, true);

    private Bfifo(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * As many as the device's queue length says ({@code txqueuelen}).
     *
     * @return the kind
     */
    public static Bfifo create() {
        return TYPE.bare();
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @param bytes 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public static Bfifo limit(long bytes) {
        return TYPE.bare().struct(b -> put32(b, bytes, "limit"));
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @return bytes; empty if it is left to the kernel
     */
    public OptionalLong limit() {
        return hasStruct() ? OptionalLong.of(u32(struct())) : OptionalLong.empty();
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return name() + (hasStruct() ? " limit " + u32(struct()) : "");
    }
}
