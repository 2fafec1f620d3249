package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;
import io.netlink.uapi.IfLink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.List;
import java.util.Optional;

/** What the kernel refuses is said in words that help. */
class LinksErrorIT {
    private LinkNamespace ns;
    private Links links;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        links = ns.links();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static NetlinkException refused(Errno errno, Executable executable) {
        NetlinkException e = assertThrows(NetlinkException.class, executable);
        assertEquals(errno, e.errno(), e.getMessage());
        return e;
    }

    private static void assertSays(NetlinkException e, String... words) {
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), word + " is not in: " + e.getMessage());
        }
    }

    @Test
    void aNameThatIsTakenIsExists() {
        links.add(Link.named("br0").altName("other").kind(Bridge.create()));
        for (String name : List.of("br0", "other", "lo")) {
            NetlinkException e =
                    refused(Errno.EEXIST, () -> links.add(Link.named(name).kind(Bridge.create())));

            assertTrue(e.isExists());
            assertEquals("RTM_NEWLINK", e.operation());
            assertSays(e, "RTM_NEWLINK", name, "type bridge", ns.toString(), "File exists");
        }
        refused(Errno.EEXIST, () -> links.add(Link.named("x").index(1).kind(Bridge.create())));
        refused(Errno.EEXIST, () -> links.change(Link.named("br0").rename("lo")));
        refused(Errno.EEXIST, () -> links.addAltNames(1, "br0"));
        refused(Errno.EEXIST, () -> links.addAltNames(1, "other"));
        assertEquals(List.of("br0"), ns.names());
    }

    @Test
    void aLinkThatIsNotThereIsNotFound() {
        String longName = "a-name-that-nobody-has-and-longer-than-15";
        List<Executable> requests =
                List.of(
                        () -> links.get("nope"),
                        () -> links.get(longName),
                        () -> links.get(4711),
                        () -> links.delete("nope"),
                        () -> links.delete(longName),
                        () -> links.delete(4711),
                        () -> links.change(Link.named("nope").up()),
                        () -> links.change(Link.named(longName).up()),
                        () -> links.change(Link.at(4711).up()),
                        () -> links.change(Link.named("nope").rename("x")),
                        () -> links.change(Link.named("nope").altName("x")),
                        () -> links.addAltNames(4711, "x"),
                        () -> links.change(Link.named("lo").master("nope")),
                        () -> links.add(Link.named("a").link("nope").kind(OtherKind.of("ifb"))),
                        () -> links.add(Link.named("a").master("nope").kind(Bridge.create())));
        for (Executable request : requests) {
            NetlinkException e = refused(Errno.ENODEV, request);
            assertTrue(e.isNotFound());
            assertTrue(
                    e.getMessage().matches(".*(nope|4711|longer-than-15|\\ba\\b).*"),
                    e.getMessage());
            assertSays(e, ns.toString());
        }
        assertEquals(List.of(), ns.names());
    }

    @Test
    void aLinkThatWasDeletedIsNotFoundByWhatWasListed() {
        Link link = links.add(Link.named("br0").kind(Bridge.create()));
        links.delete(link);

        assertSays(refused(Errno.ENODEV, () -> links.delete(link)), "br0");
        refused(Errno.ENODEV, () -> links.change(link.spec().up()));
    }

    @Test
    void anAlternativeNameThatALinkDoesNotHaveIsNotFound() {
        NetlinkException e = refused(Errno.ENOENT, () -> links.deleteAltNames(1, "nope"));

        assertTrue(e.isNotFound());
        assertSays(e, "RTM_DELLINKPROP", "link 1");
    }

    @Test
    void anUnknownKindComesWithItsRemedy() {
        NetlinkException e =
                refused(
                        Errno.EOPNOTSUPP,
                        () -> links.add(Link.named("x0").kind(OtherKind.of("nosuchkind"))));

        assertSays(e, "x0", "type nosuchkind", "Unknown device type", "modprobe");
        assertEquals(Optional.of("Unknown device type"), e.extendedAck().message());
    }

    @Test
    void loopbackCannotBeDeleted() {
        assertSays(refused(Errno.EOPNOTSUPP, () -> links.delete("lo")), "RTM_DELLINK", "lo");
    }

    @Test
    void theKernelsWordsAreInTheMessage() {
        links.add(Link.named("a").kind(Veth.create()));

        NetlinkException e = refused(Errno.EINVAL, () -> links.change(Link.named("a").mtu(70_000)));

        assertSays(e, "mtu greater than device maximum");
    }

    @Test
    void anAttributeThatTheKernelRejectsIsNamed() {
        NetlinkException e =
                refused(
                        Errno.EINVAL,
                        () -> links.change(Link.named("lo").set(LinkAttributes.ALLMULTI, 1)));

        assertEquals(Optional.of("IFLA_ALLMULTI"), e.attributePath());
        assertSays(e, "at IFLA_ALLMULTI", "EINVAL");
    }

    @Test
    void anAttributeOfAKindIsNamedByItsPath() {
        AttributeSpace wrong = AttributeSpace.named("bridge with a wrong table");
        Attribute<Integer> delay = wrong.u8(IfLink.IFLA_BR_FORWARD_DELAY, "as one byte");
        byte[] data = io.netlink.AttributeSet.empty(wrong).with(delay, 3).toByteArray();

        NetlinkException e =
                refused(
                        Errno.ERANGE,
                        () -> links.add(Link.named("x").kind(OtherKind.of("bridge", data))));

        assertEquals(
                Optional.of("IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_BR_FORWARD_DELAY"),
                e.attributePath());
    }

    @Test
    void anAttributeOfAPeerIsNamedByItsPath() {
        AttributeSpace wrong = AttributeSpace.named("link with a wrong table");
        Attribute<Integer> mtu = wrong.u8(IfLink.IFLA_MTU, "as one byte");

        NetlinkException e =
                refused(
                        Errno.ERANGE,
                        () ->
                                links.add(
                                        Link.named("x")
                                                .kind(Veth.peer(Link.named("y").set(mtu, 3)))));

        assertEquals(
                Optional.of("IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU"),
                e.attributePath());
    }

    @Test
    void afterARefusalTheHandleWorks() {
        for (int i = 0; i < 50; i++) {
            refused(Errno.ENODEV, () -> links.get("nope"));
            assertEquals("lo", links.get(1).name());
        }
    }

    @Test
    void aClosedHandleSaysSoWhateverIsAsked() {
        Rtnetlink closed = Rtnetlink.open(ns.handle());
        closed.close();
        assertDoesNotThrow(closed::close, "twice is harmless");
        Links dead = closed.links();
        LinkSpec spec = Link.named("x").kind(Bridge.create());
        List<Executable> requests =
                List.of(
                        () -> dead.add(spec),
                        () -> dead.replace(spec),
                        () -> dead.change(Link.named("lo").up()),
                        () -> dead.delete("lo"),
                        () -> dead.delete(1),
                        () -> dead.get("lo"),
                        () -> dead.get(1),
                        () -> dead.find("lo"),
                        dead::list,
                        () -> dead.forEach(LinkFilter.ALL, link -> {}),
                        () -> dead.addAltNames(1, "x"),
                        () -> dead.deleteAltNames(1, "x"));
        for (Executable request : requests) {
            IllegalStateException e = assertThrows(IllegalStateException.class, request);
            assertTrue(e.getMessage().contains("closed"), e.getMessage());
            assertTrue(e.getMessage().contains(ns.toString()), e.getMessage());
        }
    }

    @Test
    void aHandleOutlivesTheNamespaceHandleItWasOpenedWith() {
        NetnsHandle handle = ns.openHandle();
        try (Rtnetlink rtnl = Rtnetlink.open(handle)) {
            handle.close();

            assertEquals("lo", rtnl.links().get(1).name());
        }
    }

    @Test
    void aClosedNamespaceHandleSaysSoAndNothingIsMade() {
        NetnsHandle closed = ns.openHandle();
        closed.close();
        links.add(Link.named("there").kind(Bridge.create()));
        List<Executable> requests =
                List.of(
                        () -> Rtnetlink.open(closed),
                        () -> links.add(Link.named("x").netns(closed).kind(Bridge.create())),
                        () -> links.replace(Link.named("x").netns(closed).kind(Bridge.create())),
                        () ->
                                links.add(
                                        Link.named("x")
                                                .kind(Veth.peer(Link.named("y").netns(closed)))),
                        () ->
                                links.add(
                                        Link.named("x")
                                                .kind(
                                                        Veth.peer(
                                                                Link.named("y")
                                                                        .netns(closed)
                                                                        .up()))),
                        () -> links.change(Link.named("there").netns(closed)),
                        () -> links.change(Link.named("there").netns(closed).master("br0")));
        for (Executable request : requests) {
            IllegalStateException e = assertThrows(IllegalStateException.class, request);
            assertTrue(e.getMessage().contains("closed"), e.getMessage());
            assertTrue(e.getMessage().contains(ns.toString()), e.getMessage());
        }
        assertEquals(List.of("there"), ns.names());
    }

    @Test
    void aProcessThatIsGoneIsNotFound() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        int pid = (int) process.pid();

        ErrnoException e =
                assertThrows(
                        SyscallException.class,
                        () -> links.add(Link.named("x").netnsPid(pid).kind(Bridge.create())));

        assertTrue(e.isNotFound(), e.getMessage());
        assertTrue(e.getMessage().contains("process " + pid), e.getMessage());
        assertEquals(Errno.ESRCH, moveTo(pid));
    }

    private Errno moveTo(int pid) {
        return assertThrows(
                        NetlinkException.class, () -> links.change(Link.named("lo").netnsPid(pid)))
                .errno();
    }
}
