package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * getsockopt(2), apart from {@link Libc}: only batches need it, so only they pay for linking it.
 */
final class BufferSize {
    /** int getsockopt(int fd, int level, int optname, void *optval, socklen_t *optlen). */
    private static final CFunction GETSOCKOPT = CFunction.of("getsockopt");

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
            MemorySegment optval = arena.allocateFrom(JAVA_INT, 0);
            MemorySegment optlen = arena.allocateFrom(JAVA_INT, Integer.BYTES);
            int result = GETSOCKOPT.call(fd, level, option, optval.address(), optlen.address());
            return result < 0 ? result : optval.get(JAVA_INT, 0);
        }
    }
}
