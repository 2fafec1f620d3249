package io.netlink.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an engine could leave behind, one a line. */
final class Traces {
    private static final List<String> FOLDERS =
            List.of(
                    "/run",
                    "/run/netns",
                    "/etc",
                    "/var/lib",
                    "/var/cache",
                    "/dev/shm",
                    "/etc/docker",
                    "/etc/containers");

    /** Of the engines that are looked for: other JVMs may have some too. */
    private static final List<String> NAMES = new ArrayList<>();

    private Traces() {}

    /** What came and what went since then. */
    static List<String> since(List<String> before) throws IOException {
        List<String> now = now();
        Stream<String> came = now.stream().filter(each -> !before.contains(each)).map("+ "::concat);
        Stream<String> went = before.stream().filter(each -> !now.contains(each)).map("- "::concat);
        return Stream.concat(came, went).toList();
    }

    static List<String> now() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
            // without the ids, which count on
            all.add("mount " + line.replaceFirst("\\d+ \\d+ \\S+ ", ""));
        }
        Tool.execute("ip -o link").output().lines().map(l -> "link " + link(l)).forEach(all::add);
        for (String folder : FOLDERS) {
            list(Path.of(folder)).forEach(path -> all.add("file " + path));
        }
        groups().forEach(group -> all.add("control group " + group));
        processes().forEach(pid -> all.add("process " + pid));
        all.add("forwarding " + Files.readString(Path.of("/proc/sys/net/ipv4/ip_forward")).strip());
        return all;
    }

    /** Undoes what {@code ip netns add} did once for all: tests see that nobody else did it. */
    static void removeNetnsDirectory() throws IOException {
        Tool.execute("umount -n -l /run/netns");
        Files.delete(Path.of("/run/netns"));
    }

    private static String link(String line) {
        return line.split(": ")[1];
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> groups() throws IOException {
        List<Path> found = new ArrayList<>();
        Path root = Path.of("/sys/fs/cgroup");
        for (Path hierarchy : Stream.concat(Stream.of(root), list(root).stream()).toList()) {
            for (Path group : list(hierarchy)) {
                if (NAMES.stream().anyMatch(group.getFileName().toString()::equals)) {
                    found.add(group);
                }
            }
        }
        return found;
    }

    /** Sees to it that the control groups of an engine are found, and its processes. */
    static void watch(Path directory) {
        NAMES.add(directory.getFileName().toString());
    }

    private static List<String> processes() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path process : list(Path.of("/proc"))) {
            if (Pattern.matches("\\d+", process.getFileName().toString())) {
                String words = read(process.resolve("cmdline")) + read(process.resolve("environ"));
                String groups = read(process.resolve("cgroup"));
                if (NAMES.stream().anyMatch(name -> (words + groups).contains(name))) {
                    found.add(process + " " + read(process.resolve("cmdline")).replace('\0', ' '));
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException _) {
            return ""; // ended meanwhile
        }
    }
}
