package io.netlink.route;

import io.netlink.ErrnoException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the names of devices mean at each point of a batch: those that it makes itself, those that
 * it renames, moves or deletes, and others, which the kernel is asked for once each.
 */
final class BatchNames {
    /** The index of a name that nothing has any more. */
    private static final int GONE = 0;

    private final Rtnetlink rtnl;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The names of links that the batch makes or renames. */
    private final Map<Integer, String> names = new HashMap<>();

    private final Set<Integer> chosen = new HashSet<>();

    /** Links that are deleted or moved, so that their other names mean nothing either. */
    private final Set<Integer> left = new HashSet<>();

    BatchNames(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /** The index of the device that has the name at this point of the batch. */
    int index(String name) {
        Integer known = indexes.get(name);
        if (known == null) {
            known = rtnl.index(name);
            indexes.put(name, known);
        }
        if (known == GONE || left.contains(known)) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' was renamed, moved or deleted earlier in this batch: use its new"
                            + " name, or the index");
        }
        return known;
    }

    /** Whether the batch knows the name already. */
    boolean isKnown(String name) {
        return indexes.containsKey(name);
    }

    /** An index for a link that has none yet. */
    int choose() {
        int index;
        do {
            index = LinkCreation.someIndex();
        } while (!chosen.add(index));
        return index;
    }

    /** A link is made; if another one has its name, that one keeps it, and the kernel refuses. */
    void made(String name, int index) {
        if (isFree(name)) {
            left.remove(index);
            indexes.put(name, index);
            names.put(index, name);
        }
    }

    /** A link gets one more name; if another one has it, that one keeps it. */
    void alsoNamed(String name, int index) {
        if (isFree(name)) {
            indexes.put(name, index);
        }
    }

    private boolean isFree(String name) {
        Integer had = indexes.get(name);
        return had == null || had == GONE || left.contains(had);
    }

    /** A link gets another name: the one that it had means nothing more. */
    void renamed(int index, String name) {
        String before = names.get(index);
        if (before == null) {
            before = ask(index);
        }
        if (before != null) {
            indexes.put(before, GONE);
        }
        made(name, index);
    }

    private String ask(int index) {
        try {
            return rtnl.links().get(index).name();
        } catch (ErrnoException e) {
            if (e.isNotFound()) {
                return null;
            }
            throw e;
        }
    }

    /** Nothing has the name any more. */
    void gone(String name) {
        indexes.put(name, GONE);
    }

    /** The link is deleted, or in another namespace. */
    void left(int index) {
        left.add(index);
    }
}
