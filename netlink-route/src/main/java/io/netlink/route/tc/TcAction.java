package io.netlink.route.tc;

import io.netlink.Attribute;
import io.netlink.AttributeSet;

/**
 * A kind of action whose options are the rows of a table, one of which has the structure that all
 * actions have: the library's own kinds, and a user's.
 *
 * @param <K> the kind itself
 */
public abstract class TcAction<K extends TcAction<K>> extends TcKind<K> implements ActionKind {
    private static final int CONTROL = 8;
    private static final int REFERENCES = 12;
    private static final int BINDINGS = 16;

    private final Attribute<ActionParms> parms;

    /**
     * For kinds.
     *
     * @param type how the library knows the kind
     * @param data the attributes
     * @param parms the row of the structure
     */
    protected TcAction(Type<K> type, AttributeSet data, Attribute<ActionParms> parms) {
        super(type, new byte[0], data);
        this.parms = parms;
    }

    /** Where the structure has what becomes of a packet; policers have it elsewhere. */
    int controlOffset() {
        return CONTROL;
    }

    int referencesOffset() {
        return REFERENCES;
    }

    int bindingsOffset() {
        return BINDINGS;
    }

    /** The structure's least length. */
    int parmsLength() {
        return BINDINGS + Integer.BYTES;
    }

    /**
     * {@code index}: the number of the action among those of its kind.
     *
     * @param index 1 to 4294967295; 0 leaves it to the kernel. That of one that exists means that
     *     one
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public final K index(long index) {
        return parms32(0, TcCodecs.in(index, 0, 0xffff_ffffL, "index"));
    }

    /**
     * {@code index}: the number of the action among those of its kind.
     *
     * @return 0 if it was not said
     */
    public final long index() {
        return Integer.toUnsignedLong(parms32(0));
    }

    /**
     * What becomes of a packet afterwards.
     *
     * @param control the last word of the action in {@code tc}
     * @return a kind with it
     */
    public final K control(Control control) {
        return parms32(controlOffset(), control.number());
    }

    /**
     * What becomes of a packet afterwards.
     *
     * @return {@link Control#PASS} if it was not said
     */
    public final Control control() {
        return new Control(parms32(controlOffset()));
    }

    /**
     * {@code ref}: how often it is held, by filters or by itself.
     *
     * @return 0 for one that the kernel did not list
     */
    public final int references() {
        return parms32(referencesOffset());
    }

    /**
     * {@code bind}: how many filters have it.
     *
     * @return 0 for one that the kernel did not list
     */
    public final int bindings() {
        return parms32(bindingsOffset());
    }

    /** The structure. */
    final ActionParms parms() {
        return get(parms).orElseGet(() -> ActionParms.zeros(parmsLength()));
    }

    final K parms(ActionParms next) {
        return set(parms, next);
    }

    final int parms32(int offset) {
        return parms().get32(offset);
    }

    final K parms32(int offset, int value) {
        return parms(parms().with32(offset, value));
    }

    /** The kind's name, its options, and what becomes of a packet. */
    @Override
    public String toString() {
        AttributeSet rest = data().without(parms);
        return name()
                + (rest.isEmpty() ? "" : " " + rest)
                + " "
                + control()
                + (index() == 0 ? "" : " index " + index());
    }
}
