package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a listener makes of the changes that it is told; each must fit what was told before. And
 * what a table must be at the end: what a list of ours says.
 */
final class TableMirror<T> implements Consumer<Change<T>> {
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final TableKind<T> kind;
    private final Map<T, Integer> entries = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long changes;
    private int slowMillis;
    private CountDownLatch until = new CountDownLatch(0);

    TableMirror(TableKind<T> kind) {
        this.kind = kind;
    }

    /** Takes that long for some of them. */
    TableMirror<T> slow(int millis) {
        slowMillis = millis;
        return this;
    }

    /** Takes the next one only then. */
    TableMirror<T> stuck(CountDownLatch latch) {
        until = latch;
        return this;
    }

    @Override
    public void accept(Change<T> change) {
        synchronized (this) {
            changes++;
            switch (change) {
                case Change.Added<T>(T now) -> add(now);
                case Change.Removed<T>(T before) -> remove(before);
                case Change.Changed<T>(T before, T now) -> {
                    remove(before);
                    add(now);
                }
            }
        }
        try {
            until.await();
            if (slowMillis > 0 && changes % 100 == 0) {
                Thread.sleep(slowMillis);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void add(T entry) {
        if (entries.merge(entry, 1, Integer::sum) > 1) {
            wrong.add("added twice: " + entry);
        }
    }

    private void remove(T entry) {
        if (entries.remove(entry) == null) {
            wrong.add("removed, and was not there: " + entry);
        }
    }

    synchronized long changes() {
        return changes;
    }

    synchronized int size() {
        return entries.size();
    }

    private synchronized List<T> entries() {
        return List.copyOf(entries.keySet());
    }

    /** Waits until the table, what was told of it, and a list are the same. */
    void settle(LiveTable<T> table, Supplier<List<T>> list, Object context)
            throws InterruptedException {
        settle(table, list, context, SETTLE);
    }

    void settle(LiveTable<T> table, Supplier<List<T>> list, Object context, Duration time)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            List<T> listed = list.get();
            String difference = difference("table", table.list(), "list", listed);
            String told = difference("told", entries(), "list", listed);
            if (difference.isEmpty() && told.isEmpty()) {
                break;
            }
            if (System.nanoTime() > end) {
                fail(context + ":\n" + difference + told);
            }
            Thread.sleep(2);
        }
        synchronized (this) {
            assertEquals(List.of(), wrong, () -> "after " + context);
        }
    }

    private String difference(String name, List<T> one, String otherName, List<T> other) {
        Map<Object, List<T>> left = new HashMap<>();
        other.forEach(e -> left.computeIfAbsent(kind.key(e), k -> new ArrayList<>()).add(e));
        StringBuilder text = new StringBuilder();
        for (T entry : one) {
            List<T> bucket = left.getOrDefault(kind.key(entry), List.of());
            T same = bucket.stream().filter(e -> kind.same(e, entry)).findFirst().orElse(null);
            if (same == null) {
                text.append("only in ").append(name).append(": ").append(entry).append('\n');
            } else {
                bucket.remove(same);
            }
        }
        left.values().stream()
                .flatMap(List::stream)
                .forEach(e -> text.append("only in " + otherName + ": " + e).append('\n'));
        return text.length() > 3000 ? text.substring(0, 3000) + "…" : text.toString();
    }
}
