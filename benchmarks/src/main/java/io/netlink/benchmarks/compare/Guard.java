package io.netlink.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whether a short run is as good as {@code compare-targets.tsv} wants it, with its slack. */
final class Guard {
    private final Tables tables;

    Guard(Tables tables) {
        this.tables = tables;
    }

    /**
     * A target that is missed.
     *
     * @param row the row to measure once more
     * @param message which it is, what it is, and what it may be at most
     */
    record Failure(String row, String message) {}

    /** What is wrong with the rows that were measured. */
    List<Failure> failures(Results results, List<Row> measured) {
        List<Failure> failures = new ArrayList<>();
        for (Row row : measured) {
            for (Target target : tables.targetsOf(row)) {
                if (target.slack().isPresent() && !excused(results, target)) {
                    check(results, target, failures);
                }
            }
        }
        return failures;
    }

    /** What our own program says that it cannot do yet is no regression. */
    private static boolean excused(Results results, Target target) {
        return results.of(target.row(), target.ours())
                .map(Outcome::missing)
                .filter(why -> why.startsWith(PeerProcess.UNSUPPORTED))
                .isPresent();
    }

    private static void check(Results results, Target target, List<Failure> failures) {
        OptionalDouble reached = results.atBest(target);
        double most = target.limit() * target.slack().getAsDouble();
        String name = target.row() + "/" + target.ours().id() + " " + target.what();
        if (reached.isEmpty()) {
            String why =
                    results.of(target.row(), target.ours())
                            .map(Outcome::missing)
                            .orElse("or what it is compared with");
            failures.add(new Failure(target.row(), name + " was not measured: " + why));
        } else if (reached.getAsDouble() > most) {
            failures.add(
                    new Failure(
                            target.row(),
                            "%s is %s, limit %s (target %s, slack %s)"
                                    .formatted(
                                            name,
                                            Text.number(reached.getAsDouble()),
                                            Text.number(most),
                                            Text.number(target.limit()),
                                            Text.number(target.slack().getAsDouble()))));
        }
    }
}
