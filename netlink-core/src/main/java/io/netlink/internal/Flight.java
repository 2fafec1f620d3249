package io.netlink.internal;

/**
 * Whether JDK Flight Recorder records what the library does.
 *
 * <p>Event classes, and with them the recorder's own, are loaded when somebody else has loaded the
 * recorder, so a program that does not record, and a run-time image without the module {@code
 * jdk.jfr}, do not pay or miss anything. A recording that starts later is noticed by the next
 * socket or namespace, and by an open socket within a second.
 */
public final class Flight {
    private static final long LOOK_NANOS = 1_000_000_000;

    /** The first package of the recorder that is there in whatever way it is started. */
    private static final String RECORDER = "jdk.jfr.internal";

    /** Not volatile: that a thread sees it late does no harm. */
    private static boolean loaded;

    private static boolean unusable;
    private static long next = System.nanoTime();

    private Flight() {}

    /**
     * Whether exchanges are recorded. Costs a branch if no recorder was ever started.
     *
     * @return true while a recording wants them
     */
    public static boolean recordsExchanges() {
        return loaded && ExchangeEvent.recorded();
    }

    /**
     * Whether received events are recorded. Costs a branch if no recorder was ever started.
     *
     * @return true while a recording wants them
     */
    public static boolean recordsEvents() {
        return loaded && ReceiveEvent.recorded();
    }

    /**
     * Whether entries into namespaces are recorded; looks for a recorder.
     *
     * @return true while a recording wants them
     */
    public static boolean recordsEntries() {
        look();
        return loaded && NamespaceEntryEvent.recorded();
    }

    /**
     * Looks for a recorder, if the last look was a second ago.
     *
     * @param now System.nanoTime, which the caller has anyway
     */
    public static void look(long now) {
        if (!loaded && now - next >= 0) {
            next = now + LOOK_NANOS;
            look();
        }
    }

    /** Looks for a recorder. */
    @SuppressWarnings("deprecation") // which class loader finds the package does not matter here
    public static void look() {
        // a package of the boot loader is found once one of its classes is loaded
        if (!loaded && !unusable && Package.getPackage(RECORDER) != null) {
            try {
                ExchangeEvent.recorded();
                ReceiveEvent.recorded();
                NamespaceEntryEvent.recorded();
                loaded = true;
            } catch (LinkageError e) { // not readable from the module layer that this is in
                unusable = true;
            }
        }
    }
}
