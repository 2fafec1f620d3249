package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class PeerProcessTest {
    @TempDir Path folder;

    @Test
    void whatTakesTooLongIsEndedAndSaid() {
        assertEquals("ended, as it took over 1 s", failure("exec sleep 60", Duration.ofSeconds(1)));
    }

    @Test
    void whatFailsSaysWhy() {
        assertEquals("it failed: why", failure("echo why >&2", Duration.ofSeconds(20)));
        assertEquals("said what", failure("echo what", Duration.ofSeconds(20)));
        assertEquals(
                "not measured: no such row",
                failure("echo unsupported no such row", Duration.ofSeconds(20)));
    }

    @Test
    void roundsAreRead() throws Exception {
        String script = "echo ready; while read -r line; do echo \"1000 10 lost=3\"; done";
        try (PeerProcess process = Sample.shell(script, folder, Duration.ofSeconds(20))) {
            Outcome.RoundResult result = process.round();
            assertEquals(1000, result.nanos());
            assertEquals(10, result.count());
            assertEquals(3, result.extra().get("lost"));
        }
    }

    private String failure(String script, Duration patience) {
        return assertThrows(
                        PeerProcess.FailedException.class,
                        () -> Sample.shell(script, folder, patience))
                .getMessage();
    }
}
