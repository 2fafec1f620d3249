package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A C function of up to six arguments that are integers or pointers, called through one shape:
 * {@code long function(long, long, long, long, long, long)}.
 *
 * <p>A JVM needs some 8 ms to make the code for a shape it has not seen, a third of its own start,
 * and the C library has as many shapes as functions. On every 64-bit Linux an integer or a pointer
 * takes one register, its unused upper half may hold anything that extends the sign, and arguments
 * that the function does not have are not looked at; so one shape does for all. It costs nothing:
 * passing a pointer as a number even saves what holding its arena open during the call takes.
 *
 * <p>The shape is marked as variadic: on x86-64 this only promises that no argument is in a vector
 * register, which ioctl(2), open(2) and fcntl(2) may rely on.
 *
 * <p>Pointers are passed as {@link MemorySegment#address()}: the caller's arena must be open until
 * the function returns, which is so inside its try block or under its owner's lock.
 *
 * @param symbol where it is
 */
record CFunction(MemorySegment symbol) {
    private static final MethodHandle CALL =
            Downcalls.withErrno(
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                            JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));

    /**
     * A function of the C library.
     *
     * @param name its name
     * @return the function
     * @throws UnsatisfiedLinkError if this C library does not have it
     */
    static CFunction of(String name) {
        return new CFunction(Downcalls.symbol(name));
    }

    /** The result, or -errno; errno is captured into the caller's memory. */
    int call(MemorySegment errno, long a, long b, long c) {
        return checked(errno, (int) word(errno, a, b, c, 0, 0, 0));
    }

    /** The result, or -errno; errno is captured into the caller's memory. */
    int call(MemorySegment errno, long a, long b, long c, long d) {
        return checked(errno, (int) word(errno, a, b, c, d, 0, 0));
    }

    /** The result, or -errno. */
    int call(long a) {
        return call(a, 0, 0, 0, 0, 0);
    }

    /** The result, or -errno. */
    int call(long a, long b) {
        return call(a, b, 0, 0, 0, 0);
    }

    /** The result, or -errno. */
    int call(long a, long b, long c) {
        return call(a, b, c, 0, 0, 0);
    }

    /** The result, or -errno. */
    int call(long a, long b, long c, long d, long e) {
        return call(a, b, c, d, e, 0);
    }

    /** The result, or -errno. */
    int call(long a, long b, long c, long d, long e, long f) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Downcalls.newErrno(arena);
            return checked(errno, (int) word(errno, a, b, c, d, e, f));
        }
    }

    private static int checked(MemorySegment errno, int result) {
        return result < 0 ? Downcalls.error(errno) : result;
    }

    /** The result as it is, where that is a pointer; -1 with errno captured if it failed. */
    long word(MemorySegment errno, long a, long b, long c, long d, long e, long f) {
        if (CALL == null) {
            throw Downcalls.refusal();
        }
        try {
            return (long) CALL.invokeExact(symbol, errno, a, b, c, d, e, f);
        } catch (Throwable t) {
            throw Downcalls.unexpected(t);
        }
    }
}
