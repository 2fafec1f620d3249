package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What cannot be made as described is not made at all, and who may not is told what to do. */
class LinksUndoIT {
    private LinkNamespace here;
    private LinkNamespace there;

    @BeforeEach
    void open() {
        here = LinkNamespace.create();
        there = LinkNamespace.create();
        here.links().addAltNames(1, "taken");
        there.links().addAltNames(1, "taken");
    }

    @AfterEach
    void close() {
        if (there != null) {
            there.close();
        }
        if (here != null) {
            here.close();
        }
    }

    /** What fails in the message that follows the one that makes the link, or even before. */
    static Stream<Arguments> failures() {
        return Stream.of(
                row("altname taken", s -> s.altName("fine").altName("taken")),
                row("no such master", s -> s.master("nope")),
                row("no such master by index", s -> s.master(4711)),
                row("master that takes no ports", s -> s.master("lo")),
                row("a carrier that is not ours", s -> s.up().carrier(true)),
                row("altname taken after alias and up", s -> s.up().alias("x").altName("taken")));
    }

    private static Arguments row(String what, UnaryOperator<LinkSpec> failing) {
        return Arguments.of(what, failing);
    }

    private void assertNothingMade(LinkSpec spec) {
        NetlinkException e =
                assertThrows(NetlinkException.class, () -> here.links().add(spec), spec::toString);

        assertEquals(0, e.getSuppressed().length, "undoing it did not fail");
        assertEquals(List.of(), here.names());
        assertEquals(List.of(), there.names());
        assertEquals(List.of("taken"), here.links().get(1).altNames());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void ofALinkNothingIsLeft(String what, UnaryOperator<LinkSpec> failing) {
        assertNothingMade(failing.apply(Link.named("x").kind(Veth.create())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void ofALinkElsewhereNothingIsLeft(String what, UnaryOperator<LinkSpec> failing) {
        assertNothingMade(failing.apply(Link.named("x").netns(there.handle())).kind(Veth.create()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void ofAPairNeitherEndIsLeftIfTheFirstFails(String what, UnaryOperator<LinkSpec> failing) {
        LinkSpec peer = Link.named("y").netns(there.handle()).up().alias("peer").altName("other");

        assertNothingMade(failing.apply(Link.named("x")).kind(Veth.peer(peer)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void ofAPairNeitherEndIsLeftIfThePeerFails(String what, UnaryOperator<LinkSpec> failing) {
        LinkSpec a = Link.named("x").up().alias("first").altName("fine-too");

        assertNothingMade(a.kind(Veth.peer(failing.apply(Link.named("y")))));
        assertNothingMade(a.kind(Veth.peer(failing.apply(Link.named("y").netns(there.handle())))));
    }

    @Test
    void aMasterThatIsOnlyHereIsNoMasterOfAPeerThere() {
        here.links().add(Link.named("br0").kind(Bridge.create()));
        LinkSpec peer = Link.named("y").netns(there.handle()).master("br0");

        NetlinkException e =
                assertThrows(
                        NetlinkException.class,
                        () -> here.links().add(Link.named("x").kind(Veth.peer(peer))));

        assertTrue(e.isNotFound(), e.getMessage());
        assertTrue(e.getMessage().contains("br0"), e.getMessage());
        assertTrue(e.getMessage().contains(there.toString()), e.getMessage());
        assertEquals(List.of("br0"), here.names());
        assertEquals(List.of(), there.names());
    }

    @Test
    void aPeersNameThatIsTakenLeavesNeitherEnd() {
        there.links().add(Link.named("y").kind(Bridge.create()));
        LinkSpec spec = Link.named("x").kind(Veth.peer(Link.named("y").netns(there.handle())));

        NetlinkException e = assertThrows(NetlinkException.class, () -> here.links().add(spec));

        assertTrue(e.isExists(), e.getMessage());
        assertEquals(List.of(), here.names());
        assertEquals(List.of("y"), there.names());
    }

    /** In a user namespace of its own a process has no capability over this network namespace. */
    @Test
    void whoHasNoCapabilityMayListAndIsToldWhatIsMissing() throws Exception {
        Path program = Files.createTempFile("Unprivileged", ".java");
        try {
            Files.writeString(
                    program,
                    """
                    import io.netlink.ErrnoException;
                    import io.netlink.route.Link;
                    import io.netlink.route.Rtnetlink;
                    import io.netlink.route.link.Bridge;
                    class Unprivileged {
                        public static void main(String[] args) {
                            try (Rtnetlink rtnl = Rtnetlink.open()) {
                                System.out.println("listed " + rtnl.links().get("lo").name());
                                attempt(() -> rtnl.links().add(
                                        Link.named("nope0").kind(Bridge.create())));
                                attempt(() -> rtnl.links().change(Link.named("lo").group(3)));
                                attempt(() -> rtnl.links().delete("lo"));
                                attempt(() -> rtnl.links().addAltNames(1, "nope"));
                            }
                        }
                        static void attempt(Runnable action) {
                            try {
                                action.run();
                                System.out.println("done");
                            } catch (ErrnoException e) {
                                System.out.println(e.isNotPermitted() + " " + e.getMessage());
                            }
                        }
                    }
                    """);
            List<String> lines = runUnprivileged(program);

            assertEquals("listed lo", lines.getFirst());
            assertEquals(5, lines.size(), lines.toString());
            for (String line : lines.subList(1, 5)) {
                assertTrue(line.startsWith("true RTM_"), line);
                assertTrue(line.contains("EPERM"), line);
                assertTrue(line.contains("CAP_NET_ADMIN"), line);
                assertTrue(line.contains("unshare -Urn java"), line);
            }
            assertEquals(1, Ip.tryIp("link show dev nope0"));
        } finally {
            Files.delete(program);
        }
    }

    private static List<String> runUnprivileged(Path program) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String modules = System.getProperty("jdk.module.path");
        List<String> command = new ArrayList<>(List.of("unshare", "--user", java));
        if (modules == null) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        } else {
            command.addAll(List.of("-p", modules, "--add-modules", "io.netlink.route"));
        }
        command.add(
                "--enable-native-access=" + (modules == null ? "ALL-UNNAMED" : "io.netlink.core"));
        command.add(program.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes()).lines().toList();
    }
}
