package io.netlink.internal;

import io.netlink.NetnsHandle;
import io.netlink.SyscallException;

import java.util.function.Supplier;

/** Sockets born in a namespace: a socket keeps the namespace it was made in, whoever uses it. */
public final class Sockets {
    private Sockets() {}

    /**
     * socket(2), inside a namespace.
     *
     * @param namespace where; null for the calling thread's namespace, which for a virtual thread
     *     is the process's own, whatever its carrier's
     * @param domain AF_*
     * @param type SOCK_*
     * @param protocol the protocol
     * @return the descriptor
     */
    public static int open(NetnsHandle namespace, int domain, int type, int protocol) {
        Supplier<Integer> call = () -> Libc.socket(domain, type, protocol);
        int fd =
                namespace == null
                        ? LibraryThreads.anywhere(call)
                        : LibraryThreads.away(namespace, call);
        return SyscallException.check(fd, "socket", namespace == null ? "" : "in " + namespace);
    }
}
