package io.netlink.route;

import static io.netlink.uapi.RtNetlink.PREFIX_ADDRESS;
import static io.netlink.uapi.RtNetlink.PREFIX_CACHEINFO;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;

/**
 * The attributes of a message about a prefix that a router announced (PREFIX_* of
 * linux/rtnetlink.h), one row each.
 *
 * <p>For use with {@link RouterPrefixView#attributes()}.
 */
public final class RouterPrefixAttributes {
    private RouterPrefixAttributes() {}

    /** The table of a message about a prefix that a router announced. */
    public static final AttributeSpace SPACE = AttributeSpace.named("prefix", "PREFIX_");

    /** {@code prefix}: its address; the structure has its length. */
    public static final Attribute<InetAddress> ADDRESS =
            SPACE.inet(PREFIX_ADDRESS, "PREFIX_ADDRESS");

    /** {@code valid}, {@code preferred}: how long it counts. */
    public static final Attribute<PrefixCacheInfo> CACHEINFO =
            SPACE.attribute(PREFIX_CACHEINFO, "PREFIX_CACHEINFO", PrefixCacheInfo.CODEC);

    /** Only told, never asked. */
    static final Operation NEW =
            new Operation("RTM_NEWPREFIX", RtNetlink.RTM_NEWPREFIX, PrefixMsg.LENGTH, SPACE);
}
