package io.netlink.netns;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a child reads. It gives up its descriptor once nobody can read any more. */
final class ChildInput extends BufferedOutputStream {
    private final PipeEnd end;

    /** The stream and the end of one pipe. */
    ChildInput(OutputStream stream, PipeEnd end) {
        super(stream);
        this.end = end;
    }

    /** Gives up the descriptor if nobody reads any more; returns whether that is so. */
    boolean release() {
        if (!end.isDeserted()) {
            return false;
        }
        abandon();
        return true;
    }

    /** A writer that has the monitor does not wait: it gets EPIPE. */
    private synchronized void abandon() {
        try {
            out.close();
        } catch (IOException _) {
            // nobody to tell
        }
        out = NullStreams.OUTPUT;
        end.close();
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            end.close();
        }
    }
}
