package io.netlink.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All that was measured, in the order of the rows. */
final class Results {
    private final List<Outcome> outcomes = new ArrayList<>();

    void put(List<Outcome> ofRow) {
        for (Outcome outcome : ofRow) {
            outcomes.removeIf(
                    o -> o.row().id().equals(outcome.row().id()) && o.peer() == outcome.peer());
            outcomes.add(outcome);
        }
    }

    List<Outcome> all() {
        return List.copyOf(outcomes);
    }

    Optional<Outcome> of(String row, Peer peer) {
        return outcomes.stream()
                .filter(o -> o.row().id().equals(row) && o.peer() == peer)
                .findFirst();
    }

    private Optional<Outcome> measured(String row, Peer peer) {
        return of(row, peer).filter(o -> o.rounds() > 0);
    }

    /** How often as much as another the row takes, by medians. */
    OptionalDouble ratio(Outcome outcome, String baseRow, Peer basePeer) {
        return ratio(outcome, baseRow, basePeer, Samples::median);
    }

    private OptionalDouble ratio(
            Outcome outcome, String baseRow, Peer basePeer, ToDoubleFunction<Samples> of) {
        Optional<Outcome> base = measured(baseRow, basePeer);
        if (base.isEmpty() || outcome.rounds() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                of.applyAsDouble(outcome.nanos()) / of.applyAsDouble(base.get().nanos()));
    }

    /** What a target is about, by medians; empty if it was not measured. */
    OptionalDouble reached(Target target) {
        return value(target, Samples::median);
    }

    /** The same by the best rounds, which other programs on the machine disturb least. */
    OptionalDouble atBest(Target target) {
        return value(target, Samples::min);
    }

    private OptionalDouble value(Target target, ToDoubleFunction<Samples> of) {
        Optional<Outcome> ours = measured(target.row(), target.ours());
        if (ours.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (target.what()) {
            case RATIO -> ratio(ours.get(), target.baseRow(), target.basePeer(), of);
            case MS -> OptionalDouble.of(of.applyAsDouble(ours.get().nanos()) / 1e6);
            // The JVM allocates a little on the thread now and then; a round that it leaves alone
            // tells.
            case BYTES -> {
                OptionalDouble each = ours.get().bestEach("alloc");
                yield each.isEmpty() ? each : OptionalDouble.of(Math.floor(each.getAsDouble()));
            }
            case LOST -> ours.get().worst("lost");
        };
    }
}
