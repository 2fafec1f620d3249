package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.testkit.AttributeTables;
import io.netlink.uapi.IfAddr;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Addresses as values: what can be said, what is refused before anything is sent. */
class AddressTest {
    private static final Address V4 = Address.parse("10.0.0.1/24");
    private static final Address V6 = Address.parse("2001:db8::1/64");

    @Test
    void everyRowIsNamedAndNumberedAsInTheHeader() {
        assertEquals(11, AttributeTables.check(AddressAttributes.SPACE, IfAddr.class));
        assertEquals(RtNetlink.RTM_NEWADDR, AddressAttributes.NEW.type());
        assertEquals(RtNetlink.RTM_DELADDR, AddressAttributes.DELETE.type());
        assertEquals(RtNetlink.RTM_GETADDR, AddressAttributes.GET.type());
    }

    @Test
    void saysOnlyWhatWasSaid() {
        assertAll(
                () -> assertEquals(InetPrefix.parse("10.0.0.1/24"), V4.prefix()),
                () -> assertEquals(OptionalInt.empty(), V4.deviceIndex()),
                () -> assertEquals(Optional.empty(), V4.peer()),
                () -> assertEquals(Optional.empty(), V4.broadcast()),
                () -> assertEquals(Optional.empty(), V4.label()),
                () -> assertEquals(OptionalLong.empty(), V4.metric()),
                () -> assertEquals(OptionalInt.empty(), V4.protocol()),
                () -> assertEquals(Optional.empty(), V4.cacheInfo()),
                () -> assertEquals(Lifetime.FOREVER, V4.validLifetime()),
                () -> assertEquals(0, V4.flags()),
                () -> assertEquals("inet 10.0.0.1/24 scope global", V4.toString()));
    }

    @Test
    void absentIsNotZero() {
        assertEquals(OptionalLong.of(0), V4.metric(0).metric());
        assertEquals(OptionalInt.of(0), V4.protocol(0).protocol());
        assertNotEquals(V4, V4.metric(0));
    }

    @Test
    void isImmutable() {
        Address before = Address.parse("10.0.0.1/24");
        V4.label("a").metric(7).dev(3).noPrefixRoute().scope(RtNetlink.RT_SCOPE_LINK);
        assertEquals(before, V4);
        assertEquals(before.hashCode(), V4.hashCode());
        assertEquals(V4, V4.flag(IfAddr.IFA_F_NOPREFIXROUTE, true).flag(0x200, false));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, global",
        "127.0.0.1/8, host",
        "169.254.0.1/16, global",
        "2001:db8::1/64, global",
        "::1/128, host",
        "fe80::1/64, link",
        "fec0::1/64, site",
        "ff02::5/128, link",
        "ff05::5/128, site",
        "ff0e::5/128, global"
    })
    void hasTheScopeOfIpOrOfTheKernel(String address, String scope) {
        assertEquals(scope, RouteNames.scope(Address.parse(address).scope()));
    }

    @Test
    void peerHasThePrefix() {
        Address address = Address.parse("10.0.0.1/24").peer("10.9.0.2/16");
        assertEquals(InetPrefix.parse("10.0.0.1/32"), address.prefix());
        assertEquals(InetPrefix.parse("10.9.0.2/16"), address.peer().orElseThrow());
        assertEquals(
                "10.9.255.255", address.standardBroadcast().broadcast().get().getHostAddress());
        assertEquals("inet 10.0.0.1 peer 10.9.0.2/16 scope global", address.toString());
        assertEquals(
                InetPrefix.parse("10.8.0.2/30"), address.peer("10.8.0.2/30").peer().orElseThrow());
    }

    @Test
    void lifetimes() {
        Address address = V6.validLifetime(Duration.ofMillis(59_001));
        assertEquals(Lifetime.of(Duration.ofSeconds(60)), address.validLifetime());
        assertEquals(address.validLifetime(), address.preferredLifetime(), "not longer");
        Address shorter = address.preferredLifetime(Duration.ofSeconds(30));
        assertEquals("30sec", shorter.preferredLifetime().toString());
        assertEquals(Optional.of(Duration.ofSeconds(60)), shorter.validLifetime().duration());
        Address first = V6.preferredLifetime(Duration.ofSeconds(30));
        assertTrue(first.validLifetime().isForever());
        assertEquals(shorter, first.validLifetime(Duration.ofSeconds(60)));
        assertEquals(Optional.empty(), Lifetime.FOREVER.duration());
        assertTrue(Lifetime.of(Duration.ofSeconds(0xffff_fffeL)).compareTo(Lifetime.FOREVER) < 0);
        assertEquals("forever", Lifetime.FOREVER.toString());
    }

    @Test
    void flagsOverEightBitsStandInAnAttribute() {
        Address address =
                V6.noDad().home().manageTemporary().noPrefixRoute().autoJoin().optimistic();
        assertEquals(0x2 | 0x10 | 0x100 | 0x200 | 0x400 | 0x4, address.flags());
        assertTrue(address.attributes().has(AddressAttributes.FLAGS));
        assertFalse(V6.noDad().attributes().has(AddressAttributes.FLAGS));
        assertEquals(
                "inet6 2001:db8::1/64 scope global home nodad optimistic mngtmpaddr noprefixroute"
                        + " autojoin",
                address.toString());
        assertEquals("flags 0x100000", AddressText.flags(0x100000, true));
    }

    private static InetAddress scoped() {
        try {
            return Inet6Address.getByAddress(
                    null, InetAddress.ofLiteral("fe80::9").getAddress(), 3);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    static List<Arguments> refused() {
        return List.of(
                refused("0.0.0.0/24", () -> Address.parse("0.0.0.0/24")),
                refused("::/128", () -> Address.parse("::")),
                refused("10.0.0.1/33", () -> Address.parse("10.0.0.1/33")),
                refused("localhost", () -> Address.parse("localhost")),
                refused("device index 0", () -> V4.dev(0)),
                refused("peer 2001:db8::2", () -> V4.peer("2001:db8::2")),
                refused("peer 10.0.0.2", () -> V6.peer("10.0.0.2")),
                refused("no broadcast", () -> V6.standardBroadcast()),
                refused("no broadcast", () -> V6.broadcast(InetAddress.ofLiteral("10.0.0.255"))),
                refused("fe80", () -> V4.broadcast(scoped())),
                refused("length 31", () -> Address.parse("10.0.0.1/31").standardBroadcast()),
                refused("no label", () -> V6.label("eth0")),
                refused("label ''", () -> V4.label("")),
                refused("16 bytes", () -> V4.label("0123456789abcdef")),
                refused("scope 256", () -> V4.scope(256)),
                refused("scope -1", () -> V4.scope(-1)),
                refused("scope link", () -> V6.scope(RtNetlink.RT_SCOPE_LINK)),
                refused("metric -1", () -> V4.metric(-1)),
                refused("metric 4294967296", () -> V4.metric(1L << 32)),
                refused("protocol 256", () -> V4.protocol(256)),
                refused("nodad", () -> V4.noDad()),
                refused("home", () -> V4.home()),
                refused("optimistic", () -> V4.optimistic()),
                refused("mngtmpaddr", () -> V4.manageTemporary()),
                refused("valid lifetime 0", () -> V4.validLifetime(Duration.ZERO)),
                refused("PT-1S", () -> V4.validLifetime(Duration.ofSeconds(-1))),
                refused("lifetime", () -> V4.validLifetime(Duration.ofSeconds(0xffff_ffffL))),
                refused(
                        "60sec",
                        () ->
                                V4.validLifetime(Duration.ofSeconds(60))
                                        .preferredLifetime(Duration.ofSeconds(61))),
                refused(
                        "60sec",
                        () ->
                                V6.preferredLifetime(Duration.ofSeconds(60))
                                        .validLifetime(Duration.ofSeconds(59))),
                refused(
                        "valid lifetime too",
                        () -> V4.preferredLifetime(Duration.ofSeconds(60)).toBeMade()),
                refused("index -1", () -> AddressFilter.ALL.dev(-1)),
                refused("scope 300", () -> AddressFilter.ALL.scope(300)));
    }

    private static Arguments refused(String named, Supplier<Object> call) {
        return Arguments.of(named, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("refused")
    void refusesAndNames(String named, Supplier<Object> call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::get);
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }

    @Test
    void aFilterReadsLikeTheWordsOfIp() {
        assertEquals("", AddressFilter.ALL.toString());
        assertEquals(
                "-4 dev eth0 scope link to 10.0.0.0/8 label eth0:x with flags 0x1 without flags"
                        + " 0x2",
                AddressFilter.ALL
                        .ipv4()
                        .dev("eth0")
                        .scope(RtNetlink.RT_SCOPE_LINK)
                        .to(InetPrefix.parse("10.0.0.0/8"))
                        .label("eth0:x")
                        .with(1)
                        .without(2)
                        .toString());
        assertEquals("-6 dev if7", AddressFilter.ALL.ipv6().dev(7).toString());
    }

    @Test
    void aFilterAnswersForItself() {
        Address address = V4.dev(3).label("va").scope(RtNetlink.RT_SCOPE_LINK);
        AddressFilter all = AddressFilter.ALL;
        assertTrue(all.matches(address));
        assertTrue(all.ipv4().dev(3).label("va").scope(RtNetlink.RT_SCOPE_LINK).matches(address));
        assertFalse(all.ipv6().matches(address));
        assertFalse(all.dev(4).matches(address));
        assertFalse(all.label("vb").matches(address));
        assertFalse(all.scope(0).matches(address));
        assertTrue(all.to(InetPrefix.parse("10.0.0.0/31")).matches(address));
        assertFalse(all.to(InetPrefix.parse("10.0.1.0/24")).matches(address));
        assertFalse(all.with(IfAddr.IFA_F_PERMANENT).matches(address));
        assertTrue(all.without(IfAddr.IFA_F_PERMANENT).matches(address));
        assertTrue(all.with(0x200).without(0x1).matches(address.noPrefixRoute()));
    }

    @Test
    void aValueDoesNotChange() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> V4.wrap(RouteWire.message("10000000 1400 0000 00000000 00000000")));
    }
}
