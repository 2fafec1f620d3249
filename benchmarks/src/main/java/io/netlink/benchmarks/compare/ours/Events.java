package io.netlink.benchmarks.compare.ours;

import io.netlink.Errno;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.SyscallException;
import io.netlink.route.RouteView;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;

/** Route events, while another program adds routes. */
final class Events implements Work {
    private static final int BUFFER = 4 << 20;
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final NetlinkSocket socket =
            NetlinkSocket.open(
                    Netlink.NETLINK_ROUTE, null, NetlinkOptions.DEFAULT.withReceiveBuffer(BUFFER));
    private Routes.Counter counter;
    private RouteView view;

    static Work work() {
        Events events = new Events();
        events.socket.join(RtNetlink.RTNLGRP_IPV4_ROUTE);
        return events;
    }

    private void see(NetlinkMessage message) {
        if (message.type() == RtNetlink.RTM_NEWROUTE) {
            view = view == null ? RouteView.of(message) : view.wrap(message);
            counter.see(view);
        }
    }

    /** Until all have come, or nothing comes any more. */
    @Override
    public Round round(int count) {
        counter = new Routes.Counter();
        int overruns = 0;
        long start = System.nanoTime();
        boolean more = true;
        while (more && counter.seen < count) {
            try {
                more = socket.receive(SILENCE, this::see);
            } catch (SyscallException e) {
                if (e.errno() != Errno.ENOBUFS) {
                    throw e;
                }
                overruns++;
            }
        }
        return new Round(
                System.nanoTime() - start,
                counter.seen,
                "lost=" + (count - counter.seen) + " overruns=" + overruns);
    }
}
