package io.netlink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Laws of the codecs on random input. A failure names its seed. */
class AttributePropertyTest {
    private static final int ROUNDS = 2_000;
    private static final Duration FOR_EVER = Duration.ofSeconds(60);

    private static final AttributeSpace SPACE = AttributeSpace.named("random");

    static {
        SPACE.u8(1, "U8");
        SPACE.bool8(2, "BOOL8");
        SPACE.u16(3, "U16");
        SPACE.be16(4, "BE16");
        SPACE.s32(5, "S32");
        SPACE.u32(6, "U32");
        SPACE.u64(7, "U64");
        SPACE.string(8, "STRING");
        SPACE.attribute(9, "FLAG", AttributeCodec.FLAG);
        SPACE.mac(10, "MAC");
        SPACE.inet(11, "INET");
        SPACE.binary(12, "BINARY");
        SPACE.nest(13, "NEST", () -> SPACE);
        SPACE.nestAfterHeader(14, "NEST_AFTER_HEADER", 6, () -> SPACE);
    }

    @Test
    void decodingIsTheInverseOfEncoding() {
        forSeeds(
                random -> {
                    List<Node> tree = Node.forest(random, 4);
                    byte[] bytes = Wire.written(w -> Node.write(w, tree));
                    assertEquals(tree, Node.read(Wire.reader(bytes)));
                });
    }

    @Test
    void aSetWritesBackTheBytesItWasReadFrom() {
        forSeeds(
                random -> {
                    byte[] bytes = Wire.written(w -> Node.write(w, Node.forest(random, 3)));
                    AttributeSet set = AttributeSet.of(SPACE, bytes);
                    assertArrayEquals(bytes, set.toByteArray());
                    assertArrayEquals(bytes, Wire.written(w -> w.attributes(set)));
                    AttributeView view = new AttributeView(SPACE);
                    view.wrap(Wire.reader(bytes));
                    assertEquals(set, view.copy());
                });
    }

    @Test
    void aSetHoldsWhatWasPutInAndKeepsTheRest() {
        forSeeds(
                random -> {
                    byte[] bytes = Wire.written(w -> Node.write(w, Node.forest(random, 2)));
                    AttributeSet before = AttributeSet.of(SPACE, bytes);
                    Attribute<?> attribute =
                            SPACE.attributes().get(random.nextInt(SPACE.attributes().size()));
                    AttributeSet after = with(before, attribute, random);

                    AttributeSet without = after.without(attribute);
                    assertTrue(after.has(attribute) && !without.has(attribute));
                    assertEquals(before.without(attribute), without);
                    assertEquals(before.unknown(), after.unknown());
                    assertEquals(before.unknown(), without.unknown());
                });
    }

    @Test
    void noBytesMakeTheCodecsFailOtherThanByDecodeException() {
        forSeeds(
                random -> {
                    byte[] bytes = new byte[random.nextInt(200)];
                    random.nextBytes(bytes);
                    tame(random, bytes);
                    survive(bytes);
                });
    }

    @Test
    void noChangeOfAGoodMessageMakesTheCodecsFailOtherThanByDecodeException() {
        byte[] good = goldenError();
        survive(good);
        assertTimeoutPreemptively(
                FOR_EVER,
                () -> {
                    for (int end = 0; end < good.length; end++) {
                        survive(java.util.Arrays.copyOf(good, end));
                    }
                    for (int at = 0; at < good.length; at++) {
                        for (int value = 0; value < 256; value++) {
                            byte[] changed = good.clone();
                            changed[at] = (byte) value;
                            survive(changed);
                        }
                    }
                });
    }

    /** An NLMSG_ERROR with the request in it and every extended ack attribute. */
    private static byte[] goldenError() {
        byte[] request =
                Messages.message(16, 5, 7, w -> w.put32(0).put32(0).put32(0).put32(0).u32(4, 1));
        return Messages.error(
                7,
                -34,
                Messages.ACK_TLVS,
                request,
                w ->
                        w.string(1, "Attribute failed policy validation")
                                .u32(2, 32)
                                .nest(4, policy -> policy.u32(1, 4).u64(4, 68).u64(5, 65535))
                                .u32(5, 3)
                                .u32(6, 32));
    }

    /** Everything that reads bytes reads these, in all ways. */
    private static void survive(byte[] bytes) {
        tolerate(() -> drain(Wire.reader(bytes), 0));
        tolerate(
                () -> {
                    AttributeView view = new AttributeView(SPACE);
                    view.wrap(Wire.reader(bytes));
                    for (Attribute<?> row : SPACE.attributes()) {
                        tolerate(() -> view.get(row));
                        tolerate(() -> view.getInt(row, 0));
                        tolerate(() -> view.getByte(row, 0));
                    }
                });
        tolerate(
                () -> {
                    AttributeSet set = AttributeSet.of(SPACE, bytes);
                    assertEquals(set.toString(), AttributeSet.of(SPACE, bytes).toString());
                    set.unknown().forEach(RawAttribute::toString);
                    for (Attribute<?> row : SPACE.attributes()) {
                        tolerate(() -> set.get(row));
                        assertTrue(!set.without(row).has(row));
                    }
                    set.with(new RawAttribute(99, new byte[3]));
                });
        tolerate(
                () -> {
                    NetlinkMessage message = Messages.view(bytes);
                    message.toByteArray();
                    for (int offset : new int[] {0, 1, 16, bytes.length, Integer.MAX_VALUE, -1}) {
                        tolerate(() -> message.payloadByte(offset));
                        tolerate(() -> message.payloadShort(offset));
                        tolerate(() -> message.payloadInt(offset));
                        tolerate(() -> drain(message.attributes(Math.max(0, offset)), 0));
                    }
                    tolerate(() -> ExtendedAck.of(message).toString());
                });
    }

    private static void drain(AttributeReader reader, int depth) {
        while (reader.next()) {
            tolerate(reader::u8);
            tolerate(reader::u16);
            tolerate(reader::be32);
            tolerate(reader::u64);
            tolerate(reader::inet);
            reader.string();
            assertEquals(reader.length(), reader.bytes().length);
            if (depth < 20) {
                tolerate(() -> drain(reader.nested(), depth + 1));
                tolerate(() -> drain(reader.nested(6, new AttributeReader()), depth + 1));
            }
        }
    }

    private static void tolerate(Runnable action) {
        try {
            action.run();
        } catch (DecodeException expected) {
            assertTrue(expected.getMessage().contains(": "), expected.getMessage());
        }
    }

    /** Makes most lengths small, so that random bytes get beyond the first check. */
    private static void tame(Random random, byte[] bytes) {
        for (int at = 0; at + 3 < bytes.length; at += 4) {
            if (random.nextInt(8) != 0) {
                bytes[at] = (byte) random.nextInt(bytes.length + 8);
                bytes[at + 1] = 0;
                bytes[at + 2] = (byte) random.nextInt(20);
                bytes[at + 3] &= (byte) 0x80;
            }
        }
    }

    private static <T> AttributeSet with(AttributeSet set, Attribute<T> attribute, Random random) {
        byte[] value = Wire.written(w -> value(w, attribute.code(), random));
        T decoded = attribute.codec().read(Wire.first(value));
        AttributeSet changed = set.with(attribute, decoded);
        assertEquals(
                AttributeSet.empty(SPACE).with(attribute, decoded).toString(),
                AttributeSet.of(SPACE, encoded(changed, attribute)).toString());
        return changed;
    }

    /** The one attribute of its type in a set, as bytes. */
    private static byte[] encoded(AttributeSet set, Attribute<?> attribute) {
        AttributeReader at = set.at(attribute);
        return Wire.written(w -> w.bytes(at.rawType(), at.bytes()));
    }

    private static void value(AttributeWriter writer, int code, Random random) {
        switch (code) {
            case 1 -> writer.u8(code, random.nextInt());
            case 2 -> writer.u8(code, random.nextInt(2));
            case 3 -> writer.u16(code, random.nextInt());
            case 4 -> writer.be16(code, random.nextInt());
            case 5, 6 -> writer.u32(code, random.nextInt());
            case 7 -> writer.u64(code, random.nextLong());
            case 8 ->
                    writer.string(
                            code,
                            "x".repeat(random.nextInt(20)) + (char) random.nextInt(1, 0xd800));
            case 9 -> writer.flag(code);
            case 10 -> writer.bytes(code, randomBytes(random, 1 + random.nextInt(32)));
            case 11 -> writer.bytes(code, randomBytes(random, random.nextBoolean() ? 4 : 16));
            case 13 -> writer.nest(code, inner -> Node.write(inner, Node.forest(random, 1)));
            default -> writer.bytes(code, randomBytes(random, random.nextInt(30)));
        }
    }

    private static byte[] randomBytes(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void forSeeds(Consumer<Random> law) {
        assertTimeoutPreemptively(
                FOR_EVER,
                () -> {
                    for (long seed = 0; seed < ROUNDS; seed++) {
                        try {
                            law.accept(new Random(seed));
                        } catch (Throwable t) {
                            throw new AssertionError("seed " + seed + ": " + t, t);
                        }
                    }
                });
    }

    /** An attribute, with its payload or with the attributes inside; type without the nest flag. */
    private record Node(int type, List<Byte> payload, List<Node> inside) {

        static List<Node> forest(Random random, int depth) {
            List<Node> nodes = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int type = random.nextInt(20);
                if (depth > 0 && random.nextInt(3) == 0) {
                    nodes.add(new Node(type, null, forest(random, depth - 1)));
                } else {
                    List<Byte> payload = new ArrayList<>();
                    for (byte b : randomBytes(random, random.nextInt(40))) {
                        payload.add(b);
                    }
                    nodes.add(new Node(type, payload, null));
                }
            }
            return nodes;
        }

        static void write(AttributeWriter writer, List<Node> nodes) {
            for (Node node : nodes) {
                if (node.payload == null) {
                    writer.nest(node.type, inner -> write(inner, node.inside));
                } else {
                    byte[] bytes = new byte[node.payload.size()];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = node.payload.get(i);
                    }
                    writer.bytes(node.type, bytes);
                }
            }
        }

        static List<Node> read(AttributeReader reader) {
            List<Node> nodes = new ArrayList<>();
            while (reader.next()) {
                if (reader.isNested()) {
                    nodes.add(new Node(reader.type(), null, read(reader.nested())));
                } else {
                    List<Byte> payload = new ArrayList<>();
                    for (byte b : reader.bytes()) {
                        payload.add(b);
                    }
                    nodes.add(new Node(reader.type(), payload, null));
                }
            }
            return nodes;
        }
    }
}
