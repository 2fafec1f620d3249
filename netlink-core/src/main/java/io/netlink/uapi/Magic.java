package io.netlink.uapi;

/**
 * Constants of {@code linux/magic.h}: {@code f_type} of {@code statfs}, the kind of a file system.
 */
public final class Magic {

    private Magic() {}

    // Kinds of file systems.

    /** Namespaces: what {@code /proc/self/ns/net} and {@code /run/netns/NAME} are. */
    public static final int NSFS_MAGIC = 0x6e736673;

    /** {@code proc}. */
    public static final int PROC_SUPER_MAGIC = 0x00009fa0;

    /** {@code sysfs}. */
    public static final int SYSFS_MAGIC = 0x62656572;

    /** {@code tmpfs}. */
    public static final int TMPFS_MAGIC = 0x01021994;
}
