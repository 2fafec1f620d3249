package io.netlink.uapi;

/**
 * Constants of {@code fcntl.h}: flags of {@code open}, {@code fcntl} and {@code flock}. Only those
 * with the same value on x86-64 and arm64: {@code O_DIRECTORY}, {@code O_NOFOLLOW}, {@code
 * O_DIRECT} and {@code O_LARGEFILE} differ.
 */
public final class Fcntl {

    private Fcntl() {}

    // open: access.

    /** Read. */
    public static final int O_RDONLY = 0;

    /** Write. */
    public static final int O_WRONLY = 1;

    /** Read and write. */
    public static final int O_RDWR = 2;

    // open: flags.

    /** Create the file if it does not exist. */
    public static final int O_CREAT = 0x00040;

    /** With {@link #O_CREAT}: fail with {@code EEXIST} if it exists. */
    public static final int O_EXCL = 0x00080;

    /** Do not make a terminal the controlling one. */
    public static final int O_NOCTTY = 0x00100;

    /** Cut the file to length zero. */
    public static final int O_TRUNC = 0x00200;

    /** Write at the end. */
    public static final int O_APPEND = 0x00400;

    /** Never block. */
    public static final int O_NONBLOCK = 0x00800;

    /** Close on {@code exec}. */
    public static final int O_CLOEXEC = 0x80000;

    /** A handle of the place in the file system only. */
    public static final int O_PATH = 0x200000;

    // fcntl: commands.

    /** Duplicate the descriptor, as this number or above. */
    public static final int F_DUPFD = 0;

    /** Read the descriptor's flags. */
    public static final int F_GETFD = 1;

    /** Set the descriptor's flags. */
    public static final int F_SETFD = 2;

    /** Read the file status flags. */
    public static final int F_GETFL = 3;

    /** Set the file status flags. */
    public static final int F_SETFL = 4;

    /** Duplicate with {@link #FD_CLOEXEC} set. */
    public static final int F_DUPFD_CLOEXEC = 1030;

    /** Flag of a descriptor: close on {@code exec}. */
    public static final int FD_CLOEXEC = 1;

    // flock.

    /** A shared lock. */
    public static final int LOCK_SH = 1;

    /** An exclusive lock. */
    public static final int LOCK_EX = 2;

    /** With the above: do not wait, fail with {@code EWOULDBLOCK}. */
    public static final int LOCK_NB = 4;

    /** Unlock. */
    public static final int LOCK_UN = 8;

    // openat and its like.

    /** In place of a directory's descriptor: the current directory. */
    public static final int AT_FDCWD = -100;
}
