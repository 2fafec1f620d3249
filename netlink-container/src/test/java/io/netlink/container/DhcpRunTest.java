package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the script makes of the words that the three clients have for the same. */
class DhcpRunTest {
    /** udhcpc says it by an argument, the others by a variable. */
    private static String told(DhcpRun run, String word, Map<String, String> more)
            throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(run.script().toString());
        if (word.equals(word.toLowerCase())) {
            script.command().add(word);
        } else {
            script.environment().put("reason", word);
        }
        script.environment().putAll(more);
        assertEquals(0, script.start().waitFor());
        Path file = Path.of(run.file("lease"));
        return Files.exists(file) ? Files.readString(file) : "nothing";
    }

    @ParameterizedTest
    @ValueSource(strings = {"bound", "renew", "BOUND", "RENEW", "REBIND", "REBOOT"})
    void leaseIsTold(String word) throws Exception {
        try (DhcpRun run = new DhcpRun("eth1", "web")) {
            Map<String, String> udhcpc =
                    Map.of("ip", "10.0.0.9", "subnet", "255.255.255.0", "router", "10.0.0.1");
            String told = told(run, word, udhcpc);
            assertEquals(GuestAddress.parse("10.0.0.9/24@10.0.0.1"), DhcpRun.read(told).address());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deconfig", "EXPIRE", "FAIL", "NAK"})
    void endOfTheLeaseIsTold(String word) throws Exception {
        try (DhcpRun run = new DhcpRun("eth1", "web")) {
            assertTrue(told(run, "bound", Map.of("ip", "10.0.0.9")).contains("ip=10.0.0.9"));
            assertEquals("", told(run, word, Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leasefail", "PREINIT", "MEDIUM", "CARRIER", "STOPPED"})
    void othersChangeNothing(String word) throws Exception {
        try (DhcpRun run = new DhcpRun("eth1", "web")) {
            assertEquals("nothing", told(run, word, Map.of()));
        }
    }
}
