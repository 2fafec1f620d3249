package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Engines beside each other, and of a JVM that is killed. */
class EnginesIT {
    @Test
    void anEngineGoesOnWhenAnotherEnds() throws IOException {
        Ip.assumeInstalled();
        List<String> before = Traces.now();
        try (var podman = PodmanService.start()) {
            Traces.watch(podman.socket().getParent());
            try (var docker = DockerDaemon.start()) {
                Traces.watch(docker.socket().getParent());
                docker.run("test1");
                podman.run("test1");
                assertTrue(seesNamespaceOf(docker, "test1"));
            }
            podman.run("test2");
            assertTrue(seesNamespaceOf(podman, "test1"));
            assertTrue(seesNamespaceOf(podman, "test2"));
        }
        assertEquals(List.of(), Traces.since(before));
    }

    /** Whether the file of a container's namespace is mounted where the test sees it. */
    private static boolean seesNamespaceOf(ContainerEngine engine, String name) throws IOException {
        String file = engine.inspect(name, "{{.NetworkSettings.SandboxKey}}");
        return Files.readString(Path.of("/proc/self/mountinfo")).contains(" " + file + " ");
    }

    @Test
    void nothingIsLeftOfAKilledJvm() throws Exception {
        Ip.assumeInstalled();
        // so that it is skipped, or fails, where there is none
        DockerDaemon.start().close();
        List<String> before = Traces.now();
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EnginesIT.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String socket = jvm.inputReader().readLine();
        Traces.watch(Path.of(socket).getParent());
        assertNotEquals(List.of(), Traces.since(before));
        jvm.destroyForcibly().waitFor();
        Instant late = Instant.now().plus(Duration.ofSeconds(60));
        while (!Traces.since(before).isEmpty() && Instant.now().isBefore(late)) {
            Thread.sleep(100);
        }
        assertEquals(List.of(), Traces.since(before));
    }

    /** What is killed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var docker = DockerDaemon.start();
        docker.run("test1");
        System.out.println(docker.socket());
        Thread.sleep(Duration.ofMinutes(5));
    }
}
