package io.netlink.benchmarks.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Where the time goes of what is beyond its target: in the program, or in the kernel. */
final class UnmetText {
    /** Programs that do part of what ours does more than C. */
    private static final List<Peer> EXPLAINING = List.of(Peer.C_ECHO, Peer.C_THREAD, Peer.JVM_FFM);

    private final Tables tables;
    private final Results results;

    UnmetText(Tables tables, Results results) {
        this.tables = tables;
        this.results = results;
    }

    String write() {
        List<Target> unmet =
                tables.rows().stream()
                        .flatMap(row -> tables.targetsOf(row).stream())
                        .filter(this::isUnmet)
                        .toList();
        if (unmet.isEmpty()) {
            return "No target that was measured is missed.";
        }
        return "Where a target is missed, this is where the time goes:\n\n"
                + unmet.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private boolean isUnmet(Target target) {
        OptionalDouble reached = results.reached(target);
        return reached.isPresent() && reached.getAsDouble() > target.limit();
    }

    private String line(Target target) {
        StringBuilder text =
                new StringBuilder(
                        "- **%s**, %s: %s where %s is right."
                                .formatted(
                                        target.row(),
                                        target.ours().title(),
                                        Text.number(results.reached(target).getAsDouble()),
                                        target));
        if (target.what() == Target.What.RATIO) {
            text.append(where(target.row(), target.ours()));
            text.append(where(target.baseRow(), target.basePeer()));
            for (Peer like : EXPLAINING) {
                text.append(where(target.row(), like));
            }
        }
        return text.toString();
    }

    /** A sentence, if the program was measured. */
    private String where(String row, Peer peer) {
        Optional<Outcome> outcome = results.of(row, peer).filter(o -> o.rounds() > 0);
        if (outcome.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(" %s: ".formatted(peer.title()));
        text.append(Text.time(outcome.get().nanos().median()));
        outcome.get()
                .cpuTime()
                .ifPresent(time -> text.append(", of the processor's time ").append(time.text()));
        return text.append('.').toString();
    }
}
