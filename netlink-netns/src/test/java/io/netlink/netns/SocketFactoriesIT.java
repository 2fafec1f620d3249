package io.netlink.netns;

import static io.netlink.netns.Support.home;
import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.SyscallException;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/** Law 5, for what other libraries take: factories and providers of a namespace. */
class SocketFactoriesIT extends NamespaceCase {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private Netns ns;

    @BeforeEach
    void makeNamespace() {
        ns = Netns.create("red");
        ip("-n red link set lo up");
    }

    @AfterEach
    void closeNamespace() {
        ns.close();
    }

    @Test
    void law5SocketsOfTheFactoriesAreInTheNamespace() throws Exception {
        connectEachWay(ns.serverSocketFactory(), ns.socketFactory());
        assertEquals("sockets in netns red", ns.socketFactory().toString());
    }

    @Test
    void law5SocketsOfFactoriesByNameOrFileToo() throws Exception {
        connectEachWay(new NetnsServerSocketFactory("red"), new RedSockets());
        connectEachWay(
                new NetnsServerSocketFactory("/run/netns/red"),
                new NetnsSocketFactory("/run/netns/red"));
    }

    /** What a library makes that wants a class with a constructor without arguments. */
    public static final class RedSockets extends NetnsSocketFactory {
        public RedSockets() {
            super("red");
        }
    }

    private static void connectEachWay(ServerSocketFactory servers, SocketFactory sockets)
            throws IOException {
        ServerSocket unbound = servers.createServerSocket();
        unbound.bind(new InetSocketAddress(0));
        for (ServerSocket server :
                List.of(
                        unbound,
                        servers.createServerSocket(0),
                        servers.createServerSocket(0, 5),
                        servers.createServerSocket(0, 5, LOOPBACK))) {
            try (server) {
                int port = server.getLocalPort();
                assertThrows(IOException.class, () -> new Socket(LOOPBACK, port), "it is here");
                Socket later = sockets.createSocket();
                later.connect(new InetSocketAddress(LOOPBACK, port));
                for (Socket socket :
                        List.of(
                                later,
                                sockets.createSocket("localhost", port),
                                sockets.createSocket("127.0.0.1", port, LOOPBACK, 0),
                                sockets.createSocket(LOOPBACK, port),
                                sockets.createSocket(LOOPBACK, port, LOOPBACK, 0))) {
                    try (socket;
                            Socket accepted = server.accept()) {
                        socket.getOutputStream().write(42);
                        assertEquals(42, accepted.getInputStream().read());
                    }
                }
            }
        }
    }

    @Test
    void aFactoryByNameTakesTheNamespaceOfThatMoment() throws Exception {
        SocketFactory factory = new NetnsSocketFactory("blue");
        IOException e = assertThrows(IOException.class, factory::createSocket);
        assertTrue(((SyscallException) e.getCause()).isNotFound());
        assertTrue(e.getMessage().startsWith("no socket in netns blue: open netns blue: "));
        for (int i = 0; i < 2; i++) {
            ip("netns add blue");
            ip("-n blue link set lo up");
            connectEachWay(new NetnsServerSocketFactory("blue"), factory);
            ip("netns delete blue");
        }
    }

    @Test
    void whatCannotBeOpenedIsAnIOExceptionAndLeaksNothing() throws Throwable {
        int closed;
        try (ServerSocket server = ns.serverSocketFactory().createServerSocket(0)) {
            closed = server.getLocalPort();
        }
        Descriptors.assertNoLeak(
                () -> {
                    SocketFactory sockets = ns.socketFactory();
                    ServerSocketFactory servers = ns.serverSocketFactory();
                    refused(() -> sockets.createSocket(LOOPBACK, closed));
                    refused(() -> sockets.createSocket(LOOPBACK, closed, foreign(), 0));
                    refused(() -> sockets.createSocket("no.such.host.invalid", 1));
                    refused(() -> servers.createServerSocket(0, 1, foreign()));
                });
        assertThrows(
                IllegalArgumentException.class,
                () -> ns.socketFactory().createSocket(LOOPBACK, 65536));
        assertThrows(
                IllegalArgumentException.class,
                () -> ns.serverSocketFactory().createServerSocket(-1));
        for (String name : List.of("", "..", "a/b")) {
            assertThrows(IllegalArgumentException.class, () -> new NetnsSocketFactory(name));
            assertThrows(IllegalArgumentException.class, () -> new NetnsServerSocketFactory(name));
        }
        SocketFactory sockets = ns.socketFactory();
        SelectorProvider channels = ns.selectorProvider();
        ns.close();
        refused(sockets::createSocket);
        refused(channels::openSocketChannel);
    }

    private static InetAddress foreign() throws IOException {
        return InetAddress.getByName("192.0.2.1");
    }

    private static void refused(Executable operation) {
        assertThrows(IOException.class, operation);
    }

    @Test
    void law5ChannelsOfTheProviderAreInTheNamespace() throws Exception {
        SelectorProvider provider = ns.selectorProvider();
        try (Selector selector = provider.openSelector();
                ServerSocketChannel server = provider.openServerSocketChannel();
                ServerSocketChannel server4 =
                        provider.openServerSocketChannel(StandardProtocolFamily.INET);
                SocketChannel client = provider.openSocketChannel();
                SocketChannel client4 = provider.openSocketChannel(StandardProtocolFamily.INET);
                DatagramChannel udp = provider.openDatagramChannel();
                DatagramChannel udp4 = provider.openDatagramChannel(StandardProtocolFamily.INET)) {
            server.bind(new InetSocketAddress(LOOPBACK, 0));
            server4.bind(new InetSocketAddress(LOOPBACK, 0));
            assertThrows(
                    IOException.class, () -> SocketChannel.open(server.getLocalAddress()).close());
            server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            client.connect(server.getLocalAddress());
            assertEquals(1, selector.select(10_000));
            server.accept().close();
            client4.connect(server4.getLocalAddress());
            udp.bind(new InetSocketAddress(LOOPBACK, 0));
            udp4.send(ByteBuffer.wrap(new byte[] {1}), udp.getLocalAddress());
            assertEquals(1, udp.receive(ByteBuffer.allocate(2)) == null ? 0 : 1);
            assertSame(SelectorProvider.provider(), server.provider());
        }
        Pipe pipe = provider.openPipe();
        pipe.source().close();
        pipe.sink().close();
    }

    /** As HttpServer does in its constructor. */
    private record Server(ServerSocketChannel channel, Timer timer) {
        static Server create() throws IOException {
            ServerSocketChannel channel = ServerSocketChannel.open();
            assertNotEquals(home(), Support.here());
            Thread.currentThread().getContextClassLoader(); // as libraries do: it stays
            assertNotEquals(home(), Support.here());
            channel.bind(new InetSocketAddress(LOOPBACK, 0));
            return new Server(channel, new Timer("of-server", true));
        }
    }

    @Test
    void law4AThreadThatIsMadeByWhatIsOpenedIsAtHome() throws Exception {
        Server server = ns.open(Server::create);
        assertEquals(List.of(), Netns.strays());
        CompletableFuture<String> where = new CompletableFuture<>();
        server.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        where.complete(Support.here());
                    }
                },
                0);
        assertEquals(home(), where.get());
        server.timer.cancel();
        try (SocketChannel client = ns.open(SocketChannel::open)) {
            client.connect(server.channel.getLocalAddress());
        }
        server.channel.close();
    }

    @Test
    void law4ThreadsOfEveryKindThatAreMadeByWhatIsOpenedAreAtHome() {
        ChildJvm.create().run(getClass(), "makeThreads");
    }

    static void makeThreads(String[] args) throws Exception {
        Thread.startVirtualThread(() -> {}).join(); // the first starts threads of the JDK's own
        try (Netns ns = Netns.create()) {
            List<SocketOpener<Object>> openers = new ArrayList<>();
            openers.add(() -> Thread.ofPlatform().daemon().start(SocketFactoriesIT::sleep));
            openers.add(() -> Thread.startVirtualThread(SocketFactoriesIT::sleep));
            openers.add(
                    () -> {
                        var executor = Executors.newFixedThreadPool(2);
                        executor.submit(SocketFactoriesIT::sleep);
                        executor.submit(SocketFactoriesIT::sleep);
                        return executor;
                    });
            for (SocketOpener<Object> opener : openers) {
                ns.open(opener);
                assertEquals(List.of(), Netns.strays());
                assertEquals("{}", Support.foreign().toString());
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void law5ASingleChannelThatMadeAThreadIsRefused() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    IllegalStateException e =
                            assertThrows(
                                    IllegalStateException.class,
                                    () ->
                                            ns.open(
                                                    () -> {
                                                        Thread.ofPlatform().start(() -> {});
                                                        return ServerSocketChannel.open();
                                                    }));
                    assertTrue(e.getMessage().contains("start the threads first"), e.getMessage());
                });
    }

    @Test
    void law5AsynchronousChannelsAreOpenedWithAGroupFromHome() {
        ChildJvm.create().run(getClass(), "openAsynchronousChannel");
    }

    static void openAsynchronousChannel(String[] args) throws Exception {
        AsynchronousChannelGroup group =
                AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
        try (Netns ns = Netns.open("red");
                var server = ns.open(() -> AsynchronousServerSocketChannel.open(group));
                var client = ns.open(() -> AsynchronousSocketChannel.open(group))) {
            server.bind(new InetSocketAddress(LOOPBACK, 0));
            var accepted = server.accept();
            client.connect(server.getLocalAddress()).get();
            accepted.get().close();
            assertEquals(List.of(), Netns.strays());
        }
        group.shutdownNow();
    }
}
