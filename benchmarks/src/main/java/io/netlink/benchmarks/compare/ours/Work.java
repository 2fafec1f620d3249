package io.netlink.benchmarks.compare.ours;

/** What a row does, again and again. */
@FunctionalInterface
interface Work {
    /**
     * One round.
     *
     * @param count how often; of a dump how many there are
     * @return what it took
     */
    Round round(int count) throws Exception;

    /** That the row cannot be measured yet; the message says why. */
    final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsupported(String why) {
            super(why);
        }
    }

    /**
     * What a round took.
     *
     * @param nanos the time
     * @param count how many operations that was
     * @param extra what else there is to say, as {@code key=value}
     */
    record Round(long nanos, long count, String extra) {}

    /** Work that is timed as a whole, and does what it does as often as asked. */
    static Work timed(Body body) {
        return count -> {
            long start = System.nanoTime();
            body.run(count);
            return new Round(System.nanoTime() - start, count, "");
        };
    }

    /** A listing, which returns how many it saw; all of them together are one operation. */
    static Work dump(Listing listing) {
        return count -> {
            long start = System.nanoTime();
            long seen = listing.list();
            long nanos = System.nanoTime() - start;
            if (seen < count) {
                throw new IllegalStateException("listed " + seen + " of " + count);
            }
            return new Round(nanos, 1, "");
        };
    }

    /** What {@link #timed} times. */
    @FunctionalInterface
    interface Body {
        void run(int count) throws Exception;
    }

    /** What {@link #dump} times. */
    @FunctionalInterface
    interface Listing {
        long list();
    }
}
