package io.netlink.netns;

import io.netlink.ErrnoException;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the socket factories have their sockets from: a namespace, by handle or by name. */
final class SocketSource {
    private final Supplier<Netns> opened;
    private final Netns handle;
    private final String label;

    /** Of a handle, which is its owner's. */
    SocketSource(Netns handle) {
        this.opened = null;
        this.handle = handle;
        this.label = handle.toString();
    }

    /** Of a name or an absolute path, opened each time. */
    SocketSource(String namespace) {
        this.handle = null;
        if (namespace.startsWith("/")) {
            Path file = Path.of(namespace);
            this.opened = () -> Netns.open(file);
            this.label = "netns " + file;
        } else {
            RunDirectory.checkName(namespace);
            this.opened = () -> Netns.open(namespace);
            this.label = RunDirectory.STANDARD.label(namespace);
        }
    }

    /**
     * Opens inside. Whoever calls a factory is a library that knows of IOException only.
     *
     * @throws IOException also if the namespace is not there or cannot be entered
     */
    <T> T open(SocketOpener<T> opener) throws IOException {
        try {
            if (handle != null) {
                return handle.open(opener);
            }
            try (Netns namespace = opened.get()) {
                return namespace.open(opener);
            }
        } catch (ErrnoException | IllegalStateException e) {
            throw new SocketException("no socket in " + label + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
