package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Text;

import java.io.PrintStream;

/** What a proof says of itself, a line each, for {@link Outcome#parse}. */
final class Report {
    static final String FIGURE = "@figure\t";
    static final String KEPT = "@kept\t";
    static final String BROKEN = "@broken\t";

    private final PrintStream out;
    private final long start = System.nanoTime();

    Report(PrintStream out) {
        this.out = out;
    }

    /** How far it is. */
    synchronized void progress(String text) {
        out.printf("    %5.1f s  %s%n", (System.nanoTime() - start) / 1e9, line(text));
        out.flush();
    }

    /** A row of the page. */
    void figure(String name, String value) {
        say(FIGURE + line(name) + "\t" + line(value));
    }

    void figure(String name, long value) {
        figure(name, Text.number(value));
    }

    /**
     * Whether a promise was kept.
     *
     * @param text the promise
     * @param isKept whether
     * @param detail what was seen, also where it was kept
     */
    void promise(String text, boolean isKept, String detail) {
        say((isKept ? KEPT : BROKEN) + line(text) + "\t" + line(detail));
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Without what would end a field of a line, or a cell of a table. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "/");
    }
}
