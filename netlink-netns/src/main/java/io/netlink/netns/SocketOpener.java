package io.netlink.netns;

import java.io.IOException;

/**
 * Opens one socket or channel: {@code ServerSocketChannel::open}, {@code Socket::new}.
 *
 * @param <T> what it opens
 */
@FunctionalInterface
public interface SocketOpener<T> {
    /**
     * Opens it.
     *
     * @return what was opened
     * @throws IOException if it cannot be
     */
    T open() throws IOException;
}
