package io.netlink.container;

import static io.netlink.container.FakeEngine.error;
import static io.netlink.container.FakeEngine.ok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.container.ContainerException.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is made of an engine's answers, right and wrong ones. */
class ContainerEngineTest {
    private static final String ID = "ab".repeat(32);
    private static final String INSPECTION =
            """
            {"Id":"%s","Created":"2026-01-01T00:00:00Z","Path":"sleep","Args":["1",{"Id":"no"}],
             "State":{"Status":"running","Running":true,"Pid":4711,"Health":null,
                      "Log":[{"Pid":1}]},
             "Image":"sha256:00","Name":"/test1","Mounts":[],
             "HostConfig":{"NetworkMode":"container:77","Binds":null,"LogConfig":{"Type":"x"}},
             "Config":{"Hostname":"web","Image":"busybox","Labels":{"a":"b","c":""},"Env":["Id=9"]},
             "NetworkSettings":{"Networks":{"bridge":{"Id":"q"}}}}
            """
                    .formatted(ID);

    @TempDir private Path temporary;

    private FakeEngine engine(Function<String, String> answers) throws IOException {
        return new FakeEngine(socket(), answers);
    }

    private Path socket() {
        return temporary.resolve("socket");
    }

    @Test
    void containerIsRead() throws IOException {
        try (FakeEngine engine = engine(target -> ok(INSPECTION))) {
            Container container = ContainerEngine.docker(socket()).get("test1");
            assertEquals(List.of("/containers/test1/json"), engine.asked);
            assertEquals(Optional.of(ID), container.id());
            assertEquals("test1", container.name());
            assertEquals(4711, container.pid());
            assertEquals(ContainerState.RUNNING, container.state());
            assertEquals("web", container.hostname());
            assertEquals("busybox", container.image());
            assertEquals(Map.of("a", "b", "c", ""), container.labels());
            assertEquals(Optional.of("77"), container.networkMode().container());
            assertFalse(container.networkMode().isHost());
            assertEquals("docker container test1", container.toString());
        }
    }

    @Test
    void listIsOfThoseThatAreStillThere() throws IOException {
        Function<String, String> answers =
                target ->
                        switch (target) {
                            case "/containers/json" ->
                                    ok("[{\"Id\":\"gone\",\"Names\":[\"/x\"]},{\"Id\":\"here\"}]");
                            case "/containers/here/json" -> ok(INSPECTION);
                            default -> error(404, "No such container");
                        };
        try (FakeEngine _ = engine(answers)) {
            List<Container> all = ContainerEngine.podman(socket()).list();
            assertEquals(List.of("test1"), all.stream().map(Container::name).toList());
        }
    }

    @Test
    void missingOneSaysHowToLookForIt() throws IOException {
        try (FakeEngine _ = engine(target -> error(404, "No such container: x"))) {
            ContainerException e =
                    assertThrows(
                            ContainerException.class,
                            () -> ContainerEngine.podman(socket()).get("x"));
            assertEquals(Reason.NOT_FOUND, e.reason());
            assertTrue(e.getMessage().contains("`podman ps -a`"), e.getMessage());
            assertEquals(Optional.empty(), ContainerEngine.podman(socket()).find("x"));
        }
    }

    @Test
    void severalThatBeginSoAreAmbiguous() throws IOException {
        try (FakeEngine _ =
                engine(target -> error(400, "multiple IDs found with provided prefix: a"))) {
            ContainerException e =
                    assertThrows(
                            ContainerException.class,
                            () -> ContainerEngine.docker(socket()).get("a"));
            assertEquals(Reason.AMBIGUOUS, e.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "HTTP/1.0 200 OK",
                "HTTP/1.0 what OK\r\n\r\n{}",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n[]",
                "HTTP/1.0 200 OK\r\n\r\n{\"State\":{\"Pid\":\"text\"}}",
                "HTTP/1.0 200 OK\r\n\r\n{\"Id\":\"unfinished",
                "HTTP/1.0 500 Error\r\n\r\nnot even JSON"
            })
    void nonsenseIsAnErrorThatNamesTheEngine(String answer) throws IOException {
        try (FakeEngine _ = engine(target -> answer)) {
            ContainerException e =
                    assertThrows(
                            ContainerException.class,
                            () -> ContainerEngine.docker(socket()).get("x"));
            assertTrue(
                    e.reason() == Reason.REFUSED || e.reason() == Reason.NO_ENGINE, e.toString());
            assertTrue(e.getMessage().contains(socket().toString()), e.getMessage());
        }
    }

    @Test
    void silenceEnds() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket()));
            IOException e =
                    assertThrows(
                            IOException.class,
                            () -> UnixHttp.get(socket(), "/x", Duration.ofMillis(50)));
            assertEquals("no answer in time", e.getMessage());
        }
    }

    @Test
    void missingEngineSaysHowToStartIt() {
        ContainerException e =
                assertThrows(
                        ContainerException.class, () -> ContainerEngine.docker(socket()).list());
        assertEquals(Reason.NO_ENGINE, e.reason());
        assertTrue(e.getMessage().contains("systemctl start docker"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "../x", "a b", "-x", "a?all=true", "é"})
    void namesThatNoContainerHasAreRefused(String name) {
        assertThrows(
                IllegalArgumentException.class, () -> ContainerEngine.docker(socket()).get(name));
    }

    @Test
    void socketIsFoundByTheEnvironment() {
        assertEquals(
                "docker on /x/y.sock",
                ContainerEngine.usual(
                                "docker",
                                Map.of("DOCKER_HOST", "unix:///x/y.sock"),
                                "DOCKER_HOST",
                                "/a",
                                "b")
                        .toString());
        assertEquals(
                "docker on /nowhere/docker.sock",
                ContainerEngine.usual(
                                "docker", Map.of(), "DOCKER_HOST", "/nowhere/docker.sock", "b")
                        .toString());
        assertThrows(
                ContainerException.class,
                () ->
                        ContainerEngine.usual(
                                "docker",
                                Map.of("DOCKER_HOST", "tcp://other:2375"),
                                "DOCKER_HOST",
                                "/a",
                                "b"));
    }
}
