package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A VLAN, or VLANs one after the other, of a bridge or of a port of it: the words of {@code bridge
 * vlan add dev DEV vid VID …} and {@code bridge vlan set …}; BRIDGE_VLANDB_ENTRY_* of
 * linux/if_bridge.h. Immutable.
 *
 * <pre>{@code
 * vlans.add("veth-1", BridgeVlan.of(10).pvid().untagged());
 * vlans.add("veth-1", BridgeVlan.range(20, 29));
 * vlans.set("veth-1", BridgeVlan.of(10).set(BridgeVlan.STATE, StpState.BLOCKING));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code set} and {@code delete} as it is, but for
 * the bridge's own VLANs, which want {@link #self()}.
 */
public final class BridgeVlan implements Options<BridgeVlan> {
    private static final int MAX_VID = 4094;

    static final AttributeSpace SPACE = AttributeSpace.named("vlan", "BRIDGE_VLANDB_ENTRY_");
    static final AttributeSpace STATISTICS =
            AttributeSpace.named("BRIDGE_VLANDB_ENTRY_STATS", "BRIDGE_VLANDB_STATS_");
    static final AttributeSpace TUNNEL =
            AttributeSpace.named("BRIDGE_VLANDB_ENTRY_TUNNEL_INFO", "BRIDGE_VLANDB_TINFO_");

    /** {@code vid … pvid untagged}: the first VLAN, and how frames of it look. */
    public static final Attribute<BridgeVlanInfo> INFO =
            SPACE.attribute(
                    BRIDGE_VLANDB_ENTRY_INFO, "BRIDGE_VLANDB_ENTRY_INFO", BridgeVlanInfo.CODEC);

    /** The last VLAN, if there are several. */
    public static final Attribute<Integer> RANGE =
            SPACE.u16(BRIDGE_VLANDB_ENTRY_RANGE, "BRIDGE_VLANDB_ENTRY_RANGE");

    /** {@code state}: of spanning trees. */
    public static final Attribute<StpState> STATE =
            SPACE.attribute(BRIDGE_VLANDB_ENTRY_STATE, "BRIDGE_VLANDB_ENTRY_STATE", StpState.CODEC);

    /** {@code tunnel_info}: what the VLAN is inside a tunnel. */
    public static final Attribute<AttributeSet> TUNNEL_INFO =
            SPACE.nest(
                    BRIDGE_VLANDB_ENTRY_TUNNEL_INFO,
                    "BRIDGE_VLANDB_ENTRY_TUNNEL_INFO",
                    () -> TUNNEL);

    /** The counters, if {@link BridgeVlanFilter#withStatistics} asks. */
    public static final Attribute<AttributeSet> STATS =
            SPACE.nest(BRIDGE_VLANDB_ENTRY_STATS, "BRIDGE_VLANDB_ENTRY_STATS", () -> STATISTICS);

    /** {@code mcast_router}: 0 never, 1 as learned, 2 always. */
    public static final Attribute<Integer> MCAST_ROUTER =
            SPACE.u8(BRIDGE_VLANDB_ENTRY_MCAST_ROUTER, "BRIDGE_VLANDB_ENTRY_MCAST_ROUTER");

    /** {@code mcast_n_groups}: how many groups have members here; told by the kernel. */
    public static final Attribute<Long> MCAST_N_GROUPS =
            SPACE.u32(BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS, "BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS");

    /** {@code mcast_max_groups}: how many groups may have members here, 0 for no limit. */
    public static final Attribute<Long> MCAST_MAX_GROUPS =
            SPACE.u32(BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS, "BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS");

    /** {@code neigh_suppress}: answer ARP and ND for others. */
    public static final Attribute<Boolean> NEIGH_SUPPRESS =
            SPACE.bool8(BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS, "BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS");

    /** {@code tunnel_info id}, inside {@link #TUNNEL_INFO}: the VNI, of the first VLAN. */
    public static final Attribute<Long> TUNNEL_ID =
            TUNNEL.u32(BRIDGE_VLANDB_TINFO_ID, "BRIDGE_VLANDB_TINFO_ID");

    /** RTM_SETLINK to set, RTM_DELLINK to take away, inside {@link #TUNNEL_INFO}; in requests. */
    public static final Attribute<Long> TUNNEL_CMD =
            TUNNEL.u32(BRIDGE_VLANDB_TINFO_CMD, "BRIDGE_VLANDB_TINFO_CMD");

    /** Bytes received, inside {@link #STATS}. */
    public static final Attribute<Long> RX_BYTES =
            STATISTICS.u64(BRIDGE_VLANDB_STATS_RX_BYTES, "BRIDGE_VLANDB_STATS_RX_BYTES");

    /** Packets received, inside {@link #STATS}. */
    public static final Attribute<Long> RX_PACKETS =
            STATISTICS.u64(BRIDGE_VLANDB_STATS_RX_PACKETS, "BRIDGE_VLANDB_STATS_RX_PACKETS");

    /** Bytes sent, inside {@link #STATS}. */
    public static final Attribute<Long> TX_BYTES =
            STATISTICS.u64(BRIDGE_VLANDB_STATS_TX_BYTES, "BRIDGE_VLANDB_STATS_TX_BYTES");

    /** Packets sent, inside {@link #STATS}. */
    public static final Attribute<Long> TX_PACKETS =
            STATISTICS.u64(BRIDGE_VLANDB_STATS_TX_PACKETS, "BRIDGE_VLANDB_STATS_TX_PACKETS");

    private final int device;

    /** BRIDGE_FLAGS_*, 0 for the kernel's choice. */
    private final int target;

    private final AttributeSet data;

    BridgeVlan(int device, int target, AttributeSet data) {
        this.device = device;
        this.target = target;
        this.data = data;
    }

    /**
     * {@code vid VID}.
     *
     * @param vid the VLAN, 1 to 4094
     * @return a VLAN of which nothing else is said
     * @throws IllegalArgumentException if it is out of range
     */
    public static BridgeVlan of(int vid) {
        return new BridgeVlan(
                0,
                0,
                AttributeSet.empty(SPACE).with(INFO, new BridgeVlanInfo(0, checkVid(vid, 1))));
    }

    /**
     * {@code vid FIRST-LAST}.
     *
     * @param first the first VLAN, 1 to 4094
     * @param last the last VLAN, not below the first
     * @return VLANs of which nothing else is said
     * @throws IllegalArgumentException if one is out of range, or they are in the wrong order
     */
    public static BridgeVlan range(int first, int last) {
        if (checkVid(last, 1) < checkVid(first, 1)) {
            throw new IllegalArgumentException(
                    "vid %d-%d: the least must come first".formatted(first, last));
        }
        return first == last ? of(first) : of(first).set(RANGE, last);
    }

    static int checkVid(int vid, int minimum) {
        if (vid < minimum || vid > MAX_VID) {
            throw new IllegalArgumentException(
                    "vid " + vid + ": must be " + minimum + " to " + MAX_VID);
        }
        return vid;
    }

    /**
     * {@code pvid}: frames without a tag belong to this VLAN. Only for one VLAN.
     *
     * @return a VLAN that is
     * @throws IllegalArgumentException if it is a range
     */
    public BridgeVlan pvid() {
        if (lastVid() != vid()) {
            throw new IllegalArgumentException("pvid of " + this + ": only one VLAN can be it");
        }
        return flag(BRIDGE_VLAN_INFO_PVID);
    }

    /**
     * {@code untagged}: frames leave without a tag.
     *
     * @return VLANs that do
     */
    public BridgeVlan untagged() {
        return flag(BRIDGE_VLAN_INFO_UNTAGGED);
    }

    /**
     * {@code tunnel_info id ID}: what the VLAN is inside a tunnel, of a port with {@code
     * vlan_tunnel}. VLANs of a range have one after the other.
     *
     * @param id the first one's VNI, 0 to 16777215
     * @return VLANs with it
     * @throws IllegalArgumentException if it is out of range
     */
    public BridgeVlan tunnel(long id) {
        Inets.unsigned(id, 24, "tunnel_info id");
        return set(TUNNEL_INFO, AttributeSet.empty(TUNNEL).with(TUNNEL_ID, id));
    }

    /**
     * {@code self}: the device itself is to do it rather than the bridge that it is a port of.
     * Needed for VLANs of a bridge itself.
     *
     * @return VLANs that say so
     */
    public BridgeVlan self() {
        return new BridgeVlan(device, target | BRIDGE_FLAGS_SELF, data);
    }

    /**
     * {@code master}: the bridge that the device is a port of is to do it, which it does anyway
     * unless {@link #self()} is said.
     *
     * @return VLANs that say so
     */
    public BridgeVlan master() {
        return new BridgeVlan(device, target | BRIDGE_FLAGS_MASTER, data);
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the index of the bridge or port
     * @return VLANs of it
     * @throws IllegalArgumentException if it is not positive
     */
    public BridgeVlan dev(int index) {
        return new BridgeVlan(Inets.index(index), target, data);
    }

    private BridgeVlan flag(int flag) {
        BridgeVlanInfo info = info();
        return set(INFO, new BridgeVlanInfo(info.flags() | flag, info.vid()));
    }

    /** The first VLAN; nothing but a kernel that says none can lack it. */
    BridgeVlanInfo info() {
        return data.get(INFO).orElseGet(() -> new BridgeVlanInfo(0, 0));
    }

    /**
     * The index of the bridge or port.
     *
     * @return 0 if it was not said
     */
    public int device() {
        return device;
    }

    /**
     * The first VLAN.
     *
     * @return 1 to 4094
     */
    public int vid() {
        return info().vid();
    }

    /**
     * The last VLAN.
     *
     * @return the first one if there is only one
     */
    public int lastVid() {
        return data.get(RANGE).orElse(vid());
    }

    /**
     * Whether frames without a tag belong to it.
     *
     * @return true for {@code PVID}
     */
    public boolean isPvid() {
        return (info().flags() & BRIDGE_VLAN_INFO_PVID) != 0;
    }

    /**
     * Whether frames leave without a tag.
     *
     * @return true for {@code Egress Untagged}
     */
    public boolean isUntagged() {
        return (info().flags() & BRIDGE_VLAN_INFO_UNTAGGED) != 0;
    }

    /**
     * The first VLAN's VNI inside a tunnel.
     *
     * @return empty if it has none
     */
    public OptionalLong tunnelId() {
        return data.get(TUNNEL_INFO)
                .flatMap(info -> info.get(TUNNEL_ID))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    int target() {
        return target;
    }

    @Override
    public AttributeSet data() {
        return data;
    }

    @Override
    public BridgeVlan with(AttributeSet attributes) {
        return new BridgeVlan(device, target, attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BridgeVlan that
                && device == that.device
                && target == that.target
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(device, target, data);
    }

    /** The words of {@code bridge vlan}, with the index. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(device == 0 ? "" : "dev if" + device + " ").append("vid ").append(vid());
        text.append(lastVid() == vid() ? "" : "-" + lastVid());
        text.append(isPvid() ? " pvid" : "").append(isUntagged() ? " untagged" : "");
        text.append((target & BRIDGE_FLAGS_SELF) != 0 ? " self" : "");
        text.append((target & BRIDGE_FLAGS_MASTER) != 0 ? " master" : "");
        AttributeSet rest = data.without(INFO).without(RANGE);
        return text.append(rest.isEmpty() ? "" : " " + rest).toString();
    }
}
