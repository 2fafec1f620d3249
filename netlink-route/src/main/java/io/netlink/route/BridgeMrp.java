package io.netlink.route;

import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_MRP;
import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_MRP_INFO;
import static io.netlink.uapi.RtNetlink.RTEXT_FILTER_MRP;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.NetlinkException;

import java.util.List;

/**
 * Media Redundancy Protocol (IEC 62439-2) of bridges: rings that heal when a link breaks. The
 * kernel forwards and tests; a program decides. Linux 5.8, interconnections of rings 5.9; {@code
 * bridge} has no command for it.
 *
 * <pre>{@code
 * rtnl.bridgeMrp().change("br0",
 *         AttributeSet.empty(BridgeMrpAttributes.SPACE).with(INSTANCE,
 *                 AttributeSet.empty(INSTANCE_SPACE)
 *                         .with(INSTANCE_RING_ID, 1L)
 *                         .with(INSTANCE_P_IFINDEX, first)
 *                         .with(INSTANCE_S_IFINDEX, second)));
 * }</pre>
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class BridgeMrp {
    private final BridgeProtocol protocol;
    private final Changes single;

    BridgeMrp(Rtnetlink rtnl) {
        protocol = new BridgeProtocol(rtnl, IFLA_BRIDGE_MRP, BridgeMrpAttributes.SPACE);
        single = rtnl.changes();
    }

    /**
     * Makes a ring, or changes what there is of one. RTM_SETLINK.
     *
     * @param bridge the bridge's name or alternative name
     * @param commands of {@link BridgeMrpAttributes#SPACE}, such as {@link
     *     BridgeMrpAttributes#INSTANCE}
     * @throws IllegalArgumentException if no bridge can have the name, or nothing was said
     * @throws NetlinkException ENODEV if there is no such bridge; EOPNOTSUPP if the kernel has no
     *     such protocol; EINVAL with the kernel's words, also if the bridge has a spanning tree, or
     *     there is no such ring; EPERM without CAP_NET_ADMIN
     */
    public void change(String bridge, AttributeSet commands) {
        protocol.toBridge(single, BridgeLinkAttributes.SET, bridge, commands);
    }

    /**
     * Changes what a port does, or is. RTM_SETLINK.
     *
     * @param port the port's name or alternative name
     * @param commands of {@link BridgeMrpAttributes#SPACE}: {@link BridgeMrpAttributes#PORT_STATE},
     *     {@link BridgeMrpAttributes#PORT_ROLE}
     * @throws IllegalArgumentException if no port can have the name, or nothing was said
     * @throws NetlinkException as for {@link #change}; EOPNOTSUPP also if it is no port of a bridge
     */
    public void changePort(String port, AttributeSet commands) {
        protocol.toPort(single, BridgeLinkAttributes.SET, port, commands);
    }

    /**
     * Deletes a ring. RTM_DELLINK.
     *
     * @param bridge the bridge's name or alternative name
     * @param commands of {@link BridgeMrpAttributes#SPACE}: {@link BridgeMrpAttributes#INSTANCE}
     *     with all that it was made with
     * @throws IllegalArgumentException if no bridge can have the name, or nothing was said
     * @throws NetlinkException as for {@link #change}
     */
    public void delete(String bridge, AttributeSet commands) {
        protocol.toBridge(single, BridgeLinkAttributes.DELETE, bridge, commands);
    }

    /**
     * The rings of all bridges. RTM_GETLINK of AF_BRIDGE with NLM_F_DUMP.
     *
     * @return them, consistent; none if the kernel has no such protocol
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeMrpRing> list() {
        return protocol.list(RTEXT_FILTER_MRP, BridgeMrp::ring);
    }

    /** The same as items of a batch. */
    BatchBridgeMrp in(Changes items) {
        return new BatchBridgeMrp(protocol, items);
    }

    static BridgeMrpRing ring(int bridge, AttributeReader at) {
        return at.type() == IFLA_BRIDGE_MRP_INFO
                ? new BridgeMrpRing(bridge, at.nested().copy(BridgeMrpAttributes.INFO_SPACE))
                : null;
    }
}
