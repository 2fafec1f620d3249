package io.netlink.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program that is compared, running: it does a round when it is told to, and ends with its input.
 */
final class PeerProcess implements AutoCloseable {
    static final String UNSUPPORTED = "not measured: ";

    private final Process process;
    private final Duration patience;
    private final Path errors;
    private final BufferedReader out;
    private final Writer in;

    /** That the program does not do the row; the message says why. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FailedException(String why) {
            super(why);
        }
    }

    /**
     * Starts a program, and waits until it is ready.
     *
     * @param errors where its messages go
     * @param patience when it does not answer for so long, it is ended
     */
    PeerProcess(List<String> command, Path errors, Duration patience) throws IOException {
        this.errors = errors;
        this.patience = patience;
        this.process =
                new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start();
        this.out = process.inputReader();
        this.in = process.outputWriter();
        try {
            String line = read();
            if (line.startsWith("unsupported ")) {
                throw new FailedException(UNSUPPORTED + line.substring("unsupported ".length()));
            }
            if (!line.equals("ready")) {
                throw new FailedException("said " + line);
            }
        } catch (FailedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** A round of as much as the program was started for. */
    Outcome.RoundResult round() throws IOException {
        return round("go");
    }

    Outcome.RoundResult round(String request) throws IOException {
        return finish(begin(request));
    }

    /** Has a round begin; returns the processor's time that was taken so far. */
    long begin(String request) throws IOException {
        long before = cpu();
        try {
            in.write(request + "\n");
            in.flush();
        } catch (IOException e) {
            throw failed();
        }
        return before;
    }

    /** Waits for the end of a round that was begun. */
    Outcome.RoundResult finish(long cpuBefore) throws IOException {
        String[] words = read().split(" +");
        long cpu = Math.max(0, cpu() - cpuBefore);
        Map<String, Long> extra = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=");
            extra.put(pair[0], Long.parseLong(pair[1]));
        }
        return new Outcome.RoundResult(
                Long.parseLong(words[0]),
                extra.getOrDefault("cpu", cpu),
                Long.parseLong(words[1]),
                extra);
    }

    private String read() throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        var end =
                CompletableFuture.runAsync(
                        () -> {
                            late.set(true);
                            process.destroyForcibly();
                        },
                        CompletableFuture.delayedExecutor(patience.toSeconds(), TimeUnit.SECONDS));
        String line = out.readLine();
        end.cancel(false);
        if (line == null) {
            throw late.get()
                    ? new FailedException("ended, as it took over " + Text.time(patience.toNanos()))
                    : failed();
        }
        return line;
    }

    private FailedException failed() throws IOException {
        String said = Files.readString(errors).strip();
        String[] lines = said.split("\n");
        return new FailedException("it failed: " + lines[lines.length - 1]);
    }

    /** What all its threads ran, in nanoseconds; those that ended meanwhile are missing. */
    private long cpu() throws IOException {
        long sum = 0;
        try (var threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                sum += runTime(thread.resolve("schedstat"));
            }
        } catch (UncheckedIOException | IOException e) {
            return 0; // it has ended, which shows elsewhere
        }
        return sum;
    }

    private static long runTime(Path schedstat) {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ")[0]);
        } catch (IOException e) {
            return 0; // the thread has ended
        }
    }

    /** What its threads ran so far. */
    CpuTime cpuTime() throws IOException {
        return CpuTime.of(process.pid());
    }

    /** The most memory that it ever had (VmHWM). */
    long peakKib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
