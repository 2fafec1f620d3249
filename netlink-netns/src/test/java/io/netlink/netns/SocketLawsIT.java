package io.netlink.netns;

import static io.netlink.netns.Support.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Law 5: only the open must happen inside; a socket stays where it was made, whoever uses it. */
class SocketLawsIT extends NamespaceCase {
    private static final InetSocketAddress ANY_PORT =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private Netns ns;

    @BeforeEach
    void makeNamespace() {
        ns = Netns.create("law5");
        setUp(ns);
    }

    private static void setUp(Netns namespace) {
        try (Rtnetlink rtnl = Rtnetlink.open(namespace)) {
            rtnl.links().change(Link.named("lo").up());
        }
    }

    @AfterEach
    void closeNamespace() {
        ns.close();
    }

    @Test
    void law5ServerSocketAndSocketStayInTheNamespace() throws Exception {
        serveBySockets(ns);
    }

    private static void serveBySockets(Netns ns) throws Exception {
        try (ServerSocket server = ns.open(ServerSocket::new);
                Socket client = ns.open(Socket::new)) {
            server.bind(ANY_PORT);
            onlyThere(server.getLocalSocketAddress());
            FutureTask<Integer> served = virtual(() -> read(server));
            client.connect(server.getLocalSocketAddress());
            client.getOutputStream().write(42);
            assertEquals(42, served.get());
        }
        try (ServerSocket bound = ns.open(() -> new ServerSocket(0));
                Socket connected = ns.open(() -> new Socket("localhost", bound.getLocalPort()))) {
            FutureTask<Integer> served = virtual(() -> read(bound));
            connected.getOutputStream().write(43);
            assertEquals(43, served.get());
        }
    }

    private static int read(ServerSocket server) throws IOException {
        try (Socket accepted = server.accept()) {
            return accepted.getInputStream().read();
        }
    }

    @Test
    void law5SocketChannelsStayInTheNamespace() throws Exception {
        serveByChannels(ns);
    }

    private static void serveByChannels(Netns ns) throws Exception {
        try (ServerSocketChannel server = ns.open(ServerSocketChannel::open);
                SocketChannel client = ns.open(SocketChannel::open)) {
            server.bind(ANY_PORT);
            onlyThere(server.getLocalAddress());
            FutureTask<Byte> served =
                    virtual(
                            () -> {
                                try (SocketChannel accepted = server.accept()) {
                                    ByteBuffer buffer = ByteBuffer.allocate(1);
                                    accepted.read(buffer);
                                    return buffer.get(0);
                                }
                            });
            FutureTask<Void> asked =
                    virtual(
                            () -> {
                                client.connect(server.getLocalAddress());
                                client.write(ByteBuffer.wrap(new byte[] {44}));
                                return null;
                            });
            asked.get();
            assertEquals((byte) 44, served.get());
        }
    }

    @Test
    void law5ASelectorAtHomeServesChannelsOfTwoNamespaces() throws Exception {
        try (Netns other = Netns.create();
                Selector selector = Selector.open();
                ServerSocketChannel one = ns.open(ServerSocketChannel::open);
                ServerSocketChannel two = other.open(ServerSocketChannel::open)) {
            setUp(other);
            one.bind(ANY_PORT).configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            int port = ((InetSocketAddress) one.getLocalAddress()).getPort();
            two.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)); // the same one
            two.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            for (Netns where : List.of(ns, other)) {
                try (SocketChannel client = where.open(SocketChannel::open)) {
                    FutureTask<Boolean> connect =
                            virtual(() -> client.connect(one.getLocalAddress()));
                    selector.select();
                    selector.selectedKeys().clear();
                    ServerSocketChannel expected = where.equals(ns) ? one : two;
                    try (SocketChannel accepted = expected.accept()) {
                        assertTrue(accepted.isConnected());
                        assertTrue(connect.get());
                    }
                }
            }
        }
    }

    @Test
    void law5DatagramSocketStaysInTheNamespace() throws Exception {
        exchangeByDatagramSockets(ns);
    }

    private static void exchangeByDatagramSockets(Netns ns) throws Exception {
        try (DatagramSocket server = ns.open(() -> new DatagramSocket(null));
                DatagramSocket client = ns.open(DatagramSocket::new)) {
            server.bind(ANY_PORT);
            FutureTask<Byte> served =
                    virtual(
                            () -> {
                                DatagramPacket packet = new DatagramPacket(new byte[1], 1);
                                server.receive(packet);
                                return packet.getData()[0];
                            });
            sendFromHome(server.getLocalSocketAddress(), (byte) 1); // does not get there
            client.send(new DatagramPacket(new byte[] {45}, 1, server.getLocalSocketAddress()));
            assertEquals((byte) 45, served.get());
        }
    }

    @Test
    void law5DatagramChannelStaysInTheNamespace() throws Exception {
        exchangeByDatagramChannels(ns);
    }

    private static void exchangeByDatagramChannels(Netns ns) throws Exception {
        try (DatagramChannel server = ns.open(DatagramChannel::open);
                DatagramChannel client = ns.open(DatagramChannel::open)) {
            server.bind(ANY_PORT);
            FutureTask<Byte> served =
                    virtual(
                            () -> {
                                ByteBuffer buffer = ByteBuffer.allocate(1);
                                server.receive(buffer);
                                return buffer.get(0);
                            });
            sendFromHome(server.getLocalAddress(), (byte) 1); // does not get there
            FutureTask<Integer> sent =
                    virtual(
                            () ->
                                    client.send(
                                            ByteBuffer.wrap(new byte[] {46}),
                                            server.getLocalAddress()));
            assertEquals(1, sent.get());
            assertEquals((byte) 46, served.get());
        }
    }

    /** Each as the very first socket of a JVM, whose cleaner thread must not start inside. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sockets", "channels", "datagramSockets", "datagramChannels", "rtnetlink"})
    void law5TheFirstSocketOfAJvmLeavesNoStray(String kind) {
        ChildJvm.create().run(getClass(), "openFirst", kind);
    }

    static void openFirst(String[] args) throws Exception {
        try (Netns ns = Netns.open("law5")) {
            switch (args[0]) {
                case "sockets" -> serveBySockets(ns);
                case "channels" -> serveByChannels(ns);
                case "datagramSockets" -> exchangeByDatagramSockets(ns);
                case "datagramChannels" -> exchangeByDatagramChannels(ns);
                case "rtnetlink" -> useRtnetlink(ns);
                default -> throw new IllegalArgumentException(args[0]);
            }
            assertEquals(List.of(), Netns.strays());
        }
    }

    @Test
    void law5RtnetlinkStaysInTheNamespaceAlsoAfterTheHandle() throws Exception {
        useRtnetlink(ns);
        Netns closed = Netns.open("law5");
        try (Rtnetlink rtnl = Rtnetlink.open(closed)) {
            closed.close();
            assertEquals("lo", rtnl.links().get(1).name());
        }
    }

    private static void useRtnetlink(Netns ns) throws Exception {
        try (Rtnetlink there = Rtnetlink.open(ns);
                Rtnetlink here = Rtnetlink.open();
                Rtnetlink inside = ns.call(() -> Rtnetlink.open())) {
            for (String name : List.of("law5-a", "law5-b")) {
                Callable<Link> add = () -> there.links().add(Link.named(name).kind(Veth.create()));
                Link added = name.endsWith("a") ? add.call() : virtual(add).get();
                assertTrue(inside.links().find(name).isPresent());
                assertFalse(here.links().find(name).isPresent());
                FutureTask<Link> got = virtual(() -> inside.links().get(added.index()));
                assertEquals(name, got.get().name());
                there.links().delete(added);
            }
        }
    }

    /** The counter-proof: a ServerSocket makes its descriptor only when it is bound. */
    @Test
    void law5ASocketThatIsNotReallyOpenedInsideIsNotThere() throws Exception {
        try (ServerSocket server = ns.call(() -> new ServerSocket());
                Socket client = new Socket()) {
            server.bind(ANY_PORT);
            client.connect(server.getLocalSocketAddress());
            assertTrue(client.isConnected(), "from home");
        }
    }

    @Test
    void law5WhatTheOpenerThrowsComesThrough() {
        IOException e =
                assertThrows(
                        IOException.class,
                        () ->
                                ns.open(
                                        () -> {
                                            throw new IOException("not opened");
                                        }));
        assertEquals("not opened", e.getMessage());
        assertThrows(NullPointerException.class, () -> ns.open((SocketOpener<Socket>) null));
    }

    /** At home nobody listens there. */
    private static void onlyThere(SocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            assertThrows(ConnectException.class, () -> socket.connect(address));
        }
    }

    private static void sendFromHome(SocketAddress address, byte value) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[] {value}, 1, address));
        }
    }

    private static <T> FutureTask<T> virtual(Callable<T> callable) {
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            assertEquals(home(), Support.here());
                            return callable.call();
                        });
        Thread.startVirtualThread(task);
        return task;
    }
}
