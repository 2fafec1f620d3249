package io.netlink.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * GET over a Unix socket, which the JDK's HTTP client does not do. HTTP/1.0, so that an answer is
 * not chunked and ends with the connection.
 */
final class UnixHttp {
    /** Far more than an engine says about all its containers. */
    private static final int MAXIMUM = 64 << 20;

    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    /** What came back. */
    record Answer(int status, byte[] body) {}

    private UnixHttp() {}

    /**
     * Asks and waits.
     *
     * @param target such as {@code /containers/json}, in the form that goes into the request
     * @throws IOException if nobody listens, the answer makes no sense or does not come in time
     */
    static Answer get(Path socket, String target, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.configureBlocking(false);
            ByteBuffer request =
                    ByteBuffer.wrap(
                            ("GET " + target + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                                    .getBytes(ISO_8859_1));
            SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE);
            while (request.hasRemaining()) {
                await(selector, deadline);
                channel.write(request);
            }
            key.interestOps(SelectionKey.OP_READ);
            return parse(readAll(channel, selector, deadline));
        }
    }

    private static byte[] readAll(SocketChannel channel, Selector selector, long deadline)
            throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
        while (true) {
            await(selector, deadline);
            int count = channel.read(buffer.clear());
            if (count < 0) {
                return all.toByteArray();
            }
            all.write(buffer.array(), 0, count);
            if (all.size() > MAXIMUM) {
                throw new IOException("an answer of more than " + MAXIMUM + " bytes");
            }
        }
    }

    private static void await(Selector selector, long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("interrupted");
            }
            throw new IOException("no answer in time");
        }
        selector.selectedKeys().clear();
    }

    /** {@code HTTP/1.0 200 OK}, headers, an empty line, the body. */
    private static Answer parse(byte[] answer) throws IOException {
        int end = indexOf(answer, END_OF_HEADERS);
        String[] words = new String(answer, 0, Math.min(answer.length, 64), ISO_8859_1).split(" ");
        if (end < 0 || words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new EOFException("what answers there does not speak HTTP");
        }
        int status;
        try {
            status = Integer.parseInt(words[1]);
        } catch (NumberFormatException e) {
            throw new IOException("what answers there does not speak HTTP", e);
        }
        return new Answer(
                status, Arrays.copyOfRange(answer, end + END_OF_HEADERS.length, answer.length));
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
