package io.netlink.internal;

import io.netlink.NetnsHandle;
import io.netlink.NetnsId;
import io.netlink.SyscallException;

/**
 * The process's own network namespace: that of the thread-group leader, which no Java code runs on
 * and which therefore never moves.
 */
public final class Home {
    private Home() {}

    /** CLONE_NEWNET of linux/sched.h. */
    static final int NET = 0x40000000;

    /** /proc/self is the thread-group leader's, whichever thread asks. */
    private static final String LEADER = "/proc/self/ns/net";

    private static final String THREAD = "/proc/thread-self/ns/net";

    /** Open for the life of the process, so that the way home cannot be lost; or -errno. */
    private static final int DESCRIPTOR = LibcNamespace.open(LEADER, 0, 0);

    private static final NetnsId ID =
            DESCRIPTOR < 0 ? null : LibcNamespace.identity(null, DESCRIPTOR, null);

    /**
     * Home's identity.
     *
     * @return device and inode
     * @throws SyscallException if it could not be found out when it was first needed
     */
    public static NetnsId id() {
        if (ID == null) {
            throw new SyscallException("open", LEADER, -DESCRIPTOR, "is /proc mounted?");
        }
        return ID;
    }

    /**
     * The namespace that the calling thread is in.
     *
     * @return device and inode
     */
    public static NetnsId ofThisThread() {
        NetnsId id = LibcNamespace.identity(THREAD, -1, null);
        if (id == null) {
            throw new IllegalStateException(
                    THREAD + " cannot be read: is /proc mounted in this mount namespace?");
        }
        return id;
    }

    /**
     * Takes the calling thread home. Only for threads that the library made.
     *
     * @return 0, or -errno
     */
    public static int enter() {
        return LibcNamespace.setns(DESCRIPTOR, NET);
    }

    /**
     * Takes a thread home that may have been started from inside a namespace. Needs no privilege if
     * it is home already.
     *
     * @throws SyscallException if the thread cannot go home
     */
    public static void arrive() {
        int entered = enter(); // sooner done than it is found out whether there is any need
        if (entered < 0 && !ofThisThread().equals(id())) {
            SyscallException.check(entered, "setns", "the process's own network namespace");
        }
    }

    /**
     * Takes the calling thread into a namespace. Only for threads that the library made. Needs no
     * privilege if the thread is there already.
     *
     * @param namespace the namespace, whose descriptor has been acquired
     * @throws SyscallException if the thread cannot go there
     */
    public static void move(NetnsHandle namespace) {
        int entered = LibcNamespace.setns(namespace.descriptor(), NET);
        if (entered < 0 && !namespace.id().equals(ofThisThread())) {
            SyscallException.check(entered, "setns", namespace.toString());
        }
    }
}
