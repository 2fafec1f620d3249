package io.netlink.route;

import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.internal.InetText;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;

/** What addresses and routes both need to know of internet addresses. */
final class Inets {
    private static final InetAddress ANY_IPV4 = InetText.ofBytes(new byte[4]);
    private static final InetAddress ANY_IPV6 = InetText.ofBytes(new byte[16]);

    private Inets() {}

    /** AF_INET or AF_INET6. */
    static int family(InetAddress address) {
        return address instanceof Inet6Address ? Socket.AF_INET6 : Socket.AF_INET;
    }

    /** {@code IPv4} or {@code IPv6}, for messages. */
    static String familyName(int family) {
        return switch (family) {
            case Socket.AF_INET -> "IPv4";
            case Socket.AF_INET6 -> "IPv6";
            default -> "family " + family;
        };
    }

    /** The prefix length that covers just one address. */
    static int bits(int family) {
        return isIpv6(family) ? 128 : 32;
    }

    /** {@code 0.0.0.0} or {@code ::}. */
    static InetAddress any(int family) {
        return isIpv6(family) ? ANY_IPV6 : ANY_IPV4;
    }

    private static boolean isIpv6(int family) {
        return family == Socket.AF_INET6 || family == RtNetlink.RTNL_FAMILY_IP6MR;
    }

    static String text(InetAddress address) {
        return InetText.format(address);
    }

    /**
     * An address from text; no host name is ever looked up.
     *
     * @throws IllegalArgumentException naming what it was for
     */
    static InetAddress parse(String text, String what) {
        Objects.requireNonNull(text, what);
        try {
            return InetText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " " + e.getMessage(), e);
        }
    }

    /**
     * Refuses an address with a scope, which would be dropped in silence.
     *
     * @throws IllegalArgumentException naming what it was for
     */
    static InetAddress plain(InetAddress address, String what) {
        Objects.requireNonNull(address, what);
        if (address instanceof Inet6Address v6 && v6.getScopeId() != 0) {
            throw new IllegalArgumentException(
                    what
                            + " "
                            + address.getHostAddress()
                            + ": has a scope; name the device separately");
        }
        return address;
    }

    /**
     * Refuses an address of another family.
     *
     * @throws IllegalArgumentException naming both
     */
    static InetAddress ofFamily(int family, InetAddress address, String what, Object of) {
        plain(address, what);
        if (family(address) != family) {
            throw new IllegalArgumentException(
                    "%s %s of %s: must be %s"
                            .formatted(what, text(address), of, familyName(family)));
        }
        return address;
    }

    /**
     * A prefix that was read.
     *
     * @throws DecodeException if there can be no such
     */
    static InetPrefix read(InetAddress address, int length, String what) {
        if (length > bits(family(address))) {
            throw new DecodeException(what, "length " + length + " of " + text(address));
        }
        return new InetPrefix(address, length);
    }

    /** Whether an inner prefix lies inside an outer one, or is it. */
    static boolean contains(InetPrefix outer, InetPrefix inner) {
        return outer.length() <= inner.length() && outer.contains(inner.address());
    }

    /**
     * Refuses what is no unsigned number of so many bits.
     *
     * @throws IllegalArgumentException naming it
     */
    static long unsigned(long value, int bits, String what) {
        if (value < 0 || value >>> bits != 0) {
            throw new IllegalArgumentException(
                    what + " " + value + ": must be 0 to " + ((1L << bits) - 1));
        }
        return value;
    }

    /**
     * Refuses what is no interface index.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    static int index(int index) {
        if (index <= 0) {
            throw new IllegalArgumentException("device index " + index + ": must be positive");
        }
        return index;
    }
}
