package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The C library's calls for device files and those of /proc, one method each with the C name; see
 * {@link Libc}, from which they are apart so that a program that only talks netlink never links
 * them.
 */
public final class LibcFile {
    private LibcFile() {}

    /** ssize_t read(int fd, void buf[count], size_t count); read(2). */
    private static final CFunction READ = CFunction.of("read");

    /** int ioctl(int fd, unsigned long op, ... unsigned long argument); ioctl(2). */
    private static final CFunction IOCTL = CFunction.of("ioctl");

    private static final int EINTR = 4;
    private static final int EIO = 5;

    /** Some files of /proc give no more than what the first read(2) has room for. */
    private static final int READ_AT_ONCE = 512 * 1024;

    /**
     * read(2).
     *
     * @param errno the caller's errno memory
     * @param fd a descriptor
     * @param buffer where to put it
     * @param count how much room there is
     * @return bytes read, or -errno
     */
    static int read(MemorySegment errno, int fd, MemorySegment buffer, long count) {
        return READ.call(errno, fd, buffer.address(), count);
    }

    /**
     * write(2).
     *
     * @param errno the caller's errno memory
     * @param fd a descriptor
     * @param buffer what to write
     * @param count how much of it
     * @return bytes written, or -errno
     */
    static int write(MemorySegment errno, int fd, MemorySegment buffer, long count) {
        return Libc.WRITE.call(errno, fd, buffer.address(), count);
    }

    /**
     * read(2) until the end of the file.
     *
     * @param fd a descriptor
     * @param to receives what was read
     * @return 0, or -errno
     */
    public static int readAll(int fd, ByteArrayOutputStream to) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment buffer = Memory.map(arena, READ_AT_ONCE);
            int length;
            while ((length = read(errno, fd, buffer, READ_AT_ONCE)) != 0) {
                if (length > 0) {
                    to.writeBytes(buffer.asSlice(0, length).toArray(JAVA_BYTE));
                } else if (length != -EINTR) {
                    return length;
                }
            }
            return 0;
        }
    }

    /**
     * write(2) until all is written: all at once, but what takes a part of it gets the rest.
     *
     * @param fd a descriptor
     * @param bytes what to write
     * @return 0, or -errno
     */
    public static int writeAll(int fd, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            MemorySegment left = arena.allocateFrom(JAVA_BYTE, bytes);
            while (left.byteSize() > 0) {
                int length = write(errno, fd, left, left.byteSize());
                if (length > 0) {
                    left = left.asSlice(length);
                } else if (length != -EINTR) {
                    return length == 0 ? -EIO : length;
                }
            }
            return 0;
        }
    }

    /**
     * ioctl(2) with a pointer.
     *
     * @param fd a descriptor
     * @param operation the request
     * @param argument the structure it reads or writes
     * @return what the request returns, or -errno
     */
    public static int ioctl(int fd, long operation, MemorySegment argument) {
        return IOCTL.call(fd, operation, argument.address());
    }

    /**
     * ioctl(2) with a number.
     *
     * @param fd a descriptor
     * @param operation the request
     * @param argument the number
     * @return what the request returns, or -errno
     */
    public static int ioctl(int fd, long operation, long argument) {
        return IOCTL.call(fd, operation, argument);
    }
}
