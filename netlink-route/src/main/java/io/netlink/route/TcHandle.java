package io.netlink.route;

import io.netlink.uapi.PktSched;

/**
 * The name of a qdisc or class on a device, {@code MAJOR:MINOR} in hexadecimal: a qdisc is {@code
 * 1:}, a class of it {@code 1:10}; tc(8), linux/pkt_sched.h.
 *
 * @param value the major number in the high 16 bits, the minor in the low
 */
public record TcHandle(int value) {
    /** What has no name, or is left to the kernel. */
    public static final TcHandle NONE = new TcHandle(PktSched.TC_H_UNSPEC);

    /** {@code root}: where a device's own qdisc is. */
    public static final TcHandle ROOT = new TcHandle(PktSched.TC_H_ROOT);

    /** {@code ingress}, {@code clsact}: where packets come in. */
    public static final TcHandle INGRESS = new TcHandle(PktSched.TC_H_INGRESS);

    /** The parent of filters for what comes in through {@code clsact}: {@code ffff:fff2}. */
    public static final TcHandle CLSACT_INGRESS = of(0xffff, PktSched.TC_H_MIN_INGRESS);

    /** The parent of filters for what goes out through {@code clsact}: {@code ffff:fff3}. */
    public static final TcHandle CLSACT_EGRESS = of(0xffff, PktSched.TC_H_MIN_EGRESS);

    /**
     * From two numbers.
     *
     * @param major 0 to 0xffff
     * @param minor 0 to 0xffff
     * @return the handle
     * @throws IllegalArgumentException if one is out of range
     */
    public static TcHandle of(int major, int minor) {
        if (major < 0 || major > 0xffff || minor < 0 || minor > 0xffff) {
            throw new IllegalArgumentException(
                    "handle %x:%x: each part must be 0 to ffff".formatted(major, minor));
        }
        return new TcHandle(major << 16 | minor);
    }

    /**
     * From text.
     *
     * @param text {@code 1:}, {@code 1:10} (hexadecimal), {@code :10}, {@code root}, {@code
     *     ingress}, {@code clsact} or {@code none}
     * @return the handle
     * @throws IllegalArgumentException if it is none
     */
    public static TcHandle parse(String text) {
        switch (text) {
            case "root":
                return ROOT;
            case "ingress", "clsact":
                return INGRESS;
            case "none":
                return NONE;
            default:
        }
        int colon = text.indexOf(':');
        try {
            if (colon >= 0 && text.length() > 1 && "-+".indexOf(text.charAt(0)) < 0) {
                String major = text.substring(0, colon);
                String minor = text.substring(colon + 1);
                return of(
                        major.isEmpty() ? 0 : Integer.parseInt(major, 16),
                        minor.isEmpty() ? 0 : Integer.parseUnsignedInt(minor, 16));
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no handle such as 1: or 1:10, nor root, ingress or none");
    }

    /**
     * The qdisc's number.
     *
     * @return 0 to 0xffff
     */
    public int major() {
        return value >>> 16;
    }

    /**
     * The class's number.
     *
     * @return 0 to 0xffff, 0 for the qdisc itself
     */
    public int minor() {
        return value & 0xffff;
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return switch (value) {
            case PktSched.TC_H_ROOT -> "root";
            case PktSched.TC_H_INGRESS -> "ingress";
            case PktSched.TC_H_UNSPEC -> "none";
            default ->
                    Integer.toHexString(major())
                            + ":"
                            + (minor() == 0 ? "" : Integer.toHexString(minor()));
        };
    }
}
