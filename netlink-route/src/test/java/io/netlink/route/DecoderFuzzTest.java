package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.Attribute;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Veth;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whatever bytes come from the wire, each decoder gives a value or a {@link
 * io.netlink.DecodeException}: never another exception, a look outside the message, memory without
 * bound, or a loop without end.
 *
 * <p>Sampled with fixed seeds; {@code -Dnetlink.fuzz=full} tries every truncation and every change
 * of a single byte, which takes about an hour, and {@code -Dnetlink.fuzz=SEED} other samples.
 */
class DecoderFuzzTest {
    private static final String MODE = System.getProperty("netlink.fuzz", "1");
    private static final boolean FULL = MODE.equals("full");
    private static final int HEADER = NetlinkMessage.HEADER_LENGTH;

    /** Of each group, and each way of damage. */
    private static final int SAMPLES = Integer.getInteger("netlink.fuzz.samples", 20);

    private static Random random(String what) {
        return new Random(MODE.hashCode() * 31L + what.hashCode());
    }

    @TestFactory
    Stream<DynamicTest> anyTruncationIsReadOrRefused() {
        return each("truncations", DecoderFuzzTest::truncations);
    }

    @TestFactory
    Stream<DynamicTest> anyChangedByteIsReadOrRefused() {
        return each("bytes", DecoderFuzzTest::bytes);
    }

    @TestFactory
    Stream<DynamicTest> anyMutationIsReadOrRefused() {
        return each("mutations", DecoderFuzzTest::mutations);
    }

    private interface Damage {
        void to(List<byte[]> seeds, Random random);
    }

    private static Stream<DynamicTest> each(String what, Damage damage) {
        return FuzzSeeds.all().entrySet().stream()
                .map(
                        group ->
                                dynamicTest(
                                        group.getKey(),
                                        () ->
                                                damage.to(
                                                        group.getValue(),
                                                        random(what + group.getKey()))));
    }

    private static void truncations(List<byte[]> seeds, Random random) {
        int all = seeds.stream().mapToInt(seed -> seed.length).sum();
        for (byte[] seed : seeds) {
            for (int length = HEADER; length < seed.length; length++) {
                if (FULL || random.nextInt(all) < SAMPLES) {
                    AskEverything.of(FuzzSeeds.cut(seed, length));
                    // and one whose own length tells that the rest is missing
                    assertEquals(0, AskEverything.of(Arrays.copyOf(seed, length)));
                }
            }
        }
    }

    private static void bytes(List<byte[]> seeds, Random random) {
        int all = seeds.stream().mapToInt(seed -> seed.length).sum();
        for (byte[] seed : seeds) {
            for (int at = HEADER; at < seed.length; at++) {
                byte[] changed = seed.clone();
                if (FULL) {
                    for (int change = 1; change < 256; change++) {
                        changed[at] = (byte) (seed[at] ^ change);
                        AskEverything.of(changed);
                    }
                } else if (random.nextInt(all) < SAMPLES) {
                    int change =
                            random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt(256);
                    changed[at] = (byte) (seed[at] ^ change);
                    AskEverything.of(changed);
                }
            }
        }
    }

    private static void mutations(List<byte[]> seeds, Random random) {
        int count = FULL ? 200_000 : SAMPLES;
        for (int i = 0; i < count; i++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            AskEverything.of(Mutation.of(seed, seeds, random));
        }
    }

    /**
     * A veth whose peer is a veth whose peer …, and a filter whose action has a filter's options ….
     */
    @Test
    void whatIsInsideItselfDoesNotExhaustTheStack() {
        AskEverything.of(deep(RtNetlink.RTM_NEWLINK, 1_000, true));
        AskEverything.of(deep(RtNetlink.RTM_NEWLINK, 1_000, false));
        for (Operation operation : Tables.OPERATIONS) {
            for (Attribute<?> row : operation.attributes().attributes()) {
                if (row.isNest()) {
                    AskEverything.of(nested(operation, row.code()));
                }
            }
        }
    }

    /** Nothing but attributes of one number inside each other. */
    private static byte[] nested(Operation operation, int code) {
        return bytes(
                operation.type(),
                writer -> {
                    writer.putBytes(new byte[operation.headerLength()]);
                    for (int left = 1_000; left > 0; left--) {
                        writer.putBytes(
                                ByteBuffer.allocate(4)
                                        .order(ByteOrder.nativeOrder())
                                        .putShort((short) (left * 4))
                                        .putShort((short) code)
                                        .array());
                    }
                });
    }

    private static byte[] deep(int type, int levels, boolean names) {
        return bytes(
                type,
                writer -> {
                    IfInfoMsg.write(writer, 0, 1, 0, 0);
                    Deque<Long> open = new ArrayDeque<>();
                    for (int i = 0; i < levels; i++) {
                        if (names) {
                            writer.string(IfLink.IFLA_IFNAME, "v");
                        }
                        open.push(writer.nestStart(IfLink.IFLA_LINKINFO));
                        writer.string(IfLink.IFLA_INFO_KIND, "veth");
                        open.push(writer.nestStart(IfLink.IFLA_INFO_DATA));
                        open.push(writer.nestStart(Veth.VETH_INFO_PEER));
                        IfInfoMsg.write(writer, 0, 0, 0, 0);
                    }
                    open.forEach(writer::nestEnd);
                });
    }

    private static byte[] bytes(int type, Consumer<MessageWriter> content) {
        byte[] memory = new byte[1 << 17];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.reset().begin(type, 0, 0);
        content.accept(writer);
        writer.end();
        return Arrays.copyOf(memory, (int) writer.position());
    }

    @Test
    void whatIsWholeAnswersMostQuestions() {
        List<String> few = new ArrayList<>();
        FuzzSeeds.all()
                .forEach(
                        (group, messages) -> {
                            int answers =
                                    messages.stream().mapToInt(AskEverything::of).sum()
                                            / messages.size();
                            if (answers < 10 && !group.startsWith("made")) {
                                few.add(group + " " + answers);
                            }
                        });
        assertTrue(few.isEmpty(), few::toString);
    }
}
