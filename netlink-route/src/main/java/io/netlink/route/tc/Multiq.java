package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * A band for each of the device's queues, served in turn: {@code tc qdisc add dev DEV root multiq}.
 *
 * <pre>{@code
 * struct tc_multiq_qopt {
 *    __u16 bands;
 *    __u16 max_bands;
 * };
 * }</pre>
 */
public final class Multiq extends TcKind<Multiq> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("multiq", "", 4);

    /** How the library knows the kind. */
    public static final Type<Multiq> TYPE = new Type<>("multiq", SPACE, Multiq::new);

    private Multiq(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * A band for each of the device's queues.
     *
     * @return the kind
     */
    public static Multiq create() {
        return TYPE.empty();
    }

    /**
     * How many bands are in use.
     *
     * @return 0 unless it was listed
     */
    public int bands() {
        return u16(struct());
    }

    /**
     * How many queues the device can have.
     *
     * @return 0 unless it was listed
     */
    public int maxBands() {
        return u16(struct().position(2));
    }
}
