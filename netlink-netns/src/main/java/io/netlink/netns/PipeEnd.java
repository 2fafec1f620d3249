package io.netlink.netns;

import io.netlink.internal.Libc;
import io.netlink.internal.LibcProcess;

/**
 * Our end of a pipe to a child, beside the Java stream that is open on it: to see whether anybody
 * has the other end.
 */
final class PipeEnd {
    private int fd;

    PipeEnd(int fd) {
        this.fd = fd;
    }

    /** Whether no process has the other end any more; or this end is closed. */
    synchronized boolean isDeserted() {
        return fd < 0 || LibcProcess.otherEndIsGone(fd);
    }

    /** Twice is harmless. */
    synchronized void close() {
        if (fd >= 0) {
            Libc.close(fd);
            fd = -1;
        }
    }
}
