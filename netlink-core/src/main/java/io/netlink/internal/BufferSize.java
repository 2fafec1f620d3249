package io.netlink.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * getsockopt(2), apart from {@link Libc}: only batches need it, so only they pay for linking it.
 */
final class BufferSize {
    /** int getsockopt(int fd, int level, int optname, void *optval, socklen_t *optlen). */
    private static final MethodHandle GETSOCKOPT =
            Downcalls.withErrno(
                    "getsockopt",
                    FunctionDescriptor.of(
                            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

    private BufferSize() {}

    /**
     * getsockopt(2) of an int.
     *
     * @param fd a socket
     * @param level SOL_*
     * @param option the option
     * @return its value, or -errno
     */
    static int getsockopt(int fd, int level, int option) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment optval = arena.allocateFrom(JAVA_INT, 0);
            MemorySegment optlen = arena.allocateFrom(JAVA_INT, Integer.BYTES);
            int result = (int) GETSOCKOPT.invokeExact(errno, fd, level, option, optval, optlen);
            return result < 0 ? Downcalls.error(errno) : optval.get(JAVA_INT, 0);
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }
}
