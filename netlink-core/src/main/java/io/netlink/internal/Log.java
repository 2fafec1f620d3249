package io.netlink.internal;

import java.lang.System.Logger.Level;

/**
 * The few things worth a line in the program's log: see the package {@code io.netlink}.
 *
 * <p>Nothing of logging is loaded before there is something to say. It is said at home, since a
 * logger may start a thread, which would stay in the namespace that it was started in.
 */
public final class Log {
    private static final String NAME = "io.netlink";

    private Log() {}

    /**
     * Says something.
     *
     * @param level how bad it is
     * @param message what there is to say
     * @param cause why, or null
     */
    public static void say(Level level, String message, Throwable cause) {
        try {
            if (Thread.currentThread().isVirtual() || Home.ofThisThread().equals(Home.id())) {
                System.getLogger(NAME).log(level, message, cause);
            } else {
                LibraryThreads.newThread("netlink-log")
                        .start(() -> sayAtHome(level, message, cause));
            }
        } catch (RuntimeException | LinkageError e) {
            // no /proc, or a logger that fails: what is to be done is more important
        }
    }

    private static void sayAtHome(Level level, String message, Throwable cause) {
        if (LibraryThreads.arrive(LibcNamespace.gettid()) == null) {
            System.getLogger(NAME).log(level, message, cause);
        }
    }
}
