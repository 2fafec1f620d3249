package io.netlink.testkit;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the daemons that tests need can run here. If not, the test is skipped; or it fails, where
 * the system property {@code netlink.engines} is {@code required}, as {@code .ci/run} has it.
 */
public final class Engines {
    static final String PROPERTY = "netlink.engines";
    static final String REQUIRED = "required";

    private Engines() {}

    /** Skips the test if one of the programs is not installed. */
    static void assumeInstalled(Tool... tools) {
        for (Tool tool : tools) {
            assume(tool.isInstalled(), tool.absence());
        }
    }

    /** Skips the test if this is not the machine's root. */
    public static void assumeRoot(String what) {
        assume(isRoot(), what + " needs to be the machine's root, not a user namespace's");
    }

    /** Skips the test if the kernel has a file neither here nor for us. */
    static void assumeUsable(Path device) {
        assume(Files.isWritable(device), device + " is not there, or not writable");
    }

    /** Skips the test if there are no control groups, which containers need. */
    static void assumeControlGroups() {
        Path root = Path.of("/sys/fs/cgroup");
        boolean mounted =
                Files.exists(root.resolve("cgroup.procs"))
                        || Files.exists(root.resolve("devices/cgroup.procs"));
        assume(mounted && Files.isWritable(root), "no control groups are mounted here");
    }

    /** Whether a test fails without what it needs, rather than to be skipped. */
    static boolean areRequired() {
        return REQUIRED.equals(System.getProperty(PROPERTY));
    }

    private static void assume(boolean condition, String reason) {
        if (!condition && areRequired()) {
            Assertions.fail(reason + ", and " + PROPERTY + " is " + REQUIRED);
        }
        Assumptions.assumeTrue(condition, reason);
    }

    /** Whether this is the machine's root, and not only that of a user namespace. */
    public static boolean isRoot() {
        String map = read(Path.of("/proc/self/uid_map")).strip();
        return System.getProperty("user.name").equals("root")
                && map.matches("0\\s+0\\s+4294967295");
    }

    /** That nothing is started where the machine would see it. */
    static void checkPrivate() {
        boolean ours =
                read(Path.of("/proc/self/mountinfo"))
                        .lines()
                        .anyMatch(line -> line.matches(".* /run .* - tmpfs netlink-run .*"));
        if (!ours) {
            throw new AssertionError(
                    "Daemons are for tests that run in namespaces of their own:"
                            + " build/in-namespaces");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
