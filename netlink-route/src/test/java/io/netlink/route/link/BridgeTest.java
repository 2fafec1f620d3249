package io.netlink.route.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Each option of a bridge is one attribute. */
class BridgeTest {
    private static final Duration MAXIMUM = Duration.ofMillis(0xffff_ffffL * 10);

    /** Name, setter, getter, value and attribute. */
    static Stream<Arguments> options() {
        return Stream.of(
                row(
                        b -> b.forwardDelay(cs(400)),
                        Bridge::forwardDelay,
                        cs(400),
                        "0800010090010000"),
                row(b -> b.helloTime(cs(1)), Bridge::helloTime, cs(1), "0800020001000000"),
                row(b -> b.maxAge(cs(0)), Bridge::maxAge, cs(0), "0800030000000000"),
                row(b -> b.ageingTime(MAXIMUM), Bridge::ageingTime, MAXIMUM, "08000400ffffffff"),
                row(b -> b.stp(true), Bridge::stp, true, "0800050001000000"),
                row(b -> b.stp(false), Bridge::stp, false, "0800050000000000"),
                row(b -> b.priority(65535), Bridge::priority, 65535, "06000600ffff0000"),
                row(b -> b.vlanFiltering(true), Bridge::vlanFiltering, true, "0500070001000000"),
                row(b -> b.vlanProtocol(0x88a8), Bridge::vlanProtocol, 0x88a8, "0600080088a80000"),
                row(b -> b.groupForwardMask(8), Bridge::groupForwardMask, 8, "0600090008000000"),
                row(b -> b.vlanDefaultPvid(7), Bridge::vlanDefaultPvid, 7, "0600270007000000"),
                row(
                        b -> b.multicastSnooping(true),
                        Bridge::multicastSnooping,
                        true,
                        "0500170001000000"),
                row(
                        b -> b.multicastQuerier(false),
                        Bridge::multicastQuerier,
                        false,
                        "0500190000000000"),
                row(b -> b.nfCallIptables(true), Bridge::nfCallIptables, true, "0500240001000000"),
                row(
                        b -> b.nfCallIp6tables(true),
                        Bridge::nfCallIp6tables,
                        true,
                        "0500250001000000"));
    }

    private static Arguments row(
            UnaryOperator<Bridge> setter,
            Function<Bridge, Optional<?>> getter,
            Object value,
            String attribute) {
        return Arguments.of(setter, getter, value, attribute);
    }

    private static Duration cs(int hundredths) {
        return Duration.ofMillis(hundredths * 10L);
    }

    @ParameterizedTest
    @MethodSource("options")
    void eachOptionIsOneAttributeAndReadsBack(
            UnaryOperator<Bridge> setter,
            Function<Bridge, Optional<?>> getter,
            Object value,
            String attribute) {
        Bridge plain = Bridge.create();

        Bridge bridge = setter.apply(plain);

        assertEquals(attribute, HexFormat.of().formatHex(bridge.data().toByteArray()));
        assertEquals(Optional.of(value), getter.apply(bridge));
        assertEquals(Optional.empty(), getter.apply(plain), "setters leave their own bridge alone");
        assertEquals(bridge, LinkKinds.decode("bridge", bridge.data().toByteArray()));
        assertEquals(bridge, setter.apply(bridge));
        assertNotEquals(plain, bridge);
    }

    @Test
    void aPlainBridgeSaysNothing() {
        assertTrue(Bridge.create().data().isEmpty());
        assertEquals("bridge", Bridge.create().name());
        assertEquals("type bridge", Bridge.create().toString());
        assertEquals(Bridge.create(), Bridge.create());
        assertEquals(Bridge.create().hashCode(), Bridge.create().hashCode());
    }

    @Test
    void valuesThatDoNotFitAreRefusedWithTheAttributesName() {
        refused("IFLA_BR_PRIORITY", () -> Bridge.create().priority(65536));
        refused("IFLA_BR_PRIORITY", () -> Bridge.create().priority(-1));
        refused("IFLA_BR_VLAN_PROTOCOL", () -> Bridge.create().vlanProtocol(0x10000));
        refused("IFLA_BR_VLAN_DEFAULT_PVID", () -> Bridge.create().vlanDefaultPvid(-1));
        refused("IFLA_BR_GROUP_FWD_MASK", () -> Bridge.create().groupForwardMask(0x10000));
        refused("IFLA_BR_HELLO_TIME", () -> Bridge.create().helloTime(Duration.ofMillis(-10)));
        refused("IFLA_BR_HELLO_TIME", () -> Bridge.create().helloTime(Duration.ofMillis(15)));
        refused("IFLA_BR_HELLO_TIME", () -> Bridge.create().helloTime(Duration.ofNanos(1)));
        refused("IFLA_BR_AGEING_TIME", () -> Bridge.create().ageingTime(MAXIMUM.plusMillis(10)));
        refused(
                "IFLA_BR_AGEING_TIME",
                () -> Bridge.create().ageingTime(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThrows(NullPointerException.class, () -> Bridge.create().maxAge(null));
    }

    private static void refused(String attribute, Executable executable) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, executable);
        assertTrue(e.getMessage().contains(attribute), e.getMessage());
    }

    @Test
    void toStringNamesWhatWasSet() {
        String text = Bridge.create().stp(true).priority(7).toString();

        assertTrue(text.startsWith("type bridge"), text);
        assertTrue(text.contains("IFLA_BR_STP_STATE true"), text);
        assertTrue(text.contains("IFLA_BR_PRIORITY 7"), text);
    }
}
