package io.netlink.netns;

/**
 * Code to be run inside a namespace, without a result.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface NetnsAction<X extends Throwable> {
    /**
     * Runs inside the namespace.
     *
     * @throws X if it fails
     */
    void run() throws X;
}
