package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.netlink.AttributeSet;
import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.encap.BpfEncap;
import io.netlink.route.encap.Encap;
import io.netlink.route.encap.Seg6LocalEncap;
import io.netlink.testkit.BpfProgram;
import io.netlink.testkit.BpfProgram.Type;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Routes whose packets go through programs, real ones. */
class BpfEncapIT {
    private LinkNamespace ns;
    private Routes routes;

    @BeforeEach
    void open() {
        ns = RouteNamespace.create();
        routes = ns.rtnl().routes();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static Route route(Encap<?> encap) {
        return Route.to("10.9.0.0/16").dev("va").encap(encap);
    }

    /** Adds a route; skips the test where the kernel knows no such encapsulation. */
    private Route add(Route route) {
        try {
            return routes.add(route);
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EOPNOTSUPP) {
                abort("kernel has no " + route.encap().orElseThrow().name() + " encapsulation");
            }
            throw e;
        }
    }

    private static Optional<String> name(Route route, io.netlink.Attribute<AttributeSet> program) {
        return route.encap()
                .flatMap(each -> each.as(BpfEncap.TYPE))
                .orElseThrow()
                .get(program)
                .flatMap(each -> each.get(BpfEncap.NAME));
    }

    @Test
    void eachPlace() {
        try (BpfProgram in = BpfProgram.returning(Type.LWT_IN, 0);
                BpfProgram out = BpfProgram.returning(Type.LWT_OUT, 0);
                BpfProgram xmit = BpfProgram.returning(Type.LWT_XMIT, 0)) {
            Route made =
                    add(
                            route(
                                    BpfEncap.in(in.fd(), "arriving")
                                            .set(
                                                    BpfEncap.OUT,
                                                    BpfEncap.program(out.fd(), "starting"))
                                            .set(
                                                    BpfEncap.XMIT,
                                                    BpfEncap.program(xmit.fd(), "leaving"))
                                            .set(BpfEncap.XMIT_HEADROOM, 14L)));
            Route listed = routes.list(RouteFilter.MAIN.exact(made.destination())).getFirst();
            assertEquals(Optional.of("arriving"), name(listed, BpfEncap.IN));
            assertEquals(Optional.of("starting"), name(listed, BpfEncap.OUT));
            assertEquals(Optional.of("leaving"), name(listed, BpfEncap.XMIT));
            String shown = ns.ip("route show 10.9.0.0/16");
            assertTrue(shown.contains("encap bpf in arriving out starting xmit leaving"), shown);
            routes.delete(listed);
        }
    }

    @Test
    void programOfAnotherPlace() {
        try (BpfProgram in = BpfProgram.returning(Type.LWT_IN, 0)) {
            routes.delete(add(route(BpfEncap.in(in.fd(), "in"))));
            ErrnoException e =
                    assertThrows(
                            ErrnoException.class,
                            () -> routes.add(route(BpfEncap.out(in.fd(), "in"))));
            assertEquals(Errno.EINVAL, e.errno());
            e =
                    assertThrows(
                            ErrnoException.class,
                            () -> routes.add(route(BpfEncap.in(99_999, "none"))));
            assertEquals(Errno.EBADF, e.errno());
        }
    }

    @Test
    void segment() {
        try (BpfProgram program = BpfProgram.returning(Type.LWT_SEG6LOCAL, 0)) {
            Seg6LocalEncap encap = Seg6LocalEncap.bpf(program.fd(), "segment");
            Route made = add(Route.to("fd01::/64").dev("va").encap(encap));
            Route listed = routes.list(RouteFilter.MAIN.exact(made.destination())).getFirst();
            Seg6LocalEncap seen =
                    listed.encap().flatMap(each -> each.as(Seg6LocalEncap.TYPE)).orElseThrow();
            assertEquals(
                    Optional.of(Seg6LocalEncap.Action.END_BPF), seen.get(Seg6LocalEncap.ACTION));
            AttributeSet told = seen.get(Seg6LocalEncap.BPF).orElseThrow();
            assertEquals(Optional.of("segment"), told.get(Seg6LocalEncap.PROG_NAME));
            assertEquals(Optional.of(program.id()), told.get(Seg6LocalEncap.PROG));
            String shown = ns.ip("-6 route show fd01::/64");
            assertTrue(shown.contains("action End.BPF endpoint segment"), shown);
        }
    }
}
