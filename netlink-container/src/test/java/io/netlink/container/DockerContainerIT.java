package io.netlink.container;

import io.netlink.testkit.DockerDaemon;

import java.nio.file.Path;

class DockerContainerIT extends AbstractContainerIT {
    @Override
    io.netlink.testkit.ContainerEngine start() {
        return DockerDaemon.start();
    }

    @Override
    ContainerEngine on(Path socket) {
        return ContainerEngine.docker(socket);
    }
}
