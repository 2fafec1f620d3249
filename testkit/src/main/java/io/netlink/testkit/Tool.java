package io.netlink.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program as an oracle, where the calling thread is: call it on a test's own thread, outside
 * any namespace.
 */
public final class Tool {
    private static final long TIMEOUT_SECONDS = 60;

    private Tool() {}

    /** How a run ended. */
    public record Result(int exitCode, String output, String errors) {}

    /**
     * Runs a program, which may fail.
     *
     * @param words the program and its arguments, split at white space
     * @param more further arguments, passed as they are
     */
    public static Result run(String words, String... more) {
        List<String> command = new ArrayList<>();
        Stream.of(words.strip().split("\\s+")).forEach(command::add);
        command.addAll(List.of(more));
        try {
            Path errors = Files.createTempFile(command.getFirst().replace('/', '-'), ".err");
            try {
                Process run = new ProcessBuilder(command).redirectError(errors.toFile()).start();
                run.getOutputStream().close();
                String output = new String(run.getInputStream().readAllBytes(), UTF_8);
                if (!run.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    run.destroyForcibly();
                    throw new AssertionError(String.join(" ", command) + ": does not end");
                }
                return new Result(run.exitValue(), output, Files.readString(errors));
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

    /** Whether a program is on the PATH. */
    public static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
