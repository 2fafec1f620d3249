package io.netlink.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real container of a manager without a daemon, LXC or systemd-nspawn, with a network namespace
 * of its own in which there is only {@code lo}. Its files are those of {@link
 * ContainerEngine#IMAGE}. When it is closed, and also when the test's JVM is killed, it is gone.
 */
public final class SystemContainer implements AutoCloseable {
    private final Guard guard;
    private final String cgroup;

    private SystemContainer(Guard guard, String cgroup) {
        this.guard = guard;
        this.cgroup = cgroup;
    }

    /**
     * Starts one of LXC. Skips the test where that is not possible.
     *
     * @param name its name
     * @param command what it runs, words with a space between them
     */
    public static SystemContainer lxc(String name, String command) {
        Engines.assumeInstalled(
                new Tool("lxc-start", "lxc"), new Tool("nsenter", "util-linux"), RootFs.BUSYBOX);
        return new SystemContainer(start("lxc", name, command), "lxc.payload." + name);
    }

    /**
     * Starts one of systemd-nspawn, which needs no systemd for that. Skips the test where that is
     * not possible.
     *
     * @param name its name
     * @param command what it runs, words with a space between them
     */
    public static SystemContainer nspawn(String name, String command) {
        Engines.assumeInstalled(
                new Tool("systemd-nspawn", "systemd-container"),
                new Tool("nsenter", "util-linux"),
                RootFs.BUSYBOX);
        Guard guard = start("nspawn", name, command);
        return new SystemContainer(guard, guard.directory().getFileName() + "/payload");
    }

    private static Guard start(String manager, String name, String command) {
        Engines.assumeRoot("A container of " + manager);
        Engines.assumeControlGroups();
        Path directory = Guard.createDirectory(manager);
        RootFs.create(directory.resolve("rootfs"));
        return Guard.start(
                manager, directory, Map.of("CONTAINER_NAME", name, "CONTAINER_COMMAND", command));
    }

    /** The last part of its cgroup's path, which no other cgroup ends with. */
    public String cgroup() {
        return cgroup;
    }

    /** The process id of what it runs, as this process sees it. */
    public long pid() {
        try {
            return Long.parseLong(Files.readString(guard.directory().resolve("pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command in its network, on its files, and returns what it printed. */
    public String exec(String... command) {
        List<String> all =
                new ArrayList<>(
                        List.of("nsenter", "--target=" + pid(), "--net", "--mount", "--root"));
        all.addAll(List.of(command));
        return Tool.output(all, Map.of());
    }

    @Override
    public void close() {
        guard.close();
    }
}
