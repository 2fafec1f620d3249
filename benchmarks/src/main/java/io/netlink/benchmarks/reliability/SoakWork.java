package io.netlink.benchmarks.reliability;

import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.AddressTable;
import io.netlink.route.Link;
import io.netlink.route.LinkTable;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.RouteTable;
import io.netlink.route.Rtnetlink;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;
import io.netlink.route.link.Veth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The operations of the soak, each in a namespace of its own that is made before and removed after
 * it. All wait for what they want to see, and fail if they do not.
 */
final class SoakWork {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final InetPrefix MINE = InetPrefix.parse("10.1.0.1/24");
    private static final int ROUTES = 200;

    private final String name;

    SoakWork(String name) {
        this.name = name;
    }

    /** What is done in a namespace, which has a veth and where lo is up. */
    @FunctionalInterface
    private interface Action {
        void run(Netns ns, Rtnetlink rtnl) throws Exception;
    }

    /** What there is to do. */
    enum Operation {
        LINKS(SoakWork::links),
        ROUTES(SoakWork::routes),
        BATCH(SoakWork::batch),
        EXEC(SoakWork::exec),
        CALL(SoakWork::call),
        MONITOR(SoakWork::monitor),
        TABLES(SoakWork::tables),
        SOCKETS(SoakWork::sockets),
        SYSCTL(SoakWork::sysctl),
        REFUSALS(SoakWork::refusals),
        ATTACH(SoakWork::attach);

        private final Action action;

        Operation(Action action) {
            this.action = action;
        }
    }

    void run(Operation operation) throws Exception {
        try (Netns ns = Netns.create(name);
                Rtnetlink rtnl = Rtnetlink.open(ns)) {
            rtnl.links().change(Link.named("lo").up());
            rtnl.links()
                    .add(
                            Link.named("veth0")
                                    .queues(1, 1)
                                    .up()
                                    .kind(Veth.peer(Link.named("veth1").queues(1, 1).up())));
            operation.action.run(ns, rtnl);
        } finally {
            Netns.delete(name);
        }
    }

    private static void check(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    private static void links(Netns ns, Rtnetlink rtnl) {
        try (Netns home = Netns.current()) {
            String moved = ns.name().orElseThrow();
            rtnl.links().change(Link.named("veth1").netns(home).rename(moved));
        }
        rtnl.links().change(Link.named("veth0").mtu(1400).alias("of the soak"));
        check(rtnl.links().get("veth0").mtu().orElse(0) == 1400, "the MTU");
        rtnl.links().delete("veth0");
        check(rtnl.links().find("veth0").isEmpty(), "the link is gone");
    }

    private static void routes(Netns ns, Rtnetlink rtnl) throws IOException {
        rtnl.addresses().add("veth0", MINE);
        Route route = rtnl.routes().add(Route.to("10.2.0.0/16").via("10.1.0.2"));
        check(rtnl.routes().get(InetAddress.getByName("10.2.3.4")).via().isPresent(), "a gateway");
        rtnl.neighbours().list();
        rtnl.rules().list();
        rtnl.routes().delete(route);
        rtnl.addresses().delete("veth0", MINE);
    }

    private static void batch(Netns ns, Rtnetlink rtnl) {
        int device = rtnl.links().get("veth0").index();
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < ROUTES; i++) {
                                String to = "10.3.%d.%d/32".formatted(i / 100, i % 100);
                                batch.routes().add(Route.to(to).dev(device));
                            }
                        })
                .orThrow();
        check(rtnl.routes().list(RouteFilter.MAIN.ipv4()).size() == ROUTES, "all are there");
        rtnl.routes().flush(RouteFilter.MAIN.ipv4().dev(device));
        check(rtnl.routes().list(RouteFilter.MAIN.ipv4()).isEmpty(), "none is there");
    }

    private static void exec(Netns ns, Rtnetlink rtnl) throws Exception {
        Process process = ns.exec(new ProcessBuilder("cat", "/proc/self/net/dev"));
        try (var reader = process.inputReader()) {
            check(reader.lines().anyMatch(line -> line.contains("veth0:")), "veth0 is seen");
        }
        check(process.waitFor() == 0, "it exits with 0");
    }

    private static void call(Netns ns, Rtnetlink rtnl) throws Exception {
        String text = ns.call(() -> Files.readString(Path.of("/proc/thread-self/net/dev")));
        check(text.contains("veth0:"), "veth0 is seen");
    }

    private static void monitor(Netns ns, Rtnetlink rtnl) throws Exception {
        try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns, RtnetlinkGroup.IPV4_IFADDR)) {
            rtnl.addresses().add("veth0", MINE);
            check(monitor.next(SOON).isPresent(), "an event");
        }
    }

    private static void tables(Netns ns, Rtnetlink rtnl) throws Exception {
        try (LinkTable links = LinkTable.open(ns);
                AddressTable addresses = AddressTable.open(ns);
                RouteTable routes = RouteTable.open(ns)) {
            rtnl.addresses().add("veth0", MINE);
            Route route = Route.to("10.4.0.0/16").dev("veth0");
            rtnl.routes().add(route);
            check(links.await(l -> l.name().equals("veth0"), SOON).isPresent(), "a link");
            check(addresses.await(a -> a.prefix().equals(MINE), SOON).isPresent(), "an address");
            check(
                    routes.await(r -> r.destination().equals(route.destination()), SOON)
                            .isPresent(),
                    "a route");
        }
    }

    private static void sockets(Netns ns, Rtnetlink rtnl) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        try (ServerSocketChannel server = ns.open(ServerSocketChannel::open)) {
            server.bind(any);
            try (Socket client = ns.open(Socket::new)) {
                client.connect(server.getLocalAddress(), (int) SOON.toMillis());
                try (SocketChannel accepted = server.accept()) {
                    accepted.write(ByteBuffer.wrap(new byte[] {42}));
                    check(client.getInputStream().read() == 42, "what was sent comes");
                }
            }
        }
    }

    private static void sysctl(Netns ns, Rtnetlink rtnl) {
        ns.sysctl().set("net.ipv4.ip_forward", "1");
        check(ns.sysctl().get("net.ipv4.ip_forward").equals("1"), "it is set");
    }

    private static void refusals(Netns ns, Rtnetlink rtnl) {
        refused(() -> rtnl.links().delete("nothing"));
        refused(() -> rtnl.links().add(Link.named("veth0").kind(Veth.peer(Link.named("veth2")))));
        refused(() -> rtnl.routes().add(Route.to("10.5.0.0/16").via("10.99.0.1")));
        refused(() -> Netns.create(ns.name().orElseThrow()));
        refused(() -> Netns.open(ns.name().orElseThrow() + "-not"));
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (ErrnoException e) {
            return;
        }
        throw new IllegalStateException("not refused");
    }

    private static void attach(Netns ns, Rtnetlink rtnl) {
        String other = ns.name().orElseThrow() + "-too";
        try (Netns again = Netns.attach(other, ns)) {
            check(again.id().equals(ns.id()), "the same namespace");
        } finally {
            Netns.delete(other);
        }
    }
}
