package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Results as if they were measured. */
final class Sample {
    private Sample() {}

    /** The tables that the comparison reads; the tests run in the module's folder. */
    static Tables tables() {
        return Tables.read(Path.of(""));
    }

    /** Each row by each of its programs in 100 ns, and nothing allocated or lost. */
    static Results allEqual(Tables tables) {
        Results results = new Results();
        for (Row row : tables.rows()) {
            for (Peer peer : row.who()) {
                results.put(List.of(outcome(row, peer, 100)));
            }
        }
        return results;
    }

    static Outcome outcome(Row row, Peer peer, double... nanos) {
        Outcome outcome = new Outcome(row, peer);
        for (double each : nanos) {
            outcome.add(
                    new Outcome.RoundResult(
                            each * 1000, each * 1000, 1000, Map.of("alloc", 0L, "lost", 0L)));
        }
        return outcome;
    }

    static Row row(Tables tables, String id) {
        return tables.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    /** A shell in the place of a program that is compared. */
    static PeerProcess shell(String script, Path folder, Duration patience) throws IOException {
        return new PeerProcess(List.of("sh", "-c", script), folder.resolve("errors"), patience);
    }
}
