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
import io.netlink.testkit.Ip;
import io.netlink.testkit.SystemContainer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real containers of LXC and systemd-nspawn: found, named, attached. */
class SystemContainerIT {
    private static final String NAME = "it" + ProcessHandle.current().pid();
    private static final String COMMAND = "/bin/sleep 98" + ProcessHandle.current().pid();

    /** A manager of containers without a daemon. */
    enum Manager {
        LXC {
            @Override
            SystemContainer start() {
                return SystemContainer.lxc(NAME, COMMAND);
            }
        },
        NSPAWN {
            @Override
            SystemContainer start() {
                return SystemContainer.nspawn(NAME, COMMAND);
            }
        };

        abstract SystemContainer start();
    }

    private final Rtnetlink host = Rtnetlink.open();
    private List<String> before;
    private List<String> filesBefore;

    @BeforeEach
    void look() throws IOException {
        Ip.assumeInstalled();
        before = links();
        filesBefore = files();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(before, links());
        host.close();
        assertEquals(filesBefore, files());
        assertThrows(ContainerException.class, () -> Guest.process(Pattern.compile(COMMAND)).pid());
    }

    /** Without the place of names, which stays. */
    private static List<String> files() throws IOException {
        try (Stream<Path> run = Files.list(Path.of("/run"))) {
            return run.map(Path::toString)
                    .filter(each -> !each.equals("/run/netns"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> links() {
        return host.links().list().stream().map(Link::name).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void foundByPidCgroupAndCommandLine(Manager manager) {
        Guest byCgroup;
        try (SystemContainer container = manager.start()) {
            byCgroup = Guest.cgroup(container.cgroup());
            try (Netns own = Netns.current();
                    Netns first = Guest.pid(container.pid()).netns();
                    Netns second = byCgroup.netns();
                    Netns third = Guest.process(Pattern.compile("^" + COMMAND + "$")).netns()) {
                assertNotEquals(own, first);
                assertEquals(first, second);
                assertEquals(first, third);
                assertTrue(first.pids().contains(container.pid()));
            }
        }
        assertEquals(
                Reason.NOT_FOUND, assertThrows(ContainerException.class, byCgroup::netns).reason());
    }

    @ParameterizedTest
    @EnumSource
    void namespaceGetsANameThatOutlivesIt(Manager manager) {
        try {
            SystemContainer container = manager.start();
            try (Netns named = Guest.cgroup(container.cgroup()).attach(NAME)) {
                assertTrue(ip("netns ls").contains(NAME));
                assertTrue(ip("netns pids " + NAME).contains(String.valueOf(container.pid())));
                container.close();
                assertEquals(named, Netns.open(NAME));
                assertEquals(List.of(), named.pids());
            } finally {
                container.close();
            }
        } finally {
            if (Netns.list().contains(NAME)) {
                Netns.delete(NAME);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void attachedItTalksToTheHostAndToAnother(Manager manager) throws Exception {
        try (SystemContainer container = manager.start();
                Netns other = Netns.create()) {
            Process sleep = other.exec(new ProcessBuilder("sleep", "1000"));
            try {
                ContainerNetwork network =
                        ContainerNetwork.of(Guest.cgroup(container.cgroup()))
                                .bridge("br0")
                                .address("172.18.18.36/24@172.18.18.1");
                Attachment eth1 = network.attach();
                host.addresses().add("br0", InetPrefix.parse("172.18.18.1/24"));
                Attachment neighbour =
                        ContainerNetwork.of(Guest.pid(sleep.pid()))
                                .bridge("br0")
                                .address("172.18.18.37/24")
                                .attach();
                container.exec("ping", "-c", "1", "-W", "5", "172.18.18.1");
                container.exec("ping", "-c", "1", "-W", "5", "172.18.18.37");
                String routes = container.exec("ip", "route");
                assertTrue(routes.contains("default via 172.18.18.1 dev eth1"), routes);
                assertEquals(List.of(), network.attach().changes());
                neighbour.detach();
                eth1.detach();
                assertFalse(container.exec("ip", "-o", "link").contains("eth1"));
                assertEquals("", container.exec("ip", "route"));
            } finally {
                sleep.destroyForcibly().waitFor();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedInTheMiddleItLeavesNothingOnTheHost(Manager manager) throws Exception {
        Attachment eth1;
        try (SystemContainer container = manager.start()) {
            eth1 =
                    ContainerNetwork.of(Guest.pid(container.pid()))
                            .bridge("br0")
                            .address("172.18.18.36/24")
                            .attach();
            ProcessHandle.of(container.pid()).orElseThrow().destroyForcibly();
        }
        String port = eth1.hostName().orElseThrow();
        for (int i = 0; i < 500 && host.links().find(port).isPresent(); i++) {
            Thread.sleep(10); // the kernel takes namespaces away in its own time
        }
        assertEquals(List.of("bridge br0 deleted"), eth1.detach());
    }
}
