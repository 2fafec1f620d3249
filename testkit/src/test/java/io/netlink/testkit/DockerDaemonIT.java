package io.netlink.testkit;

class DockerDaemonIT extends AbstractEngineIT {
    @Override
    ContainerEngine startEngine() {
        return DockerDaemon.start();
    }

    @Override
    String bridge() {
        return "docker0";
    }
}
