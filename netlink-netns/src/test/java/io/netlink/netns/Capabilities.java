package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The capabilities of the calling thread, which each thread has for itself: capget(2), capset(2).
 */
final class Capabilities {
    private Capabilities() {}

    private static final int CAP_SYS_ADMIN = 21;
    private static final int VERSION_3 = 0x20080522;

    /** int capget(cap_user_header_t hdrp, cap_user_data_t datap); */
    private static final MethodHandle CAPGET = link("capget");

    /** int capset(cap_user_header_t hdrp, const cap_user_data_t datap); */
    private static final MethodHandle CAPSET = link("capset");

    /** Takes CAP_SYS_ADMIN out of the effective set; what the thread starts inherits that. */
    static void dropSysAdmin() {
        change(false);
    }

    /** Takes it back, from the permitted set. */
    static void regainSysAdmin() {
        change(true);
    }

    private static void change(boolean effective) {
        try (Arena arena = Arena.ofConfined()) {
            // struct { u32 version; int pid = 0, this thread; }
            MemorySegment header = arena.allocate(8, 4);
            header.set(JAVA_INT, 0, VERSION_3);
            // struct { u32 effective, permitted, inheritable; } [2]
            MemorySegment data = arena.allocate(24, 4);
            assertEquals(0, (int) CAPGET.invokeExact(header, data), "capget");
            int old = data.get(JAVA_INT, 0);
            int bit = 1 << CAP_SYS_ADMIN;
            data.set(JAVA_INT, 0, effective ? old | bit : old & ~bit);
            assertEquals(0, (int) CAPSET.invokeExact(header, data), "capset");
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }
}
