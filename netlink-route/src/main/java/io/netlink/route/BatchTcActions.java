package io.netlink.route;

import io.netlink.route.tc.Action;
import io.netlink.route.tc.ActionKind;
import io.netlink.route.tc.TcKind;

import java.util.List;

/** {@link TcActions} as items of a {@link Batch}. */
public final class BatchTcActions {
    private final Changes items;

    BatchTcActions(Changes items) {
        this.items = items;
    }

    /**
     * {@code tc actions add}: as {@link TcActions#add(TcKind)}. RTM_NEWACTION.
     *
     * @param kind what it does
     * @param <K> the kind
     */
    public <K extends TcKind<K> & ActionKind> void add(K kind) {
        add(List.of(Action.of(kind)));
    }

    /**
     * {@code tc actions add}: as {@link TcActions#add(List)}, one item for all of them.
     * RTM_NEWACTION.
     *
     * @param actions 1 to 32
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void add(List<Action> actions) {
        TcActions.make(items, actions, Changes.ADD);
    }

    /**
     * {@code tc actions replace}, {@code tc actions change}: as {@link TcActions#replace(TcKind)}.
     * RTM_NEWACTION.
     *
     * @param kind what it does
     * @param <K> the kind
     */
    public <K extends TcKind<K> & ActionKind> void replace(K kind) {
        replace(List.of(Action.of(kind)));
    }

    /**
     * {@code tc actions replace}: as {@link TcActions#replace(List)}, one item for all of them.
     * RTM_NEWACTION.
     *
     * @param actions 1 to 32
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void replace(List<Action> actions) {
        TcActions.make(items, actions, Changes.REPLACE);
    }

    /**
     * {@code tc actions delete action KIND index N}: as {@link TcActions#delete}. RTM_DELACTION.
     *
     * @param action by {@link Action#ofIndex}, or one that was listed
     * @throws IllegalArgumentException if it has no index
     */
    public void delete(Action action) {
        TcActions.delete(items, action);
    }

    /**
     * {@code tc actions flush action KIND}: as {@link TcActions#flush}. RTM_DELACTION with
     * NLM_F_ROOT.
     *
     * @param kind what the kernel calls the kind
     */
    public void flush(String kind) {
        TcActions.flush(items, kind);
    }
}
