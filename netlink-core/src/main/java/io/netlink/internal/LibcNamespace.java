package io.netlink.internal;

import static io.netlink.uapi.Fcntl.O_CLOEXEC;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.netlink.NetnsId;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The C library's calls for namespaces, mounts and files, one method each with the C name.
 *
 * <p>Each returns the result or {@code -errno}. They are apart from {@link Libc} so that a program
 * that only talks netlink never links them.
 */
public final class LibcNamespace {
    private LibcNamespace() {}

    /** int open(const char *path, int flags, ... mode_t mode); open(2). */
    private static final MethodHandle OPEN =
            Downcalls.withErrno(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));

    /** int setns(int fd, int nstype); setns(2). */
    private static final MethodHandle SETNS =
            Downcalls.withErrno("setns", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    /** int unshare(int flags); unshare(2). */
    private static final MethodHandle UNSHARE =
            Downcalls.withErrno("unshare", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    /**
     * int mount(const char *source, const char *target, const char *filesystemtype, unsigned long
     * mountflags, const void *data); mount(2).
     */
    private static final MethodHandle MOUNT =
            Downcalls.withErrno(
                    "mount",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));

    /** int umount2(const char *target, int flags); umount(2). */
    private static final MethodHandle UMOUNT2 =
            Downcalls.withErrno("umount2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

    /** int mkdir(const char *path, mode_t mode); mkdir(2). */
    private static final MethodHandle MKDIR =
            Downcalls.withErrno("mkdir", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

    /** int unlink(const char *path); unlink(2). */
    private static final MethodHandle UNLINK =
            Downcalls.withErrno("unlink", FunctionDescriptor.of(JAVA_INT, ADDRESS));

    /** int flock(int fd, int operation); flock(2). */
    private static final MethodHandle FLOCK =
            Downcalls.withErrno("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    /** int fstatfs(int fd, struct statfs *buf); fstatfs(2). */
    private static final MethodHandle FSTATFS =
            Downcalls.withErrno("fstatfs", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    /**
     * int statx(int dirfd, const char *path, int flags, unsigned int mask, struct statx *buf);
     * statx(2), whose structure is the same on every architecture, unlike {@code struct stat}.
     */
    private static final MethodHandle STATX =
            Downcalls.withErrno(
                    "statx",
                    FunctionDescriptor.of(
                            JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));

    /** int ioctl(int fd, unsigned long op, ...); ioctl(2). */
    private static final MethodHandle IOCTL =
            Downcalls.withErrno(
                    "ioctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG),
                    Linker.Option.firstVariadicArg(2));

    /** pid_t gettid(void); gettid(2). */
    private static final MethodHandle GETTID =
            Downcalls.plain("gettid", FunctionDescriptor.of(JAVA_INT));

    private static final int AT_FDCWD = -100;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_INO = 0x100;

    /** Offsets in {@code struct statx}, 256 bytes; linux/stat.h. */
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment name = arena.allocateFrom(path);
            int result = (int) OPEN.invokeExact(errno, name, flags | O_CLOEXEC, mode);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) SETNS.invokeExact(errno, fd, type);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }

    /**
     * unshare(2) of the calling thread.
     *
     * @param flags CLONE_*
     * @return 0, or -errno
     */
    public static int unshare(int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) UNSHARE.invokeExact(errno, flags);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment from = text(arena, source);
            MemorySegment to = text(arena, target);
            MemorySegment kind = text(arena, type);
            int result = (int) MOUNT.invokeExact(errno, from, to, kind, flags, MemorySegment.NULL);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment to = arena.allocateFrom(target);
            int result = (int) UMOUNT2.invokeExact(errno, to, flags);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment name = arena.allocateFrom(path);
            int result = (int) MKDIR.invokeExact(errno, name, mode);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment name = arena.allocateFrom(path);
            int result = (int) UNLINK.invokeExact(errno, name);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) FLOCK.invokeExact(errno, fd, operation);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment statfs = arena.allocate(256, 8);
            int result = (int) FSTATFS.invokeExact(errno, fd, statfs);
            return result < 0 ? Downcalls.error(errno) : statfs.get(JAVA_LONG, 0);
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment statx = arena.allocate(256, 8);
            MemorySegment name = arena.allocateFrom(path == null ? "" : path);
            int at = path == null ? fd : AT_FDCWD;
            int flags = path == null ? AT_EMPTY_PATH : 0;
            int result = (int) STATX.invokeExact(errno, at, name, flags, STATX_INO, statx);
            if (result < 0) {
                if (error != null) {
                    error[0] = Downcalls.error(errno);
                }
                return null;
            }
            long major = Integer.toUnsignedLong(statx.get(JAVA_INT, STX_DEV_MAJOR));
            long minor = Integer.toUnsignedLong(statx.get(JAVA_INT, STX_DEV_MINOR));
            return new NetnsId(makedev(major, minor), statx.get(JAVA_LONG, STX_INO));
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            int result = (int) IOCTL.invokeExact(errno, fd, operation);
            return result < 0 ? Downcalls.error(errno) : result;
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }

    /**
     * The calling thread's id, as it stands in {@code /proc/self/task}.
     *
     * @return the id
     */
    public static int gettid() {
        try {
            return (int) GETTID.invokeExact();
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
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
