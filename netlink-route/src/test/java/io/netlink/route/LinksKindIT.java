package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Macvlan;
import io.netlink.route.link.MacvlanMode;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;
import io.netlink.route.link.Vxlan;
import io.netlink.testkit.Ip;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each kind's options, as the kernel takes them and gives them back. */
class LinksKindIT {
    private static final AttributeSpace MACVLAN = AttributeSpace.named("macvlan");

    /** IFLA_MACVLAN_MODE; MACVLAN_MODE_VEPA is 2, MACVLAN_MODE_BRIDGE 4. */
    private static final Attribute<Long> MODE = MACVLAN.u32(1, "IFLA_MACVLAN_MODE");

    private LinkNamespace ns;
    private Links links;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        links = ns.links();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    /** A bridge's option, how to read it, what it should be, and what ip calls it. */
    static Stream<Arguments> bridgeOptions() {
        Duration six = Duration.ofSeconds(6);
        Bridge none = Bridge.create();
        return Stream.of(
                row(
                        none.set(Bridge.FORWARD_DELAY, six),
                        bridge -> bridge.get(Bridge.FORWARD_DELAY),
                        six,
                        "forward_delay 600"),
                row(
                        none.set(Bridge.HELLO_TIME, six),
                        bridge -> bridge.get(Bridge.HELLO_TIME),
                        six,
                        "hello_time 600"),
                row(
                        none.set(Bridge.MAX_AGE, six),
                        bridge -> bridge.get(Bridge.MAX_AGE),
                        six,
                        "max_age 600"),
                row(
                        none.set(Bridge.AGEING_TIME, six),
                        bridge -> bridge.get(Bridge.AGEING_TIME),
                        six,
                        "ageing_time 600"),
                row(
                        none.set(Bridge.AGEING_TIME, Duration.ZERO),
                        bridge -> bridge.get(Bridge.AGEING_TIME),
                        Duration.ZERO,
                        "ageing_time 0"),
                row(
                        none.set(Bridge.STP_STATE, true),
                        bridge -> bridge.get(Bridge.STP_STATE),
                        true,
                        "stp_state 1"),
                row(
                        none.set(Bridge.PRIORITY, 4096),
                        bridge -> bridge.get(Bridge.PRIORITY),
                        4096,
                        "priority 4096"),
                row(
                        none.set(Bridge.PRIORITY, 0),
                        bridge -> bridge.get(Bridge.PRIORITY),
                        0,
                        "priority 0"),
                row(
                        none.set(Bridge.GROUP_FWD_MASK, 0xfff8),
                        bridge -> bridge.get(Bridge.GROUP_FWD_MASK),
                        0xfff8,
                        "group_fwd_mask 0xfff8"),
                row(
                        none.set(Bridge.MCAST_SNOOPING, false),
                        bridge -> bridge.get(Bridge.MCAST_SNOOPING),
                        false,
                        "mcast_snooping 0"),
                row(
                        none.set(Bridge.MCAST_QUERIER, true),
                        bridge -> bridge.get(Bridge.MCAST_QUERIER),
                        true,
                        "mcast_querier 1"),
                row(
                        none.set(Bridge.NF_CALL_IPTABLES, true),
                        bridge -> bridge.get(Bridge.NF_CALL_IPTABLES),
                        true,
                        "nf_call_iptables 1"),
                row(
                        none.set(Bridge.NF_CALL_IP6TABLES, true),
                        bridge -> bridge.get(Bridge.NF_CALL_IP6TABLES),
                        true,
                        "nf_call_ip6tables 1"));
    }

    /** Options of kernels with CONFIG_BRIDGE_VLAN_FILTERING. */
    static Stream<Arguments> bridgeVlanOptions() {
        Bridge none = Bridge.create();
        return Stream.of(
                row(
                        none.set(Bridge.VLAN_FILTERING, true),
                        bridge -> bridge.get(Bridge.VLAN_FILTERING),
                        true,
                        "vlan_filtering 1"),
                row(
                        none.set(Bridge.VLAN_PROTOCOL, 0x88a8),
                        bridge -> bridge.get(Bridge.VLAN_PROTOCOL),
                        0x88a8,
                        "vlan_protocol 802.1ad"),
                row(
                        none.set(Bridge.VLAN_DEFAULT_PVID, 7),
                        bridge -> bridge.get(Bridge.VLAN_DEFAULT_PVID),
                        7,
                        "vlan_default_pvid 7"));
    }

    private static Arguments row(
            Bridge bridge, Function<Bridge, Optional<?>> getter, Object value, String shown) {
        return Arguments.of(shown, bridge, getter, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bridgeOptions")
    void aBridgesOptionIsSetByAddAndByChange(
            String shown, Bridge bridge, Function<Bridge, Optional<?>> getter, Object value) {
        Link made = links.add(Link.named("br0").kind(bridge));
        links.add(Link.named("br1").kind(Bridge.create()));
        links.change(Link.named("br1").kind(bridge));

        for (Link link : List.of(made, links.get("br0"), links.get("br1"))) {
            assertEquals(Optional.of(value), getter.apply((Bridge) link.kind().orElseThrow()));
        }
        for (String name : List.of("br0", "br1")) {
            assertTrue(ns.show(name).contains(" " + shown + " "), ns.show(name));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bridgeVlanOptions")
    void aBridgesVlanOptionIsSetByAddAndByChange(
            String shown, Bridge bridge, Function<Bridge, Optional<?>> getter, Object value) {
        int made = Ip.tryIp("-n " + ns + " link add probe type bridge vlan_filtering 1");
        Assumptions.assumeTrue(made == 0, "kernel has no VLAN filtering in bridges");

        aBridgesOptionIsSetByAddAndByChange(shown, bridge, getter, value);
    }

    @Test
    void everyOptionOfABridgeThatIpSetIsRead() {
        ns.ip(
                "link add br0 type bridge forward_delay 400 hello_time 100 max_age 700"
                        + " ageing_time 30100 stp_state 1 priority 4096 group_fwd_mask 8"
                        + " mcast_snooping 0 mcast_querier 1 nf_call_iptables 1");

        Bridge bridge = (Bridge) links.get("br0").kind().orElseThrow();

        assertEquals(Optional.of(Duration.ofSeconds(4)), bridge.get(Bridge.FORWARD_DELAY));
        assertEquals(Optional.of(Duration.ofSeconds(1)), bridge.get(Bridge.HELLO_TIME));
        assertEquals(Optional.of(Duration.ofSeconds(7)), bridge.get(Bridge.MAX_AGE));
        assertEquals(Optional.of(Duration.ofSeconds(301)), bridge.get(Bridge.AGEING_TIME));
        assertEquals(Optional.of(true), bridge.get(Bridge.STP_STATE));
        assertEquals(Optional.of(4096), bridge.get(Bridge.PRIORITY));
        assertEquals(Optional.of(8), bridge.get(Bridge.GROUP_FWD_MASK));
        assertEquals(Optional.of(false), bridge.get(Bridge.MCAST_SNOOPING));
        assertEquals(Optional.of(true), bridge.get(Bridge.MCAST_QUERIER));
        assertEquals(Optional.of(true), bridge.get(Bridge.NF_CALL_IPTABLES));
        assertEquals(Optional.of(false), bridge.get(Bridge.NF_CALL_IP6TABLES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ifb", "dummy"})
    void aKindByItsNameIsMadeAndReadBack(String kind) {
        Kernel.assumeLinkKind(kind);

        Link made = links.add(Link.named("x0").up().kind(OtherKind.of(kind)));

        assertEquals(Optional.of(kind), made.kindName());
        assertTrue(ns.show("x0").contains(" " + kind + " "), ns.show("x0"));
        links.add(Link.named("x1").kind(made.kind().orElseThrow()));
        assertEquals(links.get("x0").kind(), links.get("x1").kind());
    }

    @Test
    void aKindByItsNameTakesDataAsBytes() {
        Kernel.assumeLinkKind("macvlan");
        Link lower = links.add(Link.named("a").kind(Veth.peer(Link.named("b"))));
        byte[] bridgeMode = AttributeSet.empty(MACVLAN).with(MODE, 4L).toByteArray();

        Link made =
                links.add(Link.named("mv0").link("a").kind(OtherKind.of("macvlan", bridgeMode)));

        assertEquals(OptionalInt.of(lower.index()), made.link());
        Macvlan kind = made.kind(Macvlan.TYPE).orElseThrow();
        assertEquals(Optional.of(MacvlanMode.BRIDGE), kind.get(Macvlan.MODE));
        assertTrue(ns.show("mv0").contains("macvlan mode bridge"), ns.show("mv0"));
        assertTrue(ns.show("mv0").contains("mv0@a:"), ns.show("mv0"));

        byte[] vepa = AttributeSet.empty(MACVLAN).with(MODE, 2L).toByteArray();
        links.change(Link.named("mv0").kind(OtherKind.of("macvlan", vepa)));
        assertTrue(ns.show("mv0").contains("macvlan mode vepa"), ns.show("mv0"));

        links.add(Link.named("mv1").link(lower.index()).kind(OtherKind.of("macvlan", vepa)));
        assertTrue(ns.show("mv1").contains("macvlan mode vepa"), ns.show("mv1"));
        assertEquals(2, links.list(LinkFilter.ALL.kind("macvlan")).size());
    }

    @Test
    void aKindThatIpMadeIsReadWhole() {
        Kernel.assumeLinkKind("vxlan");
        ns.ip("link add vx0 type vxlan id 42 dstport 4789 ttl 7");

        Vxlan kind = links.get("vx0").kind(Vxlan.TYPE).orElseThrow();

        assertEquals(Optional.of(42L), kind.get(Vxlan.ID));
        assertEquals(Optional.of(4789), kind.get(Vxlan.PORT));
        assertEquals(Optional.of(7), kind.get(Vxlan.TTL));
        assertEquals(Optional.of(true), kind.get(Vxlan.LEARNING));
        assertEquals(List.of(), kind.data().unknown().stream().filter(a -> a.type() < 31).toList());
    }
}
