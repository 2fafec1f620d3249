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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs {@code ip} as an oracle. The first argument may hold several words, {@code ip("link add a
 * type dummy")}; the others are passed as they are. It runs where the calling thread is: call it on
 * a test's own thread, outside any namespace, and name a namespace with {@code ip("-n ns1 link")}.
 */
public final class Ip {
    private static final long TIMEOUT_SECONDS = 30;

    private Ip() {}

    /** How a run of {@code ip} ended. */
    public record Result(int exitCode, String output, String errors) {}

    /**
     * Runs {@code ip} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public static String ip(String words, String... more) {
        Result result = run(words, more);
        if (result.exitCode != 0) {
            throw new AssertionError(
                    String.join(" ", command(words, more))
                            + ": exit code "
                            + result.exitCode
                            + ": "
                            + result.errors.strip());
        }
        return result.output;
    }

    /** Runs {@code ip}, which may fail, and returns its exit code. */
    public static int tryIp(String words, String... more) {
        return run(words, more).exitCode;
    }

    /** Runs {@code ip}, which may fail. */
    public static Result run(String words, String... more) {
        List<String> command = command(words, more);
        try {
            Path errors = Files.createTempFile("ip", ".err");
            try {
                Process ip = new ProcessBuilder(command).redirectError(errors.toFile()).start();
                ip.getOutputStream().close();
                String output = new String(ip.getInputStream().readAllBytes(), UTF_8);
                if (!ip.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    ip.destroyForcibly();
                    throw new AssertionError(String.join(" ", command) + ": does not end");
                }
                return new Result(ip.exitValue(), output, Files.readString(errors));
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

    /** Skips the test where {@code ip} is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(isInstalled(), "ip is not installed (package iproute2)");
    }

    /** Whether there is an {@code ip} on the PATH. */
    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ip")));
    }

    private static List<String> command(String words, String... more) {
        List<String> command = new ArrayList<>();
        command.add("ip");
        Stream.of(words.strip().split("\\s+")).forEach(command::add);
        command.addAll(List.of(more));
        return command;
    }
}
