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
                        b -> b.set(Bridge.FORWARD_DELAY, cs(400)),
                        bridge -> bridge.get(Bridge.FORWARD_DELAY),
                        cs(400),
                        "0800010090010000"),
                row(
                        b -> b.set(Bridge.HELLO_TIME, cs(1)),
                        bridge -> bridge.get(Bridge.HELLO_TIME),
                        cs(1),
                        "0800020001000000"),
                row(
                        b -> b.set(Bridge.MAX_AGE, cs(0)),
                        bridge -> bridge.get(Bridge.MAX_AGE),
                        cs(0),
                        "0800030000000000"),
                row(
                        b -> b.set(Bridge.AGEING_TIME, MAXIMUM),
                        bridge -> bridge.get(Bridge.AGEING_TIME),
                        MAXIMUM,
                        "08000400ffffffff"),
                row(
                        b -> b.set(Bridge.STP_STATE, true),
                        bridge -> bridge.get(Bridge.STP_STATE),
                        true,
                        "0800050001000000"),
                row(
                        b -> b.set(Bridge.STP_STATE, false),
                        bridge -> bridge.get(Bridge.STP_STATE),
                        false,
                        "0800050000000000"),
                row(
                        b -> b.set(Bridge.PRIORITY, 65535),
                        bridge -> bridge.get(Bridge.PRIORITY),
                        65535,
                        "06000600ffff0000"),
                row(
                        b -> b.set(Bridge.VLAN_FILTERING, true),
                        bridge -> bridge.get(Bridge.VLAN_FILTERING),
                        true,
                        "0500070001000000"),
                row(
                        b -> b.set(Bridge.VLAN_PROTOCOL, 0x88a8),
                        bridge -> bridge.get(Bridge.VLAN_PROTOCOL),
                        0x88a8,
                        "0600080088a80000"),
                row(
                        b -> b.set(Bridge.GROUP_FWD_MASK, 8),
                        bridge -> bridge.get(Bridge.GROUP_FWD_MASK),
                        8,
                        "0600090008000000"),
                row(
                        b -> b.set(Bridge.VLAN_DEFAULT_PVID, 7),
                        bridge -> bridge.get(Bridge.VLAN_DEFAULT_PVID),
                        7,
                        "0600270007000000"),
                row(
                        b -> b.set(Bridge.MCAST_SNOOPING, true),
                        bridge -> bridge.get(Bridge.MCAST_SNOOPING),
                        true,
                        "0500170001000000"),
                row(
                        b -> b.set(Bridge.MCAST_QUERIER, false),
                        bridge -> bridge.get(Bridge.MCAST_QUERIER),
                        false,
                        "0500190000000000"),
                row(
                        b -> b.set(Bridge.NF_CALL_IPTABLES, true),
                        bridge -> bridge.get(Bridge.NF_CALL_IPTABLES),
                        true,
                        "0500240001000000"),
                row(
                        b -> b.set(Bridge.NF_CALL_IP6TABLES, true),
                        bridge -> bridge.get(Bridge.NF_CALL_IP6TABLES),
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
        refused("IFLA_BR_PRIORITY", () -> Bridge.create().set(Bridge.PRIORITY, 65536));
        refused("IFLA_BR_PRIORITY", () -> Bridge.create().set(Bridge.PRIORITY, -1));
        refused("IFLA_BR_VLAN_PROTOCOL", () -> Bridge.create().set(Bridge.VLAN_PROTOCOL, 0x10000));
        refused(
                "IFLA_BR_VLAN_DEFAULT_PVID",
                () -> Bridge.create().set(Bridge.VLAN_DEFAULT_PVID, -1));
        refused(
                "IFLA_BR_GROUP_FWD_MASK",
                () -> Bridge.create().set(Bridge.GROUP_FWD_MASK, 0x10000));
        refused(
                "IFLA_BR_HELLO_TIME",
                () -> Bridge.create().set(Bridge.HELLO_TIME, Duration.ofMillis(-10)));
        refused(
                "IFLA_BR_HELLO_TIME",
                () -> Bridge.create().set(Bridge.HELLO_TIME, Duration.ofMillis(15)));
        refused(
                "IFLA_BR_HELLO_TIME",
                () -> Bridge.create().set(Bridge.HELLO_TIME, Duration.ofNanos(1)));
        refused(
                "IFLA_BR_AGEING_TIME",
                () -> Bridge.create().set(Bridge.AGEING_TIME, MAXIMUM.plusMillis(10)));
        refused(
                "IFLA_BR_AGEING_TIME",
                () -> Bridge.create().set(Bridge.AGEING_TIME, Duration.ofSeconds(Long.MAX_VALUE)));
        assertThrows(NullPointerException.class, () -> Bridge.create().set(Bridge.MAX_AGE, null));
    }

    private static void refused(String attribute, Executable executable) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, executable);
        assertTrue(e.getMessage().contains(attribute), e.getMessage());
    }

    @Test
    void toStringNamesWhatWasSet() {
        String text =
                Bridge.create().set(Bridge.STP_STATE, true).set(Bridge.PRIORITY, 7).toString();

        assertTrue(text.startsWith("type bridge"), text);
        assertTrue(text.contains("stp_state true"), text);
        assertTrue(text.contains("priority 7"), text);
    }
}
