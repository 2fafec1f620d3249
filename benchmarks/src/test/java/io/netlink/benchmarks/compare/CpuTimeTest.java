package io.netlink.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class CpuTimeTest {
    @Test
    void thisProcessHasCompiledAndRun() throws IOException {
        CpuTime before = CpuTime.of(ProcessHandle.current().pid());
        List<byte[]> kept = new ArrayList<>();
        long end = System.nanoTime() + 300_000_000L;
        long sum = 0;
        while (System.nanoTime() < end) {
            sum += kept.size();
        }
        kept.add(new byte[(int) (sum % 2) + 1]);
        CpuTime after = CpuTime.of(ProcessHandle.current().pid());
        assertTrue(after.since(before).user() >= 10, after.since(before) + " for 300 ms of work");
        assertTrue(after.compiler() > 0, "a JVM that runs tests has compiled: " + after);
        assertFalse(after.user() < before.user() || after.kernel() < before.kernel());
    }

    @Test
    void partsAddUp() {
        CpuTime time = new CpuTime(30, 10, 50, 10);
        assertEquals(0.1, time.kernelShare());
        assertEquals(
                "30 % in the program, 10 % in the kernel, 50 % the JIT compiler's, 10 % the garbage"
                        + " collector's",
                time.text());
        assertEquals("75 % in the program, 25 % in the kernel", new CpuTime(3, 1, 0, 0).text());
        assertFalse(new CpuTime(4, 3, 2, 0).isEnough());
        assertTrue(new CpuTime(4, 3, 2, 1).isEnough());
    }
}
