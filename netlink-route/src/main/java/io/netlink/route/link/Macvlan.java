package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.util.List;

/**
 * A device with an address of its own on another device: {@code ip link add link DEV name NAME type
 * macvlan …}; linux/if_link.h, IFLA_MACVLAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("mv0").link("eth0").netns(ns).kind(Macvlan.mode(MacvlanMode.BRIDGE)));
 * }</pre>
 */
public final class Macvlan extends TypedKind<Macvlan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("macvlan", "IFLA_MACVLAN_");

    /** {@code mode}: who may talk to whom; the kernel takes vepa. */
    public static final Attribute<MacvlanMode> MODE =
            SPACE.attribute(
                    IFLA_MACVLAN_MODE,
                    "IFLA_MACVLAN_MODE",
                    Codecs.oneOf(AttributeCodec.S32, MacvlanMode.class));

    /**
     * {@code nopromisc} (MACVLAN_FLAG_NOPROMISC, with passthru), {@code nodst} (MACVLAN_FLAG_NODST,
     * with source).
     */
    public static final Attribute<Integer> FLAGS =
            SPACE.u16(IFLA_MACVLAN_FLAGS, "IFLA_MACVLAN_FLAGS");

    /** {@code macaddr}: what to do with the addresses given; with mode source, only in requests. */
    public static final Attribute<MacvlanSources> MACADDR_MODE =
            SPACE.attribute(
                    IFLA_MACVLAN_MACADDR_MODE,
                    "IFLA_MACVLAN_MACADDR_MODE",
                    Codecs.oneOf(AttributeCodec.S32, MacvlanSources.class));

    /** {@code macaddr add|del}: one source address; only in requests. */
    public static final Attribute<MacAddress> MACADDR =
            SPACE.mac(IFLA_MACVLAN_MACADDR, "IFLA_MACVLAN_MACADDR");

    /** The source addresses that are let in. */
    public static final Attribute<List<MacAddress>> MACADDR_DATA =
            SPACE.attribute(
                    IFLA_MACVLAN_MACADDR_DATA,
                    "IFLA_MACVLAN_MACADDR_DATA",
                    Codecs.listOf(IFLA_MACVLAN_MACADDR, AttributeCodec.MAC));

    /** How many there are; told by the kernel. */
    public static final Attribute<Long> MACADDR_COUNT =
            SPACE.u32(IFLA_MACVLAN_MACADDR_COUNT, "IFLA_MACVLAN_MACADDR_COUNT");

    /**
     * {@code bcqueuelen}: how many broadcast packets may wait; the longest wish of all macvlans of
     * a device counts.
     */
    public static final Attribute<Long> BC_QUEUE_LEN =
            SPACE.u32(IFLA_MACVLAN_BC_QUEUE_LEN, "IFLA_MACVLAN_BC_QUEUE_LEN");

    /** {@code usedbcqueuelen}: how many may wait now; told by the kernel. */
    public static final Attribute<Long> BC_QUEUE_LEN_USED =
            SPACE.u32(IFLA_MACVLAN_BC_QUEUE_LEN_USED, "IFLA_MACVLAN_BC_QUEUE_LEN_USED");

    /** {@code bclim}: how many receivers make a packet wait in that queue; needs Linux 6.4. */
    public static final Attribute<Integer> BC_CUTOFF =
            SPACE.s32(IFLA_MACVLAN_BC_CUTOFF, "IFLA_MACVLAN_BC_CUTOFF");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Macvlan> TYPE =
            new LinkKind.Type<>("macvlan", SPACE, Macvlan::new);

    private Macvlan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Macvlan create() {
        return new Macvlan(AttributeSet.empty(SPACE));
    }

    /**
     * {@code mode}: a link of this kind that is in a mode.
     *
     * @param mode who may talk to whom
     * @return the kind
     */
    public static Macvlan mode(MacvlanMode mode) {
        return create().set(MODE, mode);
    }

    /**
     * {@code mode source}: a link that takes only what comes from some addresses.
     *
     * @param sources the addresses
     * @return the kind
     */
    public static Macvlan sources(List<MacAddress> sources) {
        return mode(MacvlanMode.SOURCE)
                .set(MACADDR_MODE, MacvlanSources.SET)
                .set(MACADDR_DATA, List.copyOf(sources));
    }
}
