package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A port of a bridge that receives a multicast group: the words of {@code bridge mdb add dev BRIDGE
 * port PORT grp GROUP …}. Immutable.
 *
 * <pre>{@code
 * rtnl.mdb().add("br0", "veth-1", MdbEntry.of("239.1.1.1").permanent());
 * rtnl.mdb().list().forEach(rtnl.mdb()::delete);
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is.
 * Options of vxlan devices, which have such a database too, are among the constants.
 */
public final class MdbEntry implements Options<MdbEntry> {
    static final AttributeSpace SPACE = AttributeSpace.named("mdb entry", "MDBA_MDB_EATTR_");

    /** What a list of senders means. */
    public enum FilterMode implements Numbered {
        /** All but those in the list are wanted. */
        EXCLUDE(0),
        /** Those in the list are wanted. */
        INCLUDE(1),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        FilterMode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** How long the entry still lives; told by the kernel. */
    public static final Attribute<Duration> TIMER =
            SPACE.attribute(MDBA_MDB_EATTR_TIMER, "MDBA_MDB_EATTR_TIMER", Codecs.CLOCK_T);

    /** {@code source_list}: whom members want to hear, or not. */
    public static final Attribute<List<MdbSource>> SRC_LIST =
            SPACE.nest(
                    MDBA_MDB_EATTR_SRC_LIST,
                    "MDBA_MDB_EATTR_SRC_LIST",
                    MdbSource.CODEC,
                    () -> MdbSource.LIST);

    /** {@code filter_mode}: what {@link #SRC_LIST} means. */
    public static final Attribute<FilterMode> GROUP_MODE =
            SPACE.attribute(
                    MDBA_MDB_EATTR_GROUP_MODE,
                    "MDBA_MDB_EATTR_GROUP_MODE",
                    Codecs.oneOf(AttributeCodec.U8, FilterMode.class));

    /** {@code src}: the only sender. */
    public static final Attribute<InetAddress> SOURCE =
            SPACE.inet(MDBA_MDB_EATTR_SOURCE, "MDBA_MDB_EATTR_SOURCE");

    /** {@code proto}: who made the entry, RTPROT_*. */
    public static final Attribute<Integer> RTPROT =
            SPACE.u8(MDBA_MDB_EATTR_RTPROT, "MDBA_MDB_EATTR_RTPROT");

    /** {@code dst}: of a vxlan, the tunnel end to send to. */
    public static final Attribute<InetAddress> DST =
            SPACE.inet(MDBA_MDB_EATTR_DST, "MDBA_MDB_EATTR_DST");

    /** {@code dst_port}: of a vxlan, the UDP port there. */
    public static final Attribute<Integer> DST_PORT =
            SPACE.u16(MDBA_MDB_EATTR_DST_PORT, "MDBA_MDB_EATTR_DST_PORT");

    /** {@code vni}: of a vxlan, the network there. */
    public static final Attribute<Long> VNI = SPACE.u32(MDBA_MDB_EATTR_VNI, "MDBA_MDB_EATTR_VNI");

    /** {@code via}: of a vxlan, the index of the device to send from. */
    public static final Attribute<Integer> IFINDEX =
            SPACE.s32(MDBA_MDB_EATTR_IFINDEX, "MDBA_MDB_EATTR_IFINDEX");

    /** {@code src_vni}: of a vxlan, the network here. */
    public static final Attribute<Long> SRC_VNI =
            SPACE.u32(MDBA_MDB_EATTR_SRC_VNI, "MDBA_MDB_EATTR_SRC_VNI");

    private final int bridge;
    private final BrMdbEntry entry;
    private final AttributeSet data;

    MdbEntry(int bridge, BrMdbEntry entry, AttributeSet data) {
        this.bridge = bridge;
        this.entry = entry;
        this.data = data;
    }

    /**
     * {@code grp}: an entry for an IPv4 or IPv6 group.
     *
     * @param group a multicast address; of a vxlan also {@code 0.0.0.0} or {@code ::}, for all
     *     others
     * @return an entry that says nothing else yet
     * @throws IllegalArgumentException if no group can have the address
     */
    public static MdbEntry of(InetAddress group) {
        Inets.plain(group, "group");
        if (!group.isMulticastAddress() && !group.isAnyLocalAddress()) {
            throw new IllegalArgumentException(
                    "group " + Inets.text(group) + ": must be a multicast address");
        }
        return new MdbEntry(0, BrMdbEntry.of(group), AttributeSet.empty(SPACE));
    }

    /**
     * {@code grp}, from text.
     *
     * @param group such as {@code 239.1.1.1} or {@code ff0e::1}
     * @return an entry that says nothing else yet
     * @throws IllegalArgumentException if no group can have the address
     */
    public static MdbEntry of(String group) {
        return of(Inets.parse(group, "group"));
    }

    /**
     * {@code grp}: an entry for frames to a link-layer group; must be permanent.
     *
     * @param group a multicast address of 6 bytes, such as {@code 01:00:5e:00:00:05}
     * @return an entry that says nothing else yet
     * @throws IllegalArgumentException if no group can have the address
     */
    public static MdbEntry of(MacAddress group) {
        byte[] bytes = group.toByteArray();
        if (bytes.length != 6 || (bytes[0] & 1) == 0) {
            throw new IllegalArgumentException(
                    "group " + group + ": must be a multicast address of 6 bytes");
        }
        return new MdbEntry(0, BrMdbEntry.of(group), AttributeSet.empty(SPACE));
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the bridge's index
     * @return an entry with it
     * @throws IllegalArgumentException if it is not positive
     */
    public MdbEntry bridge(int index) {
        return new MdbEntry(Inets.index(index), entry, data);
    }

    /**
     * {@code port}, by index.
     *
     * @param index the port's index, the bridge's own for the host
     * @return an entry with it
     * @throws IllegalArgumentException if it is not positive
     */
    public MdbEntry port(int index) {
        return new MdbEntry(bridge, entry.withPort(Inets.index(index)), data);
    }

    /**
     * {@code permanent}: stays until it is deleted; otherwise it goes like one that was learned.
     *
     * @return an entry that does
     */
    public MdbEntry permanent() {
        return new MdbEntry(bridge, entry.withState(MDB_PERMANENT), data);
    }

    /**
     * {@code vid}.
     *
     * @param vid the VLAN, 1 to 4094; 0 for none
     * @return an entry for it
     * @throws IllegalArgumentException if it is out of range
     */
    public MdbEntry vid(int vid) {
        return new MdbEntry(bridge, entry.withVid(BridgeVlan.checkVid(vid, 0)), data);
    }

    /**
     * {@code src}: of one sender only.
     *
     * @param address the sender, of the group's family
     * @return an entry for it
     * @throws IllegalArgumentException if it is of another family
     */
    public MdbEntry source(InetAddress address) {
        InetAddress group =
                entry.group()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "a link-layer group has no source"));
        return set(
                SOURCE, Inets.ofFamily(Inets.family(group), address, "source", Inets.text(group)));
    }

    /**
     * The bridge's index.
     *
     * @return 0 if it was not said
     */
    public int bridge() {
        return bridge;
    }

    /**
     * The port's index.
     *
     * @return 0 if it was not said, the bridge's own for the host
     */
    public int port() {
        return entry.port();
    }

    /**
     * The group's address.
     *
     * @return empty if it is a link-layer one
     */
    public Optional<InetAddress> group() {
        return entry.group();
    }

    /**
     * The group's link-layer address.
     *
     * @return empty if it is an IPv4 or IPv6 one
     */
    public Optional<MacAddress> macGroup() {
        return entry.macGroup();
    }

    /**
     * Whether it stays until it is deleted.
     *
     * @return false for one that was learned
     */
    public boolean isPermanent() {
        return entry.state() == MDB_PERMANENT;
    }

    /**
     * The VLAN.
     *
     * @return 0 if there is none
     */
    public int vid() {
        return entry.vid();
    }

    /**
     * What the kernel thinks of it.
     *
     * @return MDB_FLAGS_* of {@link io.netlink.uapi.IfBridge}
     */
    public int flags() {
        return entry.flags();
    }

    @Override
    public AttributeSet data() {
        return data;
    }

    @Override
    public MdbEntry with(AttributeSet attributes) {
        return new MdbEntry(bridge, entry, attributes);
    }

    /** Just what tells it from others. */
    MdbEntry key() {
        AttributeSet named = AttributeSet.empty(SPACE);
        for (Attribute<?> row : List.of(SOURCE, DST, DST_PORT, VNI, IFINDEX, SRC_VNI)) {
            named = copied(row, named);
        }
        return new MdbEntry(bridge, entry.withState(MDB_TEMPORARY), named);
    }

    private <T> AttributeSet copied(Attribute<T> row, AttributeSet to) {
        return data.get(row).map(value -> to.with(row, value)).orElse(to);
    }

    /** Writes it as a request has it. */
    void writeTo(AttributeWriter writer, int entryType, int attributesType) {
        if (bridge == 0) {
            throw new IllegalArgumentException("entry " + this + " says no bridge");
        }
        BrPortMsg.write(writer, bridge);
        BrMdbEntry.CODEC.write(writer, entryType, entry.toBeSent());
        AttributeSet said = MdbTranslation.request(data);
        if (!said.isEmpty()) {
            long start = writer.nestStart(attributesType);
            writer.attributes(said);
            writer.nestEnd(start);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MdbEntry that
                && bridge == that.bridge
                && entry.equals(that.entry)
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bridge, entry, data);
    }

    /** As {@code bridge mdb} prints it, with indices. */
    @Override
    public String toString() {
        return (bridge == 0 ? "" : "dev if" + bridge + " ")
                + entry
                + (data.isEmpty() ? "" : " " + data);
    }
}
