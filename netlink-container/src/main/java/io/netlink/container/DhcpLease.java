package io.netlink.container;

import io.netlink.InetPrefix;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a DHCP server gave.
 *
 * @param prefix the address, with the length of its network
 * @param routers gateways, the preferred one first
 * @param nameServers whom to ask for names; nothing is done with them here
 * @param domain the domain that names are in
 * @param time how long the address may be used
 * @param server who gave it
 */
public record DhcpLease(
        InetPrefix prefix,
        List<InetAddress> routers,
        List<InetAddress> nameServers,
        Optional<String> domain,
        Optional<Duration> time,
        Optional<InetAddress> server) {
    /** Copies the lists. */
    public DhcpLease {
        routers = List.copyOf(routers);
        nameServers = List.copyOf(nameServers);
    }

    /** What the interface is to have. */
    GuestAddress address() {
        return new GuestAddress(prefix, routers.stream().findFirst());
    }
}
