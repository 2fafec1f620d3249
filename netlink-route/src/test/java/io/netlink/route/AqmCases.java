package io.netlink.route;

import io.netlink.route.tc.Cake;
import io.netlink.route.tc.Choke;
import io.netlink.route.tc.Codel;
import io.netlink.route.tc.Fq;
import io.netlink.route.tc.FqCodel;
import io.netlink.route.tc.FqPie;
import io.netlink.route.tc.Gred;
import io.netlink.route.tc.Hhf;
import io.netlink.route.tc.Pie;
import io.netlink.route.tc.Probability;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.Red;
import io.netlink.route.tc.RedCurve;
import io.netlink.route.tc.Sfb;
import io.netlink.route.tc.Sfq;

import java.time.Duration;

/** {@code tc qdisc add}: qdiscs that keep queues short, and those that share among flows. */
final class AqmCases {
    private static final String ADD = "tc qdisc add dev d0 root handle 1: ";
    private static final Qdisc ROOT = Qdisc.on("d0").root().handle("1:");

    private static final RedCurve GRED_CURVE =
            RedCurve.limit(60 * 1024).min(15 * 1024).max(25 * 1024).burst(20);

    private AqmCases() {}

    private static Duration ms(int milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    static void delay(CaseList c) {
        c.qdisc(
                ADD + "codel limit 100 target 4ms interval 30ms ce_threshold 1ms ecn",
                Codel.create()
                        .set(Codel.LIMIT, 100L)
                        .set(Codel.TARGET, ms(4))
                        .set(Codel.INTERVAL, ms(30))
                        .set(Codel.CE_THRESHOLD, ms(1))
                        .set(Codel.ECN, true));
        c.qdisc(ADD + "codel noecn", Codel.create().set(Codel.ECN, false));
        c.qdisc(
                ADD
                        + "fq_codel limit 1000 flows 512 target 3ms interval 40ms quantum 600"
                        + " ce_threshold 2ms memory_limit 4mb drop_batch 32 noecn",
                FqCodel.create()
                        .set(FqCodel.LIMIT, 1000L)
                        .set(FqCodel.FLOWS, 512L)
                        .set(FqCodel.TARGET, ms(3))
                        .set(FqCodel.INTERVAL, ms(40))
                        .set(FqCodel.QUANTUM, 600L)
                        .set(FqCodel.CE_THRESHOLD, ms(2))
                        .set(FqCodel.MEMORY_LIMIT, 4L << 20)
                        .set(FqCodel.DROP_BATCH_SIZE, 32L)
                        .set(FqCodel.ECN, false));
        c.qdisc(
                ADD + "fq_codel ce_threshold 1ms ce_threshold_selector 0x01/0x03",
                FqCodel.create()
                        .set(FqCodel.CE_THRESHOLD, ms(1))
                        .set(FqCodel.CE_THRESHOLD_SELECTOR, 1)
                        .set(FqCodel.CE_THRESHOLD_MASK, 3));
        c.qdisc(
                ADD
                        + "pie limit 200 target 20ms tupdate 30ms alpha 3 beta 25 ecn bytemode"
                        + " dq_rate_estimator",
                Pie.create()
                        .set(Pie.LIMIT, 200L)
                        .set(Pie.TARGET, ms(20))
                        .set(Pie.TUPDATE, ms(30))
                        .set(Pie.ALPHA, 3L)
                        .set(Pie.BETA, 25L)
                        .set(Pie.ECN, true)
                        .set(Pie.BYTEMODE, true)
                        .set(Pie.DQ_RATE_ESTIMATOR, true));
        c.qdisc(
                ADD
                        + "fq_pie limit 300 flows 128 target 20ms tupdate 30ms alpha 3 beta 25"
                        + " quantum 700 memory_limit 2mb ecn_prob 20 ecn nobytemode"
                        + " no_dq_rate_estimator",
                FqPie.create()
                        .set(FqPie.LIMIT, 300L)
                        .set(FqPie.FLOWS, 128L)
                        .set(FqPie.TARGET, ms(20))
                        .set(FqPie.TUPDATE, ms(30))
                        .set(FqPie.ALPHA, 3L)
                        .set(FqPie.BETA, 25L)
                        .set(FqPie.QUANTUM, 700L)
                        .set(FqPie.MEMORY_LIMIT, 2L << 20)
                        .set(FqPie.ECN_PROB, 20L)
                        .set(FqPie.ECN, true)
                        .set(FqPie.BYTEMODE, false)
                        .set(FqPie.DQ_RATE_ESTIMATOR, false));
    }

    static void fair(CaseList c) {
        c.qdisc(
                ADD
                        + "fq limit 500 flow_limit 20 quantum 3000 initial_quantum 15000 maxrate"
                        + " 8mbit buckets 256 refill_delay 30ms orphan_mask 255 low_rate_threshold"
                        + " 800kbit ce_threshold 5ms timer_slack 20us horizon 4s horizon_cap"
                        + " nopacing",
                Fq.create()
                        .set(Fq.PLIMIT, 500L)
                        .set(Fq.FLOW_PLIMIT, 20L)
                        .set(Fq.QUANTUM, 3000L)
                        .set(Fq.INITIAL_QUANTUM, 15_000L)
                        .set(Fq.FLOW_MAX_RATE, Rate.megabits(8))
                        .set(Fq.BUCKETS_LOG, 8L)
                        .set(Fq.FLOW_REFILL_DELAY, ms(30))
                        .set(Fq.ORPHAN_MASK, 255L)
                        .set(Fq.LOW_RATE_THRESHOLD, Rate.parse("800kbit"))
                        .set(Fq.CE_THRESHOLD, ms(5))
                        .set(Fq.TIMER_SLACK, Duration.ofNanos(20_000))
                        .set(Fq.HORIZON, ms(4000))
                        .set(Fq.HORIZON_DROP, false)
                        .set(Fq.RATE_ENABLE, false));
        c.qdisc(
                ADD + "fq horizon_drop pacing",
                Fq.create().set(Fq.HORIZON_DROP, true).set(Fq.RATE_ENABLE, true));
        c.qdisc(
                ADD
                        + "hhf limit 500 quantum 1600 hh_limit 100 reset_timeout 30ms admit_bytes"
                        + " 5000 evict_timeout 2s non_hh_weight 3",
                Hhf.create()
                        .set(Hhf.BACKLOG_LIMIT, 500L)
                        .set(Hhf.QUANTUM, 1600L)
                        .set(Hhf.HH_FLOWS_LIMIT, 100L)
                        .set(Hhf.RESET_TIMEOUT, ms(30))
                        .set(Hhf.ADMIT_BYTES, 5000L)
                        .set(Hhf.EVICT_TIMEOUT, ms(2000))
                        .set(Hhf.NON_HH_WEIGHT, 3L));
        c.qdisc(ADD + "sfq", Sfq.create());
        c.qdisc(
                ADD
                        + "sfq limit 100 perturb 10 quantum 2000 divisor 512 flows 50 depth 20"
                        + " headdrop",
                Sfq.create()
                        .limit(100)
                        .perturb(Duration.ofSeconds(10))
                        .quantum(2000)
                        .divisor(512)
                        .flows(50)
                        .depth(20)
                        .headDrop(true));
        c.qdisc(
                ADD
                        + "sfq limit 3000 redflowlimit 100000 min 8000 max 60000 avpkt 1000 burst"
                        + " 20 probability 0.1 ecn harddrop",
                Sfq.create()
                        .limit(3000)
                        .red(
                                RedCurve.limit(100_000)
                                        .min(8000)
                                        .max(60_000)
                                        .burst(20)
                                        .probability(probability(0.1)),
                                true,
                                true));
        c.qdisc(
                ADD
                        + "cake bandwidth 50mbit autorate-ingress diffserv4 dual-srchost nat wash"
                        + " ingress ack-filter no-split-gso rtt 50ms memlimit 8mb fwmark 0xf0",
                Cake.bandwidth(Rate.megabits(50))
                        .set(Cake.AUTORATE, true)
                        .set(Cake.DIFFSERV_MODE, Cake.Diffserv.DIFFSERV4)
                        .set(Cake.FLOW_MODE, Cake.Flows.DUAL_SRC)
                        .set(Cake.NAT, true)
                        .set(Cake.WASH, true)
                        .set(Cake.INGRESS, true)
                        .set(Cake.ACK_FILTER, Cake.AckFilter.FILTER)
                        .set(Cake.SPLIT_GSO, false)
                        .rtt(ms(50))
                        .set(Cake.MEMORY, 8L << 20)
                        .set(Cake.FWMARK, 0xf0L));
        c.qdisc(
                ADD
                        + "cake unlimited besteffort flowblind nonat nowash egress no-ack-filter"
                        + " split-gso",
                Cake.unlimited()
                        .set(Cake.DIFFSERV_MODE, Cake.Diffserv.BESTEFFORT)
                        .set(Cake.FLOW_MODE, Cake.Flows.NONE)
                        .set(Cake.NAT, false)
                        .set(Cake.WASH, false)
                        .set(Cake.INGRESS, false)
                        .set(Cake.ACK_FILTER, Cake.AckFilter.NONE)
                        .set(Cake.SPLIT_GSO, true));
        c.qdisc(
                ADD + "cake atm overhead 18 mpu 64",
                Cake.create()
                        .set(Cake.ATM, Cake.Cells.ATM)
                        .set(Cake.OVERHEAD, 18)
                        .set(Cake.MPU, 64L));
        c.qdisc(ADD + "cake raw", Cake.create().raw());
    }

    private static Probability probability(double chance) {
        return new Probability((int) (long) (chance * 0x1p32));
    }

    static void red(CaseList c) {
        c.qdisc(
                ADD
                        + "red limit 400000 min 30000 max 90000 avpkt 1000 burst 55 bandwidth"
                        + " 10mbit probability 0.1 ecn",
                Red.of(
                                RedCurve.limit(400_000)
                                        .min(30_000)
                                        .max(90_000)
                                        .burst(55)
                                        .probability(probability(0.1)))
                        .ecn());
        c.qdisc(
                ADD + "red limit 100000 avpkt 500 bandwidth 1gbit adaptive harddrop",
                Red.of(RedCurve.limit(100_000).averagePacket(500).bandwidth(Rate.parse("1gbit")))
                        .adaptive()
                        .hardDrop());
        c.qdisc(
                ADD
                        + "red limit 200000 min 20000 avpkt 1000 bandwidth 10mbit ecn nodrop"
                        + " qevent early_drop block 10 qevent mark block 11",
                Red.of(RedCurve.limit(200_000).min(20_000))
                        .ecn()
                        .noDrop()
                        .set(Red.EARLY_DROP_BLOCK, 10L)
                        .set(Red.MARK_BLOCK, 11L));
        c.qdisc(ADD + "gred setup DPs 3 default 1", Gred.setup(3, 1));
        c.qdisc(
                ADD + "gred setup DPs 5 default 2 grio limit 100kb",
                Gred.setup(5, 2).grio().set(Gred.LIMIT, 100L * 1024));
        c.qdisc(ADD + "gred setup DPs 2 default 0 ecn harddrop", Gred.setup(2, 0).ecn().hardDrop());
        c.of(
                ADD
                        + "gred setup DPs 3 default 1; tc qdisc change dev d0 root handle 1: gred"
                        + " limit 60kb min 15kb max 25kb burst 20 avpkt 1000 bandwidth 10mbit DP 2"
                        + " probability 0.02 ecn harddrop",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Gred.setup(3, 1)));
                    rtnl.qdiscs().change(ROOT.kind(Gred.queue(2, 0, GRED_CURVE).ecn().hardDrop()));
                });
        c.of(
                ADD
                        + "gred setup DPs 3 default 1 grio; tc qdisc change dev d0 root handle 1:"
                        + " gred limit 60kb min 15kb max 25kb burst 20 avpkt 1000 bandwidth 10mbit"
                        + " DP 1 probability 0.02 prio 2",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Gred.setup(3, 1).grio()));
                    rtnl.qdiscs().change(ROOT.kind(Gred.queue(1, 2, GRED_CURVE)));
                });
        c.qdisc(
                ADD + "choke limit 1000 bandwidth 10mbit avpkt 1000 min 20 max 60 burst 40 ecn",
                Choke.of(RedCurve.limit(1000).min(20).max(60).burst(40)).ecn());
        c.qdisc(
                ADD + "choke limit 300 bandwidth 100mbit",
                Choke.of(RedCurve.limit(300).bandwidth(Rate.megabits(100))));
        c.qdisc(ADD + "sfb", Sfb.create());
        c.qdisc(
                ADD
                        + "sfb rehash 300000 db 30000 limit 500 max 40 target 30 increment 0.001"
                        + " decrement 0.0001 penalty_rate 20 penalty_burst 30",
                Sfb.of(new Sfb.Parameters(ms(300_000), ms(30_000), 40, 30, 66, 7, 500, 20, 30)));
    }
}
