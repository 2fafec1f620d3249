package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** That growth is told and drawn. */
class PlotTest {
    private static List<Growth.Point> points() {
        List<Growth.Point> points = new ArrayList<>();
        for (int size : Series.ROUTES.sizes(Options.Sizes.DEFAULT)) {
            for (Peer peer : List.of(Peer.C, Peer.JAVA)) {
                Outcome outcome = new Outcome(Series.ROUTES.row(size), peer);
                Map<String, Long> extra =
                        peer == Peer.C
                                ? Map.of("list", 200L * size)
                                : Map.of("list", 220L * size, "records", 400L * size);
                outcome.add(new Outcome.RoundResult(2000.0 * size, 0, size, extra));
                outcome.peakKib(peer == Peer.C ? 1_500 : 90_000);
                points.add(new Growth.Point(Series.ROUTES, size, outcome));
            }
        }
        return points;
    }

    @Test
    void aLineForEachSize() {
        String text = new GrowthText(points(), null).write();
        assertTrue(
                text.contains(
                        "| 1,000,000 | 2 µs | 2 µs | 1 | 200 ns | 220 ns | 1.10 | 400 ns | 1.5 |"
                                + " 87.9 |"),
                text);
        assertTrue(text.contains("(performance/routes.svg)"), text);
    }

    @Test
    void gnuplotDrawsIt(@TempDir Path folder) throws IOException {
        assumeTrue(Command.run("gnuplot", "--version").succeeded(), "no gnuplot");
        Plot plot = new Plot(folder);
        assertNull(plot.draw(Series.ROUTES, points()));
        assertNull(plot.drawMemory(points()));
        String svg = Files.readString(folder.resolve("routes.svg"));
        for (String curve : List.of("C: make", "Java: list by views", "Java: list records")) {
            assertTrue(svg.contains(curve), curve);
        }
        assertTrue(Files.readString(folder.resolve("memory.svg")).contains("Java: routes"));
    }
}
