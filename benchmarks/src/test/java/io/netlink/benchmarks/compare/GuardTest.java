package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** That a short run fails where it should, and says why. */
class GuardTest {
    private final Tables tables =
            new Tables(
                    List.of(row("get-link\ta round trip\t10\t-\tnothing\t10\ttime\tc java")),
                    List.of(
                            target("get-link\tjava\tratio\tget-link/c\t1.15\t1.4"),
                            target("get-link\tjava\tbytes\t-\t0\t1")));
    private final Row row = tables.rows().getFirst();
    private final Results results = new Results();

    private static Row row(String line) {
        return Row.parse(line.split("\t"));
    }

    private static Target target(String line) {
        return Target.parse(line.split("\t"));
    }

    private List<String> failures() {
        return new Guard(tables)
                .failures(results, tables.rows()).stream().map(Guard.Failure::message).toList();
    }

    private void measured(double c, double... ours) {
        results.put(List.of(Sample.outcome(row, Peer.C, c)));
        results.put(List.of(Sample.outcome(row, Peer.JAVA, ours)));
    }

    @Test
    void withinTheLimit() {
        measured(100, 160);
        assertEquals(List.of(), failures());
    }

    @Test
    void beyondTheLimitIsNamedWithRatioAndLimit() {
        measured(100, 162);
        assertEquals(
                List.of("get-link/java RATIO is 1.62, limit 1.61 (target 1.15, slack 1.40)"),
                failures());
    }

    /** What other programs on the machine did to the other rounds does not count. */
    @Test
    void theBestRoundCounts() {
        measured(100, 900, 110, 700);
        assertEquals(List.of(), failures());
    }

    @Test
    void allocationFails() {
        measured(100, 100);
        Outcome outcome = new Outcome(row, Peer.JAVA);
        outcome.add(new Outcome.RoundResult(100_000, 0, 1000, Map.of("alloc", 24_000L)));
        results.put(List.of(outcome));
        assertEquals(List.of("get-link/java BYTES is 24, limit 0 (target 0, slack 1)"), failures());
    }

    @Test
    void whatWasNotMeasuredFails() {
        results.put(List.of(Sample.outcome(row, Peer.C, 100)));
        results.put(List.of(Outcome.missing(row, Peer.JAVA, "it failed: no memory")));
        assertEquals(
                "get-link/java RATIO was not measured: it failed: no memory",
                failures().getFirst());
    }

    @Test
    void withoutTheOtherProgramItFails() {
        results.put(List.of(Outcome.missing(row, Peer.C, "not built")));
        results.put(List.of(Sample.outcome(row, Peer.JAVA, 100)));
        assertTrue(failures().getFirst().contains("was not measured"), failures().toString());
    }

    /** The limits that CI has: twice as slow as the target is caught in each. */
    @Test
    void theTablesLimitsCatchTwiceTheTarget() {
        Tables real = Sample.tables();
        Results slow = Sample.allEqual(real);
        for (Target target : real.targets()) {
            if (target.what() == Target.What.RATIO && target.slack().isPresent()) {
                Row ours = Sample.row(real, target.row());
                assertTrue(ours.shortCount().isPresent(), target + " is not in a short run");
                slow.put(List.of(Sample.outcome(ours, target.ours(), 200 * target.limit())));
            }
        }
        List<Row> rows = real.rows().stream().flatMap(r -> r.shortened().stream()).toList();
        long ratios =
                real.targets().stream()
                        .filter(t -> t.what() == Target.What.RATIO && t.slack().isPresent())
                        .count();
        assertEquals(ratios, new Guard(real).failures(slow, rows).size());
    }
}
