package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.OptionalLong;

/**
 * First in, first out, counted in packets: {@code tc qdisc add dev DEV root pfifo}, tc-bfifo(8).
 *
 * <pre>{@code
 * struct tc_fifo_qopt {
 *    __u32 limit;
 * };
 * }</pre>
 */
public final class Pfifo extends TcKind<Pfifo> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("pfifo", "", 4);

    /** How the library knows the kind. */
    public static final Type<Pfifo> TYPE = new Type<>("pfifo", SPACE, Pfifo::new, true);

    private Pfifo(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * As many as the device's queue length says ({@code txqueuelen}).
     *
     * @return the kind
     */
    public static Pfifo create() {
        return TYPE.bare();
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @param packets 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public static Pfifo limit(long packets) {
        return TYPE.bare().struct(b -> put32(b, packets, "limit"));
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @return packets; empty if it is left to the kernel
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
