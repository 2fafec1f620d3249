package io.netlink.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The processes of this machine, in {@code /proc}. */
final class Processes {
    private Processes() {}

    /** Those whose command line has something that matches, the oldest first, without this one. */
    static List<Long> matching(Pattern commandLine) {
        long own = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != own)
                .filter(process -> commandLine.matcher(commandLine(process.pid())).find())
                .sorted(
                        Comparator.<ProcessHandle, Instant>comparing(
                                        process ->
                                                process.info().startInstant().orElse(Instant.MAX))
                                .thenComparing(ProcessHandle::pid))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The arguments, with a space between them; empty for a kernel thread or one that ended. */
    private static String commandLine(long pid) {
        try {
            byte[] arguments = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
            return new String(arguments, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        } catch (IOException e) {
            return "";
        }
    }
}
