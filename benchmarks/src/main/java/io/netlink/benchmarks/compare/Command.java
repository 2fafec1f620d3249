package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A command that is waited for, and what it says. */
public final class Command {
    private final ProcessBuilder builder = new ProcessBuilder();

    private Command() {}

    /**
     * What a command said.
     *
     * @param status with which it exited; 127 if there is no such command
     * @param text on both of its streams
     */
    public record Output(int status, String text) {
        /**
         * Whether it exited with 0.
         *
         * @return whether
         */
        public boolean succeeded() {
            return status == 0;
        }

        String firstLine() {
            return succeeded() ? text.strip().lines().findFirst().orElse("") : "unknown";
        }

        String lastLine() {
            return text.strip().lines().reduce("", (before, line) -> line);
        }
    }

    static Command in(Path folder) {
        Command command = new Command();
        command.builder.directory(folder.toFile());
        return command;
    }

    Command with(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    /**
     * Runs a command.
     *
     * @param words the command
     * @return what it said
     * @throws IOException if what it says cannot be read
     */
    public static Output run(String... words) throws IOException {
        return new Command().start(words);
    }

    Output start(String... words) throws IOException {
        Process process;
        try {
            process = builder.command(words).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Output(127, e.getMessage());
        }
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Output(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
