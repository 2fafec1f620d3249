package io.netlink.benchmarks.compare;

import java.util.Locale;

/** Numbers as people read them. */
public final class Text {
    private Text() {}

    /**
     * A time: three digits, and the unit that fits.
     *
     * @param nanos the time
     * @return as people read it
     */
    public static String time(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        double value = nanos;
        int unit = 0;
        while (unit < units.length - 1 && value >= 999.5) {
            value /= 1000;
            unit++;
        }
        return number(value) + " " + units[unit];
    }

    /**
     * A number with three digits, more before the point if there are.
     *
     * @param value the number
     * @return as people read it
     */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A part of a whole. */
    static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    static String mebibytes(long kibibytes) {
        return String.format(Locale.ROOT, "%,.1f", kibibytes / 1024.0);
    }
}
