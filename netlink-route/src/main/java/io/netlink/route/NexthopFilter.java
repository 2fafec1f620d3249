package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.uapi.Nexthop;
import io.netlink.uapi.Socket;

import java.util.function.Consumer;

/**
 * Which nexthop objects a listing shows: the words after {@code ip nexthop show}. Immutable; starts
 * from {@link #ALL}.
 *
 * <p>The kernel filters by device, master, family and kind; the protocol the library does.
 */
public final class NexthopFilter {
    /** What is asked for; not changed after its filter was made. */
    private static final class Criteria implements Cloneable {
        int family = Socket.AF_UNSPEC;
        FilterDevice device = FilterDevice.ANY;
        FilterDevice master = FilterDevice.ANY;
        boolean groups;
        boolean fdb;
        int protocol = -1;
        long flags;

        @Override
        public Criteria clone() {
            try {
                return (Criteria) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** All objects. */
    public static final NexthopFilter ALL = new NexthopFilter(new Criteria());

    private final Criteria criteria;

    private NexthopFilter(Criteria criteria) {
        this.criteria = criteria;
    }

    /**
     * {@code -4}: those of IPv4, and groups.
     *
     * @return a filter for them
     */
    public NexthopFilter ipv4() {
        return with(next -> next.family = Socket.AF_INET);
    }

    /**
     * {@code -6}: those of IPv6, and groups.
     *
     * @return a filter for them
     */
    public NexthopFilter ipv6() {
        return with(next -> next.family = Socket.AF_INET6);
    }

    /**
     * {@code dev}: those over a device. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for them
     * @throws IllegalArgumentException if no device can have the name
     */
    public NexthopFilter dev(String name) {
        return dev(FilterDevice.named(name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the device's index
     * @return a filter for them
     * @throws IllegalArgumentException if it is not positive
     */
    public NexthopFilter dev(int index) {
        return dev(FilterDevice.at(index));
    }

    private NexthopFilter dev(FilterDevice device) {
        return with(next -> next.device = device);
    }

    /**
     * {@code master} and {@code vrf}: those over ports of a device. Its name is looked up when the
     * filter is used.
     *
     * @param name the bridge's, bond's or VRF's name
     * @return a filter for them
     * @throws IllegalArgumentException if no device can have the name
     */
    public NexthopFilter master(String name) {
        return master(FilterDevice.named(name));
    }

    /**
     * {@code master}, by index.
     *
     * @param index the device's index
     * @return a filter for them
     * @throws IllegalArgumentException if it is not positive
     */
    public NexthopFilter master(int index) {
        return master(FilterDevice.at(index));
    }

    private NexthopFilter master(FilterDevice master) {
        return with(next -> next.master = master);
    }

    /**
     * {@code groups}: groups only.
     *
     * @return a filter for them
     */
    public NexthopFilter groups() {
        return with(next -> next.groups = true);
    }

    /**
     * {@code fdb}: those for forwarding databases only.
     *
     * @return a filter for them
     */
    public NexthopFilter fdb() {
        return with(next -> next.fdb = true);
    }

    /**
     * {@code protocol}: who made them.
     *
     * @param protocol RTPROT_* of {@link io.netlink.uapi.RtNetlink}, 0 to 255
     * @return a filter for them
     * @throws IllegalArgumentException if it is out of range
     */
    public NexthopFilter protocol(int protocol) {
        return with(next -> next.protocol = (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * {@code -s}: with what was counted for the members of groups, {@link
     * NexthopAttributes#GROUP_STATS}. Needs Linux 6.9; older kernels refuse it with EINVAL.
     *
     * @return a filter that asks for it
     */
    public NexthopFilter statistics() {
        return with(next -> next.flags |= Nexthop.NHA_OP_FLAG_DUMP_STATS);
    }

    /**
     * {@code -s -s}: with what hardware counted, too. Needs Linux 6.9.
     *
     * @return a filter that asks for it
     */
    public NexthopFilter hardwareStatistics() {
        return with(
                next ->
                        next.flags |=
                                Nexthop.NHA_OP_FLAG_DUMP_STATS | Nexthop.NHA_OP_FLAG_DUMP_HW_STATS);
    }

    private NexthopFilter with(Consumer<Criteria> change) {
        Criteria next = criteria.clone();
        change.accept(next);
        return new NexthopFilter(next);
    }

    /** This filter with the names of devices looked up. */
    NexthopFilter resolve(Rtnetlink rtnl) {
        return dev(criteria.device.resolve(rtnl)).master(criteria.master.resolve(rtnl));
    }

    void writeTo(AttributeWriter writer) {
        new NhMsg(criteria.family, 0, 0, 0).writeTo(writer);
        if (criteria.device.index() != 0) {
            writer.u32(Nexthop.NHA_OIF, criteria.device.index());
        }
        if (criteria.groups) {
            writer.flag(Nexthop.NHA_GROUPS);
        }
        if (criteria.master.index() != 0) {
            writer.u32(Nexthop.NHA_MASTER, criteria.master.index());
        }
        if (criteria.fdb) {
            writer.flag(Nexthop.NHA_FDB);
        }
        if (criteria.flags != 0) {
            writer.u32(Nexthop.NHA_OP_FLAGS, (int) criteria.flags);
        }
    }

    boolean matches(NexthopObjectView nexthop) {
        return (criteria.protocol < 0 || nexthop.protocol() == criteria.protocol)
                && (!criteria.groups || nexthop.isGroup())
                && (!criteria.fdb || nexthop.isFdb());
    }

    /** As {@code ip nexthop show} takes it. */
    @Override
    public String toString() {
        Criteria c = criteria;
        StringBuilder text = new StringBuilder();
        if (c.family != Socket.AF_UNSPEC) {
            text.append(c.family == Socket.AF_INET6 ? "-6 " : "-4 ");
        }
        text.append("nexthop");
        text.append(c.device.isAny() ? "" : " dev " + c.device);
        text.append(c.master.isAny() ? "" : " master " + c.master);
        text.append(c.groups ? " groups" : "").append(c.fdb ? " fdb" : "");
        text.append(c.protocol < 0 ? "" : " proto " + RouteNames.protocol(c.protocol));
        return text.toString();
    }
}
