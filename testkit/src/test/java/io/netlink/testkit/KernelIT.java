package io.netlink.testkit;

import static io.netlink.testkit.Bridge.bridge;
import static io.netlink.testkit.Ip.ip;
import static io.netlink.testkit.Ip.tryIp;
import static io.netlink.testkit.Tc.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

import java.nio.file.Files;
import java.nio.file.Path;

class KernelIT {
    @BeforeEach
    void ipIsInstalled() {
        Ip.assumeInstalled();
    }

    @Test
    void runsInNamespacesOfItsOwn() throws Exception {
        assertEquals("lo\n", ip("-br link").replaceAll(" .*", ""));
        assertTrue(ip("link show lo").contains(",UP"));
        assertTrue(Files.notExists(Path.of("/run/netns")));
        ip("netns add here");
        ip("netns delete here");
    }

    @Test
    void knowsTheLinkKinds() {
        assertFalse(Kernel.hasLinkKind("nosuch"));
        assertTrue(Kernel.hasLinkKind("veth"));
        assertEquals("lo\n", ip("-br link").replaceAll(" .*", ""));
    }

    @Test
    void knowsTrafficControl() {
        Kernel.assumeQdisc("pfifo");
        assertSkipped("kernel has no qdisc nosuch", () -> Kernel.assumeQdisc("nosuch"));
        assertSkipped("kernel has no filter nosuch", () -> Kernel.assumeFilter("nosuch"));
        Kernel.assumeAction("mirred");
        assertTrue(tc("qdisc show dev lo").startsWith("qdisc noqueue 0: "));
        assertEquals("", bridge("link"));
    }

    private static void assertSkipped(String reason, Executable assumption) {
        var skipped = assertThrows(TestAbortedException.class, assumption);
        assertEquals("Assumption failed: " + reason, skipped.getMessage());
    }

    @Test
    void failureOfIpHasItsText() {
        var error = assertThrows(AssertionError.class, () -> ip("link show", "nosuch"));
        assertTrue(error.getMessage().contains("Device \"nosuch\" does not exist"));
        assertNotEquals(0, tryIp("link show nosuch"));
    }

    @Test
    void dummyLinksWhereTheKernelHasThem() {
        Kernel.assumeLinkKind("dummy");
        ip("link add dummy-a type dummy");
        ip("link delete dummy-a");
    }
}
