package io.netlink.netns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import javax.net.ServerSocketFactory;

/**
 * Makes listening sockets inside a namespace, for libraries that take a {@link
 * ServerSocketFactory}. From {@link Netns#serverSocketFactory()}; or by a name, where a library
 * wants the name of a class. What {@link NetnsSocketFactory} says holds here too.
 *
 * <p>Accepted sockets are in the namespace of the one that listens.
 */
public class NetnsServerSocketFactory extends ServerSocketFactory {
    private static final int DEFAULT_BACKLOG = 0;

    private final SocketSource source;

    NetnsServerSocketFactory(Netns namespace) {
        this.source = new SocketSource(namespace);
    }

    /**
     * For a namespace that is opened for each socket.
     *
     * @param namespace a name, as {@link Netns#open(String)} takes it; or the absolute path of a
     *     file, as {@link Netns#open(Path)} takes it
     * @throws IllegalArgumentException if the name cannot be one
     */
    public NetnsServerSocketFactory(String namespace) {
        this.source = new SocketSource(namespace);
    }

    /**
     * A socket that is not bound yet.
     *
     * @return the socket
     * @throws IOException if it cannot be made
     */
    @Override
    public ServerSocket createServerSocket() throws IOException {
        return source.open(ServerSocket::new);
    }

    /**
     * A socket that listens on all addresses of the namespace.
     *
     * @param port the port, 0 for any
     * @return the socket
     * @throws IOException if it cannot be made or bound
     */
    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return bind(null, port, DEFAULT_BACKLOG);
    }

    /**
     * A socket that listens on all addresses of the namespace.
     *
     * @param port the port, 0 for any
     * @param backlog how many connections may wait to be accepted
     * @return the socket
     * @throws IOException if it cannot be made or bound
     */
    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return bind(null, port, backlog);
    }

    /**
     * A socket that listens on one address.
     *
     * @param port the port, 0 for any
     * @param backlog how many connections may wait to be accepted
     * @param address one of the namespace's; null for all
     * @return the socket
     * @throws IOException if it cannot be made or bound
     */
    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
            throws IOException {
        return bind(address, port, backlog);
    }

    private ServerSocket bind(InetAddress address, int port, int backlog) throws IOException {
        InetSocketAddress local = new InetSocketAddress(address, port); // refused before it is made
        ServerSocket socket = createServerSocket();
        try {
            socket.bind(local, backlog);
            return socket;
        } catch (Throwable t) {
            socket.close();
            throw t;
        }
    }

    /** Which namespace it is for. */
    @Override
    public String toString() {
        return "server sockets in " + source;
    }
}
