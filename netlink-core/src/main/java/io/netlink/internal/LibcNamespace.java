package io.netlink.internal;

import static io.netlink.uapi.Fcntl.O_CLOEXEC;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.NetnsId;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The C library's calls for namespaces, mounts and files, one method each with the C name.
 *
 * <p>Each returns the result or {@code -errno}. They are apart from {@link Libc} so that a program
 * that only talks netlink never links them.
 */
public final class LibcNamespace {
    private LibcNamespace() {}

    /** int open(const char *path, int flags, ... mode_t mode); open(2). */
    private static final CFunction OPEN = CFunction.of("open");

    /** int setns(int fd, int nstype); setns(2). */
    private static final CFunction SETNS = CFunction.of("setns");

    /** int unshare(int flags); unshare(2). */
    private static final CFunction UNSHARE = CFunction.of("unshare");

    /**
     * int mount(const char *source, const char *target, const char *filesystemtype, unsigned long
     * mountflags, const void *data); mount(2).
     */
    private static final CFunction MOUNT = CFunction.of("mount");

    /** int umount2(const char *target, int flags); umount(2). */
    private static final CFunction UMOUNT2 = CFunction.of("umount2");

    /** int mkdir(const char *path, mode_t mode); mkdir(2). */
    private static final CFunction MKDIR = CFunction.of("mkdir");

    /** int unlink(const char *path); unlink(2). */
    private static final CFunction UNLINK = CFunction.of("unlink");

    /** int flock(int fd, int operation); flock(2). */
    private static final CFunction FLOCK = CFunction.of("flock");

    /** int fstatfs(int fd, struct statfs *buf); fstatfs(2). */
    private static final CFunction FSTATFS = CFunction.of("fstatfs");

    /**
     * int statx(int dirfd, const char *path, int flags, unsigned int mask, struct statx *buf);
     * statx(2), whose structure is the same on every architecture, unlike {@code struct stat}.
     */
    private static final CFunction STATX = CFunction.of("statx");

    /** pid_t gettid(void); gettid(2). */
    private static final CFunction GETTID = CFunction.of("gettid");

    private static final int AT_FDCWD = -100;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_TYPE_MODE = 0x1 | 0x2;
    private static final int STATX_INO = 0x100;

    /** Offsets in {@code struct statx}, 256 bytes; linux/stat.h. */
    private static final long STX_MODE = 28;

    private static final long STX_INO = 32;

    private static final long STX_DEV_MAJOR = 136;
    private static final long STX_DEV_MINOR = 140;

    /**
     * open(2).
     *
     * @param path the file
     * @param flags O_*; O_CLOEXEC is added
     * @param mode the mode of a file that is made
     * @return a descriptor, or -errno
     */
    public static int open(String path, int flags, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return OPEN.call(name.address(), flags | O_CLOEXEC, mode);
        }
    }

    /**
     * setns(2) of the calling thread.
     *
     * @param fd a namespace's descriptor, or a pidfd
     * @param type CLONE_NEW*
     * @return 0, or -errno
     */
    public static int setns(int fd, int type) {
        return SETNS.call(fd, type);
    }

    /**
     * unshare(2) of the calling thread.
     *
     * @param flags CLONE_*
     * @return 0, or -errno
     */
    public static int unshare(int flags) {
        return UNSHARE.call(flags);
    }

    /**
     * mount(2) without data.
     *
     * @param source what to mount; null for none
     * @param target where
     * @param type the file system; null for none
     * @param flags MS_*
     * @return 0, or -errno
     */
    public static int mount(String source, String target, String type, long flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = text(arena, source);
            MemorySegment to = text(arena, target);
            MemorySegment kind = text(arena, type);
            return MOUNT.call(from.address(), to.address(), kind.address(), flags, 0);
        }
    }

    /**
     * umount2(2).
     *
     * @param target a mount point
     * @param flags MNT_DETACH and others
     * @return 0, or -errno
     */
    public static int umount2(String target, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment to = arena.allocateFrom(target);
            return UMOUNT2.call(to.address(), flags);
        }
    }

    /**
     * mkdir(2).
     *
     * @param path the directory
     * @param mode its mode, less the umask
     * @return 0, or -errno
     */
    public static int mkdir(String path, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return MKDIR.call(name.address(), mode);
        }
    }

    /**
     * unlink(2).
     *
     * @param path the file
     * @return 0, or -errno
     */
    public static int unlink(String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return UNLINK.call(name.address());
        }
    }

    /**
     * flock(2).
     *
     * @param fd a descriptor
     * @param operation LOCK_EX and others
     * @return 0, or -errno
     */
    public static int flock(int fd, int operation) {
        return FLOCK.call(fd, operation);
    }

    /**
     * The type of the file system that a descriptor's file is on: {@code f_type} of fstatfs(2), the
     * first field of struct statfs everywhere.
     *
     * @param fd a descriptor
     * @return the magic number, or -errno
     */
    public static long fileSystemType(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment statfs = arena.allocate(256, 8);
            int result = FSTATFS.call(fd, statfs.address());
            return result < 0 ? result : statfs.get(JAVA_LONG, 0);
        }
    }

    /**
     * A file's identity, by path or descriptor: statx(2).
     *
     * @param path the file, or null for the descriptor's
     * @param fd a descriptor, if there is no path
     * @param error receives -errno in its first element; may be null if the caller does not ask
     * @return device and inode, or null if the call failed
     */
    public static NetnsId identity(String path, int fd, int[] error) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment statx = arena.allocate(256, 8);
            MemorySegment name = arena.allocateFrom(path == null ? "" : path);
            int at = path == null ? fd : AT_FDCWD;
            int flags = path == null ? AT_EMPTY_PATH : 0;
            int result = STATX.call(at, name.address(), flags, STATX_INO, statx.address());
            if (result < 0) {
                if (error != null) {
                    error[0] = result;
                }
                return null;
            }
            long major = Integer.toUnsignedLong(statx.get(JAVA_INT, STX_DEV_MAJOR));
            long minor = Integer.toUnsignedLong(statx.get(JAVA_INT, STX_DEV_MINOR));
            return new NetnsId(makedev(major, minor), statx.get(JAVA_LONG, STX_INO));
        }
    }

    /**
     * A file's mode: statx(2).
     *
     * @param fd a descriptor
     * @return type and permissions, as stat(2) has them in st_mode; or -errno
     */
    public static int mode(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment statx = arena.allocate(256, 8);
            MemorySegment name = arena.allocateFrom("");
            int result =
                    STATX.call(fd, name.address(), AT_EMPTY_PATH, STATX_TYPE_MODE, statx.address());
            return result < 0 ? result : statx.get(JAVA_SHORT, STX_MODE) & 0xffff;
        }
    }

    /**
     * ioctl(2) without argument.
     *
     * @param fd a descriptor
     * @param operation the request
     * @return what the request returns, or -errno
     */
    public static int ioctl(int fd, long operation) {
        return LibcFile.ioctl(fd, operation, 0);
    }

    /**
     * The calling thread's id, as it stands in {@code /proc/self/task}.
     *
     * @return the id
     */
    public static int gettid() {
        return GETTID.call(0);
    }

    /** As glibc's gnu_dev_makedev, so that the number equals {@code stat -c %d}. */
    private static long makedev(long major, long minor) {
        return (major & 0xfff) << 8
                | (major & ~0xfffL) << 32
                | minor & 0xff
                | (minor & ~0xffL) << 12;
    }

    private static MemorySegment text(Arena arena, String value) {
        return value == null ? MemorySegment.NULL : arena.allocateFrom(value);
    }
}
