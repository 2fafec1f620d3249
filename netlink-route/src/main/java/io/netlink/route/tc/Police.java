package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Lets packets through up to a rate. {@code action police}; tc-police(8), linux/pkt_cls.h,
 * TCA_POLICE_*.
 *
 * <pre>{@code
 * Police.rate(Rate.megabits(1), 10_000).control(Control.DROP)
 * }</pre>
 *
 * <pre>{@code
 * struct tc_police {
 *     __u32              index;     //  0
 *     int                action;    //  4  what becomes of what is too much
 *     __u32              limit;     //  8
 *     __u32              burst;     // 12  ticks of 64 ns that it takes at the rate
 *     __u32              mtu;       // 16
 *     struct tc_ratespec rate;      // 20
 *     struct tc_ratespec peakrate;  // 32
 *     int                refcnt;    // 44
 *     int                bindcnt;   // 48
 *     __u32              capab;     // 52
 * };
 * }</pre>
 */
public final class Police extends TcAction<Police> {
    private static final int LENGTH = 56;
    private static final int BURST = 12;
    private static final int MTU = 16;
    private static final int RATE_SPEC = 20;
    private static final int PEAK_SPEC = 32;
    private static final int SPEC_RATE = 8;

    private static final AttributeCodec<Control> CONTROL_CODEC =
            AttributeCodec.of(
                    "u32",
                    reader -> new Control(reader.u32()),
                    (writer, type, value) -> writer.u32(type, value.number()));

    /** The table, also of the {@code police} of old filters. */
    static final AttributeSpace SPACE = AttributeSpace.named("police", "TCA_POLICE_");

    /** The structure. */
    public static final Attribute<ActionParms> TBF =
            SPACE.attribute(TCA_POLICE_TBF, "TCA_POLICE_TBF", ActionParms.codec(56));

    /** How long packets take at {@code rate}: 256 numbers; only in requests. */
    public static final Attribute<byte[]> RATE = SPACE.binary(TCA_POLICE_RATE, "TCA_POLICE_RATE");

    /** How long packets take at {@code peakrate}: 256 numbers; only in requests. */
    public static final Attribute<byte[]> PEAKRATE =
            SPACE.binary(TCA_POLICE_PEAKRATE, "TCA_POLICE_PEAKRATE");

    /** {@code avrate}: bytes a second, as an estimator has it. */
    public static final Attribute<Long> AVRATE = SPACE.u32(TCA_POLICE_AVRATE, "TCA_POLICE_AVRATE");

    /** {@code conform-exceed EXCEED/NOTEXCEED}: what becomes of the rest; without it, it passes. */
    public static final Attribute<Control> RESULT =
            SPACE.attribute(TCA_POLICE_RESULT, "TCA_POLICE_RESULT", CONTROL_CODEC);

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_POLICE_TM, "TCA_POLICE_TM", TcTimes.CODEC);

    /** {@code rate} above 34 Gbit/s, in bytes a second. */
    public static final Attribute<Long> RATE64 = SPACE.u64(TCA_POLICE_RATE64, "TCA_POLICE_RATE64");

    /** {@code peakrate} above 34 Gbit/s, in bytes a second. */
    public static final Attribute<Long> PEAKRATE64 =
            SPACE.u64(TCA_POLICE_PEAKRATE64, "TCA_POLICE_PEAKRATE64");

    /** {@code pkts_rate}: packets a second. */
    public static final Attribute<Long> PKTRATE64 =
            SPACE.u64(TCA_POLICE_PKTRATE64, "TCA_POLICE_PKTRATE64");

    /** {@code pkts_burst}: how long so many packets take, in ticks of 64 ns. */
    public static final Attribute<Long> PKTBURST64 =
            SPACE.u64(TCA_POLICE_PKTBURST64, "TCA_POLICE_PKTBURST64");

    /** How the library knows the kind. */
    public static final Type<Police> TYPE =
            new Type<>("police", SPACE, (header, data) -> new Police(data));

    private Police(AttributeSet data) {
        super(TYPE, data, TBF);
    }

    @Override
    int controlOffset() {
        return 4;
    }

    @Override
    int referencesOffset() {
        return 44;
    }

    @Override
    int bindingsOffset() {
        return 48;
    }

    @Override
    int parmsLength() {
        return LENGTH;
    }

    /**
     * {@code rate … burst …}: bytes.
     *
     * @param rate how fast; what is too much is reclassified unless {@link #control} says otherwise
     * @param burst bytes that may come at once, 1 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if the rate is 0, or the burst is out of range
     */
    public static Police rate(Rate rate, long burst) {
        return rate(rate, burst, 0);
    }

    /**
     * {@code rate … burst … mtu …}: bytes.
     *
     * @param rate how fast; what is too much is reclassified unless {@link #control} says otherwise
     * @param burst bytes that may come at once, 1 to 4294967295
     * @param mtu larger packets are too much, 0 for none
     * @return the kind
     * @throws IllegalArgumentException if the rate is 0, or a number is out of range
     */
    public static Police rate(Rate rate, long burst, long mtu) {
        TcCodecs.in(rate.bytesPerSecond(), 1, Long.MAX_VALUE, "bytes a second");
        TcCodecs.in(burst, 1, PoliceRate.MOST, "burst");
        int largest = TcCodecs.in(mtu, 0, PoliceRate.MOST, "mtu");
        Police police = TYPE.empty();
        ActionParms parms =
                police.parms()
                        .with32(BURST, PoliceRate.ticks(rate, burst))
                        .with32(MTU, largest)
                        .withBytes(RATE_SPEC, PoliceRate.spec(rate, mtu));
        Police made =
                police.parms(parms)
                        .control(Control.RECLASSIFY)
                        .set(RATE, PoliceRate.table(rate, mtu));
        return rate.bytesPerSecond() > PoliceRate.MOST
                ? made.set(RATE64, rate.bytesPerSecond())
                : made;
    }

    /**
     * {@code pkts_rate … pkts_burst …}: packets; needs Linux 5.13.
     *
     * @param rate packets a second, 1 or more
     * @param burst packets that may come at once, 1 or more
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Police packets(long rate, long burst) {
        TcCodecs.in(rate, 1, Long.MAX_VALUE, "pkts_rate");
        TcCodecs.in(burst, 1, Long.MAX_VALUE, "pkts_burst");
        return TYPE.empty()
                .control(Control.RECLASSIFY)
                .set(PKTRATE64, rate)
                .set(PKTBURST64, PoliceRate.packetTicks(rate, burst));
    }

    /**
     * {@code peakrate}: how fast at any moment; wants an mtu.
     *
     * @param rate how fast
     * @return a kind with it
     * @throws IllegalArgumentException if it is 0
     */
    public Police peakRate(Rate rate) {
        TcCodecs.in(rate.bytesPerSecond(), 1, Long.MAX_VALUE, "bytes a second");
        Police made =
                parms(parms().withBytes(PEAK_SPEC, PoliceRate.spec(rate, mtu())))
                        .set(PEAKRATE, PoliceRate.table(rate, mtu()));
        return rate.bytesPerSecond() > PoliceRate.MOST
                ? made.set(PEAKRATE64, rate.bytesPerSecond())
                : made;
    }

    /**
     * {@code conform-exceed EXCEED/NOTEXCEED}.
     *
     * @param exceed what becomes of what is too much
     * @param conform what becomes of the rest
     * @return a kind with it
     */
    public Police conformExceed(Control exceed, Control conform) {
        Police made = control(exceed);
        return conform.equals(Control.PASS)
                ? made.with(made.data().without(RESULT))
                : made.set(RESULT, conform);
    }

    /**
     * {@code rate}.
     *
     * @return 0 if packets are counted, not bytes
     */
    public Rate rate() {
        return new Rate(
                get(RATE64)
                        .orElseGet(() -> Integer.toUnsignedLong(parms32(RATE_SPEC + SPEC_RATE))));
    }

    /**
     * {@code burst}: bytes that may come at once.
     *
     * @return as near as the kernel's ticks allow
     */
    public long burst() {
        return PoliceRate.bytes(rate().bytesPerSecond(), parms32(BURST));
    }

    /**
     * {@code pkts_rate}: packets a second.
     *
     * @return 0 if bytes are counted, not packets
     */
    public long packetRate() {
        return get(PKTRATE64).orElse(0L);
    }

    /**
     * {@code pkts_burst}: packets that may come at once.
     *
     * @return as near as the kernel's ticks allow, 0 if bytes are counted
     */
    public long packetBurst() {
        return PoliceRate.packets(packetRate(), get(PKTBURST64).orElse(0L));
    }

    /**
     * {@code mtu}: larger packets are too much.
     *
     * @return bytes, 0 for none
     */
    public long mtu() {
        return Integer.toUnsignedLong(parms32(MTU));
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return "police rate %s burst %d mtu %d action %s%s"
                .formatted(
                        rate(),
                        burst(),
                        mtu(),
                        control(),
                        get(RESULT).map(result -> "/" + result).orElse(""));
    }
}
