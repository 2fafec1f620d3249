package io.netlink.netns;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a child writes. Once nobody can write any more it takes what is left into memory and gives
 * up the descriptor, since many programs never close a process's streams.
 */
final class ChildOutput extends BufferedInputStream {
    private final PipeEnd end;

    /** Orders close(), which takes no other lock, and release(). */
    private final Object closeLock = new Object();

    /** The stream and the end of one pipe. */
    ChildOutput(InputStream stream, PipeEnd end) {
        super(stream);
        this.end = end;
    }

    /** Gives up the descriptor if nobody writes any more; returns whether that is so. */
    boolean release() {
        if (!end.isDeserted()) {
            return false;
        }
        takeRest();
        return true;
    }

    /** A reader that has the monitor does not wait: the pipe has ended. */
    private synchronized void takeRest() {
        synchronized (closeLock) {
            if (in == null || in instanceof ByteArrayInputStream) {
                return;
            }
            try (InputStream pipe = in) {
                in = new ByteArrayInputStream(pipe.readAllBytes());
            } catch (IOException _) {
                // the user's next read meets it too
            } finally {
                end.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (closeLock) {
            try {
                super.close();
            } finally {
                end.close();
            }
        }
    }
}
