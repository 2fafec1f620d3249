package io.netlink.examples.pipework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Engines;
import io.netlink.testkit.Kernel;
import io.netlink.testkit.Tc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code pipework tc GUEST …} beside {@code tc …} itself: each in a namespace of its own. */
class PipeworkTcIT {
    private static final List<String> SHOW =
            List.of(
                    "qdisc show dev d0",
                    "class show dev d0",
                    "filter show dev d0",
                    "filter show dev d0 ingress",
                    "filter show dev d0 egress");

    private final Netns theirs = Netns.create();
    private final Netns ours = Netns.create();

    @BeforeEach
    void start() {
        Tc.assumeInstalled();
        for (Netns each : List.of(theirs, ours)) {
            try (Rtnetlink rtnl = Rtnetlink.open(each)) {
                // not up, so that nothing is sent and counted
                rtnl.links().add(Link.named("d0").kind(Veth.peer(Link.named("d1"))));
            }
        }
    }

    @AfterEach
    void stop() {
        ours.close();
        theirs.close();
    }

    /**
     * Runs lines of tc, and tells all that there is then, without numbers that are the kernel's.
     */
    private static String tc(Netns where, List<String> lines) throws Exception {
        Process tc =
                where.exec(
                        new ProcessBuilder("tc", "-j", "-d", "-batch", "-")
                                .redirectErrorStream(true));
        try (var input = tc.outputWriter()) {
            input.write(String.join("\n", lines) + "\n" + String.join("\n", SHOW) + "\n");
        }
        String output = new String(tc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tc.waitFor(), () -> "tc " + lines + ": " + output);
        return output.replaceAll("\"handle\":\"8[0-9a-f]{3}:\"", "\"handle\":\"8000:\"");
    }

    private static void assumeKernelHas(String needed) {
        if (needed == null) {
            return;
        }
        String[] parts = needed.split(":");
        switch (parts[0]) {
            case "qdisc" -> Kernel.assumeQdisc(parts[1]);
            case "filter" -> Kernel.assumeFilter(parts[1]);
            case "action" -> Kernel.assumeAction(parts[1]);
            default -> throw new AssertionError("tc.txt: " + needed);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "tc.txt", delimiter = '|', maxCharsPerColumn = 2000)
    void doesWhatTcDoes(String needed, String lines) throws Exception {
        assumeKernelHas(needed);
        if (lines.contains(" action ") || lines.contains(" police ")) {
            Engines.assumeRoot("An action of tc");
        }
        List<String> commands = List.of(lines.strip().split("\\s*;\\s*"));
        for (String command : commands) {
            GuestTraffic.tc(ours, command.split(" "));
        }
        assertEquals(tc(theirs, commands), tc(ours, List.of()));
    }
}
