package io.netlink.uapi;

/**
 * Constants of {@code linux/can/netlink.h}: attributes of CAN links ({@code ip link set ... type
 * can}), in {@link IfLink#IFLA_INFO_DATA}.
 */
public final class CanNetlink {

    private CanNetlink() {}

    // Attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_CAN_UNSPEC = 0;

    /**
     * {@code bitrate}, {@code sample-point}, {@code tq} and so on.
     *
     * <pre>{@code
     * struct can_bittiming {
     *     __u32 bitrate;       //  0  Bit-rate in bits/second
     *     __u32 sample_point;  //  4  Sample point in one-tenth of a percent
     *     __u32 tq;            //  8  Time quanta (TQ) in nanoseconds
     *     __u32 prop_seg;      // 12  Propagation segment in TQs
     *     __u32 phase_seg1;    // 16  Phase buffer segment 1 in TQs
     *     __u32 phase_seg2;    // 20  Phase buffer segment 2 in TQs
     *     __u32 sjw;           // 24  Synchronisation jump width in TQs
     *     __u32 brp;           // 28  Bit-rate prescaler
     * };                       // 32  bytes
     * }</pre>
     */
    public static final int IFLA_CAN_BITTIMING = 1;

    /**
     * What the hardware can do.
     *
     * <pre>{@code
     * struct can_bittiming_const {
     *     char  name[16];   //  0  Name of the CAN controller hardware
     *     __u32 tseg1_min;  // 16  Time segment 1 = prop_seg + phase_seg1
     *     __u32 tseg1_max;  // 20
     *     __u32 tseg2_min;  // 24  Time segment 2 = phase_seg2
     *     __u32 tseg2_max;  // 28
     *     __u32 sjw_max;    // 32  Synchronisation jump width
     *     __u32 brp_min;    // 36  Bit-rate prescaler
     *     __u32 brp_max;    // 40
     *     __u32 brp_inc;    // 44
     * };                    // 48  bytes
     * }</pre>
     */
    public static final int IFLA_CAN_BITTIMING_CONST = 2;

    /**
     * {@code clock}: the clock's frequency.
     *
     * <pre>{@code
     * struct can_clock {
     *     __u32 freq;  // 0  CAN system clock frequency in Hz
     * };               // 4  bytes
     * }</pre>
     */
    public static final int IFLA_CAN_CLOCK = 3;

    /** {@code state}: one of {@code CAN_STATE_*} (u32). */
    public static final int IFLA_CAN_STATE = 4;

    /**
     * {@code loopback}, {@code listen-only}, {@code fd} and so on: a set of {@code CAN_CTRLMODE_*}.
     *
     * <pre>{@code
     * struct can_ctrlmode {
     *     __u32 mask;   // 0
     *     __u32 flags;  // 4
     * };                // 8  bytes
     * }</pre>
     */
    public static final int IFLA_CAN_CTRLMODE = 5;

    /** {@code restart-ms}: wait before a restart after bus-off, in ms (u32). */
    public static final int IFLA_CAN_RESTART_MS = 6;

    /** {@code restart}: restart now (flag). */
    public static final int IFLA_CAN_RESTART = 7;

    /**
     * {@code berr-counter}: the error counters.
     *
     * <pre>{@code
     * struct can_berr_counter {
     *     __u16 txerr;  // 0
     *     __u16 rxerr;  // 2
     * };                // 4  bytes
     * }</pre>
     */
    public static final int IFLA_CAN_BERR_COUNTER = 8;

    /**
     * {@code dbitrate}, {@code dsample-point} and so on: of CAN FD's data phase, a {@code struct
     * can_bittiming}.
     */
    public static final int IFLA_CAN_DATA_BITTIMING = 9;

    /** What the hardware can do there, a {@code struct can_bittiming_const}. */
    public static final int IFLA_CAN_DATA_BITTIMING_CONST = 10;

    /** {@code termination}: the resistor, in ohm (u16). */
    public static final int IFLA_CAN_TERMINATION = 11;

    /** The resistors that can be had (u16 each). */
    public static final int IFLA_CAN_TERMINATION_CONST = 12;

    /** The bit rates that can be had (u32 each). */
    public static final int IFLA_CAN_BITRATE_CONST = 13;

    /** The bit rates of the data phase that can be had (u32 each). */
    public static final int IFLA_CAN_DATA_BITRATE_CONST = 14;

    /** The greatest bit rate, in bit/s (u32). */
    public static final int IFLA_CAN_BITRATE_MAX = 15;

    /**
     * {@code tdcv}, {@code tdco}, {@code tdcf}: transmitter delay compensation, a nest of {@code
     * IFLA_CAN_TDC_*}.
     */
    public static final int IFLA_CAN_TDC = 16;

    /** Which modes there are: a nest of {@link #IFLA_CAN_CTRLMODE_SUPPORTED}. */
    public static final int IFLA_CAN_CTRLMODE_EXT = 17;

    // Attributes in IFLA_CAN_TDC, each u32, in clock periods.

    /** Unused. */
    public static final int IFLA_CAN_TDC_UNSPEC = 0;

    /** The least value. */
    public static final int IFLA_CAN_TDC_TDCV_MIN = 1;

    /** The greatest value. */
    public static final int IFLA_CAN_TDC_TDCV_MAX = 2;

    /** The least offset. */
    public static final int IFLA_CAN_TDC_TDCO_MIN = 3;

    /** The greatest offset. */
    public static final int IFLA_CAN_TDC_TDCO_MAX = 4;

    /** The least filter window. */
    public static final int IFLA_CAN_TDC_TDCF_MIN = 5;

    /** The greatest filter window. */
    public static final int IFLA_CAN_TDC_TDCF_MAX = 6;

    /** {@code tdcv}: the value. */
    public static final int IFLA_CAN_TDC_TDCV = 7;

    /** {@code tdco}: the offset. */
    public static final int IFLA_CAN_TDC_TDCO = 8;

    /** {@code tdcf}: the filter window. */
    public static final int IFLA_CAN_TDC_TDCF = 9;

    // Attributes in IFLA_CAN_CTRLMODE_EXT.

    /** Unused. */
    public static final int IFLA_CAN_CTRLMODE_UNSPEC = 0;

    /** The modes the hardware has: a set of {@code CAN_CTRLMODE_*} (u32). */
    public static final int IFLA_CAN_CTRLMODE_SUPPORTED = 1;

    // IFLA_CAN_STATE.

    /** {@code ERROR-ACTIVE}: fewer than 96 errors. */
    public static final int CAN_STATE_ERROR_ACTIVE = 0;

    /** {@code ERROR-WARNING}: fewer than 128 errors. */
    public static final int CAN_STATE_ERROR_WARNING = 1;

    /** {@code ERROR-PASSIVE}: fewer than 256 errors. */
    public static final int CAN_STATE_ERROR_PASSIVE = 2;

    /** {@code BUS-OFF}: 256 errors or more. */
    public static final int CAN_STATE_BUS_OFF = 3;

    /** {@code STOPPED}: the link is down. */
    public static final int CAN_STATE_STOPPED = 4;

    /** {@code SLEEPING}: the hardware sleeps. */
    public static final int CAN_STATE_SLEEPING = 5;

    // IFLA_CAN_CTRLMODE.

    /** {@code loopback}: hear what is sent. */
    public static final int CAN_CTRLMODE_LOOPBACK = 0x01;

    /** {@code listen-only}: send nothing, acknowledge nothing. */
    public static final int CAN_CTRLMODE_LISTENONLY = 0x02;

    /** {@code triple-sampling}: sample each bit three times. */
    public static final int CAN_CTRLMODE_3_SAMPLES = 0x04;

    /** {@code one-shot}: do not send again. */
    public static final int CAN_CTRLMODE_ONE_SHOT = 0x08;

    /** {@code berr-reporting}: report errors of the bus. */
    public static final int CAN_CTRLMODE_BERR_REPORTING = 0x10;

    /** {@code fd}: CAN FD. */
    public static final int CAN_CTRLMODE_FD = 0x20;

    /** {@code presume-ack}: do without acknowledgements. */
    public static final int CAN_CTRLMODE_PRESUME_ACK = 0x40;

    /** {@code fd-non-iso}: CAN FD before the ISO standard. */
    public static final int CAN_CTRLMODE_FD_NON_ISO = 0x80;

    /** {@code cc-len8-dlc}: lengths from 9 to 15 in classic CAN. */
    public static final int CAN_CTRLMODE_CC_LEN8_DLC = 0x100;

    /** {@code tdc-mode auto}: the hardware finds the value. */
    public static final int CAN_CTRLMODE_TDC_AUTO = 0x200;

    /** {@code tdc-mode manual}: the value is given. */
    public static final int CAN_CTRLMODE_TDC_MANUAL = 0x400;

    // IFLA_CAN_TERMINATION.

    /** No resistor. */
    public static final int CAN_TERMINATION_DISABLED = 0;
}
