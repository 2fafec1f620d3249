package io.netlink.route;

import java.util.ArrayList;
import java.util.List;

/** How two states of a bucket differ, or of all buckets. */
final class BucketDifference {
    private BucketDifference() {}

    /**
     * Tells the differences: each entry that says the same as before is none.
     *
     * @param changes gets them
     * @return what the bucket has from now on; {@code before} itself if nothing has changed
     */
    static <T> List<T> merge(
            TableKind<T> kind, List<T> before, List<T> now, List<Change<T>> changes) {
        return merge(kind, kind::same, before, now, changes);
    }

    /**
     * What has become of one state when there is another: what is gone first, since names may have
     * gone from one entry to another. Entries must be equal to be none, so that whoever applies it
     * has the very entries that there are.
     */
    static <T> List<Change<T>> between(
            TableKind<T> kind,
            PersistentMap<Object, List<T>> before,
            PersistentMap<Object, List<T>> now) {
        List<Change<T>> all = new ArrayList<>();
        List<Change<T>> rest = new ArrayList<>();
        before.differences(
                now,
                (key, old, bucket) -> {
                    if (bucket == null) {
                        old.forEach(entry -> all.add(new Change.Removed<>(entry)));
                    } else {
                        List<T> none = List.of();
                        merge(kind, Object::equals, old == null ? none : old, bucket, rest);
                    }
                });
        all.addAll(rest);
        return all;
    }

    private static <T> List<T> merge(
            TableKind<T> kind,
            Alike<T> alike,
            List<T> before,
            List<T> now,
            List<Change<T>> changes) {
        if (before.isEmpty()) {
            now.forEach(entry -> changes.add(new Change.Added<>(entry)));
            return List.copyOf(now);
        }
        List<T> gone = new ArrayList<>(before);
        List<T> merged = new ArrayList<>(now);
        List<Integer> fresh = new ArrayList<>();
        boolean moved = before.size() != now.size();
        for (int i = 0; i < now.size(); i++) {
            int same = find(gone, now.get(i), alike);
            if (same < 0) {
                fresh.add(i);
            } else {
                merged.set(i, gone.remove(same)); // with the counters that were told
                moved |= before.get(Math.min(i, before.size() - 1)) != merged.get(i);
            }
        }
        if (fresh.isEmpty() && gone.isEmpty() && !moved) {
            return before;
        }
        List<Change<T>> added = new ArrayList<>();
        for (int i : fresh) {
            T entry = now.get(i);
            int thing = find(gone, entry, kind::isSameThing);
            if (thing < 0 && fresh.size() == gone.size()) {
                thing = 0;
            }
            added.add(
                    thing < 0
                            ? new Change.Added<>(entry)
                            : new Change.Changed<>(gone.remove(thing), entry));
        }
        gone.forEach(entry -> changes.add(new Change.Removed<>(entry)));
        changes.addAll(added);
        return List.copyOf(merged);
    }

    /** Whether two entries are alike in some way. */
    private interface Alike<T> {
        boolean test(T one, T other);
    }

    private static <T> int find(List<T> among, T entry, Alike<T> alike) {
        for (int i = 0; i < among.size(); i++) {
            if (alike.test(among.get(i), entry)) {
                return i;
            }
        }
        return -1;
    }
}
