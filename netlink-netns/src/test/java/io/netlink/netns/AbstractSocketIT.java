package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jnr.unixsocket.UnixServerSocketChannel;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Abstract Unix sockets belong to a network namespace, and the JDK has none: here another native
 * library makes them, inside.
 */
class AbstractSocketIT extends NamespaceCase {
    private static final UnixSocketAddress NAME = new UnixSocketAddress("\0netlink-it");

    @Test
    void theSameNameInTwoNamespacesIsTwoSockets() {
        ChildJvm.create().run(getClass(), "serveInTwoNamespaces");
    }

    static void serveInTwoNamespaces(String[] args) throws Exception {
        useOnceAtHome();
        try (Netns one = Netns.create();
                Netns two = Netns.create();
                UnixServerSocketChannel serverOne = one.call(AbstractSocketIT::bind);
                UnixServerSocketChannel serverTwo = two.open(AbstractSocketIT::bind)) {
            for (int i = 0; i < 3; i++) {
                assertEquals("from one", ask(one, serverOne, "from one"));
                assertEquals("from two", ask(two, serverTwo, "from two"));
            }
            assertThrows(IOException.class, AbstractSocketIT::connect, "nobody serves at home");
            assertThrows(IOException.class, () -> one.call(AbstractSocketIT::bind), "taken");
            assertEquals(List.of(), Netns.strays());
        }
    }

    /** The other library starts a cleaner thread when it is first used. */
    private static void useOnceAtHome() throws IOException {
        bind().close();
        assertThrows(IOException.class, AbstractSocketIT::connect);
    }

    /** The counter-proof, and what strays() is for. */
    @Test
    void aLibraryThatIsFirstUsedInsideLeavesItsCleanerThere() {
        ChildJvm.create().run(getClass(), "useFirstInside");
    }

    static void useFirstInside(String[] args) throws Exception {
        try (Netns ns = Netns.create();
                UnixServerSocketChannel server = ns.call(AbstractSocketIT::bind)) {
            assertTrue(server.isOpen());
            List<Stray> strays = Netns.strays();
            assertEquals(List.of("Cleaner-0"), strays.stream().map(Stray::name).toList());
            assertEquals(ns.id(), strays.getFirst().namespace());
        }
    }

    @Test
    void aServerCanAlsoServeInside() throws Exception {
        useOnceAtHome();
        try (Netns ns = Netns.create()) {
            FutureTask<String> served =
                    new FutureTask<>(
                            () ->
                                    ns.call(
                                            () -> {
                                                try (var server = bind();
                                                        var accepted = server.accept()) {
                                                    return read(accepted);
                                                }
                                            }));
            Thread.ofPlatform().start(served);
            Support.eventually(() -> "nobody serves", () -> tryToSend(ns));
            assertEquals("hello", served.get());
        }
    }

    private static boolean tryToSend(Netns ns) {
        try (UnixSocketChannel client = ns.call(AbstractSocketIT::connect)) {
            write(client, "hello");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static UnixServerSocketChannel bind() throws IOException {
        UnixServerSocketChannel server = UnixServerSocketChannel.open();
        try {
            server.socket().bind(NAME);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static UnixSocketChannel connect() throws IOException {
        return UnixSocketChannel.open(NAME);
    }

    /** Asks inside, and answers at home. */
    private static String ask(Netns ns, UnixServerSocketChannel server, String text)
            throws Exception {
        try (UnixSocketChannel client = ns.call(AbstractSocketIT::connect);
                UnixSocketChannel accepted = server.accept()) {
            write(accepted, text);
            return read(client);
        }
    }

    private static void write(UnixSocketChannel channel, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(bytes.length, channel.write(ByteBuffer.wrap(bytes)));
    }

    private static String read(UnixSocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        assertTrue(channel.read(buffer) > 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
}
