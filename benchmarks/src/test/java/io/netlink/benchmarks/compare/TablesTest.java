package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That the tables beside the program make sense, and that the command line is understood. */
class TablesTest {
    private final Tables tables = Sample.tables();

    @Test
    void rowsAreDistinctAndBeginWithC() {
        Set<String> ids = new HashSet<>();
        for (Row row : tables.rows()) {
            assertTrue(ids.add(row.id()), row.id());
            assertEquals(Peer.C, row.who().getFirst(), row.id());
            assertTrue(row.who().stream().anyMatch(Peer::isOurs), row.id());
        }
    }

    @Test
    void everyRowHasATargetOfAProgramThatDoesIt() {
        for (Row row : tables.rows()) {
            // of moving a link the kernel decides alone
            boolean free = row.id().equals("topology-move");
            assertEquals(free, tables.targetsOf(row).isEmpty(), row.id());
        }
        for (Target target : tables.targets()) {
            assertTrue(Sample.row(tables, target.row()).who().contains(target.ours()));
            if (target.what() == Target.What.RATIO) {
                Row base = Sample.row(tables, target.baseRow());
                assertTrue(base.who().contains(target.basePeer()), target.row());
            }
        }
    }

    @Test
    void aShortRunHasOnlyCAndThisLibrary() {
        List<Row> rows = Options.parse(List.of("--short")).select(tables.rows());
        assertFalse(rows.isEmpty());
        for (Row row : rows) {
            assertTrue(row.who().stream().allMatch(p -> p == Peer.C || p.isOurs()), row.id());
        }
    }

    @Test
    void onlyARunOfEverythingIsThePage() {
        assertTrue(Options.parse(List.of()).isComplete());
        assertTrue(Options.parse(List.of("--rounds", "3", "--growth", "full")).isComplete());
        assertFalse(Options.parse(List.of("--short")).isComplete());
        assertFalse(Options.parse(List.of("--rows", "encode")).isComplete());
        assertFalse(Options.parse(List.of("--who", "c,java")).isComplete());
        assertFalse(Options.parse(List.of("--growth", "none")).isComplete());
    }

    @Test
    void aCommandLineThatMakesNoSenseIsRefused() {
        for (List<String> words :
                List.of(
                        List.of("--fast"),
                        List.of("--rounds"),
                        List.of("--rounds", "0"),
                        List.of("--rounds", "x"),
                        List.of("--who", "rust"),
                        List.of("--growth", "huge"))) {
            assertThrows(IllegalArgumentException.class, () -> Options.parse(words));
        }
        Options unknown = Options.parse(List.of("--rows", "encode,nonsense"));
        assertThrows(IllegalArgumentException.class, () -> unknown.select(tables.rows()));
    }

    @Test
    void quantilesAndNumbers() {
        Samples samples = new Samples(List.of(4.0, 1.0, 3.0, 2.0));
        assertEquals(2.5, samples.median());
        assertEquals(1.75, samples.quantile(0.25));
        assertEquals(1.0, samples.min());
        assertEquals("57 ns", Text.time(57));
        assertEquals("1.90 µs", Text.time(1_900));
        assertEquals("12.3 ms", Text.time(12_345_000));
        assertEquals("1.00 s", Text.time(999_900_000));
        assertEquals("1,000,000", Text.number(1_000_000));
    }
}
