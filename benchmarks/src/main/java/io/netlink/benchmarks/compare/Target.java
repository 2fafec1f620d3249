package io.netlink.benchmarks.compare;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A line of {@code compare-targets.tsv}, where the columns are explained.
 *
 * @param row the row's id
 * @param ours the program that it is asked of
 * @param what is asked
 * @param baseRow what a ratio compares with
 * @param basePeer the program that it compares with
 * @param limit the most that is right
 * @param slack what the limit is multiplied with in a short run, if it is looked at there
 */
record Target(
        String row,
        Peer ours,
        What what,
        String baseRow,
        Peer basePeer,
        double limit,
        OptionalDouble slack) {

    /** What a target is about. */
    enum What {
        RATIO,
        MS,
        BYTES,
        LOST
    }

    static Target parse(String[] cells) {
        What what = What.valueOf(cells[2].toUpperCase(Locale.ROOT));
        String[] base = cells[3].split("/");
        return new Target(
                cells[0],
                Peer.of(cells[1]),
                what,
                what == What.RATIO ? base[0] : null,
                what == What.RATIO ? Peer.of(base[1]) : null,
                Double.parseDouble(cells[4]),
                cells[5].equals("-")
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(cells[5])));
    }

    /** What the page and the guard say of it. */
    @Override
    public String toString() {
        return switch (what) {
            case RATIO ->
                    "≤ "
                            + Text.number(limit)
                            + " of "
                            + basePeer.title()
                            + (baseRow.equals(row) ? "" : "'s " + baseRow);
            case MS -> "≤ " + Text.number(limit) + " ms";
            case BYTES -> Text.number(limit) + " B/op";
            case LOST -> limit == 0 ? "none lost" : "≤ " + Text.number(limit) + " lost";
        };
    }
}
