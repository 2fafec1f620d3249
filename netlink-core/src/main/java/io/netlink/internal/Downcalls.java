package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/** Makes the method handles of C functions, with errno captured. */
final class Downcalls {
    private Downcalls() {}

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final long ERRNO =
            CAPTURE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

    /**
     * Whether the C library has a function, for those that came after glibc 2.30.
     *
     * @param name the symbol
     * @return true if it can be linked
     */
    static boolean has(String name) {
        return LINKER.defaultLookup().find(name).isPresent();
    }

    /**
     * Where the C library has a function.
     *
     * @param name the symbol
     * @return its address
     * @throws UnsatisfiedLinkError if it has none
     */
    static MemorySegment symbol(String name) {
        Optional<MemorySegment> symbol = LINKER.defaultLookup().find(name);
        if (symbol.isEmpty()) {
            throw new UnsatisfiedLinkError(
                    "the C library has no "
                            + name
                            + "; this library needs Linux with glibc 2.30 or later");
        }
        return symbol.get();
    }

    /**
     * C functions of one shape: the handle's first argument is which, its second the memory that
     * errno is captured into.
     *
     * @param descriptor their C signature
     * @param options such as {@link Linker.Option#firstVariadicArg}
     * @return the handle, to be kept in a static final field; null if the JVM allows no native
     *     calls, which is to be said by {@link #refusal} whenever one is made: an exception here,
     *     while a class is initialised, would reach the user only once and wrapped
     */
    @SuppressWarnings("restricted") // every function stands beside its C prototype
    static MethodHandle withErrno(FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        try {
            return LINKER.downcallHandle(descriptor, all);
        } catch (IllegalCallerException e) {
            return null;
        }
    }

    /** Says which flag is missing. */
    static IllegalStateException refusal() {
        return new IllegalStateException(
                "the JVM does not let netlink make native calls: start java with "
                        + nativeAccessFlag());
    }

    /** The flag to start java with: it names the module that this class is in. */
    static String nativeAccessFlag() {
        Module module = Downcalls.class.getModule();
        return "--enable-native-access=" + (module.isNamed() ? module.getName() : "ALL-UNNAMED");
    }

    /** Memory for a thread's captured errno. */
    static MemorySegment newErrno(Arena arena) {
        return arena.allocate(CAPTURE);
    }

    /** The captured errno, negated. */
    static int error(MemorySegment errno) {
        return -errno.get(JAVA_INT, ERRNO);
    }

    /** A downcall handle throws nothing checked; what it throws is a mistake in this library. */
    static RuntimeException unexpected(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof RuntimeException exception) {
            throw exception;
        }
        throw new AssertionError("a downcall threw", t);
    }
}
