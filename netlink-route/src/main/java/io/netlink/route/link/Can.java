package io.netlink.route.link;

import static io.netlink.uapi.CanNetlink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.time.Duration;
import java.util.List;

/**
 * A CAN device, which only a driver makes; its options are changed while it is down: {@code ip link
 * set DEV type can bitrate BITRATE …}; linux/can/netlink.h, IFLA_CAN_*.
 *
 * <pre>{@code
 * links.change(Link.named("can0").kind(Can.bitrate(500_000)));
 * }</pre>
 */
public final class Can extends TypedKind<Can> {
    private static final AttributeSpace SPACE = AttributeSpace.named("can", "IFLA_CAN_");

    private static final AttributeSpace TDC_SPACE =
            AttributeSpace.named("IFLA_CAN_TDC", "IFLA_CAN_TDC_");
    private static final AttributeSpace EXT_SPACE =
            AttributeSpace.named("IFLA_CAN_CTRLMODE_EXT", "IFLA_CAN_CTRLMODE_");

    /** {@code tdcv}, {@code tdco}, {@code tdcf}: transmitter delay compensation of CAN FD. */
    public static final Attribute<AttributeSet> TDC =
            SPACE.nest(IFLA_CAN_TDC, "IFLA_CAN_TDC", () -> TDC_SPACE);

    /** Which control modes the device has; told by the kernel. */
    public static final Attribute<AttributeSet> CTRLMODE_EXT =
            SPACE.nest(IFLA_CAN_CTRLMODE_EXT, "IFLA_CAN_CTRLMODE_EXT", () -> EXT_SPACE);

    /** CAN_CTRLMODE_* that can be changed, inside {@link #CTRLMODE_EXT}. */
    public static final Attribute<Long> CTRLMODE_SUPPORTED =
            EXT_SPACE.u32(IFLA_CAN_CTRLMODE_SUPPORTED, "IFLA_CAN_CTRLMODE_SUPPORTED");

    /** The least {@code tdcv}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCV_MIN =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCV_MIN, "IFLA_CAN_TDC_TDCV_MIN");

    /** The greatest {@code tdcv}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCV_MAX =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCV_MAX, "IFLA_CAN_TDC_TDCV_MAX");

    /** The least {@code tdco}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCO_MIN =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCO_MIN, "IFLA_CAN_TDC_TDCO_MIN");

    /** The greatest {@code tdco}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCO_MAX =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCO_MAX, "IFLA_CAN_TDC_TDCO_MAX");

    /** The least {@code tdcf}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCF_MIN =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCF_MIN, "IFLA_CAN_TDC_TDCF_MIN");

    /** The greatest {@code tdcf}, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCF_MAX =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCF_MAX, "IFLA_CAN_TDC_TDCF_MAX");

    /** {@code tdcv}: the measured delay, in minimum time quanta, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCV =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCV, "IFLA_CAN_TDC_TDCV");

    /** {@code tdco}: the offset, in minimum time quanta, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCO =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCO, "IFLA_CAN_TDC_TDCO");

    /** {@code tdcf}: the filter window, in minimum time quanta, inside {@link #TDC}. */
    public static final Attribute<Long> TDC_TDCF =
            TDC_SPACE.u32(IFLA_CAN_TDC_TDCF, "IFLA_CAN_TDC_TDCF");

    /** {@code bitrate}, {@code sample-point} …: the times of a bit. */
    public static final Attribute<CanBitTiming> BITTIMING =
            SPACE.attribute(IFLA_CAN_BITTIMING, "IFLA_CAN_BITTIMING", CanBitTiming.CODEC);

    /** What the device can do; told by the kernel. */
    public static final Attribute<CanBitTiming.Limits> BITTIMING_CONST =
            SPACE.attribute(
                    IFLA_CAN_BITTIMING_CONST,
                    "IFLA_CAN_BITTIMING_CONST",
                    CanBitTiming.Limits.CODEC);

    /** {@code clock}: the device's clock in Hz; told by the kernel. */
    public static final Attribute<Long> CLOCK = SPACE.u32(IFLA_CAN_CLOCK, "IFLA_CAN_CLOCK");

    /** {@code state}: CAN_STATE_* of {@link io.netlink.uapi.CanNetlink}; told by the kernel. */
    public static final Attribute<Long> STATE = SPACE.u32(IFLA_CAN_STATE, "IFLA_CAN_STATE");

    /**
     * {@code loopback}, {@code listen-only}, {@code fd} …: CAN_CTRLMODE_* of {@link
     * io.netlink.uapi.CanNetlink}.
     */
    public static final Attribute<Bits> CTRLMODE =
            SPACE.attribute(
                    IFLA_CAN_CTRLMODE, "IFLA_CAN_CTRLMODE", Bits.maskFirst("struct can_ctrlmode"));

    /** {@code restart-ms}: how long after bus-off it starts again, 0 for not by itself. */
    public static final Attribute<Duration> RESTART_MS =
            SPACE.attribute(
                    IFLA_CAN_RESTART_MS,
                    "IFLA_CAN_RESTART_MS",
                    Codecs.time32(Duration.ofMillis(1)));

    /** {@code restart}: start again now, with 1; only in requests. */
    public static final Attribute<Long> RESTART = SPACE.u32(IFLA_CAN_RESTART, "IFLA_CAN_RESTART");

    /** {@code berr-counter}: told by the kernel. */
    public static final Attribute<CanErrors> BERR_COUNTER =
            SPACE.attribute(IFLA_CAN_BERR_COUNTER, "IFLA_CAN_BERR_COUNTER", CanErrors.CODEC);

    /** {@code dbitrate} …: the times of a bit in the data of CAN FD. */
    public static final Attribute<CanBitTiming> DATA_BITTIMING =
            SPACE.attribute(IFLA_CAN_DATA_BITTIMING, "IFLA_CAN_DATA_BITTIMING", CanBitTiming.CODEC);

    /** What the device can do for these; told by the kernel. */
    public static final Attribute<CanBitTiming.Limits> DATA_BITTIMING_CONST =
            SPACE.attribute(
                    IFLA_CAN_DATA_BITTIMING_CONST,
                    "IFLA_CAN_DATA_BITTIMING_CONST",
                    CanBitTiming.Limits.CODEC);

    /** {@code termination}: ohms, 0 for none. */
    public static final Attribute<Integer> TERMINATION =
            SPACE.u16(IFLA_CAN_TERMINATION, "IFLA_CAN_TERMINATION");

    /** The terminations that the device has; told by the kernel. */
    public static final Attribute<List<Integer>> TERMINATION_CONST =
            SPACE.attribute(
                    IFLA_CAN_TERMINATION_CONST, "IFLA_CAN_TERMINATION_CONST", Codecs.U16_ARRAY);

    /** The bit rates that the device has, if they are fixed; told by the kernel. */
    public static final Attribute<List<Long>> BITRATE_CONST =
            SPACE.attribute(IFLA_CAN_BITRATE_CONST, "IFLA_CAN_BITRATE_CONST", Codecs.U32_ARRAY);

    /** Those for the data of CAN FD; told by the kernel. */
    public static final Attribute<List<Long>> DATA_BITRATE_CONST =
            SPACE.attribute(
                    IFLA_CAN_DATA_BITRATE_CONST, "IFLA_CAN_DATA_BITRATE_CONST", Codecs.U32_ARRAY);

    /** The highest bit rate; told by the kernel. */
    public static final Attribute<Long> BITRATE_MAX =
            SPACE.u32(IFLA_CAN_BITRATE_MAX, "IFLA_CAN_BITRATE_MAX");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Can> TYPE = new LinkKind.Type<>("can", SPACE, Can::new);

    private Can(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A device of which nothing is said yet.
     *
     * @return the kind
     */
    public static Can create() {
        return new Can(AttributeSet.empty(SPACE));
    }

    /**
     * {@code bitrate}: a device of a speed; the kernel works out the rest.
     *
     * @param bitsPerSecond 1 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Can bitrate(long bitsPerSecond) {
        return create().set(BITTIMING, CanBitTiming.bitrate(bitsPerSecond));
    }
}
