package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

/**
 * The eXpress Data Path of a link, {@code ip link set DEV xdp …}: IFLA_XDP_* of linux/if_link.h.
 *
 * <pre>{@code
 * links.change(Link.named("eth0").xdp(Xdp.attach(fd).mode(Xdp.Mode.GENERIC)));
 * links.get("eth0").get(LinkAttributes.XDP).flatMap(xdp -> xdp.get(Xdp.PROG_ID));
 * links.change(Link.named("eth0").xdp(Xdp.detach()));
 * }</pre>
 */
public final class Xdp extends OptionSet<Xdp> {
    static final AttributeSpace SPACE = AttributeSpace.named("xdp", "IFLA_XDP_");

    static final AttributeCodec<Xdp> CODEC = Codecs.nest(() -> SPACE, Xdp::new, Xdp::data);

    /** Who runs a program: XDP_ATTACHED_*. */
    public enum Mode implements Numbered {
        /** There is no program. */
        NONE(XDP_ATTACHED_NONE),
        /** The driver, {@code xdpdrv}. */
        DRIVER(XDP_ATTACHED_DRV),
        /** The kernel, once it has made an skb of the packet: {@code xdpgeneric}. */
        GENERIC(XDP_ATTACHED_SKB),
        /** The hardware, {@code xdpoffload}. */
        OFFLOAD(XDP_ATTACHED_HW),
        /** There are several programs; only read. */
        MULTIPLE(XDP_ATTACHED_MULTI),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        private int flag() {
            return switch (this) {
                case DRIVER -> XDP_FLAGS_DRV_MODE;
                case GENERIC -> XDP_FLAGS_SKB_MODE;
                case OFFLOAD -> XDP_FLAGS_HW_MODE;
                default -> throw new IllegalArgumentException(this + " cannot be asked for");
            };
        }
    }

    /** The descriptor of the program to attach, -1 to detach; only in requests. */
    public static final Attribute<Integer> FD = SPACE.s32(IFLA_XDP_FD, "IFLA_XDP_FD");

    /** Who runs the program; told by the kernel. */
    public static final Attribute<Mode> ATTACHED =
            SPACE.attribute(
                    IFLA_XDP_ATTACHED,
                    "IFLA_XDP_ATTACHED",
                    Codecs.oneOf(AttributeCodec.U8, Mode.class));

    /** XDP_FLAGS_* of a request. */
    public static final Attribute<Integer> FLAGS = SPACE.s32(IFLA_XDP_FLAGS, "IFLA_XDP_FLAGS");

    /** The id of the only program; told by the kernel. */
    public static final Attribute<Long> PROG_ID = SPACE.u32(IFLA_XDP_PROG_ID, "IFLA_XDP_PROG_ID");

    /** The id of the program that the driver runs; told by the kernel. */
    public static final Attribute<Long> DRV_PROG_ID =
            SPACE.u32(IFLA_XDP_DRV_PROG_ID, "IFLA_XDP_DRV_PROG_ID");

    /** The id of the program that the kernel runs; told by the kernel. */
    public static final Attribute<Long> SKB_PROG_ID =
            SPACE.u32(IFLA_XDP_SKB_PROG_ID, "IFLA_XDP_SKB_PROG_ID");

    /** The id of the program that the hardware runs; told by the kernel. */
    public static final Attribute<Long> HW_PROG_ID =
            SPACE.u32(IFLA_XDP_HW_PROG_ID, "IFLA_XDP_HW_PROG_ID");

    /**
     * The descriptor of the program that must be attached now, -1 for none; with XDP_FLAGS_REPLACE.
     */
    public static final Attribute<Integer> EXPECTED_FD =
            SPACE.s32(IFLA_XDP_EXPECTED_FD, "IFLA_XDP_EXPECTED_FD");

    private Xdp(AttributeSet data) {
        super(data, Xdp::new);
    }

    /**
     * {@code xdp …}: attaches a program, whose descriptor comes from bpf(2); it must stay open
     * until the request has been made.
     *
     * @param descriptor of a program of type BPF_PROG_TYPE_XDP
     * @return what to give to {@link LinkSpec#xdp}
     * @throws IllegalArgumentException if it is negative
     */
    public static Xdp attach(int descriptor) {
        if (descriptor < 0) {
            throw new IllegalArgumentException(
                    "descriptor " + descriptor + " of an XDP program: must not be negative");
        }
        return new Xdp(AttributeSet.empty(SPACE)).set(FD, descriptor);
    }

    /**
     * {@code xdp off}: detaches the program.
     *
     * @return what to give to {@link LinkSpec#xdp}
     */
    public static Xdp detach() {
        return new Xdp(AttributeSet.empty(SPACE)).set(FD, -1);
    }

    /**
     * {@code xdpgeneric}, {@code xdpdrv}, {@code xdpoffload}: who is to run it; otherwise the
     * driver if it can, and else the kernel.
     *
     * @param mode {@link Mode#DRIVER}, {@link Mode#GENERIC} or {@link Mode#OFFLOAD}
     * @return a request for it
     * @throws IllegalArgumentException if it is none of these
     */
    public Xdp mode(Mode mode) {
        int others = XDP_FLAGS_DRV_MODE | XDP_FLAGS_SKB_MODE | XDP_FLAGS_HW_MODE;
        return set(FLAGS, get(FLAGS).orElse(0) & ~others | mode.flag());
    }

    /**
     * Only if there is no program yet; the kernel answers EBUSY if there is (without {@code
     * -force}, {@code ip} asks so too).
     *
     * @return a request for it
     */
    public Xdp ifNone() {
        return set(FLAGS, get(FLAGS).orElse(0) | XDP_FLAGS_UPDATE_IF_NOEXIST);
    }

    /**
     * Only in the place of a program that is known; the kernel answers EEXIST if there is another.
     *
     * @param descriptor the known program's, -1 for none
     * @return a request for it
     */
    public Xdp replacing(int descriptor) {
        return set(EXPECTED_FD, descriptor).set(FLAGS, get(FLAGS).orElse(0) | XDP_FLAGS_REPLACE);
    }
}
