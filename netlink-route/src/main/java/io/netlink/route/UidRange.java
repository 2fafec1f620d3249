package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * User ids from one to another: {@code uidrange START-END}.
 *
 * <pre>{@code
 * struct fib_rule_uid_range {
 *     __u32 start;
 *     __u32 end;
 * };
 * }</pre>
 *
 * @param start the first, 0 to 4294967294
 * @param end the last, not below the first
 */
public record UidRange(long start, long end) {
    static final AttributeCodec<UidRange> CODEC =
            Codecs.struct(
                    "struct fib_rule_uid_range",
                    8,
                    buffer ->
                            new UidRange(
                                    Integer.toUnsignedLong(buffer.getInt()),
                                    Integer.toUnsignedLong(buffer.getInt())),
                    (buffer, range) -> buffer.putInt((int) range.start).putInt((int) range.end));

    /**
     * User ids from one to another.
     *
     * @throws IllegalArgumentException if one is out of range, or the last is below the first
     */
    public UidRange {
        if (start < 0 || end > 0xffff_ffffL || start > end) {
            throw new IllegalArgumentException(
                    "user ids "
                            + start
                            + " to "
                            + end
                            + ": must be 0 to 4294967295, the least first");
        }
    }

    /** As {@code ip} prints it. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
