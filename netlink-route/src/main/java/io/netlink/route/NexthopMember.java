package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A member of a group of nexthops: {@code ID,WEIGHT} of {@code ip nexthop add … group}.
 *
 * <pre>{@code
 * struct nexthop_grp {
 *     __u32 id;             // 0
 *     __u8  weight;         // 4  the low byte of the weight less 1
 *     __u8  weight_high;    // 5  its high byte; must be 0 before Linux 6.12
 *     __u16 resvd2;         // 6
 * };
 * }</pre>
 *
 * @param id the nexthop object, 1 to 4294967295
 * @param weight its share of the connections, in proportion to the others', 1 to 65536; kernels
 *     before Linux 6.12 take up to 255
 */
public record NexthopMember(long id, int weight) {
    private static final int LENGTH = 8;
    private static final int MAXIMUM_WEIGHT = 0x10000;

    static final AttributeCodec<List<NexthopMember>> LIST =
            Codecs.array("struct nexthop_grp", LENGTH, NexthopMember::read, NexthopMember::write);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public NexthopMember {
        Inets.unsigned(id, 32, "nexthop id");
        if (weight < 1 || weight > MAXIMUM_WEIGHT) {
            throw new IllegalArgumentException("weight " + weight + ": must be 1 to 65536");
        }
    }

    /**
     * A member of weight 1.
     *
     * @param id the nexthop object
     * @return the member
     * @throws IllegalArgumentException if no object can have the id
     */
    public static NexthopMember of(long id) {
        return new NexthopMember(id, 1);
    }

    private static NexthopMember read(ByteBuffer in) {
        long id = Integer.toUnsignedLong(in.getInt(0));
        return new NexthopMember(id, (in.get(4) & 0xff) + ((in.get(5) & 0xff) << 8) + 1);
    }

    private static void write(ByteBuffer out, NexthopMember member) {
        int weight = member.weight - 1;
        out.putInt((int) member.id).put((byte) weight).put((byte) (weight >>> 8));
    }

    /** As {@code ip} says it: {@code 1,3} or {@code 1}. */
    @Override
    public String toString() {
        return weight == 1 ? Long.toString(id) : id + "," + weight;
    }
}
