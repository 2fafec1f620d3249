package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.netlink.MacAddress;
import io.netlink.route.Link;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The captured link is the one that its comment tells of, and every way of reading it reads it. */
class DecodeTest {
    private final DecodeLink decode = new DecodeLink();

    @AfterEach
    void close() {
        decode.close();
    }

    @Test
    void theCapturedLinkIsTheOneDescribed() {
        Link link = decode.link();
        assertEquals("veth-a", link.name());
        assertEquals(2, link.index());
        assertEquals(OptionalInt.of(1400), link.mtu());
        assertEquals(Optional.of(MacAddress.parse("02:00:00:00:00:0a")), link.address());
        assertEquals(Optional.of("to the other namespace"), link.alias());
        assertEquals(List.of("veth-to-the-other-namespace"), link.altNames());
        assertEquals(Optional.of("veth"), link.kindName());
        assertEquals(OptionalInt.of(0), link.linkNetnsId());
        assertEquals(6, link.statistics().orElseThrow().txPackets());
    }

    @Test
    void everyWayReadsTheSameEachTime() {
        assertEquals(decode.reader(), decode.reader());
        assertEquals("veth-a".length() + 1400 + 6 + "veth".length(), decode.copy());
        assertNotEquals(0, decode.view());
    }
}
