package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.TcHandle;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A filter that makes classes of flows: a key of the packet, or the hash of several, is the class.
 * {@code tc filter add … flow}; tc-flow(8), linux/pkt_cls.h, TCA_FLOW_*.
 *
 * <pre>{@code
 * Flow.hash(FLOW_KEY_SRC, FLOW_KEY_DST).set(Flow.DIVISOR, 1024L)
 * }</pre>
 */
public final class Flow extends Classifier<Flow> {
    private static final AttributeSpace SPACE = AttributeSpace.named("flow", "TCA_FLOW_");

    /** {@code key}, {@code keys}: a bit for each FLOW_KEY_*. */
    public static final Attribute<Long> KEYS = SPACE.u32(TCA_FLOW_KEYS, "TCA_FLOW_KEYS");

    /** {@code map} or {@code hash}: FLOW_MODE_*. */
    public static final Attribute<Long> MODE = SPACE.u32(TCA_FLOW_MODE, "TCA_FLOW_MODE");

    /** {@code baseclass}: the first class; without it 1 of the qdisc. */
    public static final Attribute<TcHandle> BASECLASS =
            SPACE.attribute(TCA_FLOW_BASECLASS, "TCA_FLOW_BASECLASS", TcCodecs.HANDLE);

    /** {@code rshift}: bits that a key is moved to the right, 0 to 31. */
    public static final Attribute<Long> RSHIFT =
            SPACE.attribute(
                    TCA_FLOW_RSHIFT, "TCA_FLOW_RSHIFT", Codecs.range(AttributeCodec.U32, 0L, 31L));

    /** {@code addend}: what is added to a key. */
    public static final Attribute<Long> ADDEND = SPACE.u32(TCA_FLOW_ADDEND, "TCA_FLOW_ADDEND");

    /** {@code and}: the bits of a key that count. */
    public static final Attribute<Long> MASK = SPACE.u32(TCA_FLOW_MASK, "TCA_FLOW_MASK");

    /** {@code xor}: what a key is xored with. */
    public static final Attribute<Long> XOR = SPACE.u32(TCA_FLOW_XOR, "TCA_FLOW_XOR");

    /** {@code divisor}: how many classes, 1 to 65536. */
    public static final Attribute<Long> DIVISOR =
            SPACE.attribute(
                    TCA_FLOW_DIVISOR,
                    "TCA_FLOW_DIVISOR",
                    Codecs.range(AttributeCodec.U32, 1L, 65536L));

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_FLOW_ACT, "TCA_FLOW_ACT");

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_FLOW_POLICE, "TCA_FLOW_POLICE", () -> Police.SPACE);

    /** {@code match}: the packets, by extended matches. */
    public static final Attribute<AttributeSet> EMATCHES =
            SPACE.nest(TCA_FLOW_EMATCHES, "TCA_FLOW_EMATCHES", () -> EmatchTree.SPACE);

    /** {@code perturb}: how often the hash changes, in seconds. */
    public static final Attribute<Duration> PERTURB =
            SPACE.attribute(
                    TCA_FLOW_PERTURB, "TCA_FLOW_PERTURB", Codecs.time32(Duration.ofSeconds(1)));

    /** How the library knows the kind. */
    public static final Type<Flow> TYPE =
            new Type<>("flow", SPACE, (header, data) -> new Flow(data));

    private Flow(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, BASECLASS, null));
    }

    /**
     * {@code hash keys}: the class is a hash.
     *
     * @param keys FLOW_KEY_*
     * @return the kind
     * @throws IllegalArgumentException if there are none, or one is unknown
     */
    public static Flow hash(int... keys) {
        return TYPE.empty().set(KEYS, bits(keys)).set(MODE, (long) FLOW_MODE_HASH);
    }

    /**
     * {@code map key}: the class is a key.
     *
     * @param key FLOW_KEY_*
     * @return the kind
     * @throws IllegalArgumentException if it is unknown
     */
    public static Flow map(int key) {
        return TYPE.empty().set(KEYS, bits(key)).set(MODE, (long) FLOW_MODE_MAP);
    }

    private static long bits(int... keys) {
        TcCodecs.in(keys.length, 1, FLOW_KEY_RXHASH + 1, "number of keys");
        return Arrays.stream(keys)
                .mapToLong(key -> 1L << TcCodecs.in(key, 0, FLOW_KEY_RXHASH, "key"))
                .reduce(0, (a, b) -> a | b);
    }

    /**
     * {@code match}: the packets, by extended matches.
     *
     * @param matches the matches
     * @return a filter with them
     */
    public Flow match(Ematch... matches) {
        return set(EMATCHES, EmatchTree.of(List.of(matches)));
    }
}
