package io.netlink.netns;

import static io.netlink.uapi.Mount.MNT_DETACH;
import static io.netlink.uapi.Mount.MS_BIND;
import static io.netlink.uapi.Mount.MS_NOATIME;
import static io.netlink.uapi.Mount.MS_NODEV;
import static io.netlink.uapi.Mount.MS_NODIRATIME;
import static io.netlink.uapi.Mount.MS_NOEXEC;
import static io.netlink.uapi.Mount.MS_NOSUID;
import static io.netlink.uapi.Mount.MS_RDONLY;
import static io.netlink.uapi.Mount.MS_REC;
import static io.netlink.uapi.Mount.MS_SLAVE;
import static io.netlink.uapi.Sched.CLONE_NEWNS;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibcProcess;
import io.netlink.internal.LibcSpawn;
import io.netlink.internal.LibraryThreads;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the thread does that starts a child: it makes the surroundings that {@code ip netns exec}
 * makes (netns_switch in iproute2's lib/namespace.c), starts the program in them, and ends.
 *
 * <p>It only makes system calls. Its mount namespace and working directory are its own, and
 * whatever thread it started, or made the JVM start by waking a virtual thread, would share them.
 * It cannot give them back, so it never wakes anybody: one other platform thread joins it.
 */
final class Launch implements Runnable {
    /** The call whose failure is about the working directory. */
    static final String CHDIR = "chdir";

    /** The call whose failure is about the program. */
    static final String SPAWN = "posix_spawnp";

    /** The calls whose failure means that there is no way into the namespace. */
    static final Set<String> ENTERING = Set.of("setns", "unshare", "mount");

    private static final String SYS = "/sys";

    /** Those of statfs(2) have the same values, but for relatime, which is the default. */
    private static final int KEPT_FLAGS =
            MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME | MS_NODIRATIME;

    /** A file or folder of /etc/netns/NAME and the one in /etc that it hides. */
    record Hidden(String source, String target) {}

    /**
     * A child to be.
     *
     * @param namespace open until the launch is over
     * @param hidden files over others
     * @param directory null for the JVM's
     * @param command the program and its arguments
     * @param environment NAME=value
     */
    record Request(
            NetnsHandle namespace,
            List<Hidden> hidden,
            byte[] directory,
            byte[][] command,
            byte[][] environment) {

        /** The same with another command. */
        Request with(byte[][] other) {
            return new Request(namespace, hidden, directory, other, environment);
        }
    }

    private final Request request;
    private final int[] standard;

    // read after the thread has ended
    private volatile int tid;
    private int pid;
    private Throwable failure;
    private final List<SyscallException> warnings = new ArrayList<>();

    Launch(Request request, int[] standard) {
        this.request = request;
        this.standard = standard;
    }

    @Override
    public void run() {
        tid = LibcNamespace.gettid();
        LibraryThreads.awayThreads().add(tid);
        try {
            enter();
            pid =
                    SyscallException.check(
                            LibcSpawn.spawnp(request.command, request.environment, standard),
                            SPAWN,
                            "");
        } catch (Throwable t) {
            failure = t;
        } finally {
            Home.enter(); // if it may not, then it ends where it is
        }
    }

    /** The child's pid, after the thread has ended. */
    int pid() {
        LibraryThreads.awayThreads().remove(tid);
        if (failure == null && pid == 0) {
            throw new IllegalStateException("the library's thread died");
        }
        return switch (failure) {
            case null -> pid;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    /** Files that could not be put over others, after the thread has ended. */
    List<SyscallException> warnings() {
        return warnings;
    }

    private void enter() {
        Home.move(request.namespace);
        // this gives the thread its own root and working directory too
        SyscallException.check(
                LibcNamespace.unshare(CLONE_NEWNS),
                "unshare",
                "CLONE_NEWNS for " + request.namespace);
        // let no mount propagate back to where we came from
        SyscallException.check(
                LibcNamespace.mount("", "/", "none", MS_SLAVE | MS_REC),
                "mount",
                "--make-rslave / for " + request.namespace);
        mountSys();
        for (Hidden file : request.hidden) {
            int result = LibcNamespace.mount(file.source, file.target, "none", MS_BIND);
            if (result < 0) {
                String subject = "--bind " + file.source + " " + file.target;
                warnings.add(new SyscallException("mount", subject, -result));
            }
        }
        if (request.directory != null) {
            SyscallException.check(LibcProcess.chdir(request.directory), CHDIR, "");
        }
    }

    /** A sysfs shows the network namespace of who mounted it. */
    private void mountSys() {
        long flags = LibcProcess.mountFlags(SYS);
        // Fails where none is mounted, and in a user namespace where it belongs to the one above:
        // there it is covered, for which the kernel wants the same flags.
        LibcNamespace.umount2(SYS, MNT_DETACH);
        int result = LibcNamespace.mount("sysfs", SYS, "sysfs", flags < 0 ? 0 : flags & KEPT_FLAGS);
        if (result == -Errno.EBUSY.number()) {
            return; // the one that could not be unmounted shows this namespace already
        }
        if (result == -Errno.EPERM.number()) {
            throw new SyscallException(
                    "mount",
                    "sysfs on " + SYS + " for " + request.namespace,
                    -result,
                    "needs CAP_SYS_ADMIN in the user namespace that owns the network namespace, and"
                            + " a mount namespace in which nothing covers parts of /sys, as"
                            + " containers do; ip netns exec fails here too");
        }
        SyscallException.check(result, "mount", "sysfs on " + SYS + " for " + request.namespace);
    }
}
