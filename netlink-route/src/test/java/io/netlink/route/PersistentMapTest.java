package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Does what a HashMap does, and never changes. */
class PersistentMapTest {
    /** A key with few hashes. */
    private record Key(int number, int hashes) {
        @Override
        public int hashCode() {
            return (number % hashes) * 0x9e3779b9;
        }
    }

    private static Map<Key, Integer> contents(PersistentMap<Key, Integer> map) {
        Map<Key, Integer> contents = new HashMap<>();
        map.forEach((key, value) -> assertEquals(null, contents.put(key, value), "once"));
        return contents;
    }

    @Test
    void doesWhatAHashMapDoes() {
        Random random = new Random(5);
        for (int hashes : new int[] {1, 3, 100, 1 << 30}) {
            PersistentMap<Key, Integer> map = PersistentMap.empty();
            Map<Key, Integer> expected = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                Key key = new Key(random.nextInt(300), hashes);
                PersistentMap<Key, Integer> before = map;
                int size = before.size();
                if (random.nextInt(3) == 0) {
                    map = map.with(key, null);
                    expected.remove(key);
                } else {
                    map = map.with(key, i);
                    expected.put(key, i);
                }
                assertEquals(size, before.size());
                assertEquals(expected.get(key), map.get(key));
                assertEquals(expected.size(), map.size());
                if (i % 1000 == 0) {
                    Map<Key, Integer> old = contents(map);
                    map.with(new Key(1000, hashes), 7).with(new Key(1, hashes), null);
                    assertEquals(old, contents(map));
                    assertEquals(expected, contents(map));
                }
            }
            for (Key key : expected.keySet()) {
                map = map.with(key, null);
            }
            assertEquals(0, map.size());
            assertSame(map, map.with(new Key(1, hashes), null));
            assertEquals(Map.of(), contents(map));
        }
    }

    @Test
    void tellsEachDifferenceOnce() {
        Random random = new Random(6);
        for (int hashes : new int[] {1, 3, 100, 1 << 30}) {
            for (int changes : new int[] {0, 1, 2, 40, 1000}) {
                PersistentMap<Key, Integer> old =
                        change(PersistentMap.empty(), 150, hashes, random);
                PersistentMap<Key, Integer> now = change(old, changes, hashes, random);
                tells(old, now);
                tells(now, old);
                tells(old, PersistentMap.empty());
                tells(PersistentMap.empty(), now);
            }
        }
    }

    private static PersistentMap<Key, Integer> change(
            PersistentMap<Key, Integer> map, int changes, int hashes, Random random) {
        PersistentMap<Key, Integer> changed = map;
        for (int i = 0; i < changes; i++) {
            Integer value = random.nextInt(3) == 0 ? null : Integer.valueOf(1000 + i);
            changed = changed.with(new Key(random.nextInt(300), hashes), value);
        }
        return changed;
    }

    private static void tells(PersistentMap<Key, Integer> old, PersistentMap<Key, Integer> now) {
        Map<Key, Integer> applied = contents(old);
        Set<Key> told = new HashSet<>();
        old.differences(
                now,
                (key, before, then) -> {
                    assertTrue(told.add(key), "once");
                    assertNotSame(before, then);
                    assertSame(old.get(key), before);
                    assertSame(now.get(key), then);
                    applied.remove(key);
                    if (then != null) {
                        applied.put(key, then);
                    }
                });
        assertEquals(contents(now), applied);
    }

    @Test
    void findsTheFirst() {
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 1000; i++) {
            map = map.with(new Key(i, 300), i);
        }
        assertEquals("found 777", map.first(v -> v == 777 ? "found " + v : null));
        Object nothing = map.first(v -> v == 1777 ? "found" : null);
        assertEquals(null, nothing);
    }
}
