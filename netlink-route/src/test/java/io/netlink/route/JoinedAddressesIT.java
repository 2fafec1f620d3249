package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetlinkException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Addresses of another namespace, by its id; and multicast and anycast addresses. */
class JoinedAddressesIT {
    private LinkNamespace here;
    private LinkNamespace there;

    @BeforeEach
    void open() {
        here = LinkNamespace.create();
        there = LinkNamespace.create();
        for (LinkNamespace each : List.of(here, there)) {
            each.links().change(Link.named("lo").up());
        }
        here.rtnl().netnsIds().assign(there.handle(), 5);
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

    private static List<String> texts(List<Address> all) {
        return all.stream().map(Address::toString).sorted().toList();
    }

    @Test
    void addressesOfAnotherNamespaceAreThoseThatItLists() {
        there.rtnl().addresses().add("lo", Address.parse("10.0.0.1/24").label("lo:x"));
        there.rtnl().addresses().add("lo", Address.parse("2001:db8::1/64").noDad());
        NetnsIdAddresses seen = here.rtnl().addresses().inNetnsId(5);
        assertEquals(texts(there.rtnl().addresses().list()), texts(seen.list()));
        assertEquals(4, seen.list().size());
        assertEquals(4, seen.list("lo").size());
        List<String> streamed = new ArrayList<>();
        seen.forEach(AddressFilter.ALL.ipv6(), view -> streamed.add(view.toString()));
        assertEquals(
                texts(there.rtnl().addresses().list(AddressFilter.ALL.ipv6())),
                streamed.stream().sorted().toList());
        assertEquals(
                List.of("10.0.0.1/24"),
                seen.list(AddressFilter.ALL.label("lo:x")).stream()
                        .map(each -> each.prefix().toString())
                        .toList());
        assertEquals(2, here.rtnl().addresses().list().size(), "lo here has its own two");
    }

    /** Its device's index means another device here. */
    @Test
    void anAddressListedElsewhereIsNotDeletedHere() {
        there.rtnl().addresses().add("lo", Address.parse("10.0.0.1/24"));
        here.rtnl().addresses().add("lo", Address.parse("10.0.0.1/24"));
        Address seen =
                here.rtnl().addresses().inNetnsId(5).list(AddressFilter.ALL.ipv4()).getLast();
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> here.rtnl().addresses().delete(seen));
        assertEquals(
                "10.0.0.1/24 was listed in netns id 5: open that namespace to delete it",
                e.getMessage());
        here.rtnl().addresses().delete("lo", seen);
        assertEquals(2, here.rtnl().addresses().list().size());
        here.rtnl().addresses().add("lo", seen);
        assertEquals(3, here.rtnl().addresses().list().size());
        assertEquals(3, there.rtnl().addresses().list().size());
    }

    @Test
    void errorsElsewhere() {
        Addresses addresses = here.rtnl().addresses();
        NetlinkException e =
                assertThrows(NetlinkException.class, () -> addresses.inNetnsId(99).list());
        assertEquals(Errno.EINVAL, e.errno());
        assertTrue(e.getMessage().contains("netns id 99"), e.getMessage());
        e = assertThrows(NetlinkException.class, () -> addresses.inNetnsId(5).list("nobody"));
        assertEquals(Errno.ENODEV, e.errno());
        assertThrows(IllegalArgumentException.class, () -> addresses.inNetnsId(-1));
    }

    @Test
    void multicastAddressesThatIpv6Joins() {
        JoinedAddresses joined = here.rtnl().addresses().multicast();
        List<Address> all = joined.list(AddressFilter.ALL.dev("lo").ipv6());
        assertEquals(
                List.of(
                        "1: inet6 mcast ff01::1 scope global",
                        "1: inet6 mcast ff02::1 scope global"),
                all.stream()
                        .map(each -> each.toString().replaceAll(" valid_lft.*", ""))
                        .sorted()
                        .toList());
        List<String> streamed = new ArrayList<>();
        joined.forEach(AddressFilter.ALL.ipv6(), view -> streamed.add(view.toString()));
        assertEquals(texts(all), streamed.stream().sorted().toList());
        Address one = all.getFirst();
        assertThrows(IllegalArgumentException.class, () -> here.rtnl().addresses().delete(one));
        assertThrows(IllegalArgumentException.class, () -> here.rtnl().addresses().add("lo", one));
    }

    /** Kernels before 6.15 do not tell of them, and say so. */
    @Test
    void multicastAddressesThatIpv4Joins() {
        List<Address> all;
        try {
            all = here.rtnl().addresses().multicast().list(AddressFilter.ALL.dev("lo"));
        } catch (NetlinkException e) {
            assertEquals(Errno.EOPNOTSUPP, e.errno(), e.getMessage());
            return;
        }
        assertTrue(has(all, "224.0.0.1/32"), all.toString());
        assertTrue(all.stream().anyMatch(Address::isIpv6), all.toString());
    }

    @Test
    void anycastAddresses() {
        here.sysctl(1, "ipv6/conf/all/forwarding"); // routers join the subnet's anycast address
        here.rtnl().addresses().add("lo", Address.parse("2001:db8::1/64").noDad());
        here.links().add(Link.named("va").kind(io.netlink.route.link.Veth.peer(Link.named("vb"))));
        here.links().change(Link.named("va").up());
        here.links().change(Link.named("vb").up());
        here.rtnl().addresses().add("va", Address.parse("2001:db8:1::1/64").noDad());
        JoinedAddresses anycast = here.rtnl().addresses().anycast();
        List<Address> all = anycast.list(AddressFilter.ALL.dev("va"));
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!has(all, "2001:db8:1::/128") && System.nanoTime() < end) { // joined a bit later
            Thread.onSpinWait();
            all = anycast.list(AddressFilter.ALL.dev("va"));
        }
        assertTrue(has(all, "2001:db8:1::/128"), all.toString());
        assertTrue(all.getFirst().toString().contains("inet6 any "), all.toString());
    }

    private static boolean has(List<Address> all, String prefix) {
        return all.stream().anyMatch(each -> each.prefix().toString().equals(prefix));
    }
}
