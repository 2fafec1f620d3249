package io.netlink.netns;

import static io.netlink.netns.Support.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program in all namespaces that have names. */
class ExecAllIT extends NamespaceCase {
    @TempDir Path temporary;

    @Test
    void theProgramRunsInEachAndTheResultsHaveTheirNames() throws Exception {
        assertEquals(Map.of(), Netns.execAll(new ProcessBuilder("true")));
        try (Netns b = Netns.create("b");
                Netns a = Netns.create("a")) {
            Map<String, ExecResult> results =
                    Netns.execAll(new ProcessBuilder("stat", "-Lc", "%i", "/proc/self/ns/net"));
            assertEquals(List.of("a", "b"), List.copyOf(results.keySet()));
            assertEquals(a.id().inode() + "\n", results.get("a").output());
            assertEquals(b.id().inode() + "\n", results.get("b").output());
            assertTrue(results.values().stream().allMatch(ExecResult::succeeded));
        }
    }

    @Test
    void itPrintsWhatIpPrints() throws Exception {
        Netns.create("one").close();
        Netns.create("two").close();
        StringBuilder ours = new StringBuilder();
        Netns.execAll(new ProcessBuilder("ip", "-br", "link"))
                .forEach((name, r) -> ours.append("\nnetns: " + name + "\n" + r.output()));
        String theirs = run("ip", "-all", "netns", "exec", "ip", "-br", "link");
        assertEquals(
                ours.toString().strip().lines().sorted().toList(),
                theirs.lines().sorted().toList());
    }

    @Test
    void oneThatFailsKeepsNoneFromRunning() throws Throwable {
        try (Netns a = Netns.create("a");
                Netns b = Netns.create("b")) {
            Descriptors.assertNoLeak(
                    () -> {
                        String script =
                                "echo out; echo err >&2; "
                                        + "[ $(stat -Lc %i /proc/self/ns/net) = "
                                        + b.id().inode()
                                        + " ] || exit 3";
                        var results = Netns.execAll(new ProcessBuilder("sh", "-c", script));
                        assertEquals(3, results.get("a").exitCode());
                        assertFalse(results.get("a").succeeded());
                        assertEquals("out\nerr\n", results.get("a").output());
                        assertTrue(results.get("b").succeeded());
                        results = Netns.execAll(new ProcessBuilder("/not/there"));
                        assertEquals(2, results.size());
                        for (ExecResult result : results.values()) {
                            assertFalse(result.succeeded());
                            assertEquals(-1, result.exitCode());
                            assertTrue(result.failure().orElseThrow() instanceof IOException);
                        }
                    });
            assertTrue(a.isOpen());
        }
    }

    @Test
    void streamsMayBeSentElsewhereAndTheBuilderIsNotChanged() throws Exception {
        Netns.create("a").close();
        Path file = temporary.resolve("out");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "cat; echo $WHERE; echo e >&2");
        builder.environment().put("WHERE", "here");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
        builder.redirectError(temporary.resolve("err").toFile());
        assertEquals(new ExecResult(0, "", java.util.Optional.empty()), only(builder));
        assertEquals("here\n", Files.readString(file));
        assertEquals("e\n", Files.readString(temporary.resolve("err")));
        assertFalse(builder.redirectErrorStream());
    }

    private static ExecResult only(ProcessBuilder builder) throws InterruptedException {
        return Netns.execAll(builder).values().iterator().next();
    }

    @Test
    void muchOutputIsReadWhole() throws Exception {
        Netns.create("a").close();
        String output = only(new ProcessBuilder("sh", "-c", "seq 100000; seq 100000 >&2")).output();
        assertEquals(200_000, output.lines().count());
    }

    @Test
    void anInterruptKillsTheProgramThatRuns() throws Exception {
        Netns.create("a").close();
        Netns.create("b").close();
        Path started = temporary.resolve("started");
        Thread main = Thread.currentThread();
        Thread interrupter =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    Support.eventually(
                                            () -> "not started", () -> Files.exists(started));
                                    main.interrupt();
                                });
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", "touch " + started + "; exec sleep 1000");
        assertThrows(InterruptedException.class, () -> Netns.execAll(builder));
        interrupter.join();
        Support.eventually(
                () -> "it sleeps on",
                () ->
                        ProcessHandle.current()
                                .descendants()
                                .noneMatch(
                                        p -> p.info().commandLine().orElse("").contains("1000")));
    }

    @Test
    void anotherDirectoryHasItsOwn() throws Exception {
        Netns.create("a").close();
        NetnsDirectory lab = NetnsDirectory.at(Path.of("/run/exec-lab"));
        lab.create("c").close();
        try {
            assertEquals(
                    List.of("c"), List.copyOf(lab.execAll(new ProcessBuilder("true")).keySet()));
        } finally {
            lab.delete("c");
            run("umount", "/run/exec-lab");
        }
    }
}
