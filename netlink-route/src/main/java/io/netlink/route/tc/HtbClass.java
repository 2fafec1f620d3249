package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.DecodeException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * A class of {@link Htb}: {@code tc class add dev DEV parent 1: classid 1:10 htb}, tc-htb(8).
 *
 * <pre>{@code
 * classes.add(TcClass.on("eth0").parent("1:").handle("1:10")
 *        .kind(HtbClass.of(Rate.megabits(6)).ceil(Rate.megabits(10))));
 * }</pre>
 */
public final class HtbClass extends TcKind<HtbClass> implements ClassKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("htb class", "TCA_HTB_");

    private static final long MTU = 1600;

    /** What {@code tc} divides a rate by for the burst that is added to a packet. */
    private static final long BURSTS = 1_000_000_000;

    /** All of it that fits 32 bits. */
    public static final Attribute<Parameters> PARMS =
            SPACE.attribute(TCA_HTB_PARMS, "TCA_HTB_PARMS", Parameters.CODEC);

    /** How long packets of each size take at {@code ceil}; only in requests, for old kernels. */
    public static final Attribute<List<Duration>> CTAB =
            SPACE.attribute(TCA_HTB_CTAB, "TCA_HTB_CTAB", RateLimit.TABLE);

    /** How long packets of each size take at {@code rate}; only in requests, for old kernels. */
    public static final Attribute<List<Duration>> RTAB =
            SPACE.attribute(TCA_HTB_RTAB, "TCA_HTB_RTAB", RateLimit.TABLE);

    /** {@code rate} above 34 Gbit/s; goes before that in {@link #PARMS}. */
    public static final Attribute<Rate> RATE64 =
            SPACE.attribute(TCA_HTB_RATE64, "TCA_HTB_RATE64", Rate.CODEC64);

    /** {@code ceil} above 34 Gbit/s; goes before that in {@link #PARMS}. */
    public static final Attribute<Rate> CEIL64 =
            SPACE.attribute(TCA_HTB_CEIL64, "TCA_HTB_CEIL64", Rate.CODEC64);

    /** How the library knows the kind. */
    public static final Type<HtbClass> TYPE = new Type<>("htb", SPACE, HtbClass::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("htb", "struct tc_htb_xstats", 20, Statistics::read);

    private HtbClass(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code rate}: what the class has for itself, with the usual burst.
     *
     * @param rate the rate, more than 0
     * @return a kind that borrows nothing
     * @throws IllegalArgumentException if the rate is 0
     */
    public static HtbClass of(Rate rate) {
        return of(RateLimit.of(rate));
    }

    /**
     * {@code rate burst overhead mpu linklayer mtu}: what the class has for itself.
     *
     * @param rate the rate, its burst 0 for the usual one
     * @return a kind that borrows nothing; {@link #ceil(RateLimit)} lets it
     */
    public static HtbClass of(RateLimit rate) {
        RateLimit full = withBurst(rate);
        HtbClass htb = TYPE.empty();
        htb = full.isLarge() ? htb.set(RATE64, full.rate()) : htb;
        return htb.set(
                        PARMS,
                        new Parameters(
                                full.spec(), RateSpec.NONE, full.buffer(), Duration.ZERO, 0, 0, 0))
                .set(RTAB, full.table())
                .ceil(
                        withBurst(
                                new RateLimit(
                                        rate.rate(),
                                        0,
                                        rate.overhead(),
                                        rate.mpu(),
                                        rate.linkLayer(),
                                        rate.mtu())));
    }

    private static RateLimit withBurst(RateLimit limit) {
        RateLimit sized = limit.mtu() == 0 ? limit.mtu(MTU) : limit;
        return limit.burst() != 0
                ? sized
                : sized.burst(
                        Math.min(
                                0xffff_ffffL,
                                limit.rate().bytesPerSecond() / BURSTS + sized.mtu()));
    }

    /**
     * {@code ceil}: what the class may have if others do not use theirs, with the usual burst, and
     * packets as large on the wire as at the class's rate.
     *
     * @param ceil the rate, not less than the class's
     * @return a kind with it
     * @throws IllegalArgumentException if the rate is less
     */
    public HtbClass ceil(Rate ceil) {
        RateLimit rate = rate();
        return ceil(new RateLimit(ceil, 0, rate.overhead(), rate.mpu(), rate.linkLayer(), 0));
    }

    /**
     * {@code ceil cburst}: what the class may have if others do not use theirs.
     *
     * @param ceil the rate, not less than the class's; its burst 0 for the usual one
     * @return a kind with it
     * @throws IllegalArgumentException if the rate is less
     */
    public HtbClass ceil(RateLimit ceil) {
        if (ceil.rate().bytesPerSecond() < rate().rate().bytesPerSecond()) {
            throw new IllegalArgumentException(
                    "ceil " + ceil.rate() + ": must not be below the rate, " + rate().rate());
        }
        RateLimit full = withBurst(ceil);
        Parameters p = parameters();
        HtbClass htb = full.isLarge() ? set(CEIL64, full.rate()) : unset(CEIL64);
        return htb.set(
                        PARMS,
                        new Parameters(
                                p.rate,
                                full.spec(),
                                p.buffer,
                                full.buffer(),
                                p.quantum,
                                p.level,
                                p.priority))
                .set(CTAB, full.table());
    }

    /**
     * {@code prio}: classes with the least are the first to borrow.
     *
     * @param priority 0 to 7
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public HtbClass priority(int priority) {
        in(priority, 0, TC_HTB_NUMPRIO - 1, "prio");
        Parameters p = parameters();
        return set(
                PARMS,
                new Parameters(
                        p.rate, p.ceil, p.buffer, p.ceilBuffer, p.quantum, p.level, priority));
    }

    /**
     * {@code quantum}: how much the class may borrow in turn.
     *
     * @param bytes 1,000 to 200,000 make sense; 0 for the rate divided by the qdisc's {@code r2q}
     * @return a kind with it
     * @throws IllegalArgumentException if it is not 0 to 4294967295
     */
    public HtbClass quantum(long bytes) {
        Parameters p = parameters();
        return set(
                PARMS,
                new Parameters(
                        p.rate,
                        p.ceil,
                        p.buffer,
                        p.ceilBuffer,
                        u32(bytes, "quantum"),
                        p.level,
                        p.priority));
    }

    /**
     * {@code rate} and {@code burst}.
     *
     * @return the rate; the burst as worked out of the time that it takes
     */
    public RateLimit rate() {
        Parameters p = parameters();
        return RateLimit.of(p.rate, get(RATE64).map(Rate::bytesPerSecond).orElse(0L), p.buffer);
    }

    /**
     * {@code ceil} and {@code cburst}.
     *
     * @return the rate; the burst as worked out of the time that it takes
     */
    public RateLimit ceil() {
        Parameters p = parameters();
        return RateLimit.of(p.ceil, get(CEIL64).map(Rate::bytesPerSecond).orElse(0L), p.ceilBuffer);
    }

    /**
     * {@code prio}: classes with the least are the first to borrow.
     *
     * @return 0 to 7
     */
    public int priority() {
        return (int) parameters().priority;
    }

    /**
     * {@code quantum}: how much the class may borrow in turn.
     *
     * @return bytes, 0 for the rate divided by the qdisc's {@code r2q}
     */
    public long quantum() {
        return parameters().quantum;
    }

    private Parameters parameters() {
        return get(PARMS).orElseThrow(() -> new DecodeException("TCA_HTB_PARMS", "is not there"));
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return get(PARMS).isEmpty()
                ? super.toString()
                : "htb prio "
                        + priority()
                        + " rate "
                        + rate().rate()
                        + " ceil "
                        + ceil().rate()
                        + " burst "
                        + rate().burst()
                        + "b cburst "
                        + ceil().burst()
                        + "b";
    }

    /**
     * What a class is to the kernel.
     *
     * <pre>{@code
     * struct tc_htb_opt {
     *     struct tc_ratespec rate;
     *     struct tc_ratespec ceil;
     *     __u32              buffer;
     *     __u32              cbuffer;
     *     __u32              quantum;
     *     __u32              level;
     *     __u32              prio;
     * };
     * }</pre>
     *
     * @param rate what the class has for itself
     * @param ceil what it may have
     * @param buffer how long a burst takes at the rate, in steps of 64 ns
     * @param ceilBuffer how long a burst takes at {@code ceil}, in steps of 64 ns
     * @param quantum bytes to borrow in turn
     * @param level how far above the leaves it is; told by the kernel
     * @param priority 0 to 7
     */
    public record Parameters(
            RateSpec rate,
            RateSpec ceil,
            Duration buffer,
            Duration ceilBuffer,
            long quantum,
            long level,
            long priority) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_htb_opt",
                        44,
                        b ->
                                new Parameters(
                                        RateSpec.read(b),
                                        RateSpec.read(b),
                                        ticks(b),
                                        ticks(b),
                                        u32(b),
                                        u32(b),
                                        u32(b)),
                        (b, v) -> {
                            v.rate.write(b);
                            v.ceil.write(b);
                            putTicks(b, v.buffer);
                            putTicks(b, v.ceilBuffer);
                            put32(b, v.quantum, "quantum");
                            put32(b, v.level, "level");
                            put32(b, v.priority, "prio");
                        });
    }

    /**
     * What a class of htb counts.
     *
     * <pre>{@code
     * struct tc_htb_xstats {
     *     __u32 lends;
     *     __u32 borrows;
     *     __u32 giants;
     *     __s32 tokens;
     *     __s32 ctokens;
     * };
     * }</pre>
     *
     * @param lent packets sent by itself
     * @param borrowed packets sent with what it borrowed
     * @param giants unused by today's kernels
     * @param tokens what is left of the burst, as time at the rate; negative if it has to wait
     * @param ceilTokens what is left of the burst, as time at {@code ceil}
     */
    public record Statistics(
            long lent, long borrowed, long giants, Duration tokens, Duration ceilTokens) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    u32(b),
                    u32(b),
                    u32(b),
                    Duration.ofNanos(b.getInt() * NANOS_PER_TICK),
                    Duration.ofNanos(b.getInt() * NANOS_PER_TICK));
        }
    }
}
