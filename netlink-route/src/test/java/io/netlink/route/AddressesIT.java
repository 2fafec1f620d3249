package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Ip;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Making, replacing and deleting addresses. */
class AddressesIT {
    private LinkNamespace ns;
    private Addresses addresses;
    private int va;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        ns.links()
                .add(
                        Link.named("va")
                                .queues(1, 1)
                                .kind(Veth.peer(Link.named("vb").queues(1, 1).up())));
        ns.ip("link set va addrgenmode none");
        ns.ip("link set va up");
        addresses = ns.rtnl().addresses();
        va = ns.links().get("va").index();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static InetPrefix prefix(String text) {
        return InetPrefix.parse(text);
    }

    private Address only() {
        List<Address> all = addresses.list("va");
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    /** Without the times at which it was made and changed. */
    private static Address timeless(Address address) {
        Optional<AddressCacheInfo> info = address.cacheInfo();
        return info.isEmpty()
                ? address
                : address.set(
                        AddressAttributes.CACHEINFO,
                        new AddressCacheInfo(
                                info.get().preferred(),
                                info.get().valid(),
                                Duration.ZERO,
                                Duration.ZERO));
    }

    @Test
    void addReturnsTheAddressAsTheKernelMadeIt() {
        Address made = addresses.add("va", prefix("10.0.0.1/24"));
        assertAll(
                () -> assertEquals(OptionalInt.of(va), made.deviceIndex()),
                () -> assertEquals(prefix("10.0.0.1/24"), made.prefix()),
                () -> assertEquals(Optional.of("va"), made.label()),
                () ->
                        assertEquals(
                                Optional.empty(), made.broadcast(), "as with ip, none by itself"),
                () -> assertTrue(made.isPermanent()),
                () -> assertEquals(Lifetime.FOREVER, made.validLifetime()),
                () -> assertEquals(timeless(made), timeless(only())));
    }

    @Test
    void addReturnsIpv6TooWhichTheKernelDoesNotEcho() {
        addresses.add(va, Address.parse("2001:db8::9/128").noDad());
        Address made = addresses.add("va", Address.parse("2001:db8::1/64").noDad());
        assertAll(
                () -> assertEquals(OptionalInt.of(va), made.deviceIndex()),
                () -> assertEquals(prefix("2001:db8::1/64"), made.prefix()),
                () -> assertTrue(made.isPermanent()),
                () -> assertFalse(made.isTentative()),
                () -> assertTrue(made.cacheInfo().isPresent()));
    }

    static List<Arguments> options() {
        return List.of(
                Arguments.of(Address.parse("10.0.0.1/24"), "10.0.0.1/24"),
                Arguments.of(Address.parse("10.0.0.1"), "10.0.0.1"),
                Arguments.of(
                        Address.parse("10.0.0.1/24").standardBroadcast().label("va:web"),
                        "10.0.0.1/24 brd + label va:web"),
                Arguments.of(
                        Address.parse("10.0.0.1/24")
                                .broadcast(prefix("10.0.0.77").address())
                                .scope(RtNetlink.RT_SCOPE_LINK),
                        "10.0.0.1/24 brd 10.0.0.77 scope link"),
                Arguments.of(
                        Address.parse("10.0.0.1").peer("10.9.0.2/24"), "10.0.0.1 peer 10.9.0.2/24"),
                Arguments.of(
                        Address.parse("10.0.0.1").peer("10.9.0.2/24").standardBroadcast(),
                        "10.0.0.1 peer 10.9.0.2/24 brd +"),
                Arguments.of(
                        Address.parse("10.0.0.1/24").noPrefixRoute().metric(4_000_000_000L),
                        "10.0.0.1/24 noprefixroute metric 4000000000"),
                Arguments.of(
                        Address.parse("10.0.0.1/24").validLifetime(Duration.ofSeconds(6000)),
                        "10.0.0.1/24 valid_lft 6000 preferred_lft 6000"),
                Arguments.of(
                        Address.parse("10.0.0.1/24")
                                .validLifetime(Duration.ofSeconds(6000))
                                .preferredLifetime(Duration.ZERO),
                        "10.0.0.1/24 valid_lft 6000 preferred_lft 0"),
                Arguments.of(
                        Address.parse("2001:db8::1/64")
                                .noDad()
                                .preferredLifetime(Duration.ofSeconds(5000)),
                        "2001:db8::1/64 nodad preferred_lft 5000"),
                Arguments.of(Address.parse("239.1.2.3/24").autoJoin(), "239.1.2.3/24 autojoin"),
                Arguments.of(Address.parse("2001:db8::1/64").noDad(), "2001:db8::1/64 nodad"),
                Arguments.of(
                        Address.parse("2001:db8::1/64").noDad().home().noPrefixRoute(),
                        "2001:db8::1/64 nodad home noprefixroute"),
                Arguments.of(
                        Address.parse("2001:db8::1").peer("2001:db8::2/127").noDad().metric(77),
                        "2001:db8::1 peer 2001:db8::2/127 nodad metric 77"),
                Arguments.of(
                        Address.parse("2001:db8::1/64")
                                .noDad()
                                .validLifetime(Duration.ofSeconds(6000))
                                .preferredLifetime(Duration.ofSeconds(5000)),
                        "2001:db8::1/64 nodad valid_lft 6000 preferred_lft 5000"),
                Arguments.of(Address.parse("fe80::77/64").noDad(), "fe80::77/64 nodad"),
                Arguments.of(
                        Address.parse("ff02::77/64").noDad().autoJoin(),
                        "ff02::77/64 nodad autojoin"));
    }

    /**
     * The same kernel words, whoever asked; and what was listed is deleted and made again as it is.
     */
    @ParameterizedTest(name = "{1}")
    @MethodSource("options")
    void addDoesWhatIpDoes(Address wanted, String words) {
        Address made = addresses.add("va", wanted);
        Address listed = only();
        assertEquals(timeless(made), timeless(listed));
        assertSays(wanted, listed);
        addresses.delete(listed);
        assertEquals(List.of(), addresses.list("va"));

        ns.ip("addr add dev va " + words);
        assertEquals(timeless(listed), timeless(only()), "made by ip");
        addresses.delete("va", wanted);

        addresses.add(va, listed);
        assertEquals(timeless(listed), timeless(only()), "made again as listed");
        ns.ip(
                "addr del dev va "
                        + words.split(" (brd|scope|noprefix|metric|valid|nodad|auto|pref)")[0]);
        assertEquals(List.of(), addresses.list("va"));
    }

    private static void assertSays(Address wanted, Address listed) {
        assertAll(
                () -> assertEquals(wanted.prefix(), listed.prefix()),
                () -> assertEquals(wanted.peer(), listed.peer()),
                () -> assertEquals(wanted.broadcast(), listed.broadcast()),
                () -> assertEquals(wanted.scope(), listed.scope()),
                () -> assertEquals(wanted.metric(), listed.metric()),
                () -> assertEquals(wanted.validLifetime(), listed.validLifetime()),
                () -> assertEquals(wanted.preferredLifetime(), listed.preferredLifetime()),
                () -> assertEquals(wanted.flags(), listed.flags() & wanted.flags()),
                () -> wanted.label().ifPresent(l -> assertEquals(l, listed.label().orElseThrow())));
    }

    @Test
    void protocol() {
        Address v4 = addresses.add("va", Address.parse("10.0.0.1/24").protocol(99));
        Address v6 = addresses.add("va", Address.parse("2001:db8::1/64").noDad().protocol(200));
        assertEquals(OptionalInt.of(99), v4.protocol());
        assertEquals(OptionalInt.of(200), v6.protocol());
        assertTrue(v4.toString().contains(" proto 99"), v4.toString());
    }

    @Test
    void manageTemporaryMakesTemporaryAddresses() {
        ns.ip("link set va down");
        useTemporaryAddresses();
        ns.ip("link set va up");
        addresses.add("va", Address.parse("2001:db8::1/64").noDad().manageTemporary());
        List<Address> all = addresses.list(AddressFilter.ALL.dev("va").to(prefix("2001:db8::/64")));
        assertEquals(2, all.size(), all.toString());
        assertEquals(1, all.stream().filter(AddressView::isTemporary).count());
        Address manager =
                all.stream().filter(each -> !each.isTemporary()).findFirst().orElseThrow();
        addresses.delete(manager); // as listed, so with its flag: the temporary one goes too
        assertEquals(List.of(), addresses.list("va"));
    }

    private void useTemporaryAddresses() {
        Ip.ip("netns exec " + ns + " sysctl -qw net.ipv6.conf.va.use_tempaddr=2");
    }

    @Test
    void addRefusesWhatIsThere() {
        addresses.add("va", prefix("10.0.0.1/24"));
        NetlinkException e =
                assertThrows(
                        NetlinkException.class, () -> addresses.add("va", prefix("10.0.0.1/24")));
        assertTrue(e.isExists());
        assertTrue(e.getMessage().startsWith("RTM_NEWADDR 10.0.0.1/24 dev va"), e.getMessage());
        addresses.add("va", Address.parse("2001:db8::1/64").noDad());
        assertTrue(
                assertThrows(
                                NetlinkException.class,
                                () -> addresses.add("va", prefix("2001:db8::1/64")))
                        .isExists());
    }

    @Test
    void aMissingDeviceIsNamed() {
        for (Runnable call :
                List.<Runnable>of(
                        () -> addresses.add("eth9", prefix("10.0.0.1/24")),
                        () -> addresses.replace("eth9", prefix("10.0.0.1/24")),
                        () -> addresses.delete("eth9", prefix("10.0.0.1/24")),
                        () -> addresses.list("eth9"),
                        () -> addresses.flush("eth9"))) {
            NetlinkException e = assertThrows(NetlinkException.class, call::run);
            assertEquals(Errno.ENODEV, e.errno());
            assertTrue(e.getMessage().contains("eth9"), e.getMessage());
        }
        NetlinkException e =
                assertThrows(
                        NetlinkException.class,
                        () -> addresses.add(4711, Address.parse("10.0.0.1/24")));
        assertEquals(Errno.ENODEV, e.errno());
        assertTrue(e.getMessage().contains("10.0.0.1/24 dev if4711"), e.getMessage());
    }

    @Test
    void alternativeNamesFindTheDevice() {
        ns.links().addAltNames(va, "an-alternative-name");
        addresses.add("an-alternative-name", prefix("10.0.0.1/24"));
        assertEquals(1, addresses.list("an-alternative-name").size());
        assertEquals(prefix("10.0.0.1/24"), only().prefix());
    }

    @Test
    void replaceMakesOrChanges() {
        Address first = addresses.replace("va", prefix("10.0.0.1/24"));
        assertTrue(first.isPermanent());
        Address second =
                addresses.replace(
                        "va",
                        Address.parse("10.0.0.1/24")
                                .metric(50)
                                .validLifetime(Duration.ofSeconds(100)));
        assertFalse(second.isPermanent());
        assertEquals(OptionalLong.of(50), second.metric());
        assertEquals(timeless(second), timeless(only()));
        Address forEver = second.validLifetime(Lifetime.FOREVER);
        assertThrows(IllegalArgumentException.class, () -> addresses.replace(va, forEver));
        Address third = addresses.replace(va, forEver.preferredLifetime(Lifetime.FOREVER));
        assertEquals(Lifetime.FOREVER, third.validLifetime());
        assertTrue(third.isPermanent());

        addresses.replace("va", Address.parse("2001:db8::1/64").noDad());
        Address v6 = addresses.replace("va", Address.parse("2001:db8::1/64").noDad().metric(9));
        assertEquals(OptionalLong.of(9), v6.metric());
        assertEquals(2, addresses.list("va").size());
    }

    @Test
    void replaceWithNothingNewStillReturnsTheAddress() {
        Address first = addresses.add("va", prefix("10.0.0.1/24"));
        assertEquals(timeless(first), timeless(addresses.replace("va", prefix("10.0.0.1/24"))));
    }

    @Test
    void deleteOfWhatIsNotThere() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class,
                        () -> addresses.delete("va", prefix("10.0.0.1/24")));
        assertTrue(e.isNotFound());
        assertEquals(Errno.EADDRNOTAVAIL, e.errno());
        addresses.add("va", prefix("10.0.0.1/24"));
        assertTrue(
                assertThrows(
                                NetlinkException.class,
                                () -> addresses.delete("va", prefix("10.0.0.1/25")))
                        .isNotFound(),
                "another prefix length");
        assertThrows(
                IllegalArgumentException.class,
                () -> addresses.delete(Address.parse("10.0.0.1/24")),
                "no device");
    }

    @Test
    void ofTwoPeersTheRightOneIsDeleted() {
        addresses.add("va", Address.parse("10.0.0.1").peer("10.0.0.2/32"));
        Address second = addresses.add("va", Address.parse("10.0.0.1").peer("10.0.0.3/32"));
        addresses.delete(second);
        assertEquals(Optional.of(prefix("10.0.0.2/32")), only().peer());
        addresses.delete("va", Address.parse("10.0.0.1").peer("10.0.0.2/32"));
        assertEquals(List.of(), addresses.list("va"));
    }

    @Test
    void theKernelsWordsAreInTheError() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class,
                        () -> addresses.add("va", Address.parse("::1/128").noDad()));
        assertTrue(e.getMessage().contains("::1/128 dev va"), e.getMessage());
        assertEquals(Errno.EADDRNOTAVAIL, e.errno());
    }
}
