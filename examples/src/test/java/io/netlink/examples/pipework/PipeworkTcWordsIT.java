package io.netlink.examples.pipework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Qdisc;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words of {@code tc} that are not known, and what is shown. */
class PipeworkTcWordsIT {
    private final Netns ns = Netns.create();
    private final Rtnetlink inside = Rtnetlink.open(ns);

    @BeforeEach
    void start() {
        inside.links().add(Link.named("d0").kind(Veth.peer(Link.named("d1"))));
    }

    @AfterEach
    void stop() {
        inside.close();
        ns.close();
    }

    private void tc(String words) {
        GuestTraffic.tc(ns, words.isEmpty() ? new String[0] : words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "action add",
                "qdisc frob",
                "qdisc add",
                "qdisc add root dev d0 pfifo",
                "qdisc add dev d0 root cake",
                "qdisc add dev d0 root pfifo limit 5 ecn",
                "qdisc add dev d0 root netem delay soon",
                "qdisc add dev d0 root netem loss many",
                "qdisc add dev d0 root netem delay 1ms distribution normal",
                "qdisc add dev d0 root netem reorder 5%",
                "qdisc add dev d0 root tbf rate 1mbit",
                "qdisc add dev d0 root tbf rate 1mbit burst 5x limit 9",
                "qdisc add dev d0 root htb default zz",
                "qdisc show dev d0 root",
                "class add dev d0 parent 1: classid 1:1 hfsc ls rate 1mbit",
                "class add dev d0 parent 1: classid 1:1 htb ceil 1mbit",
                "filter add dev d0 parent 1: basic",
                "filter add dev d0 parent 1: protocol ipx u32",
                "filter add dev d0 parent 1: u32 match tcp dst 80 0xffff",
                "filter add dev d0 parent 1: u32 match ip dst 2001:db8::1",
                "filter add dev d0 parent 1: u32 match ip dport http 0xffff",
                "filter add dev d0 parent 1: u32 police rate 1mbit",
                "filter add dev d0 ingress matchall action bpf",
                "filter add dev d0 ingress matchall action mirred egress mirror",
                "filter add dev d0 ingress flower ct_state trk"
            })
    void otherWordsAreRefusedByName(String words) {
        List<Qdisc> before = inside.qdiscs().list();
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> tc(words));
        assertEquals(before, inside.qdiscs().list());
        List<String> said = List.of(words.split(" "));
        assertTrue(
                e.getMessage().contains("dev NAME")
                        || words.isEmpty()
                        || said.stream().anyMatch(e.getMessage()::contains),
                e.getMessage());
    }

    @Test
    void listsAreShown() {
        tc("qdisc add dev d0 root handle 7: pfifo limit 5");
        PrintStream usual = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            tc("qdisc show dev d0");
            tc("qdisc");
            tc("class show dev d0");
            tc("filter show dev d0 ingress");
        } finally {
            System.setOut(usual);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("pfifo limit 5"));
    }
}
