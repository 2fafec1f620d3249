package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An engine ends with the JVM that started it, even if that is killed. */
class EngineKilledIT {
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
                                EngineKilledIT.class.getName())
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
