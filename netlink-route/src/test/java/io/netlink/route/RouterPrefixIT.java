package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.InetPrefix;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What the kernel tells of the prefixes in a router's advertisement, which a tap device gets. */
class RouterPrefixIT {
    private static final int TAP = 77;

    private static final String ROUTER = "fe800000000000000000000000000001";
    private static final String ALL_NODES = "ff020000000000000000000000000001";

    /** A prefix information option: /64, the flags, valid for an hour, preferred for half of it. */
    private static String option(String flags, String prefix) {
        return "030440" + flags + "00000e10" + "00000708" + "00000000" + prefix;
    }

    /** An advertisement in an Ethernet frame. */
    private static byte[] frame(String... options) {
        String lead = "86000000"; // router advertisement, checksum to come
        String rest = "40000000" + "00000000" + "00000000"; // hop limit, no router, no times
        String all = rest + String.join("", options);
        String length = "%04x".formatted((lead + all).length() / 2);
        String sum = "%04x".formatted(checksum(ROUTER + ALL_NODES + length + "003a" + lead + all));
        return HexFormat.of()
                .parseHex(
                        "333300000001"
                                + "020000000001"
                                + "86dd"
                                + ("60000000" + length + "3aff" + ROUTER + ALL_NODES)
                                + ("8600" + sum + all));
    }

    /** Of an even number of bytes. */
    private static int checksum(String hex) {
        int sum = 0;
        for (int i = 0; i < hex.length(); i += 4) {
            sum += Integer.parseInt(hex.substring(i, i + 4), 16);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }

    @Test
    void announcedPrefixesAreTold() throws IOException {
        assumeTrue(
                Files.isWritable(Path.of("/dev/net/tun")),
                "/dev/net/tun is not there, or not for this user");
        try (LinkNamespace ns = LinkNamespace.create();
                TunTapQueue tap = TunTap.tap("tap0").index(TAP).open(ns.handle());
                NetlinkSocket socket =
                        NetlinkSocket.open(
                                Netlink.NETLINK_ROUTE, ns.handle(), NetlinkOptions.DEFAULT)) {
            ns.sysctl(2, "ipv6/conf/tap0/accept_ra");
            ns.sysctl(0, "ipv6/conf/tap0/accept_dad");
            ns.links().change(Link.named("tap0").up());
            socket.join(RtNetlink.RTNLGRP_IPV6_PREFIX);
            ByteBuffer frame =
                    ByteBuffer.wrap(
                            frame(
                                    option("c0", "20010db8000000000000000000000000"),
                                    option("80", "20010db8000100000000000000000000")));
            List<RouterPrefix> seen = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (seen.size() < 2 && System.nanoTime() < end) { // until the device listens
                tap.write(frame.rewind());
                socket.receive(
                        Duration.ofMillis(200),
                        message -> seen.add(RouterPrefixView.of(message).copy()));
            }
            RouterPrefix first = seen.getFirst();
            assertTrue(Set.of(0xc0, 3).contains(first.flags()), "flags " + first.flags());
            assertEquals(OptionalInt.of(TAP), first.deviceIndex());
            assertEquals(InetPrefix.parse("2001:db8::/64"), first.prefix());
            assertTrue(first.isOnLink() && first.isAutoconf(), first.toString());
            assertEquals(Lifetime.of(Duration.ofHours(1)), first.validLifetime().orElseThrow());
            assertEquals(
                    Lifetime.of(Duration.ofMinutes(30)), first.preferredLifetime().orElseThrow());
            assertEquals(
                    "prefix 2001:db8::/64 dev if77 onlink autoconf valid 3600sec preferred 1800sec",
                    first.toString());
            RouterPrefix second = seen.get(1);
            assertEquals(InetPrefix.parse("2001:db8:1::/64"), second.prefix());
            assertTrue(second.isOnLink(), second.toString());
            assertFalse(second.isAutoconf(), second.toString());
        }
    }
}
