package io.netlink.benchmarks.compare;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param isShort only what needs no other program than C, and guarded
 * @param rounds how often each program does its round
 * @param rows the rows to measure; none for all
 * @param who the programs that take part; none for all
 * @param growth which sizes: none, default, full
 * @param page where to write the page, if it is said
 */
record Options(
        boolean isShort,
        int rounds,
        List<String> rows,
        List<Peer> who,
        Sizes growth,
        Optional<String> page) {
    static final String USAGE =
            """
            benchmarks/compare [--short] [--rounds N] [--rows ROW,...] [--who PROGRAM,...]
                               [--growth none|default|full] [--page FILE]

              --short   in a minute: this library and C only; exits with 1 if a ratio is beyond the limit in
                        benchmarks/compare-targets.tsv; writes no page
              --rounds  how often each program does its round; %d if it is not said, %d with --short
              --rows    only these rows of benchmarks/compare-rows.tsv, or "none"
              --who     only these programs of a row, such as c,java
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
        List<Peer> who = List.of();
        Sizes growth = null;
        String page = null;
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String name = word.next();
            switch (name) {
                case "--short" -> isShort = true;
                case "--rounds" -> rounds = positive(value(name, word));
                case "--rows" -> rows = List.of(value(name, word).split(","));
                case "--who" ->
                        who = Arrays.stream(value(name, word).split(",")).map(Peer::of).toList();
                case "--growth" -> growth = sizes(value(name, word));
                case "--page" -> page = value(name, word);
                default -> throw new IllegalArgumentException("what is " + name + "?");
            }
        }
        if (rounds == 0) {
            rounds = isShort ? SHORT_ROUNDS : ROUNDS;
        }
        if (growth == null) {
            growth = isShort || !rows.isEmpty() || !who.isEmpty() ? Sizes.NONE : Sizes.DEFAULT;
        }
        return new Options(isShort, rounds, rows, who, growth, Optional.ofNullable(page));
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
        return Sizes.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether all is measured that the page tells. */
    boolean isComplete() {
        return !isShort && rows.isEmpty() && who.isEmpty() && growth != Sizes.NONE;
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
                .flatMap(row -> isShort ? row.shortened().stream() : Stream.of(row))
                .map(row -> who.isEmpty() ? row : row.by(who))
                .toList();
    }
}
