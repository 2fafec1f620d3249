package io.netlink.uapi;

/**
 * Constants of {@code linux/net_namespace.h}: attributes of the ids that one network namespace has
 * for others ({@link RtNetlink#RTM_NEWNSID}).
 */
public final class NetNamespace {

    private NetNamespace() {}

    // Attributes of namespace ids.

    /** Unused. */
    public static final int NETNSA_NONE = 0;

    /** {@code nsid}: the id (s32). */
    public static final int NETNSA_NSID = 1;

    /** The namespace of this process (u32). */
    public static final int NETNSA_PID = 2;

    /** The namespace of this file descriptor (u32). */
    public static final int NETNSA_FD = 3;

    /** {@code target-nsid}: ask in the namespace with this id. */
    public static final int NETNSA_TARGET_NSID = 4;

    /** {@code current-nsid}: its id here, when asked elsewhere. */
    public static final int NETNSA_CURRENT_NSID = 5;

    // Value of NETNSA_NSID.

    /** No id is assigned; in a request, let the kernel choose one. */
    public static final int NETNSA_NSID_NOT_ASSIGNED = -1;
}
