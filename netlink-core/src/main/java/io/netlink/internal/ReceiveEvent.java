package io.netlink.internal;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Throttle;

/**
 * A datagram of multicast messages, or that some were lost.
 *
 * <p>Only to be touched after {@link Flight#recordsEvents()}.
 */
@Name("io.netlink.Receive")
@Label("Netlink Events Received")
@Category("Netlink")
@Description("A datagram of multicast messages; the duration is what its callback took")
@StackTrace(false)
@Throttle("300/s")
public final class ReceiveEvent extends Event {
    private static final ReceiveEvent GATE = new ReceiveEvent();

    @Label("Namespace")
    @Description("What the socket's namespace is called; empty for the one it was opened in")
    private String namespace;

    @Label("Bytes Received")
    @DataAmount
    private long received;

    @Label("Messages")
    private int messages;

    @Label("errno")
    @Description("ENOBUFS (105) if the kernel had to drop messages; 0 if not")
    private int errno;

    private ReceiveEvent() {}

    static boolean recorded() {
        return GATE.isEnabled();
    }

    /**
     * Starts the clock.
     *
     * @return the event
     */
    public static ReceiveEvent start() {
        ReceiveEvent event = new ReceiveEvent();
        event.begin();
        return event;
    }

    /**
     * The callback has seen all.
     *
     * @param namespace what messages call the namespace
     * @param received the datagram's length, or -errno
     * @param messages how many were in it
     */
    public void finish(String namespace, int received, int messages) {
        end();
        if (shouldCommit()) {
            this.namespace = namespace;
            this.received = Math.max(0, received);
            this.messages = messages;
            this.errno = Math.max(0, -received);
            commit();
        }
    }
}
