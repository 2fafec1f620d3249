package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A tun or tap device, as a listing shows it: {@code ip -d tuntap}; linux/if_link.h, IFLA_TUN_*.
 * The kernel makes none by netlink.
 */
public final class Tun extends TypedKind<Tun> {
    private static final AttributeSpace SPACE = AttributeSpace.named("tun", "IFLA_TUN_");

    /** {@code user}: the id of the user who may open it. */
    public static final Attribute<Long> OWNER = SPACE.u32(IFLA_TUN_OWNER, "IFLA_TUN_OWNER");

    /** {@code group}: the id of the group that may open it. */
    public static final Attribute<Long> GROUP = SPACE.u32(IFLA_TUN_GROUP, "IFLA_TUN_GROUP");

    /** {@code type}: 1 tun (IFF_TUN), 2 tap (IFF_TAP). */
    public static final Attribute<Integer> DEVICE_TYPE = SPACE.u8(IFLA_TUN_TYPE, "IFLA_TUN_TYPE");

    /** {@code pi}: whether packets carry four bytes of flags and protocol. */
    public static final Attribute<Boolean> PI = SPACE.bool8(IFLA_TUN_PI, "IFLA_TUN_PI");

    /** {@code vnet_hdr}: whether packets carry a virtio header. */
    public static final Attribute<Boolean> VNET_HDR =
            SPACE.bool8(IFLA_TUN_VNET_HDR, "IFLA_TUN_VNET_HDR");

    /** {@code persist}: whether it stays when nobody has it open. */
    public static final Attribute<Boolean> PERSIST =
            SPACE.bool8(IFLA_TUN_PERSIST, "IFLA_TUN_PERSIST");

    /** {@code multi_queue}: whether it has several queues. */
    public static final Attribute<Boolean> MULTI_QUEUE =
            SPACE.bool8(IFLA_TUN_MULTI_QUEUE, "IFLA_TUN_MULTI_QUEUE");

    /** {@code numqueues}: the queues in use. */
    public static final Attribute<Long> NUM_QUEUES =
            SPACE.u32(IFLA_TUN_NUM_QUEUES, "IFLA_TUN_NUM_QUEUES");

    /** {@code numdisabled}: the queues that are switched off. */
    public static final Attribute<Long> NUM_DISABLED_QUEUES =
            SPACE.u32(IFLA_TUN_NUM_DISABLED_QUEUES, "IFLA_TUN_NUM_DISABLED_QUEUES");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Tun> TYPE = new LinkKind.Type<>("tun", SPACE, Tun::new);

    private Tun(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A device of which nothing is said.
     *
     * @return the kind
     */
    public static Tun create() {
        return new Tun(AttributeSet.empty(SPACE));
    }
}
