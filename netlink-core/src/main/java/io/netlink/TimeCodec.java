package io.netlink;

import java.time.Duration;

/**
 * A time, which the kernel counts in units.
 *
 * @param base the number
 * @param unit how long one is
 * @param most the largest number
 */
record TimeCodec(AttributeCodec<Long> base, Duration unit, long most)
        implements AttributeCodec<Duration> {
    @Override
    public String typeName() {
        return base.typeName();
    }

    @Override
    public Duration read(AttributeReader reader) {
        return times(base.read(reader));
    }

    @Override
    public void write(AttributeWriter writer, int type, Duration value) {
        base.write(writer, type, units(value));
    }

    /** What the kernel sent; a number beyond Duration's range is the longest there is. */
    private Duration times(long count) {
        try {
            return unit.multipliedBy(count < 0 ? Long.MAX_VALUE : count);
        } catch (ArithmeticException e) {
            return Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        }
    }

    private long units(Duration time) {
        long count = -1;
        try {
            count = time.dividedBy(unit);
        } catch (ArithmeticException e) {
            // beyond 64 bits: refused below
        }
        if (time.isNegative() || count < 0 || count > most) {
            throw new IllegalArgumentException(time + " is not 0 to " + most + " times " + unit);
        }
        if (!times(count).equals(time)) {
            throw new IllegalArgumentException(time + " is no whole number of times " + unit);
        }
        return count;
    }
}
