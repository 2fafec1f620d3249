package io.netlink;

import static io.netlink.Wire.bytes;
import static io.netlink.Wire.first;
import static io.netlink.Wire.hex;
import static io.netlink.Wire.reader;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.util.Map;
import java.util.function.Function;

class AttributeReaderTest {

    @Test
    void readsScalarsInTheMachinesAndInNetworkOrder() {
        AttributeReader at = first(bytes("0c00 0700 f1f2f3f4 f5f6f7f8"));
        assertAll(
                () -> assertEquals(7, at.type()),
                () -> assertEquals(8, at.length()),
                () -> assertEquals(0xf1, at.u8()),
                () -> assertEquals(0xf2f1, at.u16()),
                () -> assertEquals(0xf4f3f2f1, at.u32()),
                () -> assertEquals(0xf8f7f6f5f4f3f2f1L, at.u64()),
                () -> assertEquals(0xf1f2, at.be16()),
                () -> assertEquals(0xf1f2f3f4, at.be32()),
                () -> assertEquals(0xf1f2f3f4f5f6f7f8L, at.be64()));
    }

    @Test
    void longerScalarIsReadInItsKnownPart() {
        AttributeReader at = first(bytes("0e00 0100 01000000 00000000 ffff 0000"));
        assertAll(
                () -> assertEquals(1, at.u8()),
                () -> assertEquals(1, at.u16()),
                () -> assertEquals(1, at.u32()),
                () -> assertEquals(1, at.u64()));
    }

    @Test
    void shorterScalarNamesTheAttributeAndBothLengths() {
        Map<Integer, Map<String, Function<AttributeReader, ?>>> byLength =
                Map.of(
                        1, Map.of("u8", AttributeReader::u8),
                        2, Map.of("u16", AttributeReader::u16, "be16", AttributeReader::be16),
                        4, Map.of("u32", AttributeReader::u32, "be32", AttributeReader::be32),
                        8, Map.of("u64", AttributeReader::u64, "be64", AttributeReader::be64));
        byLength.forEach(
                (needed, methods) ->
                        methods.forEach(
                                (name, method) -> {
                                    byte[] attribute =
                                            Wire.written(w -> w.bytes(77, new byte[needed - 1]));
                                    var e =
                                            assertThrows(
                                                    DecodeException.class,
                                                    () -> method.apply(first(attribute)),
                                                    name);
                                    assertEquals(
                                            "attribute type 77: has %d bytes, needs %d"
                                                    .formatted(needed - 1, needed),
                                            e.getMessage());
                                }));
    }

    @Test
    void flagsAreNoPartOfTheType() {
        AttributeReader nested = first(bytes("0400 12c0"));
        assertEquals(0x12, nested.type());
        assertEquals(0xc012, nested.rawType());
        assertTrue(nested.isNested());
        AttributeReader plain = first(bytes("0400 1240"));
        assertEquals(0x12, plain.type());
        assertFalse(plain.isNested());
    }

    @ParameterizedTest
    @CsvSource({
        "0500 0100 61,             'a'", // no NUL, no padding
        "0600 0100 6100,           'a'",
        "0800 0100 61006200,       'a'", // ends at the first NUL
        "0400 0100,                ''",
        "0500 0100 00,             ''",
        "0800 0100 e282ac00,       '€'",
    })
    void stringEndsAtItsNulOrWithThePayload(String attribute, String text) {
        assertEquals(text, first(bytes(attribute)).string());
    }

    @Test
    void stringOfBadUtf8IsReadAllTheSame() {
        assertEquals("\ufffd", first(bytes("0500 0100 ff")).string());
    }

    @Test
    void internetAddressIsOfFourOrSixteenBytes() {
        assertEquals("/10.0.0.1", first(bytes("0800 0100 0a000001")).inet().toString());
        var mapped = first(bytes("1400 0100 00000000 00000000 0000ffff 0a000001")).inet();
        assertInstanceOf(Inet6Address.class, mapped, "an IPv4-mapped address stays IPv6");
        for (int length : new int[] {0, 3, 5, 15, 17}) {
            byte[] attribute = Wire.written(w -> w.bytes(9, new byte[length]));
            var e = assertThrows(DecodeException.class, () -> first(attribute).inet());
            assertTrue(e.getMessage().startsWith("attribute type 9: " + length + " bytes"));
        }
    }

    @Test
    void stepsOverPadding() {
        AttributeReader at = reader(bytes("0500 0100 01 ffffff 0600 0200 0200 ffff 0400 0300"));
        assertTrue(at.next());
        assertEquals(1, at.u8());
        assertTrue(at.next());
        assertEquals(2, at.u16());
        assertTrue(at.next());
        assertEquals(3, at.type());
        assertFalse(at.next());
        assertFalse(at.next(), "the end stays the end");
    }

    @Test
    void lastAttributeMayLackItsPadding() {
        AttributeReader at = reader(bytes("0800 0100 01020304 0700 0200 010203"));
        assertTrue(at.next());
        assertTrue(at.next());
        assertEquals("010203", hex(at.bytes()));
        assertFalse(at.next());
        assertEquals(0, at.remaining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "ffff", "ffffff"})
    void upToThreeTrailingBytesAreIgnored(String trailing) {
        AttributeReader at = reader(bytes("0500 0100 01 000000" + trailing));
        assertTrue(at.next());
        assertFalse(at.next());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void lengthBelowTheHeadersIsRefusedAndNotAnEndlessLoop(int claimed) {
        AttributeReader at = reader(bytes("0%d00 4d00 01000000".formatted(claimed)));
        var e = assertThrows(DecodeException.class, at::next);
        assertEquals("attribute type 77: claims " + claimed + " bytes, 8 are left", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0900, 9", "0a00, 10", "ff7f, 32767", "ffff, 65535"})
    void lengthBeyondTheEndIsRefused(String length, int claimed) {
        AttributeReader at = reader(bytes(length + " 4d80 01000000"));
        var e = assertThrows(DecodeException.class, at::next);
        assertEquals("attribute type 77: claims " + claimed + " bytes, 8 are left", e.getMessage());
    }

    @Test
    void largestAttributeIsRead() {
        byte[] largest = Wire.written(w -> w.bytes(1, new byte[65531]));
        AttributeReader at = reader(largest);
        assertTrue(at.next());
        assertEquals(65531, at.length());
        assertFalse(at.next());
    }

    @Test
    void nestEndsWithItsAttributeAndTheOuterCursorStays() {
        byte[] attributes = Wire.written(w -> w.nest(1, n -> n.u8(2, 20).u8(3, 30)).u8(4, 40));
        AttributeReader outer = reader(attributes);
        assertTrue(outer.next());
        AttributeReader inner = outer.nested();
        assertTrue(inner.next());
        assertEquals(20, inner.u8());
        assertTrue(inner.next());
        assertEquals(30, inner.u8());
        assertFalse(inner.next());
        assertTrue(outer.next());
        assertEquals(40, outer.u8());
    }

    @Test
    void attributeInsideANestCannotReachBeyondIt() {
        // the inner one claims 8 bytes, which there are, but only 6 of them inside the nest
        AttributeReader inner = first(bytes("0a00 0100 0800 0200 0000 0000 0000")).nested();
        assertThrows(DecodeException.class, inner::next);
    }

    @Test
    void nestAfterAStructureStartsAligned() {
        byte[] attribute = bytes("1100 0100 01 000000 0900 0200 0102030405 000000");
        AttributeReader reused = new AttributeReader();
        AttributeReader inner = first(attribute).nested(1, reused);
        assertSame(reused, inner);
        assertTrue(inner.next());
        assertEquals("01020304 05", hex(inner.bytes()));
        assertFalse(inner.next());

        var e =
                assertThrows(
                        DecodeException.class,
                        () -> first(attribute).nested(16, new AttributeReader()));
        assertEquals("attribute type 1: has 13 bytes, needs 16", e.getMessage());
    }

    @Test
    void nestMayBeTheStructureAlone() {
        assertFalse(first(bytes("0500 0100 01")).nested(1, new AttributeReader()).next());
        assertFalse(first(bytes("0400 0100")).nested().next());
    }

    @Test
    void readerOverNothingHasNoAttributes() {
        assertFalse(new AttributeReader().next());
        AttributeReader used = first(bytes("0500 0100 01 000000"));
        assertFalse(used.wrap(MemorySegment.ofArray(new byte[4]), 4, 0).next());
        assertThrows(DecodeException.class, used::u8, "nothing of the attributes before is left");
    }

    @Test
    void placingItOutsideTheMemoryIsRefused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]);
        AttributeReader reader = new AttributeReader();
        assertThrows(IndexOutOfBoundsException.class, () -> reader.wrap(memory, 4, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.wrap(memory, -1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> reader.wrap(memory, 0, -1));
    }

    @Test
    void whatIsReadIsACopy() {
        byte[] memory = bytes("0800 0100 61620000");
        AttributeReader at = first(memory);
        byte[] copied = at.bytes();
        String text = at.string();
        memory[4] = 'x';
        assertEquals("61620000", hex(copied));
        assertEquals("ab", text);
    }
}
