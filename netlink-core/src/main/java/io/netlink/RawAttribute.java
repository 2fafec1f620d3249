package io.netlink;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An attribute as it is on the wire, for what this version of the library has no name for.
 *
 * @param type the type with its flags (NLA_F_NESTED, NLA_F_NET_BYTEORDER)
 * @param payload the payload; copied in and out
 */
public record RawAttribute(int type, byte[] payload) {
    /** Copies the payload. */
    public RawAttribute {
        payload = payload.clone();
    }

    /**
     * The payload.
     *
     * @return a fresh copy
     */
    @Override
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The type without its flags.
     *
     * @return 0 to 16383
     */
    public int code() {
        return type & 0x3fff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawAttribute that
                && type == that.type
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(payload);
    }

    /** Number and bytes: {@code #77 0x01020304}. */
    @Override
    public String toString() {
        return "#" + code() + " 0x" + HexFormat.of().formatHex(payload);
    }
}
