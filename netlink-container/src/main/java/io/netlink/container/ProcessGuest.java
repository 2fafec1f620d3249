package io.netlink.container;

import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process that no engine speaks for. */
final class ProcessGuest implements Guest {
    private final String name;
    private final Supplier<List<Long>> candidates;

    private ProcessGuest(String name, Supplier<List<Long>> candidates) {
        this.name = name;
        this.candidates = candidates;
    }

    /** By number. The number is all there is to go by, so the process is held from the start. */
    static ProcessGuest of(long pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid " + pid + ": must be positive");
        }
        ProcessHandle process =
                ProcessHandle.of(pid)
                        .orElseThrow(
                                () ->
                                        new ContainerException(
                                                Reason.NOT_RUNNING, "there is no process " + pid));
        // the handle knows when the process started, so it is not alive once another has the number
        return new ProcessGuest(
                "process " + pid, () -> process.isAlive() ? List.of(pid) : List.of());
    }

    /** By cgroup. */
    static ProcessGuest of(String cgroup) {
        String name = "cgroup " + cgroup;
        return new ProcessGuest(name, () -> Cgroups.processes(cgroup));
    }

    /** By command line. */
    static ProcessGuest of(Pattern commandLine) {
        return new ProcessGuest(
                "process /" + commandLine + "/", () -> Processes.matching(commandLine));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> id() {
        return Optional.empty();
    }

    @Override
    public long pid() {
        List<Long> found = candidates.get();
        if (found.isEmpty()) {
            throw new ContainerException(Reason.NOT_FOUND, name + ": there is no such process now");
        }
        return found.getFirst();
    }

    @Override
    public Netns netns() {
        long pid = pid();
        try (PinnedProcess process = PinnedProcess.open(pid, name)) {
            if (!candidates.get().contains(pid)) { // that it is so while the process is held
                throw new ContainerException(
                        Reason.NOT_RUNNING, name + ": process " + pid + " has ended");
            }
            Netns namespace = process.netns(name);
            try {
                checkAllIn(namespace, candidates.get());
                return namespace;
            } catch (RuntimeException e) {
                namespace.close();
                throw e;
            }
        }
    }

    /** Refuses to choose between namespaces. */
    private void checkAllIn(Netns namespace, List<Long> pids) {
        List<Long> elsewhere = pids.stream().filter(pid -> !isIn(namespace, pid)).toList();
        if (!elsewhere.isEmpty()) {
            throw new ContainerException(
                    Reason.AMBIGUOUS,
                    "%s: the processes %s are not all in one network namespace; name one by its pid"
                            .formatted(
                                    name,
                                    pids.stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private boolean isIn(Netns namespace, long pid) {
        try (PinnedProcess process = PinnedProcess.open(pid, name);
                Netns other = process.netns(name)) {
            return other.equals(namespace);
        } catch (ContainerException e) {
            return true; // it has ended, and is nowhere else
        }
    }

    /** Such as {@code cgroup lxc.payload.web}. */
    @Override
    public String toString() {
        return name;
    }
}
