package io.netlink.route;

import java.time.Duration;

/** Times as the kernel tells them to programs: in hundredths of seconds (USER_HZ). */
final class Ticks {
    private static final long MILLIS = 10;

    private Ticks() {}

    /** An unsigned number of ticks. */
    static Duration toDuration(int ticks) {
        return Duration.ofMillis(Integer.toUnsignedLong(ticks) * MILLIS);
    }

    /** A signed number of ticks. */
    static Duration toSignedDuration(int ticks) {
        return Duration.ofMillis(ticks * MILLIS);
    }

    static int of(Duration duration) {
        return (int) (duration.toMillis() / MILLIS);
    }
}
