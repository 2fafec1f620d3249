package io.netlink.netns;

/**
 * Code to be run inside a namespace, with a result.
 *
 * @param <T> the result's type
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface NetnsTask<T, X extends Throwable> {
    /**
     * Runs inside the namespace.
     *
     * @return the result
     * @throws X if it fails
     */
    T call() throws X;
}
