package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.Options;
import io.netlink.route.TcAttributes;
import io.netlink.route.TcStatistics;

import java.util.List;
import java.util.Optional;

/**
 * An action of a filter, or one of its own: a kind, and what all of them may have. {@code tc
 * actions}, tc-actions(8); TCA_ACT_* of linux/pkt_cls.h.
 *
 * <pre>{@code
 * filters.add(TcFilter.on("eth0").parent(TcHandle.CLSACT_INGRESS).protocol(ETH_P_ALL)
 *         .kind(Matchall.create().action(Mirred.redirect(ifb))));
 * }</pre>
 */
public final class Action implements Options<Action> {
    private static final AttributeSpace SPACE = AttributeSpace.named("action", "TCA_ACT_");

    /** The kind's name. */
    public static final Attribute<String> KIND = SPACE.string(TCA_ACT_KIND, "TCA_ACT_KIND");

    /** The kind's own options. */
    public static final Attribute<byte[]> OPTIONS =
            SPACE.nestSelectedBy(
                    TCA_ACT_OPTIONS, "TCA_ACT_OPTIONS", TcKinds::actionAttributes, KIND);

    /** {@code index}: the action's number; only in requests for one that exists. */
    public static final Attribute<Long> INDEX = SPACE.u32(TCA_ACT_INDEX, "TCA_ACT_INDEX");

    /** {@code -s}: the counters; told by the kernel. */
    public static final Attribute<AttributeSet> STATS =
            SPACE.nest(TCA_ACT_STATS, "TCA_ACT_STATS", () -> TcAttributes.STATISTICS);

    /** {@code cookie}: 1 to 16 bytes that mean something to the user. */
    public static final Attribute<byte[]> COOKIE = SPACE.binary(TCA_ACT_COOKIE, "TCA_ACT_COOKIE");

    /** {@code no_percpu}, {@code skip_hw}, {@code skip_sw}: TCA_ACT_FLAGS_*. */
    public static final Attribute<Bitfield32> FLAGS =
            SPACE.attribute(TCA_ACT_FLAGS, "TCA_ACT_FLAGS", Bitfield32.CODEC);

    /** {@code hw_stats}: TCA_ACT_HW_STATS_*; without it any. */
    public static final Attribute<Bitfield32> HW_STATS =
            SPACE.attribute(TCA_ACT_HW_STATS, "TCA_ACT_HW_STATS", Bitfield32.CODEC);

    /** {@code used_hw_stats}: what hardware counts; told by the kernel. */
    public static final Attribute<Bitfield32> USED_HW_STATS =
            SPACE.attribute(TCA_ACT_USED_HW_STATS, "TCA_ACT_USED_HW_STATS", Bitfield32.CODEC);

    /** {@code in_hw_count}: how many devices do it; told by the kernel. */
    public static final Attribute<Long> IN_HW_COUNT =
            SPACE.u32(TCA_ACT_IN_HW_COUNT, "TCA_ACT_IN_HW_COUNT");

    private static final AttributeCodec<Action> CODEC =
            Codecs.nest(() -> SPACE, Action::new, Action::data);

    private final AttributeSet data;

    private Action(AttributeSet data) {
        this.data = data;
    }

    /**
     * An action of a kind.
     *
     * @param kind the kind with its options
     * @param <K> the kind
     * @return the action
     */
    public static <K extends TcKind<K> & ActionKind> Action of(K kind) {
        byte[] options =
                kind instanceof OtherTc other ? other.toByteArray() : kind.data().toByteArray();
        AttributeSet data = AttributeSet.empty(SPACE).with(KIND, kind.name());
        return new Action(data.with(OPTIONS_NEST, AttributeSet.of(OtherTc.SPACE, options)));
    }

    /** Writes the options with NLA_F_NESTED, which some kinds insist on. */
    private static final Attribute<AttributeSet> OPTIONS_NEST =
            AttributeSpace.named("options")
                    .nest(TCA_ACT_OPTIONS, "TCA_ACT_OPTIONS", () -> OtherTc.SPACE);

    /**
     * An action that exists, by its number: {@code action KIND index N}.
     *
     * @param kind what the kernel calls the kind
     * @param index its number, 1 to 4294967295
     * @return what finds it
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Action ofIndex(String kind, long index) {
        TcCodecs.in(index, 1, 0xffff_ffffL, "index");
        return ofKind(kind).set(INDEX, index);
    }

    /**
     * All actions of a kind.
     *
     * @param kind what the kernel calls it
     * @return what finds them
     */
    public static Action ofKind(String kind) {
        return new Action(AttributeSet.empty(SPACE).with(KIND, OtherTc.of(kind).name()));
    }

    /** A row with a list of actions. */
    static Attribute<List<Action>> list(AttributeSpace space, int code, String constant) {
        return space.list(code, constant, CODEC, TCA_ACT_MAX_PRIO, () -> SPACE);
    }

    /**
     * A row with a list of actions, for filters of one's own.
     *
     * @param space the table that it is a row of
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the row
     */
    public static Attribute<List<Action>> row(AttributeSpace space, int code, String constant) {
        return list(space, code, constant);
    }

    @Override
    public AttributeSet data() {
        return data;
    }

    @Override
    public Action with(AttributeSet attributes) {
        return new Action(attributes);
    }

    /**
     * {@code cookie}: bytes that mean something to the user.
     *
     * @param cookie 1 to 16 of them
     * @return an action with it
     * @throws IllegalArgumentException if there are none or more
     */
    public Action cookie(byte... cookie) {
        TcCodecs.in(cookie.length, 1, TC_COOKIE_MAX_SIZE, "bytes of a cookie");
        return set(COOKIE, cookie.clone());
    }

    /**
     * The kind's name.
     *
     * @return such as {@code mirred}
     */
    public String kindName() {
        return get(KIND).orElse("");
    }

    /**
     * The kind with its options.
     *
     * @return the typed kind, {@link OtherTc} if the library has no type for it
     * @throws io.netlink.DecodeException if no kind can have the name
     */
    public TcKind<?> kind() {
        return TcKinds.decodeAction(kindName(), get(OPTIONS).orElse(new byte[0]));
    }

    /**
     * The options of one kind.
     *
     * @param type the kind, such as {@code Mirred.TYPE}
     * @param <K> the kind
     * @return empty if it is of another kind
     * @throws io.netlink.DecodeException if the kernel sent options that make no sense
     */
    public <K extends TcKind<K>> Optional<K> kind(TcKind.Type<K> type) {
        return type.name().equals(kindName())
                ? Optional.of(TcKinds.decode(type, get(OPTIONS).orElse(new byte[0])))
                : Optional.empty();
    }

    /**
     * {@code index}: the number of the action among those of its kind.
     *
     * @return 0 if it was not said
     */
    public long index() {
        return get(INDEX).orElseGet(() -> kind() instanceof TcAction<?> typed ? typed.index() : 0L);
    }

    /**
     * {@code -s}: the counters.
     *
     * @return empty if the kernel does not say
     */
    public Optional<TcStatistics> statistics() {
        return get(STATS).map(TcStatistics::of);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Action that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** {@code action}, and the kind with its options. */
    @Override
    public String toString() {
        return "action " + (kindName().isEmpty() ? data : kind());
    }
}
