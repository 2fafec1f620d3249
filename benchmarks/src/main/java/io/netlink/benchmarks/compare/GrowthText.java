package io.netlink.benchmarks.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The page's part on growth: a table and a drawing for each series. */
final class GrowthText {
    private final List<Growth.Point> points;
    private final String plotFailure;

    GrowthText(List<Growth.Point> points, String plotFailure) {
        this.points = points;
        this.plotFailure = plotFailure;
    }

    String write() {
        if (points.isEmpty()) {
            return "Not measured.";
        }
        StringBuilder text = new StringBuilder();
        if (plotFailure != null) {
            text.append(plotFailure).append("\n\n");
        }
        for (Series series : Series.values()) {
            if (points.stream().anyMatch(point -> point.series() == series)) {
                series(series, text);
            }
        }
        drawing("memory", text);
        return text.toString().stripTrailing();
    }

    private void series(Series series, StringBuilder text) {
        text.append("### ").append(series.title()).append("\n\n");
        text.append(
                "| how many | make one: C | Java | ratio | list one: C | Java, views | ratio |");
        text.append(" Java, records | memory, MiB: C | Java |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Growth.Point ours : points) {
            if (ours.series() == series && ours.outcome().peer() == Peer.JAVA) {
                line(ours, text);
            }
        }
        text.append('\n');
        drawing(series.title(), text);
    }

    private void line(Growth.Point ours, StringBuilder text) {
        Optional<Growth.Point> c =
                points.stream()
                        .filter(
                                p ->
                                        p.series() == ours.series()
                                                && p.size() == ours.size()
                                                && p.outcome().peer() == Peer.C)
                        .findFirst();
        text.append("| ").append(Text.number(ours.size())).append(" | ");
        if (ours.outcome().rounds() == 0 || c.isEmpty() || c.get().outcome().rounds() == 0) {
            text.append("not measured: ").append(ours.outcome().missing()).append(" |\n");
            return;
        }
        Growth.Point theirs = c.get();
        OptionalDouble list = ours.list("list");
        OptionalDouble theirList = theirs.list("list");
        text.append(Text.time(theirs.create())).append(" | ");
        text.append(Text.time(ours.create())).append(" | ");
        text.append(Text.number(ours.create() / theirs.create())).append(" | ");
        text.append(time(theirList)).append(" | ").append(time(list)).append(" | ");
        text.append(
                list.isPresent() && theirList.isPresent()
                        ? Text.number(list.getAsDouble() / theirList.getAsDouble())
                        : "–");
        text.append(" | ").append(time(ours.list("records"))).append(" | ");
        text.append(Text.mebibytes(theirs.outcome().peakKib())).append(" | ");
        text.append(Text.mebibytes(ours.outcome().peakKib())).append(" |\n");
    }

    private static String time(OptionalDouble nanos) {
        return nanos.isPresent() ? Text.time(nanos.getAsDouble()) : "–";
    }

    private void drawing(String name, StringBuilder text) {
        if (plotFailure == null) {
            text.append("![")
                    .append(name)
                    .append("](performance/")
                    .append(name)
                    .append(".svg)\n\n");
        }
    }
}
