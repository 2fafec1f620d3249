package io.netlink.examples.pipework;

import io.netlink.route.tc.Probability;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times, sizes and chances as {@code tc} reads them. */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([a-z]*)");
    private static final Map<String, Double> NANOS =
            Map.ofEntries(
                    Map.entry("s", 1e9),
                    Map.entry("sec", 1e9),
                    Map.entry("secs", 1e9),
                    Map.entry("ms", 1e6),
                    Map.entry("msec", 1e6),
                    Map.entry("msecs", 1e6),
                    Map.entry("us", 1e3),
                    Map.entry("usec", 1e3),
                    Map.entry("usecs", 1e3),
                    Map.entry("ns", 1.0),
                    Map.entry("nsec", 1.0),
                    Map.entry("nsecs", 1.0));
    private static final Map<String, Double> BYTES =
            Map.ofEntries(
                    Map.entry("", 1.0),
                    Map.entry("b", 1.0),
                    Map.entry("k", 0x1p10),
                    Map.entry("kb", 0x1p10),
                    Map.entry("kbit", 0x1p10 / 8),
                    Map.entry("m", 0x1p20),
                    Map.entry("mb", 0x1p20),
                    Map.entry("mbit", 0x1p20 / 8),
                    Map.entry("g", 0x1p30),
                    Map.entry("gb", 0x1p30),
                    Map.entry("gbit", 0x1p30 / 8));

    private Amounts() {}

    /** {@code 100ms}; without a unit microseconds. */
    static Duration time(Words words, String what) {
        return time(words, what, "us");
    }

    /** {@code 100ms}; with the unit that is meant if there is none. */
    static Duration time(Words words, String what, String unit) {
        String text = words.next(what);
        Matcher matcher = NUMBER.matcher(text);
        Double factor =
                matcher.matches()
                        ? NANOS.get(matcher.group(2).isEmpty() ? unit : matcher.group(2))
                        : null;
        if (factor == null) {
            throw new IllegalArgumentException(
                    what + " " + text + ": must be a time such as 100ms, 20us or 1.5s");
        }
        return Duration.ofNanos((long) (Double.parseDouble(matcher.group(1)) * factor));
    }

    /** {@code 15k}: bytes. */
    static long size(Words words, String what) {
        String text = words.next(what);
        Matcher matcher = NUMBER.matcher(text);
        Double factor = matcher.matches() ? BYTES.get(matcher.group(2)) : null;
        if (factor == null) {
            throw new IllegalArgumentException(
                    what + " " + text + ": must be a size such as 1540, 15k or 2mb");
        }
        return (long) (Double.parseDouble(matcher.group(1)) * factor);
    }

    /** {@code 25%}, also without the sign. */
    static Probability chance(Words words, String what) {
        String text = words.next(what);
        try {
            return Probability.percent(Double.parseDouble(text.replaceFirst("%$", "")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    what + " " + text + ": must be a chance such as 0.3%", e);
        }
    }
}
