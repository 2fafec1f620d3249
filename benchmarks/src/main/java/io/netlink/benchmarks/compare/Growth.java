package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes and lists more and more of a thing, by C and by this library in turns. */
final class Growth {
    /** Enough rounds, of a size that takes no time. */
    private static final int ROUNDS = 5;

    /** Enough time for a size. */
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int WARM_UP_SIZE = 500;

    /** What the kernel takes for 100,000 rules, and more. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** The kernel ends a namespace later: so much of the round's time is left to it. */
    private static final double SETTLING = 0.3;

    private static final long MOST_SETTLING = Duration.ofSeconds(10).toNanos();

    private final Tools tools;

    Growth(Tools tools) {
        this.tools = tools;
    }

    /**
     * A size of a series, by one program.
     *
     * @param series what
     * @param size how many
     * @param outcome what making them took, and what the program said of listing them
     */
    record Point(Series series, int size, Outcome outcome) {
        /** Nanoseconds to make one. */
        double create() {
            return outcome.nanos().median();
        }

        /** Nanoseconds to list one: {@code list}, by C or by views, or {@code records}. */
        OptionalDouble list(String key) {
            OptionalDouble all = outcome.median(key);
            return all.isEmpty() ? all : OptionalDouble.of(all.getAsDouble() / size);
        }
    }

    List<Point> run(Series series, int size) throws IOException {
        Row row = series.row(size);
        List<Point> points = new ArrayList<>();
        List<PeerProcess> processes = new ArrayList<>();
        try (Scene scene = new Scene(tools, "nothing")) {
            for (Peer peer : row.who()) {
                Outcome outcome = new Outcome(row, peer);
                points.add(new Point(series, size, outcome));
                processes.add(
                        new PeerProcess(
                                scene.enter(tools.command(row, peer, size)),
                                tools.errors(peer),
                                PATIENCE));
            }
            warmUp(processes.getLast(), Math.min(size, WARM_UP_SIZE));
            rounds(points, processes);
        } finally {
            processes.forEach(PeerProcess::close);
        }
        return points;
    }

    /** Ours only: nothing else gets faster by it. */
    private static void warmUp(PeerProcess ours, int size) throws IOException {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            ours.round("go " + size);
        }
    }

    private static void rounds(List<Point> points, List<PeerProcess> processes) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            if (points.stream().anyMatch(p -> p.outcome().total() > ENOUGH.toNanos())) {
                return;
            }
            for (int i = 0; i < points.size(); i++) {
                long start = System.nanoTime();
                points.get(i).outcome().add(processes.get(i).round());
                points.get(i).outcome().peakKib(processes.get(i).peakKib());
                settle(System.nanoTime() - start);
            }
        }
    }

    private static void settle(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.min((long) (nanos * SETTLING), MOST_SETTLING)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
