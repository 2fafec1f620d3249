package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

import java.time.Duration;

/**
 * Common applications kept enhanced: shaper, fairness among hosts and flows, priorities and low
 * delay in one; {@code tc qdisc add dev DEV root cake}, tc-cake(8).
 *
 * <pre>{@code
 * Cake.bandwidth(Rate.megabits(100)).set(Cake.DIFFSERV_MODE, Cake.Diffserv.DIFFSERV4)
 * }</pre>
 */
public final class Cake extends TcKind<Cake> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("cake", "TCA_CAKE_");
    private static final int TARGETS = 20; // in a round trip, as tc has it

    /** Of 32 bits to the kernel's policy, though only that it is there counts. */
    private static final AttributeCodec<Boolean> PRESENCE =
            AttributeCodec.of(
                    "u32",
                    reader -> true,
                    (writer, type, value) -> {
                        if (value) {
                            writer.u32(type, 0);
                        }
                    });

    /** {@code bandwidth}: how fast the network is; 0, {@code unlimited}, is the default. */
    public static final Attribute<Rate> BASE_RATE64 =
            SPACE.attribute(TCA_CAKE_BASE_RATE64, "TCA_CAKE_BASE_RATE64", Rate.CODEC64);

    /** {@code diffserv3} and so on: which tins there are; default {@code diffserv3}. */
    public static final Attribute<Diffserv> DIFFSERV_MODE =
            SPACE.attribute(
                    TCA_CAKE_DIFFSERV_MODE,
                    "TCA_CAKE_DIFFSERV_MODE",
                    Codecs.oneOf(AttributeCodec.S32, Diffserv.class));

    /**
     * {@code atm}, {@code ptm}, {@code noatm}: what a packet becomes on the wire; default {@code
     * noatm}.
     */
    public static final Attribute<Cells> ATM =
            SPACE.attribute(
                    TCA_CAKE_ATM, "TCA_CAKE_ATM", Codecs.oneOf(AttributeCodec.S32, Cells.class));

    /** {@code triple-isolate} and so on: what shares are of; default {@code triple-isolate}. */
    public static final Attribute<Flows> FLOW_MODE =
            SPACE.attribute(
                    TCA_CAKE_FLOW_MODE,
                    "TCA_CAKE_FLOW_MODE",
                    Codecs.oneOf(AttributeCodec.S32, Flows.class));

    /** {@code overhead}: bytes that a packet has more, or less, on the wire, -64 to 256. */
    public static final Attribute<Integer> OVERHEAD =
            SPACE.s32(TCA_CAKE_OVERHEAD, "TCA_CAKE_OVERHEAD");

    /** {@code rtt}: the usual time to the other end and back, in microseconds; default 100 ms. */
    public static final Attribute<Duration> RTT =
            SPACE.attribute(TCA_CAKE_RTT, "TCA_CAKE_RTT", Structs.MICROS);

    /**
     * The delay to aim at, in microseconds; default 5 ms. {@code tc} makes it a twentieth of {@link
     * #RTT}, as {@link #rtt} does.
     */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_CAKE_TARGET, "TCA_CAKE_TARGET", Structs.MICROS);

    /** {@code autorate-ingress}: find the bandwidth out of what comes in; default off. */
    public static final Attribute<Boolean> AUTORATE =
            SPACE.attribute(TCA_CAKE_AUTORATE, "TCA_CAKE_AUTORATE", Codecs.BOOL32);

    /** {@code memlimit}: bytes that packets may take; default by the bandwidth. */
    public static final Attribute<Long> MEMORY = SPACE.u32(TCA_CAKE_MEMORY, "TCA_CAKE_MEMORY");

    /**
     * {@code nat}, {@code nonat}: look for hosts behind the kernel's own translation; default off.
     */
    public static final Attribute<Boolean> NAT =
            SPACE.attribute(TCA_CAKE_NAT, "TCA_CAKE_NAT", Codecs.BOOL32);

    /**
     * {@code raw}: count packets as the kernel has them, whatever {@link #OVERHEAD} says; {@code
     * tc} sends more with it, see {@link #raw}.
     */
    public static final Attribute<Boolean> RAW =
            SPACE.attribute(TCA_CAKE_RAW, "TCA_CAKE_RAW", PRESENCE);

    /** {@code wash}, {@code nowash}: clear the traffic class of packets that leave; default off. */
    public static final Attribute<Boolean> WASH =
            SPACE.attribute(TCA_CAKE_WASH, "TCA_CAKE_WASH", Codecs.BOOL32);

    /** {@code mpu}: the least bytes that a packet counts for, 0 to 256. */
    public static final Attribute<Long> MPU = SPACE.u32(TCA_CAKE_MPU, "TCA_CAKE_MPU");

    /**
     * {@code ingress}, {@code egress}: count also what is dropped, as for what comes in; default
     * off.
     */
    public static final Attribute<Boolean> INGRESS =
            SPACE.attribute(TCA_CAKE_INGRESS, "TCA_CAKE_INGRESS", Codecs.BOOL32);

    /** {@code ack-filter}: drop acknowledgements that are not needed; default no. */
    public static final Attribute<AckFilter> ACK_FILTER =
            SPACE.attribute(
                    TCA_CAKE_ACK_FILTER,
                    "TCA_CAKE_ACK_FILTER",
                    Codecs.oneOf(AttributeCodec.S32, AckFilter.class));

    /**
     * {@code split-gso}, {@code no-split-gso}: send large segments packet by packet; default on.
     */
    public static final Attribute<Boolean> SPLIT_GSO =
            SPACE.attribute(TCA_CAKE_SPLIT_GSO, "TCA_CAKE_SPLIT_GSO", Codecs.BOOL32);

    /** {@code fwmark}: the bits of the mark that choose the tin. */
    public static final Attribute<Long> FWMARK = SPACE.u32(TCA_CAKE_FWMARK, "TCA_CAKE_FWMARK");

    /** How the library knows the kind. */
    public static final Type<Cake> TYPE = new Type<>("cake", SPACE, Cake::new);

    /**
     * {@code -s}: what it counts itself, and what a flow counts, by the rows of {@link
     * CakeStatistics}.
     */
    public static final TcCounters<AttributeSet> STATISTICS =
            new TcCounters<>("cake", bytes -> AttributeSet.of(CakeStatistics.SPACE, bytes));

    private Cake(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * As fast as the device is.
     *
     * @return the kind
     */
    public static Cake create() {
        return TYPE.empty();
    }

    /**
     * {@code bandwidth}: as fast as the network is, or a little less; and no {@code
     * autorate-ingress}.
     *
     * @param rate the rate, 0 for no limit
     * @return the kind
     */
    public static Cake bandwidth(Rate rate) {
        return TYPE.empty().set(BASE_RATE64, rate).set(AUTORATE, false);
    }

    /**
     * {@code unlimited}: as fast as the device is, even if a rate was set before.
     *
     * @return the kind
     */
    public static Cake unlimited() {
        return bandwidth(new Rate(0));
    }

    /**
     * {@code rtt}: the usual time to the other end and back, and a twentieth of it as the delay to
     * aim at.
     *
     * @param time the time, 1 µs to 4294967295 µs
     * @return a kind with both
     * @throws IllegalArgumentException if it is out of range
     */
    public Cake rtt(Duration time) {
        if (time.compareTo(Duration.ofNanos(1_000)) < 0) {
            throw new IllegalArgumentException("rtt " + time + ": must be at least 1 µs");
        }
        Cake cake = set(RTT, time); // refuses what is too long
        long micros = time.toNanos() / 1_000 / TARGETS;
        return cake.set(TARGET, Duration.ofNanos(Math.max(1, micros) * 1_000));
    }

    /**
     * {@code raw}: counts packets as the kernel has them, without cells or overhead.
     *
     * @return a kind that does
     */
    public Cake raw() {
        return set(ATM, Cells.NONE).set(OVERHEAD, 0).set(RAW, true);
    }

    /** Which tins there are: priorities, chosen by a packet's traffic class. */
    public enum Diffserv implements Numbered {
        /** Three. */
        DIFFSERV3(CAKE_DIFFSERV_DIFFSERV3),
        /** Four. */
        DIFFSERV4(CAKE_DIFFSERV_DIFFSERV4),
        /** Eight. */
        DIFFSERV8(CAKE_DIFFSERV_DIFFSERV8),
        /** One. */
        BESTEFFORT(CAKE_DIFFSERV_BESTEFFORT),
        /** Eight, by the old meaning of the traffic class. */
        PRECEDENCE(CAKE_DIFFSERV_PRECEDENCE),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Diffserv(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What a packet becomes on the wire. */
    public enum Cells implements Numbered {
        /** Nothing else. */
        NONE(CAKE_ATM_NONE),
        /** Cells of 53 bytes that carry 48. */
        ATM(CAKE_ATM_ATM),
        /** Blocks of 65 bytes that carry 64. */
        PTM(CAKE_ATM_PTM),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Cells(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What shares are of. */
    public enum Flows implements Numbered {
        /** {@code flowblind}: all packets alike. */
        NONE(CAKE_FLOW_NONE),
        /** {@code srchost}: sources. */
        SRC_IP(CAKE_FLOW_SRC_IP),
        /** {@code dsthost}: destinations. */
        DST_IP(CAKE_FLOW_DST_IP),
        /** {@code hosts}: pairs of these. */
        HOSTS(CAKE_FLOW_HOSTS),
        /** {@code flows}: flows. */
        FLOWS(CAKE_FLOW_FLOWS),
        /** {@code dual-srchost}: sources, and the flows of each. */
        DUAL_SRC(CAKE_FLOW_DUAL_SRC),
        /** {@code dual-dsthost}: destinations, and the flows of each. */
        DUAL_DST(CAKE_FLOW_DUAL_DST),
        /** {@code triple-isolate}: sources, destinations, and the flows of each. */
        TRIPLE(CAKE_FLOW_TRIPLE),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Flows(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Which acknowledgements to drop. */
    public enum AckFilter implements Numbered {
        /** {@code no-ack-filter}: none. */
        NONE(CAKE_ACK_NONE),
        /** {@code ack-filter}: those that a later one makes needless. */
        FILTER(CAKE_ACK_FILTER),
        /** {@code ack-filter-aggressive}: more of them. */
        AGGRESSIVE(CAKE_ACK_AGGRESSIVE),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        AckFilter(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }
}
