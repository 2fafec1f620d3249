package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.BatchFailure;
import io.netlink.BatchResult;
import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.route.tc.Pfifo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Links in a batch: what the names of devices mean, and what takes more than one message. */
class BatchLinksIT {
    private LinkNamespace ns;
    private LinkNamespace other;
    private Rtnetlink rtnl;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        other = LinkNamespace.create();
        rtnl = ns.rtnl();
    }

    @AfterEach
    void close() {
        if (other != null) {
            other.close();
        }
        if (ns != null) {
            ns.close();
        }
    }

    private static LinkSpec pair(String a, String b) {
        return Link.named(a).queues(1, 1).up().kind(Veth.peer(Link.named(b).queues(1, 1).up()));
    }

    private static InetPrefix prefix(String text) {
        return InetPrefix.parse(text);
    }

    private String addressesOf(String device) {
        return rtnl.addresses().list(AddressFilter.ALL.ipv4().dev(device)).stream()
                .map(each -> each.prefix().toString())
                .toList()
                .toString();
    }

    private void refused(String words, Consumer<Batch> action) {
        List<Link> before = rtnl.links().list();
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                rtnl.batch(
                                        b -> {
                                            b.links().add(Link.named("x").kind(Bridge.create()));
                                            action.accept(b);
                                        }));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertEquals(before.size(), rtnl.links().list().size());
    }

    @Test
    void aWholeNamespaceInOneBatch() {
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().change(Link.named("lo").up());
                            b.links().add(Link.named("br0").kind(Bridge.create()).up());
                            b.links().add(pair("va", "vb").master("br0").altName("uplink"));
                            b.addresses().add("br0", prefix("10.0.0.1/24"));
                            b.addresses().add("uplink", prefix("10.0.1.1/24"));
                            b.addresses().add("vb", prefix("10.0.2.1/24"));
                            b.routes().add(Route.to("10.1.0.0/16").via("10.0.0.2").dev("br0"));
                            b.routes().add(Route.to("10.2.0.0/16").via("10.0.2.2"));
                            b.rules().add(Rule.ipv4().priority(100).lookup(200));
                            b.neighbours()
                                    .add(
                                            "br0",
                                            Neighbour.of("10.0.0.9").lladdr("02:00:00:00:00:09"));
                            b.nexthops().add(NexthopObject.id(7).via("10.0.0.3").dev("br0"));
                            b.routes().add(Route.to("10.3.0.0/16").nexthopId(7));
                            b.qdiscs().add(Qdisc.on("vb").root().kind(Pfifo.limit(10)));
                        });
        result.orThrow();
        assertEquals(13, result.size());
        assertEquals("[10.0.0.1/24]", addressesOf("br0"));
        assertEquals("[10.0.1.1/24]", addressesOf("va"));
        assertEquals("[10.0.2.1/24]", addressesOf("vb"));
        Link bridge = rtnl.links().get("br0");
        assertTrue(bridge.index() >= 1 << 30);
        assertEquals(bridge.index(), rtnl.links().get("va").master().orElseThrow());
        assertTrue(rtnl.links().get("vb").isUp());
        assertEquals(
                3,
                rtnl.routes().list(RouteFilter.MAIN.ipv4()).stream()
                        .filter(each -> each.destination().toString().endsWith("/16"))
                        .count());
        assertEquals(
                1,
                rtnl.neighbours().list(NeighbourFilter.ALL.dev("br0")).stream()
                        .filter(each -> each.toString().contains("10.0.0.9"))
                        .count());
    }

    @Test
    void aNameThatIsTakenFailsWithAllThatNeedsIt() {
        rtnl.links().add(Link.named("br0").kind(Bridge.create()));
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(Link.named("br0").kind(Bridge.create()));
                            b.addresses().add("br0", prefix("10.0.0.1/24"));
                        });
        assertEquals(
                List.of(Errno.EEXIST, Errno.ENODEV),
                result.failures().stream().map(each -> each.exception().errno()).toList());
        assertEquals("[]", addressesOf("br0"), "not the one that was there before");
    }

    @Test
    void namesAreThoseAtThatPointOfTheBatch() {
        rtnl.links().add(Link.named("a").kind(Bridge.create()));
        rtnl.links().add(Link.named("b").kind(Bridge.create()));
        int a = rtnl.links().get("a").index();
        rtnl.batch(
                        b -> { // a and b swap their names
                            b.links().change(Link.at(a).rename("tmp"));
                            b.links().change(Link.named("b").rename("a"));
                            b.addresses().add("tmp", prefix("10.0.0.1/24"));
                            b.links().change(Link.named("tmp").rename("b"));
                            b.addresses().add("a", prefix("10.0.0.2/24"));
                            b.addresses().add("b", prefix("10.0.0.3/24"));
                        })
                .orThrow();
        assertEquals(a, rtnl.links().get("b").index());
        assertEquals("[10.0.0.1/24, 10.0.0.3/24]", addressesOf("b"));
        assertEquals("[10.0.0.2/24]", addressesOf("a"));
    }

    @Test
    void namesThatNothingHasAnyMoreAreRefused() {
        rtnl.links().add(Link.named("a").kind(Bridge.create()).altName("alternative"));
        int a = rtnl.links().get("a").index();
        String words = "renamed, moved or deleted earlier in this batch";
        refused(
                words,
                b -> {
                    b.links().change(Link.at(a).rename("b"));
                    b.addresses().add("a", prefix("10.0.0.1/24"));
                });
        refused(
                words,
                b -> {
                    b.links().delete("a");
                    b.routes().add(Route.to("10.0.0.0/8").dev("a"));
                });
        refused(
                words,
                b -> {
                    b.links().delete(a);
                    b.links().change(Link.named("alternative").up());
                });
        refused(
                words,
                b -> {
                    b.links().add(pair("va", "vb"));
                    b.links().change(Link.named("va").netns(other.handle()));
                    b.addresses().add("va", prefix("10.0.0.1/24"));
                });
        rtnl.batch(
                        b -> {
                            b.links().delete("a");
                            b.links().add(Link.named("a").kind(Bridge.create()));
                            b.addresses().add("a", prefix("10.0.0.1/24"));
                        })
                .orThrow();
        assertEquals("[10.0.0.1/24]", addressesOf("a"));
    }

    @Test
    void whatTakesASecondMessageIsPartOfTheItem() {
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(Link.named("br0").kind(Bridge.create()).up());
                            b.links()
                                    .add(
                                            Link.named("va")
                                                    .alias("one end")
                                                    .altName("first")
                                                    .kind(
                                                            Veth.peer(
                                                                    Link.named("vb")
                                                                            .alias("other end")
                                                                            .master("br0")
                                                                            .up())));
                            b.links().add(Link.named("br0").kind(Bridge.create()).alias("again"));
                        });
        assertEquals(3, result.size());
        assertEquals(List.of(2), result.failures().stream().map(BatchFailure::item).toList());
        assertEquals(Errno.EEXIST, result.failures().getFirst().exception().errno());
        assertEquals("one end", rtnl.links().get("first").alias().orElseThrow());
        Link vb = rtnl.links().get("vb");
        assertEquals("other end", vb.alias().orElseThrow());
        assertTrue(vb.isUp());
        assertEquals(rtnl.links().get("br0").index(), vb.master().orElseThrow());
    }

    @Test
    void whatOnlyAnotherNamespaceCanDoIsRefused() {
        refused(
                "needs a socket in its namespace",
                b ->
                        b.links()
                                .add(
                                        Link.named("va")
                                                .kind(
                                                        Veth.peer(
                                                                Link.named("vb")
                                                                        .netns(other.handle())
                                                                        .up()))));
        refused(
                "say it by its index",
                b ->
                        b.links()
                                .add(
                                        Link.named("va")
                                                .netns(other.handle())
                                                .master("br0")
                                                .kind(Veth.peer(Link.named("vb")))));
        rtnl.batch(
                        b -> {
                            b.links()
                                    .add(
                                            Link.named("va")
                                                    .up()
                                                    .kind(
                                                            Veth.peer(
                                                                    Link.named("vb")
                                                                            .netns(
                                                                                    other
                                                                                            .handle()))));
                            b.addresses().add("va", prefix("10.0.0.1/24"));
                        })
                .orThrow();
        assertFalse(other.rtnl().links().get("vb").isUp());
        other.rtnl()
                .batch(
                        b -> {
                            b.links().change(Link.named("vb").up());
                            b.addresses().add("vb", prefix("10.0.0.2/24"));
                        })
                .orThrow();
        assertTrue(rtnl.links().get("va").isUp());
    }

    /** Each namespace is one batch: here some, in benchmarks (Topology) a thousand. */
    @Test
    void topology() {
        int count = 20;
        List<LinkNamespace> all = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                all.add(LinkNamespace.create());
            }
            long start = System.nanoTime();
            rtnl.batch(
                            b -> {
                                b.links().add(Link.named("br0").kind(Bridge.create()).up());
                                b.addresses().add("br0", prefix("10.0.0.1/16"));
                                for (int i = 0; i < count; i++) {
                                    b.links()
                                            .add(
                                                    Link.named("p" + i)
                                                            .queues(1, 1)
                                                            .master("br0")
                                                            .up()
                                                            .kind(
                                                                    Veth.peer(
                                                                            Link.named("eth0")
                                                                                    .queues(1, 1)
                                                                                    .netns(
                                                                                            all.get(
                                                                                                            i)
                                                                                                    .handle()))));
                                }
                            })
                    .orThrow();
            for (int i = 0; i < count; i++) {
                InetPrefix own = prefix("10.0.1." + (i + 1) + "/16");
                all.get(i)
                        .rtnl()
                        .batch(
                                b -> {
                                    b.links().change(Link.named("lo").up());
                                    b.links().change(Link.named("eth0").up());
                                    b.addresses().add("eth0", own);
                                    b.routes().add(Route.to("0.0.0.0/0").via("10.0.0.1"));
                                })
                        .orThrow();
            }
            System.out.printf(
                    "%d namespaces with a pair, an address and a route in %.1f ms%n",
                    count, (System.nanoTime() - start) / 1e6);
            assertEquals(count + 2, rtnl.links().list().size());
            assertTrue(all.getLast().rtnl().links().get("eth0").isUp());
        } finally {
            all.forEach(LinkNamespace::close);
        }
    }
}
