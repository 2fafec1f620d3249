package io.netlink.examples;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what a step does: the equal {@code ip} command, and how long the call took. */
final class Report {
    /** A call of the library. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws Exception;
    }

    /** A call of the library without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n%s%n", text);
    }

    /** Does something and prints the equal command and the time. */
    <T> T run(String command, Call<T> call) throws Exception {
        long start = System.nanoTime();
        T result;
        try {
            result = call.run();
        } catch (Exception e) {
            out.printf("  %-66s FAILED%n", command);
            throw e;
        }
        out.printf(Locale.ROOT, "  %-66s %8.2f ms%n", command, (System.nanoTime() - start) / 1e6);
        return result;
    }

    /** Does something without a result. */
    void run(String command, Action action) throws Exception {
        Call<Void> call =
                () -> {
                    action.run();
                    return null;
                };
        run(command, call);
    }

    /** Says what was found out. */
    void say(String text) {
        out.printf("      %s%n", text);
    }

    /** Makes sure that something holds. */
    void check(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("this does not hold: " + what);
        }
        say("ok: " + what);
    }
}
