package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

class WarmUpTest {
    @TempDir Path folder;

    private int rounds;

    @Test
    void aProgramThatGetsNoFasterHasNoRounds() throws IOException {
        assertTrue(millis(Peer.IP, true) < 500 && rounds == 0, rounds + " rounds");
    }

    @Test
    void theShortFormIsShort() throws IOException {
        long millis = millis(Peer.JVM, true);
        assertTrue(millis >= 250 && millis < 1_900 && rounds > 1, millis + " ms, " + rounds);
    }

    /** A shell has no compiler, which is at rest therefore. */
    @Test
    void aJvmGoesOnUntilItsCompilerRests() throws IOException {
        long millis = millis(Peer.JVM, false);
        assertTrue(millis >= 2_000 && millis < 10_000 && rounds > 2, millis + " ms, " + rounds);
    }

    private long millis(Peer peer, boolean isShort) throws IOException {
        String script = "echo ready; while read -r line; do sleep 0.05; echo 1 1; done";
        try (PeerProcess process = Sample.shell(script, folder, Duration.ofSeconds(20))) {
            long start = System.nanoTime();
            new WarmUp(isShort)
                    .run(
                            peer,
                            process,
                            () -> {
                                rounds++;
                                process.round();
                            });
            return (System.nanoTime() - start) / 1_000_000;
        }
    }
}
