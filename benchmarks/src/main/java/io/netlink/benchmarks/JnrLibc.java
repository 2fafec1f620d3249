package io.netlink.benchmarks;

import jnr.ffi.LastError;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/**
 * The C library by jnr-ffi: how Java called C, without JNI of its own, before there was FFM. A long
 * is a C long, which ssize_t and size_t are as large as.
 */
public interface JnrLibc {
    /** pid_t gettid(void); */
    int gettid();

    /** ssize_t send(int sockfd, const void buf[size], size_t size, int flags); */
    long send(int fd, Pointer buffer, long size, int flags);

    /** ssize_t recv(int sockfd, void buf[size], size_t size, int flags); */
    long recv(int fd, Pointer buffer, long size, int flags);

    static JnrLibc load() {
        return LibraryLoader.create(JnrLibc.class).load("c");
    }

    /** Native memory, which needs no copy to be passed. */
    static Pointer allocate(JnrLibc libc, int size) {
        return Memory.allocateDirect(Runtime.getRuntime(libc), size);
    }

    /** What a call returned, or -errno, as the library has it. */
    static int result(JnrLibc libc, long returned) {
        return returned < 0 ? -LastError.getLastError(Runtime.getRuntime(libc)) : (int) returned;
    }
}
