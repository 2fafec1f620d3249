package io.netlink.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that starts daemons below a directory of its own, and ends them, and removes all they
 * made, when it is closed or this JVM is gone: {@code engines/guard.sh}.
 */
final class Guard implements AutoCloseable {
    private static final String READY = "ready";
    private static final long CLOSE_SECONDS = 120;

    /**
     * Whose mounts the test sees, and which ends with its namespaces. Paths of sockets must be
     * short.
     */
    private static final Path RUN = Path.of("/run");

    private final String engine;
    private final Path directory;
    private final Process process;
    private final BufferedReader messages;
    private boolean closed;

    private Guard(String engine, Path directory, Process process) {
        this.engine = engine;
        this.directory = directory;
        this.process = process;
        this.messages = process.inputReader(UTF_8);
    }

    /** A directory for {@link #start}. */
    static Path createDirectory(String engine) {
        Engines.checkPrivate();
        try {
            return Files.createTempDirectory(RUN, "netlink-" + engine + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a directory for " + engine, e);
        }
    }

    /**
     * Starts it and waits until its daemons answer.
     *
     * @param engine the name of its script
     * @throws AssertionError with its log, if they do not
     */
    static Guard start(String engine, Path directory, Map<String, String> environment) {
        try {
            Path script = directory.resolve("guard.sh");
            copy("guard", script);
            copy(engine, directory.resolve("engine.sh"));
            var builder =
                    new ProcessBuilder("setsid", "sh", script.toString(), directory.toString());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            var guard = new Guard(engine, directory, builder.start());
            guard.awaitReady();
            return guard;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + engine, e);
        }
    }

    private static void copy(String name, Path target) throws IOException {
        String resource = "engines/" + name + ".sh";
        try (InputStream in = Guard.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(
                        "The test kit's resources are not on the class path: " + resource);
            }
            Files.copy(in, target);
        }
    }

    private void awaitReady() throws IOException {
        List<String> said = new ArrayList<>();
        for (String line; (line = messages.readLine()) != null; ) {
            if (line.equals(READY)) {
                return;
            }
            said.add(line);
        }
        throw new AssertionError(engine + " does not start: " + String.join("\n    ", said));
    }

    Path directory() {
        return directory;
    }

    /** The id of the guarding process. */
    long pid() {
        return process.pid();
    }

    /**
     * Ends the daemons and removes what they made.
     *
     * @throws AssertionError if something cannot be removed
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(engine + " does not end, see " + directory + "/log");
            }
            List<String> said = messages.readAllLines();
            messages.close();
            if (!said.isEmpty() || process.exitValue() != 0) {
                throw new AssertionError(
                        engine
                                + " ended with "
                                + process.exitValue()
                                + ": "
                                + String.join(", ", said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end " + engine, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(engine + ": interrupted", e);
        }
    }
}
