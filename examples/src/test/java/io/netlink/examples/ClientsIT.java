package io.netlink.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpServer;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Servers and clients that know nothing of namespaces work inside them, without their threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClientsIT {
    private static final String SERVER = "10.0.0.2";

    private static final InetSocketAddress LOOPBACK_80 =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 80);

    private Netns near;
    private Netns far;

    @BeforeEach
    void makeTwoNamespacesWithALink() {
        near = Netns.create("near");
        far = Netns.create("far");
        try (Rtnetlink here = Rtnetlink.open(near);
                Rtnetlink there = Rtnetlink.open(far)) {
            here.links().add(Link.named("a").up().kind(Veth.peer(Link.named("b").netns(far).up())));
            here.addresses().add("a", InetPrefix.parse("10.0.0.1/24"));
            there.addresses().add("b", InetPrefix.parse(SERVER + "/24"));
        }
    }

    @AfterEach
    void nothingStays() {
        near.close();
        far.close();
        Netns.delete("near");
        Netns.delete("far");
        assertEquals(List.of(), Netns.strays(), "threads left in a namespace");
    }

    @Test
    void theJdksHttpServerServesInOneNamespaceWhoAsksFromAnother() throws Exception {
        HttpServer server = far.open(() -> HttpServer.create(new InetSocketAddress(SERVER, 80), 0));
        assertEquals(List.of(), Netns.strays());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(executor);
            server.createContext(
                    "/",
                    exchange -> {
                        byte[] answer =
                                ("hello " + exchange.getRemoteAddress().getHostString())
                                        .getBytes(US_ASCII);
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
            server.start();
            for (int i = 0; i < 3; i++) {
                try (Socket client = near.socketFactory().createSocket(SERVER, 80)) {
                    client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
                    String answer = new String(client.getInputStream().readAllBytes(), US_ASCII);
                    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
                    assertTrue(answer.endsWith("hello 10.0.0.1"), answer);
                }
            }
            assertEquals(List.of(), Netns.strays());
            server.stop(0);
        }
    }

    @Test
    void nettyEchoesInOneNamespaceWhatIsSentFromAnother() throws Exception {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        BlockingQueue<String> received = new ArrayBlockingQueue<>(10);
        try {
            new ServerBootstrap()
                    .group(group)
                    .channelFactory(() -> new NioServerSocketChannel(far.selectorProvider()))
                    .childHandler(handler(ChannelHandlerContext::writeAndFlush))
                    .bind(SERVER, 7)
                    .sync();
            Channel client =
                    new Bootstrap()
                            .group(group)
                            .channelFactory(() -> new NioSocketChannel(near.selectorProvider()))
                            .handler(handler((_, bytes) -> received.add(text(bytes))))
                            .connect(SERVER, 7)
                            .sync()
                            .channel();
            for (String text : List.of("one", "two")) {
                client.writeAndFlush(Unpooled.copiedBuffer(text, US_ASCII)).sync();
                assertEquals(text, received.poll(10, TimeUnit.SECONDS));
            }
            assertEquals(List.of(), Netns.strays());
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private interface Reader {
        void read(ChannelHandlerContext context, ByteBuf bytes);
    }

    private static ChannelInitializer<Channel> handler(Reader reader) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(
                                new ChannelInboundHandlerAdapter() {
                                    @Override
                                    public void channelRead(ChannelHandlerContext c, Object bytes) {
                                        reader.read(c, (ByteBuf) bytes);
                                    }
                                });
            }
        };
    }

    private static String text(ByteBuf bytes) {
        String text = bytes.toString(US_ASCII);
        bytes.release();
        return text;
    }

    /**
     * A server that refuses all, in PostgreSQL's protocol: enough to see where it is asked from.
     */
    @Test
    void postgresqlsDriverConnectsFromTheNamespaceThatItsUrlNames() throws Exception {
        try (ServerSocket server =
                far.serverSocketFactory()
                        .createServerSocket(5432, 1, InetAddress.getByName(SERVER))) {
            FutureTask<String> asked = new FutureTask<>(() -> refuse(server));
            Thread.startVirtualThread(asked);
            String url =
                    "jdbc:postgresql://10.0.0.2/db?sslmode=disable&gssEncMode=disable"
                            + "&socketFactory=io.netlink.netns.NetnsSocketFactory"
                            + "&socketFactoryArg=near";
            SQLException e =
                    assertThrows(
                            SQLException.class,
                            () -> DriverManager.getConnection(url, "user", "secret"));
            assertEquals("FATAL: not today", e.getMessage());
            assertEquals("10.0.0.1", asked.get());
        }
    }

    private static String refuse(ServerSocket server) throws IOException {
        try (Socket client = server.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.skipNBytes(in.readInt() - 4); // the startup message
            byte[] fields = "SFATAL\0C57P03\0Mnot today\0\0".getBytes(US_ASCII);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(answer);
            out.writeByte('E'); // ErrorResponse
            out.writeInt(4 + fields.length);
            out.write(fields);
            client.getOutputStream().write(answer.toByteArray());
            return client.getInetAddress().getHostAddress();
        }
    }

    @Test
    void virtualThreadsOfOneProcessServeManyNamespaces() throws Exception {
        int count = 20;
        List<Netns> all = new ArrayList<>();
        List<ServerSocketChannel> servers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < count; i++) {
                    Netns ns = Netns.create();
                    all.add(ns);
                    setLoopbackUp(ns);
                    ServerSocketChannel server = ns.open(ServerSocketChannel::open);
                    servers.add(server.bind(LOOPBACK_80)); // the same one in each
                    byte answer = (byte) i;
                    threads.submit(() -> serve(server, answer));
                }
                List<Future<Byte>> answers = new ArrayList<>();
                for (int i = 0; i < 5 * count; i++) {
                    Netns ns = all.get(i % count);
                    answers.add(threads.submit(() -> ask(ns)));
                }
                for (int i = 0; i < answers.size(); i++) {
                    assertEquals((byte) (i % count), answers.get(i).get());
                }
                assertEquals(List.of(), Netns.strays());
            } finally {
                for (ServerSocketChannel server : servers) {
                    server.close();
                }
            }
        } finally {
            all.forEach(Netns::close);
        }
    }

    private static void setLoopbackUp(Netns ns) {
        try (Rtnetlink rtnl = Rtnetlink.open(ns)) {
            rtnl.links().change(Link.named("lo").up());
        }
    }

    private static Void serve(ServerSocketChannel server, byte answer) throws IOException {
        while (true) {
            try (SocketChannel client = server.accept()) {
                client.write(ByteBuffer.wrap(new byte[] {answer}));
            } catch (ClosedChannelException e) {
                return null; // the test is over
            }
        }
    }

    private static byte ask(Netns ns) throws IOException {
        try (SocketChannel client = ns.open(SocketChannel::open)) {
            client.connect(LOOPBACK_80);
            ByteBuffer answer = ByteBuffer.allocate(1);
            client.read(answer);
            return answer.get(0);
        }
    }
}
