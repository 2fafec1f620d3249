package io.netlink.internal;

/** What a socket counts during an exchange, whether it is recorded or not. */
public final class Traffic {
    /** Requests sent together. */
    public int requests;

    /** Bytes sent. */
    public long sent;

    /** Bytes received. */
    public long received;

    /** Messages received. */
    public int messages;

    /** Datagrams received. */
    public int rounds;

    /** Requests refused. */
    public int refusals;

    /** Whether the kernel said that its tables changed during a dump. */
    public boolean interrupted;

    /** For one socket. */
    public Traffic() {}

    /** A new exchange. */
    public void reset() {
        requests = 0;
        sent = 0;
        received = 0;
        messages = 0;
        rounds = 0;
        refusals = 0;
        interrupted = false;
    }
}
