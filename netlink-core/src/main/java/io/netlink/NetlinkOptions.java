package io.netlink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a netlink socket is set up. Immutable; starts from {@link #DEFAULT}.
 *
 * @param receiveBuffer how many bytes the kernel may keep for this socket (SO_RCVBUFFORCE; without
 *     CAP_NET_ADMIN SO_RCVBUF, which the system's {@code net.core.rmem_max} limits). Larger helps
 *     only sockets that receive events; the kernel takes the memory only while it is used
 * @param deadline how long a request waits for its answer. Not part of it: the time the kernel
 *     takes to carry the request out while the caller is inside sendmsg(2), which cannot be
 *     interrupted
 * @param capture a file to write all traffic of the socket to, as Wireshark and tshark open it
 *     (pcap of LINKTYPE_NETLINK); empty for none, which costs nothing
 */
public record NetlinkOptions(int receiveBuffer, Duration deadline, Optional<Path> capture) {

    /** The longest wait that is sensible; longer ones do not fit nanoseconds. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** A receive buffer of 1 MiB, and a deadline of 30 seconds. */
    public static final NetlinkOptions DEFAULT =
            new NetlinkOptions(1 << 20, Duration.ofSeconds(30));

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if the buffer is below 4 KiB, or the deadline not positive
     *     or over a day
     */
    public NetlinkOptions {
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(capture, "capture");
        if (receiveBuffer < 4096) {
            throw new IllegalArgumentException(
                    "receiveBuffer " + receiveBuffer + ": must be at least 4096 bytes");
        }
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "deadline " + deadline + ": must be more than nothing and at most a day");
        }
    }

    /**
     * Creates options without a capture.
     *
     * @param receiveBuffer at least 4096
     * @param deadline more than nothing, at most a day
     * @throws IllegalArgumentException if one is out of range
     */
    public NetlinkOptions(int receiveBuffer, Duration deadline) {
        this(receiveBuffer, deadline, Optional.empty());
    }

    /**
     * These options with another receive buffer.
     *
     * @param bytes at least 4096
     * @return new options
     */
    public NetlinkOptions withReceiveBuffer(int bytes) {
        return new NetlinkOptions(bytes, deadline, capture);
    }

    /**
     * These options with another deadline.
     *
     * @param newDeadline how long a request waits for its answer; more than nothing, at most a day
     * @return new options
     */
    public NetlinkOptions withDeadline(Duration newDeadline) {
        return new NetlinkOptions(receiveBuffer, newDeadline, capture);
    }

    /**
     * These options with all traffic of the socket written to a file, as {@code tcpdump -i nlmon0}
     * would have it: {@code tshark -r FILE} shows each message with its attributes. The file is
     * made, readable by its owner only, or overwritten, and is complete when the socket is closed.
     * One file is for one socket. A disk that is full ends the capture, not the traffic.
     *
     * @param file a path that is no symbolic link
     * @return new options
     */
    public NetlinkOptions withCapture(Path file) {
        return new NetlinkOptions(receiveBuffer, deadline, Optional.of(file));
    }
}
