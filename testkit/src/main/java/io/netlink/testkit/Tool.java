package io.netlink.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that the tests run. The first argument of each run may hold several words; the others
 * are passed as they are.
 *
 * @param program its name, to be found on the PATH
 * @param debian the Debian package that has it
 */
public record Tool(String program, String debian) {
    private static final long TIMEOUT_SECONDS = 30;

    /** How a run ended. */
    public record Result(int exitCode, String output, String errors) {}

    /**
     * Runs the program and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public String output(String words, String... more) {
        return output(command(words, more), Map.of());
    }

    /** Runs a command with more in its environment, which must not fail. */
    static String output(List<String> command, Map<String, String> environment) {
        Result result = run(command, environment);
        if (result.exitCode != 0) {
            throw new AssertionError(
                    String.join(" ", command)
                            + ": exit code "
                            + result.exitCode
                            + ": "
                            + result.errors.strip());
        }
        return result.output;
    }

    /** Runs the program, which may fail. */
    public Result run(String words, String... more) {
        return run(command(words, more), Map.of());
    }

    private static Result run(List<String> command, Map<String, String> environment) {
        try {
            Path errors = Files.createTempFile(command.getFirst(), ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(String.join(" ", command) + ": does not end");
                }
                return new Result(process.exitValue(), output, Files.readString(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(String.join(" ", command) + ": interrupted", e);
        }
    }

    /** Runs a whole command line, which may fail. */
    public static Result execute(String line, String... more) {
        String[] words = line.strip().split("\\s+", 2);
        return new Tool(words[0], words[0]).run(words.length > 1 ? words[1] : "", more);
    }

    /** Skips the test where the program is not installed. */
    public void assumeInstalled() {
        Assumptions.assumeTrue(isInstalled(), absence());
    }

    /** Why a test is skipped. */
    String absence() {
        return program + " is not installed (package " + debian + ")";
    }

    /** Whether the program is on the PATH. */
    public boolean isInstalled() {
        return path().isPresent();
    }

    /** Where the program is. */
    Optional<Path> path() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private List<String> command(String words, String... more) {
        List<String> command = new ArrayList<>();
        command.add(program);
        Stream.of(words.strip().split("\\s+")).filter(w -> !w.isEmpty()).forEach(command::add);
        command.addAll(List.of(more));
        return command;
    }
}
