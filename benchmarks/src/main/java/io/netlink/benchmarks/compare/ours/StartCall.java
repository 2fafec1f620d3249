package io.netlink.benchmarks.compare.ours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * The least that any library does which calls C by the Foreign Function & Memory API: one call,
 * with errno captured.
 */
public final class StartCall {
    private StartCall() {}

    /** Writes one byte when the call has returned. */
    @SuppressWarnings("restricted")
    public static void main(String[] args) throws Throwable {
        Linker linker = Linker.nativeLinker();
        // pid_t getpid(void);
        MethodHandle getpid =
                linker.downcallHandle(
                        linker.defaultLookup().find("getpid").orElseThrow(),
                        FunctionDescriptor.of(JAVA_INT),
                        Linker.Option.captureCallState("errno"));
        try (Arena arena = Arena.ofConfined()) {
            int pid = (int) getpid.invokeExact(arena.allocate(Linker.Option.captureStateLayout()));
            System.out.write(pid > 0 ? '!' : '?');
            System.out.flush();
        }
    }
}
