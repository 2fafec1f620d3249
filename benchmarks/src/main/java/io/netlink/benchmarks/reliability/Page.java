package io.netlink.benchmarks.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes docs/reliability.md: the prose is reliability.md's beside this class, every figure is of
 * the run.
 */
final class Page {
    private final List<Outcome> outcomes;
    private final Map<String, String> machine;

    /**
     * Of a run.
     *
     * @param outcomes of all proofs
     * @param machine where it was
     */
    Page(List<Outcome> outcomes, Map<String, String> machine) {
        this.outcomes = outcomes;
        this.machine = machine;
    }

    String write() throws IOException {
        String text;
        try (InputStream in = Page.class.getResourceAsStream("reliability.md")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        text = text.replace("{{machine}}", machineTable()).replace("{{summary}}", summary());
        for (Outcome outcome : outcomes) {
            text = text.replace("{{" + outcome.kind().id() + "}}", details(outcome));
        }
        return text;
    }

    private String machineTable() {
        return "| | |\n|---|---|\n"
                + machine.entrySet().stream()
                        .map(fact -> "| " + fact.getKey() + " | " + fact.getValue() + " |")
                        .collect(Collectors.joining("\n"));
    }

    private String summary() {
        return "| proof | promises | kept | took |\n|---|---|---|---|\n"
                + outcomes.stream()
                        .map(
                                outcome ->
                                        "| %s | %d | %s | %s |"
                                                .formatted(
                                                        outcome.kind().title(),
                                                        outcome.promises().size(),
                                                        kept(outcome),
                                                        time(outcome.took())))
                        .collect(Collectors.joining("\n"));
    }

    private static String kept(Outcome outcome) {
        int broken = outcome.broken().size();
        return broken == 0 ? "all" : "**" + broken + " not**";
    }

    private static String details(Outcome outcome) {
        String promises =
                outcome.promises().stream()
                        .map(
                                promise ->
                                        "| %s | %s | %s |"
                                                .formatted(
                                                        promise.text(),
                                                        promise.isKept() ? "yes" : "**no**",
                                                        promise.detail()))
                        .collect(Collectors.joining("\n"));
        String figures =
                outcome.figures().stream()
                        .map(figure -> "| %s | %s |".formatted(figure.name(), figure.value()))
                        .collect(Collectors.joining("\n"));
        return "| promise | kept | seen |\n|---|---|---|\n"
                + promises
                + (figures.isEmpty() ? "" : "\n\n| figure | |\n|---|---|\n" + figures);
    }

    /** A time as people read it: seconds, or minutes where they are many. */
    static String time(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        return seconds < 120
                ? seconds + " s"
                : "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }
}
