package io.netlink.uapi;

/**
 * Constants of {@code linux/sched.h}: the kinds of namespaces, for {@code unshare}, {@code setns}
 * and {@link Nsfs#NS_GET_NSTYPE}.
 */
public final class Sched {

    private Sched() {}

    // Kinds of namespaces.

    /** Time: boot time and monotonic clocks. */
    public static final int CLONE_NEWTIME = 0x00000080;

    /** Mounts. */
    public static final int CLONE_NEWNS = 0x00020000;

    /** Control groups. */
    public static final int CLONE_NEWCGROUP = 0x02000000;

    /** Host name. */
    public static final int CLONE_NEWUTS = 0x04000000;

    /** System V IPC and POSIX message queues. */
    public static final int CLONE_NEWIPC = 0x08000000;

    /** Users and capabilities; {@code EINVAL} in a process of many threads. */
    public static final int CLONE_NEWUSER = 0x10000000;

    /** Process ids. */
    public static final int CLONE_NEWPID = 0x20000000;

    /** Network. */
    public static final int CLONE_NEWNET = 0x40000000;
}
