package io.netlink;

import static io.netlink.Wire.bytes;
import static io.netlink.Wire.hex;
import static io.netlink.Wire.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;

/** Every golden row is written into dirty memory, so a padding byte left alone shows. */
class AttributeWriterTest {

    static List<Arguments> golden() {
        return List.of(
                golden("u8", w -> w.u8(1, 0xfe), "0500 0100 fe 000000"),
                golden("u8 takes the low bits", w -> w.u8(1, 0x1fe), "0500 0100 fe 000000"),
                golden("u16", w -> w.u16(2, 0x1234), "0600 0200 3412 0000"),
                golden("u32", w -> w.u32(3, 0x12345678), "0800 0300 78563412"),
                golden("u32 negative", w -> w.u32(3, -2), "0800 0300 feffffff"),
                golden("u64", w -> w.u64(4, 0x0102030405060708L), "0c00 0400 0807060504030201"),
                golden("be16", w -> w.be16(2, 0x8100), "0600 0200 8100 0000"),
                golden("be16 high", w -> w.be16(2, 0xfffe), "0600 0200 fffe 0000"),
                golden("be32", w -> w.be32(3, 0x12345678), "0800 0300 12345678"),
                golden("be64", w -> w.be64(4, 0x0102030405060708L), "0c00 0400 0102030405060708"),
                golden("flag", w -> w.flag(5), "0400 0500"),
                golden("type with high bits", w -> w.u8(0x8001, 1), "0500 0180 01 000000"),
                golden("string", w -> w.string(3, "lo"), "0700 0300 6c6f00 00"),
                golden("string, no padding", w -> w.string(3, "abc"), "0800 0300 61626300"),
                golden(
                        "string, long padding",
                        w -> w.string(3, "eth0"),
                        "0900 0300 65746830 00 000000"),
                golden("empty string", w -> w.string(3, ""), "0500 0300 00 000000"),
                golden("UTF-8", w -> w.string(3, "né"), "0800 0300 6ec3a900"),
                golden(
                        "UTF-8 longer than its chars",
                        w -> w.string(3, "€€"),
                        "0b00 0300 e282ac e282ac 00 00"),
                golden(
                        "UTF-8 surrogates",
                        w -> w.string(3, "\ud83d\udc27"),
                        "0900 0300 f09f90a7 00 000000"),
                golden("no bytes", w -> w.bytes(1, new byte[0]), "0400 0100"),
                golden("1 byte", w -> w.bytes(1, bytes("01")), "0500 0100 01 000000"),
                golden("2 bytes", w -> w.bytes(1, bytes("0102")), "0600 0100 0102 0000"),
                golden("3 bytes", w -> w.bytes(1, bytes("010203")), "0700 0100 010203 00"),
                golden("4 bytes", w -> w.bytes(1, bytes("01020304")), "0800 0100 01020304"),
                golden(
                        "5 bytes",
                        w -> w.bytes(1, bytes("0102030405")),
                        "0900 0100 0102030405 000000"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesTheBytesOfTheWire(Consumer<AttributeWriter> content, String expected) {
        assertEquals(hex(bytes(expected)), hex(written(content)));
    }

    @Test
    void nestHoldsItsAttributesAndIsMarked() {
        byte[] vlan =
                written(
                        w ->
                                w.nest(
                                                18,
                                                info ->
                                                        info.string(1, "vlan")
                                                                .nest(2, data -> data.u16(1, 7)))
                                        .u32(4, 1500));
        assertEquals(
                hex(
                        bytes(
                                """
                                1c00 1280               # IFLA_LINKINFO, nested: 28 bytes
                                0900 0100               #   IFLA_INFO_KIND: 4 + 5 bytes
                                766c616e 00 000000      #     "vlan", NUL, padding
                                0c00 0280               #   IFLA_INFO_DATA, nested: 12 bytes
                                0600 0100 0700 0000     #     IFLA_VLAN_ID 7, padding
                                0800 0400 dc050000      # IFLA_MTU 1500
                                """)),
                hex(vlan));
    }

    @Test
    void nestsStandInARow() {
        byte[] list =
                written(
                        w ->
                                w.nest(
                                        1,
                                        all -> {
                                            for (int i = 1; i <= 3; i++) {
                                                int id = i;
                                                all.nest(i, one -> one.u8(9, id));
                                            }
                                        }));
        assertEquals(
                hex(
                        bytes(
                                """
                                2800 0180                        # 40 bytes
                                0c00 0180  0500 0900 01 000000
                                0c00 0280  0500 0900 02 000000
                                0c00 0380  0500 0900 03 000000
                                """)),
                hex(list));
    }

    @Test
    void emptyNestIsAHeader() {
        assertEquals("04000180", hex(written(w -> w.nest(1, inner -> {}))));
    }

    @Test
    void attributeAfterAStructureIsAligned() {
        // struct rtgenmsg has one byte; NLMSG_ALIGN puts the attribute at 4
        assertEquals(
                hex(bytes("02 000000 0800 0300 07000000")), hex(written(w -> w.put8(2).u32(3, 7))));
        assertEquals(
                hex(bytes("02 000000 0400 0380")), hex(written(w -> w.put8(2).nest(3, n -> {}))));
        assertEquals(
                hex(bytes("02 000000 0700 0300 6c6f0000")),
                hex(written(w -> w.put8(2).string(3, "lo"))));
        assertEquals(
                hex(bytes("02 000000 0700 0300 c3a90000")),
                hex(written(w -> w.put8(2).string(3, "é"))));
    }

    @Test
    void structureFieldsAreWrittenAsTheyAre() {
        assertEquals(
                hex(bytes("01 02 0304 05060708")),
                hex(written(w -> w.put8(1).put8(0x102).put16(0x10403).put32(0x08070605))));
    }

    @Test
    void setIsWrittenAsItIsAndWhatFollowsIsAligned() {
        AttributeSpace space = AttributeSpace.named("test");
        AttributeSet unpadded = AttributeSet.of(space, bytes("0500 0100 ff"));
        assertEquals(
                hex(bytes("0500 0100 ff 000000 0400 0200")),
                hex(written(w -> w.attributes(unpadded).flag(2))));
        assertEquals(
                hex(bytes("0900 0380 0500 0100 ff 000000 0400 0200")),
                hex(written(w -> w.nest(3, n -> n.attributes(unpadded)).flag(2))));
        assertEquals(
                hex(bytes("0500 0100 ff 000000 0500 0100 ff")),
                hex(written(w -> w.attributes(unpadded).attributes(unpadded))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "a\0", "é\0", "\0é"})
    void stringWithANulInsideIsRefusedAndLeavesNothing(String text) {
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(new byte[100]));
        writer.u32(1, 1);
        var e = assertThrows(IllegalArgumentException.class, () -> writer.string(2, text));
        assertTrue(e.getMessage().contains("NUL"), e.getMessage());
        assertEquals(8, writer.position());
    }

    @Test
    void fillsItsMemoryToTheLastByteAndNoFurther() {
        for (int capacity = 0; capacity < 12; capacity++) {
            byte[] memory = Wire.dirty(capacity);
            AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(memory));
            var e =
                    assertThrows(
                            IllegalStateException.class,
                            () -> writer.u64(1, 0),
                            "capacity " + capacity);
            assertTrue(e.getMessage().contains("does not fit into " + capacity), e.getMessage());
            assertEquals(0, writer.position());
            assertEquals(hex(Wire.dirty(capacity)), hex(memory), "nothing is half written");
        }
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(new byte[12]));
        assertEquals(12, writer.u64(1, 0).position());
        assertThrows(IllegalStateException.class, () -> writer.flag(2));
        assertThrows(IllegalStateException.class, () -> writer.put8(2));
    }

    @Test
    void writesToThePieceOfMemoryThatItIsGiven() {
        byte[] memory = Wire.dirty(16);
        AttributeWriter.over(MemorySegment.ofArray(memory).asSlice(4, 8)).u32(1, 2);
        assertEquals("a5a5a5a5 08000100 02000000 a5a5a5a5", hex(memory));
    }

    @Test
    void payloadUpToWhat16BitsOfLengthLeave() {
        byte[] largest = written(w -> w.bytes(1, new byte[65531]));
        assertEquals(65536, largest.length);
        assertEquals("ffff0100", hex(new byte[] {largest[0], largest[1], largest[2], largest[3]}));

        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> written(w -> w.bytes(1, new byte[65532])));
        assertTrue(
                e.getMessage().contains("attribute type 1 would have 65532 bytes"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> written(w -> w.string(1, "x".repeat(65531))));
        assertThrows(
                IllegalArgumentException.class, () -> written(w -> w.string(1, "é".repeat(32766))));
    }

    @Test
    void nestLongerThan16BitsOfLengthIsRefused() {
        byte[] largest = written(w -> w.nest(1, n -> n.bytes(2, new byte[65520]).flag(3)));
        assertEquals(65536 - 4, largest.length);

        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> written(w -> w.nest(1, n -> n.bytes(2, new byte[65524]).flag(3))));
        assertTrue(
                e.getMessage().contains("attribute type 1 would have 65532 bytes"), e.getMessage());
    }

    private static Arguments golden(String name, Consumer<AttributeWriter> content, String bytes) {
        return argumentSet(name, content, bytes);
    }
}
