package io.netlink.route;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An immutable map: a change gives another one that shares most of its memory with it, so that
 * readers need no lock and a change costs little however large the map is. A hash trie of 32
 * branches.
 */
final class PersistentMap<K, V> {
    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int HASH_BITS = 32;

    /**
     * Inner nodes are an Object[] with a child for each bit of the mask, leaves are an {@link
     * Entry}, or a chain of them where whole hashes collide.
     */
    private record Node(int bitmap, Object[] children) {}

    private record Entry(Object key, int hash, Object value, Entry next) {}

    private static final Node NOTHING = new Node(0, new Object[0]);

    private final Node root;
    private final int size;

    private PersistentMap(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(NOTHING, 0);
    }

    int size() {
        return size;
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 16;
    }

    /** The value, or null. */
    @SuppressWarnings("unchecked") // put sees to it
    V get(K key) {
        int hash = hash(key);
        Object at = root;
        for (int shift = 0; at instanceof Node node; shift += BITS) {
            int bit = 1 << (hash >>> shift & MASK);
            if ((node.bitmap & bit) == 0) {
                return null;
            }
            at = node.children[Integer.bitCount(node.bitmap & bit - 1)];
        }
        for (Entry entry = (Entry) at; entry != null; entry = entry.next) {
            if (entry.hash == hash && entry.key.equals(key)) {
                return (V) entry.value;
            }
        }
        return null;
    }

    /** The value, or another if there is none. */
    V getOrDefault(K key, V none) {
        V value = get(key);
        return value == null ? none : value;
    }

    /** A map with a value for a key; null for none. */
    PersistentMap<K, V> with(K key, V value) {
        boolean there = get(key) != null;
        if (value == null) {
            if (!there) {
                return this;
            }
            Object without = without(root, key, hash(key), 0);
            return new PersistentMap<>(without == null ? NOTHING : (Node) without, size - 1);
        }
        Node next = (Node) with(root, new Entry(key, hash(key), value, null), 0);
        return new PersistentMap<>(next, there ? size : size + 1);
    }

    private static Object with(Object at, Entry added, int shift) {
        switch (at) {
            case Node node -> {
                int bit = 1 << (added.hash >>> shift & MASK);
                int index = Integer.bitCount(node.bitmap & bit - 1);
                if ((node.bitmap & bit) != 0) {
                    Object[] children = node.children.clone();
                    children[index] = with(children[index], added, shift + BITS);
                    return new Node(node.bitmap, children);
                }
                Object[] children = new Object[node.children.length + 1];
                System.arraycopy(node.children, 0, children, 0, index);
                children[index] = added;
                System.arraycopy(
                        node.children, index, children, index + 1, children.length - index - 1);
                return new Node(node.bitmap | bit, children);
            }
            case Entry entry -> {
                if (shift >= HASH_BITS || entry.hash == added.hash) {
                    Entry rest = chainWithout(entry, added.key);
                    return new Entry(added.key, added.hash, added.value, rest);
                }
                int bit = 1 << (entry.hash >>> shift & MASK);
                return with(new Node(bit, new Object[] {entry}), added, shift);
            }
            default -> throw new AssertionError(at);
        }
    }

    private static Entry chainWithout(Entry entry, Object key) {
        if (entry == null) {
            return null;
        }
        if (entry.key.equals(key)) {
            return entry.next;
        }
        Entry rest = chainWithout(entry.next, key);
        return rest == entry.next ? entry : new Entry(entry.key, entry.hash, entry.value, rest);
    }

    /** Without a key that is there; null if nothing is left. */
    private static Object without(Object at, Object key, int hash, int shift) {
        if (at instanceof Entry entry) {
            return chainWithout(entry, key);
        }
        Node node = (Node) at;
        int bit = 1 << (hash >>> shift & MASK);
        int index = Integer.bitCount(node.bitmap & bit - 1);
        Object child = without(node.children[index], key, hash, shift + BITS);
        if (child != null) {
            Object[] children = node.children.clone();
            children[index] = child;
            return new Node(node.bitmap, children);
        }
        if (node.children.length == 1) {
            return null;
        }
        Object[] children = Arrays.copyOf(node.children, node.children.length - 1);
        System.arraycopy(node.children, index + 1, children, index, children.length - index);
        return new Node(node.bitmap & ~bit, children);
    }

    /** Each key and value, in no particular order. */
    void forEach(BiConsumer<? super K, ? super V> action) {
        forEach(root, action);
    }

    @SuppressWarnings("unchecked") // put sees to it
    private void forEach(Object at, BiConsumer<? super K, ? super V> action) {
        if (at instanceof Node node) {
            for (Object child : node.children) {
                forEach(child, action);
            }
            return;
        }
        for (Entry entry = (Entry) at; entry != null; entry = entry.next) {
            action.accept((K) entry.key, (V) entry.value);
        }
    }

    /** What is told of a key whose value is another one than before; null for none. */
    interface Difference<K, V> {
        void tell(K key, V before, V now);
    }

    /**
     * Each key that has another value, as an object, in a later map. What both maps share is not
     * looked at: it takes as long as what has changed is large.
     */
    void differences(PersistentMap<K, V> later, Difference<? super K, ? super V> told) {
        differences(root, later.root, later, told);
    }

    private void differences(
            Object at,
            Object then,
            PersistentMap<K, V> later,
            Difference<? super K, ? super V> told) {
        if (at == then) {
            return;
        }
        if (at instanceof Node one && then instanceof Node other) {
            for (int bits = one.bitmap | other.bitmap; bits != 0; bits &= bits - 1) {
                int bit = Integer.lowestOneBit(bits);
                differences(child(one, bit), child(other, bit), later, told);
            }
            return;
        }
        forEach(
                at,
                (key, before) -> {
                    V now = later.get(key);
                    if (now != before) {
                        told.tell(key, before, now);
                    }
                });
        forEach(
                then,
                (key, now) -> {
                    if (get(key) == null) {
                        told.tell(key, null, now);
                    }
                });
    }

    private static Object child(Node node, int bit) {
        boolean there = (node.bitmap & bit) != 0;
        return there ? node.children[Integer.bitCount(node.bitmap & bit - 1)] : null;
    }

    /** The first answer that is not null, asking for each value; null if there is none. */
    <R> R first(Function<? super V, ? extends R> question) {
        return first(root, question);
    }

    @SuppressWarnings("unchecked") // put sees to it
    private <R> R first(Object at, Function<? super V, ? extends R> question) {
        R answer = null;
        if (at instanceof Node node) {
            for (int i = 0; i < node.children.length && answer == null; i++) {
                answer = first(node.children[i], question);
            }
            return answer;
        }
        for (Entry entry = (Entry) at; entry != null && answer == null; entry = entry.next) {
            answer = question.apply((V) entry.value);
        }
        return answer;
    }
}
