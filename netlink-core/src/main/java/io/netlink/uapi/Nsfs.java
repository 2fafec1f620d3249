package io.netlink.uapi;

/** Constants of {@code linux/nsfs.h}: {@code ioctl} requests to a namespace's file descriptor. */
public final class Nsfs {

    private Nsfs() {}

    // Requests.

    /** Open the user namespace that owns this namespace. */
    public static final int NS_GET_USERNS = 0xb701;

    /** Open the parent of this user or pid namespace. */
    public static final int NS_GET_PARENT = 0xb702;

    /** The kind of this namespace, one of {@code CLONE_NEW*} of {@link Sched}. */
    public static final int NS_GET_NSTYPE = 0xb703;

    /** Read the user id ({@code uid_t *}) that owns this user namespace. */
    public static final int NS_GET_OWNER_UID = 0xb704;
}
