package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listing links: all, some, and without making objects. */
class LinksListIT {
    private LinkNamespace ns;
    private Links links;
    private Link bridge;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        links = ns.links();
        bridge = links.add(Link.named("br0").up().kind(Bridge.create()));
        links.add(Link.named("br1").kind(Bridge.create()));
        links.add(
                Link.named("a").master("br0").up().kind(Veth.peer(Link.named("b").master("br0"))));
        links.add(Link.named("c").kind(Veth.peer(Link.named("d").up())));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static Set<String> set(String... names) {
        return new TreeSet<>(List.of(names));
    }

    private Set<String> listed(LinkFilter filter) {
        Set<String> viewed = new TreeSet<>();
        links.forEach(filter, link -> viewed.add(link.name()));
        Set<String> listed = names(links.list(filter).stream());
        assertEquals(listed, viewed, "list and forEach agree");
        return listed;
    }

    private static Set<String> names(Stream<Link> links) {
        return links.map(Link::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allLinksAreListed() {
        assertEquals(set("lo", "br0", "br1", "a", "b", "c", "d"), names(links.list().stream()));
        assertEquals(names(links.list().stream()), listed(LinkFilter.ALL));
        assertEquals(
                links.list().size(), ns.ip("-o link show").lines().count(), "as many as ip lists");
    }

    @Test
    void whatIsListedIsWhatGetGives() {
        for (Link link : links.list()) {
            Link got = links.get(link.index());
            assertEquals(got.name(), link.name());
            assertEquals(got.isUp(), link.isUp());
            assertEquals(got.type(), link.type());
            assertEquals(got.kindName(), link.kindName());
            assertEquals(got.address(), link.address());
            assertEquals(got.master(), link.master());
            assertEquals(got.link(), link.link());
        }
    }

    @Test
    void aKindFilterListsItsKindOnly() {
        assertEquals(set("br0", "br1"), listed(LinkFilter.ALL.kind("bridge")));
        assertEquals(set("a", "b", "c", "d"), listed(LinkFilter.ALL.kind("veth")));
        assertEquals(set(), listed(LinkFilter.ALL.kind("nosuchkind")));
    }

    @Test
    void aMasterFilterListsItsPortsOnly() {
        assertEquals(set("a", "b"), listed(LinkFilter.ALL.master(bridge.index())));
        assertEquals(set(), listed(LinkFilter.ALL.master(links.get("br1").index())));
        assertEquals(set(), listed(LinkFilter.ALL.master(123_456)));
    }

    @Test
    void anUpFilterListsWhatIsUp() {
        assertEquals(set("br0", "a", "d"), listed(LinkFilter.ALL.up()));
    }

    @Test
    void filtersAddUp() {
        LinkFilter ports = LinkFilter.ALL.master(bridge.index());

        assertEquals(set("a"), listed(ports.up()));
        assertEquals(set("a"), listed(ports.kind("veth").up().withoutInet6Statistics()));
        assertEquals(set(), listed(ports.kind("bridge")));
        assertEquals(set("a", "b"), listed(ports), "a filter is not changed by what is made of it");
    }

    @Test
    void countersOfInet6CanBeLeftOutAndTheLinksOwnStay() {
        List<Link> all = links.list();
        List<Link> less = links.list(LinkFilter.ALL.withoutInet6Statistics());

        assertTrue(less.stream().allMatch(link -> link.statistics().isPresent()));
        assertEquals(names(all.stream()), names(less.stream()));
        assertTrue(size(less) < size(all) * 9 / 10, size(less) + " of " + size(all));
    }

    private static long size(List<Link> links) {
        return links.stream().mapToLong(link -> link.attributes().byteSize()).sum();
    }

    @Test
    void virtualFunctionsCanBeAskedFor() {
        assertEquals(names(links.list().stream()), listed(LinkFilter.ALL.withVirtualFunctions()));
    }

    @Test
    void aViewIsUselessAfterItsCallback() {
        List<LinkView> kept = new ArrayList<>();
        links.forEach(LinkFilter.ALL, kept::add);

        LinkView view = kept.getFirst();
        assertSame(view, kept.getLast(), "one view for all");
        List<Consumer<LinkView>> uses =
                List.of(
                        LinkView::index,
                        LinkView::name,
                        LinkView::altNames,
                        LinkView::type,
                        LinkView::flags,
                        LinkView::isUp,
                        LinkView::isPromisc,
                        LinkView::hasCarrier,
                        LinkView::mtu,
                        LinkView::address,
                        LinkView::operState,
                        LinkView::statistics,
                        LinkView::kind,
                        LinkView::copy,
                        LinkView::attributes,
                        LinkView::toString,
                        v -> v.get(LinkAttributes.MTU));
        for (int i = 0; i < uses.size(); i++) {
            Consumer<LinkView> use = uses.get(i);
            assertThrows(IllegalStateException.class, () -> use.accept(view), "use " + i);
        }
    }

    @Test
    void aCopyLivesOn() {
        List<Link> kept = new ArrayList<>();
        links.forEach(LinkFilter.ALL, view -> kept.add(view.copy()));
        List<String> first = kept.stream().map(Link::toString).toList();

        links.list();
        links.add(Link.named("br2").kind(Bridge.create()));

        assertEquals(first, kept.stream().map(Link::toString).toList());
        assertEquals(7, first.size());
    }

    @Test
    void aCallbackCannotUseTheHandleItIsCalledFrom() {
        IllegalStateException e =
                assertThrows(
                        IllegalStateException.class,
                        () -> links.forEach(LinkFilter.ALL, view -> links.get(1)));

        assertTrue(e.getMessage().contains("callback"), e.getMessage());
        assertEquals("lo", links.get(1).name(), "the handle works afterwards");
    }

    @Test
    void whatACallbackThrowsComesOutAndTheHandleWorksAfterwards() {
        RuntimeException thrown = new RuntimeException("mine");

        assertSame(
                thrown,
                assertThrows(
                        RuntimeException.class,
                        () ->
                                links.forEach(
                                        LinkFilter.ALL,
                                        view -> {
                                            throw thrown;
                                        })));
        assertEquals(7, links.list().size());
    }

    @Test
    void hundredsOfLinksAreListedWhole() {
        for (int i = 0; i < 150; i++) {
            links.add(
                    Link.named("v" + i)
                            .queues(1, 1)
                            .altName("an-alternative-name-to-make-it-longer-" + i)
                            .kind(Veth.peer(Link.named("w" + i).queues(1, 1))));
        }

        List<Link> all = links.list();

        assertEquals(7 + 300, all.size());
        assertEquals(7 + 300, names(all.stream()).size());
        assertFalse(ns.ip("-o link show dev w149").isEmpty());
        assertEquals(
                0, Ip.tryIp("-n " + ns + " link show dev an-alternative-name-to-make-it-longer-7"));
    }
}
