package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Command;
import io.netlink.netns.Netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of namespaces as four see them: this library, ip, the directory, the mounts. */
final class Names {
    static final Path DIRECTORY = Path.of("/run/netns");

    private Names() {}

    static Set<String> ours() {
        return new TreeSet<>(Netns.list());
    }

    /** {@code ip netns list}, which has files too that no namespace is mounted on. */
    static Set<String> ip() throws IOException {
        Command.Output output = Command.run("ip", "netns", "list");
        return output.text()
                .lines()
                .filter(line -> !line.startsWith("Error: ")) // of such a file
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> files() throws IOException {
        if (!Files.isDirectory(DIRECTORY)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Where something is mounted below the directory; more than once if it is stacked. */
    static List<String> mounted() throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return mounts.map(line -> line.split(" ")[4])
                    .filter(point -> point.startsWith(DIRECTORY + "/"))
                    .map(point -> point.substring(DIRECTORY.toString().length() + 1))
                    .toList();
        }
    }

    /** Of the directory itself, which is mounted on itself once a namespace was made. */
    static boolean directoryIsMount() throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return mounts.anyMatch(line -> line.split(" ")[4].equals(DIRECTORY.toString()));
        }
    }

    static Command.Output ipDelete(String name) throws IOException {
        return Command.run("ip", "netns", "delete", name);
    }
}
