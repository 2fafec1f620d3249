package io.netlink.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What came out of one program doing one row. */
final class Outcome {
    private final Row row;
    private final Peer peer;
    private final List<RoundResult> rounds = new ArrayList<>();
    private long peakKib;
    private CpuTime cpuTime = CpuTime.NONE;
    private String missing;

    Outcome(Row row, Peer peer) {
        this.row = row;
        this.peer = peer;
    }

    static Outcome missing(Row row, Peer peer, String why) {
        Outcome outcome = new Outcome(row, peer);
        outcome.missing = why;
        return outcome;
    }

    void add(RoundResult round) {
        rounds.add(round);
    }

    void peakKib(long kib) {
        peakKib = kib;
    }

    /** What all rounds together took of the processor. */
    void cpuTime(CpuTime all) {
        cpuTime = all;
    }

    /** The processor's time of all rounds, if it tells something. */
    Optional<CpuTime> cpuTime() {
        // of a program that starts others, those are what is measured
        return cpuTime.isEnough() && !row.id().equals("start")
                ? Optional.of(cpuTime)
                : Optional.empty();
    }

    void fail(String why) {
        missing = why;
        rounds.clear();
    }

    Row row() {
        return row;
    }

    Peer peer() {
        return peer;
    }

    /** Why there are no figures, or null. */
    String missing() {
        return missing;
    }

    int rounds() {
        return rounds.size();
    }

    /** What all rounds took, in nanoseconds. */
    double total() {
        return rounds.stream().mapToDouble(RoundResult::nanos).sum();
    }

    /** The most memory that the process ever had. */
    long peakKib() {
        return peakKib;
    }

    /** Nanoseconds for each operation, of what the row compares. */
    Samples nanos() {
        return new Samples(
                rounds.stream()
                        .map(
                                r ->
                                        (row.value() == Row.Value.CPU ? r.cpu() : r.nanos())
                                                / Math.max(1, r.count()))
                        .toList());
    }

    /** What a program said besides, of a whole round; the worst of the rounds. */
    OptionalDouble worst(String key) {
        return rounds.stream()
                .filter(r -> r.extra().containsKey(key))
                .mapToDouble(r -> r.extra().get(key))
                .max();
    }

    /** What a program said besides, of a whole round; the median of the rounds. */
    OptionalDouble median(String key) {
        List<Double> values =
                rounds.stream()
                        .map(RoundResult::extra)
                        .filter(extra -> extra.containsKey(key))
                        .map(extra -> (double) extra.get(key))
                        .toList();
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Samples(values).median());
    }

    /** The smallest of the rounds, for each operation: what is left when nothing disturbs. */
    OptionalDouble bestEach(String key) {
        return rounds.stream()
                .filter(r -> r.extra().containsKey(key))
                .mapToDouble(r -> r.extra().get(key) / (double) r.count())
                .min();
    }

    /**
     * A round.
     *
     * @param nanos the time it took
     * @param cpu the processor's time that the whole process took
     * @param count how many operations it was
     * @param extra what else the program said
     */
    record RoundResult(double nanos, double cpu, long count, Map<String, Long> extra) {}
}
