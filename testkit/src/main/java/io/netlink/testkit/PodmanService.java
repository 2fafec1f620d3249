package io.netlink.testkit;

import java.util.List;
import java.util.Map;

/**
 * A service of Podman, {@code podman system service}, of the test's own, as {@link DockerDaemon}
 * is.
 */
public final class PodmanService extends ContainerEngine {
    private PodmanService(Guard guard) {
        super(
                guard,
                List.of(
                        "podman",
                        "--remote",
                        "--url",
                        "unix://" + guard.directory().resolve("socket")),
                Map.of(
                        "CONTAINER_HOST", "unix://" + guard.directory().resolve("socket"),
                        "CONTAINERS_CONF", guard.directory().resolve("containers.conf").toString(),
                        "HOME", guard.directory().resolve("home").toString()),
                List.of("--time=0"));
    }

    /**
     * Starts one, whose default network is a bridge {@code podman0}. Skips the test where that is
     * not possible.
     */
    public static PodmanService start() {
        Engines.assumeInstalled(
                new Tool("podman", "podman"),
                new Tool("conmon", "conmon"),
                new Tool("runc", "runc"),
                RootFs.BUSYBOX);
        Engines.assumeRoot("Podman");
        Engines.assumeControlGroups();
        return new PodmanService(startGuard("podman"));
    }
}
