package io.netlink.container;

import io.netlink.container.ContainerException.Reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernel's groups of processes, of version 1 and 2, where they are mounted. */
final class Cgroups {
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final String MEMBERS = "cgroup.procs";

    private Cgroups() {}

    /**
     * The processes of a cgroup and of those below it, as they are numbered: the first is the
     * oldest as a rule.
     *
     * @param path below the root, or its last part
     * @throws ContainerException NOT_FOUND if there is no such cgroup, AMBIGUOUS if several end so
     */
    static List<Long> processes(String path) {
        return processes(path, roots());
    }

    static List<Long> processes(String path, List<Path> roots) {
        String name = path.replaceAll("^/+|/+$", "");
        if (name.isEmpty() || List.of(name.split("/")).contains("..")) {
            throw new IllegalArgumentException("no cgroup can be called '" + path + "'");
        }
        Set<Path> found =
                roots.stream()
                        .map(root -> root.resolve(name))
                        .filter(each -> Files.exists(each.resolve(MEMBERS)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.isEmpty()) {
            found = endingIn(Path.of(name), roots);
        }
        if (found.isEmpty()) {
            throw new ContainerException(
                    Reason.NOT_FOUND, "there is no cgroup %s below %s".formatted(name, roots));
        }
        Set<Long> members = new TreeSet<>();
        found.forEach(each -> members.addAll(members(each)));
        return List.copyOf(members);
    }

    /** Version 1 has a tree for each controller, and one cgroup in several of them. */
    private static Set<Path> endingIn(Path name, List<Path> roots) {
        Set<Path> found = new LinkedHashSet<>();
        Set<Path> places = new LinkedHashSet<>();
        for (Path root : roots) {
            for (Path each : below(root)) {
                if (each.endsWith(name)) {
                    found.add(each);
                    places.add(root.relativize(each));
                }
            }
        }
        if (places.size() > 1) {
            throw new ContainerException(
                    Reason.AMBIGUOUS,
                    "several cgroups are called %s: %s; give the whole path"
                            .formatted(name, places));
        }
        return found;
    }

    private static List<Long> members(Path cgroup) {
        return below(cgroup).stream().flatMap(each -> lines(each.resolve(MEMBERS))).toList();
    }

    private static Stream<Long> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Long::valueOf);
        } catch (IOException e) {
            return Stream.empty(); // it has gone meanwhile, or holds threads only
        }
    }

    /** A cgroup and all below it. */
    private static List<Path> below(Path root) {
        try (Stream<Path> all =
                Files.find(root, Integer.MAX_VALUE, (path, what) -> what.isDirectory())) {
            return all.toList();
        } catch (UncheckedIOException | IOException e) {
            return List.of(); // one has gone meanwhile
        }
    }

    /** Where they are mounted. */
    static List<Path> roots() {
        try (Stream<String> lines = Files.lines(MOUNTS)) {
            return lines.map(line -> line.split(" "))
                    .filter(words -> type(words).startsWith("cgroup"))
                    .map(words -> Path.of(words[4]))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MOUNTS, e);
        }
    }

    /** {@code 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw}: after the dash. */
    private static String type(String[] words) {
        int dash = List.of(words).indexOf("-");
        return dash > 0 && dash + 1 < words.length ? words[dash + 1] : "";
    }
}
