package io.netlink.benchmarks.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** That the page has what came out of each proof, and says what was not kept. */
class PageTest {
    private static List<Outcome> outcomes(boolean isKept) {
        return Arrays.stream(Proof.Kind.values())
                .map(
                        kind ->
                                OutcomeTest.outcome(
                                        kind,
                                        report -> {
                                            report.figure("times of " + kind.id(), 7);
                                            report.promise(kind.id() + " is well", isKept, "seen");
                                        }))
                .toList();
    }

    private static String page(boolean isKept) throws IOException {
        return new Page(outcomes(isKept), Map.of("Kernel", "of the test")).write();
    }

    @Test
    void allIsFilledIn() throws IOException {
        String page = page(true);
        assertFalse(page.contains("{{"), "a part is not filled in");
        assertTrue(page.contains("| Kernel | of the test |"));
        for (Proof.Kind kind : Proof.Kind.values()) {
            assertTrue(page.contains("| " + kind.title() + " | 1 | all | 3 s |"), page);
            assertTrue(page.contains("| " + kind.id() + " is well | yes | seen |"), page);
            assertTrue(page.contains("| times of " + kind.id() + " | 7 |"), page);
        }
    }

    @Test
    void whatWasNotKeptIsSaid() throws IOException {
        String page = page(false);
        assertTrue(page.contains("| churn is well | **no** | seen |"), page);
        assertTrue(page.contains(" | 1 | **1 not** | 3 s |"), page);
    }

    @Test
    void timesAreSecondsOrMinutes() {
        assertEquals("119 s", Page.time(Duration.ofMillis(119_499)));
        assertEquals("2 min 00 s", Page.time(Duration.ofMillis(119_500)));
        assertEquals("10 min 05 s", Page.time(Duration.ofSeconds(605)));
    }

    /** The page that is checked in is of these proofs; it is missing until it is first written. */
    @Test
    void theWrittenPageIsOfTheseProofs() throws IOException {
        Path written = Path.of("../docs/reliability.md");
        if (Files.exists(written)) {
            String page = Files.readString(written);
            for (Proof.Kind kind : Proof.Kind.values()) {
                assertTrue(page.contains("| " + kind.title() + " | "), kind.title());
            }
        }
    }

    @Test
    void onlyARunOfAllInFullLengthIsComplete() {
        assertTrue(Options.parse(List.of()).isComplete());
        assertFalse(Options.parse(List.of("--short")).isComplete());
        Options two = Options.parse(List.of("--only", "race", "--only", "storm"));
        assertEquals(List.of(Proof.Kind.RACE, Proof.Kind.STORM), two.kinds());
        assertFalse(two.isComplete());
        for (List<String> words :
                List.of(List.of("--only"), List.of("--only", "peace"), List.of("--long"))) {
            assertThrows(IllegalArgumentException.class, () -> Options.parse(words));
        }
    }
}
