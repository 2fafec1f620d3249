package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.route.link.Veth;
import io.netlink.uapi.IfAddr;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Listing, filtering and flushing addresses. */
class AddressesListIT {
    private LinkNamespace ns;
    private Addresses addresses;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        ns.links()
                .add(Link.named("va").queues(1, 1).kind(Veth.peer(Link.named("vb").queues(1, 1))));
        for (String name : List.of("va", "vb")) {
            ns.ip("link set " + name + " addrgenmode none");
            ns.ip("link set " + name + " up");
        }
        addresses = ns.rtnl().addresses();
        addresses.add("va", Address.parse("10.0.0.1/24").label("va:web"));
        addresses.add("va", Address.parse("10.0.0.2/24"));
        addresses.add("va", Address.parse("10.1.0.1/16").scope(RtNetlink.RT_SCOPE_LINK));
        addresses.add(
                "va",
                Address.parse("2001:db8::1/64").noDad().validLifetime(Duration.ofSeconds(100)));
        addresses.add("vb", Address.parse("10.2.0.1/16"));
        addresses.add("vb", Address.parse("fe80::1/64").noDad());
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private Set<String> listed(AddressFilter filter) {
        Set<String> listed =
                addresses.list(filter).stream()
                        .map(each -> each.prefix().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new TreeSet<>();
        addresses.forEach(filter, view -> seen.add(view.prefix().toString()));
        assertEquals(listed, seen, "forEach sees what list lists");
        return listed;
    }

    @Test
    void listsAllOfBothFamilies() {
        assertEquals(
                Set.of(
                        "10.0.0.1/24",
                        "10.0.0.2/24",
                        "10.1.0.1/16",
                        "10.2.0.1/16",
                        "2001:db8::1/64",
                        "fe80::1/64"),
                listed(AddressFilter.ALL));
        assertEquals(addresses.list().size(), addresses.list(AddressFilter.ALL).size());
    }

    @Test
    void filters() {
        AddressFilter all = AddressFilter.ALL;
        int vb = ns.links().get("vb").index();
        assertEquals(Set.of("10.2.0.1/16", "fe80::1/64"), listed(all.dev("vb")));
        assertEquals(Set.of("10.2.0.1/16", "fe80::1/64"), listed(all.dev(vb)));
        assertEquals(Set.of("2001:db8::1/64", "fe80::1/64"), listed(all.ipv6()));
        assertEquals(Set.of("10.2.0.1/16"), listed(all.dev(vb).ipv4()));
        assertEquals(
                Set.of("10.1.0.1/16", "fe80::1/64"), listed(all.scope(RtNetlink.RT_SCOPE_LINK)));
        assertEquals(
                Set.of("10.0.0.1/24", "10.0.0.2/24"),
                listed(all.to(InetPrefix.parse("10.0.0.0/16"))));
        assertEquals(Set.of("10.0.0.1/24"), listed(all.label("va:web")));
        assertEquals(Set.of("10.0.0.2/24"), listed(all.ipv4().with(IfAddr.IFA_F_SECONDARY)));
        assertEquals(Set.of("2001:db8::1/64"), listed(all.without(IfAddr.IFA_F_PERMANENT)));
        assertEquals(Set.of(), listed(all.dev("vb").label("va")));
    }

    @Test
    void aDeviceThatIsNotThereIsAnError() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class, () -> addresses.list(AddressFilter.ALL.dev(4711)));
        assertEquals(Errno.ENODEV, e.errno());
        assertTrue(e.getMessage().contains("if4711"), e.getMessage());
    }

    @Test
    void aViewDiesWithItsCallbackAndACopyLives() {
        List<AddressView> views = new ArrayList<>();
        List<Address> copies = new ArrayList<>();
        addresses.forEach(
                AddressFilter.ALL,
                view -> {
                    views.add(view);
                    copies.add(view.copy());
                });
        assertThrows(IllegalStateException.class, () -> views.getFirst().address());
        ns.links().list(); // overwrites the receive memory
        Set<String> copied =
                copies.stream().map(each -> each.prefix().toString()).collect(Collectors.toSet());
        assertEquals(listed(AddressFilter.ALL), copied);
    }

    @Test
    void theActionMayNotUseTheHandle() {
        assertThrows(
                IllegalStateException.class,
                () -> addresses.forEach(AddressFilter.ALL, view -> addresses.list()));
        assertEquals(6, addresses.list().size(), "and the handle can be used afterwards");
    }

    @Test
    void secondaryAddressesGoWithTheirPrimaryOne() {
        addresses.delete("va", InetPrefix.parse("10.0.0.1/24"));
        assertEquals(Set.of("10.1.0.1/16"), listed(AddressFilter.ALL.dev("va").ipv4()));
    }

    @Test
    void flushTakesAllOfADevice() {
        assertEquals(4, addresses.flush("va"));
        assertEquals(Set.of("10.2.0.1/16", "fe80::1/64"), listed(AddressFilter.ALL));
        assertEquals(0, addresses.flush("va"));
    }

    @Test
    void flushTakesWhatTheFilterShows() {
        AddressFilter filter = AddressFilter.ALL.to(InetPrefix.parse("10.0.0.0/16"));
        assertEquals(2, addresses.flush(filter));
        assertEquals(4, addresses.list().size());
    }

    @Test
    void aListedAddressCanBeGivenToAnotherDevice() {
        for (Address each : addresses.list("va")) {
            if (!each.isSecondary()) { // which goes with its primary one
                addresses.delete(each);
                addresses.add("vb", each);
            }
        }
        assertEquals(3 + 2, addresses.list("vb").size());
        assertEquals(List.of(), addresses.list("va"));
    }
}
