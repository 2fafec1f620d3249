package io.netlink;

import java.util.List;

/**
 * The kernel's tables kept changing while they were listed (NLM_F_DUMP_INTR), each time until the
 * deadline, so what was read may miss entries or show some twice.
 *
 * <p>{@link #partial()} is the last attempt's result, for callers who can live with that.
 */
public final class DumpInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the last attempt read. */
    private final transient List<?> partial;

    /**
     * Creates the exception.
     *
     * @param operation what was listed
     * @param attempts how often it was tried
     * @param partial what the last attempt read
     */
    public DumpInterruptedException(String operation, int attempts, List<?> partial) {
        super(
                operation
                        + ": the kernel's tables changed during the dump, "
                        + attempts
                        + (attempts == 1 ? " time" : " times in a row")
                        + "; try again, or filter for less");
        this.partial = List.copyOf(partial);
    }

    /**
     * What the last attempt read: possibly incomplete, possibly with duplicates.
     *
     * @return an immutable list, empty where the caller saw each entry itself
     */
    public List<?> partial() {
        return partial == null ? List.of() : partial;
    }
}
