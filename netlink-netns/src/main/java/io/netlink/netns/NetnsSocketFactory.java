package io.netlink.netns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;

import javax.net.SocketFactory;

/**
 * Makes sockets inside a namespace, for libraries that take a {@link SocketFactory}: JDBC and LDAP
 * drivers, mail, message queues. From {@link Netns#socketFactory()}; or, where a library wants the
 * name of a class, from this class and a text:
 *
 * <pre>{@code
 * // PostgreSQL's driver connects from inside the namespace "red"
 * jdbc:postgresql://10.0.0.2/db?socketFactory=io.netlink.netns.NetnsSocketFactory&socketFactoryArg=red
 * }</pre>
 *
 * <p>Where a library wants a class with a constructor that has no arguments, write one:
 *
 * <pre>{@code
 * public final class RedSockets extends NetnsSocketFactory {
 *     public RedSockets() {
 *         super("red");
 *     }
 *
 *     public static SocketFactory getDefault() { // for JNDI, which calls this instead
 *         return new RedSockets();
 *     }
 * }
 * }</pre>
 *
 * <p>Only the socket is made inside; it is bound, connected and used by whoever asked for it, whose
 * thread stays where it is. Names of hosts are resolved outside, as always in a JVM.
 *
 * <p><b>Threads:</b> any thread may use it. Where the socket cannot be made, which libraries expect
 * to be an {@link IOException}, it is one; the system's refusal is its cause.
 */
public class NetnsSocketFactory extends SocketFactory {
    private final SocketSource source;

    NetnsSocketFactory(Netns namespace) {
        this.source = new SocketSource(namespace);
    }

    /**
     * For a namespace that is opened for each socket: it need not be there yet, and may be made
     * anew.
     *
     * @param namespace a name, as {@link Netns#open(String)} takes it; or the absolute path of a
     *     file, as {@link Netns#open(Path)} takes it
     * @throws IllegalArgumentException if the name cannot be one
     */
    public NetnsSocketFactory(String namespace) {
        this.source = new SocketSource(namespace);
    }

    /**
     * A socket that is not connected yet.
     *
     * @return the socket
     * @throws IOException if it cannot be made
     */
    @Override
    public Socket createSocket() throws IOException {
        return source.open(Socket::new);
    }

    /**
     * A connected socket.
     *
     * @param host where to connect to; resolved outside the namespace
     * @param port the port
     * @return the socket
     * @throws UnknownHostException if the name is not known
     * @throws IOException if it cannot be made or connected
     */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(InetAddress.getByName(host), port, null);
    }

    /**
     * A connected socket.
     *
     * @param host where to connect to; resolved outside the namespace
     * @param port the port
     * @param localHost the address to connect from, one of the namespace's
     * @param localPort the port to connect from, 0 for any
     * @return the socket
     * @throws UnknownHostException if the name is not known
     * @throws IOException if it cannot be made, bound or connected
     */
    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        InetSocketAddress local = new InetSocketAddress(localHost, localPort);
        return connect(InetAddress.getByName(host), port, local);
    }

    /**
     * A connected socket.
     *
     * @param host where to connect to
     * @param port the port
     * @return the socket
     * @throws IOException if it cannot be made or connected
     */
    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect(host, port, null);
    }

    /**
     * A connected socket.
     *
     * @param host where to connect to
     * @param port the port
     * @param localHost the address to connect from, one of the namespace's
     * @param localPort the port to connect from, 0 for any
     * @return the socket
     * @throws IOException if it cannot be made, bound or connected
     */
    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return connect(host, port, new InetSocketAddress(localHost, localPort));
    }

    private Socket connect(InetAddress host, int port, InetSocketAddress local) throws IOException {
        InetSocketAddress remote = new InetSocketAddress(host, port); // refused before it is made
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(remote);
            return socket;
        } catch (Throwable t) {
            socket.close();
            throw t;
        }
    }

    /** Which namespace it is for. */
    @Override
    public String toString() {
        return "sockets in " + source;
    }
}
