package io.netlink.container;

import io.netlink.InetPrefix;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * An address of a guest, and the gateway it uses: {@code 172.18.18.36/24@172.18.18.1}, as pipework
 * writes it.
 *
 * @param prefix the address with its prefix length
 * @param gateway where its default route goes
 */
public record GuestAddress(InetPrefix prefix, Optional<InetAddress> gateway) {
    /** Checks that both are of one family, and not the same. */
    public GuestAddress {
        Objects.requireNonNull(prefix);
        if (gateway.isPresent()
                && gateway.get().getAddress().length != prefix.address().getAddress().length) {
            throw new IllegalArgumentException(
                    "%s@%s: the gateway is of another family"
                            .formatted(prefix, gateway.get().getHostAddress()));
        }
        if (gateway.isPresent() && gateway.get().equals(prefix.address())) {
            throw new IllegalArgumentException(prefix + ": a guest cannot be its own gateway");
        }
    }

    /**
     * Reads {@code ADDRESS/LENGTH} or {@code ADDRESS/LENGTH@GATEWAY}, of IPv4 or IPv6.
     *
     * @param text such as {@code 10.0.0.5/24@10.0.0.1} or {@code fd00::5/64@fd00::1}
     * @return both
     * @throws IllegalArgumentException if it is neither; an address without a length is refused, as
     *     nobody means a host route by it
     */
    public static GuestAddress parse(String text) {
        int at = text.indexOf('@');
        String address = at < 0 ? text : text.substring(0, at);
        if (!address.contains("/")) {
            throw new IllegalArgumentException(
                    "'%s': the address needs a prefix length, such as %s/24"
                            .formatted(text, address));
        }
        Optional<InetAddress> gateway =
                at < 0
                        ? Optional.empty()
                        : Optional.of(InetPrefix.parse(text.substring(at + 1)).address());
        return new GuestAddress(InetPrefix.parse(address), gateway);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return prefix + gateway.map(address -> "@" + address.getHostAddress()).orElse("");
    }
}
