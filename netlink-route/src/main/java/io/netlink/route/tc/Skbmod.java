package io.netlink.route.tc;

import static io.netlink.uapi.TcSkbmod.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MacAddress;

/**
 * Changes the Ethernet header, or marks congestion. {@code action skbmod}; tc-skbmod(8),
 * linux/tc_act/tc_skbmod.h, TCA_SKBMOD_*.
 *
 * <pre>{@code
 * struct tc_skbmod {
 *     tc_gen;
 *     __u64 flags;     // 24  SKBMOD_F_*
 * };
 * }</pre>
 */
public final class Skbmod extends TcAction<Skbmod> {
    private static final AttributeSpace SPACE = AttributeSpace.named("skbmod", "TCA_SKBMOD_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_SKBMOD_TM, "TCA_SKBMOD_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_SKBMOD_PARMS, "TCA_SKBMOD_PARMS", ActionParms.codec(32));

    /** {@code set dmac}. */
    public static final Attribute<MacAddress> DMAC = SPACE.mac(TCA_SKBMOD_DMAC, "TCA_SKBMOD_DMAC");

    /** {@code set smac}. */
    public static final Attribute<MacAddress> SMAC = SPACE.mac(TCA_SKBMOD_SMAC, "TCA_SKBMOD_SMAC");

    /** {@code set etype}: ETH_P_*. */
    public static final Attribute<Integer> ETYPE = SPACE.u16(TCA_SKBMOD_ETYPE, "TCA_SKBMOD_ETYPE");

    /** How the library knows the kind. */
    public static final Type<Skbmod> TYPE =
            new Type<>("skbmod", SPACE, (header, data) -> new Skbmod(data));

    private Skbmod(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 32;
    }

    /** Where the structure has the flags: the lower half of 64 bits. */
    private static final int FLAGS =
            java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.BIG_ENDIAN ? 28 : 24;

    /**
     * An action that changes nothing yet; the kernel wants a change.
     *
     * @return the kind
     */
    public static Skbmod create() {
        return TYPE.empty().control(Control.PIPE);
    }

    private Skbmod flag(int flag) {
        return parms32(FLAGS, parms32(FLAGS) | flag);
    }

    /**
     * {@code set dmac}: the destination.
     *
     * @param address the address
     * @return a kind with it
     */
    public Skbmod destinationMac(MacAddress address) {
        return set(DMAC, address).flag(SKBMOD_F_DMAC);
    }

    /**
     * {@code set smac}: the source.
     *
     * @param address the address
     * @return a kind with it
     */
    public Skbmod sourceMac(MacAddress address) {
        return set(SMAC, address).flag(SKBMOD_F_SMAC);
    }

    /**
     * {@code set etype}: the protocol.
     *
     * @param ethertype ETH_P_*, 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Skbmod etherType(int ethertype) {
        return set(ETYPE, ethertype).flag(SKBMOD_F_ETYPE);
    }

    /**
     * {@code swap mac}: source and destination change places.
     *
     * @return a kind with it; without any other change
     */
    public Skbmod swapMac() {
        return flag(SKBMOD_F_SWAPMAC);
    }

    /**
     * {@code ecn}: marks congestion.
     *
     * @return a kind with it
     */
    public Skbmod ecn() {
        return flag(SKBMOD_F_ECN);
    }
}
