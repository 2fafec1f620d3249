package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.TCA_CLS_FLAGS_IN_HW;
import static io.netlink.uapi.PktCls.TCA_CLS_FLAGS_NOT_IN_HW;
import static io.netlink.uapi.PktCls.TCA_CLS_FLAGS_SKIP_HW;
import static io.netlink.uapi.PktCls.TCA_CLS_FLAGS_SKIP_SW;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.route.TcHandle;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of filter that has actions: the library's own kinds, and a user's.
 *
 * @param <K> the kind itself
 */
public abstract class Classifier<K extends Classifier<K>> extends TcKind<K> implements FilterKind {
    private final Rows rows;

    /**
     * The rows that filters have in common.
     *
     * @param actions TCA_*_ACT
     * @param classid TCA_*_CLASSID, null if the kind has none
     * @param flags of TCA_CLS_FLAGS_*, null if the kind has none
     */
    public record Rows(
            Attribute<List<Action>> actions, Attribute<TcHandle> classid, Attribute<Long> flags) {}

    /**
     * For kinds.
     *
     * @param type how the library knows the kind
     * @param data the attributes
     * @param rows the rows that filters have in common
     */
    protected Classifier(Type<K> type, AttributeSet data, Rows rows) {
        super(type, new byte[0], data);
        this.rows = rows;
    }

    /**
     * {@code action}: adds an action, after those that are there.
     *
     * @param kind what it does
     * @param <A> the kind of action
     * @return a filter with it
     * @throws IllegalArgumentException if there are 32 already
     */
    public final <A extends TcKind<A> & ActionKind> K action(A kind) {
        return action(Action.of(kind));
    }

    /**
     * {@code action}: adds an action, after those that are there.
     *
     * @param action what is done
     * @return a filter with it
     * @throws IllegalArgumentException if there are 32 already
     */
    public K action(Action action) {
        List<Action> all = new ArrayList<>(actions());
        all.add(action);
        TcCodecs.in(all.size(), 1, io.netlink.uapi.PktCls.TCA_ACT_MAX_PRIO, "number of actions");
        return set(rows.actions, all);
    }

    /**
     * The actions.
     *
     * @return in their order
     */
    public final List<Action> actions() {
        return get(rows.actions).orElse(List.of());
    }

    /**
     * {@code classid}, {@code flowid}: the class that packets go into.
     *
     * @param classid the class
     * @return a filter with it
     * @throws IllegalArgumentException if the kind has no such option
     */
    public K classid(TcHandle classid) {
        return set(known(rows.classid, "classid"), classid);
    }

    /**
     * {@code classid}, {@code flowid}, from text.
     *
     * @param classid such as {@code 1:10}
     * @return a filter with it
     * @throws IllegalArgumentException if it is no handle, or the kind has no such option
     */
    public final K classid(String classid) {
        return classid(TcHandle.parse(classid));
    }

    /**
     * {@code skip_sw}: only in hardware.
     *
     * @return a filter with it
     * @throws IllegalArgumentException if the kind has no such option
     */
    public final K skipSw() {
        return flag(TCA_CLS_FLAGS_SKIP_SW, "skip_sw");
    }

    /**
     * {@code skip_hw}: not in hardware.
     *
     * @return a filter with it
     * @throws IllegalArgumentException if the kind has no such option
     */
    public final K skipHw() {
        return flag(TCA_CLS_FLAGS_SKIP_HW, "skip_hw");
    }

    private K flag(long flag, String word) {
        Attribute<Long> flags = known(rows.flags, word);
        return set(flags, get(flags).orElse(0L) | flag);
    }

    private <T> Attribute<T> known(Attribute<T> row, String word) {
        if (row == null) {
            throw new IllegalArgumentException(name() + " has no option " + word);
        }
        return row;
    }

    /**
     * The filter as it can be asked for.
     *
     * @return this without the flags that only the kernel sets and refuses to be told
     */
    public final K asRequest() {
        if (rows.flags == null || get(rows.flags).isEmpty()) {
            return with(data());
        }
        long told = TCA_CLS_FLAGS_IN_HW | TCA_CLS_FLAGS_NOT_IN_HW;
        return set(rows.flags, get(rows.flags).get() & ~told);
    }
}
