package io.netlink.route;

import io.netlink.uapi.RtNetlink;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a {@link RtnetlinkMonitor} hears of, and how much it keeps. Immutable.
 *
 * <pre>{@code
 * MonitorOptions.of(RtnetlinkGroup.LINK, RtnetlinkGroup.IPV4_ROUTE).ofAllNamespaces()
 * }</pre>
 *
 * @param groups numbers of multicast groups, RTNLGRP_* of {@link RtNetlink}; empty for all that the
 *     kernel has and lets this process join
 * @param allNamespaces whether to hear of all namespaces that the monitor's has an id for
 * @param receiveBuffer how many bytes the kernel may keep for the socket (SO_RCVBUFFORCE; without
 *     CAP_NET_ADMIN SO_RCVBUF, which the system's {@code net.core.rmem_max} limits). It takes the
 *     memory only while it is used
 * @param queue how many events may wait in this process for each reader; some more may for a moment
 * @param slowReader what becomes of those that find no room there
 */
public record MonitorOptions(
        SortedSet<Integer> groups,
        boolean allNamespaces,
        int receiveBuffer,
        int queue,
        SlowReader slowReader) {

    /** All groups, one namespace, 4 MiB in the kernel, 8192 events in this process; waits. */
    public static final MonitorOptions ALL =
            new MonitorOptions(Collections.emptySortedSet(), false, 4 << 20, 8192, SlowReader.WAIT);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if a group is not positive, the buffer below 4 KiB, or the
     *     queue not positive
     */
    public MonitorOptions {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        Objects.requireNonNull(slowReader, "slowReader");
        if (!groups.isEmpty() && groups.first() < 1) {
            throw new IllegalArgumentException("group " + groups.first() + ": must be positive");
        }
        if (receiveBuffer < 4096) {
            throw new IllegalArgumentException(
                    "receiveBuffer " + receiveBuffer + ": must be at least 4096 bytes");
        }
        if (queue < 1) {
            throw new IllegalArgumentException("queue " + queue + ": must be positive");
        }
    }

    /**
     * Some groups, and all else as in {@link #ALL}.
     *
     * @param groups one or more
     * @return options
     * @throws IllegalArgumentException if there is none
     */
    public static MonitorOptions of(RtnetlinkGroup... groups) {
        if (groups.length == 0) {
            throw new IllegalArgumentException("no group: use MonitorOptions.ALL for all of them");
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        Arrays.stream(groups).forEach(group -> numbers.add(group.number()));
        return ALL.groups(numbers);
    }

    /**
     * One more group, by number: one that has no name here yet.
     *
     * @param number RTNLGRP_*
     * @return options with it; of {@link #ALL}, with it alone
     * @throws IllegalArgumentException if it is not positive
     */
    public MonitorOptions group(int number) {
        TreeSet<Integer> numbers = new TreeSet<>(groups);
        numbers.add(number);
        return groups(numbers);
    }

    private MonitorOptions groups(SortedSet<Integer> numbers) {
        return new MonitorOptions(numbers, allNamespaces, receiveBuffer, queue, slowReader);
    }

    /**
     * {@code ip monitor all-nsid}: hears of all namespaces that the monitor's has an id for ({@link
     * NetnsIds}). {@link EventOrigin#nsid} tells them apart. Needs CAP_NET_BROADCAST.
     *
     * @return options with that
     */
    public MonitorOptions ofAllNamespaces() {
        return new MonitorOptions(groups, true, receiveBuffer, queue, slowReader);
    }

    /**
     * Another receive buffer.
     *
     * @param bytes at least 4096
     * @return options with it
     * @throws IllegalArgumentException if it is less
     */
    public MonitorOptions withReceiveBuffer(int bytes) {
        return new MonitorOptions(groups, allNamespaces, bytes, queue, slowReader);
    }

    /**
     * Another queue.
     *
     * @param events how many may wait
     * @param policy what becomes of those that find no room
     * @return options with it
     * @throws IllegalArgumentException if it has no room
     */
    public MonitorOptions withQueue(int events, SlowReader policy) {
        return new MonitorOptions(groups, allNamespaces, receiveBuffer, events, policy);
    }
}
