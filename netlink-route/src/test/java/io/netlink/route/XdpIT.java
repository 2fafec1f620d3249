package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.link.Veth;
import io.netlink.testkit.BpfProgram;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Optional;

/** A real XDP program on a link: attached, told of, replaced, detached. */
class XdpIT {
    private static final int XDP_DROP = 1;
    private static final int XDP_PASS = 2;

    private LinkNamespace ns;
    private Links links;
    private BpfProgram pass;
    private BpfProgram drop;

    @BeforeEach
    void open() {
        pass = BpfProgram.returning(BpfProgram.Type.XDP, XDP_PASS);
        drop = BpfProgram.returning(BpfProgram.Type.XDP, XDP_DROP);
        ns = LinkNamespace.create();
        links = ns.links();
        links.add(Link.named("d0").up().kind(Veth.peer(Link.named("d1").up())));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
            pass.close();
            drop.close();
        }
    }

    private void change(Xdp xdp) {
        links.change(Link.named("d0").xdp(xdp));
    }

    private Xdp seen() {
        return links.get("d0").get(LinkAttributes.XDP).orElseThrow();
    }

    private void assertAttached(Xdp.Mode mode, BpfProgram program) {
        Xdp seen = seen();
        assertEquals(Optional.of(mode), seen.get(Xdp.ATTACHED));
        assertEquals(Optional.of(program.id()), seen.get(Xdp.PROG_ID));
        String word = mode == Xdp.Mode.GENERIC ? " xdpgeneric " : " xdp ";
        String shown = ns.show("d0");
        assertTrue(shown.contains(word), shown);
        assertTrue(shown.contains("prog/xdp id " + program.id() + " "), shown);
    }

    private void assertNone() {
        assertEquals(Optional.of(Xdp.Mode.NONE), seen().get(Xdp.ATTACHED));
        assertEquals(Optional.empty(), seen().get(Xdp.PROG_ID));
        assertFalse(ns.show("d0").contains("xdp"), ns.show("d0"));
    }

    private static void refused(Errno errno, Executable call) {
        assertEquals(errno, assertThrows(ErrnoException.class, call).errno());
    }

    @Test
    void byTheKernel() {
        assertNone();
        change(Xdp.attach(pass.fd()).mode(Xdp.Mode.GENERIC));
        assertAttached(Xdp.Mode.GENERIC, pass);
        assertEquals(Optional.of(pass.id()), seen().get(Xdp.SKB_PROG_ID));
        change(Xdp.attach(drop.fd()).mode(Xdp.Mode.GENERIC));
        assertAttached(Xdp.Mode.GENERIC, drop);
        change(Xdp.detach().mode(Xdp.Mode.GENERIC));
        assertNone();
    }

    @Test
    void byTheDriver() {
        change(Xdp.attach(pass.fd()).mode(Xdp.Mode.DRIVER));
        assertAttached(Xdp.Mode.DRIVER, pass);
        assertEquals(Optional.of(pass.id()), seen().get(Xdp.DRV_PROG_ID));
        refused(Errno.EEXIST, () -> change(Xdp.attach(drop.fd()).mode(Xdp.Mode.GENERIC)));
        change(Xdp.detach());
        assertNone();
    }

    @Test
    void whoeverCan() {
        change(Xdp.attach(pass.fd()));
        assertAttached(Xdp.Mode.DRIVER, pass);
    }

    @Test
    void onlyIfThereIsNone() {
        Xdp xdp = Xdp.attach(pass.fd()).mode(Xdp.Mode.GENERIC).ifNone();
        change(xdp);
        assertAttached(Xdp.Mode.GENERIC, pass);
        refused(Errno.EBUSY, () -> change(Xdp.attach(drop.fd()).mode(Xdp.Mode.GENERIC).ifNone()));
        assertAttached(Xdp.Mode.GENERIC, pass);
    }

    @Test
    void onlyInPlaceOfOneThatIsKnown() {
        Xdp attach = Xdp.attach(pass.fd()).mode(Xdp.Mode.GENERIC);
        change(attach.replacing(-1));
        assertAttached(Xdp.Mode.GENERIC, pass);
        Xdp next = Xdp.attach(drop.fd()).mode(Xdp.Mode.GENERIC);
        refused(Errno.EEXIST, () -> change(next.replacing(drop.fd())));
        refused(Errno.EEXIST, () -> change(next.replacing(-1)));
        assertAttached(Xdp.Mode.GENERIC, pass);
        change(next.replacing(pass.fd()));
        assertAttached(Xdp.Mode.GENERIC, drop);
        refused(
                Errno.EEXIST,
                () -> change(Xdp.detach().mode(Xdp.Mode.GENERIC).replacing(pass.fd())));
        change(Xdp.detach().mode(Xdp.Mode.GENERIC).replacing(drop.fd()));
        assertNone();
    }

    @Test
    void whatIsNoXdpProgram() {
        try (BpfProgram other = BpfProgram.returning(BpfProgram.Type.SCHED_CLS, 0)) {
            refused(Errno.EINVAL, () -> change(Xdp.attach(other.fd())));
        }
        refused(Errno.EBADF, () -> change(Xdp.attach(99_999)));
        assertNone();
    }
}
