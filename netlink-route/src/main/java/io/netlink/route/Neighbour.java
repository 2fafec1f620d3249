package io.netlink.route;

import static io.netlink.uapi.Neighbour.NTF_MASTER;
import static io.netlink.uapi.Neighbour.NTF_OFFLOADED;
import static io.netlink.uapi.Neighbour.NTF_PROXY;
import static io.netlink.uapi.Neighbour.NTF_SELF;
import static io.netlink.uapi.Neighbour.NUD_NOARP;
import static io.netlink.uapi.Neighbour.NUD_PERMANENT;
import static io.netlink.uapi.Neighbour.NUD_REACHABLE;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.MacAddress;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A neighbour, or an entry of a forwarding database: as the kernel described it, with everything it
 * said, or as it is to be made. Immutable.
 *
 * <pre>{@code
 * neighbours.add("eth0", Neighbour.of("10.0.0.2").lladdr("02:00:00:00:00:02"));
 * neighbours.add("eth0", Neighbour.proxy("10.0.0.9"));
 * fdb.append("vx42", Neighbour.fdb("02:00:00:00:00:02").dst(peer).vni(42));
 * fdb.add("eth0", Neighbour.fdb("02:00:00:00:00:02").master().staticEntry().vlan(10));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is.
 *
 * <p>Two are equal if they say the same in the same words, also about when they were used; so one
 * that was listed differs from the one it was made from.
 */
public final class Neighbour extends NeighbourView {
    private final AttributeSet attributes;

    Neighbour(NdMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    private static Neighbour empty(int family, int state, int flags) {
        NdMsg header = new NdMsg();
        header.family(family);
        header.state(state);
        header.flags(flags);
        return new Neighbour(header, AttributeSet.empty(NeighbourAttributes.SPACE));
    }

    /**
     * {@code ip neigh add ADDRESS}: a neighbour with an address.
     *
     * @param address its address
     * @return a permanent neighbour
     * @throws IllegalArgumentException if the address has a scope
     */
    public static Neighbour of(InetAddress address) {
        Inets.plain(address, "neighbour");
        return empty(Inets.family(address), NUD_PERMANENT, 0).set(NeighbourAttributes.DST, address);
    }

    /**
     * {@code ip neigh add ADDRESS}, from text.
     *
     * @param address such as {@code 10.0.0.2}
     * @return a permanent neighbour
     * @throws IllegalArgumentException if it is no literal address
     */
    public static Neighbour of(String address) {
        return of(Inets.parse(address, "neighbour"));
    }

    /**
     * {@code ip neigh add proxy ADDRESS}: an address that this host answers for.
     *
     * @param address the address
     * @return a proxy entry
     * @throws IllegalArgumentException if the address has a scope
     */
    public static Neighbour proxy(InetAddress address) {
        return of(address).with(next -> next.flags(NTF_PROXY));
    }

    /**
     * {@code ip neigh add proxy ADDRESS}, from text.
     *
     * @param address such as {@code 10.0.0.2}
     * @return a proxy entry
     * @throws IllegalArgumentException if it is no literal address
     */
    public static Neighbour proxy(String address) {
        return proxy(Inets.parse(address, "proxy"));
    }

    /**
     * {@code bridge fdb add LLADDR}: an entry of a forwarding database.
     *
     * @param lladdr where frames go to that the entry is for
     * @return a permanent entry, of the device itself unless {@link #master()} is said
     */
    public static Neighbour fdb(MacAddress lladdr) {
        return empty(Socket.AF_BRIDGE, NUD_NOARP | NUD_PERMANENT, 0).lladdr(lladdr);
    }

    /**
     * {@code bridge fdb add LLADDR}, from text.
     *
     * @param lladdr such as {@code 02:00:00:00:00:02}
     * @return a permanent entry, of the device itself unless {@link #master()} is said
     * @throws IllegalArgumentException if it is no link-layer address
     */
    public static Neighbour fdb(String lladdr) {
        return fdb(MacAddress.parse(lladdr));
    }

    /**
     * {@code dev}: this entry on a device.
     *
     * @param index the device's index
     * @return an entry with it
     * @throws IllegalArgumentException if it is not positive
     */
    public Neighbour dev(int index) {
        Inets.index(index);
        return with(next -> next.index(index));
    }

    /**
     * {@code lladdr}: the link-layer address.
     *
     * @param address the address
     * @return an entry with it
     */
    public Neighbour lladdr(MacAddress address) {
        return set(NeighbourAttributes.LLADDR, address);
    }

    /**
     * {@code lladdr}, from text.
     *
     * @param address such as {@code 02:00:00:00:00:02}
     * @return an entry with it
     * @throws IllegalArgumentException if it is no link-layer address
     */
    public Neighbour lladdr(String address) {
        return lladdr(MacAddress.parse(address));
    }

    /**
     * {@code nud}: the state.
     *
     * @param state the only state
     * @return an entry with it
     */
    public Neighbour state(NeighbourState state) {
        return with(next -> next.state(state.bit()));
    }

    /**
     * {@code nud none}: no state.
     *
     * @return an entry without one
     */
    public Neighbour noState() {
        return with(next -> next.state(0));
    }

    /**
     * Any flag.
     *
     * @param flag the flag
     * @param on whether it is to be set
     * @return an entry with it
     */
    public Neighbour flag(NeighbourFlag flag, boolean on) {
        if (flag.isExtended()) {
            int bits = attributes.getInt(NeighbourAttributes.FLAGS_EXT, 0);
            return set(NeighbourAttributes.FLAGS_EXT, on ? bits | flag.bit() : bits & ~flag.bit());
        }
        return with(
                next -> next.flags(on ? next.flags() | flag.bit() : next.flags() & ~flag.bit()));
    }

    /**
     * {@code router}: the neighbour is a router.
     *
     * @return an entry with it
     */
    public Neighbour router() {
        return flag(NeighbourFlag.ROUTER, true);
    }

    /**
     * {@code use}: ask it now, as if it had been used.
     *
     * @return an entry with it
     */
    public Neighbour use() {
        return flag(NeighbourFlag.USE, true);
    }

    /**
     * {@code managed}: the kernel keeps it reachable, so it is not permanent. Kernels from 5.16.
     *
     * @return an entry with it
     */
    public Neighbour managed() {
        return flag(NeighbourFlag.MANAGED, true)
                .with(next -> next.state(next.state() & ~NUD_PERMANENT));
    }

    /**
     * {@code extern_learn}: told by a program, and not aged by the kernel.
     *
     * @return an entry with it
     */
    public Neighbour externLearn() {
        return flag(NeighbourFlag.EXT_LEARNED, true);
    }

    /**
     * {@code protocol}: who made the entry.
     *
     * @param protocol RTPROT_* of {@link io.netlink.uapi.RtNetlink}, 0 to 255
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour protocol(int protocol) {
        return set(NeighbourAttributes.PROTOCOL, (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * {@code self}: an fdb entry of the device itself.
     *
     * @return an entry with it
     */
    public Neighbour self() {
        return flag(NeighbourFlag.SELF, true);
    }

    /**
     * {@code master}: an fdb entry of the device's bridge.
     *
     * @return an entry with it
     */
    public Neighbour master() {
        return flag(NeighbourFlag.MASTER, true);
    }

    /**
     * {@code sticky}: an fdb entry that does not move to another port.
     *
     * @return an entry with it
     */
    public Neighbour sticky() {
        return flag(NeighbourFlag.STICKY, true);
    }

    /**
     * {@code permanent}, {@code local}: an fdb entry for this host itself; of a VXLAN, one that
     * stays. What {@link #fdb} makes.
     *
     * @return an entry with it
     */
    public Neighbour permanent() {
        return with(next -> next.state(NUD_NOARP | NUD_PERMANENT));
    }

    /**
     * {@code static}: an fdb entry that stays.
     *
     * @return an entry with it
     */
    public Neighbour staticEntry() {
        return with(next -> next.state(NUD_NOARP | NUD_REACHABLE));
    }

    /**
     * {@code dynamic}: an fdb entry that ages, as one that was learned.
     *
     * @return an entry with it
     */
    public Neighbour dynamic() {
        return with(next -> next.state(NUD_REACHABLE));
    }

    /**
     * {@code dst}: where a VXLAN sends to.
     *
     * @param address the other end
     * @return an entry with it
     * @throws IllegalArgumentException if this is no fdb entry, or the address has a scope
     */
    public Neighbour dst(InetAddress address) {
        if (!isFdb()) {
            throw new IllegalArgumentException("dst: only an fdb entry sends elsewhere");
        }
        return set(NeighbourAttributes.DST, Inets.plain(address, "dst"));
    }

    /**
     * {@code dst}, from text.
     *
     * @param address such as {@code 10.0.0.2}
     * @return an entry with it
     * @throws IllegalArgumentException if it is no literal address
     */
    public Neighbour dst(String address) {
        return dst(Inets.parse(address, "dst"));
    }

    /**
     * {@code vlan}: of an entry of a bridge.
     *
     * @param vlan 1 to 4094
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour vlan(int vlan) {
        if (vlan < 1 || vlan > 4094) {
            throw new IllegalArgumentException("vlan " + vlan + ": must be 1 to 4094");
        }
        return set(NeighbourAttributes.VLAN, vlan);
    }

    /**
     * {@code port}: the UDP port of a VXLAN's other end.
     *
     * @param port 1 to 65535
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour port(int port) {
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException("port " + port + ": must be 1 to 65535");
        }
        return set(NeighbourAttributes.PORT, port);
    }

    /**
     * {@code vni}: the VXLAN network id to send with.
     *
     * @param vni 0 to 16777215
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour vni(long vni) {
        return set(NeighbourAttributes.VNI, vni);
    }

    /**
     * {@code src_vni}: the VXLAN network id that the entry is for.
     *
     * @param vni 0 to 16777215
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour srcVni(long vni) {
        return set(NeighbourAttributes.SRC_VNI, vni);
    }

    /**
     * {@code via}: the device that a VXLAN sends over.
     *
     * @param index the device's index
     * @return an entry with it
     * @throws IllegalArgumentException if it is not positive
     */
    public Neighbour via(int index) {
        return set(NeighbourAttributes.IFINDEX, Inets.index(index));
    }

    /**
     * {@code nhid}: an fdb nexthop that a VXLAN sends to, instead of {@link #dst}.
     *
     * @param id 1 to 4294967295
     * @return an entry with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Neighbour nexthopId(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("nhid 0: must be 1 to 4294967295");
        }
        return set(NeighbourAttributes.NH_ID, Inets.unsigned(id, 32, "nhid"));
    }

    /**
     * {@code activity_notify}: listeners are told when a bridge's static entry is used and when
     * not.
     *
     * @param bits FDB_NOTIFY_* of {@link io.netlink.uapi.Neighbour}, 0 to end it
     * @return an entry with it
     * @throws IllegalArgumentException if it is not 0 to 255
     */
    public Neighbour activityNotify(int bits) {
        return extension(NeighbourAttributes.ACTIVITY_NOTIFY, bits);
    }

    /**
     * {@code norefresh}: replacing the entry does not count as using it.
     *
     * @return an entry with it
     */
    public Neighbour dontRefresh() {
        return extension(NeighbourAttributes.DONT_REFRESH, true);
    }

    private <T> Neighbour extension(Attribute<T> row, T value) {
        AttributeSet inside =
                get(NeighbourAttributes.FDB_EXT_ATTRS).orElse(NeighbourAttributes.fdbExtensions());
        return set(NeighbourAttributes.FDB_EXT_ATTRS, inside.with(row, value));
    }

    /**
     * Any attribute of a neighbour message.
     *
     * @param attribute of {@link NeighbourAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return an entry with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> Neighbour set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return new Neighbour(header, attributes.with(attribute, value));
    }

    private Neighbour with(Consumer<NdMsg> change) {
        NdMsg next = header.copy();
        change.accept(next);
        return new Neighbour(next, attributes);
    }

    /**
     * Writes the entry as it is: {@code struct ndmsg} and the attributes. For code that sends its
     * own messages.
     *
     * @param writer after the message's header
     */
    public void writeTo(AttributeWriter writer) {
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    /** What is sent to make it: without what only the kernel can say. */
    Neighbour toBeMade() {
        AttributeSet said =
                attributes
                        .without(NeighbourAttributes.CACHEINFO)
                        .without(NeighbourAttributes.PROBES)
                        .without(NeighbourAttributes.MASTER)
                        .without(NeighbourAttributes.LINK_NETNSID);
        NdMsg next = header.copy();
        next.flags(whose() & ~NTF_OFFLOADED);
        if (isFdb() && (next.state() & (NUD_PERMANENT | NUD_NOARP | NUD_REACHABLE)) == 0) {
            next.state(NUD_REACHABLE); // a bridge takes no stale entry
        }
        return new Neighbour(next, said);
    }

    /** What is sent to delete it: just what tells it from others. */
    Neighbour toBeDeleted() {
        AttributeSet identity = AttributeSet.empty(NeighbourAttributes.SPACE);
        if (isFdb()) {
            identity = toBeMade().attributes.without(NeighbourAttributes.FLAGS_EXT);
        } else {
            identity = keep(identity, NeighbourAttributes.DST);
        }
        NdMsg next = header.copy();
        next.flags(whose() & (NTF_SELF | NTF_MASTER | NTF_PROXY));
        return new Neighbour(next, identity);
    }

    /** By what the kernel finds an fdb entry. */
    AttributeSet identity() {
        AttributeSet identity = AttributeSet.empty(NeighbourAttributes.SPACE);
        identity = keep(identity, NeighbourAttributes.LLADDR);
        identity = keep(identity, NeighbourAttributes.VLAN);
        return keep(identity, NeighbourAttributes.VNI);
    }

    private <T> AttributeSet keep(AttributeSet kept, Attribute<T> row) {
        return get(row).map(value -> kept.with(row, value)).orElse(kept);
    }

    /**
     * The flags, with {@code self} or {@code master} for an fdb entry: a request that says neither
     * means self, and what a bridge listed without a flag is self's if it is of the bridge's own
     * device.
     */
    private int whose() {
        int flags = header.flags();
        if (!isFdb() || (flags & (NTF_SELF | NTF_MASTER)) != 0) {
            return flags;
        }
        boolean ofPort = masterIndex().isPresent() && !masterIndex().equals(deviceIndex());
        return flags | (ofPort ? NTF_MASTER : NTF_SELF);
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Neighbour copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbour that
                && header.equals(that.header)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + attributes.hashCode();
    }
}
