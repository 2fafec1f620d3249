package io.netlink.container;

import io.netlink.Errno;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;
import java.util.Optional;

/**
 * {@code pipework --wait}: for a program in a container that is to start when its interface is
 * there.
 */
public final class InterfaceWait {
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What is longer does not fit nanoseconds. */
    private static final Duration CENTURY = Duration.ofDays(36_500);

    private InterfaceWait() {}

    /**
     * Waits until an interface is up and has a carrier, by the kernel's events; it does not poll.
     *
     * @param namespace where; null for the namespace of the caller
     * @param name the interface, such as {@code eth1}
     * @param patience how long at most
     * @return the interface
     * @throws IllegalArgumentException if no interface can have the name
     * @throws ContainerException NOT_FOUND if it is not there, or not up, in time; INTERRUPTED
     */
    public static Link await(NetnsHandle namespace, String name, Duration patience) {
        long deadline = System.nanoTime() + nanos(patience);
        try (NetlinkSocket events =
                        namespace == null
                                ? NetlinkSocket.open(Netlink.NETLINK_ROUTE)
                                : NetlinkSocket.open(
                                        Netlink.NETLINK_ROUTE, namespace, NetlinkOptions.DEFAULT);
                Rtnetlink rtnl = namespace == null ? Rtnetlink.open() : Rtnetlink.open(namespace)) {
            events.join(RtNetlink.RTNLGRP_LINK); // before the first look, so that nothing is missed
            while (true) {
                Optional<Link> link = rtnl.links().find(name);
                if (link.filter(each -> each.isUp() && each.hasCarrier()).isPresent()) {
                    return link.get();
                }
                if (Thread.currentThread().isInterrupted()) { // else only a wait looks at it
                    throw interrupted(name, null);
                }
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative()) {
                    throw new ContainerException(
                            Reason.NOT_FOUND,
                            link.isPresent()
                                    ? name + " has no carrier after " + patience
                                    : "there is no interface %s after %s"
                                            .formatted(name, patience));
                }
                somethingHappens(events, name, left.compareTo(LONGEST) < 0 ? left : LONGEST);
            }
        }
    }

    private static long nanos(Duration patience) {
        return patience.compareTo(CENTURY) < 0 ? patience.toNanos() : CENTURY.toNanos();
    }

    private static ContainerException interrupted(String name, Throwable cause) {
        return new ContainerException(
                Reason.INTERRUPTED, "interrupted while waiting for " + name, cause);
    }

    private static void somethingHappens(NetlinkSocket events, String name, Duration patience) {
        try {
            events.receive(patience, event -> {});
        } catch (SyscallException e) {
            if (e.errno() == Errno.EINTR) {
                throw interrupted(name, e);
            }
            if (e.errno() != Errno.ENOBUFS) { // more events than the buffer holds: look anew
                throw e;
            }
        }
    }
}
