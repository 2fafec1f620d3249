package io.netlink.netns;

import static io.netlink.uapi.Fcntl.LOCK_EX;
import static io.netlink.uapi.Fcntl.LOCK_NB;
import static io.netlink.uapi.Fcntl.O_NONBLOCK;
import static io.netlink.uapi.Mount.MS_BIND;
import static io.netlink.uapi.Mount.MS_REC;
import static io.netlink.uapi.Mount.MS_SHARED;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A directory of names, made, and made a shared mount of, so that a namespace's mount gets to every
 * mount namespace that is there already.
 *
 * <p>Under a lock: two programs may do this for the first time at once. Anybody who can read the
 * directory can take that lock and keep it. So it is asked for only where there is no shared mount
 * yet, and is not waited for inside flock(2), which neither an interrupt nor a deadline would end.
 */
final class SharedMount {
    /** How long another program may have the lock; it needs it for two system calls. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long STEP_MILLIS = 20;

    /** S_IFMT and S_IFDIR of st_mode. */
    private static final int TYPE = 0170000;

    private static final int DIRECTORY = 0040000;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int STICKY = 01000;

    private final String path;
    private final Duration patience;

    SharedMount(String path, Duration patience) {
        this.path = path;
        this.patience = patience;
    }

    /**
     * Does something in the directory, on a library thread, once all is ready for it.
     *
     * @param work gives something that is not null
     * @throws SyscallException ETIMEDOUT if another program keeps the lock, EINTR if the thread is
     *     interrupted while it waits for that; nothing has been done then
     */
    <T> T with(Supplier<T> work) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            T done = LibraryThreads.atHome(() -> prepare() ? work.get() : null);
            if (done != null) {
                return done;
            }
            pause(end);
        }
    }

    private void pause(long end) {
        if (System.nanoTime() - end > 0) {
            throw new SyscallException(
                    "flock",
                    path,
                    Errno.ETIMEDOUT.number(),
                    "another program has kept its lock for "
                            + patience
                            + ": /proc/locks says which, by the directory's inode");
        }
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyscallException(
                    "flock",
                    path,
                    Errno.EINTR.number(),
                    "the thread was interrupted while another program had its lock; nothing was"
                            + " done");
        }
    }

    /** Makes it ready; false if another program is at it. */
    private boolean prepare() {
        int directory = LibcNamespace.open(path, O_NONBLOCK, 0); // a FIFO must not hang
        if (directory == -Errno.ENOENT.number()) {
            make();
            directory = LibcNamespace.open(path, O_NONBLOCK, 0);
        }
        SyscallException.check(directory, "open", path);
        try {
            checkDirectory(directory);
            int shared = share();
            if (shared == -Errno.EINVAL.number()) { // not a mount point yet
                // ip, too, goes on where locks are not supported
                if (LibcNamespace.flock(directory, LOCK_EX | LOCK_NB) == -Errno.EAGAIN.number()) {
                    return false;
                }
                shared = share();
            }
            if (shared == -Errno.EINVAL.number()) {
                SyscallException.check(
                        LibcNamespace.mount(path, path, "none", MS_BIND | MS_REC), "mount", path);
                shared = share();
            }
            SyscallException.check(shared, "mount", path);
            return true;
        } finally {
            Libc.close(directory); // and with it the lock
        }
    }

    private void make() {
        int made = LibcNamespace.mkdir(path, 0755);
        if (made < 0 && made != -Errno.EEXIST.number()) {
            String remedy =
                    switch (Errno.of(-made)) {
                        case EACCES -> RunDirectory.NEEDS_ROOT;
                        case ENOENT -> "only the last folder of the path is made; make the others";
                        default -> "";
                    };
            throw new SyscallException("mkdir", path, -made, remedy);
        }
    }

    private int share() {
        return LibcNamespace.mount("", path, "none", MS_SHARED | MS_REC);
    }

    /** Whoever may write there can take names away and put others in their place. */
    private void checkDirectory(int directory) {
        int mode = SyscallException.check(LibcNamespace.mode(directory), "statx", path);
        if ((mode & TYPE) != DIRECTORY) {
            throw new SyscallException(
                    "open",
                    path,
                    Errno.ENOTDIR.number(),
                    "names of namespaces are files in a directory");
        }
        if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
            throw new SyscallException(
                    "open",
                    path,
                    Errno.EPERM.number(),
                    "others than its owner can write there, and so put other namespaces in the"
                            + " place of yours: chmod go-w "
                            + path);
        }
    }
}
