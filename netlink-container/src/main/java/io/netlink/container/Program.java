package io.netlink.container;

import io.netlink.container.ContainerException.Reason;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of others that does what no netlink message can: {@code ovs-vsctl}. */
final class Program {
    /**
     * How it ended.
     *
     * @param output what it said, errors too
     */
    record Result(List<String> command, int status, String output) {
        /**
         * Fails unless the program did its work.
         *
         * @throws ContainerException REFUSED with what the program said
         */
        Result orFail(String what) {
            if (status != 0) {
                throw new ContainerException(
                        Reason.REFUSED, "cannot %s: %s".formatted(what, output.strip()));
            }
            return this;
        }
    }

    /** Longer than a switch is waited for (OvsSide). */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Program() {}

    /**
     * Runs a program to its end, for half a minute at most. Its output goes to a file, since
     * reading from a pipe cannot be interrupted, nor does it end while a child has the other end.
     *
     * @throws ContainerException REFUSED if it is not there or does not end; INTERRUPTED. In either
     *     case it has been killed
     */
    static Result run(List<String> command) {
        return run(command, PATIENCE);
    }

    static Result run(List<String> command, Duration patience) {
        String name = command.getFirst();
        Path output = null;
        try {
            output = Files.createTempFile("netlink", ".out");
            Process process = start(command, output);
            try {
                process.getOutputStream().close();
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new ContainerException(
                            Reason.REFUSED, name + " has not ended within " + patience);
                }
                return new Result(command, process.exitValue(), text(output));
            } finally {
                process.destroyForcibly(); // of no effect if it has ended
            }
        } catch (IOException e) {
            throw new ContainerException(Reason.REFUSED, name + " broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerException(Reason.INTERRUPTED, name + " was interrupted", e);
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }

    /** Whatever bytes a program prints. */
    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private static Process start(List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new ContainerException(
                    Reason.REFUSED, command.getFirst() + " is needed for that; install it", e);
        }
    }
}
