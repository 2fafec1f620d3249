package io.netlink.testkit;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A BPF program of two instructions in the kernel: {@code return RESULT}; bpf(2). */
public final class BpfProgram implements AutoCloseable {
    /** BPF_PROG_TYPE_*, with its number. */
    public enum Type {
        /** A filter of tc. */
        SCHED_CLS(3),
        /** An action of tc. */
        SCHED_ACT(4),
        /** XDP. */
        XDP(6),
        /** A route's, for packets that come. */
        LWT_IN(10),
        /** A route's, for packets of this host. */
        LWT_OUT(11),
        /** A route's, for packets that leave. */
        LWT_XMIT(12),
        /** A segment's, for packets that come. */
        LWT_SEG6LOCAL(19);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    private static final int LOAD = 5; // BPF_PROG_LOAD
    private static final int PIN = 6; // BPF_OBJ_PIN
    private static final long MOV64_R0 = 0xb7; // BPF_ALU64 | BPF_MOV | BPF_K
    private static final long EXIT = 0x95; // BPF_JMP | BPF_EXIT

    private final int fd;

    private BpfProgram(int fd) {
        this.fd = fd;
    }

    /**
     * Loads a program. Skips the test where the kernel has no such programs.
     *
     * @param result what it returns, such as XDP_PASS
     */
    public static BpfProgram returning(Type type, int result) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment instructions = arena.allocate(16, 8);
            // struct bpf_insn: u8 code; u8 dst:4, src:4; s16 off; s32 imm (little-endian)
            instructions.set(JAVA_LONG, 0, MOV64_R0 | (long) result << 32);
            instructions.set(JAVA_LONG, 8, EXIT);
            MemorySegment attr = arena.allocate(72, 8); // union bpf_attr, for BPF_PROG_LOAD
            attr.set(JAVA_INT, 0, type.number);
            attr.set(JAVA_INT, 4, 2); // insn_cnt
            attr.set(JAVA_LONG, 8, instructions.address());
            attr.set(JAVA_LONG, 16, arena.allocateFrom("GPL").address());
            int fd = bpf(LOAD, attr);
            Assumptions.assumeTrue(
                    fd >= 0,
                    () ->
                            "kernel loads no BPF program of type "
                                    + type.name().toLowerCase(Locale.ROOT)
                                    + ": errno "
                                    + -fd);
            return new BpfProgram(fd);
        }
    }

    private static int bpf(int command, MemorySegment attr) {
        long number = System.getProperty("os.arch").equals("amd64") ? 321 : 280;
        return NativeCall.call("syscall", 1, number, command, attr, (int) attr.byteSize());
    }

    /** Its descriptor. */
    public int fd() {
        return fd;
    }

    /** The number by which the kernel tells of it. */
    public long id() {
        return Long.parseLong(info("prog_id"));
    }

    /** Its hash, in hexadecimal. */
    public String tag() {
        return info("prog_tag");
    }

    private String info(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/self/fdinfo/" + fd)).stream()
                    .filter(line -> line.startsWith(key + ":"))
                    .map(line -> line.substring(key.length() + 1).strip())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it a name in a BPF file system, for {@code pinned PATH}. */
    public void pin(Path path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attr = arena.allocate(16, 8);
            attr.set(JAVA_LONG, 0, arena.allocateFrom(path.toString()).address());
            attr.set(JAVA_INT, 8, fd);
            int result = bpf(PIN, attr);
            if (result < 0) {
                throw new AssertionError("BPF_OBJ_PIN " + path + ": errno " + -result);
            }
        }
    }

    @Override
    public void close() {
        NativeCall.call("close", 1, fd);
    }
}
