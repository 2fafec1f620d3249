package io.netlink.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory that costs nothing until it is written to.
 *
 * <p>{@link Arena#allocate} fills with zeros and so takes every page at once; a netlink socket
 * wants room for the largest message but mostly uses a few pages, and there may be thousands of
 * sockets.
 */
public final class Memory {
    private Memory() {}

    /**
     * void *mmap(void addr[length], size_t length, int prot, int flags, int fd, off_t offset);
     * mmap(2).
     */
    private static final CFunction MMAP = CFunction.of("mmap");

    /** int munmap(void addr[length], size_t length); munmap(2). */
    private static final CFunction MUNMAP = CFunction.of("munmap");

    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_PRIVATE_ANONYMOUS_NORESERVE = 0x02 | 0x20 | 0x4000;

    /**
     * Maps zeroed memory.
     *
     * @param arena owns it: it is unmapped when the arena closes
     * @param size bytes, a multiple of the page size
     * @return the memory
     */
    @SuppressWarnings("restricted") // the address and size are what mmap gave
    public static MemorySegment map(Arena arena, long size) {
        long address;
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(scratch);
            address =
                    MMAP.word(
                            errno,
                            0,
                            size,
                            PROT_READ_WRITE,
                            MAP_PRIVATE_ANONYMOUS_NORESERVE,
                            -1,
                            0);
            if (address == -1) {
                throw new OutOfMemoryError(
                        "mmap of " + size + " bytes: " + -Downcalls.error(errno));
            }
        }
        return MemorySegment.ofAddress(address).reinterpret(size, arena, Memory::unmap);
    }

    private static void unmap(MemorySegment memory) {
        MUNMAP.call(memory.address(), memory.byteSize());
    }
}
