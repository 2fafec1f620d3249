package io.netlink.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * posix_spawn(3): starts a program in a child that shares the calling thread's namespaces and
 * working directory. No copy of the JVM's memory is made, and no helper program is started.
 *
 * <p>These C functions return the errno; the methods here return {@code -errno}, as all do.
 */
public final class LibcSpawn {
    private LibcSpawn() {}

    /**
     * int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t
     * *file_actions, const posix_spawnattr_t *attrp, char *const argv[], char *const envp[]);
     * posix_spawn(3).
     */
    private static final CFunction SPAWNP = CFunction.of("posix_spawnp");

    /** int posix_spawn_file_actions_init(posix_spawn_file_actions_t *file_actions). */
    private static final CFunction ACTIONS_INIT = CFunction.of("posix_spawn_file_actions_init");

    /** int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *file_actions). */
    private static final CFunction ACTIONS_DESTROY =
            CFunction.of("posix_spawn_file_actions_destroy");

    /**
     * int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *file_actions, int fd, int
     * newfd).
     */
    private static final CFunction ADDDUP2 = CFunction.of("posix_spawn_file_actions_adddup2");

    /**
     * int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *file_actions, int
     * from); glibc 2.34. Null if the C library is older.
     */
    private static final CFunction ADDCLOSEFROM =
            Downcalls.has("posix_spawn_file_actions_addclosefrom_np")
                    ? CFunction.of("posix_spawn_file_actions_addclosefrom_np")
                    : null;

    /** int posix_spawnattr_init(posix_spawnattr_t *attr). */
    private static final CFunction ATTRIBUTES_INIT = CFunction.of("posix_spawnattr_init");

    /** int posix_spawnattr_destroy(posix_spawnattr_t *attr). */
    private static final CFunction ATTRIBUTES_DESTROY = CFunction.of("posix_spawnattr_destroy");

    /** int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags). */
    private static final CFunction SETFLAGS = CFunction.of("posix_spawnattr_setflags");

    private static final short POSIX_SPAWN_SETSIGMASK = 8;

    /** Room for either opaque type; in glibc they have 80 and 336 bytes. */
    private static final long OPAQUE = 512;

    private static final int CLONE_FILES = 0x400;
    private static final int FIRST_OTHER = 3;

    /** Links the functions, so that a thread inside a namespace only has to call them. */
    public static void prepare() {
        // they are linked with the class
    }

    /**
     * posix_spawnp(3).
     *
     * <p>The child has no descriptor but the three standard ones, an empty signal mask (the JVM
     * blocks SIGQUIT), and default signal handling, except that what is ignored stays so (nohup).
     *
     * <p>Call it on a thread that ends soon: with a C library before glibc 2.34 the thread has a
     * descriptor table of its own afterwards.
     *
     * @param command the program, searched for in this process's PATH if it has no slash, and its
     *     arguments, the program first; without NULs
     * @param environment {@code NAME=value}; without NULs
     * @param standard for each of the child's descriptors 0, 1 and 2 what it is made of: a
     *     descriptor of 3 or above; 1 to make 2 the same as 1; or -1 to leave it this process's own
     * @return the pid, or -errno
     */
    public static int spawnp(byte[][] command, byte[][] environment, int[] standard) {
        if (ADDCLOSEFROM == null) {
            int kept = keepDescriptorsFromChild();
            if (kept < 0) {
                return kept;
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actions = arena.allocate(OPAQUE, 16);
            MemorySegment attributes = arena.allocate(OPAQUE, 16);
            int error = ACTIONS_INIT.call(actions.address());
            if (error == 0) {
                error = ATTRIBUTES_INIT.call(attributes.address());
            }
            // the signal mask in it is empty
            if (error == 0) {
                error = SETFLAGS.call(attributes.address(), POSIX_SPAWN_SETSIGMASK);
            }
            for (int fd = 0; fd < FIRST_OTHER && error == 0; fd++) {
                if (standard[fd] >= 0) {
                    error = ADDDUP2.call(actions.address(), standard[fd], fd);
                }
            }
            if (error == 0 && ADDCLOSEFROM != null) {
                error = ADDCLOSEFROM.call(actions.address(), FIRST_OTHER);
            }
            MemorySegment pid = arena.allocate(JAVA_INT);
            if (error == 0) {
                MemorySegment argv = vector(arena, command);
                MemorySegment envp = vector(arena, environment);
                MemorySegment file = argv.getAtIndex(ADDRESS, 0);
                error =
                        SPAWNP.call(
                                pid.address(),
                                file.address(),
                                actions.address(),
                                attributes.address(),
                                argv.address(),
                                envp.address());
            }
            int ignored = ATTRIBUTES_DESTROY.call(attributes.address());
            ignored = ACTIONS_DESTROY.call(actions.address());
            return error == 0 ? pid.get(JAVA_INT, 0) : -error;
        }
    }

    /**
     * Without closefrom in the child: a descriptor table for this thread, in which nothing comes
     * and goes, and everything in it closes on exec.
     */
    private static int keepDescriptorsFromChild() {
        int result = LibcNamespace.unshare(CLONE_FILES);
        String[] open = result < 0 ? null : new File("/proc/thread-self/fd").list();
        if (open == null) {
            return result < 0 ? result : -2; // ENOENT: no /proc
        }
        for (String name : open) {
            int fd = Integer.parseInt(name);
            if (fd >= FIRST_OTHER) {
                LibcProcess.setCloseOnExec(fd); // EBADF for the listing's own, closed meanwhile
            }
        }
        return 0;
    }

    /** A null-terminated array of C strings. */
    private static MemorySegment vector(Arena arena, byte[][] strings) {
        MemorySegment vector = arena.allocate(ADDRESS, strings.length + 1L);
        for (int i = 0; i < strings.length; i++) {
            vector.setAtIndex(ADDRESS, i, LibcProcess.text(arena, strings[i]));
        }
        return vector;
    }
}
