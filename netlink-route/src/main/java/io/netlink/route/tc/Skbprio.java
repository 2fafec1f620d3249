package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.OptionalLong;

/**
 * One queue for each of 64 priorities of packets, the highest first; if it is full, the lowest is
 * dropped: {@code tc qdisc add dev DEV root skbprio}, tc-skbprio(8).
 *
 * <pre>{@code
 * struct tc_skbprio_qopt {
 *    __u32 limit;
 * };
 * }</pre>
 */
public final class Skbprio extends TcKind<Skbprio> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("skbprio", "", 4);

    /** How the library knows the kind. */
    public static final Type<Skbprio> TYPE = new Type<>("skbprio", SPACE, Skbprio::new, true);

    private Skbprio(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * At most 64 packets.
     *
     * @return the kind
     */
    public static Skbprio create() {
        return TYPE.bare();
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @param packets 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public static Skbprio limit(long packets) {
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
