package io.netlink.container;

import java.util.Objects;

/** A container, or its engine, is not there or not as it would have to be. */
public final class ContainerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** The engine does not answer on its socket. */
        NO_ENGINE,
        /** There is no such container, process, cgroup or interface. */
        NOT_FOUND,
        /** The container is there and does not run, or has ended meanwhile. */
        NOT_RUNNING,
        /** Several fit. */
        AMBIGUOUS,
        /** Something else has the name or the place that was asked for. */
        TAKEN,
        /** The engine, or a program that was needed, refused; or such a program is missing. */
        REFUSED,
        /**
         * The thread was interrupted while it waited, and still is. What was begun has been taken
         * back.
         */
        INTERRUPTED
    }

    /** What is wrong. */
    private final Reason reason;

    ContainerException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    ContainerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    /**
     * What is wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
