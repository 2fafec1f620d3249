package io.netlink.internal;

import static io.netlink.uapi.Fcntl.FD_CLOEXEC;
import static io.netlink.uapi.Fcntl.F_DUPFD_CLOEXEC;
import static io.netlink.uapi.Fcntl.F_SETFD;
import static io.netlink.uapi.Fcntl.O_CLOEXEC;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The C library's calls for child processes and their pipes.
 *
 * <p>Each returns the result or {@code -errno}. They are apart from {@link Libc} so that a program
 * that starts no process never links them. {@link LibcSpawn} has the starting.
 */
public final class LibcProcess {
    private LibcProcess() {}

    /** int pipe2(int pipefd[2], int flags); pipe(2). */
    private static final CFunction PIPE2 = CFunction.of("pipe2");

    /** int fcntl(int fd, int op, ... int arg); fcntl(2). */
    private static final CFunction FCNTL = CFunction.of("fcntl");

    /** int chdir(const char *path); chdir(2). */
    private static final CFunction CHDIR = CFunction.of("chdir");

    /** int statfs(const char *path, struct statfs *buf); statfs(2). */
    private static final CFunction STATFS = CFunction.of("statfs");

    /** int waitid(idtype_t idtype, id_t id, siginfo_t *infop, int options); waitid(2). */
    private static final CFunction WAITID = CFunction.of("waitid");

    /** int kill(pid_t pid, int sig); kill(2). */
    private static final CFunction KILL = CFunction.of("kill");

    /**
     * int sigaction(int signum, const struct sigaction *act, struct sigaction *oldact);
     * sigaction(2).
     */
    private static final CFunction SIGACTION = CFunction.of("sigaction");

    private static final int EINTR = 4;

    /** Offset of {@code f_flags} in {@code struct statfs} of 64-bit machines. */
    private static final long F_FLAGS = 80;

    private static final int P_PID = 1;
    private static final int WNOHANG = 1;
    private static final int WEXITED = 4;
    private static final int WNOWAIT = 0x01000000;

    /** Offsets in {@code siginfo_t}, 128 bytes, of a SIGCHLD on 64-bit machines. */
    private static final long SI_CODE = 8;

    private static final long SI_STATUS = 24;
    private static final int CLD_EXITED = 1;

    private static final int SIGCHLD = 17;

    /** {@code struct sigaction} of glibc on 64-bit machines: handler, mask, flags, restorer. */
    private static final long SIGACTION_SIZE = 152;

    private static final long SA_HANDLER = 0;
    private static final long SA_FLAGS = 136;
    private static final int SA_NOCLDWAIT = 2;
    private static final long SIG_IGN = 1;
    private static final long SIG_DFL = 0;

    /**
     * pipe2(2), close-on-exec.
     *
     * @param ends receives the end to read from and the end to write to
     * @return 0, or -errno
     */
    public static int pipe(int[] ends) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(JAVA_INT, 2);
            int result = PIPE2.call(pair.address(), O_CLOEXEC);
            if (result < 0) {
                return result;
            }
            ends[0] = pair.getAtIndex(JAVA_INT, 0);
            ends[1] = pair.getAtIndex(JAVA_INT, 1);
            return 0;
        }
    }

    /**
     * Gives a descriptor a number above those of the standard streams, where it has none: in a JVM
     * that was started with a standard stream closed.
     *
     * @param fd a descriptor; it is closed if its number changes, or cannot
     * @return the descriptor, close-on-exec, 3 or above, or -errno
     */
    public static int aboveStandard(int fd) {
        if (fd > 2) {
            return fd;
        }
        int moved = fcntl(fd, F_DUPFD_CLOEXEC, 3);
        Libc.close(fd);
        return moved;
    }

    /** Closes a descriptor on exec. */
    static int setCloseOnExec(int fd) {
        return fcntl(fd, F_SETFD, FD_CLOEXEC);
    }

    private static int fcntl(int fd, int operation, int argument) {
        return FCNTL.call(fd, operation, argument);
    }

    /**
     * chdir(2): of the whole process, unless the calling thread has a working directory of its own,
     * as it has after unshare(CLONE_NEWNS).
     *
     * @param path the directory, in the platform's encoding, without a NUL
     * @return 0, or -errno
     */
    public static int chdir(byte[] path) {
        try (Arena arena = Arena.ofConfined()) {
            return CHDIR.call(text(arena, path).address());
        }
    }

    /**
     * The flags that a file system is mounted with: {@code f_flags} of statfs(2).
     *
     * @param path a place on it
     * @return ST_*, or -errno
     */
    public static long mountFlags(String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            MemorySegment statfs = arena.allocate(256, 8);
            int result = STATFS.call(name.address(), statfs.address());
            return result < 0 ? result : statfs.get(JAVA_LONG, F_FLAGS);
        }
    }

    /**
     * Whether nobody has the other end of a pipe open any more: POLLHUP or POLLERR of poll(2).
     *
     * @param fd one end
     * @return true if the other end is gone
     */
    public static boolean otherEndIsGone(int fd) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(8, 4); // with no events: errors only
            pollfd.set(JAVA_INT, 0, fd);
            int result = Libc.POLL.call(pollfd.address(), 1, 0);
            return result > 0 && pollfd.get(JAVA_SHORT, 6) != 0;
        }
    }

    /**
     * Waits for a child's end and leaves it a zombie: its pid is not used again before {@link
     * #reap}.
     *
     * @param pid a child of this process
     * @return its exit code, 128 and the signal if one ended it, or -errno
     */
    public static int awaitExit(int pid) {
        int status;
        do {
            status = waitid(pid, WEXITED | WNOWAIT);
        } while (status == -EINTR);
        return status;
    }

    /**
     * Takes a zombie away.
     *
     * @param pid a child that has ended
     * @return its exit code, or -errno
     */
    public static int reap(int pid) {
        return waitid(pid, WEXITED | WNOHANG);
    }

    private static int waitid(int pid, int options) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(128, 8);
            int result = WAITID.call(P_PID, pid, info.address(), options, 0);
            if (result < 0) {
                return result;
            }
            int status = info.get(JAVA_INT, SI_STATUS);
            return info.get(JAVA_INT, SI_CODE) == CLD_EXITED ? status : 128 + status;
        }
    }

    /**
     * kill(2).
     *
     * @param pid a child that has not been reaped, so that the pid is its own
     * @param signal SIG*
     * @return 0, or -errno
     */
    public static int kill(int pid, int signal) {
        return KILL.call(pid, signal);
    }

    /**
     * Makes the kernel keep exit codes: whoever started the JVM may have had SIGCHLD ignored, which
     * is inherited. The JDK does the same before its first child.
     *
     * @return 0, or -errno
     */
    public static int keepExitCodes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_SIZE, 8);
            int result = SIGACTION.call(SIGCHLD, 0, action.address());
            boolean ignored = action.get(JAVA_LONG, SA_HANDLER) == SIG_IGN;
            int flags = action.get(JAVA_INT, SA_FLAGS);
            if (result == 0 && (ignored || (flags & SA_NOCLDWAIT) != 0)) {
                if (ignored) {
                    action.set(JAVA_LONG, SA_HANDLER, SIG_DFL);
                }
                action.set(JAVA_INT, SA_FLAGS, flags & ~SA_NOCLDWAIT);
                result = SIGACTION.call(SIGCHLD, action.address(), 0);
            }
            return result;
        }
    }

    /** Bytes as a C string. */
    static MemorySegment text(Arena arena, byte[] bytes) {
        MemorySegment text = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
        return text;
    }
}
