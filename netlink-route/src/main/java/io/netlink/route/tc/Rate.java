package io.netlink.route.tc;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much in a second: {@code 10mbit}, {@code 1gibps}; tc(8).
 *
 * @param bytesPerSecond 0 or more
 */
public record Rate(long bytesPerSecond) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([kmgt]?i?)(bit|bps)?");

    private static final Map<String, Double> UNITS =
            Map.of(
                    "", 1.0,
                    "k", 1e3,
                    "m", 1e6,
                    "g", 1e9,
                    "t", 1e12,
                    "ki", 0x1p10,
                    "mi", 0x1p20,
                    "gi", 0x1p30,
                    "ti", 0x1p40);

    /**
     * How much in a second.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Rate {
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException(
                    bytesPerSecond + " bytes a second: must be positive");
        }
    }

    /**
     * From bits a second.
     *
     * @param bits 0 or more; what is no whole number of bytes is rounded down, as by {@code tc}
     * @return the rate
     * @throws IllegalArgumentException if it is negative
     */
    public static Rate bits(long bits) {
        return new Rate(bits < 0 ? bits : bits / 8);
    }

    /**
     * From millions of bits a second.
     *
     * @param megabits 0 or more
     * @return the rate
     * @throws IllegalArgumentException if it is negative
     */
    public static Rate megabits(long megabits) {
        return bits(Math.multiplyExact(megabits, 1_000_000L));
    }

    /**
     * From text, as {@code tc} takes it.
     *
     * @param text a number with {@code bit}, {@code kbit}, {@code mbit}, {@code gbit}, {@code
     *     tbit}, with {@code bps} in place of {@code bit} for bytes, with an {@code i} for powers
     *     of 1024; without a unit bits
     * @return the rate
     * @throws IllegalArgumentException if it is none
     */
    public static Rate parse(String text) {
        Matcher matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches() && UNITS.containsKey(matcher.group(2))) {
            double value = Double.parseDouble(matcher.group(1)) * UNITS.get(matcher.group(2));
            double bytes = "bps".equals(matcher.group(3)) ? value : value / 8;
            if (bytes < 0x1p63) {
                return new Rate((long) bytes);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no rate such as 10mbit or 1gibps");
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        double bits = bytesPerSecond * 8.0;
        String[] units = {"bit", "Kbit", "Mbit", "Gbit", "Tbit"};
        int unit = 0;
        while (unit < units.length - 1 && bits >= 1000 && bits % 1000 == 0) {
            bits /= 1000;
            unit++;
        }
        return "%.0f%s".formatted(bits, units[unit]);
    }
}
