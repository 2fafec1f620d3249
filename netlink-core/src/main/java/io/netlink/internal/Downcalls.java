package io.netlink.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
     * A C function whose errno is captured into a first, additional argument.
     *
     * @param name the symbol
     * @param descriptor its C signature
     * @param options such as {@link Linker.Option#firstVariadicArg}
     * @return the handle; to be kept in a static final field
     */
    static MethodHandle withErrno(
            String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return link(symbol(name), descriptor, capturing(options));
    }

    /**
     * C functions of one shape: the handle's first argument is which, its second the memory that
     * errno is captured into.
     *
     * @param descriptor their C signature
     * @param options such as {@link Linker.Option#firstVariadicArg}
     * @return the handle; to be kept in a static final field
     */
    static MethodHandle withErrno(FunctionDescriptor descriptor, Linker.Option... options) {
        return link(null, descriptor, capturing(options));
    }

    private static Linker.Option[] capturing(Linker.Option... options) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        return all;
    }

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

    @SuppressWarnings("restricted") // every descriptor stands beside its C prototype
    private static MethodHandle link(
            MemorySegment symbol, FunctionDescriptor descriptor, Linker.Option... options) {
        try {
            return symbol == null
                    ? LINKER.downcallHandle(descriptor, options)
                    : LINKER.downcallHandle(symbol, descriptor, options);
        } catch (IllegalCallerException e) {
            return refusing(descriptor, symbol == null ? 2 : 1);
        }
    }

    /**
     * A handle that says which flag is missing, whenever it is called: an exception here, while a
     * class is initialised, would reach the user only once and wrapped.
     */
    private static MethodHandle refusing(FunctionDescriptor descriptor, int segments) {
        MethodType type = descriptor.toMethodType();
        for (int i = 0; i < segments; i++) { // for the address, and for errno
            type = type.insertParameterTypes(0, MemorySegment.class);
        }
        try {
            MethodHandle exception =
                    MethodHandles.lookup()
                            .findStatic(
                                    Downcalls.class,
                                    "refusal",
                                    MethodType.methodType(IllegalStateException.class));
            MethodHandle thrower =
                    MethodHandles.throwException(type.returnType(), IllegalStateException.class);
            return MethodHandles.dropArguments(
                    MethodHandles.foldArguments(thrower, exception), 0, type.parameterList());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static IllegalStateException refusal() {
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
