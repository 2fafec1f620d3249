package io.netlink.benchmarks.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out of a proof.
 *
 * @param kind which
 * @param figures what was counted and measured
 * @param promises what was promised
 * @param took how long it ran
 */
record Outcome(Proof.Kind kind, List<Figure> figures, List<Promise> promises, Duration took) {
    /** A row of the page. */
    record Figure(String name, String value) {}

    /** A promise, whether it was kept, and what was seen. */
    record Promise(String text, boolean isKept, String detail) {}

    /**
     * Of the lines that a {@link Report} wrote.
     *
     * @param failure why the program failed, or null
     */
    static Outcome parse(Proof.Kind kind, List<String> lines, String failure, Duration took) {
        List<Figure> figures = new ArrayList<>();
        List<Promise> promises = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith(Report.FIGURE)) {
                figures.add(new Figure(fields[1], fields[2]));
            } else if (line.startsWith(Report.KEPT) || line.startsWith(Report.BROKEN)) {
                promises.add(new Promise(fields[1], line.startsWith(Report.KEPT), fields[2]));
            }
        }
        if (failure != null || promises.isEmpty()) {
            String why = failure == null ? "it promised nothing" : failure;
            promises.add(new Promise("it runs to its end", false, why));
        }
        return new Outcome(kind, List.copyOf(figures), List.copyOf(promises), took);
    }

    /** The promises that were not kept. */
    List<Promise> broken() {
        return promises.stream().filter(promise -> !promise.isKept()).toList();
    }
}
