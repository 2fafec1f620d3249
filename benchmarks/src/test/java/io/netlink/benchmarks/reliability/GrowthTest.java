package io.netlink.benchmarks.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;

/** That growth beyond the slack is told, of each kind, and nothing else is. */
class GrowthTest {
    private static final Resources BEFORE = new Resources(10, 20, 30, 1, 4000, 30_000, 300_000);

    private static List<String> broken(Resources after) {
        return OutcomeTest.outcome(
                        Proof.Kind.SOAK,
                        report -> new Growth("by the test", BEFORE, after).judge(report))
                .broken()
                .stream()
                .map(promise -> promise.text().replaceAll(":.*", "") + " " + promise.detail())
                .toList();
    }

    @Test
    void noneIsTold() {
        assertEquals(List.of(), broken(BEFORE));
        assertEquals(List.of(), broken(new Resources(9, 19, 29, 0, 1, 1, 1)));
        assertEquals(
                List.of(),
                broken(
                        new Resources(
                                10,
                                20 + Growth.THREADS,
                                30,
                                1,
                                4000 + Growth.HEAP,
                                30_000 + Growth.JVM,
                                300_000 + Growth.ANONYMOUS)));
    }

    @Test
    void eachIsTold() {
        Resources after =
                new Resources(
                        11,
                        21 + Growth.THREADS,
                        31,
                        2,
                        4001 + Growth.HEAP,
                        30_001 + Growth.JVM,
                        300_001 + Growth.ANONYMOUS);
        assertEquals(
                List.of(
                        "descriptors 10 → 11",
                        "threads 20 → 37",
                        "mounts 30 → 31",
                        "links 1 → 2",
                        "heap, after a collection 4,000 → 6,049 KiB",
                        "the JVM's memory (NMT) 30,000 → 34,097 KiB",
                        "anonymous memory of the process 300,000 → 316,385 KiB"),
                broken(after));
    }

    @Test
    void theMedianIsOfEachByItself() {
        assertEquals(
                new Resources(2, 5, 1, 1, 7, 8, 9),
                Resources.median(
                        List.of(
                                new Resources(1, 5, 1, 1, 9, 8, 9),
                                new Resources(3, 4, 1, 1, 7, 9, 9),
                                new Resources(2, 6, 1, 1, 6, 7, 9))));
    }

    @Test
    void nativeMemoryIsWithoutTheHeapAndTheCompiler() {
        String summary =
                """
                Native Memory Tracking:

                Total: reserved=7608270KB, committed=447574KB
                       malloc: 24982KB #50000, peak=30000KB #51000
                       mmap:   reserved=7583288KB, committed=422592KB

                -                 Java Heap (reserved=6172672KB, committed=387072KB)
                                            (mmap: reserved=6172672KB, committed=387072KB, at peak)
                -                     Class (reserved=1048789KB, committed=1749KB)
                -                      Code (reserved=248879KB, committed=8735KB)
                -                  Compiler (reserved=14595KB, committed=14595KB)
                -    Native Memory Tracking (reserved=894KB, committed=894KB)
                -               Arena Chunk (reserved=4585KB, committed=4585KB)
                """;
        assertEquals(
                447_574 - 387_072 - 8735 - 14_595 - 894 - 4585, Resources.nativeMemory(summary));
        assertThrows(
                IllegalStateException.class,
                () -> Resources.nativeMemory("Native memory tracking is not enabled"));
    }
}
