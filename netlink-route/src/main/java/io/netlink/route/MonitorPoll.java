package io.netlink.route;

import io.netlink.Errno;
import io.netlink.NetlinkMessage;
import io.netlink.SyscallException;

import java.time.Duration;
import java.util.function.Consumer;

/** A call of {@link RtnetlinkMonitor#poll}, and then the next one. */
final class MonitorPoll implements Consumer<NetlinkMessage> {
    private static final Duration DAY = Duration.ofDays(1);

    /** After so many datagrams it returns, though there are more. */
    private static final int LIMIT = 4096;

    private final MonitorSocket socket;
    private final RtnetlinkEventView view = new RtnetlinkEventView();
    private Consumer<? super RtnetlinkEventView> events;
    private int count;

    MonitorPoll(MonitorSocket socket) {
        this.socket = socket;
    }

    int run(long nanos, Consumer<? super RtnetlinkEventView> handler) throws InterruptedException {
        events = handler;
        count = 0;
        try {
            return run(nanos);
        } finally {
            events = null;
        }
    }

    private int run(long nanos) throws InterruptedException {
        if (drain() > 0 || nanos == 0) {
            return count;
        }
        long end = System.nanoTime() + nanos;
        while (count == 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return 0;
            }
            receive(Duration.ofNanos(Math.min(left, DAY.toNanos())));
        }
        return drain();
    }

    private int drain() {
        for (int i = 0; i < LIMIT && receive(Duration.ZERO); i++) {
            // there is more
        }
        return count;
    }

    private boolean receive(Duration timeout) {
        try {
            return socket.receive(timeout, this);
        } catch (SyscallException e) {
            if (e.errno() == Errno.EINTR) {
                return false; // the loop sees it
            }
            throw e;
        }
    }

    @Override
    public void accept(NetlinkMessage message) {
        count++;
        try {
            events.accept(view.wrap(message));
        } finally {
            view.wrap(null);
        }
    }
}
