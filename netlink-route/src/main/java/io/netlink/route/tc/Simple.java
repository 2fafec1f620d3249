package io.netlink.route.tc;

import static io.netlink.uapi.TcDefact.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Writes a line to the kernel's log for each packet. {@code action simple}; tc-simple(8),
 * linux/tc_act/tc_defact.h, TCA_DEF_*.
 */
public final class Simple extends TcAction<Simple> {
    private static final AttributeSpace SPACE = AttributeSpace.named("simple", "TCA_DEF_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_DEF_TM, "TCA_DEF_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_DEF_PARMS, "TCA_DEF_PARMS", ActionParms.codec(20));

    /** {@code sdata}: what is written. */
    public static final Attribute<String> DATA = SPACE.string(TCA_DEF_DATA, "TCA_DEF_DATA");

    /** How the library knows the kind. */
    public static final Type<Simple> TYPE =
            new Type<>("simple", SPACE, (header, data) -> new Simple(data));

    private Simple(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * {@code sdata}.
     *
     * @param text what is written, up to 31 characters
     * @return the kind
     * @throws IllegalArgumentException if it is empty or longer
     */
    public static Simple of(String text) {
        TcCodecs.in(text.length(), 1, 31, "length of sdata");
        return TYPE.empty().control(Control.PIPE).set(DATA, text);
    }
}
