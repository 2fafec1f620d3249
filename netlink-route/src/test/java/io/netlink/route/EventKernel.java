package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.MessageWriter;
import io.netlink.NetlinkSocket;
import io.netlink.internal.Transport;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A kernel that tells of what a test says, when it says it, and wakes as the real one does. */
final class EventKernel implements Transport {
    private static final int ETIMEDOUT = 110;
    private static final int ECANCELED = 125;
    private static final int EINTR = 4;
    static final int ENOBUFS = 105;

    private final Deque<Object> told = new ArrayDeque<>();
    private boolean woken;
    private int always;
    private boolean awaited;
    private int nsid = -1;

    NetlinkSocket socket() {
        return AnsweringTransport.socket(this, Duration.ofSeconds(5));
    }

    RtnetlinkMonitor monitor(MonitorOptions options) {
        return new RtnetlinkMonitor(socket(), options);
    }

    /** A datagram. */
    synchronized EventKernel tells(byte[] datagram) {
        told.add(datagram);
        notifyAll();
        return this;
    }

    EventKernel tells(int type, Consumer<? super MessageWriter> content) {
        return tells(Replies.message(type, content).toByteArray());
    }

    /** A link with an index. */
    EventKernel tellsLink(int index) {
        return tells(
                RtNetlink.RTM_NEWLINK,
                w -> {
                    IfInfoMsg.write(w, Socket.AF_UNSPEC, index, 0, 0);
                    w.string(IfLink.IFLA_IFNAME, "if" + index);
                });
    }

    /** What receive returns: -errno. */
    synchronized EventKernel fails(int errno) {
        told.add(-errno);
        notifyAll();
        return this;
    }

    /** What receive returns from now on: -errno. */
    synchronized void alwaysFails(int errno) {
        always = -errno;
    }

    /** The namespace of what is told next. */
    synchronized void from(int id) {
        nsid = id;
    }

    synchronized int left() {
        return told.size();
    }

    /** Whether all was received and whoever did asks for more: it has dealt with what was told. */
    synchronized boolean isDone() {
        return told.isEmpty() && awaited;
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        throw new AssertionError("a monitor asks nothing");
    }

    @Override
    public synchronized int receive(MemorySegment buffer, long nanos) {
        if (always != 0) {
            return always;
        }
        long end = System.nanoTime() + nanos;
        while (told.isEmpty() && !woken) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return -ETIMEDOUT;
            }
            try {
                awaited = true;
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -EINTR;
            } finally {
                awaited = false;
            }
        }
        buffer.fill((byte) 0xa5);
        return switch (told.poll()) {
            case null -> -ECANCELED;
            case byte[] datagram -> {
                MemorySegment.copy(datagram, 0, buffer, JAVA_BYTE, 0, datagram.length);
                yield datagram.length;
            }
            case Object errno -> (int) errno;
        };
    }

    @Override
    public synchronized int nsid() {
        return nsid;
    }

    @Override
    public int membership(int group, boolean member) {
        return 0;
    }

    @Override
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    @Override
    public void close() {}
}
