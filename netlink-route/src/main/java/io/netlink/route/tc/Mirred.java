package io.netlink.route.tc;

import static io.netlink.uapi.TcMirred.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Sends packets, or copies of them, by another device. {@code action mirred}; tc-mirred(8),
 * linux/tc_act/tc_mirred.h, TCA_MIRRED_*.
 *
 * <pre>{@code
 * struct tc_mirred {
 *     tc_gen;
 *     int   eaction;   // 20  TCA_INGRESS_REDIR …
 *     __u32 ifindex;   // 24
 * };
 * }</pre>
 */
public final class Mirred extends TcAction<Mirred> {
    private static final AttributeSpace SPACE = AttributeSpace.named("mirred", "TCA_MIRRED_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_MIRRED_TM, "TCA_MIRRED_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_MIRRED_PARMS, "TCA_MIRRED_PARMS", ActionParms.codec(28));

    /**
     * {@code blockid}: all devices of a block, but the one that packets came by; needs Linux 6.8.
     */
    public static final Attribute<Long> BLOCKID =
            SPACE.u32(TCA_MIRRED_BLOCKID, "TCA_MIRRED_BLOCKID");

    /** How the library knows the kind. */
    public static final Type<Mirred> TYPE =
            new Type<>("mirred", SPACE, (header, data) -> new Mirred(data));

    private Mirred(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 28;
    }

    /** The structure's members. */
    private static final int WHAT = 20;

    private static final int DEVICE = 24;

    private static Mirred of(int what, int ifindex, Control control) {
        return TYPE.empty()
                .parms32(WHAT, what)
                .parms32(DEVICE, TcCodecs.in(ifindex, 1, Integer.MAX_VALUE, "ifindex"))
                .control(control);
    }

    /**
     * {@code egress redirect}: sends packets by a device.
     *
     * @param ifindex the device's index
     * @return the kind
     * @throws IllegalArgumentException if it is not positive
     */
    public static Mirred redirect(int ifindex) {
        return of(TCA_EGRESS_REDIR, ifindex, Control.STOLEN);
    }

    /**
     * {@code egress mirror}: sends copies by a device.
     *
     * @param ifindex the device's index
     * @return the kind
     * @throws IllegalArgumentException if it is not positive
     */
    public static Mirred mirror(int ifindex) {
        return of(TCA_EGRESS_MIRROR, ifindex, Control.PIPE);
    }

    /**
     * {@code ingress redirect}: packets come in by a device.
     *
     * @param ifindex the device's index
     * @return the kind
     * @throws IllegalArgumentException if it is not positive
     */
    public static Mirred redirectIngress(int ifindex) {
        return of(TCA_INGRESS_REDIR, ifindex, Control.STOLEN);
    }

    /**
     * {@code ingress mirror}: copies come in by a device.
     *
     * @param ifindex the device's index
     * @return the kind
     * @throws IllegalArgumentException if it is not positive
     */
    public static Mirred mirrorIngress(int ifindex) {
        return of(TCA_INGRESS_MIRROR, ifindex, Control.PIPE);
    }

    /**
     * {@code dev}: the device.
     *
     * @return its index
     */
    public int ifindex() {
        return parms32(DEVICE);
    }

    /**
     * What is done.
     *
     * @return TCA_EGRESS_REDIR, TCA_EGRESS_MIRROR, TCA_INGRESS_REDIR or TCA_INGRESS_MIRROR
     */
    public int what() {
        return parms32(WHAT);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        String word =
                switch (what()) {
                    case TCA_EGRESS_REDIR -> "egress redirect";
                    case TCA_EGRESS_MIRROR -> "egress mirror";
                    case TCA_INGRESS_REDIR -> "ingress redirect";
                    case TCA_INGRESS_MIRROR -> "ingress mirror";
                    default -> "[" + what() + "]";
                };
        return "mirred " + word + " dev if" + ifindex() + " " + control();
    }
}
