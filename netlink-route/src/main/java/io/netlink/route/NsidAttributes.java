package io.netlink.route;

import static io.netlink.uapi.NetNamespace.NETNSA_CURRENT_NSID;
import static io.netlink.uapi.NetNamespace.NETNSA_FD;
import static io.netlink.uapi.NetNamespace.NETNSA_NSID;
import static io.netlink.uapi.NetNamespace.NETNSA_PID;
import static io.netlink.uapi.NetNamespace.NETNSA_TARGET_NSID;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

/**
 * The attributes of a message about a namespace id (NETNSA_* of linux/net_namespace.h), one row
 * each.
 *
 * <p>For use with {@link NsidView#attributes()} where {@link Nsid} has no method of its own.
 */
public final class NsidAttributes {
    private NsidAttributes() {}

    /** The table of a message about a namespace id. */
    public static final AttributeSpace SPACE = AttributeSpace.named("nsid", "NETNSA_");

    /** {@code nsid}: the id; -1 if there is none, or for the kernel to choose one. */
    public static final Attribute<Integer> NSID = SPACE.s32(NETNSA_NSID, "NETNSA_NSID");

    /** In a request: the namespace of this process. */
    public static final Attribute<Integer> PID = SPACE.s32(NETNSA_PID, "NETNSA_PID");

    /** In a request: the namespace of this descriptor. */
    public static final Attribute<Integer> FD = SPACE.s32(NETNSA_FD, "NETNSA_FD");

    /** {@code target-nsid}, in a request: ask in the namespace with this id. Kernels from 4.20. */
    public static final Attribute<Integer> TARGET_NSID =
            SPACE.s32(NETNSA_TARGET_NSID, "NETNSA_TARGET_NSID");

    /** {@code current-nsid}: the id here, where another namespace was asked; -1 for none. */
    public static final Attribute<Integer> CURRENT_NSID =
            SPACE.s32(NETNSA_CURRENT_NSID, "NETNSA_CURRENT_NSID");

    static final Operation NEW = operation("RTM_NEWNSID", RtNetlink.RTM_NEWNSID);
    static final Operation DELETE = operation("RTM_DELNSID", RtNetlink.RTM_DELNSID);
    static final Operation GET = operation("RTM_GETNSID", RtNetlink.RTM_GETNSID);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, RtGenMsg.LENGTH, SPACE);
    }
}
