package io.netlink.benchmarks.compare;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param isShort only what needs no other program than C, and guarded
 * @param rounds how often each program does its round
 * @param rows the rows to measure; none for all
 * @param growth which sizes: none, default, full
 * @param page where to write the page, if it is said
 */
record Options(
        boolean isShort, int rounds, List<String> rows, Sizes growth, Optional<String> page) {
    static final String USAGE =
            """
            benchmarks/compare [--short] [--rounds N] [--rows ROW,...] [--growth none|default|full]
                               [--page FILE]

              --short   in a minute: this library and C only; exits with 1 if a ratio is beyond the limit in
                        benchmarks/compare-targets.tsv; writes no page
              --rounds  how often each program does its round; %d if it is not said, %d with --short
              --rows    only these rows of benchmarks/compare-rows.tsv, or "none"
              --growth  which sizes: full has some that take minutes, for what the kernel does in quadratic time
              --page    where to write; docs/performance.md for a run of everything, else
                        benchmarks/target/compare/performance.md
            """
                    .formatted(Options.ROUNDS, Options.SHORT_ROUNDS);

    private static final int ROUNDS = 9;
    private static final int SHORT_ROUNDS = 15;

    /** Which sizes of growth are measured. */
    enum Sizes {
        NONE,
        DEFAULT,
        FULL
    }

    static Options parse(List<String> words) {
        boolean isShort = false;
        int rounds = 0;
        List<String> rows = List.of();
        Sizes growth = null;
        String page = null;
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String name = word.next();
            switch (name) {
                case "--short" -> isShort = true;
                case "--rounds" -> rounds = positive(value(name, word));
                case "--rows" -> rows = List.of(value(name, word).split(","));
                case "--growth" -> growth = sizes(value(name, word));
                case "--page" -> page = value(name, word);
                default -> throw new IllegalArgumentException("what is " + name + "?");
            }
        }
        if (rounds == 0) {
            rounds = isShort ? SHORT_ROUNDS : ROUNDS;
        }
        if (growth == null) {
            growth = isShort || !rows.isEmpty() ? Sizes.NONE : Sizes.DEFAULT;
        }
        return new Options(isShort, rounds, rows, growth, Optional.ofNullable(page));
    }

    private static String value(String name, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return words.next();
    }

    private static int positive(String number) {
        int value = Integer.parseInt(number);
        if (value < 1) {
            throw new IllegalArgumentException("--rounds " + number + ": at least 1");
        }
        return value;
    }

    private static Sizes sizes(String word) {
        return Sizes.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether all is measured that the page tells. */
    boolean isComplete() {
        return !isShort && rows.isEmpty() && growth != Sizes.NONE;
    }

    /** The rows that are asked for. */
    List<Row> select(List<Row> all) {
        if (rows.equals(List.of("none"))) {
            return List.of();
        }
        for (String id : rows) {
            if (all.stream().noneMatch(row -> row.id().equals(id))) {
                throw new IllegalArgumentException("no such row: " + id);
            }
        }
        return all.stream()
                .filter(row -> rows.isEmpty() || rows.contains(row.id()))
                .flatMap(
                        row -> isShort ? row.shortened().stream() : java.util.stream.Stream.of(row))
                .toList();
    }
}
