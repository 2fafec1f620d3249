package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.route.link.Veth;
import io.netlink.uapi.RtNetlink;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A namespace for tests of routes: two devices that are up, va with 10.0.0.1/24 and
 * 2001:db8:a::1/64, vb with 10.0.1.1/24 and 2001:db8:b::1/64.
 */
final class RouteNamespace {
    private RouteNamespace() {}

    static LinkNamespace create() {
        LinkNamespace ns = LinkNamespace.create();
        ns.links().change(Link.named("lo").up());
        ns.links()
                .add(Link.named("va").queues(1, 1).kind(Veth.peer(Link.named("vb").queues(1, 1))));
        for (String name : List.of("va", "vb")) {
            ns.ip("link set " + name + " addrgenmode none");
            ns.ip("link set " + name + " up");
        }
        Addresses addresses = ns.rtnl().addresses();
        addresses.add("va", Address.parse("10.0.0.1/24"));
        addresses.add("va", Address.parse("2001:db8:a::1/64").noDad());
        addresses.add("vb", Address.parse("10.0.1.1/24"));
        addresses.add("vb", Address.parse("2001:db8:b::1/64").noDad());
        for (String local : List.of("2001:db8:a::1", "2001:db8:b::1", "ff00::/8")) {
            await(() -> isLocal(ns, InetPrefix.parse(local)), local);
        }
        return ns;
    }

    /** The kernel makes the local routes of IPv6 addresses a moment later. */
    private static boolean isLocal(LinkNamespace ns, InetPrefix destination) {
        RouteFilter local = RouteFilter.table(RtNetlink.RT_TABLE_LOCAL).exact(destination);
        return ns.rtnl().routes().list(local).size() == (destination.length() == 8 ? 2 : 1);
    }

    /** Waits for what the kernel does by and by. */
    static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(what + " does not come");
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
