package io.netlink.route;

import io.netlink.route.tc.Bfifo;
import io.netlink.route.tc.Cbs;
import io.netlink.route.tc.Etf;
import io.netlink.route.tc.Ets;
import io.netlink.route.tc.LinkLayer;
import io.netlink.route.tc.Mq;
import io.netlink.route.tc.Mqprio;
import io.netlink.route.tc.Multiq;
import io.netlink.route.tc.Noqueue;
import io.netlink.route.tc.Pfifo;
import io.netlink.route.tc.PfifoFast;
import io.netlink.route.tc.PfifoHeadDrop;
import io.netlink.route.tc.Plug;
import io.netlink.route.tc.Prio;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.Skbprio;
import io.netlink.route.tc.Taprio;
import io.netlink.route.tc.TaprioEntry;
import io.netlink.route.tc.TcClock;
import io.netlink.route.tc.TrafficClasses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code tc qdisc}: verbs, and qdiscs that are simple or for hardware. */
final class QdiscCases {
    private static final String PRIO =
            "tc adds an empty attribute behind the structure, for which kernels do not look";
    private static final String ADD = "tc qdisc add dev d0 root handle 1: ";
    private static final Qdisc ROOT = Qdisc.on("d0").root().handle("1:");

    private QdiscCases() {}

    /** Without options, or with a structure. */
    static void simple(CaseList c) {
        c.qdisc(ADD + "noqueue", Noqueue.create());
        c.qdisc(ADD + "mq", Mq.create());
        c.qdisc(ADD + "pfifo", Pfifo.create());
        c.qdisc(ADD + "pfifo limit 50", Pfifo.limit(50));
        c.qdisc(ADD + "bfifo limit 30000", Bfifo.limit(30_000));
        c.qdisc(ADD + "pfifo_head_drop limit 7", PfifoHeadDrop.limit(7));
        c.qdisc(ADD + "pfifo_fast", PfifoFast.create());
        c.qdiscOtherwise(ADD + "prio", PRIO, Prio.create());
        c.qdiscOtherwise(
                ADD + "prio bands 4 priomap 0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3",
                PRIO,
                Prio.create()
                        .bands(4)
                        .priomap(List.of(0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3)));
        c.qdisc(ADD + "multiq", Multiq.create());
        c.qdisc(ADD + "skbprio limit 100", Skbprio.limit(100));
        c.qdisc(ADD + "plug", Plug.create());
        c.of(
                ADD + "plug; tc qdisc change dev d0 root handle 1: plug limit 10000",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Plug.create()));
                    rtnl.qdiscs().change(ROOT.kind(Plug.limit(10_000)));
                });
        c.of("tc qdisc add dev d0 ingress", rtnl -> rtnl.qdiscs().add(Qdisc.on("d0").ingress()));
        c.of("tc qdisc add dev d0 clsact", rtnl -> rtnl.qdiscs().add(Qdisc.on("d0").clsact()));
        c.of(
                "tc qdisc add dev d0 ingress_block 21 egress_block 22 clsact",
                rtnl ->
                        rtnl.qdiscs()
                                .add(Qdisc.on("d0").clsact().ingressBlock(21).egressBlock(22)));
    }

    /** What is done to a qdisc, and what is the same for all. */
    static void verbs(CaseList c) {
        c.of(
                ADD + "pfifo limit 5; tc qdisc change dev d0 root handle 1: pfifo limit 6",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Pfifo.limit(5)));
                    rtnl.qdiscs().change(ROOT.kind(Pfifo.limit(6)));
                });
        c.of(
                ADD + "pfifo limit 5; tc qdisc replace dev d0 root handle 2: bfifo limit 6000",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Pfifo.limit(5)));
                    rtnl.qdiscs().replace(ROOT.handle("2:").kind(Bfifo.limit(6000)));
                });
        c.of(
                ADD + "pfifo limit 5; tc qdisc link dev d0 root handle 1: pfifo limit 9",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Pfifo.limit(5)));
                    rtnl.qdiscs().link(ROOT.kind(Pfifo.limit(9)));
                });
        c.of(
                ADD + "pfifo; tc qdisc delete dev d0 root",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Pfifo.create()));
                    rtnl.qdiscs().delete(Qdisc.on("d0").root());
                });
        c.of(
                ADD + "pfifo; tc qdisc delete dev d0 root handle 1: pfifo",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Pfifo.create()));
                    rtnl.qdiscs().delete(ROOT.kind(Pfifo.create()));
                });
        c.of(
                "tc qdisc add dev d0 ingress; tc qdisc delete dev d0 ingress",
                rtnl -> {
                    rtnl.qdiscs().add(Qdisc.on("d0").ingress());
                    rtnl.qdiscs().delete(Qdisc.on("d0").ingress());
                });
        c.of(
                ADD + "mq; tc qdisc replace dev d0 parent 1:2 handle 20: pfifo limit 3",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Mq.create()));
                    rtnl.qdiscs()
                            .replace(
                                    Qdisc.on("d0")
                                            .parent("1:2")
                                            .handle("20:")
                                            .kind(Pfifo.limit(3)));
                });
        c.of(
                "tc qdisc add dev d0 root handle 1: estimator 1sec 8sec pfifo",
                rtnl ->
                        rtnl.qdiscs()
                                .add(ROOT.kind(Pfifo.create()).estimator(estimator(1000, 8000))));
        c.of(
                "tc qdisc add dev d0 root handle 1: estimator 250ms 2sec pfifo",
                rtnl ->
                        rtnl.qdiscs()
                                .add(ROOT.kind(Pfifo.create()).estimator(estimator(250, 2000))));
        stab(c, "overhead 10", SizeTable.of(LinkLayer.UNAWARE).overhead(10));
        stab(c, "linklayer ethernet mpu 84", SizeTable.of(LinkLayer.ETHERNET).mpu(84));
        stab(
                c,
                "mtu 2048 tsize 128 mpu 96 overhead -4 linklayer atm",
                SizeTable.of(LinkLayer.ATM).mtu(2048).entries(128).mpu(96).overhead(-4));
        stab(
                c,
                "mtu 200000 tsize 16 linklayer atm",
                SizeTable.of(LinkLayer.ATM).mtu(200_000).entries(16));
    }

    private static RateEstimator estimator(int interval, int average) {
        return RateEstimator.of(Duration.ofMillis(interval), Duration.ofMillis(average));
    }

    private static void stab(CaseList c, String words, SizeTable table) {
        c.of(
                "tc qdisc add dev d0 root handle 1: stab " + words + " pfifo",
                rtnl -> rtnl.qdiscs().add(ROOT.kind(Pfifo.create()).sizeTable(table)));
    }

    private static final TrafficClasses TWO =
            TrafficClasses.of(2)
                    .map(0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                    .queues(0, 2, 0)
                    .queues(1, 2, 2);
    private static final String TWO_CLASSES =
            "num_tc 2 map 0 0 1 1 1 0 0 0 0 0 0 0 0 0 0 0 queues 2@0 2@2 ";

    private static List<Rate> rates(String... rates) {
        List<Rate> all = new ArrayList<>(Collections.nCopies(16, new Rate(0)));
        for (int i = 0; i < rates.length; i++) {
            all.set(i, Rate.parse(rates[i]));
        }
        return all;
    }

    /** Traffic classes and time. */
    static void classes(CaseList c) {
        c.qdisc(ADD + "mqprio " + TWO_CLASSES + "hw 0", Mqprio.of(TWO));
        c.qdiscOrRefused(
                ADD
                        + "mqprio "
                        + TWO_CLASSES
                        + "hw 1 mode channel shaper bw_rlimit min_rate 1gbit 2gbit"
                        + " max_rate 4gbit 5gbit",
                Mqprio.of(TWO.hardware(true))
                        .set(Mqprio.MODE, Mqprio.Mode.CHANNEL)
                        .set(Mqprio.SHAPER, Mqprio.Shaper.BW_RATE)
                        .set(Mqprio.MIN_RATE64, rates("1gbit", "2gbit"))
                        .set(Mqprio.MAX_RATE64, rates("4gbit", "5gbit")));
        c.qdisc(
                ADD
                        + "taprio "
                        + TWO_CLASSES
                        + "base-time 1000000000 sched-entry S 01 300000 sched-entry S 02 400000"
                        + " clockid CLOCK_TAI",
                Taprio.of(TWO, schedule())
                        .set(Taprio.SCHED_BASE_TIME, Duration.ofSeconds(1))
                        .set(Taprio.SCHED_CLOCKID, TcClock.TAI));
        c.qdisc(
                ADD
                        + "taprio "
                        + TWO_CLASSES
                        + "base-time 1000000000 sched-entry S 01 300000 sched-entry S 02 400000"
                        + " cycle-time 1000000 cycle-time-extension 100000 flags 0x1"
                        + " txtime-delay 200000 clockid CLOCK_TAI",
                Taprio.of(TWO, schedule())
                        .set(Taprio.SCHED_BASE_TIME, Duration.ofSeconds(1))
                        .set(Taprio.SCHED_CYCLE_TIME, Duration.ofMillis(1))
                        .set(Taprio.SCHED_CYCLE_TIME_EXTENSION, Duration.ofNanos(100_000))
                        .set(Taprio.FLAGS, 1L)
                        .set(Taprio.TXTIME_DELAY, Duration.ofNanos(200_000))
                        .set(Taprio.SCHED_CLOCKID, TcClock.TAI));
        c.of(
                ADD
                        + "mqprio "
                        + TWO_CLASSES
                        + "hw 0; tc qdisc replace dev d0 parent 1:1 handle 20: etf clockid"
                        + " CLOCK_TAI delta 200000 skip_sock_check",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Mqprio.of(TWO)));
                    rtnl.qdiscs()
                            .replace(
                                    Qdisc.on("d0")
                                            .parent("1:1")
                                            .handle("20:")
                                            .kind(
                                                    Etf.of(TcClock.TAI, Duration.ofNanos(200_000))
                                                            .skipSockCheck()));
                });
        c.qdiscOrRefused(
                ADD + "etf clockid CLOCK_TAI delta 5000 offload deadline_mode",
                Etf.of(TcClock.TAI, Duration.ofNanos(5000)).offload().deadlineMode());
        c.qdisc(
                ADD + "cbs locredit -1470 hicredit 30 sendslope -980000 idleslope 20000 offload 0",
                Cbs.of(new Cbs.Parameters(0, 30, -1470, 20_000, -980_000)));
        c.qdisc(ADD + "ets bands 8", Ets.bands(8));
        c.qdisc(
                ADD
                        + "ets bands 5 strict 2 quanta 4000 3000 2000"
                        + " priomap 4 4 3 3 2 2 1 1 0 0 0 0 0 0 0 0",
                Ets.bands(5)
                        .set(Ets.NSTRICT, 2)
                        .set(Ets.QUANTA, List.of(4000L, 3000L, 2000L))
                        .set(Ets.PRIOMAP, List.of(4, 4, 3, 3, 2, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    private static List<TaprioEntry> schedule() {
        return List.of(
                TaprioEntry.gates(1, Duration.ofNanos(300_000)),
                TaprioEntry.gates(2, Duration.ofNanos(400_000)));
    }
}
