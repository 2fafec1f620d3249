package io.netlink.route;

import io.netlink.DecodeException;
import io.netlink.Errno;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkSocket;
import io.netlink.SyscallException;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A monitor's socket: datagrams of events, and in the right place that some were lost. */
final class MonitorSocket {
    private static final Duration DAY = Duration.ofDays(1);

    /** The least that a datagram takes in the kernel's buffer: its sk_buff. */
    private static final int LEAST_TRUESIZE = 512;

    private final NetlinkSocket socket;
    private final RtnetlinkEventView view = new RtnetlinkEventView();

    /**
     * So many datagrams at most are in the buffer at once: the kernel takes twice what is asked.
     */
    private final int mostBuffered;

    /** Of who reads: at most so many datagrams are from before events were lost; 0 if none were. */
    private volatile int beforeLoss;

    MonitorSocket(NetlinkSocket socket, int receiveBuffer) {
        this.socket = socket;
        this.mostBuffered = (int) (2L * receiveBuffer / LEAST_TRUESIZE) + 1;
    }

    /**
     * At least one; if events were lost, all until there, since the kernel drops all until then.
     */
    void receive(List<? super RtnetlinkEvent> events) {
        events.clear();
        do {
            receive(DAY, message -> events.add(view.wrap(message).copy()));
        } while (beforeLoss > 0 && events.size() < mostBuffered);
    }

    /**
     * Receives a datagram, or finds that events were lost, which is told as a message that is null.
     * The kernel says at once that it had to drop one, ahead of all that is in the socket's buffer,
     * and goes on dropping until that is empty: so the loss is there, and told there.
     *
     * @return false if there was nothing in time
     */
    boolean receive(Duration timeout, Consumer<NetlinkMessage> to) {
        boolean isLossAhead = beforeLoss > 0;
        try {
            boolean received = socket.receive(isLossAhead ? Duration.ZERO : timeout, to);
            if (!isLossAhead) {
                return received;
            }
            beforeLoss = received ? beforeLoss - 1 : 0;
            if (beforeLoss > 0) {
                return true;
            }
        } catch (SyscallException e) {
            if (e.errno() == Errno.ENOBUFS) {
                beforeLoss = mostBuffered;
                if (!isLossAhead) {
                    return true;
                }
            } else if (e.errno() != Errno.EMSGSIZE) { // one that is too long is lost
                throw e;
            }
        } catch (DecodeException e) {
            // a datagram that is none: what was in it is lost
        }
        to.accept(null);
        return true;
    }

    /** Wakes who waits. */
    void close() {
        socket.close();
    }
}
