package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.encap.Seg6LocalEncap;
import io.netlink.route.encap.Seg6LocalEncap.Action;
import io.netlink.route.link.Vrf;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/**
 * Segments that end in a VRF, whose table must be that of no other: {@code net.vrf.strict_mode},
 * which the cases of {@code ip route … encap seg6local} do not have.
 */
class SegmentVrfIT {
    private static Route route(Action action) {
        Seg6LocalEncap encap =
                Seg6LocalEncap.action(action).set(Seg6LocalEncap.VRFTABLE, 77L).counted();
        return Route.to("fd01::/64").dev("blue").encap(encap);
    }

    private static LinkNamespace withVrf(boolean strict) {
        Kernel.assumeLinkKind("vrf");
        LinkNamespace ns = RouteNamespace.create();
        ns.links().add(Link.named("blue").up().kind(Vrf.table(77)));
        ns.sysctl(strict ? 1 : 0, "vrf/strict_mode");
        return ns;
    }

    /** Makes a route; skips the test where the kernel knows no such encapsulation. */
    private static Route add(LinkNamespace ns, Route route) {
        try {
            return ns.rtnl().routes().add(route);
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EOPNOTSUPP) {
                abort("kernel has no seg6local encapsulation");
            }
            throw e;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"END_DT4", "END_DT6", "END_DT46"})
    void endsInAVrf(Action action) {
        try (LinkNamespace ns = withVrf(true)) {
            Route made = add(ns, route(action));
            Route listed =
                    ns.rtnl().routes().list(RouteFilter.MAIN.exact(made.destination())).getFirst();
            Seg6LocalEncap seen =
                    listed.encap().flatMap(each -> each.as(Seg6LocalEncap.TYPE)).orElseThrow();
            assertEquals(Optional.of(action), seen.get(Seg6LocalEncap.ACTION));
            assertEquals(Optional.of(77L), seen.get(Seg6LocalEncap.VRFTABLE));
            assertEquals(
                    Optional.of(0L),
                    seen.get(Seg6LocalEncap.COUNTERS)
                            .flatMap(counts -> counts.get(Seg6LocalEncap.PACKETS)));
            String words = "action " + action.name().replace("END_", "End.") + " vrftable 77";
            String shown = ns.ip("-6 route show fd01::/64");
            assertTrue(shown.contains(words), shown);
            ns.rtnl().routes().delete(listed);
        }
    }

    @Test
    void tableThatSeveralMayHave() {
        try (LinkNamespace ns = withVrf(false)) {
            Route plain =
                    Route.to("fd01::/64").dev("blue").encap(Seg6LocalEncap.action(Action.END));
            ns.rtnl().routes().delete(add(ns, plain));
            ErrnoException e =
                    assertThrows(
                            ErrnoException.class,
                            () -> ns.rtnl().routes().add(route(Action.END_DT46)));
            assertEquals(Errno.EPERM, e.errno());
        }
    }
}
