package io.netlink.uapi;

/** Constants of {@code sys/inotify.h}: events of files, and flags of {@code inotify_add_watch}. */
public final class Inotify {

    private Inotify() {}

    // Events in a directory.

    /** A file was moved out of the directory. */
    public static final int IN_MOVED_FROM = 0x00000040;

    /** A file was moved into the directory. */
    public static final int IN_MOVED_TO = 0x00000080;

    /** A file was made. */
    public static final int IN_CREATE = 0x00000100;

    /** A file was deleted. */
    public static final int IN_DELETE = 0x00000200;

    // Events of what is watched itself.

    /** It was deleted. */
    public static final int IN_DELETE_SELF = 0x00000400;

    /** It was moved. */
    public static final int IN_MOVE_SELF = 0x00000800;

    /** Its file system was unmounted. */
    public static final int IN_UNMOUNT = 0x00002000;

    /** Events were lost, since nobody read them. */
    public static final int IN_Q_OVERFLOW = 0x00004000;

    /** It is not watched any more. */
    public static final int IN_IGNORED = 0x00008000;

    // Flags of inotify_add_watch.

    /** Only if it is a directory. */
    public static final int IN_ONLYDIR = 0x01000000;

    // Flags of inotify_init1.

    /** Reading does not wait. */
    public static final int IN_NONBLOCK = 0x00000800;

    /** Close it in programs that this one starts. */
    public static final int IN_CLOEXEC = 0x00080000;
}
