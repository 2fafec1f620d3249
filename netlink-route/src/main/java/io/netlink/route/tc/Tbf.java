package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Token bucket filter: as fast as a rate, and no faster; {@code tc qdisc add dev DEV root tbf},
 * tc-tbf(8).
 *
 * <pre>{@code
 * Tbf.of(RateLimit.of(Rate.megabits(10)).burst(15_000), Duration.ofMillis(50))
 * }</pre>
 */
public final class Tbf extends TcKind<Tbf> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("tbf", "TCA_TBF_");

    /** All of it that fits 32 bits. */
    public static final Attribute<Parameters> PARMS =
            SPACE.attribute(TCA_TBF_PARMS, "TCA_TBF_PARMS", Parameters.CODEC);

    /** How long packets of each size take; only in requests, for old kernels. */
    public static final Attribute<List<Duration>> RTAB =
            SPACE.attribute(TCA_TBF_RTAB, "TCA_TBF_RTAB", RateLimit.TABLE);

    /** The same at the peak rate; only in requests. */
    public static final Attribute<List<Duration>> PTAB =
            SPACE.attribute(TCA_TBF_PTAB, "TCA_TBF_PTAB", RateLimit.TABLE);

    /** {@code rate} above 34 Gbit/s; goes before that in {@link #PARMS}. */
    public static final Attribute<Rate> RATE64 =
            SPACE.attribute(TCA_TBF_RATE64, "TCA_TBF_RATE64", Rate.CODEC64);

    /** {@code peakrate} above 34 Gbit/s; goes before that in {@link #PARMS}. */
    public static final Attribute<Rate> PRATE64 =
            SPACE.attribute(TCA_TBF_PRATE64, "TCA_TBF_PRATE64", Rate.CODEC64);

    /**
     * {@code burst}, in bytes; only in requests, where it goes before the time in {@link #PARMS}.
     */
    public static final Attribute<Long> BURST = SPACE.u32(TCA_TBF_BURST, "TCA_TBF_BURST");

    /** {@code mtu}, in bytes; only in requests, where it goes before the time in {@link #PARMS}. */
    public static final Attribute<Long> PBURST = SPACE.u32(TCA_TBF_PBURST, "TCA_TBF_PBURST");

    /** How the library knows the kind. */
    public static final Type<Tbf> TYPE = new Type<>("tbf", SPACE, Tbf::new);

    private Tbf(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code rate burst limit}: a rate, and a limit of what waits for it.
     *
     * @param rate the rate with its burst
     * @param limit {@code limit}: how much may wait, 1 or more bytes
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range, or no burst was said
     */
    public static Tbf of(RateLimit rate, long limit) {
        return of(rate, null, limit);
    }

    /**
     * {@code rate burst latency}: a rate, and a limit of the time to wait for it.
     *
     * @param rate the rate with its burst
     * @param latency {@code latency}: how long a packet may wait
     * @return the kind
     * @throws IllegalArgumentException if it leaves no room or too much, or no burst was said
     */
    public static Tbf of(RateLimit rate, Duration latency) {
        return of(rate, bytes(rate, latency));
    }

    /**
     * {@code rate burst peakrate mtu limit}: a rate, a second one for its bursts, and a limit.
     *
     * @param rate the rate with its burst
     * @param peak {@code peakrate}: the rate of bursts; its burst is {@code mtu}, at least a packet
     * @param limit {@code limit}: how much may wait, 1 or more bytes
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range, no bursts were said, or the
     *     peak rate is not the greater one
     */
    public static Tbf of(RateLimit rate, RateLimit peak, long limit) {
        in(limit, 1, 0xffff_ffffL, "limit");
        in(rate.burst(), 1, 0xffff_ffffL, "burst");
        Parameters parameters =
                new Parameters(
                        rate.spec(),
                        peak == null ? RateSpec.NONE : peak.spec(),
                        limit,
                        rate.shortBuffer(),
                        peak == null ? Duration.ZERO : peak.shortBuffer());
        Tbf tbf = TYPE.empty().set(PARMS, parameters).set(BURST, rate.burst());
        tbf = (rate.isLarge() ? tbf.set(RATE64, rate.rate()) : tbf).set(RTAB, rate.table());
        if (peak == null) {
            return tbf;
        }
        in(peak.burst(), 1, 0xffff_ffffL, "mtu");
        if (peak.rate().bytesPerSecond() <= rate.rate().bytesPerSecond()) {
            throw new IllegalArgumentException(
                    "peakrate " + peak.rate() + ": must be above the rate, " + rate.rate());
        }
        tbf = peak.isLarge() ? tbf.set(PRATE64, peak.rate()) : tbf;
        return tbf.set(PBURST, peak.burst()).set(PTAB, peak.table());
    }

    /**
     * {@code rate burst peakrate mtu latency}: a rate, a second one for its bursts, and a limit of
     * the time to wait.
     *
     * @param rate the rate with its burst
     * @param peak {@code peakrate}: the rate of bursts; its burst is {@code mtu}, at least a packet
     * @param latency {@code latency}: how long a packet may wait
     * @return the kind
     * @throws IllegalArgumentException as for a limit in bytes
     */
    public static Tbf of(RateLimit rate, RateLimit peak, Duration latency) {
        return of(rate, peak, Math.min(bytes(rate, latency), bytes(peak, latency)));
    }

    /** What comes in a time at a rate, and a burst. */
    private static long bytes(RateLimit rate, Duration latency) {
        if (latency.isNegative() || latency.isZero() || latency.toSeconds() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("latency " + latency + ": must be positive");
        }
        double micros = latency.toSeconds() * 1e6 + latency.toNanosPart() / 1000;
        return in(
                (long) (rate.rate().bytesPerSecond() * micros / 1e6 + rate.burst()),
                1,
                0xffff_ffffL,
                "limit");
    }

    /**
     * {@code rate} and {@code burst}.
     *
     * @return the rate; the burst, of a listed qdisc as worked out of the time that it takes
     * @throws io.netlink.DecodeException if {@link #PARMS} is not there
     */
    public RateLimit rate() {
        Parameters p = needed(PARMS);
        return limit(p.rate, RATE64, p.buffer, BURST);
    }

    /**
     * {@code peakrate} and {@code mtu}.
     *
     * @return empty if there is none
     */
    public Optional<RateLimit> peakRate() {
        return get(PARMS)
                .filter(p -> p.peak.rate() != 0)
                .map(p -> limit(p.peak, PRATE64, p.peakBuffer, PBURST));
    }

    private RateLimit limit(
            RateSpec spec, Attribute<Rate> rate64, Duration buffer, Attribute<Long> burst) {
        RateLimit limit =
                RateLimit.of(spec, get(rate64).map(Rate::bytesPerSecond).orElse(0L), buffer);
        return get(burst).filter(bytes -> bytes != 0).map(limit::burst).orElse(limit);
    }

    /**
     * {@code limit}: how much may wait.
     *
     * @return bytes
     * @throws io.netlink.DecodeException if {@link #PARMS} is not there
     */
    public long limit() {
        return needed(PARMS).limit;
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return get(PARMS).isEmpty()
                ? super.toString()
                : "tbf rate "
                        + rate().rate()
                        + " burst "
                        + rate().burst()
                        + "b"
                        + peakRate().map(peak -> " peakrate " + peak.rate()).orElse("")
                        + " limit "
                        + limit()
                        + "b";
    }

    /**
     * What a token bucket filter is to the kernel.
     *
     * <pre>{@code
     * struct tc_tbf_qopt {
     *     struct tc_ratespec rate;
     *     struct tc_ratespec peakrate;
     *     __u32              limit;
     *     __u32              buffer;
     *     __u32              mtu;
     * };
     * }</pre>
     *
     * @param rate the rate
     * @param peak the rate of bursts, that of 0 for none
     * @param limit how much may wait, in bytes
     * @param buffer how long a burst takes at the rate, in steps of 64 ns
     * @param peakBuffer how long the largest packet takes at the rate of bursts, in steps of 64 ns
     */
    public record Parameters(
            RateSpec rate, RateSpec peak, long limit, Duration buffer, Duration peakBuffer) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_tbf_qopt",
                        36,
                        b ->
                                new Parameters(
                                        RateSpec.read(b),
                                        RateSpec.read(b),
                                        u32(b),
                                        ticks(b),
                                        ticks(b)),
                        (b, v) -> {
                            v.rate.write(b);
                            v.peak.write(b);
                            put32(b, v.limit, "limit");
                            putTicks(b, v.buffer);
                            putTicks(b, v.peakBuffer);
                        });
    }
}
