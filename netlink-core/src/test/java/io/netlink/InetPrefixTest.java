package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Random;

class InetPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/24,                     10.0.0.1/24",
        "10.0.0.1,                        10.0.0.1/32",
        "0.0.0.0/0,                       0.0.0.0/0",
        "255.255.255.255/32,              255.255.255.255/32",
        "10.0.0.1/08,                     10.0.0.1/8",
        "::/0,                            ::/0",
        "::,                              ::/128",
        "::1,                             ::1/128",
        "1::,                             1::/128",
        "0:0:0:0:0:0:0:0/0,               ::/0",
        "2001:db8:0:0:1:0:0:1/64,         2001:db8::1:0:0:1/64", // 4.2.3: the first of the longest
        "2001:0:0:1:0:0:0:1,              2001:0:0:1::1/128", // the longest
        "2001:db8:0:1:1:1:1:1,            2001:db8:0:1:1:1:1:1/128", // 4.2.2: not for one group
        "2001:DB8::A/48,                  2001:db8::a/48", // 4.3
        "2001:0db8::000a,                 2001:db8::a/128", // 4.1
        "0:0:0:1:0:0:0:0,                 0:0:0:1::/128",
        "1:0:0:2:0:0:3:4,                 1::2:0:0:3:4/128",
        "fe80::1/64,                      fe80::1/64",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
        "::ffff:10.0.0.1/96,              ::ffff:10.0.0.1/96", // 5
        "::ffff:a00:1,                    ::ffff:10.0.0.1/128",
        "::ffff:0:0/96,                   ::ffff:0.0.0.0/96",
        "64:ff9b::10.0.0.1,               64:ff9b::a00:1/128",
        "::fffe:a00:1,                    ::fffe:a00:1/128",
        "::10.0.0.1,                      ::a00:1/128",
    })
    void isParsedAndPrintedAsRfc5952Says(String text, String printed) {
        InetPrefix prefix = InetPrefix.parse(text);
        assertEquals(printed, prefix.toString());
        assertEquals(prefix, InetPrefix.parse(printed));
        assertEquals(text.contains(":"), prefix.isIpv6());
    }

    @Test
    void everyAddressIsReadBackFromItsText() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(3) == 0 ? 4 : 16];
            for (int i = 0; i < bytes.length; i += 2) {
                if (random.nextBoolean()) { // groups of zeros
                    bytes[i] = (byte) (random.nextInt(2) * random.nextInt());
                    bytes[i + 1] = (byte) random.nextInt();
                }
            }
            InetPrefix prefix =
                    new InetPrefix(
                            io.netlink.internal.InetText.ofBytes(bytes),
                            random.nextInt(bytes.length * 8 + 1));
            assertEquals(prefix, InetPrefix.parse(prefix.toString()), "seed " + seed);
            assertFalse(prefix.toString().contains(":::"), prefix.toString());
        }
    }

    @Test
    void mappedAddressStaysIpv6() {
        InetPrefix mapped = InetPrefix.parse("::ffff:10.0.0.1/128");
        assertInstanceOf(Inet6Address.class, mapped.address());
        assertNotEquals(InetPrefix.parse("10.0.0.1/32"), mapped);
        assertInstanceOf(Inet6Address.class, mapped.network().address());
        assertInstanceOf(Inet6Address.class, InetPrefix.parse("::ffff:0:0/96").network().address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "10.0.0.1/",
                "10.0.0.1/33",
                "10.0.0.1/-1",
                "10.0.0.1/+1",
                "10.0.0.1/1 ",
                "10.0.0.1/٣",
                "10.0.0.1/24/24",
                "10.0.0.1/255.255.255.0",
                "10.0.0.1/99999999999",
                "10.0.0/24",
                "10.1",
                "10.0.0.256",
                "10.0.0.0x1",
                "0x0a000001",
                "167772161",
                " 10.0.0.1",
                "localhost",
                "default",
                "::1/129",
                "::1/1000",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::1",
                "[::1]",
                "fe80::1%lo",
                "fe80::1%1/64",
                "::ffff:10.0.0.256",
            })
    void badTextIsNamedInTheMessage(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> InetPrefix.parse(text));
        assertTrue(e.getMessage().contains("'" + text + "'"), e.getMessage());
    }

    @Test
    void lengthOfAnotherFamilyIsRefused() throws Exception {
        InetAddress v4 = InetAddress.getByName("10.0.0.1");
        var e = assertThrows(IllegalArgumentException.class, () -> new InetPrefix(v4, 33));
        assertEquals("prefix length 33 of 10.0.0.1: must be 0 to 32", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new InetPrefix(v4, -1));
        InetAddress v6 = InetAddress.getByName("2001:db8::1");
        e = assertThrows(IllegalArgumentException.class, () -> new InetPrefix(v6, 129));
        assertEquals("prefix length 129 of 2001:db8::1: must be 0 to 128", e.getMessage());
        assertThrows(NullPointerException.class, () -> new InetPrefix(null, 0));
        assertThrows(NullPointerException.class, () -> InetPrefix.parse(null));
    }

    @Test
    void addressWithAScopeIsRefused() throws Exception {
        byte[] bytes = InetAddress.getByName("fe80::1").getAddress();
        InetAddress scoped = Inet6Address.getByAddress(null, bytes, 2);
        var e = assertThrows(IllegalArgumentException.class, () -> new InetPrefix(scoped, 64));
        assertTrue(e.getMessage().contains("fe80:0:0:0:0:0:0:1%2"), e.getMessage());
        assertTrue(InetPrefix.parse("fe80::/64").contains(scoped), "but it can be looked for");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/24,            10.0.0.0/24",
        "10.0.0.255/25,          10.0.0.128/25",
        "10.255.255.255/9,       10.128.0.0/9",
        "10.0.0.1/32,            10.0.0.1/32",
        "10.0.0.1/31,            10.0.0.0/31",
        "255.255.255.255/0,      0.0.0.0/0",
        "2001:db8::1/64,         2001:db8::/64",
        "2001:db8:ffff::/33,     2001:db8:8000::/33",
        "ffff::ffff/127,         ffff::fffe/127",
        "::1/128,                ::1/128",
        "ffff::/0,               ::/0",
    })
    void networkHasNoHostBits(String prefix, String network) {
        assertEquals(network, InetPrefix.parse(prefix).network().toString());
        assertEquals(network, InetPrefix.parse(network).network().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/24,     10.0.0.255,       true",
        "10.0.0.1/24,     10.0.1.0,         false",
        "10.0.0.1/32,     10.0.0.1,         true",
        "10.0.0.1/32,     10.0.0.2,         false",
        "10.0.0.1/31,     10.0.0.0,         true",
        "0.0.0.0/0,       255.255.255.255,  true",
        "2001:db8::/32,   2001:db8:ffff::1, true",
        "2001:db8::/33,   2001:db8:8000::1, false",
        "::/0,            fe80::1,          true",
        "::/0,            10.0.0.1,         false",
        "0.0.0.0/0,       ::1,              false",
        "0.0.0.0/0,       ::ffff:10.0.0.1,  false",
        "::ffff:0:0/96,   ::ffff:10.0.0.1,  true",
        "::ffff:0:0/96,   10.0.0.1,         false",
    })
    void containsTheAddressesOfItsFamilyThatShareItsBits(String prefix, String text, boolean in) {
        InetAddress address = InetPrefix.parse(text).address();
        assertEquals(in, InetPrefix.parse(prefix).contains(address));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/24, 10.0.0.255",
        "10.0.0.1/30, 10.0.0.3",
        "10.0.0.1/8,  10.255.255.255",
        "10.0.0.1/9,  10.127.255.255",
        "0.0.0.0/0,   255.255.255.255",
    })
    void broadcastHasAllHostBits(String prefix, String broadcast) {
        assertEquals(broadcast, InetPrefix.parse(prefix).broadcast().getHostAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/31", "10.0.0.1/32", "2001:db8::1/64", "::ffff:10.0.0.1/104"})
    void noBroadcastWhereThereIsNone(String prefix) {
        var e =
                assertThrows(
                        IllegalStateException.class, () -> InetPrefix.parse(prefix).broadcast());
        assertEquals(prefix + " has no broadcast address", e.getMessage());
    }

    @Test
    void hostIsTheWholeAddress() throws Exception {
        assertEquals("10.0.0.1/32", InetPrefix.host(InetAddress.getByName("10.0.0.1")).toString());
        assertEquals("::1/128", InetPrefix.host(InetAddress.getByName("::1")).toString());
    }

    @Test
    void defaultsAreTheTwoOfLengthZero() {
        assertTrue(InetPrefix.DEFAULT_IPV4.isDefault());
        assertTrue(InetPrefix.DEFAULT_IPV6.isDefault());
        assertEquals("0.0.0.0/0", InetPrefix.DEFAULT_IPV4.toString());
        assertEquals("::/0", InetPrefix.DEFAULT_IPV6.toString());
        assertFalse(InetPrefix.parse("0.0.0.0/1").isDefault());
        assertFalse(InetPrefix.parse("10.0.0.0/0").isDefault());
        assertTrue(InetPrefix.parse("10.0.0.0/0").network().isDefault());
    }
}
