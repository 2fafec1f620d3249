package io.netlink.route;

import java.util.List;

/**
 * Changes of a table that somebody is yet to be told of. Who is slow, or stuck, holds up neither
 * the table nor others: once the queue is full no more changes are queued, and when it has been
 * emptied, how the table differs by then from what the queue ended with.
 *
 * <p>So there are never more in it than it may hold, those of one event or list, and the
 * differences of two states of the table.
 */
final class TableOutlet<T> extends Outlet<Change<T>> {
    private final int capacity;
    private final TableKind<T> kind;

    // guarded by this

    /** The state that whoever was told all of the queue knows. */
    private PersistentMap<Object, List<T>> queued = PersistentMap.empty();

    /** The state of the table. Where it is another one than that the queue is not empty. */
    private PersistentMap<Object, List<T>> state;

    /** For somebody who knows nothing yet. */
    TableOutlet(int capacity, TableKind<T> kind, PersistentMap<Object, List<T>> state) {
        this.capacity = capacity;
        this.kind = kind;
        this.state = state;
        catchUp();
    }

    /** A new state, and how it differs from the last: never waits. */
    synchronized void add(PersistentMap<Object, List<T>> next, List<Change<T>> changes) {
        if (isClosed()) {
            return;
        }
        if (queued == state && queue.size() < capacity) {
            queue.addAll(changes);
            queued = next;
        }
        state = next;
        notifyAll();
    }

    @Override
    Change<T> next() {
        Change<T> change = queue.poll();
        if (queue.isEmpty() && queued != state) {
            catchUp();
        }
        return change;
    }

    private void catchUp() {
        queue.addAll(BucketDifference.between(kind, queued, state));
        queued = state;
    }

    @Override
    void awaitRoom() {}
}
