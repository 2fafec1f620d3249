package io.netlink.internal;

import static io.netlink.uapi.Magic.NSFS_MAGIC;
import static io.netlink.uapi.Nsfs.NS_GET_NSTYPE;
import static io.netlink.uapi.Sched.CLONE_NEWNET;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.NetnsId;
import io.netlink.SyscallException;

/**
 * An open file that was checked to be a network namespace.
 *
 * @param descriptor the descriptor; whoever has this record owns it
 * @param id the namespace's identity
 */
public record NsfsFile(int descriptor, NetnsId id) {
    /**
     * Opening a FIFO or a terminal by mistake must not hang, or take it as controlling terminal.
     */
    private static final int O_NONBLOCK_NOCTTY = 0x800 | 0x100;

    /**
     * Opens a file and makes sure that it is a network namespace.
     *
     * @param path the file
     * @param subject how messages call it
     * @param missing the remedy if there is no such file; may be empty
     * @return the open file
     * @throws SyscallException if it cannot be opened, or is something else (EINVAL)
     */
    public static NsfsFile open(String path, String subject, String missing) {
        int fd = LibcNamespace.open(path, O_NONBLOCK_NOCTTY, 0);
        if (fd < 0) {
            Errno errno = Errno.of(-fd);
            boolean gone = errno == Errno.ENOENT || errno == Errno.ESRCH;
            boolean foreign = errno == Errno.EACCES && path.startsWith("/proc/");
            throw new SyscallException(
                    "open",
                    subject,
                    -fd,
                    gone ? missing : foreign ? "needs to be the same user, or CAP_SYS_PTRACE" : "");
        }
        return check(fd, subject);
    }

    /**
     * Makes sure that a descriptor is a network namespace's.
     *
     * @param fd the descriptor; closed if it is not
     * @param subject how messages call it
     * @return the open file
     */
    public static NsfsFile check(int fd, String subject) {
        NetnsId id = null;
        if (LibcNamespace.fileSystemType(fd) == NSFS_MAGIC
                && LibcNamespace.ioctl(fd, NS_GET_NSTYPE) == CLONE_NEWNET) {
            id = LibcNamespace.identity(null, fd, null);
        }
        if (id == null) {
            Libc.close(fd);
            throw new SyscallException(
                    "open", subject, Errno.EINVAL.number(), "the file is no network namespace");
        }
        return new NsfsFile(fd, id);
    }

    /**
     * Opens the network namespace of a process.
     *
     * @param pid the process
     * @return the open file
     * @throws SyscallException if the process is gone (ENOENT), or may not be looked at (EACCES)
     */
    public static NsfsFile ofPid(long pid) {
        return open(
                "/proc/" + pid + "/ns/net", "netns of process " + pid, "there is no such process");
    }

    /**
     * Makes a handle of it.
     *
     * @param label how messages call the namespace
     * @return a handle that owns the descriptor
     */
    public NetnsHandle toHandle(String label) {
        return new Plain(this, label);
    }

    /** A handle with nothing besides. */
    private static final class Plain extends NetnsHandle {
        Plain(NsfsFile file, String label) {
            super(file.descriptor, file.id, label);
        }
    }
}
