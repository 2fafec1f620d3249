package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Hierarchical fair service curve: classes with guarantees of rate and delay; {@code tc qdisc add
 * dev DEV root hfsc}, tc-hfsc(8). The classes are {@link HfscClass}.
 *
 * <pre>{@code
 * struct tc_hfsc_qopt {
 *    __u16 defcls;
 * };
 * }</pre>
 */
public final class Hfsc extends TcKind<Hfsc> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("hfsc", "", 2);

    /** How the library knows the kind. */
    public static final Type<Hfsc> TYPE = new Type<>("hfsc", SPACE, Hfsc::new);

    private Hfsc(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Packets without a class are dropped.
     *
     * @return the kind
     */
    public static Hfsc create() {
        return TYPE.empty();
    }

    /**
     * {@code default}: the class of packets that no filter has put into one.
     *
     * @param minor the class's minor number, 0 to 0xffff; 0 to drop them
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Hfsc defaultClass(int minor) {
        return struct(b -> put16(b, minor, "default"));
    }

    /**
     * {@code default}: the class of packets that no filter has put into one.
     *
     * @return its minor number, 0 if they are dropped
     */
    public int defaultClass() {
        return u16(struct());
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return "hfsc default 0x" + Integer.toHexString(defaultClass());
    }
}
