package io.netlink.netns;

import io.netlink.NetnsId;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.Log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks through {@code /proc} for who is in a namespace. */
final class ProcScan {
    private ProcScan() {}

    /** The processes whose main thread is in a namespace, ascending. */
    static List<Long> pids(NetnsId namespace) {
        List<Long> pids = new ArrayList<>();
        for (long pid : numbers(Path.of("/proc"))) {
            if (namespace.equals(LibcNamespace.identity("/proc/" + pid + "/ns/net", -1, null))) {
                pids.add(pid);
            }
        }
        return List.copyOf(pids);
    }

    /** The threads of this JVM that are not at home, but for those that the library sent away. */
    static List<Stray> strays() {
        List<Stray> strays = new ArrayList<>();
        for (long tid : numbers(Path.of("/proc/self/task"))) {
            String task = "/proc/self/task/" + tid;
            NetnsId where = LibcNamespace.identity(task + "/ns/net", -1, null);
            boolean stray = where != null && !where.equals(Home.id());
            if (stray && !LibraryThreads.awayThreads().contains((int) tid)) {
                Stray found = new Stray(tid, threadName(task), where);
                Log.say(Level.WARNING, "a thread is astray: " + found, null);
                strays.add(found);
            }
        }
        return List.copyOf(strays);
    }

    private static String threadName(String task) {
        try {
            return Files.readString(Path.of(task, "comm")).strip();
        } catch (IOException e) {
            return "?"; // it has ended meanwhile
        }
    }

    /** The entries of a directory of /proc that are numbers, ascending. */
    private static List<Long> numbers(Path directory) {
        List<Long> numbers = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "[0-9]*")) {
            entries.forEach(entry -> numbers.add(Long.valueOf(entry.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
        numbers.sort(null);
        return numbers;
    }
}
