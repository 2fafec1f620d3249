package io.netlink.benchmarks.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Things of which there may be many, and how many are made. */
enum Series {
    LINKS("links", new int[] {10, 100, 1_000, 10_000}),
    ROUTES("routes", new int[] {1_000, 10_000, 100_000, 1_000_000}),
    NAMESPACES("namespaces", new int[] {1, 10, 100, 1_000, 5_000}),
    RULES("rules", new int[] {100, 1_000, 10_000}, 30_000, 100_000),
    NEIGHBOURS("neighbours", new int[] {1_000, 10_000, 100_000});

    private final String title;
    private final int[] sizes;
    private final int[] more;

    /**
     * A series.
     *
     * @param more sizes that take the kernel minutes
     */
    Series(String title, int[] sizes, int... more) {
        this.title = title;
        this.sizes = sizes;
        this.more = more;
    }

    String title() {
        return title;
    }

    int[] sizes(Options.Sizes which) {
        if (which != Options.Sizes.FULL) {
            return sizes;
        }
        int[] all = Arrays.copyOf(sizes, sizes.length + more.length);
        System.arraycopy(more, 0, all, sizes.length, more.length);
        return all;
    }

    /** The row by which the programs do it. */
    Row row(int size) {
        return new Row(
                "grow-" + title,
                title,
                size,
                size,
                "nothing",
                OptionalInt.empty(),
                Row.Value.TIME,
                List.of(Peer.C, Peer.JAVA));
    }
}
