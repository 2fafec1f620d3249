package io.netlink.route.tc;

import static io.netlink.uapi.TcCsum.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Works checksums out anew, after other changes. {@code action csum}; tc-csum(8),
 * linux/tc_act/tc_csum.h, TCA_CSUM_*.
 *
 * <pre>{@code
 * struct tc_csum {
 *     tc_gen;
 *     __u32 update_flags;  // 20  TCA_CSUM_UPDATE_FLAG_*
 * };
 * }</pre>
 */
public final class Csum extends TcAction<Csum> {
    private static final AttributeSpace SPACE = AttributeSpace.named("csum", "TCA_CSUM_");

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_CSUM_PARMS, "TCA_CSUM_PARMS", ActionParms.codec(24));

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_CSUM_TM, "TCA_CSUM_TM", TcTimes.CODEC);

    /** How the library knows the kind. */
    public static final Type<Csum> TYPE =
            new Type<>("csum", SPACE, (header, data) -> new Csum(data));

    private Csum(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    /**
     * An action for some checksums.
     *
     * @param flags of TCA_CSUM_UPDATE_FLAG_*, one or more
     * @return the kind
     * @throws IllegalArgumentException if there are none
     */
    public static Csum of(int flags) {
        TcCodecs.in(flags, 1, Integer.MAX_VALUE, "update_flags");
        return TYPE.empty().parms32(20, flags);
    }

    /**
     * Which checksums.
     *
     * @return TCA_CSUM_UPDATE_FLAG_*
     */
    public int flags() {
        return parms32(20);
    }
}
