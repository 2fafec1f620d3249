package io.netlink.route;

import static io.netlink.uapi.IfBridge.BRIDGE_VLANDB_ENTRY;
import static io.netlink.uapi.IfBridge.BRIDGE_VLAN_INFO_PVID;
import static io.netlink.uapi.IfBridge.BRIDGE_VLAN_INFO_UNTAGGED;

import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.netlink.AttributeReader;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * VLANs of a bridge or port as the kernel describes them, seen in the receive memory: what {@code
 * bridge -d vlan show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for. {@link #get} takes the options of {@link
 * BridgeVlan}.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link BridgeVlans#forEach} only, where the same view
 * is used for one after the other; {@link #copy()} gives a {@link BridgeVlan} that lives for ever.
 */
public final class BridgeVlanView extends MessageView {
    private static final int INFO_LENGTH = 4;
    private static final int INFO_VID = 2;

    private final AttributeReader all = new AttributeReader();
    private int device;

    BridgeVlanView() {
        super(new MessageStruct.None(), BridgeVlan.SPACE);
    }

    /**
     * The VLANs of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWVLAN or RTM_DELVLAN message of the kernel
     * @param action is given each VLAN, or those alike that follow each other together, as a view
     *     that lives until it returns
     * @throws DecodeException if the message makes no sense
     */
    public static void forEach(NetlinkMessage message, Consumer<? super BridgeVlanView> action) {
        Objects.requireNonNull(action, "action");
        new BridgeVlanView().each(message, action);
    }

    /** Moves this view from entry to entry of a message. */
    void each(NetlinkMessage message, Consumer<? super BridgeVlanView> action) {
        device = BrVlanMsg.index(message);
        message.attributes(BrVlanMsg.LENGTH, all);
        while (all.next()) {
            if (all.type() == BRIDGE_VLANDB_ENTRY) {
                place(message, all);
                action.accept(this);
            }
        }
    }

    /**
     * The VLANs with memory of their own.
     *
     * @return an immutable copy
     */
    public BridgeVlan copy() {
        return new BridgeVlan(device, 0, attributes0().copy());
    }

    /**
     * The index of the bridge or port.
     *
     * @return a positive number
     */
    public int device() {
        return device;
    }

    /**
     * The first VLAN.
     *
     * @return 1 to 4094
     * @throws DecodeException if the kernel sent too few bytes
     */
    public int vid() {
        return info(INFO_VID);
    }

    /**
     * The last VLAN.
     *
     * @return the first one if there is only one
     * @throws DecodeException if the kernel sent too few bytes
     */
    public int lastVid() {
        AttributeReader at = attributes0().at(BridgeVlan.RANGE);
        return at == null ? vid() : at.u16();
    }

    /**
     * Whether frames without a tag belong to it.
     *
     * @return true for {@code PVID}
     * @throws DecodeException if the kernel sent too few bytes
     */
    public boolean isPvid() {
        return (info(0) & BRIDGE_VLAN_INFO_PVID) != 0;
    }

    /**
     * Whether frames leave without a tag.
     *
     * @return true for {@code Egress Untagged}
     * @throws DecodeException if the kernel sent too few bytes
     */
    public boolean isUntagged() {
        return (info(0) & BRIDGE_VLAN_INFO_UNTAGGED) != 0;
    }

    /**
     * The first VLAN's VNI inside a tunnel.
     *
     * @return empty if it has none
     * @throws DecodeException if the kernel sent too few bytes
     */
    public OptionalLong tunnelId() {
        return get(BridgeVlan.TUNNEL_INFO)
                .flatMap(info -> info.get(BridgeVlan.TUNNEL_ID))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** A number of {@code struct bridge_vlan_info}; only a kernel that says none can lack it. */
    private int info(int offset) {
        AttributeReader at = attributes0().at(BridgeVlan.INFO);
        if (at == null) {
            return 0;
        }
        if (at.length() < INFO_LENGTH) {
            throw new DecodeException(
                    BridgeVlan.INFO.name(), "has " + at.length() + " bytes, needs " + INFO_LENGTH);
        }
        return at.segment().get(JAVA_SHORT_UNALIGNED, at.offset() + offset) & 0xffff;
    }

    /** The words of {@code bridge vlan}, with the index. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
