package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code benchmarks/compare}: measures this library beside other programs, and writes what came out
 * into {@code docs/performance.md}. Runs in namespaces of its own, which the script makes.
 */
public final class Compare {
    private final Path root;
    private final Options options;
    private final Tables tables;
    private final Tools tools;
    private final PrintStream out = System.out;
    private final Results results = new Results();

    private Compare(Path root, Options options) throws IOException {
        this.root = root;
        this.options = options;
        this.tables = Tables.read(root.resolve("benchmarks"));
        this.tools = new Tools(root.resolve("benchmarks"), System.getProperty("java.class.path"));
    }

    /** The command line, after the repository's root. */
    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = Options.parse(Arrays.asList(args).subList(1, args.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new Compare(Path.of(args[0]), options).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        long start = System.nanoTime();
        List<Row> rows = options.select(tables.rows());
        tools.build();
        if (rows.stream().anyMatch(row -> row.who().contains(Peer.JAVA_AOT))) {
            tools.buildAotCache();
        }
        for (Row row : rows) {
            measure(row);
        }
        if (options.isShort()) {
            return guard(rows);
        }
        write(grow(), start);
        return true;
    }

    private void measure(Row row) throws IOException {
        out.println(row.id() + ": " + row.title());
        try {
            results.put(new Runner(tools, options).run(row));
        } catch (IOException e) {
            results.put(row.who().stream().map(p -> missing(row, p, e)).toList());
        }
        for (Peer peer : row.who()) {
            results.of(row.id(), peer).ifPresent(outcome -> out.println(line(outcome)));
        }
    }

    private Outcome missing(Row row, Peer peer, IOException why) {
        String reason = tools.missing(Peer.C) != null ? tools.missing(Peer.C) : why.getMessage();
        return Outcome.missing(row, peer, reason);
    }

    private String line(Outcome outcome) {
        String name = "    %-24s".formatted(outcome.peer().title());
        if (outcome.rounds() == 0) {
            return name + outcome.missing();
        }
        var ratio = results.ratio(outcome, outcome.row().id(), Peer.C);
        return name
                + "%12s".formatted(Text.time(outcome.nanos().median()))
                + "  best %-10s".formatted(Text.time(outcome.nanos().min()))
                + (ratio.isPresent() ? "  x " + Text.number(ratio.getAsDouble()) : "")
                + "  "
                + outcome.rounds()
                + " rounds";
    }

    /** What is beyond its limit is measured once more: another program may have disturbed it. */
    private boolean guard(List<Row> rows) throws IOException {
        Guard guard = new Guard(tables);
        List<Guard.Failure> failures = guard.failures(results, rows);
        if (!failures.isEmpty()) {
            out.println("Beyond the limit, so once more:");
            List<String> again = failures.stream().map(Guard.Failure::row).distinct().toList();
            for (Row row : rows) {
                if (again.contains(row.id())) {
                    measure(row);
                }
            }
            failures = guard.failures(results, rows);
        }
        failures.forEach(failure -> out.println("FAILED: " + failure.message()));
        out.println(failures.isEmpty() ? "All within their limits" : "See compare-targets.tsv");
        return failures.isEmpty();
    }

    private List<Growth.Point> grow() throws IOException {
        List<Growth.Point> points = new ArrayList<>();
        if (options.growth() == Options.Sizes.NONE) {
            return points;
        }
        for (Series series : Series.values()) {
            for (int size : series.sizes(options.growth())) {
                out.println("growth: " + Text.number(size) + " " + series.title());
                try {
                    points.addAll(new Growth(tools).run(series, size));
                } catch (IOException | PeerProcess.FailedException e) {
                    points.add(
                            new Growth.Point(
                                    series,
                                    size,
                                    Outcome.missing(series.row(size), Peer.JAVA, e.getMessage())));
                    out.println("    " + e.getMessage());
                }
            }
        }
        return points;
    }

    private void write(List<Growth.Point> growth, long start) throws IOException {
        Path standard =
                options.isComplete()
                        ? root.resolve("docs/performance.md")
                        : root.resolve("benchmarks/target/compare/performance.md");
        Path page = options.page().map(Path::of).orElse(standard).toAbsolutePath();
        String plotFailure = null;
        if (!growth.isEmpty()) {
            Plot plot = new Plot(page.resolveSibling("performance"));
            for (Series series : Series.values()) {
                plotFailure =
                        plot.draw(
                                series, growth.stream().filter(p -> p.series() == series).toList());
            }
            plotFailure = plotFailure == null ? plot.drawMemory(growth) : plotFailure;
        }
        long minutes = Math.round((System.nanoTime() - start) / 60e9);
        String text =
                new Page(tables, results, Machine.describe(tools.benchmarksJar()))
                        .write(growth, plotFailure, minutes)
                        .replace(root.toString() + "/", "");
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
        out.println("Written: " + page);
    }
}
