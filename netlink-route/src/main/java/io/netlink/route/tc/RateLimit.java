package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.NANOS_PER_TICK;
import static io.netlink.route.tc.Structs.in;
import static io.netlink.route.tc.Structs.u32;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A rate, and how many bytes may go at once after a pause: a token bucket.
 *
 * <pre>{@code
 * RateLimit.of(Rate.megabits(10)).burst(15_000).overhead(8)
 * }</pre>
 *
 * @param rate the rate, more than 0
 * @param burst {@code burst}, {@code buffer}: bytes that may go at once, 1 to 4294967295; 0 leaves
 *     it to what it is a limit of
 * @param overhead {@code overhead}: bytes that a packet has more on the wire, 0 to 65535
 * @param mpu {@code mpu}: the least bytes that a packet counts for, 0 to 65535
 * @param linkLayer {@code linklayer}: what a packet becomes on the wire
 * @param mtu {@code mtu}: the largest packet that is told apart from others, in bytes; 0 for what
 *     is usual. The kernel does not tell it
 */
public record RateLimit(
        Rate rate, long burst, int overhead, int mpu, LinkLayer linkLayer, long mtu) {
    private static final int SIZES = 256;
    private static final long USUAL_MTU = 2047;
    private static final long MICROS = 1_000_000;
    private static final long MAX_TICKS = 0xffff_ffffL;
    private static final double TICKS_PER_MICRO = 1000.0 / NANOS_PER_TICK;

    /** How long packets of each size take: 256 times, of which only old kernels make use. */
    static final AttributeCodec<List<Duration>> TABLE =
            Codecs.array("u32", Integer.BYTES, Structs::ticks, Structs::putTicks);

    /**
     * A rate, and how many bytes may go at once.
     *
     * @throws IllegalArgumentException if the rate is 0 or a number out of range
     */
    public RateLimit {
        Objects.requireNonNull(linkLayer, "linkLayer");
        if (rate.bytesPerSecond() == 0) {
            throw new IllegalArgumentException("rate 0: must be at least a byte a second");
        }
        u32(burst, "burst");
        in(overhead, 0, 0xffff, "overhead");
        in(mpu, 0, 0xffff, "mpu");
        u32(mtu, "mtu");
    }

    /**
     * A rate on Ethernet.
     *
     * @param rate the rate, more than 0
     * @return a limit with the usual burst
     * @throws IllegalArgumentException if the rate is 0
     */
    public static RateLimit of(Rate rate) {
        return new RateLimit(rate, 0, 0, 0, LinkLayer.ETHERNET, 0);
    }

    /**
     * {@code burst}, {@code buffer}: how much may go at once.
     *
     * @param bytes 1 to 4294967295
     * @return a limit with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RateLimit burst(long bytes) {
        in(bytes, 1, 0xffff_ffffL, "burst");
        return new RateLimit(rate, bytes, overhead, mpu, linkLayer, mtu);
    }

    /**
     * {@code overhead}: what a packet has more on the wire.
     *
     * @param bytes 0 to 65535
     * @return a limit with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RateLimit overhead(int bytes) {
        return new RateLimit(rate, burst, bytes, mpu, linkLayer, mtu);
    }

    /**
     * {@code mpu}: what a packet counts for at least.
     *
     * @param bytes 0 to 65535
     * @return a limit with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RateLimit mpu(int bytes) {
        return new RateLimit(rate, burst, overhead, bytes, linkLayer, mtu);
    }

    /**
     * {@code linklayer}: what a packet becomes on the wire.
     *
     * @param layer the link layer
     * @return a limit with it
     */
    public RateLimit linkLayer(LinkLayer layer) {
        return new RateLimit(rate, burst, overhead, mpu, layer, mtu);
    }

    /**
     * {@code mtu}: the largest packet that is told apart from others.
     *
     * @param bytes 1 to 4294967295
     * @return a limit with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RateLimit mtu(long bytes) {
        in(bytes, 1, 0xffff_ffffL, "mtu");
        return new RateLimit(rate, burst, overhead, mpu, linkLayer, bytes);
    }

    /** The limit in a structure; {@code rate64} for what does not fit it, 0 for none. */
    static RateLimit of(RateSpec spec, long rate64, Duration buffer) {
        Rate rate = new Rate(Math.max(1, rate64 != 0 ? rate64 : spec.rate()));
        return new RateLimit(
                rate,
                Math.min(0xffff_ffffL, size(rate.bytesPerSecond(), buffer)),
                spec.overhead(),
                spec.mpu(),
                spec.linkLayer(),
                0);
    }

    /** Whether the rate needs an attribute of 64 bits. */
    boolean isLarge() {
        return rate.bytesPerSecond() > 0xffff_ffffL;
    }

    /** The structure. */
    RateSpec spec() {
        return new RateSpec(
                cellLog(),
                linkLayer,
                overhead,
                -1,
                mpu,
                isLarge() ? 0xffff_ffffL : rate.bytesPerSecond());
    }

    /** How long the burst takes at the rate. */
    Duration buffer() {
        return time(rate.bytesPerSecond(), burst);
    }

    /** How long the burst takes at the rate that fits {@link #spec()}. */
    Duration shortBuffer() {
        return time(spec().rate(), burst);
    }

    /** How long packets of each size take, as old kernels want to know. */
    List<Duration> table() {
        List<Duration> times = new ArrayList<>(SIZES);
        for (int i = 0; i < SIZES; i++) {
            long size = linkLayer.size((i + 1L) << cellLog(), mpu);
            times.add(time(spec().rate(), size));
        }
        return times;
    }

    /** Such that the largest packet is the last of the table. */
    private int cellLog() {
        long most = mtu == 0 ? USUAL_MTU : mtu;
        int log = 0;
        while (most >> log >= SIZES) {
            log++;
        }
        return log;
    }

    /**
     * A time as {@code tc} computes it, cut off to microseconds and then to ticks; the longest that
     * fits 32 bits for one that is longer.
     */
    static Duration time(long rate, long bytes) {
        long micros = (long) (MICROS * ((double) bytes / rate));
        long ticks = Math.min(MAX_TICKS, (long) (micros * TICKS_PER_MICRO));
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }

    /** How many bytes go in a time. */
    static long size(long rate, Duration time) {
        double micros = time.toNanos() / NANOS_PER_TICK / TICKS_PER_MICRO;
        return (long) ((double) rate * micros / MICROS);
    }
}
