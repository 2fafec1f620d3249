package io.netlink.route.tc;

import io.netlink.Numbered;

/** {@code clockid}: a clock of the kernel, by its number for clock_gettime(2). */
public enum TcClock implements Numbered {
    /** The time of day, which can be set. */
    REALTIME(0),
    /** Time since the machine started, without sleep. */
    MONOTONIC(1),
    /** Time since the machine started. */
    BOOTTIME(7),
    /** International atomic time: the time of day without leap seconds. */
    TAI(11),
    /** One that a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    TcClock(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    /** The clock of a number. */
    static TcClock of(int number) {
        for (TcClock each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** The number of a clock that can be asked for. */
    static int number(TcClock clock) {
        if (clock.number < 0) {
            throw new IllegalArgumentException("clockid " + clock + " cannot be asked for");
        }
        return clock.number;
    }
}
