package io.netlink.testkit;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** Calls C functions that only tests need. */
public final class NativeCall {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO =
            STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

    private NativeCall() {}

    /**
     * Calls a function that returns an int, or a long that fits one.
     *
     * @param function its name
     * @param fixed how many of its parameters are declared; those that follow are variadic
     * @param arguments Integer, Long and MemorySegment
     * @return what it returned; where that is negative, -errno
     */
    @SuppressWarnings("restricted") // tests know what they call
    public static int call(String function, int fixed, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] =
                    switch (arguments[i]) {
                        case Integer _ -> JAVA_INT;
                        case Long _ -> JAVA_LONG;
                        case MemorySegment _ -> ADDRESS;
                        default -> throw new IllegalArgumentException(function + " argument " + i);
                    };
        }
        Linker.Option errno = Linker.Option.captureCallState("errno");
        Linker.Option[] options =
                fixed < arguments.length
                        ? new Linker.Option[] {errno, Linker.Option.firstVariadicArg(fixed)}
                        : new Linker.Option[] {errno};
        MethodHandle handle =
                LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow(function),
                        FunctionDescriptor.of(JAVA_INT, layouts),
                        options);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            Object[] all = new Object[arguments.length + 1];
            all[0] = state;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            int result = (int) handle.invokeWithArguments(Arrays.asList(all));
            return result < 0 ? -state.get(JAVA_INT, ERRNO) : result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(function, e);
        }
    }
}
