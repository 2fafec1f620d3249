package io.netlink.internal;

import java.util.ArrayDeque;

/**
 * A few things that nobody uses any more, kept for whoever needs one next.
 *
 * @param <T> what
 */
public final class Spares<T> {
    private final int most;

    /** Guarded by itself: a monitor, since whoever asks may be inside a namespace. */
    private final ArrayDeque<T> kept;

    /**
     * None yet.
     *
     * @param most how many are kept
     */
    public Spares(int most) {
        this.most = most;
        this.kept = new ArrayDeque<>(most);
    }

    /**
     * One of them, which is the caller's from now on.
     *
     * @return null if there is none
     */
    public T take() {
        synchronized (kept) {
            return kept.poll();
        }
    }

    /**
     * Keeps one, if there is room.
     *
     * @param spare what the caller gives up
     * @return false if it is still the caller's
     */
    public boolean keep(T spare) {
        synchronized (kept) {
            boolean room = kept.size() < most;
            if (room) {
                kept.push(spare);
            }
            return room;
        }
    }
}
