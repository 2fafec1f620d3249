package io.netlink.route;

import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_CFM;
import static io.netlink.uapi.RtNetlink.RTEXT_FILTER_CFM_CONFIG;
import static io.netlink.uapi.RtNetlink.RTEXT_FILTER_CFM_STATUS;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeView;
import io.netlink.NetlinkException;

import java.util.List;

/**
 * Connectivity fault management (IEEE 802.1Q) of bridges: end points that tell each other that they
 * are there. Linux 5.11; {@code bridge} has no command for it.
 *
 * <pre>{@code
 * rtnl.bridgeCfm().change("br0",
 *         AttributeSet.empty(BridgeCfmAttributes.SPACE).with(MEP_CREATE,
 *                 AttributeSet.empty(MEP_CREATE_SPACE)
 *                         .with(MEP_CREATE_INSTANCE, 1L)
 *                         .with(MEP_CREATE_DOMAIN, Domain.PORT)
 *                         .with(MEP_CREATE_DIRECTION, Direction.DOWN)
 *                         .with(MEP_CREATE_IFINDEX, port)));
 * }</pre>
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class BridgeCfm {
    private static final AttributeView NONE = new AttributeView(BridgeCfmAttributes.SPACE);

    private final BridgeProtocol protocol;
    private final Changes single;

    BridgeCfm(Rtnetlink rtnl) {
        protocol = new BridgeProtocol(rtnl, IFLA_BRIDGE_CFM, BridgeCfmAttributes.SPACE);
        single = rtnl.changes();
    }

    /**
     * Makes an end point, or changes or deletes what there is of one. RTM_SETLINK.
     *
     * @param bridge the bridge's name or alternative name
     * @param commands of {@link BridgeCfmAttributes#SPACE}, such as {@link
     *     BridgeCfmAttributes#MEP_CREATE}
     * @throws IllegalArgumentException if no bridge can have the name, or nothing was said
     * @throws NetlinkException ENODEV if there is no such bridge; EOPNOTSUPP if the kernel has no
     *     such protocol; EINVAL, EEXIST or ENOENT with the kernel's words; EPERM without
     *     CAP_NET_ADMIN
     */
    public void change(String bridge, AttributeSet commands) {
        protocol.toBridge(single, BridgeLinkAttributes.SET, bridge, commands);
    }

    /**
     * How the end points of all bridges are: {@link BridgeCfmAttributes#MEP_CREATE_INFO} and so on.
     * RTM_GETLINK of AF_BRIDGE with NLM_F_DUMP.
     *
     * @return one after the other, consistent; none if the kernel has no such protocol
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeCfmInfo> configuration() {
        return protocol.list(RTEXT_FILTER_CFM_CONFIG, BridgeCfm::info);
    }

    /**
     * What the end points of all bridges saw: {@link BridgeCfmAttributes#MEP_STATUS_INFO} and
     * {@link BridgeCfmAttributes#CC_PEER_STATUS_INFO}. The kernel forgets what was seen once it has
     * told. RTM_GETLINK of AF_BRIDGE with NLM_F_DUMP.
     *
     * @return one after the other, consistent; none if the kernel has no such protocol
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeCfmInfo> status() {
        return protocol.list(RTEXT_FILTER_CFM_STATUS, BridgeCfm::info);
    }

    /** The same as items of a batch. */
    BatchBridgeCfm in(Changes items) {
        return new BatchBridgeCfm(protocol, items);
    }

    static BridgeCfmInfo info(int bridge, AttributeReader at) {
        AttributeSpace inside =
                BridgeCfmAttributes.SPACE
                        .find(at.type())
                        .flatMap(row -> row.inner(NONE))
                        .orElseGet(() -> AttributeSpace.named("IFLA_BRIDGE_CFM #" + at.type()));
        return new BridgeCfmInfo(bridge, at.type(), at.nested().copy(inside));
    }
}
