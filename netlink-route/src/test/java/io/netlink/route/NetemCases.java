package io.netlink.route;

import static io.netlink.route.tc.Probability.percent;

import io.netlink.route.tc.Netem;
import io.netlink.route.tc.NetemValues.Chance;
import io.netlink.route.tc.NetemValues.Correlations;
import io.netlink.route.tc.NetemValues.FourStates;
import io.netlink.route.tc.NetemValues.GilbertElliot;
import io.netlink.route.tc.NetemValues.Pace;
import io.netlink.route.tc.NetemValues.Slot;
import io.netlink.route.tc.Probability;
import io.netlink.route.tc.Rate;

import java.time.Duration;

/** {@code tc qdisc add … netem}. */
final class NetemCases {
    private static final String ADD = "tc qdisc add dev d0 root handle 1: netem ";
    private static final Netem NETEM = Netem.create();
    private static final Probability NEVER = Probability.NEVER;

    private static final String NANOSECONDS = "tc rounds to ticks of 64 ns where that is exact";

    private NetemCases() {}

    private static Duration ms(int milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    static void cases(CaseList c) {
        c.qdiscOtherwise(ADD + "delay 100ms", NANOSECONDS, NETEM.delay(ms(100)));
        c.qdiscOtherwise(
                ADD + "limit 500 delay 100ms 10ms 25%",
                NANOSECONDS,
                NETEM.limit(500)
                        .delay(ms(100), ms(10))
                        .set(Netem.CORR, new Correlations(percent(25), NEVER, NEVER)));
        c.qdisc(
                ADD + "loss 0.3% 25% duplicate 1%",
                NETEM.loss(percent(0.3))
                        .duplicate(percent(1))
                        .set(Netem.CORR, new Correlations(NEVER, percent(25), NEVER)));
        c.qdiscOtherwise(
                ADD + "delay 10ms reorder 25% 50% gap 5",
                NANOSECONDS,
                NETEM.delay(ms(10))
                        .gap(5)
                        .set(Netem.REORDER, new Chance(percent(25), percent(50))));
        c.qdisc(ADD + "corrupt 0.1%", NETEM.set(Netem.CORRUPT, Chance.of(percent(0.1))));
        c.qdisc(ADD + "rate 5kbit", NETEM.rate(Rate.parse("5kbit")));
        c.qdisc(ADD + "rate 100gbit", NETEM.rate(Rate.parse("100gbit")));
        c.qdisc(ADD + "rate 5kbit 20 100 5", NETEM.set(Netem.RATE, new Pace(625, 20, 100, 5)));
        c.qdisc(
                ADD + "loss state 1% 2% 3% 4% 5%",
                NETEM.loss(
                        new FourStates(
                                percent(1), percent(2), percent(3), percent(5), percent(4))));
        c.qdisc(
                ADD + "loss gemodel 1% 10% 70% 0.1% ecn",
                NETEM.loss(
                                new GilbertElliot(
                                        percent(1), percent(10), percent(70).not(), percent(0.1)))
                        .set(Netem.ECN, true));
        c.qdisc(
                ADD + "slot 800us 1000us packets 32 bytes 64000",
                NETEM.set(
                        Netem.SLOT,
                        new Slot(
                                Duration.ofNanos(800_000),
                                Duration.ofNanos(1_000_000),
                                32,
                                64_000,
                                Duration.ZERO,
                                Duration.ZERO)));
    }
}
