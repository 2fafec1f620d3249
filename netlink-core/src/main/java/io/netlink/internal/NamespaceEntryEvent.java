package io.netlink.internal;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * A thread of the library was inside a namespace, and is home again. Recorded by its caller, who
 * waited for it: a thread inside a namespace does nothing of the kind.
 *
 * <p>Only to be touched after {@link Flight#recordsEntries()}.
 */
@Name("io.netlink.NamespaceEntry")
@Label("Network Namespace Entry")
@Category("Netlink")
@Description("A thread of the library entered a network namespace and went home again")
public final class NamespaceEntryEvent extends Event {
    private static final NamespaceEntryEvent GATE = new NamespaceEntryEvent();

    @Label("Namespace")
    private String namespace;

    @Label("Purpose")
    @Description("system calls of the library, code of the program, or exec")
    private String purpose;

    @Label("Failed")
    @Description("Whether the work inside, or going there, ended with an exception")
    private boolean failed;

    private NamespaceEntryEvent() {}

    static boolean recorded() {
        return GATE.isEnabled();
    }

    /**
     * Starts the clock.
     *
     * @return the event
     */
    public static NamespaceEntryEvent start() {
        NamespaceEntryEvent event = new NamespaceEntryEvent();
        event.begin();
        return event;
    }

    /**
     * The thread is home again.
     *
     * @param namespace what messages call it
     * @param purpose what was done there
     * @param failed whether that failed
     */
    public void finish(Object namespace, String purpose, boolean failed) {
        end();
        if (shouldCommit()) {
            this.namespace = namespace.toString();
            this.purpose = purpose;
            this.failed = failed;
            commit();
        }
    }
}
