package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.route.tc.Cake;
import io.netlink.route.tc.DrrClass;
import io.netlink.route.tc.FramePreemption;
import io.netlink.route.tc.Gred;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.Mqprio;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.RateLimit;
import io.netlink.route.tc.RedCurve;
import io.netlink.route.tc.Taprio;
import io.netlink.route.tc.TaprioEntry;
import io.netlink.route.tc.Tbf;
import io.netlink.route.tc.TrafficClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Qdiscs and classes: what is refused, what is worked out, and what iproute2 6.1 cannot say. */
class TcRequestTest {
    private static final TrafficClasses ONE = TrafficClasses.of(1).queues(0, 1, 0);
    private static final Duration LONGEST = Duration.ofNanos(0xffff_ffffL * 64);

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    /** Before any system call, so not even the device was looked up. */
    private static void refusedAtOnce(String words, Consumer<Rtnetlink> call) {
        RecordingTransport transport =
                new RecordingTransport(CaseGroup.classes("none", cases -> {}));
        try (Rtnetlink rtnl = transport.rtnl()) {
            refused(words, () -> call.accept(rtnl));
        }
        assertEquals(List.of(), transport.sent);
    }

    @Test
    void aClassIsMadeOfAParentAndAKind() {
        TcClass orphan = TcClass.on("d0").handle("1:10").kind(DrrClass.create());
        refusedAtOnce("no parent", rtnl -> rtnl.classes().add(orphan));
        refusedAtOnce("no parent", rtnl -> rtnl.classes().replace(orphan));
        TcClass kindless = TcClass.on("d0").parent("1:").handle("1:10");
        refusedAtOnce("no kind", rtnl -> rtnl.classes().add(kindless));
        refusedAtOnce("no kind", rtnl -> rtnl.qdiscs().add(Qdisc.on("d0").root()));
    }

    @Test
    void aLookupNeedsANameToLookFor() {
        refusedAtOnce("neither handle nor parent", rtnl -> rtnl.qdiscs().get(Qdisc.on("d0")));
        refusedAtOnce("no handle", rtnl -> rtnl.classes().get(TcClass.on("d0").parent("1:")));
        refused("no handle such as", () -> QdiscFilter.ALL.handle("one"));
        refused("no handle such as", () -> QdiscFilter.ALL.parent("1"));
        for (String wrong : List.of(":", "", "-1:", "1:-1", ":10000", "1:2:3")) {
            refused("handle", () -> QdiscFilter.ALL.parent(wrong));
        }
        assertEquals(TcHandle.of(0, 0x10), TcHandle.parse(":10")); // as in tc's flowid :10
        refused("index 0", () -> QdiscFilter.ALL.dev(0));
        assertThrows(IllegalArgumentException.class, () -> QdiscFilter.ALL.dev("a/b"));
        assertEquals(
                "dev d0 invisible handle 1: parent root",
                QdiscFilter.ALL.dev("d0").invisible().handle("1:").parent("root").toString());
    }

    /** TCA_TAPRIO_ATTR_TC_ENTRY 12, a nest for each class: INDEX 1, MAX_SDU 2, FP 3, all u32. */
    @Test
    void limitsOfTaprioClasses() {
        Taprio plain = Taprio.of(ONE, List.of(TaprioEntry.gates(1, Duration.ofMillis(1))));
        Taprio taprio = plain.classLimits(0, 200).classLimits(1, 300, FramePreemption.PREEMPTIBLE);
        assertEquals(
                LinkFixture.hex(plain.data().toByteArray())
                        + "14000c80"
                        + "0800010000000000"
                        + "08000200c8000000"
                        + "1c000c80"
                        + "0800010001000000"
                        + "080002002c010000"
                        + "0800030002000000",
                LinkFixture.hex(taprio.data().toByteArray()));
        assertEquals(
                List.of(200L, 300L),
                taprio.entries().stream()
                        .map(entry -> entry.get(Taprio.TC_ENTRY_MAX_SDU).orElseThrow())
                        .toList());
        refused("class", () -> plain.classLimits(16, 0));
    }

    /** TCA_MQPRIO_TC_ENTRY 5, a nest for each class: INDEX 1, FP 2, all u32. */
    @Test
    void preemptionOfMqprioClasses() {
        Mqprio mqprio = Mqprio.of(ONE).preemption(1, FramePreemption.PREEMPTIBLE);
        assertEquals(
                "14000580" + "0800010001000000" + "0800020002000000",
                LinkFixture.hex(mqprio.data().toByteArray()));
    }

    @Test
    void longTimesOfTokenBucketsAreTheLongest() {
        HtbClass htb = HtbClass.of(RateLimit.of(new Rate(1)).burst(1600));
        assertEquals(LONGEST, htb.get(HtbClass.PARMS).orElseThrow().buffer());
        List<Duration> table = htb.get(HtbClass.RTAB).orElseThrow();
        assertEquals(Duration.ofSeconds(8), table.getFirst());
        assertEquals(LONGEST, table.getLast());
    }

    /** The structure has the time at 34 Gbit/s, which is the most that it can say. */
    @Test
    void aBurstAtAGreatRateIsExact() {
        Rate rate = Rate.parse("40gbit");
        Tbf tbf = Tbf.of(RateLimit.of(rate).burst(1_000_001), 2_000_000);
        assertEquals(1_000_001, tbf.rate().burst());
        assertEquals(rate, tbf.rate().rate());
    }

    @Test
    void cakeAimsAtATwentiethOfTheRoundTrip() {
        Cake cake = Cake.create().rtt(Duration.ofMillis(30));
        assertEquals(Duration.ofMillis(30), cake.get(Cake.RTT).orElseThrow());
        assertEquals(Duration.ofNanos(1_500_000), cake.get(Cake.TARGET).orElseThrow());
        Cake near = Cake.create().rtt(Duration.ofNanos(10_000));
        assertEquals(Duration.ofNanos(1_000), near.get(Cake.TARGET).orElseThrow());
        refused("rtt", () -> Cake.create().rtt(Duration.ZERO));
        refused("TCA_CAKE_RTT", () -> Cake.create().rtt(Duration.ofDays(1)));
    }

    @Test
    void flagsOfAGredQueueAreKept() {
        Gred gred = Gred.queue(3, 0, RedCurve.limit(60_000)).ecn();
        AttributeSet queue = gred.hardDrop().queues().getFirst();
        assertEquals(3L, queue.get(Gred.VQ_DP).orElseThrow());
        assertEquals(3L, queue.get(Gred.VQ_FLAGS).orElseThrow());
    }
}
