package io.netlink.route;

/** Somebody who is told of events, until this is closed. */
public interface Registration extends AutoCloseable {
    /**
     * Ends it: a call that is under way ends in peace, and no other follows. From any thread, also
     * from within the call. Twice is harmless.
     */
    @Override
    void close();
}
