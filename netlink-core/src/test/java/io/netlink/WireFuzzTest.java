package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.netlink.uapi.Netlink;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Any bytes, read as a message, as attributes of each type, as an extended ack, and as the answer
 * to a request: a value or a {@link DecodeException} (of an answer: also what its errno says).
 *
 * <p>Other samples with {@code -Dnetlink.fuzz=SEED}, more with {@code -Dnetlink.fuzz.samples=N}.
 */
class WireFuzzTest {
    private static final String SEED = System.getProperty("netlink.fuzz", "1");
    private static final int SAMPLES = 1_000 * Integer.getInteger("netlink.fuzz.samples", 20);
    private static final int HEADER = NetlinkMessage.HEADER_LENGTH;

    private static final AttributeSpace INNER = AttributeSpace.named("INNER");
    private static final Attribute<AttributeSet> INNER_INNER =
            INNER.nest(3, "INNER_INNER", () -> INNER);
    private static final AttributeSpace SPACE = AttributeSpace.named("SPACE");

    static {
        INNER.u32(1, "INNER_NUMBER");
        INNER.string(2, "INNER_NAME");
        SPACE.u8(1, "ONE");
        SPACE.u16(2, "TWO");
        SPACE.u32(3, "FOUR");
        SPACE.u64(4, "EIGHT");
        SPACE.s32(5, "SIGNED");
        SPACE.string(6, "NAME");
        SPACE.binary(7, "BYTES");
        SPACE.flag(8, "FLAG");
        SPACE.nest(9, "NEST", () -> INNER);
        SPACE.mac(10, "MAC");
        SPACE.inet(11, "INET");
        AttributeCodec<?>[] codecs = {
            Codecs.U32_ARRAY,
            Codecs.U64_ARRAY,
            Codecs.U16_ARRAY,
            Codecs.U8_ARRAY,
            Codecs.S32_ARRAY,
            Codecs.time32(Duration.ofMillis(10)),
            Codecs.time64(Duration.ofNanos(1)),
            Codecs.time16(Duration.ofSeconds(1)),
            Codecs.numberedList(AttributeCodec.U32),
            Codecs.listOf(1, Codecs.nest(() -> INNER)),
            Codecs.range(AttributeCodec.U8, 1, 9),
            Codecs.struct("struct two", 8, b -> b.getInt() + b.getInt(4), (b, v) -> b.putInt(v)),
        };
        for (int i = 0; i < codecs.length; i++) {
            SPACE.attribute(12 + i, "CODEC_" + i, codecs[i]);
        }
    }

    private final Random random = new Random(SEED.hashCode());

    @Test
    void anyAttributesAreReadOrRefused() {
        int read = 0;
        for (int i = 0; i < SAMPLES; i++) {
            byte[] wire = attributes(random.nextInt(1, 6), 3);
            damage(wire, 0);
            try {
                AttributeSet set = AttributeSet.of(SPACE, wire);
                for (Attribute<?> row : SPACE.attributes()) {
                    ask(set, row);
                }
                assertFalse(set.toString() == null || set.hashCode() == 1 && set.unknown() == null);
                read++;
            } catch (DecodeException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
        assertFalse(read < SAMPLES / 10, () -> "most are refused at once");
    }

    private static void ask(AttributeSet set, Attribute<?> row) {
        try {
            set.get(row);
        } catch (DecodeException e) {
            assertFalse(e.getMessage().isEmpty());
        }
        try {
            set.getInt(row, 0);
            set.getByte(row, 0);
        } catch (DecodeException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Test
    void anyExtendedAckIsReadOrRefused() {
        for (int i = 0; i < SAMPLES; i++) {
            byte[] wire = ack(0);
            damage(wire, HEADER);
            NetlinkMessage message = NetlinkMessage.of(MemorySegment.ofArray(wire));
            try {
                assertFalse(ExtendedAck.of(message).toString().isEmpty());
            } catch (DecodeException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }

    /**
     * Also the path of the attribute that the ack points at, anywhere in the request or outside.
     */
    @Test
    void anyAnswerIsATypedErrorOrAnEnd() {
        Operation operation = new Operation("RTM_TEST", 60, 4, SPACE);
        for (int i = 0; i < SAMPLES / 10; i++) {
            ScriptedTransport transport = new ScriptedTransport();
            byte[] body = attributes(3, 3);
            transport.answers(
                    sequence -> {
                        byte[] wire = ack(sequence);
                        damage(wire, HEADER);
                        return wire;
                    });
            try (NetlinkSocket socket = new NetlinkSocket(transport, Duration.ofMillis(1), "")) {
                socket.request(
                        operation,
                        "it",
                        random.nextBoolean() ? Netlink.NLM_F_ACK : Netlink.NLM_F_DUMP,
                        w -> w.put32(0).putBytes(body),
                        ignored -> {});
            } catch (DecodeException | ErrnoException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }

    @Test
    void anyDatagramIsTakenApartOrRefused() {
        for (int i = 0; i < SAMPLES; i++) {
            byte[] wire = new byte[random.nextInt(80)];
            random.nextBytes(wire);
            if (wire.length >= 4) { // or hardly any has a length that fits
                int claims = random.nextInt(wire.length + 8);
                ByteBuffer.wrap(wire).order(ByteOrder.nativeOrder()).putInt(0, claims);
            }
            MemorySegment memory = MemorySegment.ofArray(wire);
            NetlinkMessage message = new NetlinkMessage();
            int messages = 0;
            try {
                for (long at = 0; at < wire.length; messages++) {
                    at = message.wrap(memory, at, wire.length);
                    assertEquals(message.toByteArray().length, message.payloadLength() + HEADER);
                }
            } catch (DecodeException e) {
                assertFalse(e.getMessage().isEmpty());
            }
            assertFalse(messages > wire.length / HEADER + 1, "no progress");
        }
    }

    /** As deep as fits into an attribute's length. */
    @Test
    void attributesInsideEachOtherDoNotExhaustTheStack() {
        AttributeSet all = AttributeSet.of(INNER, deep(16_000));
        assertEquals(33, all.toString().split("\\{").length);
        AttributeSet inside = all;
        int depth = 0;
        while (!inside.isEmpty()) {
            inside = inside.get(INNER_INNER).orElseThrow();
            depth++;
        }
        assertEquals(16_000, depth);
    }

    private static byte[] deep(int levels) {
        ByteBuffer wire = ByteBuffer.allocate(levels * 4).order(ByteOrder.nativeOrder());
        for (int left = levels; left > 0; left--) {
            wire.putShort((short) (left * 4)).putShort((short) INNER_INNER.code());
        }
        return wire.array();
    }

    /** An NLMSG_ERROR or NLMSG_DONE with what the kernel may add. */
    private byte[] ack(int sequence) {
        boolean done = random.nextInt(4) == 0;
        byte[] memory = new byte[1024];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        int flags = 0x200 | (random.nextBoolean() ? 0x100 : 0);
        writer.reset().begin(done ? Netlink.NLMSG_DONE : Netlink.NLMSG_ERROR, flags, sequence);
        writer.put32(-random.nextInt(140));
        if (!done) {
            int length = random.nextInt(3) == 0 ? random.nextInt() : HEADER + random.nextInt(64);
            writer.put32(length).putBytes(new byte[HEADER - 4]);
            if (flags == 0x200) {
                writer.putBytes(new byte[Math.clamp(length - HEADER, 0, 64)]);
            }
        }
        writer.bytes(1, "words".getBytes(StandardCharsets.UTF_8));
        writer.u32(2, random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(200));
        writer.bytes(4, attributes(2, 1));
        writer.u32(5, random.nextInt(100));
        writer.u32(6, random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(200));
        writer.end();
        return Arrays.copyOf(memory, (int) writer.position());
    }

    private byte[] attributes(int count, int depth) {
        List<Attribute<?>> rows = new ArrayList<>(SPACE.attributes());
        byte[] memory = new byte[8192];
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(memory));
        for (int i = 0; i < count; i++) {
            Attribute<?> row = rows.get(random.nextInt(rows.size()));
            byte[] payload =
                    depth > 0 && random.nextInt(3) == 0
                            ? attributes(2, depth - 1)
                            : new byte[random.nextInt(20)];
            if (depth == 0 || payload.length < 20) {
                random.nextBytes(payload);
            }
            writer.bytes(row.code(), payload);
        }
        return Arrays.copyOf(memory, (int) writer.position());
    }

    private void damage(byte[] wire, int from) {
        for (int n = random.nextInt(4); n > 0 && wire.length > from; n--) {
            int at = random.nextInt(from, wire.length);
            wire[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) random.nextInt(16);
        }
    }
}
