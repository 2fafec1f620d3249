package io.netlink.route.tc;

import static io.netlink.uapi.TcIfe.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MacAddress;
import io.netlink.uapi.Ife;

/**
 * Sends what the system knows of a packet along with it. {@code action ife}; tc-ife(8),
 * linux/tc_act/tc_ife.h, TCA_IFE_*.
 *
 * <pre>{@code
 * struct tc_ife {
 *     tc_gen;
 *     __u16 flags;     // 20  IFE_ENCODE
 * };
 * }</pre>
 */
public final class IfeAction extends TcAction<IfeAction> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ife", "TCA_IFE_");

    private static final AttributeSpace META = AttributeSpace.named("TCA_IFE_METALST", "IFE_META_");

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_IFE_PARMS, "TCA_IFE_PARMS", ActionParms.codec(24));

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_IFE_TM, "TCA_IFE_TM", TcTimes.CODEC);

    /** {@code dst}: the destination. */
    public static final Attribute<MacAddress> DMAC = SPACE.mac(TCA_IFE_DMAC, "TCA_IFE_DMAC");

    /** {@code src}: the source. */
    public static final Attribute<MacAddress> SMAC = SPACE.mac(TCA_IFE_SMAC, "TCA_IFE_SMAC");

    /** {@code type}: the protocol; without it ETH_P_IFE. */
    public static final Attribute<Integer> ETHERTYPE = SPACE.u16(TCA_IFE_TYPE, "TCA_IFE_TYPE");

    /** {@code allow}, {@code use}: what is sent along. */
    public static final Attribute<AttributeSet> METALST =
            SPACE.nest(TCA_IFE_METALST, "TCA_IFE_METALST", () -> META);

    /** {@code use mark}, inside {@link #METALST}; empty for {@code allow mark}. */
    public static final Attribute<byte[]> MARK =
            META.binary(Ife.IFE_META_SKBMARK, "IFE_META_SKBMARK");

    /** {@code use prio}, inside {@link #METALST}; empty for {@code allow prio}. */
    public static final Attribute<byte[]> PRIO = META.binary(Ife.IFE_META_PRIO, "IFE_META_PRIO");

    /** {@code use tcindex}, inside {@link #METALST}; empty for {@code allow tcindex}. */
    public static final Attribute<byte[]> TCINDEX =
            META.binary(Ife.IFE_META_TCINDEX, "IFE_META_TCINDEX");

    /** How the library knows the kind. */
    public static final Type<IfeAction> TYPE =
            new Type<>("ife", SPACE, (header, data) -> new IfeAction(data));

    private IfeAction(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    /**
     * {@code encode}: wraps packets.
     *
     * @return the kind, to be told what to {@link #allow}
     */
    public static IfeAction encode() {
        boolean big = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.BIG_ENDIAN;
        return decode().parms32(20, big ? IFE_ENCODE << 16 : IFE_ENCODE);
    }

    /**
     * {@code decode}: unwraps packets.
     *
     * @return the kind
     */
    public static IfeAction decode() {
        return TYPE.empty().control(Control.PIPE);
    }

    /**
     * {@code allow}: sends something along, or takes it from what came.
     *
     * @param what {@link #MARK}, {@link #PRIO} or {@link #TCINDEX}
     * @return a kind with it
     */
    public IfeAction allow(Attribute<byte[]> what) {
        AttributeSet all = get(METALST).orElseGet(() -> AttributeSet.empty(META));
        return set(METALST, all.with(what, new byte[0]));
    }
}
