package io.netlink.container;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a guest's address is asked for: {@code pipework … dhcp}, {@code udhcpc:OPTIONS}, {@code
 * dhclient-f}.
 *
 * @param client the program
 * @param options more arguments of it
 * @param keep whether it goes on running, to have the lease for longer, until {@link
 *     Attachment#detach}; else it ends with the first lease
 * @param patience how long to wait for a lease
 */
public record Dhcp(DhcpClient client, List<String> options, boolean keep, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Checks that the time is positive. */
    public Dhcp {
        Objects.requireNonNull(client);
        options = List.copyOf(options);
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience " + patience + ": must be positive");
        }
    }

    /**
     * Once, by any client that is installed.
     *
     * @return how to ask
     * @throws ContainerException REFUSED if none is installed
     */
    public static Dhcp any() {
        return of(DhcpClient.any());
    }

    /**
     * Once.
     *
     * @param client the program
     * @return how to ask
     */
    public static Dhcp of(DhcpClient client) {
        return new Dhcp(client, List.of(), false, PATIENCE);
    }

    /**
     * The same, with more arguments.
     *
     * @param more the program's own
     * @return how to ask
     */
    public Dhcp options(String... more) {
        return new Dhcp(client, List.of(more), keep, patience);
    }

    /**
     * The same, by a program that goes on running until {@link Attachment#detach}. When the server
     * gives it another address or gateway, the interface gets that; when the lease ends, it loses
     * the address.
     *
     * @return how to ask
     */
    public Dhcp kept() {
        return new Dhcp(client, options, true, patience);
    }

    /**
     * The same, with another time to wait.
     *
     * @param time positive
     * @return how to ask
     * @throws IllegalArgumentException if it is not
     */
    public Dhcp patience(Duration time) {
        return new Dhcp(client, options, keep, time);
    }
}
