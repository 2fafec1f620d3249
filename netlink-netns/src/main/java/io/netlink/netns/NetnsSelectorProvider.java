package io.netlink.netns;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * Opens channels inside a namespace. They are the JDK's own and say so ({@code provider()}), so any
 * selector takes them.
 */
final class NetnsSelectorProvider extends SelectorProvider {
    private final SocketSource source;

    NetnsSelectorProvider(Netns namespace) {
        this.source = new SocketSource(namespace);
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        return source.open(DatagramChannel::open);
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        return source.open(() -> DatagramChannel.open(family));
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        return source.open(ServerSocketChannel::open);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
        return source.open(() -> ServerSocketChannel.open(family));
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        return source.open(SocketChannel::open);
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        return source.open(() -> SocketChannel.open(family));
    }

    /** Of no namespace. */
    @Override
    public Pipe openPipe() throws IOException {
        return SelectorProvider.provider().openPipe();
    }

    /** Of no namespace: it takes channels of all. */
    @Override
    public AbstractSelector openSelector() throws IOException {
        return SelectorProvider.provider().openSelector();
    }

    @Override
    public String toString() {
        return "channels in " + source;
    }
}
