package io.netlink.container;

import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.ContainerEngine;
import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Containers of a real engine: found, entered, named, attached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractContainerIT {
    private final List<String> running = new ArrayList<>();
    private Rtnetlink host;
    private ContainerEngine real;
    private io.netlink.container.ContainerEngine engine;
    private Set<String> before;

    abstract ContainerEngine start();

    abstract io.netlink.container.ContainerEngine on(java.nio.file.Path socket);

    @BeforeAll
    void startEngine() {
        Ip.assumeInstalled();
        real = start();
        engine = on(real.socket());
        host = Rtnetlink.open();
        before = links();
    }

    @AfterEach
    void removeContainers() {
        running.reversed().forEach(real::remove);
        running.clear();
        host.links().list().stream()
                .filter(link -> !before.contains(link.name()))
                .filter(link -> link.name().startsWith("br"))
                .forEach(host.links()::delete);
    }

    @AfterAll
    void stopEngine() {
        if (real != null) {
            host.close();
            real.close();
        }
    }

    private Set<String> links() {
        return new TreeSet<>(host.links().list().stream().map(Link::name).toList());
    }

    private String run(String name, String... words) {
        running.add(name);
        return real.run(name, words);
    }

    @Test
    void containerIsFoundByNameIdAndPrefix() {
        String id = run("test1", "--label", "tier=web", "--hostname", "web1");
        for (String name : List.of("test1", "/test1", id, id.substring(0, 12))) {
            Container container = engine.get(name);
            assertEquals("test1", container.name());
            assertEquals(Optional.of(id), container.id());
            assertEquals(real.pid("test1"), container.pid());
            assertEquals(ContainerState.RUNNING, container.state());
            assertEquals("web1", container.hostname());
            assertEquals("web", container.labels().get("tier"));
            assertTrue(container.image().contains(ContainerEngine.IMAGE), container.image());
        }
        assertEquals(List.of("test1"), engine.list().stream().map(Container::name).toList());
        assertEquals(Optional.empty(), engine.find("no-such"));
        assertEquals(
                Reason.NOT_FOUND,
                assertThrows(ContainerException.class, () -> engine.get("no-such")).reason());
    }

    @Test
    void networkModesAreTold() {
        run("test1");
        run("test2", "--network", "host");
        run("test01", "--network", "none");
        run("inside", "--network", "container:test01");
        assertFalse(engine.get("test1").networkMode().isHost());
        assertTrue(engine.get("test2").networkMode().isHost());
        assertTrue(engine.get("test01").networkMode().isNone());
        assertEquals(
                engine.get("test01"),
                engine.get(engine.get("inside").networkMode().container().orElseThrow()));
        try (Netns host2 = engine.get("test2").netns();
                Netns own = Netns.current();
                Netns first = engine.get("test1").netns();
                Netns shared = engine.get("inside").netns();
                Netns sharing = engine.get("test01").netns()) {
            assertEquals(own, host2);
            assertNotEquals(own, first);
            assertEquals(sharing, shared);
        }
    }

    /** What {@code ip netns ls} shows after {@code ln -s /proc/PID/ns/net /run/netns/test1}. */
    @Test
    void namespaceGetsAName() {
        run("test1");
        Container container = engine.get("test1");
        container.link("linked");
        try (Netns named = container.attach("test1")) {
            assertTrue(ip("netns ls").contains("test1"));
            assertTrue(ip("netns ls").contains("linked"));
            assertTrue(Netns.list().containsAll(List.of("linked", "test1")));
            assertTrue(ip("-n linked link show").contains("eth0"));
            String seen = ip("-n test1 -br addr show dev eth0");
            String address = real.inspect("test1", "{{.NetworkSettings.IPAddress}}");
            assertTrue(seen.contains(address), seen);
            real.kill("test1");
            assertEquals(named, Netns.open("test1"), "it outlives the container");
            assertFalse(Netns.list().contains("linked"));
        } finally {
            Netns.delete("test1");
            Netns.delete("linked");
        }
    }

    @Test
    void pipeworksExample() {
        run("test01", "--network", "none");
        run("other", "--network", "none");
        Attachment eth1 =
                ContainerNetwork.of(engine.get("test01"))
                        .bridge("br0")
                        .address("172.18.18.36/24@172.18.18.1")
                        .attach();
        host.addresses().add("br0", InetPrefix.parse("172.18.18.1/24"));
        ContainerNetwork.of(engine.get("other"))
                .bridge("br0")
                .address("172.18.18.37/24@172.18.18.1")
                .attach();
        real.exec("test01", "ping", "-c", "1", "-W", "5", "172.18.18.1");
        real.exec("test01", "ping", "-c", "1", "-W", "5", "172.18.18.37");
        String routes = real.exec("test01", "ip", "route");
        assertTrue(routes.contains("default via 172.18.18.1 dev eth1"), routes);
        eth1.detach();
        assertFalse(real.exec("test01", "ip", "-o", "link").contains("eth1"));
    }

    @Test
    void startedAgainItIsAttachedAnew() {
        run("test01", "--network", "none");
        Container container = engine.get("test01");
        ContainerNetwork network =
                ContainerNetwork.of(container).bridge("br0").address("172.18.18.36/24");
        Attachment first = network.attach();
        real.kill("test01");
        assertEquals(
                Reason.NOT_RUNNING,
                assertThrows(ContainerException.class, container::netns).reason());
        assertEquals(
                Reason.NOT_RUNNING,
                assertThrows(ContainerException.class, network::attach).reason());
        assertNotEquals(ContainerState.RUNNING, engine.get("test01").state());
        real.start("test01");
        Attachment second = network.attach();
        assertTrue(second.isChanged());
        assertEquals(List.of(), first.detach(), "it went with the first process");
        assertTrue(real.exec("test01", "ip", "-o", "link").contains("eth1"));
    }

    @Test
    void defaultRouteOfTheEngineComesBack() {
        run("test1");
        String before = real.exec("test1", "ip", "route");
        Attachment eth1 =
                ContainerNetwork.of(engine.get("test1"))
                        .bridge("br0")
                        .address("172.18.18.36/24@172.18.18.1")
                        .attach();
        assertTrue(real.exec("test1", "ip", "route").contains("default via 172.18.18.1"));
        eth1.detach();
        assertEquals(before, real.exec("test1", "ip", "route"));
    }

    @Test
    void containerOnTheHostsNetworkIsRefused() {
        run("test2", "--network", "host");
        ContainerNetwork network = ContainerNetwork.of(engine.get("test2")).bridge("br0");
        assertEquals(
                Reason.REFUSED, assertThrows(ContainerException.class, network::attach).reason());
        assertFalse(host.links().find("br0").isPresent());
    }

    @Test
    void containerIsAGuestByItsCgroup() {
        String id = run("test01", "--network", "none");
        String cgroup = cgroupOf(real.pid("test01"));
        assertTrue(cgroup.contains(id), cgroup);
        try (Netns byCgroup = Guest.cgroup(cgroup).netns();
                Netns byEngine = engine.get("test01").netns()) {
            assertEquals(byEngine, byCgroup);
        }
    }

    /** The last part of the path. */
    private static String cgroupOf(long pid) {
        try (PinnedProcess process = PinnedProcess.open(pid, "it")) {
            String line = process.text("cgroup").strip().split("\n")[0];
            return line.substring(line.indexOf(':', line.indexOf(':') + 1) + 1);
        }
    }
}
