package io.netlink;

import io.netlink.internal.InetText;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;

/**
 * An IPv4 or IPv6 address with a prefix length: {@code 10.0.0.1/24}, {@code 2001:db8::/32}.
 *
 * <p>Host bits are kept, as {@code ip addr add} needs them; {@link #network()} clears them.
 *
 * @param address the address; an IPv4-mapped IPv6 address stays IPv6
 * @param length the prefix length in bits, 0 to 32 or 0 to 128
 */
public record InetPrefix(InetAddress address, int length) {

    /** The IPv4 default route's destination, {@code 0.0.0.0/0}. */
    public static final InetPrefix DEFAULT_IPV4 = parse("0.0.0.0/0");

    /** The IPv6 default route's destination, {@code ::/0}. */
    public static final InetPrefix DEFAULT_IPV6 = parse("::/0");

    /**
     * Creates a prefix.
     *
     * @throws IllegalArgumentException if the length does not fit the address family, or the
     *     address has a scope
     */
    public InetPrefix {
        Objects.requireNonNull(address, "address");
        int bits = address instanceof Inet4Address ? 32 : 128;
        if (length < 0 || length > bits) {
            throw new IllegalArgumentException(
                    "prefix length %d of %s: must be 0 to %d"
                            .formatted(length, InetText.format(address), bits));
        }
        if (address instanceof Inet6Address v6 && v6.getScopeId() != 0) {
            throw new IllegalArgumentException(
                    "address "
                            + address.getHostAddress()
                            + ": a prefix has no scope; name the device separately");
        }
    }

    /**
     * Parses {@code ADDRESS/LENGTH}; without a length it is the whole address (32 or 128).
     *
     * <p>Only literals: no host name is ever looked up.
     *
     * @param text such as {@code 10.0.0.1/24}, {@code fe80::1/64} or {@code 10.0.0.1}
     * @return the prefix
     * @throws IllegalArgumentException if the text is no literal address, or the length does not
     *     fit
     */
    public static InetPrefix parse(String text) {
        Objects.requireNonNull(text, "text");
        int slash = text.indexOf('/');
        InetAddress address;
        try {
            address = InetText.parse(slash < 0 ? text : text.substring(0, slash));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("prefix '" + text + "': " + e.getMessage(), e);
        }
        int bits = address instanceof Inet4Address ? 32 : 128;
        if (slash < 0) {
            return new InetPrefix(address, bits);
        }
        String length = text.substring(slash + 1);
        if (length.isEmpty()
                || length.length() > 3
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')
                || Integer.parseInt(length) > bits) {
            throw new IllegalArgumentException(
                    "prefix '" + text + "': the length must be a number from 0 to " + bits);
        }
        return new InetPrefix(address, Integer.parseInt(length));
    }

    /**
     * One address with a prefix length that covers just it.
     *
     * @param address the address
     * @return the address with length 32 or 128
     */
    public static InetPrefix host(InetAddress address) {
        return new InetPrefix(address, address instanceof Inet4Address ? 32 : 128);
    }

    /**
     * The prefix with all host bits zero.
     *
     * @return {@code 10.0.0.0/24} for {@code 10.0.0.1/24}
     */
    public InetPrefix network() {
        byte[] bytes = address.getAddress();
        for (int bit = length; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >>> (bit % 8));
        }
        return new InetPrefix(InetText.ofBytes(bytes), length);
    }

    /**
     * Whether an address lies inside this prefix.
     *
     * @param other the address
     * @return false also for another address family
     */
    public boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && new InetPrefix(unscoped(other), length).network().equals(network());
    }

    /**
     * The IPv4 broadcast address of this prefix, as {@code ip addr add … brd +} works it out.
     *
     * @return the address with all host bits one
     * @throws IllegalStateException if this is IPv6, or has no room for a broadcast address (/31,
     *     /32)
     */
    public InetAddress broadcast() {
        if (isIpv6() || length > 30) {
            throw new IllegalStateException(this + " has no broadcast address");
        }
        byte[] bytes = address.getAddress();
        for (int bit = length; bit < 32; bit++) {
            bytes[bit / 8] |= (byte) (0x80 >>> (bit % 8));
        }
        return InetText.ofBytes(bytes);
    }

    /**
     * Whether this is IPv6.
     *
     * @return true for IPv6, false for IPv4
     */
    public boolean isIpv6() {
        return address instanceof Inet6Address;
    }

    /**
     * Whether this is a default route's destination.
     *
     * @return true for {@code 0.0.0.0/0} and {@code ::/0}
     */
    public boolean isDefault() {
        return length == 0 && address.isAnyLocalAddress();
    }

    /** As {@code ip} prints it; IPv6 in the form of RFC 5952. */
    @Override
    public String toString() {
        return InetText.format(address) + "/" + length;
    }

    private static InetAddress unscoped(InetAddress address) {
        return InetText.ofBytes(address.getAddress());
    }
}
