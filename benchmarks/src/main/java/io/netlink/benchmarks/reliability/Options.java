package io.netlink.benchmarks.reliability;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line says.
 *
 * @param isShort for CI: seconds of each
 * @param kinds which proofs
 */
record Options(boolean isShort, List<Proof.Kind> kinds) {
    static final String USAGE =
            """
            benchmarks/reliability [--short] [--only NAME]...

              --short   in a minute: less of each proof, and no page
              --only    one of: churn, killed, race, storm, soak; may be said several times. Only a run
                        of all in full length writes docs/reliability.md

            Exits with 1 if a promise is not kept.
            """;

    static Options parse(List<String> words) {
        boolean isShort = false;
        List<Proof.Kind> kinds = new ArrayList<>();
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String name = word.next();
            switch (name) {
                case "--short" -> isShort = true;
                case "--only" -> kinds.add(kind(word));
                default -> throw new IllegalArgumentException("what is " + name + "?");
            }
        }
        return new Options(isShort, kinds.isEmpty() ? List.of(Proof.Kind.values()) : kinds);
    }

    private static Proof.Kind kind(Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("--only needs a name");
        }
        String id = words.next();
        for (Proof.Kind kind : Proof.Kind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such proof: " + id);
    }

    /** Whether all runs that the page tells, as long as it tells. */
    boolean isComplete() {
        return !isShort && kinds.containsAll(List.of(Proof.Kind.values()));
    }
}
