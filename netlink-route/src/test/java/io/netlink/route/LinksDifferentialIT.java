package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.Attribute;
import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.uapi.IfLink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The same network made by iproute2 and by the library reads back the same, by both. */
class LinksDifferentialIT {
    /** What differs from one run to the next: timers, and what the kernel works out later. */
    private static final String PASSING =
            "\"(hello_timer|tcn_timer|topology_change_timer|gc_timer|hold_timer|message_age_timer"
                + "|forward_delay_timer)\":[0-9.]+,?|\"operstate\":\"[A-Z]+\",?|\"NO-CARRIER\",?";

    /** And what the kernel numbers as it pleases. */
    private static final Set<Integer> NUMBERED =
            Set.of(
                    IfLink.IFLA_STATS64,
                    IfLink.IFLA_STATS,
                    IfLink.IFLA_AF_SPEC,
                    IfLink.IFLA_OPERSTATE,
                    IfLink.IFLA_LINKINFO,
                    IfLink.IFLA_LINK_NETNSID,
                    IfLink.IFLA_CARRIER_CHANGES,
                    IfLink.IFLA_CARRIER_UP_COUNT,
                    IfLink.IFLA_CARRIER_DOWN_COUNT);

    private LinkNamespace byIp;
    private LinkNamespace byIpFar;
    private LinkNamespace byUs;
    private LinkNamespace byUsFar;

    @BeforeEach
    void open() {
        byIp = LinkNamespace.create();
        byIpFar = LinkNamespace.create();
        byUs = LinkNamespace.create();
        byUsFar = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        for (LinkNamespace ns : Arrays.asList(byIp, byIpFar, byUs, byUsFar)) {
            if (ns != null) {
                ns.close();
            }
        }
    }

    private void makeByIp() {
        byIp.ip(
                "link add br0 index 10 address 02:00:00:00:00:10 mtu 1400 group 5 txqueuelen 77 up"
                        + " type bridge forward_delay 400 hello_time 200 max_age 700"
                        + " ageing_time 30100 stp_state 0 priority 4096 group_fwd_mask 8"
                        + " mcast_snooping 0 nf_call_iptables 1 nf_call_ip6tables 1");
        byIp.ip(
                "link add va index 11 address 02:00:00:00:00:11 numtxqueues 2 numrxqueues 1 mtu"
                    + " 1400 master br0 type veth peer name vb index 12 address 02:00:00:00:00:12"
                    + " mtu 1300 txqueuelen 55 numtxqueues 1 numrxqueues 3 netns "
                        + byIpFar);
        byIp.ip("link set va up promisc on allmulticast on alias to-the-world");
        byIp.ip("link property add dev va altname uplink altname a-name-longer-than-fifteen-bytes");
        byIpFar.ip("link set vb up arp off multicast off group 3 broadcast ff:ff:ff:ff:ff:fe");
        byIpFar.ip("link set vb alias the-other-end");
        byIpFar.ip("link property add dev vb altname downlink");
        byIp.ip(
                "link add vc index 13 address 02:00:00:00:00:13 numtxqueues 1 numrxqueues 1"
                        + " type veth peer name vd index 14 address 02:00:00:00:00:14"
                        + " numtxqueues 1 numrxqueues 1");
        byIp.ip("link set vd netns " + byIpFar + " name eth0 mtu 1280 up");
    }

    private void makeByUs() {
        Links links = byUs.links();
        links.add(
                Link.named("br0")
                        .index(10)
                        .address(mac(0x10))
                        .mtu(1400)
                        .group(5)
                        .txQueueLength(77)
                        .up()
                        .kind(
                                Bridge.create()
                                        .set(Bridge.FORWARD_DELAY, Duration.ofSeconds(4))
                                        .set(Bridge.HELLO_TIME, Duration.ofSeconds(2))
                                        .set(Bridge.MAX_AGE, Duration.ofSeconds(7))
                                        .set(Bridge.AGEING_TIME, Duration.ofSeconds(301))
                                        .set(Bridge.STP_STATE, false)
                                        .set(Bridge.PRIORITY, 4096)
                                        .set(Bridge.GROUP_FWD_MASK, 8)
                                        .set(Bridge.MCAST_SNOOPING, false)
                                        .set(Bridge.NF_CALL_IPTABLES, true)
                                        .set(Bridge.NF_CALL_IP6TABLES, true)));
        LinkSpec b =
                Link.named("vb")
                        .index(12)
                        .address(mac(0x12))
                        .mtu(1300)
                        .txQueueLength(55)
                        .queues(1, 3)
                        .netns(byUsFar.handle())
                        .up()
                        .arp(false)
                        .multicast(false)
                        .group(3)
                        .broadcast(MacAddress.parse("ff:ff:ff:ff:ff:fe"))
                        .alias("the-other-end")
                        .altName("downlink");
        links.add(
                Link.named("va")
                        .index(11)
                        .address(mac(0x11))
                        .queues(2, 1)
                        .mtu(1400)
                        .master("br0")
                        .up()
                        .promisc(true)
                        .allMulticast(true)
                        .alias("to-the-world")
                        .altName("uplink")
                        .altName("a-name-longer-than-fifteen-bytes")
                        .kind(Veth.peer(b)));
        links.add(
                Link.named("vc")
                        .index(13)
                        .address(mac(0x13))
                        .queues(1, 1)
                        .kind(
                                Veth.peer(
                                        Link.named("vd")
                                                .index(14)
                                                .address(mac(0x14))
                                                .queues(1, 1))));
        links.change(Link.named("vd").netns(byUsFar.handle()).rename("eth0").mtu(1280).up());
    }

    private static MacAddress mac(int last) {
        return MacAddress.of((byte) 2, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) last);
    }

    /** What {@code ip -j -d} prints of a namespace, a link a line, without what passes. */
    private static List<String> asIpSees(LinkNamespace ns, LinkNamespace far) {
        String json = ns.ip("-j -d link show").replace(far.toString(), "FAR");
        return Arrays.asList(
                json.replaceAll(PASSING, "")
                        .replaceAll(",([\\]}])", "$1")
                        .replace(",{\"ifindex\"", ",\n{\"ifindex\"")
                        .split("\n"));
    }

    /** All that the kernel says of a namespace's links, without what passes. */
    private static List<String> asWeSee(LinkNamespace ns) {
        List<String> lines = new ArrayList<>();
        for (Link link : ns.links().list()) {
            TreeMap<Integer, String> attributes = new TreeMap<>();
            var reader = link.attributes().reader();
            while (reader.next()) {
                if (!NUMBERED.contains(reader.type())) {
                    attributes.put(reader.type(), LinkFixture.hex(reader.bytes()));
                }
            }
            lines.add(link.index() + " " + link.kindName() + " " + options(link) + attributes);
        }
        return lines;
    }

    private static List<Object> options(Link link) {
        List<Object> options = new ArrayList<>();
        if (link.kind().orElse(null) instanceof Bridge bridge) {
            for (Attribute<?> row : bridge.data().space().attributes()) {
                if (!row.name().contains("TIMER") && !row.name().contains("N_LEARNED")) {
                    options.add(row + "=" + bridge.data().get(row));
                }
            }
        }
        return options;
    }

    @Test
    void whatIpMadeAndWhatWeMadeIsTheSameToIpAndToUs() {
        makeByIp();
        makeByUs();

        assertEquals(4, asIpSees(byUs, byUsFar).size());
        assertEquals(3, asIpSees(byUsFar, byUs).size());
        assertEquals(asIpSees(byIp, byIpFar), asIpSees(byUs, byUsFar));
        assertEquals(asIpSees(byIpFar, byIp), asIpSees(byUsFar, byUs));
        assertEquals(asWeSee(byIp), asWeSee(byUs));
        assertEquals(asWeSee(byIpFar), asWeSee(byUsFar));
    }

    @Test
    void whatIpTookAwayAndWhatWeTookAwayIsTheSame() {
        makeByIp();
        makeByUs();

        byIp.ip("link set va nomaster promisc off");
        byIp.ip("link property del dev va altname uplink");
        byIp.ip("link set va alias", "");
        byIp.ip("link set br0 down");
        byIp.ip("link delete vc");
        Links links = byUs.links();
        links.change(Link.named("va").noMaster().promisc(false).alias(""));
        links.deleteAltNames(11, "uplink");
        links.change(Link.named("br0").down());
        links.delete("vc");

        assertEquals(asIpSees(byIp, byIpFar), asIpSees(byUs, byUsFar));
        assertEquals(asIpSees(byIpFar, byIp), asIpSees(byUsFar, byUs));
        assertEquals(asWeSee(byIp), asWeSee(byUs));
        assertEquals(asWeSee(byIpFar), asWeSee(byUsFar));
    }
}
