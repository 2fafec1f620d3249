package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;
import static io.netlink.uapi.IfLink.IFLA_AF_SPEC;
import static io.netlink.uapi.RtNetlink.RTM_SETLINK;
import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.Operation;

import java.util.Objects;

/** From a {@link BridgeVlan} to what the kernel is sent to make, change or delete it. */
final class BridgeVlanRequest {
    private BridgeVlanRequest() {}

    static void add(Changes to, String device, BridgeVlan vlan) {
        change(
                to,
                BridgeLinkAttributes.SET,
                placed(to, device, vlan),
                true,
                vlan.tunnelId().isPresent());
    }

    static void delete(Changes to, String device, BridgeVlan vlan) {
        change(to, BridgeLinkAttributes.DELETE, placed(to, device, vlan), true, false);
    }

    static void addTunnel(Changes to, String device, BridgeVlan vlan) {
        BridgeVlan placed = placed(to, device, withTunnel(vlan));
        change(to, BridgeLinkAttributes.SET, placed, false, true);
    }

    static void deleteTunnel(Changes to, String device, BridgeVlan vlan) {
        BridgeVlan placed = placed(to, device, withTunnel(vlan));
        change(to, BridgeLinkAttributes.DELETE, placed, false, true);
    }

    private static BridgeVlan withTunnel(BridgeVlan vlan) {
        if (vlan.tunnelId().isEmpty()) {
            throw new IllegalArgumentException(vlan + " has no tunnel id");
        }
        return vlan;
    }

    private static void change(
            Changes to, Operation operation, BridgeVlan vlan, boolean vlans, boolean tunnels) {
        to.change(
                operation,
                vlan,
                0,
                writer -> {
                    IfInfoMsg.write(writer, AF_BRIDGE, vlan.device(), 0, 0);
                    long start = writer.nestStart(IFLA_AF_SPEC);
                    if (vlan.target() != 0) {
                        writer.u16(IFLA_BRIDGE_FLAGS, vlan.target());
                    }
                    if (vlans) {
                        writeVlans(writer, vlan);
                    }
                    if (tunnels) {
                        writeTunnels(writer, vlan);
                    }
                    writer.nestEnd(start);
                });
    }

    private static void writeVlans(AttributeWriter writer, BridgeVlan vlan) {
        int flags = vlan.info().flags();
        if (vlan.vid() == vlan.lastVid()) {
            writeVlan(writer, flags, vlan.vid());
        } else {
            writeVlan(writer, flags | BRIDGE_VLAN_INFO_RANGE_BEGIN, vlan.vid());
            writeVlan(writer, flags | BRIDGE_VLAN_INFO_RANGE_END, vlan.lastVid());
        }
    }

    private static void writeVlan(AttributeWriter writer, int flags, int vid) {
        BridgeVlanInfo.CODEC.write(writer, IFLA_BRIDGE_VLAN_INFO, new BridgeVlanInfo(flags, vid));
    }

    private static void writeTunnels(AttributeWriter writer, BridgeVlan vlan) {
        long id = vlan.tunnelId().orElseThrow();
        int more = vlan.lastVid() - vlan.vid();
        if (more == 0) {
            writeTunnel(writer, 0, vlan.vid(), id);
        } else {
            writeTunnel(writer, BRIDGE_VLAN_INFO_RANGE_BEGIN, vlan.vid(), id);
            writeTunnel(writer, BRIDGE_VLAN_INFO_RANGE_END, vlan.lastVid(), id + more);
        }
    }

    private static void writeTunnel(AttributeWriter writer, int flags, int vid, long id) {
        writer.nest(
                IFLA_BRIDGE_VLAN_TUNNEL_INFO,
                nest ->
                        nest.u32(IFLA_BRIDGE_VLAN_TUNNEL_ID, (int) id)
                                .u16(IFLA_BRIDGE_VLAN_TUNNEL_VID, vid)
                                .u16(IFLA_BRIDGE_VLAN_TUNNEL_FLAGS, flags));
    }

    /** Changes options of VLANs that are there. */
    static void set(Changes to, String device, BridgeVlan vlan) {
        BridgeVlan placed = placed(to, device, vlan);
        AttributeSet options =
                vlan.data()
                        .with(
                                BridgeVlan.INFO,
                                new BridgeVlanInfo(BRIDGE_VLAN_INFO_ONLY_OPTS, vlan.vid()))
                        .without(BridgeVlan.STATS)
                        .without(BridgeVlan.MCAST_N_GROUPS);
        AttributeSet tunnel = options.get(BridgeVlan.TUNNEL_INFO).orElse(null);
        if (tunnel != null && !tunnel.has(BridgeVlan.TUNNEL_CMD)) {
            options =
                    options.with(
                            BridgeVlan.TUNNEL_INFO,
                            tunnel.with(BridgeVlan.TUNNEL_CMD, (long) RTM_SETLINK));
        }
        write(to, placed.device(), placed, BRIDGE_VLANDB_ENTRY, options);
    }

    /** Changes what a bridge keeps about VLANs. */
    static void setGlobal(Changes to, String bridge, BridgeVlanGlobal vlan) {
        write(to, to.index(bridge), vlan, BRIDGE_VLANDB_GLOBAL_OPTIONS, vlan.toBeSet());
    }

    private static void write(
            Changes to, int index, Object subject, int nest, AttributeSet options) {
        to.change(
                BridgeVlanAttributes.NEW,
                subject,
                0,
                writer -> {
                    BrVlanMsg.write(writer, index);
                    long start = writer.nestStart(nest);
                    writer.attributes(options);
                    writer.nestEnd(start);
                });
    }

    /** Changes what a spanning tree has a port do. */
    static void setMst(Changes to, String port, int msti, StpState state) {
        Objects.requireNonNull(state, "state");
        if (msti < 1 || msti > 4094) {
            throw new IllegalArgumentException("msti " + msti + ": must be 1 to 4094");
        }
        AttributeSet entry =
                AttributeSet.empty(BridgeLinkAttributes.MST)
                        .with(BridgeLinkAttributes.MSTI, msti)
                        .with(BridgeLinkAttributes.MST_STATE, state);
        int index = to.index(port);
        to.change(
                BridgeLinkAttributes.SET,
                port,
                0,
                writer -> {
                    IfInfoMsg.write(writer, AF_BRIDGE, index, 0, 0);
                    writer.nest(
                            IFLA_AF_SPEC,
                            spec ->
                                    spec.nest(
                                            IFLA_BRIDGE_MST,
                                            mst ->
                                                    mst.nest(
                                                            IFLA_BRIDGE_MST_ENTRY,
                                                            nest -> nest.attributes(entry))));
                });
    }

    private static BridgeVlan placed(Changes to, String device, BridgeVlan vlan) {
        return vlan.dev(to.index(device));
    }
}
