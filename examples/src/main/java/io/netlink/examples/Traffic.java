package io.netlink.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netlink.netns.Netns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Real packets between namespaces. */
final class Traffic {
    private static final int TRIES = 5;
    private static final int PORT = 7007;

    private Traffic() {}

    /**
     * {@code ip netns exec FROM ping -c 1 ADDRESS}: an ICMP echo, answered as the kernel counts.
     */
    static void ping(Report report, Netns from, String address) throws Exception {
        report.run(
                from.name().map(name -> "ip netns exec " + name + " ").orElse("")
                        + "ping -c 1 "
                        + address,
                () -> {
                    long before = echoReplies(from);
                    for (int i = 0; i < TRIES && echoReplies(from) == before; i++) {
                        from.call(() -> InetAddress.getByName(address).isReachable(1_000));
                    }
                    if (echoReplies(from) == before) {
                        throw new IOException("no echo reply from " + address);
                    }
                });
    }

    /** InEchoReps of the namespace's ICMP counters. */
    private static long echoReplies(Netns namespace) throws IOException {
        // the current thread's, not the process's: /proc/net is a link to /proc/self/net
        String snmp =
                namespace.<String, IOException>call(
                        () -> Files.readString(Path.of("/proc/thread-self/net/snmp")));
        String[] icmp =
                snmp.lines().filter(line -> line.startsWith("Icmp:")).toArray(String[]::new);
        String[] names = icmp[0].split(" ");
        String[] values = icmp[1].split(" ");
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("InEchoReps")) {
                return Long.parseLong(values[i]);
            }
        }
        throw new IOException("no InEchoReps in " + snmp);
    }

    /**
     * A TCP exchange. Both sockets are opened in their namespaces and used here, the server's on a
     * virtual thread.
     */
    static void tcp(Report report, Netns client, Netns server, String address) throws Exception {
        report.run(
                "TCP from %s to %s port %d in %s"
                        .formatted(name(client), address, PORT, name(server)),
                () -> {
                    try (ServerSocketChannel listener = server.open(ServerSocketChannel::open)) {
                        listener.bind(new InetSocketAddress(address, PORT));
                        CompletableFuture<Void> served = new CompletableFuture<>();
                        Thread.startVirtualThread(() -> echoOnce(listener, served));
                        try (SocketChannel socket = client.open(SocketChannel::open)) {
                            socket.socket().connect(listener.getLocalAddress(), 5_000);
                            socket.write(ByteBuffer.wrap("hello".getBytes(US_ASCII)));
                            String answer = read(socket, 5);
                            if (!answer.equals("hello")) {
                                throw new IOException("sent hello, got " + answer);
                            }
                        }
                        served.get();
                    }
                });
    }

    private static void echoOnce(ServerSocketChannel listener, CompletableFuture<Void> served) {
        try (SocketChannel accepted = listener.accept()) {
            accepted.write(ByteBuffer.wrap(read(accepted, 5).getBytes(US_ASCII)));
            served.complete(null);
        } catch (IOException e) {
            served.completeExceptionally(e);
        }
    }

    private static String read(SocketChannel socket, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (socket.read(buffer) < 0) {
                throw new IOException("the connection ended early");
            }
        }
        return new String(buffer.array(), US_ASCII);
    }

    private static String name(Netns namespace) {
        return namespace.name().orElse("here");
    }
}
