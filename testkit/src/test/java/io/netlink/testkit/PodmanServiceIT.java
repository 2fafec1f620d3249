package io.netlink.testkit;

class PodmanServiceIT extends AbstractEngineIT {
    @Override
    ContainerEngine startEngine() {
        return PodmanService.start();
    }

    @Override
    String bridge() {
        return "podman0";
    }
}
