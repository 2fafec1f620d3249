package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SkippedSummaryTest {
    @TempDir Path folder;

    @Test
    void countsByReasonAndNamesTheTests() throws Exception {
        Path file = folder.resolve("target/skipped.tsv");

        assertEquals(
                """
                skipped: 2 — not today
                skipped: 2 — this kernel is too old
                """,
                summary(file, Some.class, WholeClass.class, None.class));
        assertEquals(
                List.of(
                        "not today\t" + WholeClass.class.getName() + "#one",
                        "not today\t" + WholeClass.class.getName() + "#two",
                        "this kernel is too old\t" + Some.class.getName() + "#assumed",
                        "this kernel is too old\t" + Some.class.getName() + "#assumedToo"),
                Files.readAllLines(file).stream().sorted().toList());
    }

    @Test
    void saysNothingWhereNothingWasSkipped() throws Exception {
        Path file = Files.writeString(folder.resolve("skipped.tsv"), "of the run before");

        assertEquals("", summary(file, None.class));
        assertFalse(Files.exists(file));
    }

    private static String summary(Path file, Class<?>... tests) {
        var printed = new ByteArrayOutputStream();
        var summary = new SkippedSummary(new PrintStream(printed, true, UTF_8), file);
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(List.of(tests).stream().map(t -> selectClass(t)).toList())
                        .build();
        var config =
                LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
        LauncherFactory.create(config).execute(request, summary);
        return printed.toString(UTF_8);
    }

    static class Some {
        @Test
        void assumed() {
            Assumptions.abort("this kernel is too old");
        }

        @Test
        void assumedToo() {
            Assumptions.assumeTrue(false, "this kernel\n is too old");
        }

        @Test
        void runs() {}
    }

    @Disabled("not today")
    static class WholeClass {
        @Test
        void one() {}

        @Test
        void two() {}
    }

    static class None {
        @Test
        void runs() {}
    }
}
