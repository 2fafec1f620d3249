package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * A queue that can be stopped and let go by the program that owns it: {@code tc qdisc change dev
 * DEV root plug block}, sch_plug.
 *
 * <pre>{@code
 * struct tc_plug_qopt {
 *    int   action;   // TCQ_PLUG_*
 *    __u32 limit;    // bytes
 * };
 * }</pre>
 */
public final class Plug extends TcKind<Plug> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("plug", "", 8);

    /** How the library knows the kind. */
    public static final Type<Plug> TYPE = new Type<>("plug", SPACE, Plug::new, true);

    private Plug(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Packets wait from now on.
     *
     * @return the kind
     */
    public static Plug create() {
        return TYPE.bare();
    }

    /**
     * {@code block}: what comes from now on waits, until the next release. Only for {@code change}.
     *
     * @return the kind
     */
    public static Plug block() {
        return action(TCQ_PLUG_BUFFER);
    }

    /**
     * {@code release}: lets go what came before the last {@link #block()}. Only for {@code change}.
     *
     * @return the kind
     */
    public static Plug release() {
        return action(TCQ_PLUG_RELEASE_ONE);
    }

    /**
     * {@code release_indefinite}: lets everything go, until the next {@link #block()}. Only for
     * {@code change}.
     *
     * @return the kind
     */
    public static Plug releaseIndefinite() {
        return action(TCQ_PLUG_RELEASE_INDEFINITE);
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @param bytes 0 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Plug limit(long bytes) {
        return action(TCQ_PLUG_LIMIT).struct(b -> put32(b.position(4), bytes, "limit"));
    }

    private static Plug action(int action) {
        return TYPE.bare().struct(b -> b.putInt(action));
    }
}
