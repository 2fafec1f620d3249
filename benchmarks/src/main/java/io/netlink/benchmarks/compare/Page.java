package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Writes docs/performance.md: the prose is performance.md's beside this class, every figure is
 * measured.
 */
final class Page {
    private static final List<Peer> OTHERS =
            List.of(Peer.C, Peer.GO, Peer.PYTHON, Peer.IP, Peer.JNR);

    private final Tables tables;
    private final Results results;
    private final Map<String, String> machine;

    Page(Tables tables, Results results, Map<String, String> machine) {
        this.tables = tables;
        this.results = results;
        this.machine = machine;
    }

    /**
     * The whole page.
     *
     * @param growth what grew, in order
     * @param plotFailure why there are no drawings, or null
     * @param minutes how long all took
     */
    String write(List<Growth.Point> growth, String plotFailure, long minutes) throws IOException {
        String text;
        try (InputStream in = Page.class.getResourceAsStream("performance.md")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return text.replace("{{machine}}", machineTable())
                .replace("{{summary}}", summary())
                .replace("{{missing}}", missing())
                .replace("{{unmet}}", new UnmetText(tables, results).write())
                .replace("{{details}}", details())
                .replace("{{warm-up}}", WarmUp.text())
                .replace("{{growth}}", new GrowthText(growth, plotFailure).write())
                .replace("{{minutes}}", String.valueOf(minutes));
    }

    private String machineTable() {
        return "| | |\n|---|---|\n"
                + machine.entrySet().stream()
                        .map(fact -> "| " + fact.getKey() + " | " + fact.getValue() + " |")
                        .collect(Collectors.joining("\n"));
    }

    /** A line for each row of the table, measured or not. */
    private String summary() {
        StringBuilder text = new StringBuilder("| work | ");
        OTHERS.forEach(peer -> text.append(heading(peer)).append(" | "));
        text.append("this library | to reach | met |\n");
        text.append("|---|").append("---|".repeat(OTHERS.size() + 3)).append('\n');
        for (Row row : tables.rows()) {
            text.append("| ").append(row.title()).append(" | ");
            for (Peer peer : OTHERS) {
                text.append(cell(row, peer)).append(" | ");
            }
            text.append(
                    row.who().stream()
                            .filter(Peer::isJava)
                            .filter(peer -> peer != Peer.JNR)
                            .map(peer -> label(peer) + cell(row, peer))
                            .collect(Collectors.joining("<br>")));
            List<Target> targets = tables.targetsOf(row);
            text.append(" | ");
            text.append(
                    targets.stream()
                            .map(target -> label(target.ours()) + target)
                            .collect(Collectors.joining("<br>")));
            text.append(" | ");
            text.append(targets.stream().map(this::met).collect(Collectors.joining("<br>")));
            text.append(" |\n");
        }
        return text.toString().stripTrailing();
    }

    private static String heading(Peer peer) {
        return peer.note().isEmpty() || peer == Peer.JNR
                ? peer.title()
                : peer.title() + " " + peer.note();
    }

    private static String label(Peer peer) {
        return switch (peer) {
            case JAVA -> "";
            case JVM, JVM_FFM -> peer.title() + " ";
            default -> peer.title().replace("Java, ", "") + " ";
        };
    }

    /** The median, with the ratio to C, and what was lost. */
    private String cell(Row row, Peer peer) {
        Optional<Outcome> outcome = results.of(row.id(), peer);
        if (outcome.isEmpty() || outcome.get().rounds() == 0) {
            return row.who().contains(peer) ? "not measured" : "–";
        }
        StringBuilder text = new StringBuilder(Text.time(outcome.get().nanos().median()));
        if (peer != Peer.C) {
            results.ratio(outcome.get(), row.id(), Peer.C)
                    .ifPresent(ratio -> text.append(" (").append(Text.number(ratio)).append(')'));
        }
        outcome.get()
                .worst("lost")
                .ifPresent(
                        lost ->
                                text.append(
                                        lost > 0 ? ", lost " + Text.number(lost) : ", none lost"));
        if (peer == Peer.C) {
            for (Peer variant : Peer.VARIANTS_OF_C) {
                if (row.who().contains(variant)) {
                    text.append("<br>").append(variant.title().replace("C, ", "")).append(' ');
                    text.append(cell(row, variant));
                }
            }
        }
        return text.toString();
    }

    private String met(Target target) {
        OptionalDouble reached = results.reached(target);
        if (reached.isEmpty()) {
            return "not measured";
        }
        String figure = Text.number(reached.getAsDouble());
        return reached.getAsDouble() <= target.limit() ? "yes: " + figure : "**no**: " + figure;
    }

    /** What there is no figure of, and why. */
    private String missing() {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : results.all()) {
            if (outcome.missing() != null) {
                lines.add(
                        "- "
                                + outcome.row().id()
                                + ", "
                                + outcome.peer().title()
                                + ": "
                                + outcome.missing());
            }
        }
        return lines.isEmpty()
                ? "Nothing that the table of rows names is missing."
                : "Missing:\n\n" + String.join("\n", lines);
    }

    private String details() {
        StringBuilder text =
                new StringBuilder(
                        "| row | who | median | middle half | fastest | ratio to C | in the kernel"
                                + " | rounds | each of | memory, MiB | heap, B/op |\n"
                                + "|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row row : tables.rows()) {
            for (Peer peer : row.who()) {
                results.of(row.id(), peer)
                        .filter(outcome -> outcome.rounds() > 0)
                        .ifPresent(outcome -> text.append(detail(outcome)));
            }
        }
        return text.toString().stripTrailing();
    }

    private String detail(Outcome outcome) {
        Samples nanos = outcome.nanos();
        OptionalDouble ratio = results.ratio(outcome, outcome.row().id(), Peer.C);
        OptionalDouble bytes = outcome.bestEach("alloc");
        Optional<CpuTime> time = outcome.cpuTime();
        boolean isDump = outcome.row().id().startsWith("dump");
        int often = isDump ? 1 : outcome.row().countOf(outcome.peer());
        return "| "
                + String.join(
                        " | ",
                        outcome.row().id(),
                        outcome.peer().title(),
                        Text.time(nanos.median()),
                        Text.time(nanos.quantile(0.25)) + " – " + Text.time(nanos.quantile(0.75)),
                        Text.time(nanos.min()),
                        ratio.isPresent() ? Text.number(ratio.getAsDouble()) : "–",
                        time.isPresent() ? Text.percent(time.get().kernelShare()) : "–",
                        String.valueOf(outcome.rounds()),
                        Text.number(often),
                        outcome.row().id().equals("start")
                                ? "–"
                                : Text.mebibytes(outcome.peakKib()),
                        bytes.isPresent() ? Text.number(Math.floor(bytes.getAsDouble())) : "–")
                + " |\n";
    }
}
