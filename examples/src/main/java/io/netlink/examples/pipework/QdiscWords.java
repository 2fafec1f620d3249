package io.netlink.examples.pipework;

import io.netlink.route.Qdisc;
import io.netlink.route.tc.Bfifo;
import io.netlink.route.tc.Codel;
import io.netlink.route.tc.FqCodel;
import io.netlink.route.tc.Htb;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.LinkLayer;
import io.netlink.route.tc.Netem;
import io.netlink.route.tc.NetemValues.Chance;
import io.netlink.route.tc.NetemValues.Correlations;
import io.netlink.route.tc.Pfifo;
import io.netlink.route.tc.Prio;
import io.netlink.route.tc.Probability;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.RateLimit;
import io.netlink.route.tc.Sfq;
import io.netlink.route.tc.Tbf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of {@code tc} after a qdisc's kind, and of classes of htb. */
final class QdiscWords {
    private QdiscWords() {}

    /** The qdisc, of a kind with the options that follow. */
    static Qdisc kind(Qdisc qdisc, String kind, Words left) {
        return switch (kind) {
            case "netem" -> qdisc.kind(netem(left));
            case "tbf" -> qdisc.kind(tbf(left));
            case "htb" -> qdisc.kind(htb(left));
            case "fq_codel" -> qdisc.kind(fqCodel(left));
            case "codel" -> qdisc.kind(codel(left));
            case "sfq" -> qdisc.kind(sfq(left));
            case "prio" -> qdisc.kind(prio(left));
            case "pfifo" ->
                    qdisc.kind(left.isEmpty() ? Pfifo.create() : Pfifo.limit(onlyLimit(left)));
            case "bfifo" ->
                    qdisc.kind(left.isEmpty() ? Bfifo.create() : Bfifo.limit(onlyLimit(left)));
            default -> throw left.unknown(kind);
        };
    }

    private static long onlyLimit(Words left) {
        if (!left.takes("limit")) {
            throw left.unknown(left.next());
        }
        long limit = Amounts.size(left, "limit");
        left.end();
        return limit;
    }

    private static Netem netem(Words left) {
        Netem netem = Netem.create();
        Probability ofDelay = Probability.NEVER;
        Probability ofLoss = Probability.NEVER;
        Probability ofDuplicate = Probability.NEVER;
        boolean delayed = false;
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "limit" -> netem = netem.limit(Amounts.size(left, word));
                case "delay", "latency" -> {
                    delayed = true;
                    Duration delay = Amounts.time(left, word);
                    boolean varies = left.isNext("[0-9].*");
                    netem =
                            varies
                                    ? netem.delay(delay, Amounts.time(left, "jitter"))
                                    : netem.delay(delay);
                    ofDelay = varies ? correlation(left) : ofDelay;
                }
                case "loss", "drop" -> {
                    left.takes("random");
                    netem = netem.loss(Amounts.chance(left, word));
                    ofLoss = correlation(left);
                }
                case "duplicate" -> {
                    netem = netem.duplicate(Amounts.chance(left, word));
                    ofDuplicate = correlation(left);
                }
                case "corrupt" -> netem = netem.set(Netem.CORRUPT, chance(left, word));
                case "reorder" -> {
                    netem = netem.set(Netem.REORDER, chance(left, word));
                    netem = netem.gap() == 0 ? netem.gap(1) : netem;
                }
                case "gap" -> netem = netem.gap(left.integer(word));
                case "rate" -> netem = netem.rate(Rate.parse(left.next(word)));
                default -> throw left.unknown(word);
            }
        }
        if (netem.get(Netem.REORDER).isPresent() && !delayed) {
            throw new IllegalArgumentException("netem reorder: only with a delay");
        }
        Correlations all = new Correlations(ofDelay, ofLoss, ofDuplicate);
        Probability never = Probability.NEVER;
        return all.equals(new Correlations(never, never, never))
                ? netem
                : netem.set(Netem.CORR, all);
    }

    private static Chance chance(Words left, String word) {
        return new Chance(Amounts.chance(left, word), correlation(left));
    }

    /** How much a packet's fate is that of the one before, which may be left out. */
    private static Probability correlation(Words left) {
        return left.isNext("[0-9].*") ? Amounts.chance(left, "correlation") : Probability.NEVER;
    }

    private static Tbf tbf(Words left) {
        Rate rate = null;
        Rate peak = null;
        long burst = 0;
        long mtu = 0;
        long limit = 0;
        Duration latency = null;
        int overhead = 0;
        int mpu = 0;
        LinkLayer layer = LinkLayer.ETHERNET;
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "rate" -> rate = Rate.parse(left.next(word));
                case "burst", "buffer", "maxburst" -> burst = Amounts.size(left, word);
                case "limit" -> limit = Amounts.size(left, word);
                case "latency" -> latency = Amounts.time(left, word);
                case "peakrate" -> peak = Rate.parse(left.next(word));
                case "mtu", "minburst" -> mtu = Amounts.size(left, word);
                case "overhead" -> overhead = left.integer(word);
                case "mpu" -> mpu = left.integer(word);
                case "linklayer" -> layer = linkLayer(left, word);
                default -> throw left.unknown(word);
            }
        }
        if (rate == null || burst == 0 || (limit == 0) == (latency == null)) {
            throw new IllegalArgumentException(
                    "tbf needs a rate, a burst, and either a limit or a latency");
        }
        RateLimit usual = new RateLimit(rate, burst, overhead, mpu, layer, mtu);
        if (peak == null) {
            return latency == null ? Tbf.of(usual, limit) : Tbf.of(usual, latency);
        }
        RateLimit most = new RateLimit(peak, mtu, overhead, mpu, layer, mtu);
        return latency == null ? Tbf.of(usual, most, limit) : Tbf.of(usual, most, latency);
    }

    private static LinkLayer linkLayer(Words left, String word) {
        String name = left.next(word);
        try {
            return LinkLayer.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "linklayer " + name + ": must be ethernet or atm", e);
        }
    }

    private static Htb htb(Words left) {
        Htb htb = Htb.create();
        while (!left.isEmpty()) {
            String word = left.next();
            htb =
                    switch (word) {
                        case "default" -> htb.defaultClass(left.hex(word));
                        case "r2q" -> htb.rateToQuantum(left.number(word));
                        case "direct_qlen" -> htb.set(Htb.DIRECT_QLEN, left.number(word));
                        default -> throw left.unknown(word);
                    };
        }
        return htb;
    }

    /** {@code htb rate 5mbit ceil 10mbit …}, after {@code htb}. */
    static HtbClass htbClass(Words left) {
        Rate rate = null;
        Rate ceil = null;
        long burst = 0;
        long ceilBurst = 0;
        long mtu = 0;
        int overhead = 0;
        int mpu = 0;
        LinkLayer layer = LinkLayer.ETHERNET;
        long priority = 0;
        long quantum = 0;
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "rate" -> rate = Rate.parse(left.next(word));
                case "ceil" -> ceil = Rate.parse(left.next(word));
                case "burst", "buffer", "maxburst" -> burst = Amounts.size(left, word);
                case "cburst", "cbuffer", "cmaxburst" -> ceilBurst = Amounts.size(left, word);
                case "prio" -> priority = left.number(word);
                case "quantum" -> quantum = left.number(word);
                case "mtu" -> mtu = left.number(word);
                case "overhead" -> overhead = left.integer(word);
                case "mpu" -> mpu = left.integer(word);
                case "linklayer" -> layer = linkLayer(left, word);
                default -> throw left.unknown(word);
            }
        }
        if (rate == null) {
            throw new IllegalArgumentException("a class of htb needs a rate");
        }
        HtbClass made =
                HtbClass.of(new RateLimit(rate, burst, overhead, mpu, layer, mtu))
                        .ceil(
                                new RateLimit(
                                        ceil == null ? rate : ceil,
                                        ceilBurst,
                                        overhead,
                                        mpu,
                                        layer,
                                        mtu));
        made = priority == 0 ? made : made.priority((int) priority);
        return quantum == 0 ? made : made.quantum(quantum);
    }

    private static FqCodel fqCodel(Words left) {
        FqCodel fq = FqCodel.create();
        while (!left.isEmpty()) {
            String word = left.next();
            fq =
                    switch (word) {
                        case "limit" -> fq.set(FqCodel.LIMIT, left.number(word));
                        case "flows" -> fq.set(FqCodel.FLOWS, left.number(word));
                        case "quantum" -> fq.set(FqCodel.QUANTUM, left.number(word));
                        case "target" -> fq.set(FqCodel.TARGET, Amounts.time(left, word));
                        case "interval" -> fq.set(FqCodel.INTERVAL, Amounts.time(left, word));
                        case "ce_threshold" ->
                                fq.set(FqCodel.CE_THRESHOLD, Amounts.time(left, word));
                        case "memory_limit" ->
                                fq.set(FqCodel.MEMORY_LIMIT, Amounts.size(left, word));
                        case "drop_batch" -> fq.set(FqCodel.DROP_BATCH_SIZE, left.number(word));
                        case "ecn", "noecn" -> fq.set(FqCodel.ECN, word.equals("ecn"));
                        default -> throw left.unknown(word);
                    };
        }
        return fq;
    }

    private static Codel codel(Words left) {
        Codel codel = Codel.create();
        while (!left.isEmpty()) {
            String word = left.next();
            codel =
                    switch (word) {
                        case "limit" -> codel.set(Codel.LIMIT, left.number(word));
                        case "target" -> codel.set(Codel.TARGET, Amounts.time(left, word));
                        case "interval" -> codel.set(Codel.INTERVAL, Amounts.time(left, word));
                        case "ce_threshold" ->
                                codel.set(Codel.CE_THRESHOLD, Amounts.time(left, word));
                        case "ecn", "noecn" -> codel.set(Codel.ECN, word.equals("ecn"));
                        default -> throw left.unknown(word);
                    };
        }
        return codel;
    }

    private static Sfq sfq(Words left) {
        Sfq sfq = Sfq.create();
        while (!left.isEmpty()) {
            String word = left.next();
            sfq =
                    switch (word) {
                        case "perturb" -> sfq.perturb(Duration.ofSeconds(left.number(word)));
                        case "quantum" -> sfq.quantum(Amounts.size(left, word));
                        case "limit" -> sfq.limit(left.number(word));
                        case "flows" -> sfq.flows(left.number(word));
                        case "depth" -> sfq.depth(left.number(word));
                        case "divisor" -> sfq.divisor(left.number(word));
                        case "headdrop" -> sfq.headDrop(true);
                        default -> throw left.unknown(word);
                    };
        }
        return sfq;
    }

    private static Prio prio(Words left) {
        Prio prio = Prio.create();
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "bands" -> prio = prio.bands(left.integer(word));
                case "priomap" -> {
                    List<Integer> bands = new ArrayList<>();
                    while (left.isNext("[0-9]+")) {
                        bands.add(left.integer(word));
                    }
                    prio = prio.priomap(bands);
                }
                default -> throw left.unknown(word);
            }
        }
        return prio;
    }
}
