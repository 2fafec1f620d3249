package io.netlink.route;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long an address stays valid or preferred, in whole seconds: a time, or {@link #FOREVER}.
 *
 * @see Address#validLifetime(Lifetime)
 */
public final class Lifetime implements Comparable<Lifetime> {
    /** INFINITY_LIFE_TIME of the kernel: the unsigned 32-bit number of all ones. */
    private static final long INFINITY = 0xffff_ffffL;

    /** {@code forever}: without an end. */
    public static final Lifetime FOREVER = new Lifetime(INFINITY);

    private final long seconds;

    private Lifetime(long seconds) {
        this.seconds = seconds;
    }

    /**
     * A time that ends.
     *
     * @param duration 0 to 4294967294 seconds; a part of a second counts as a whole one
     * @return the lifetime
     * @throws IllegalArgumentException if it is negative or longer
     */
    public static Lifetime of(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        long whole = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        if (duration.isNegative() || whole >= INFINITY) {
            throw new IllegalArgumentException(
                    "lifetime " + duration + ": must be 0 to 4294967294 seconds, or forever");
        }
        return new Lifetime(whole);
    }

    static Lifetime ofBits(int bits) {
        return bits == -1 ? FOREVER : new Lifetime(Integer.toUnsignedLong(bits));
    }

    int bits() {
        return (int) seconds;
    }

    /**
     * Whether it has no end.
     *
     * @return true for {@link #FOREVER} only
     */
    public boolean isForever() {
        return seconds == INFINITY;
    }

    /**
     * The time.
     *
     * @return empty for {@link #FOREVER}
     */
    public Optional<Duration> duration() {
        return isForever() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /** Shorter is less; {@link #FOREVER} is the greatest. */
    @Override
    public int compareTo(Lifetime other) {
        return Long.compare(seconds, other.seconds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lifetime that && seconds == that.seconds;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seconds);
    }

    /** As {@code ip addr} prints it: {@code forever}, {@code 60sec}. */
    @Override
    public String toString() {
        return isForever() ? "forever" : seconds + "sec";
    }
}
