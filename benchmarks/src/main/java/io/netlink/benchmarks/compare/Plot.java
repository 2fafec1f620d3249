package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Draws how things grow, by gnuplot. */
final class Plot {
    private final Path folder;

    /**
     * Into a folder.
     *
     * @param folder is made if it is missing
     */
    Plot(Path folder) {
        this.folder = folder;
    }

    /** A line of a plot: how many, and what it takes. */
    private record Curve(String title, List<double[]> points) {}

    /**
     * Draws a series.
     *
     * @return why there is no drawing, or null
     */
    String draw(Series series, List<Growth.Point> points) throws IOException {
        List<Curve> curves = new ArrayList<>();
        for (Peer peer : List.of(Peer.C, Peer.JAVA)) {
            String name = peer == Peer.C ? "C" : "Java";
            curves.add(curve(name + ": make", points, peer, p -> OptionalDouble.of(p.create())));
            curves.add(
                    curve(
                            peer == Peer.C ? "C: list" : "Java: list by views",
                            points,
                            peer,
                            p -> p.list("list")));
            curves.add(curve("Java: list records", points, peer, p -> p.list("records")));
        }
        curves.removeIf(curve -> curve.points().isEmpty());
        return draw(series.title(), "µs for each", curves);
    }

    /** Draws the memory that all series take. */
    String drawMemory(List<Growth.Point> points) throws IOException {
        List<Curve> curves = new ArrayList<>();
        for (Series series : Series.values()) {
            for (Peer peer : List.of(Peer.C, Peer.JAVA)) {
                curves.add(
                        curve(
                                (peer == Peer.C ? "C: " : "Java: ") + series.title(),
                                points.stream().filter(p -> p.series() == series).toList(),
                                peer,
                                p -> OptionalDouble.of(p.outcome().peakKib() * 1000.0 / 1024)));
            }
        }
        curves.removeIf(curve -> curve.points().isEmpty());
        return draw("memory", "MiB at most", curves);
    }

    /** Of a point, if it has it; nanoseconds. */
    @FunctionalInterface
    private interface Value {
        OptionalDouble of(Growth.Point point);
    }

    private static Curve curve(String title, List<Growth.Point> points, Peer peer, Value value) {
        List<double[]> at = new ArrayList<>();
        for (Growth.Point point : points) {
            if (point.outcome().peer() == peer && point.outcome().rounds() > 0) {
                value.of(point).ifPresent(y -> at.add(new double[] {point.size(), y / 1000}));
            }
        }
        return new Curve(title, at);
    }

    private String draw(String name, String unit, List<Curve> curves) throws IOException {
        Files.createDirectories(folder);
        StringBuilder script = new StringBuilder();
        script.append("set terminal svg size 760,420 font 'sans-serif,13' background '#ffffff'\n");
        script.append("set output '").append(folder.resolve(name + ".svg")).append("'\n");
        script.append("set logscale xy\nset format x '%.0f'\nset format y '%g'\nset grid\n");
        script.append("set xlabel '").append(name.equals("memory") ? "how many" : name);
        script.append("'\nset ylabel '").append(unit).append("'\n");
        script.append("set key outside right top\n");
        for (int i = 0; i < curves.size(); i++) {
            script.append("$curve").append(i).append(" << END\n");
            for (double[] point : curves.get(i).points()) {
                script.append((long) point[0]).append(' ').append(point[1]).append('\n');
            }
            script.append("END\n");
        }
        script.append("plot ");
        for (int i = 0; i < curves.size(); i++) {
            script.append(i == 0 ? "" : ", ").append("$curve").append(i);
            script.append(" with linespoints pointtype 7 pointsize 0.6 linewidth 2 title '");
            script.append(curves.get(i).title()).append("'");
        }
        script.append('\n');
        Path file = Files.createTempFile("netlink-plot", ".gp");
        try {
            Files.writeString(file, script);
            Command.Output drawn = Command.run("gnuplot", file.toString());
            return drawn.succeeded()
                    ? null
                    : "no drawings (Debian's gnuplot-nox): " + drawn.lastLine();
        } finally {
            Files.delete(file);
        }
    }
}
