package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Keys of sysctls and the text of their values, without a kernel. */
class SysctlKeyTest {
    @ParameterizedTest
    @CsvSource({
        "net.ipv4.ip_forward, net/ipv4/ip_forward",
        "net/ipv4/ip_forward, net/ipv4/ip_forward",
        "net.ipv4.conf.eth0/100.forwarding, net/ipv4/conf/eth0.100/forwarding",
        "net/ipv4/conf/eth0.100/forwarding, net/ipv4/conf/eth0.100/forwarding",
        "net/ipv4/conf/a..b/forwarding, net/ipv4/conf/a..b/forwarding",
        "net.ipv4.conf.a//b.forwarding, net/ipv4/conf/a..b/forwarding",
    })
    void keysAreThoseOfSysctl(String key, String path) {
        assertEquals(path, SysctlKey.path(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "net",
                "net.ipv4",
                "kernel.hostname",
                "kernel/hostname",
                "/net/ipv4/ip_forward",
                "net//ipv4/ip_forward",
                "net/ipv4/ip_forward/",
                "net..ipv4.ip_forward",
                ".net.ipv4.ip_forward",
                "net/../kernel/hostname",
                "net/./ipv4/ip_forward",
                "net.//.kernel.hostname",
                "net./.ipv4.ip_forward",
                "../net/ipv4/ip_forward",
                "net/ipv4/ip_forward\0x",
            })
    void othersAreRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> SysctlKey.path(key));
        assertThrows(IllegalArgumentException.class, () -> Sysctl.flag(key));
        NetnsSysctl none = new NetnsSysctl(null); // refused before it is used
        assertThrows(IllegalArgumentException.class, () -> none.get(key));
        assertThrows(IllegalArgumentException.class, () -> none.set(key, "1"));
    }

    @Test
    void aValueIsOneLine() {
        NetnsSysctl none = new NetnsSysctl(null);
        for (String value : List.of("1\n", "1\n2", "1\0")) {
            assertThrows(
                    IllegalArgumentException.class, () -> none.set("net.ipv4.ip_forward", value));
        }
        assertThrows(NullPointerException.class, () -> none.set(Sysctl.IP_FORWARD, null));
    }

    @Test
    void settingsOfLinksHaveTheirNames() {
        assertEquals("net/ipv4/conf/eth0.1/rp_filter", Sysctl.RP_FILTER.on("eth0.1").key());
        assertEquals("net/ipv6/conf/all/disable_ipv6", Sysctl.DISABLE_IPV6.all().key());
        assertEquals("net/ipv6/conf/default/accept_ra", Sysctl.ACCEPT_RA.defaults().key());
        assertEquals("net/ipv6/conf/LINK/accept_ra", Sysctl.ACCEPT_RA.toString());
        for (String link :
                List.of("", ".", "..", "a/b", "a b", "a\tb", "a:b", "a\0", "x".repeat(16))) {
            assertThrows(IllegalArgumentException.class, () -> Sysctl.RP_FILTER.on(link));
        }
    }

    @Test
    void valuesAreReadAndWritten() {
        assertEquals(true, Sysctl.IP_FORWARD.decode("1"));
        assertEquals(false, Sysctl.IP_FORWARD.decode("0"));
        assertEquals("1", Sysctl.IP_FORWARD.encode(true));
        assertEquals(new Sysctl.Range(1, 0), Sysctl.PING_GROUP_RANGE.decode("1\t0"));
        assertEquals("0 10", Sysctl.PING_GROUP_RANGE.encode(new Sysctl.Range(0, 10)));
        assertEquals(-1, Sysctl.KEEP_ADDR_ON_DOWN.on("eth0").decode("-1"));
        assertEquals("a b", Sysctl.text("net.x.y").decode("a b"));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> Sysctl.RP_FILTER.all().encode(3));
        assertEquals("net/ipv4/conf/all/rp_filter: 3 is not from 0 to 2", e.getMessage());
        for (String text : List.of("", "x", "1 2", "99999999999")) {
            assertTrue(
                    assertThrows(DecodeException.class, () -> Sysctl.SOMAXCONN.decode(text))
                            .getMessage()
                            .startsWith("net/core/somaxconn: '" + text));
        }
        for (String text : List.of("", "1", "1 2 3", "a b")) {
            assertThrows(DecodeException.class, () -> Sysctl.IP_LOCAL_PORT_RANGE.decode(text));
        }
    }
}
