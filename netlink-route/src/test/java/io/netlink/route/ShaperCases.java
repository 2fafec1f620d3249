package io.netlink.route;

import io.netlink.route.tc.ClassKind;
import io.netlink.route.tc.Drr;
import io.netlink.route.tc.DrrClass;
import io.netlink.route.tc.Ets;
import io.netlink.route.tc.EtsClass;
import io.netlink.route.tc.Hfsc;
import io.netlink.route.tc.HfscClass;
import io.netlink.route.tc.Htb;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.LinkLayer;
import io.netlink.route.tc.QdiscKind;
import io.netlink.route.tc.Qfq;
import io.netlink.route.tc.QfqClass;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.RateLimit;
import io.netlink.route.tc.ServiceCurve;
import io.netlink.route.tc.Tbf;
import io.netlink.route.tc.TcKind;

import java.time.Duration;

/** {@code tc qdisc add … tbf}, and qdiscs with classes: {@code tc class}. */
final class ShaperCases {
    private static final String ADD = "tc qdisc add dev d0 root handle 1: ";
    private static final Qdisc ROOT = Qdisc.on("d0").root().handle("1:");

    private ShaperCases() {}

    private static RateLimit limit(String rate) {
        return RateLimit.of(Rate.parse(rate));
    }

    static void tbf(CaseList c) {
        c.qdisc(
                ADD + "tbf rate 1mbit burst 10kb latency 50ms",
                Tbf.of(limit("1mbit").burst(10 * 1024), Duration.ofMillis(50)));
        c.qdisc(
                ADD + "tbf rate 256kbit burst 1540 limit 3000",
                Tbf.of(limit("256kbit").burst(1540), 3000));
        c.qdisc(
                ADD + "tbf rate 1mbit burst 5kb latency 70ms peakrate 2mbit minburst 1540",
                Tbf.of(
                        limit("1mbit").burst(5 * 1024).mtu(1540),
                        limit("2mbit").burst(1540).mtu(1540),
                        Duration.ofMillis(70)));
        c.qdisc(
                ADD + "tbf rate 40gbit burst 1mb limit 10mb",
                Tbf.of(limit("40gbit").burst(1024 * 1024), 10 * 1024 * 1024));
        c.qdisc(
                ADD + "tbf rate 40gbit burst 1mb limit 10mb peakrate 50gbit mtu 9000",
                Tbf.of(
                        limit("40gbit").burst(1024 * 1024).mtu(9000),
                        limit("50gbit").burst(9000).mtu(9000),
                        10 * 1024 * 1024));
        c.qdisc(
                ADD + "tbf rate 2mbit burst 4kb limit 20kb mpu 64 overhead 8 linklayer atm",
                Tbf.of(
                        limit("2mbit").burst(4096).mpu(64).overhead(8).linkLayer(LinkLayer.ATM),
                        20 * 1024));
    }

    /** A root qdisc, and a class 1:10 of it. */
    private static <Q extends TcKind<Q> & QdiscKind, C extends TcKind<C> & ClassKind> void add(
            CaseList c, String qdiscWords, Q qdisc, String classWords, C kind) {
        c.of(
                ADD + qdiscWords + "; tc class add dev d0 parent 1: classid 1:10 " + classWords,
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(qdisc));
                    rtnl.classes().add(TcClass.on("d0").parent("1:").handle("1:10").kind(kind));
                });
    }

    private static void htb(CaseList c, String words, HtbClass kind) {
        add(c, "htb", Htb.create(), "htb " + words, kind);
    }

    static void htb(CaseList c) {
        c.qdisc(ADD + "htb", Htb.create());
        c.qdisc(
                ADD + "htb default 30 r2q 7 direct_qlen 1000",
                Htb.create().defaultClass(0x30).rateToQuantum(7).set(Htb.DIRECT_QLEN, 1000L));
        c.qdiscOrRefused(ADD + "htb offload", Htb.create().set(Htb.OFFLOAD, true));
        htb(c, "rate 1mbit", HtbClass.of(Rate.parse("1mbit")));
        htb(
                c,
                "rate 6mbit ceil 10mbit burst 15k cburst 20k prio 3 quantum 3000",
                HtbClass.of(limit("6mbit").burst(15 * 1024))
                        .ceil(limit("10mbit").burst(20 * 1024))
                        .priority(3)
                        .quantum(3000));
        htb(c, "rate 8bps ceil 24bps", HtbClass.of(new Rate(8)).ceil(new Rate(24)));
        htb(
                c,
                "rate 40gbit ceil 100gbit",
                HtbClass.of(Rate.parse("40gbit")).ceil(Rate.parse("100gbit")));
        htb(
                c,
                "rate 10gbit ceil 50gbit",
                HtbClass.of(Rate.parse("10gbit")).ceil(Rate.parse("50gbit")));
        htb(
                c,
                "rate 2mbit ceil 3mbit overhead 8 mpu 64 linklayer atm mtu 9000",
                HtbClass.of(atm("2mbit")).ceil(atm("3mbit")));
        htb(
                c,
                "rate 1gbit burst 100kb mtu 65536",
                HtbClass.of(limit("1gbit").burst(100 * 1024).mtu(65_536)));
        c.of(
                ADD
                        + "htb; tc class add dev d0 parent 1: classid 1:1 htb rate 10mbit;"
                        + " tc class add dev d0 parent 1:1 classid 1:11 htb rate 4mbit ceil 10mbit;"
                        + " tc class change dev d0 parent 1:1 classid 1:11 htb rate 5mbit;"
                        + " tc class replace dev d0 parent 1:1 classid 1:12 htb rate 1mbit;"
                        + " tc class add dev d0 parent 1:1 classid 1:13 htb rate 1mbit;"
                        + " tc class delete dev d0 classid 1:13",
                rtnl -> {
                    TcClasses classes = rtnl.classes();
                    rtnl.qdiscs().add(ROOT.kind(Htb.create()));
                    classes.add(htb("1:", "1:1", HtbClass.of(Rate.megabits(10))));
                    classes.add(
                            htb(
                                    "1:1",
                                    "1:11",
                                    HtbClass.of(Rate.megabits(4)).ceil(Rate.megabits(10))));
                    classes.change(htb("1:1", "1:11", HtbClass.of(Rate.megabits(5))));
                    classes.replace(htb("1:1", "1:12", HtbClass.of(Rate.megabits(1))));
                    classes.add(htb("1:1", "1:13", HtbClass.of(Rate.megabits(1))));
                    classes.delete(TcClass.on("d0").handle("1:13"));
                });
        c.of(
                ADD
                        + "htb; tc class add dev d0 parent 1: classid 1:10 estimator 500ms 4sec"
                        + " htb rate 1mbit",
                rtnl -> {
                    rtnl.qdiscs().add(ROOT.kind(Htb.create()));
                    rtnl.classes()
                            .add(
                                    htb("1:", "1:10", HtbClass.of(Rate.megabits(1)))
                                            .estimator(
                                                    RateEstimator.of(
                                                            Duration.ofMillis(500),
                                                            Duration.ofSeconds(4))));
                });
    }

    private static RateLimit atm(String rate) {
        return limit(rate).overhead(8).mpu(64).linkLayer(LinkLayer.ATM).mtu(9000);
    }

    private static TcClass htb(String parent, String handle, HtbClass kind) {
        return TcClass.on("d0").parent(parent).handle(handle).kind(kind);
    }

    static void otherClasses(CaseList c) {
        c.qdisc(ADD + "hfsc", Hfsc.create());
        c.qdisc(ADD + "hfsc default 20", Hfsc.create().defaultClass(0x20));
        ServiceCurve one = ServiceCurve.of(Rate.megabits(1));
        ServiceCurve two =
                ServiceCurve.of(Rate.megabits(2), Duration.ofMillis(10), Rate.megabits(1));
        Hfsc hfsc = Hfsc.create().defaultClass(0x10);
        add(c, "hfsc default 10", hfsc, "hfsc sc rate 1mbit", HfscClass.service(one));
        add(
                c,
                "hfsc default 10",
                hfsc,
                "hfsc rt m1 2mbit d 10ms m2 1mbit",
                HfscClass.realTime(two));
        add(
                c,
                "hfsc default 10",
                hfsc,
                "hfsc ls m1 2mbit d 10ms m2 1mbit ul rate 5mbit",
                HfscClass.linkShare(two).set(HfscClass.USC, ServiceCurve.of(Rate.megabits(5))));
        add(
                c,
                "drr",
                Drr.create(),
                "drr quantum 1600",
                DrrClass.create().set(DrrClass.QUANTUM, 1600L));
        add(
                c,
                "qfq",
                Qfq.create(),
                "qfq weight 10 maxpkt 1600",
                QfqClass.create().set(QfqClass.WEIGHT, 10L).set(QfqClass.LMAX, 1600L));
        c.of(
                ADD
                        + "ets bands 3 quanta 1000 2000 3000; tc class change dev d0 classid 1:2"
                        + " ets quantum 4000",
                rtnl -> {
                    rtnl.qdiscs()
                            .add(
                                    ROOT.kind(
                                            Ets.bands(3)
                                                    .set(
                                                            Ets.QUANTA,
                                                            java.util.List.of(
                                                                    1000L, 2000L, 3000L))));
                    rtnl.classes()
                            .change(TcClass.on("d0").handle("1:2").kind(EtsClass.quantum(4000)));
                });
    }
}
