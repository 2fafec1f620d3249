package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.RawAttribute;
import io.netlink.uapi.Netlink;

import java.util.ArrayList;
import java.util.List;

/**
 * Traffic classes with queues of the device each: {@code tc qdisc add dev DEV root mqprio},
 * tc-mqprio(8). The structure before the attributes is {@link TrafficClasses}.
 */
public final class Mqprio extends TcKind<Mqprio> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("mqprio", "TCA_MQPRIO_", 84);

    private static final AttributeSpace ENTRY =
            AttributeSpace.named("TCA_MQPRIO_TC_ENTRY", "TCA_MQPRIO_TC_ENTRY_");

    /** {@code mode}: who decides on queues; only with {@code hw 1}. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    TCA_MQPRIO_MODE,
                    "TCA_MQPRIO_MODE",
                    Codecs.oneOf(AttributeCodec.U16, Mode.class));

    /** {@code shaper}: how the device shares; only with {@code hw 1}. */
    public static final Attribute<Shaper> SHAPER =
            SPACE.attribute(
                    TCA_MQPRIO_SHAPER,
                    "TCA_MQPRIO_SHAPER",
                    Codecs.oneOf(AttributeCodec.U16, Shaper.class));

    /** {@code min_rate}: of each class; with {@code shaper bw_rlimit}. */
    public static final Attribute<List<Rate>> MIN_RATE64 =
            SPACE.attribute(
                    TCA_MQPRIO_MIN_RATE64,
                    "TCA_MQPRIO_MIN_RATE64",
                    Codecs.listOf(TCA_MQPRIO_MIN_RATE64, Rate.CODEC64));

    /** {@code max_rate}: of each class; with {@code shaper bw_rlimit}. */
    public static final Attribute<List<Rate>> MAX_RATE64 =
            SPACE.attribute(
                    TCA_MQPRIO_MAX_RATE64,
                    "TCA_MQPRIO_MAX_RATE64",
                    Codecs.listOf(TCA_MQPRIO_MAX_RATE64, Rate.CODEC64));

    /** What is said of one class; comes once for each, see {@link #preemption}. */
    public static final Attribute<AttributeSet> TC_ENTRY =
            SPACE.nest(TCA_MQPRIO_TC_ENTRY, "TCA_MQPRIO_TC_ENTRY", () -> ENTRY);

    /** How the library knows the kind. */
    public static final Type<Mqprio> TYPE = new Type<>("mqprio", SPACE, Mqprio::new);

    /** The class, inside {@link #TC_ENTRY}. */
    public static final Attribute<Long> TC_ENTRY_INDEX =
            ENTRY.u32(TCA_MQPRIO_TC_ENTRY_INDEX, "TCA_MQPRIO_TC_ENTRY_INDEX");

    /** {@code fp}: whether its frames may be interrupted, inside {@link #TC_ENTRY}. */
    public static final Attribute<FramePreemption> TC_ENTRY_FP =
            ENTRY.attribute(
                    TCA_MQPRIO_TC_ENTRY_FP,
                    "TCA_MQPRIO_TC_ENTRY_FP",
                    Codecs.oneOf(AttributeCodec.S32, FramePreemption.class));

    private Mqprio(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By traffic classes.
     *
     * @param classes the classes with their queues
     * @return the kind
     */
    public static Mqprio of(TrafficClasses classes) {
        return TYPE.empty().struct(classes::write);
    }

    /**
     * The traffic classes.
     *
     * @return the classes with their queues
     */
    public TrafficClasses classes() {
        return TrafficClasses.read(struct());
    }

    /**
     * {@code fp}: says of one more class whether its frames may be interrupted.
     *
     * @param tc the class, 0 to 15
     * @param preemption whether
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Mqprio preemption(int tc, FramePreemption preemption) {
        AttributeSet entry =
                AttributeSet.empty(ENTRY)
                        .with(TC_ENTRY_INDEX, (long) in(tc, 0, 15, "class"))
                        .with(TC_ENTRY_FP, preemption);
        int type = TC_ENTRY.code() | Netlink.NLA_F_NESTED; // the kernel insists on it
        return with(data().with(new RawAttribute(type, entry.toByteArray())));
    }

    /**
     * What is said of each class besides.
     *
     * @return by its rows {@code TC_ENTRY_*}; one for each class that something is said of
     */
    public List<AttributeSet> entries() {
        List<AttributeSet> entries = new ArrayList<>();
        AttributeReader all = data().reader();
        while (all.next()) {
            if (all.type() == TC_ENTRY.code()) {
                entries.add(all.nested().copy(ENTRY));
            }
        }
        return List.copyOf(entries);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return "mqprio " + classes() + (data().isEmpty() ? "" : " " + data());
    }

    /** {@code mode}: who decides on queues. */
    public enum Mode implements Numbered {
        /** The device. */
        DCB(TC_MQPRIO_MODE_DCB),
        /** Who makes the qdisc. */
        CHANNEL(TC_MQPRIO_MODE_CHANNEL),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** {@code shaper}: how the device shares. */
    public enum Shaper implements Numbered {
        /** As it is set up otherwise. */
        DCB(TC_MQPRIO_SHAPER_DCB),
        /** {@code bw_rlimit}: by rates. */
        BW_RATE(TC_MQPRIO_SHAPER_BW_RATE),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Shaper(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }
}
