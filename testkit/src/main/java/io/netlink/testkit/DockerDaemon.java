package io.netlink.testkit;

import java.util.List;
import java.util.Map;

/**
 * A Docker daemon of the test's own:
 *
 * <pre>{@code
 * try (var docker = DockerDaemon.start()) {
 *     docker.run("test1", "--network", "none", "sleep", "1000");
 *     long pid = docker.pid("test1");
 * }
 * }</pre>
 */
public final class DockerDaemon extends ContainerEngine {
    private DockerDaemon(Guard guard) {
        super(
                guard,
                List.of("docker"),
                Map.of(
                        "DOCKER_HOST",
                        "unix://" + guard.directory().resolve("socket"),
                        "DOCKER_CONFIG",
                        guard.directory().resolve("client").toString()),
                List.of());
    }

    /** Whether it is there, or must be: {@link #start} then starts it or fails. */
    public static boolean isInstalled() {
        return new Tool("dockerd", "docker.io").isInstalled() || Engines.areRequired();
    }

    /**
     * Starts one, whose default network is a bridge {@code docker0}. Skips the test where that is
     * not possible.
     */
    public static DockerDaemon start() {
        Engines.assumeInstalled(
                new Tool("dockerd", "docker.io"),
                new Tool("docker", "docker.io"),
                new Tool("containerd", "containerd"),
                new Tool("runc", "runc"),
                RootFs.BUSYBOX);
        Engines.assumeRoot("Docker");
        Engines.assumeControlGroups();
        return new DockerDaemon(startGuard("docker"));
    }
}
