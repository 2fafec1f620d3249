package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rounds before those that count: for as long as a program needs, and of a JVM until its compiler
 * has done with what the row uses, which it goes about on the side.
 */
final class WarmUp {
    /** How long the compiler is looked at. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Which part of a processor it may still take. */
    private static final double CALM = 0.02;

    /** A JVM whose compiler does not come to rest is taken as it is. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final double NANOS_PER_TICK = 1e7;

    private final boolean isShort;

    WarmUp(boolean isShort) {
        this.isShort = isShort;
    }

    /** Something that does a round. */
    interface Rounds {
        void next() throws IOException;
    }

    /** Does the rounds. */
    void run(Peer peer, PeerProcess process, Rounds rounds) throws IOException {
        long start = System.nanoTime();
        Duration least = isShort ? peer.warmUp().dividedBy(4) : peer.warmUp();
        while (System.nanoTime() - start < least.toNanos()) {
            rounds.next();
        }
        while (peer.isJava() && !isShort && System.nanoTime() - start < LONGEST.toNanos()) {
            if (isCompiled(process, rounds)) {
                return;
            }
        }
    }

    private static boolean isCompiled(PeerProcess process, Rounds rounds) throws IOException {
        CpuTime before = process.cpuTime();
        long start = System.nanoTime();
        long passed;
        do {
            rounds.next();
            passed = System.nanoTime() - start;
        } while (passed < LOOK.toNanos());
        return process.cpuTime().since(before).compiler() * NANOS_PER_TICK < CALM * passed;
    }

    /** What the page says of it. */
    static String text() {
        String least =
                Arrays.stream(Peer.values())
                        .filter(peer -> peer.warmUp().isPositive())
                        .collect(
                                Collectors.groupingBy(
                                        Peer::warmUp,
                                        TreeMap::new,
                                        Collectors.mapping(Peer::title, Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(entry -> "- " + entry.getKey().toSeconds() + " s: " + entry.getValue())
                        .collect(Collectors.joining("\n"));
        return least
                + "\n\n"
                + "and the others need none: nothing of them gets faster. A JVM goes on until its"
                + " compiler takes less than\n%s of a processor, but no longer than %d s."
                        .formatted(Text.percent(CALM), LONGEST.toSeconds());
    }
}
