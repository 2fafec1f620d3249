package io.netlink.internal;

import static io.netlink.uapi.Inotify.IN_CLOEXEC;
import static io.netlink.uapi.Inotify.IN_NONBLOCK;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.SyscallException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * An inotify descriptor, and one that tells when the mounts of the process change: inotify says
 * nothing when something is mounted on a file.
 *
 * <p>One thread waits and reads, by the caller's care. {@link #wake} ends its waiting for good; it
 * may be called from any thread, until {@link #close}. A virtual thread waits on a thread of the
 * library's, since poll(2) would pin its carrier.
 */
public final class FileWatch {
    /** There are events to read. */
    public static final int EVENTS = 1;

    /** Something was mounted or unmounted. */
    public static final int MOUNTS = 2;

    /** {@link #wake} was called. */
    public static final int WOKEN = 4;

    /** int inotify_init1(int flags); inotify_init(2). */
    private static final CFunction INOTIFY_INIT1 = CFunction.of("inotify_init1");

    /** int inotify_add_watch(int fd, const char *path, uint32_t mask); inotify_add_watch(2). */
    private static final CFunction INOTIFY_ADD_WATCH = CFunction.of("inotify_add_watch");

    /** int inotify_rm_watch(int fd, int wd); inotify_rm_watch(2). */
    private static final CFunction INOTIFY_RM_WATCH = CFunction.of("inotify_rm_watch");

    private static final String MOUNTINFO = "/proc/self/mountinfo";

    private static final int EAGAIN = 11;
    private static final int EINTR = 4;
    private static final short POLLPRI = 2;
    private static final long POLLFD = 8;

    /** Room for many events; one has at most 16 bytes and a name of 256. */
    private static final int BUFFER = 16 * 1024;

    private final int inotify;
    private final int mounts;
    private final int wake;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment errno = Downcalls.newErrno(arena);
    private final MemorySegment pollfds = arena.allocate(3 * POLLFD, 4);
    private final MemorySegment buffer = arena.allocate(BUFFER, 8);

    private FileWatch(int inotify, int mounts, int wake) {
        this.inotify = inotify;
        this.mounts = mounts;
        this.wake = wake;
    }

    /** What is told of each event. */
    public interface Listener {
        /**
         * An event.
         *
         * @param watch what {@link #add} returned; -1 if events were lost
         * @param mask IN_*
         * @param name the file in the watched directory; empty if it is about that itself
         */
        void event(int watch, int mask, String name);
    }

    /**
     * Opens it, watching nothing but mounts.
     *
     * @return the watch
     * @throws SyscallException EMFILE at the limit of descriptors or of inotify instances
     */
    public static FileWatch open() {
        int inotify = init();
        int mounts = -1;
        int wake = -1;
        try {
            mounts = SyscallException.check(LibcNamespace.open(MOUNTINFO, 0, 0), "open", MOUNTINFO);
            wake = SyscallException.check(Libc.eventfd(), "eventfd", "");
            return new FileWatch(inotify, mounts, wake);
        } catch (Throwable t) {
            Libc.close(inotify);
            if (mounts >= 0) {
                Libc.close(mounts);
            }
            if (wake >= 0) {
                Libc.close(wake);
            }
            throw t;
        }
    }

    private static int init() {
        int fd = INOTIFY_INIT1.call(IN_NONBLOCK | IN_CLOEXEC);
        if (fd == -EMFILE) {
            throw new SyscallException(
                    "inotify_init1",
                    "",
                    EMFILE,
                    "a limit is reached, of the user's inotify instances (sysctl"
                            + " fs.inotify.max_user_instances) or of the process's open files"
                            + " (ulimit -n)");
        }
        return SyscallException.check(fd, "inotify_init1", "");
    }

    private static final int EMFILE = 24;

    /**
     * Watches a file or directory: inotify_add_watch(2).
     *
     * @param path the file
     * @param mask IN_*
     * @return its number, the same again for the same file, or -errno
     */
    public int add(String path, int mask) {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment name = scratch.allocateFrom(path);
            return INOTIFY_ADD_WATCH.call(inotify, name.address(), mask);
        }
    }

    /**
     * Watches it no more: inotify_rm_watch(2).
     *
     * @param watch what {@link #add} returned
     * @return 0, or -errno
     */
    public int remove(int watch) {
        return INOTIFY_RM_WATCH.call(inotify, watch);
    }

    /**
     * Waits until something happens.
     *
     * @param nanos how long at most; negative for as long as it takes
     * @return {@link #EVENTS}, {@link #MOUNTS} and {@link #WOKEN}; 0 if the time is over; -EINTR if
     *     the thread is interrupted, which it then still is; or another -errno
     */
    public int await(long nanos) {
        if (nanos == 0) {
            int ready = poll(0);
            return ready == -EINTR ? 0 : ready;
        }
        return Thread.currentThread().isVirtual()
                ? LibraryThreads.waiting(() -> Waits.until(this::poll, nanos))
                : Waits.until(this::poll, nanos);
    }

    private int poll(int millis) {
        set(0, inotify, Libc.POLLIN);
        set(POLLFD, mounts, POLLPRI);
        set(2 * POLLFD, wake, Libc.POLLIN);
        int result = Libc.POLL.call(errno, pollfds.address(), 3, millis);
        if (result < 0) {
            return result;
        }
        return bit(0, EVENTS) | bit(POLLFD, MOUNTS) | bit(2 * POLLFD, WOKEN);
    }

    /** struct pollfd { int fd; short events; short revents; }. */
    private void set(long at, int fd, short events) {
        pollfds.set(JAVA_INT, at, fd);
        pollfds.set(JAVA_SHORT, at + 4, events);
        pollfds.set(JAVA_SHORT, at + 6, (short) 0);
    }

    private int bit(long at, int bit) {
        return pollfds.get(JAVA_SHORT, at + 6) == 0 ? 0 : bit;
    }

    /**
     * Reads the events that are there.
     *
     * @param listener is told of each
     * @return 0, or -errno
     */
    public int read(Listener listener) {
        while (true) {
            int length = LibcFile.read(errno, inotify, buffer, BUFFER);
            if (length == -EAGAIN) {
                return 0;
            }
            if (length < 0 && length != -EINTR) {
                return length;
            }
            // struct inotify_event { int wd; u32 mask; u32 cookie; u32 len; char name[len]; }
            for (long at = 0; at < length; ) {
                int size = buffer.get(JAVA_INT, at + 12);
                listener.event(
                        buffer.get(JAVA_INT, at),
                        buffer.get(JAVA_INT, at + 4),
                        name(at + 16, size));
                at += 16 + size;
            }
        }
    }

    /** A name is filled up with NULs. */
    private String name(long at, int size) {
        byte[] bytes = buffer.asSlice(at, size).toArray(JAVA_BYTE);
        int end = 0;
        while (end < size && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, UTF_8);
    }

    /** Ends the waiting of whoever waits, now and from now on. */
    public void wake() {
        Libc.signal(wake);
    }

    /** Closes the descriptors. Nobody may be waiting. */
    public void close() {
        Libc.close(inotify);
        Libc.close(mounts);
        Libc.close(wake);
        arena.close();
    }
}
