package io.netlink.route;

import io.netlink.NetlinkMessage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every kind of live table there is, and what it makes of a message that is told it. */
final class TableEvents {
    private TableEvents() {}

    static final List<TableKind<?>> KINDS = kinds();

    private static List<TableKind<?>> kinds() {
        List<TableKind<?>> kinds = new ArrayList<>();
        for (Class<?> type : Spaces.classes(Rtnetlink.class, "io.netlink.route")) {
            if (type.getSuperclass() == TableKind.class) {
                try {
                    kinds.add((TableKind<?>) type.getDeclaredConstructor().newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return kinds;
    }

    /** The entries of a table that is told it twice: the second time it has heard of it. */
    static <T> Map<Object, List<T>> apply(TableKind<T> kind, NetlinkMessage message) {
        Known<T> known = new Known<>(kind, new HashMap<>());
        kind.apply(RtnetlinkEventView.of(message), known);
        kind.apply(RtnetlinkEventView.of(message), known);
        return known.entries;
    }

    /** As a table keeps its entries. */
    private record Known<T>(TableKind<T> kind, Map<Object, List<T>> entries)
            implements TableKind.Buckets<T> {
        @Override
        public List<T> get(Object key) {
            return entries.getOrDefault(key, List.of());
        }

        @Override
        public void put(Object key, List<T> now) {
            entries.put(key, BucketDifference.merge(kind, get(key), now, new ArrayList<>()));
        }

        @Override
        public void doubt() {}
    }
}
