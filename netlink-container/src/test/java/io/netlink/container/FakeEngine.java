package io.netlink.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Answers on a Unix socket as told. */
final class FakeEngine implements AutoCloseable {
    private final ServerSocketChannel server;
    private final Thread thread;
    private final Function<String, String> answers;
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /**
     * Starts.
     *
     * @param answers the whole answer to a request's target, from the status line on
     */
    FakeEngine(Path socket, Function<String, String> answers) throws IOException {
        this.answers = answers;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        thread = Thread.ofPlatform().daemon().start(this::serve);
    }

    static String ok(String body) {
        return "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + body;
    }

    static String error(int status, String message) {
        return "HTTP/1.0 %d Sorry\r\n\r\n{\"message\":\"%s\"}".formatted(status, message);
    }

    private void serve() {
        while (true) {
            try (SocketChannel channel = server.accept()) {
                ByteBuffer buffer = ByteBuffer.allocate(4096);
                while (!new String(buffer.array(), 0, buffer.position(), ISO_8859_1)
                        .contains("\r\n\r\n")) {
                    if (channel.read(buffer) < 0) {
                        break;
                    }
                }
                String target =
                        new String(buffer.array(), 0, buffer.position(), ISO_8859_1).split(" ")[1];
                asked.add(target);
                ByteBuffer answer = ByteBuffer.wrap(answers.apply(target).getBytes(UTF_8));
                while (answer.hasRemaining()) {
                    channel.write(answer);
                }
            } catch (IOException e) {
                if (!server.isOpen()) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
