package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.route.TcHandle;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Types of attributes that several filters and actions have. */
final class TcCodecs {
    private TcCodecs() {}

    /** A class. */
    static final AttributeCodec<TcHandle> HANDLE =
            AttributeCodec.of(
                    "u32",
                    reader -> new TcHandle(reader.u32()),
                    (writer, type, value) -> writer.u32(type, value.value()));

    /** An address whose first bits are ones. */
    static InetAddress mask(int length, int bytes) {
        byte[] mask = new byte[bytes];
        for (int bit = 0; bit < length; bit++) {
            mask[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        try {
            return InetAddress.getByAddress(mask);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** Refuses a number out of range. */
    static int in(long value, long minimum, long maximum, String what) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    what + " " + value + ": must be " + minimum + " to " + maximum);
        }
        return (int) value;
    }
}
