package io.netlink.route;

import static io.netlink.uapi.Socket.AF_UNSPEC;

import java.util.List;

/**
 * What a table is of: how it is listed, which events are about it, and what they mean.
 *
 * <p>Entries are kept in buckets: those of one bucket have the same key, and the kernel has an
 * order or a rule of its own among them. Mostly there is one.
 */
abstract class TableKind<T> {
    /** What is there, as {@link TableKind#apply} changes it. */
    interface Buckets<T> {
        /** The entries with a key; empty if there are none. */
        List<T> get(Object key);

        /** Other entries with a key. */
        void put(Object key, List<T> entries);

        /**
         * The kernel may have changed more than it says: the table must be listed again. It has
         * done so by the time that its rtnl lock is free.
         */
        void doubt();
    }

    /** RTNLGRP_*. */
    abstract List<RtnetlinkGroup> groups();

    /** All entries that there are. */
    abstract List<T> list(Rtnetlink rtnl);

    /** The key of an entry's bucket. */
    abstract Object key(T entry);

    /** What an event says. */
    abstract void apply(RtnetlinkEventView event, Buckets<T> buckets);

    /** Whether two entries of a bucket say the same, but for what changes all the time. */
    abstract boolean same(T one, T other);

    /** Whether two entries of a bucket are the same thing, that may have changed. */
    boolean isSameThing(T one, T other) {
        return true;
    }

    /**
     * A link has changed, and with it what the kernel does not tell. Also where the link is as it
     * was: its carrier may have gone and come back before anybody was told, and what was made in
     * between have flags of that time.
     */
    final void doubtAfter(RtnetlinkEventView event, Buckets<T> buckets) {
        if (event.message().payloadByte(0) == AF_UNSPEC) { // and not of a bridge's port
            buckets.doubt();
        }
    }

    /** Puts an entry into a bucket that has one at most. */
    final void put(T entry, Buckets<T> buckets) {
        buckets.put(key(entry), List.of(entry));
    }

    /** Takes it out of there. */
    final void remove(T entry, Buckets<T> buckets) {
        buckets.put(key(entry), List.of());
    }
}
