package io.netlink;

import io.netlink.internal.Libc;

import java.util.Objects;

/**
 * An open network namespace: a descriptor that keeps it alive, and its identity.
 *
 * <p>The base of {@code io.netlink.netns.Netns}, which makes and opens namespaces; the modules that
 * only need to know where a socket or a link belongs take this type.
 *
 * <p><b>Lifetime:</b> the handle owns a descriptor of this process. {@link #close()} gives it up;
 * the namespace goes when nothing else holds it: no handle, no process, no socket, no name. An
 * operation that is using the handle while another thread closes it ends in peace: the descriptor
 * is closed after it.
 *
 * <p><b>Threads:</b> safe for use by many threads.
 *
 * <p>Two handles are equal if they are of the same namespace, however each was opened.
 */
public class NetnsHandle implements AutoCloseable {
    private final int descriptor;
    private final NetnsId id;
    private final String label;

    /** Changed under the monitor; read without it by whoever is one of the users. */
    private volatile int users;

    private boolean closed;

    /**
     * Takes over a descriptor.
     *
     * @param descriptor an open descriptor of an nsfs file; this handle closes it
     * @param id the namespace's identity
     * @param label how messages call the namespace, such as {@code netns ns1}
     */
    protected NetnsHandle(int descriptor, NetnsId id, String label) {
        this.descriptor = descriptor;
        this.id = Objects.requireNonNull(id);
        this.label = Objects.requireNonNull(label);
    }

    /**
     * The namespace's identity; also after {@link #close()}.
     *
     * @return device and inode number
     */
    public final NetnsId id() {
        return id;
    }

    /**
     * Whether {@link #close()} has not been called yet.
     *
     * @return true while the handle can be used
     */
    public final synchronized boolean isOpen() {
        return !closed;
    }

    /**
     * The descriptor, kept open until {@link #release()}. For code that hands it to the kernel, in
     * a message (IFLA_NET_NS_FD) or to a system call.
     *
     * @return the descriptor's number; it stays this handle's
     * @throws IllegalStateException if the handle is closed
     */
    public final synchronized int acquire() {
        if (closed) {
            throw new IllegalStateException("the handle of " + label + " is closed");
        }
        users++;
        return descriptor;
    }

    /** Ends what {@link #acquire()} began. */
    public final synchronized void release() {
        if (users == 0) {
            throw new IllegalStateException("release without acquire");
        }
        if (--users == 0 && closed) {
            Libc.close(descriptor);
        }
    }

    /**
     * The descriptor's number, between {@link #acquire()} and {@link #release()}.
     *
     * @return the number
     * @throws IllegalStateException outside
     */
    public final int descriptor() {
        if (users == 0) {
            throw new IllegalStateException("descriptor without acquire");
        }
        return descriptor;
    }

    /** Gives up the handle. The namespace stays if anything else holds it. Twice is harmless. */
    @Override
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            if (users == 0) {
                Libc.close(descriptor);
            }
        }
    }

    /** Whether the other is a handle of the same namespace. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof NetnsHandle that && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    /** How messages call the namespace, such as {@code netns ns1}. */
    @Override
    public String toString() {
        return label;
    }
}
