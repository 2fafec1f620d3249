package io.netlink.route;

import static io.netlink.route.LinkFixture.changed;
import static io.netlink.route.LinkFixture.created;
import static io.netlink.route.LinkFixture.handle;
import static io.netlink.route.LinkFixture.load;
import static io.netlink.route.LinkFixture.message;
import static io.netlink.route.LinkFixture.payload;
import static io.netlink.route.LinkFixture.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What we ask for is what iproute2 asks for, up to the order of attributes. */
class LinkRequestGoldenTest {
    private static final int MACVLAN_MODE_BRIDGE = 4;

    @Test
    void vethWithPeerInANamespaceIsWrittenAsIproute2WritesIt() {
        LinkSpec spec =
                Link.named("veth-a")
                        .up()
                        .mtu(1400)
                        .txQueueLength(500)
                        .kind(
                                Veth.peer(
                                        Link.named("veth-b")
                                                .address(MacAddress.parse("02:00:00:00:00:0b"))
                                                .netns(handle(4))));

        assertSame("veth-peer-netns-fd.request", created(spec));
    }

    @Test
    void vethWithPeerInTheNamespaceOfAProcessIsWrittenAsIproute2WritesIt() {
        byte[] fixture = load("veth-peer-netns-pid.request");
        int pid = peerPid(fixture);
        LinkSpec spec =
                Link.named("veth-c")
                        .queues(1, 2)
                        .kind(Veth.peer(Link.named("veth-d").mtu(1300).netnsPid(pid)));

        assertSame("veth-peer-netns-pid.request", created(spec));
    }

    @Test
    void bridgeWithEveryOptionIsWrittenAsIproute2WritesIt() {
        LinkSpec spec =
                Link.named("br9")
                        .address(MacAddress.parse("02:00:00:00:00:09"))
                        .kind(
                                Bridge.create()
                                        .set(Bridge.FORWARD_DELAY, Duration.ofSeconds(4))
                                        .set(Bridge.HELLO_TIME, Duration.ofSeconds(1))
                                        .set(Bridge.MAX_AGE, Duration.ofSeconds(6))
                                        .set(Bridge.AGEING_TIME, Duration.ofMinutes(5))
                                        .set(Bridge.STP_STATE, true)
                                        .set(Bridge.PRIORITY, 4096)
                                        .set(Bridge.VLAN_FILTERING, true)
                                        .set(Bridge.VLAN_PROTOCOL, 0x88a8)
                                        .set(Bridge.VLAN_DEFAULT_PVID, 7)
                                        .set(Bridge.GROUP_FWD_MASK, 8)
                                        .set(Bridge.MCAST_SNOOPING, true)
                                        .set(Bridge.MCAST_QUERIER, false)
                                        .set(Bridge.NF_CALL_IPTABLES, true)
                                        .set(Bridge.NF_CALL_IP6TABLES, false));

        assertSame("bridge-all.request", created(spec));
    }

    @Test
    void kindWithoutATypeIsWrittenAsIproute2WritesIt() {
        AttributeSpace macvlan = AttributeSpace.named("IFLA_INFO_DATA of macvlan");
        Attribute<Long> mode = macvlan.u32(1, "IFLA_MACVLAN_MODE");
        byte[] data =
                AttributeSet.empty(macvlan).with(mode, (long) MACVLAN_MODE_BRIDGE).toByteArray();
        LinkSpec spec =
                Link.named("mv0")
                        .link(link("macvlan-bridge-mode.request", LinkAttributes.LINK))
                        .kind(OtherKind.of("macvlan", data));

        assertSame("macvlan-bridge-mode.request", created(spec));
    }

    @Test
    void everythingThatOneMessageCanSetIsWrittenAsIproute2WritesIt() {
        String fixture = "set-many.request";
        LinkSpec spec =
                Link.at(index(fixture))
                        .up()
                        .mtu(1300)
                        .address(MacAddress.parse("02:00:00:00:00:0c"))
                        .broadcast(MacAddress.parse("ff:ff:ff:ff:ff:fe"))
                        .txQueueLength(77)
                        .promisc(true)
                        .arp(false)
                        .multicast(false)
                        .allMulticast(true)
                        .group(5)
                        .master(link(fixture, LinkAttributes.MASTER));

        assertSame(fixture, changed(spec));
    }

    @Test
    void noMasterIsMasterZeroAsIproute2WritesIt() {
        String fixture = "set-nomaster.request";

        assertSame(fixture, changed(Link.at(index(fixture)).noMaster()));
    }

    @Test
    void moveWithANewNameIsOneMessageAsIproute2WritesIt() {
        String fixture = "set-netns-and-name.request";
        LinkSpec spec =
                Link.at(index(fixture))
                        .netns(handle(link(fixture, LinkAttributes.NET_NS_FD)))
                        .rename("eth7")
                        .mtu(1280)
                        .up();

        assertSame(fixture, changed(spec));
    }

    @Test
    void aliasIsWrittenAsIproute2WritesIt() {
        String fixture = "set-alias.request";

        assertSame(fixture, changed(Link.at(index(fixture)).alias("uplink")));
    }

    @Test
    void everyFixtureIsARequestForANewLink() {
        for (String name :
                new String[] {"bridge-all.request", "set-many.request", "set-alias.request"}) {
            assertEquals(RtNetlink.RTM_NEWLINK, message(load(name)).type(), name);
        }
    }

    private static void assertSame(String fixture, byte... ours) {
        assertEquals(tree(payload(load(fixture))), tree(ours));
    }

    private static int index(String fixture) {
        return IfInfoMsg.index(message(load(fixture)));
    }

    private static int link(String fixture, Attribute<Integer> attribute) {
        return LinkView.of(message(load(fixture))).get(attribute).orElseThrow();
    }

    private static int peerPid(byte... fixture) {
        byte[] data =
                LinkView.of(message(fixture))
                        .get(LinkAttributes.LINKINFO)
                        .flatMap(info -> info.get(LinkAttributes.INFO_DATA))
                        .orElseThrow();
        AttributeSpace veth = AttributeSpace.named("veth");
        Attribute<byte[]> peer = veth.binary(1, "VETH_INFO_PEER");
        byte[] inside = AttributeSet.of(veth, data).get(peer).orElseThrow();
        byte[] attributes = java.util.Arrays.copyOfRange(inside, IfInfoMsg.LENGTH, inside.length);
        return AttributeSet.of(LinkAttributes.SPACE, attributes)
                .get(LinkAttributes.NET_NS_PID)
                .orElseThrow();
    }
}
