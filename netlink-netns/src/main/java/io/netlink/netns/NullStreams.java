package io.netlink.netns;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The streams of a process that are redirected elsewhere, as {@link ProcessBuilder} has them. */
final class NullStreams {
    private NullStreams() {}

    /** Always at its end. */
    static final InputStream INPUT =
            new InputStream() {
                @Override
                public int read() {
                    return -1;
                }

                @Override
                public int available() {
                    return 0;
                }
            };

    /** Refuses to write. */
    static final OutputStream OUTPUT =
            new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Stream closed");
                }
            };
}
