package io.netlink.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
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

    /** How soon to try again where more are waiting than the engine lets. */
    private static final long STEP_MILLIS = 20;

    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    /** What came back. */
    record Answer(int status, byte[] body) {}

    private UnixHttp() {}

    /**
     * Asks and waits.
     *
     * @param target such as {@code /containers/json}, in the form that goes into the request
     * @throws IOException if nobody listens, the answer makes no sense or does not come in time
     * @throws ClosedByInterruptException if the thread is interrupted while it waits, which it then
     *     still is
     */
    static Answer get(Path socket, String target, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = connect(socket, deadline);
                Selector selector = Selector.open()) {
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

    /**
     * Connects without waiting inside connect(2), which does so for ever where an engine hangs and
     * its backlog is full.
     */
    private static SocketChannel connect(Path socket, long deadline) throws IOException {
        while (true) {
            try {
                return connect(socket);
            } catch (SocketException e) {
                if (!isFull(e, socket)) {
                    throw e;
                }
                if (deadline - System.nanoTime() <= 0) {
                    throw new IOException("it takes no connection in time", e);
                }
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
        }
    }

    private static SocketChannel connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.configureBlocking(false);
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (Throwable t) {
            channel.close();
            throw t;
        }
    }

    /**
     * Whether it was EAGAIN, which the JDK tells by its text only, in the user's language: nobody
     * refuses (a class of its own), and the socket is there and may be written.
     */
    private static boolean isFull(SocketException e, Path socket) {
        return e.getClass() == SocketException.class && Files.isWritable(socket);
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
        long left;
        while ((left = (deadline - System.nanoTime()) / 1_000_000) > 0) {
            if (selector.select(left) > 0) {
                selector.selectedKeys().clear();
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
        }
        throw new IOException("no answer in time");
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
