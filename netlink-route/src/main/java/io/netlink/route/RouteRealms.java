package io.netlink.route;

import io.netlink.AttributeCodec;

/**
 * {@code realms [FROM/]TO}: numbers that classifiers and accounting see of an IPv4 route; RTA_FLOW,
 * with {@code from} in the high 16 bits and {@code to} in the low.
 *
 * @param from of the source, 0 to 65535, 0 for none
 * @param to of the destination, 0 to 65535, 0 for none
 */
public record RouteRealms(int from, int to) {
    static final AttributeCodec<RouteRealms> CODEC =
            AttributeCodec.of(
                    "u32",
                    reader -> new RouteRealms(reader.u32() >>> 16, reader.u32() & 0xffff),
                    (writer, type, value) -> writer.u32(type, value.from << 16 | value.to));

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public RouteRealms {
        Inets.unsigned(from, 16, "realm");
        Inets.unsigned(to, 16, "realm");
    }

    /**
     * The destination's realm only.
     *
     * @param realm 0 to 65535
     * @return the pair
     * @throws IllegalArgumentException if it is out of range
     */
    public static RouteRealms to(int realm) {
        return new RouteRealms(0, realm);
    }

    /** As {@code ip} prints it: {@code 5/7} or {@code 7}. */
    @Override
    public String toString() {
        return from == 0 ? Integer.toString(to) : from + "/" + to;
    }
}
