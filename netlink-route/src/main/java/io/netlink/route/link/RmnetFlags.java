package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What a modem and the driver do for each other: RMNET_FLAGS_* of {@link io.netlink.uapi.IfLink}.
 *
 * <pre>{@code
 * struct ifla_rmnet_flags {
 *     __u32 flags;
 *     __u32 mask;
 * };
 * }</pre>
 *
 * @param flags those that are on
 * @param mask those that are meant
 */
public record RmnetFlags(int flags, int mask) {
    static final AttributeCodec<RmnetFlags> CODEC =
            Codecs.struct(
                    "struct ifla_rmnet_flags",
                    8,
                    buffer -> new RmnetFlags(buffer.getInt(), buffer.getInt()),
                    (buffer, value) -> buffer.putInt(value.flags).putInt(value.mask));

    /** Nothing is meant. */
    public static final RmnetFlags NONE = new RmnetFlags(0, 0);

    /**
     * Turns flags on or off.
     *
     * @param which a set of RMNET_FLAGS_*
     * @param on whether they are to be on
     * @return the flags with these
     */
    public RmnetFlags with(int which, boolean on) {
        return new RmnetFlags(on ? flags | which : flags & ~which, mask | which);
    }

    /**
     * Whether flags are on.
     *
     * @param which a set of RMNET_FLAGS_*
     * @return false also if the kernel says nothing of one
     */
    public boolean has(int which) {
        return (flags & mask & which) == which;
    }
}
