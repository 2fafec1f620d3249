package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.route.encap.Ip6Encap;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the cases cannot show of nexthop objects: newer attributes, lines of text, refusals. */
class NexthopObjectTest {
    private static String sent(java.util.function.Consumer<Rtnetlink> call) {
        RecordingTransport transport = new RecordingTransport(CaseGroups.ALL.getFirst());
        try (Rtnetlink rtnl = transport.rtnl()) {
            call.accept(rtnl);
        }
        byte[] message = transport.sent.getLast();
        return HexFormat.of().formatHex(message, 16, message.length);
    }

    @Test
    void aGreatWeightHasAHighByte() {
        NexthopObject group =
                NexthopObject.id(10).group(new NexthopMember(1, 65536), new NexthopMember(2, 257));
        assertEquals(
                "00000000"
                        + "00000000"
                        + "08000100"
                        + "0a000000"
                        + "14000200"
                        + "01000000ffff0000"
                        + "0200000000010000",
                sent(rtnl -> rtnl.nexthops().add(group)));
        assertEquals(
                List.of(new NexthopMember(1, 65536), new NexthopMember(2, 257)), group.group());
    }

    @Test
    void hardwareCountsIfAskedTo() {
        NexthopObject group =
                NexthopObject.id(10).group(1).set(NexthopAttributes.HW_STATS_ENABLE, true);
        assertTrue(sent(rtnl -> rtnl.nexthops().add(group)).endsWith("0800100001000000"));
    }

    @Test
    void countersHaveFourOrEightBytes() {
        byte[] attributes =
                HexFormat.of()
                        .parseHex(
                                "30000f80"
                                        + "14000180"
                                        + "08000100"
                                        + "01000000"
                                        + "08000200"
                                        + "07000000"
                                        + "18000180"
                                        + "08000100"
                                        + "02000000"
                                        + "0c000200"
                                        + "0000000001000000");
        AttributeSet set = AttributeSet.of(NexthopAttributes.SPACE, attributes);
        List<AttributeSet> members = set.get(NexthopAttributes.GROUP_STATS).orElseThrow();
        assertEquals(
                List.of(Optional.of(7L), Optional.of(1L << 32)),
                members.stream().map(each -> each.get(NexthopAttributes.MEMBER_PACKETS)).toList());
    }

    /** The kernel tells scope, flags and the time out of balance, but will not hear them. */
    @Test
    void whatWasListedCanBeMade() {
        AttributeSet resilient =
                AttributeSet.empty(NexthopAttributes.RESILIENT)
                        .with(NexthopAttributes.BUCKETS, 8)
                        .with(NexthopAttributes.UNBALANCED_TIME, Duration.ofSeconds(3));
        NexthopObject listed =
                new NexthopObject(
                        new NhMsg(2, 253, 4, RtNetlink.RTNH_F_ONLINK | RtNetlink.RTNH_F_LINKDOWN),
                        NexthopObject.id(10)
                                .dev(3)
                                .set(NexthopAttributes.RES_GROUP, resilient)
                                .attributes(),
                        null);
        assertEquals(
                "02000400"
                        + "04000000"
                        + "08000100"
                        + "0a000000"
                        + "08000500"
                        + "03000000"
                        + "0c000c80"
                        + "06000100"
                        + "08000000",
                sent(rtnl -> rtnl.nexthops().add(listed)));
    }

    @Test
    void isALineOfIp() {
        assertEquals(
                "id 1 encap ip6 id 7 via fe80::2 dev d0 proto static onlink",
                NexthopObject.id(1)
                        .via("fe80::2")
                        .dev("d0")
                        .onlink()
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .encap(Ip6Encap.id(7))
                        .toString());
        assertEquals(
                "id 10 group 1,3/2 type resilient buckets 8 idle_timer 1.5",
                NexthopObject.id(10)
                        .group(new NexthopMember(1, 3), NexthopMember.of(2))
                        .buckets(8)
                        .idleTimer(Duration.ofMillis(1500))
                        .toString());
        assertEquals("id 4 blackhole", NexthopObject.id(4).blackhole().toString());
        assertEquals(
                "-6 nexthop dev d0 groups proto bgp",
                NexthopFilter.ALL.ipv6().dev("d0").groups().protocol(186).toString());
        assertFalse(NexthopObject.id(4).isGroup());
    }

    @Test
    void badValuesAreRefused() {
        refused("nexthop id 0", () -> NexthopObject.id(0));
        refused("nexthop id 4294967296", () -> NexthopMember.of(1L << 32));
        refused("weight 65537", () -> new NexthopMember(1, 65537));
        refused("weight 0", () -> new NexthopMember(1, 0));
        refused("no member", () -> NexthopObject.id(1).group(List.of()));
        refused("NHA_RES_GROUP_BUCKETS: 0", () -> NexthopObject.id(1).buckets(0));
        refused(
                "NHA_RES_GROUP_IDLE_TIMER",
                () -> NexthopObject.id(1).idleTimer(Duration.ofNanos(1)));
        refused("gateway 0.0.0.0", () -> NexthopObject.id(1).via("0.0.0.0"));
        refused("protocol 256", () -> NexthopObject.id(1).protocol(256));
        refused("realm 65536", () -> RouteRealms.to(65536));
        refused("flowlabel", () -> RouteQuery.to("fd00::1").flowLabel(1 << 20));
    }

    private static void refused(String words, org.junit.jupiter.api.function.Executable call) {
        String said = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(said.contains(words), said);
    }
}
