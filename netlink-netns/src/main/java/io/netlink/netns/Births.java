package io.netlink.netns;

import io.netlink.internal.LibraryThreads;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** What has to be known of the JDK so that a socket is really made inside the namespace. */
final class Births {
    private Births() {}

    /**
     * The JDK starts its cleaner thread with the first socket, on the thread that makes it. So the
     * first sockets are made at home; that thread then lives as long as the JVM.
     */
    private static final class Primed {
        static {
            try (var server = new ServerSocket();
                    var socket = new Socket()) {
                force(server);
                force(socket);
                new DatagramSocket(null).close();
                SocketChannel.open().close();
                ServerSocketChannel.open().close();
                DatagramChannel.open().close();
                Selector.open().close();
            } catch (IOException e) {
                throw new IllegalStateException("the JVM cannot open sockets", e);
            }
            primed = true;
        }

        private Primed() {}

        /** Runs the initializer. */
        static Void now() {
            return null;
        }
    }

    private static volatile boolean primed;

    /** Lets the JDK start, at home, what it starts with its first socket. */
    static void prime() {
        if (!primed) {
            LibraryThreads.atHome(Primed::now);
        }
    }

    /**
     * Makes the descriptor of a socket that the JDK would make only when it is bound or connected,
     * which may be elsewhere.
     */
    static <T> T force(T born) throws SocketException {
        switch (born) {
            case ServerSocket server when !server.isClosed() -> server.getReuseAddress();
            case Socket socket when !socket.isClosed() -> socket.getReuseAddress();
            case null, default -> {}
        }
        return born;
    }

    /** Whether it is a single socket or channel, which starts no threads. */
    static boolean isOneSocket(Object born) {
        return born instanceof Channel
                || born instanceof Socket
                || born instanceof ServerSocket
                || born instanceof DatagramSocket;
    }
}
