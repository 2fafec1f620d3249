package io.netlink.uapi;

/**
 * Constants of {@code sys/mount.h} and {@code linux/mount.h}: flags of {@code mount} and {@code
 * umount2}.
 */
public final class Mount {

    private Mount() {}

    // mount: options of the file system.

    /** {@code ro}: read-only. */
    public static final int MS_RDONLY = 0x000001;

    /** {@code nosuid}: ignore set-user-id and set-group-id bits. */
    public static final int MS_NOSUID = 0x000002;

    /** {@code nodev}: no access to device files. */
    public static final int MS_NODEV = 0x000004;

    /** {@code noexec}: no program may be executed. */
    public static final int MS_NOEXEC = 0x000008;

    /** {@code sync}: write at once. */
    public static final int MS_SYNCHRONOUS = 0x000010;

    /** {@code mand}: mandatory locks (removed from the kernel). */
    public static final int MS_MANDLOCK = 0x000040;

    /** {@code dirsync}: write directories at once. */
    public static final int MS_DIRSYNC = 0x000080;

    /** {@code nosymfollow}: do not follow symbolic links. */
    public static final int MS_NOSYMFOLLOW = 0x000100;

    /** {@code noatime}: do not update access times. */
    public static final int MS_NOATIME = 0x000400;

    /** {@code nodiratime}: do not update access times of directories. */
    public static final int MS_NODIRATIME = 0x000800;

    /** {@code silent}: no messages in the kernel's log. */
    public static final int MS_SILENT = 0x008000;

    /** The file system does not apply the umask. */
    public static final int MS_POSIXACL = 0x010000;

    /** {@code relatime}: update access times when older than changes. */
    public static final int MS_RELATIME = 0x200000;

    /** {@code iversion}: update the version of inodes. */
    public static final int MS_I_VERSION = 0x800000;

    /** {@code strictatime}: update access times always. */
    public static final int MS_STRICTATIME = 0x1000000;

    /** {@code lazytime}: write access times lazily. */
    public static final int MS_LAZYTIME = 0x2000000;

    // mount: what to do.

    /** {@code remount}: change the options of a mount. */
    public static final int MS_REMOUNT = 0x000020;

    /** {@code bind}: show a file or directory in another place. */
    public static final int MS_BIND = 0x001000;

    /** {@code move}: move a mount. */
    public static final int MS_MOVE = 0x002000;

    /** With bind or propagation: the mounts below too. */
    public static final int MS_REC = 0x004000;

    // mount: propagation of mounts below.

    /** {@code unbindable}: private, and not to be bound. */
    public static final int MS_UNBINDABLE = 0x020000;

    /** {@code private}: mounts neither come nor go. */
    public static final int MS_PRIVATE = 0x040000;

    /** {@code slave}: mounts come from the peers, but do not go to them. */
    public static final int MS_SLAVE = 0x080000;

    /** {@code shared}: mounts come from the peers and go to them. */
    public static final int MS_SHARED = 0x100000;

    // umount2.

    /** Abort pending requests. */
    public static final int MNT_FORCE = 0x1;

    /** Hide the mount now, unmount it when it is no longer used. */
    public static final int MNT_DETACH = 0x2;

    /** Mark as expired; a second call unmounts if unused between. */
    public static final int MNT_EXPIRE = 0x4;

    /** Do not follow a symbolic link. */
    public static final int UMOUNT_NOFOLLOW = 0x8;
}
