package io.netlink.internal;

import io.netlink.ErrnoException;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Throttle;

/**
 * A request and its whole answer; of a batch, what went together in one sendmsg(2).
 *
 * <p>Only to be touched after {@link Flight#recordsExchanges()}.
 */
@Name("io.netlink.Exchange")
@Label("Netlink Exchange")
@Category("Netlink")
@Description("A request to the kernel and its whole answer")
@Throttle("300/s")
public final class ExchangeEvent extends Event {
    private static final ExchangeEvent GATE = new ExchangeEvent();

    @Label("Namespace")
    @Description("What the socket's namespace is called; empty for the one it was opened in")
    private String namespace;

    @Label("Operation")
    @Description("The message type, such as RTM_NEWLINK")
    private String operation;

    @Label("Subject")
    @Description("What the request is about")
    private String subject;

    @Label("Requests")
    @Description("How many requests were sent together")
    private int requests;

    @Label("Bytes Sent")
    @DataAmount
    private long sent;

    @Label("Bytes Received")
    @DataAmount
    private long received;

    @Label("Messages")
    @Description("Messages received, with acknowledgements and refusals")
    private int messages;

    @Label("Rounds")
    @Description("Datagrams received")
    private int rounds;

    @Label("Refusals")
    @Description("How many of the requests were refused")
    private int refusals;

    @Label("Interrupted")
    @Description("The kernel's tables changed during the dump, which the library then repeats")
    private boolean interrupted;

    @Label("errno")
    @Description("Why it failed; 0 if it did not")
    private int errno;

    private ExchangeEvent() {}

    static boolean recorded() {
        return GATE.isEnabled();
    }

    /**
     * Starts the clock.
     *
     * @return the event
     */
    public static ExchangeEvent start() {
        ExchangeEvent event = new ExchangeEvent();
        event.begin();
        return event;
    }

    /**
     * The answer's last message was read, or it was given up.
     *
     * @param traffic what went to and fro
     * @param namespace what messages call the namespace
     * @param operation the message type's C name
     * @param subject what it is about
     */
    public void finish(Traffic traffic, String namespace, String operation, Object subject) {
        end();
        if (shouldCommit()) {
            this.namespace = namespace;
            this.operation = operation;
            this.subject = String.valueOf(subject);
            this.requests = traffic.requests;
            this.sent = traffic.sent;
            this.received = traffic.received;
            this.messages = traffic.messages;
            this.rounds = traffic.rounds;
            this.refusals = traffic.refusals;
            this.interrupted = traffic.interrupted;
            commit();
        }
    }

    /**
     * Why it failed.
     *
     * @param e the failure
     */
    public void failed(ErrnoException e) {
        errno = e.errno().number();
    }

    /**
     * Why it failed.
     *
     * @param number the errno
     */
    public void failed(int number) {
        errno = number;
    }
}
