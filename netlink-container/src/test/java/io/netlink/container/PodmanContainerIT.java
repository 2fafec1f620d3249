package io.netlink.container;

import io.netlink.testkit.PodmanService;

import java.nio.file.Path;

class PodmanContainerIT extends AbstractContainerIT {
    @Override
    io.netlink.testkit.ContainerEngine start() {
        return PodmanService.start();
    }

    @Override
    ContainerEngine on(Path socket) {
        return ContainerEngine.podman(socket);
    }
}
