package io.netlink;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A link-layer address: six bytes for Ethernet, up to 32 for other link types (20 for InfiniBand, 4
 * for an IPv4 tunnel).
 *
 * <p>Immutable.
 */
public final class MacAddress {
    /** MAX_ADDR_LEN of linux/netdevice.h. */
    private static final int MAXIMUM = 32;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private MacAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * An address from its bytes.
     *
     * @param bytes 1 to 32 bytes; copied
     * @return the address
     * @throws IllegalArgumentException if there are none or more than 32
     */
    public static MacAddress of(byte... bytes) {
        if (bytes.length == 0 || bytes.length > MAXIMUM) {
            throw new IllegalArgumentException(
                    "a link-layer address has 1 to " + MAXIMUM + " bytes, not " + bytes.length);
        }
        return new MacAddress(bytes.clone());
    }

    /**
     * Parses hexadecimal bytes separated by colons or hyphens.
     *
     * @param text such as {@code 02:42:ac:11:00:02}
     * @return the address
     * @throws IllegalArgumentException if the text is none
     */
    public static MacAddress parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            HexFormat form = text.indexOf('-') >= 0 ? HexFormat.ofDelimiter("-") : COLONS;
            return of(form.parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no link-layer address such as 02:42:ac:11:00:02", e);
        }
    }

    /**
     * The address as bytes.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /**
     * How many bytes the address has.
     *
     * @return 6 for Ethernet
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Whether this is a group address (the lowest bit of the first byte), which no Ethernet device
     * may have as its own.
     *
     * @return true for multicast and broadcast
     */
    public boolean isMulticast() {
        return (bytes[0] & 1) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MacAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As {@code ip} prints it: {@code 02:42:ac:11:00:02}. */
    @Override
    public String toString() {
        return COLONS.formatHex(bytes);
    }
}
