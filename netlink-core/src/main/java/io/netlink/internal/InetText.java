package io.netlink.internal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Internet addresses as text and bytes, without the JDK's two surprises: it turns IPv4-mapped IPv6
 * addresses into IPv4, and prints IPv6 without {@code ::}.
 */
public final class InetText {
    private InetText() {}

    /** Four decimal parts without leading zeros, which some programs take for octal. */
    private static final String IPV4 = "(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}";

    /**
     * Parses a literal address; never looks up a name.
     *
     * @param text an IPv4 address of four decimal parts, or an IPv6 address without a scope
     * @return the address, IPv6 where the text is
     */
    public static InetAddress parse(String text) {
        boolean v6 = text.indexOf(':') >= 0;
        // ofLiteral takes brackets, scopes and the old forms "10.1" and "0x0a000001"; we do not
        boolean plain =
                v6
                        ? text.chars().allMatch(c -> c == ':' || c == '.' || isHex(c))
                        : text.matches(IPV4);
        if (!plain) {
            throw new IllegalArgumentException("'" + text + "' is no literal IPv4 or IPv6 address");
        }
        try {
            if (!v6) {
                return Inet4Address.ofLiteral(text);
            }
            byte[] bytes = Inet6Address.ofLiteral(text).getAddress();
            return ofBytes(bytes.length == 16 ? bytes : mapped(bytes));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no literal IPv4 or IPv6 address", e);
        }
    }

    /**
     * An address from its bytes.
     *
     * @param bytes 4 or 16 bytes in network order
     * @return the address; 16 bytes always give IPv6
     */
    public static InetAddress ofBytes(byte[] bytes) {
        try {
            return bytes.length == 16
                    ? Inet6Address.getByAddress(null, bytes, -1)
                    : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "an address has 4 or 16 bytes, not " + bytes.length, e);
        }
    }

    /**
     * An address as text, IPv6 in the form of RFC 5952.
     *
     * @param address the address; a scope is left out
     * @return such as {@code 10.0.0.1} or {@code fe80::1}
     */
    public static String format(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        int from = -1;
        int longest = 1; // a single zero group is not shortened (RFC 5952, 4.2.2)
        for (int i = 0; i < 8; ) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                from = i;
                longest = end - i;
            }
            i = Math.max(end, i + 1);
        }
        if (isMapped(bytes)) {
            return "::ffff:"
                    + ofBytes(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]})
                            .getHostAddress();
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == from) {
                text.append("::");
                i += longest - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    private static boolean isHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static byte[] mapped(byte[] v4) {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        System.arraycopy(v4, 0, bytes, 12, 4);
        return bytes;
    }
}
