package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** That the page has the rows and targets of the tables, and no others. */
class PageTest {
    private final Tables tables = Sample.tables();

    private String page(Results results) throws IOException {
        return new Page(tables, results, Map.of("Kernel", "of the test")).write(List.of(), null, 7);
    }

    /** First cells of the table under a heading. */
    private static List<String> firstCells(String page, String heading) {
        String part = page.substring(page.indexOf("## " + heading));
        return part.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| work | "))
                .filter(line -> !line.startsWith("| row | "))
                .map(line -> line.split(" \\| ")[0].substring(2))
                .toList();
    }

    private List<String> titles() {
        return tables.rows().stream().map(Row::title).toList();
    }

    @Test
    void itsRowsAreTheTables() throws IOException {
        String page = page(Sample.allEqual(tables));
        assertEquals(titles(), firstCells(page, "Side by side"));
        for (Target target : tables.targets()) {
            assertTrue(page.contains(target.toString()), target.toString());
        }
        assertEquals(
                tables.rows().stream().mapToLong(row -> row.who().size()).sum(),
                firstCells(page, "In detail").size());
        assertFalse(page.contains("{{"), "a part is not filled in");
        assertTrue(page.contains("| Kernel | of the test |"));
    }

    @Test
    void whatWasNotMeasuredIsSaid() throws IOException {
        Results results = Sample.allEqual(tables);
        Row row = Sample.row(tables, "get-link");
        results.put(List.of(Outcome.missing(row, Peer.GO, "no go here")));
        String page = page(results);
        assertEquals(titles(), firstCells(page, "Side by side"));
        assertTrue(page.contains("- get-link, Go: no go here"), page);
        assertEquals(titles(), firstCells(page(new Results()), "Side by side"));
    }

    @Test
    void aMissedTargetIsSaid() throws IOException {
        Results results = Sample.allEqual(tables);
        Row row = Sample.row(tables, "get-link");
        assertFalse(page(results).contains("| **no**: 3.50 |"));
        results.put(List.of(Sample.outcome(row, Peer.JAVA, 350)));
        assertTrue(page(results).contains("| **no**: 3.50 |"));
    }

    @Test
    void whereTheTimeOfAMissedTargetGoesIsSaid() throws IOException {
        Results results = Sample.allEqual(tables);
        assertFalse(page(results).contains("- **add-routes**, Java"));
        Row row = Sample.row(tables, "add-routes");
        Outcome ours = Sample.outcome(row, Peer.JAVA, 200);
        ours.cpuTime(new CpuTime(30, 90, 60, 20));
        results.put(List.of(ours));
        assertTrue(
                page(results)
                        .contains(
                                "- **add-routes**, Java: 2 where ≤ 1.15 of C is right."
                                        + " Java: 200 ns, of the processor's time 15 % in the"
                                        + " program, 45 % in the kernel, 30 % the JIT compiler's,"
                                        + " 10 % the garbage collector's."
                                        + " C: 100 ns. C, echo: 100 ns."),
                page(results));
    }

    @Test
    void fewTicksTellNothing() {
        Outcome outcome = Sample.outcome(Sample.row(tables, "add-routes"), Peer.JAVA, 200);
        outcome.cpuTime(new CpuTime(4, 5, 0, 0));
        assertTrue(outcome.cpuTime().isEmpty());
    }

    /** The page that is checked in is of these tables; it is missing until it is first written. */
    @Test
    void theWrittenPageIsOfTheseTables() throws IOException {
        Path written = Path.of("../docs/performance.md");
        if (Files.exists(written)) {
            assertEquals(titles(), firstCells(Files.readString(written), "Side by side"));
        }
    }
}
