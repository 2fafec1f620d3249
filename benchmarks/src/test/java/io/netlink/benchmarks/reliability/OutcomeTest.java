package io.netlink.benchmarks.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** That what a proof reports is what comes out, and that no failure is lost on the way. */
class OutcomeTest {
    static Outcome outcome(Proof.Kind kind, Consumer<Report> proof) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        proof.accept(new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        return Outcome.parse(kind, lines, null, Duration.ofSeconds(3));
    }

    @Test
    void whatIsReportedComesOut() {
        Outcome outcome =
                outcome(
                        Proof.Kind.RACE,
                        report -> {
                            report.progress("half\tway");
                            report.figure("races", 12_345);
                            report.promise("it ends", true, "after\n5 | 6 s");
                            report.promise("it wins", false, "");
                        });
        assertEquals(List.of(new Outcome.Figure("races", "12,345")), outcome.figures());
        assertEquals(
                List.of(
                        new Outcome.Promise("it ends", true, "after 5 / 6 s"),
                        new Outcome.Promise("it wins", false, "")),
                outcome.promises());
        assertEquals(List.of("it wins"), outcome.broken().stream().map(p -> p.text()).toList());
    }

    @Test
    void aProgramThatFailsBreaksAPromise() {
        List<String> kept = List.of(Report.KEPT + "it runs\tyes");
        assertTrue(Outcome.parse(Proof.Kind.SOAK, kept, null, Duration.ZERO).broken().isEmpty());
        assertEquals(
                List.of(new Outcome.Promise("it runs to its end", false, "exit status 137")),
                Outcome.parse(Proof.Kind.SOAK, kept, "exit status 137", Duration.ZERO).broken());
    }

    @Test
    void aProofThatPromisesNothingProvesNothing() {
        assertEquals(1, outcome(Proof.Kind.SOAK, report -> {}).broken().size());
    }

    @Test
    void theFirstFailureIsTold() {
        Outcome outcome =
                outcome(
                        Proof.Kind.CHURN,
                        report -> {
                            Failures failures = new Failures(report);
                            failures.judge("none yet", "0 of 0");
                            failures.add("one", new IllegalStateException("no link"));
                            failures.add("two");
                            failures.judge("none", "0 of 2");
                        });
        assertEquals(
                List.of(
                        new Outcome.Promise("none yet", true, "0 of 0"),
                        new Outcome.Promise(
                                "none",
                                false,
                                "2 failures, the first: one: java.lang.IllegalStateException: no"
                                        + " link")),
                outcome.promises());
    }
}
