package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code benchmarks/reliability}: runs each proof, and writes what came out into {@code
 * docs/reliability.md}.
 */
public final class Reliability {
    /**
     * A heap of a fixed size, all of it taken at once, so that what grows beside it is seen; and
     * what says how much that is.
     */
    private static final List<String> JVM =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xms256m",
                    "-Xmx256m",
                    "-XX:+AlwaysPreTouch",
                    "-XX:+UseSerialGC",
                    "-XX:NativeMemoryTracking=summary");

    private final Path root;
    private final Options options;

    private Reliability(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    /**
     * The command line.
     *
     * @param args the repository's root, and what the user said
     * @throws Exception if a program cannot be started, or the page not be written
     */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(Arrays.asList(args).subList(1, args.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new Reliability(Path.of(args[0]), options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (Proof.Kind kind : options.kinds()) {
            System.out.println(kind.id() + (options.isShort() ? ", in short" : ""));
            Outcome outcome = run(kind);
            outcomes.add(outcome);
            print(outcome);
        }
        if (options.isComplete()) {
            Path page = root.resolve("docs/reliability.md");
            Files.writeString(page, new Page(outcomes, Machine.describe()).write());
            System.out.println("Written: " + page);
        }
        long broken = outcomes.stream().mapToLong(outcome -> outcome.broken().size()).sum();
        System.out.println(broken == 0 ? "All promises kept" : "FAILED: " + broken + " not kept");
        return broken == 0;
    }

    private Outcome run(Proof.Kind kind) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("build/netns-jvm/bin/java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(Child.class.getName(), kind.id(), options.isShort() ? "short" : "full"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // else each thread's has 64 MiB
        long start = System.nanoTime();
        Process process = builder.start();
        Thread.ofPlatform().daemon().start(() -> endInTime(process, kind.limit()));
        List<String> lines = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    lines.add(line);
                } else {
                    errors.add(line);
                    System.out.println(line);
                }
            }
        }
        int status = process.waitFor();
        String last = errors.isEmpty() ? "" : ", last words: " + errors.getLast().strip();
        return Outcome.parse(
                kind,
                lines,
                status == 0 ? null : "exit status " + status + last,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static void endInTime(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                System.out.println("    still not done after " + limit.toMinutes() + " minutes");
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static void print(Outcome outcome) {
        for (Outcome.Figure figure : outcome.figures()) {
            System.out.println("    " + figure.name() + ": " + figure.value());
        }
        for (Outcome.Promise promise : outcome.promises()) {
            System.out.printf(
                    "    %s  %s (%s)%n",
                    promise.isKept() ? "kept  " : "BROKEN", promise.text(), promise.detail());
        }
        System.out.println("    took " + Page.time(outcome.took()));
    }
}
