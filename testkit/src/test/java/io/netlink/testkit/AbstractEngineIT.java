package io.netlink.testkit;

import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What holds for each container engine, and that nothing of it is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractEngineIT {
    private List<String> before;
    private ContainerEngine engine;

    abstract ContainerEngine startEngine();

    /** The bridge of its default network. */
    abstract String bridge();

    @BeforeAll
    void start() throws IOException {
        Ip.assumeInstalled();
        before = Traces.now();
        engine = startEngine();
        Traces.watch(engine.socket().getParent());
    }

    @AfterAll
    void nothingIsLeft() throws IOException {
        if (engine == null) {
            return;
        }
        engine.run("left", "--network=host");
        assertNotEquals(List.of(), Traces.since(before));
        engine.close();
        engine.close();
        assertEquals(List.of(), Traces.since(before));
    }

    @Test
    void containerInTheDefaultNetwork() throws IOException {
        String id = engine.run("test1", "sleep", "1000");
        assertEquals(64, id.length());
        long pid = engine.pid("test1");
        assertTrue(ip("link show").contains(" " + bridge() + ": "));
        assertEquals("sleep\0001000\0", Files.readString(Path.of("/proc/" + pid + "/cmdline")));
        assertNotEquals(netns("self"), netns(pid));
        assertTrue(engine.exec("test1", "ip", "-o", "addr").contains(" eth0 "));
        String gateway = engine.inspect("test1", "{{.NetworkSettings.Gateway}}");
        engine.exec("test1", "ping", "-c", "1", "-W", "5", gateway);
        engine.remove("test1");
        assertTrue(Files.notExists(Path.of("/proc/" + pid)));
    }

    @Test
    void containerInTheHostsNetwork() throws IOException {
        engine.run("test2", "--network", "host", "sleep", "1000");
        assertEquals(netns("self"), netns(engine.pid("test2")));
        engine.remove("test2");
    }

    @Test
    void containerWithoutNetwork() throws IOException {
        engine.run("test01", "--network=none");
        assertNotEquals(netns("self"), netns(engine.pid("test01")));
        String links = engine.exec("test01", "ip", "-o", "link");
        assertEquals(1, links.lines().count(), links);
        engine.remove("test01");
    }

    @Test
    void killedContainerIsStartedAgain() {
        engine.run("again", "--network=none");
        long first = engine.pid("again");
        engine.kill("again");
        assertEquals("false", engine.inspect("again", "{{.State.Running}}"));
        engine.start("again");
        assertNotEquals(first, engine.pid("again"));
        engine.remove("again");
        var error = assertThrows(AssertionError.class, () -> engine.pid("again"));
        assertTrue(error.getMessage().toLowerCase().contains("no such container"));
    }

    private static String netns(Object process) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + process + "/ns/net")).toString();
    }
}
