package io.netlink;

import static io.netlink.Wire.bytes;
import static io.netlink.Wire.hex;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

class AttributeSetTest {
    private static final AttributeSpace INNER = AttributeSpace.named("inner");
    private static final Attribute<Integer> ID = INNER.u16(1, "ID");

    private static final AttributeSpace SPACE = AttributeSpace.named("link");
    private static final Attribute<Integer> U8 = SPACE.u8(1, "U8");
    private static final Attribute<Boolean> BOOL = SPACE.bool8(2, "BOOL");
    private static final Attribute<Integer> U16 = SPACE.u16(3, "U16");
    private static final Attribute<Integer> MTU = SPACE.s32(4, "IFLA_MTU");
    private static final Attribute<Integer> BE16 = SPACE.be16(5, "BE16");
    private static final Attribute<Long> U32 = SPACE.u32(6, "U32");
    private static final Attribute<Long> U64 = SPACE.u64(7, "U64");
    private static final Attribute<String> NAME = SPACE.string(8, "IFLA_IFNAME");
    private static final Attribute<Boolean> FLAG = SPACE.attribute(9, "FLAG", AttributeCodec.FLAG);
    private static final Attribute<MacAddress> MAC = SPACE.mac(10, "IFLA_ADDRESS");
    private static final Attribute<InetAddress> INET = SPACE.inet(11, "INET");
    private static final Attribute<byte[]> BINARY = SPACE.binary(12, "BINARY");
    private static final Attribute<AttributeSet> NEST = SPACE.nest(13, "NEST", () -> INNER);

    private static final AttributeSet EMPTY = AttributeSet.empty(SPACE);

    /** MTU 1500; type 77, nested flag, with three bytes and dirty padding; name "lo". */
    private static final byte[] WIRE =
            bytes("0800 0400 dc050000  0700 4d80 010203 ee  0700 0800 6c6f 00 00");

    @Test
    void nobodyChangesIt() {
        AttributeSet set = EMPTY.with(MTU, 1500);
        AttributeReader other = new AttributeReader();
        assertThrows(UnsupportedOperationException.class, () -> set.wrap(other));
        AttributeReader mtu = set.at(MTU);
        assertTrue(mtu.segment().isReadOnly());
        assertEquals(1500, set.getInt(MTU, 0));
    }

    @Test
    void setsOfOneViewHaveTheirOwnAttributes() {
        AttributeView view = new AttributeView(SPACE);
        view.wrap(EMPTY.with(MTU, 1).reader());
        AttributeSet first = view.copy();
        view.wrap(EMPTY.with(MTU, 2).reader());
        AttributeSet same = view.copy();
        view.wrap(EMPTY.with(NAME, "lo").with(MTU, 3).reader());
        AttributeSet other = view.copy();
        assertEquals(List.of(1, 2, 3), List.of(mtu(first), mtu(same), mtu(other)));
        assertEquals(Optional.of("lo"), other.get(NAME));
        assertFalse(first.has(NAME) || same.has(NAME));
        assertEquals(Optional.of(7), same.with(U8, 7).get(U8));
    }

    private static int mtu(AttributeSet set) {
        return set.getInt(MTU, 0);
    }

    @Test
    void absentIsEmptyAndNeverZero() {
        AttributeSet set = AttributeSet.of(SPACE, WIRE);
        assertFalse(set.has(U8));
        assertEquals(Optional.empty(), set.get(U8));
        assertEquals(-1, set.getInt(U32, -1));
        assertEquals(-1, set.getByte(U8, -1));
        assertNull(set.at(U8));
        assertTrue(EMPTY.with(U8, 0).has(U8));
        assertEquals(Optional.of(0), EMPTY.with(U8, 0).get(U8));
    }

    @Test
    void readsWhatIsThere() {
        AttributeSet set = AttributeSet.of(SPACE, WIRE);
        assertTrue(set.has(MTU));
        assertEquals(Optional.of(1500), set.get(MTU));
        assertEquals(1500, set.getInt(MTU, -1));
        assertEquals(0xdc, set.getByte(MTU, -1));
        assertEquals(Optional.of("lo"), set.get(NAME));
        assertEquals("lo", set.at(NAME).string());
    }

    @Test
    void everyTypeComesBackAsItWasPutIn() throws Exception {
        AttributeSet inner = AttributeSet.empty(INNER).with(ID, 7);
        AttributeSet set =
                EMPTY.with(U8, 255)
                        .with(BOOL, true)
                        .with(U16, 65535)
                        .with(MTU, -1)
                        .with(BE16, 0x8100)
                        .with(U32, 0xffff_ffffL)
                        .with(U64, -1L)
                        .with(NAME, "é")
                        .with(FLAG, true)
                        .with(MAC, MacAddress.parse("02:42:ac:11:00:02"))
                        .with(INET, InetAddress.getByName("2001:db8::1"))
                        .with(BINARY, new byte[] {1, 2, 3})
                        .with(NEST, inner);
        assertAll(
                () -> assertEquals(255, set.get(U8).orElseThrow()),
                () -> assertEquals(true, set.get(BOOL).orElseThrow()),
                () -> assertEquals(65535, set.get(U16).orElseThrow()),
                () -> assertEquals(-1, set.get(MTU).orElseThrow()),
                () -> assertEquals(0x8100, set.get(BE16).orElseThrow()),
                () -> assertEquals(0xffff_ffffL, set.get(U32).orElseThrow()),
                () -> assertEquals(-1L, set.get(U64).orElseThrow()),
                () -> assertEquals("é", set.get(NAME).orElseThrow()),
                () -> assertEquals(true, set.get(FLAG).orElseThrow()),
                () -> assertEquals("02:42:ac:11:00:02", set.get(MAC).orElseThrow().toString()),
                () ->
                        assertEquals(
                                InetAddress.getByName("2001:db8::1"), set.get(INET).orElseThrow()),
                () -> assertArrayEquals(new byte[] {1, 2, 3}, set.get(BINARY).orElseThrow()),
                () -> assertEquals(inner, set.get(NEST).orElseThrow()),
                () -> assertEquals(7, set.get(NEST).flatMap(nest -> nest.get(ID)).orElseThrow()),
                () -> assertTrue(set.at(NEST).isNested()));
        assertEquals(set, AttributeSet.of(SPACE, set.toByteArray()));
    }

    @Test
    void valueThatDoesNotFitNamesItsAttribute() {
        assertAll(
                () -> refused("U8: 256 is not 0 to 255", () -> EMPTY.with(U8, 256)),
                () -> refused("U8: -1 is not 0 to 255", () -> EMPTY.with(U8, -1)),
                () -> refused("U16: 65536 is not 0 to 65535", () -> EMPTY.with(U16, 65536)),
                () -> refused("BE16: -1 is not 0 to 65535", () -> EMPTY.with(BE16, -1)),
                () -> refused("U32: -1 is not 0 to 4294967295", () -> EMPTY.with(U32, -1L)),
                () -> refused("U32: 4294967296 is", () -> EMPTY.with(U32, 0x1_0000_0000L)),
                () -> refused("IFLA_IFNAME: a string with", () -> EMPTY.with(NAME, "a\0")),
                () ->
                        refused(
                                "BINARY: attribute type 12",
                                () -> EMPTY.with(BINARY, new byte[65532])));
    }

    @Test
    void largestValueFits() {
        assertEquals(65536, EMPTY.with(BINARY, new byte[65531]).byteSize());
    }

    @Test
    void unreadableValueNamesTableAndAttribute() {
        AttributeSet set =
                AttributeSet.of(
                        SPACE, bytes("0600 0400 0100 0000  0400 0a00  0700 0b00 010203 00"));
        var e = assertThrows(DecodeException.class, () -> set.get(MTU));
        assertTrue(e.getMessage().startsWith("link/IFLA_MTU: "), e.getMessage());
        assertTrue(e.getMessage().endsWith("has 2 bytes, needs 4"), e.getMessage());
        var unboxed = assertThrows(DecodeException.class, () -> set.getInt(MTU, 0));
        assertEquals("IFLA_MTU: has 2 bytes, needs 4", unboxed.getMessage());
        var none = assertThrows(DecodeException.class, () -> set.getByte(MAC, 0));
        assertEquals("IFLA_ADDRESS: has 0 bytes, needs 1", none.getMessage());
        assertThrows(DecodeException.class, () -> set.get(MAC));
        assertThrows(DecodeException.class, () -> set.get(INET));
        assertEquals("#4 0x0100 #10 0x #11 0x010203", set.toString(), "printing never fails");
    }

    @Test
    void unknownAttributesAreListedAndWrittenBackByteForByte() {
        AttributeSet set = AttributeSet.of(SPACE, WIRE);
        assertEquals(List.of(new RawAttribute(0x804d, new byte[] {1, 2, 3})), set.unknown());
        assertEquals(77, set.unknown().getFirst().code());
        assertEquals(hex(WIRE), hex(set.toByteArray()));
        assertEquals(hex(WIRE), hex(Wire.written(w -> w.attributes(set))));
        assertEquals(
                "0800 0400 ff000000  0700 4d80 010203 ee  0700 0800 6c6f 00 00".replace(" ", ""),
                hex(set.with(MTU, 255).toByteArray()).replace(" ", ""));
    }

    @Test
    void rawAttributeGoesToTheEnd() {
        RawAttribute raw = new RawAttribute(0x4099, new byte[] {5});
        AttributeSet set = AttributeSet.of(SPACE, WIRE).with(raw).with(raw);
        assertEquals(
                List.of(77, 0x99, 0x99), set.unknown().stream().map(RawAttribute::code).toList());
        assertEquals(raw, set.unknown().getLast());
        assertEquals(WIRE.length + 16, set.byteSize());
    }

    @Test
    void attributeIsReplacedInItsPlaceAndAddedAtTheEnd() {
        AttributeSet set = EMPTY.with(MTU, 1).with(NAME, "lo").with(U8, 2);
        assertEquals("IFLA_MTU 1 IFLA_IFNAME eth0.100 U8 2", set.with(NAME, "eth0.100").toString());
        assertEquals("IFLA_MTU 9 IFLA_IFNAME lo U8 2", set.with(MTU, 9).toString());
        assertEquals("IFLA_MTU 1 IFLA_IFNAME lo U8 3", set.with(U8, 3).toString());
        assertEquals("IFLA_MTU 1 IFLA_IFNAME lo U8 2 U16 3", set.with(U16, 3).toString());
        assertEquals("IFLA_MTU 1 IFLA_IFNAME lo U8 2", set.toString(), "it is immutable");
    }

    @Test
    void removedAttributeIsGoneAndTheOthersStay() {
        AttributeSet set = EMPTY.with(MTU, 1).with(NAME, "lo").with(U8, 2);
        assertEquals("IFLA_IFNAME lo U8 2", set.without(MTU).toString());
        assertEquals("IFLA_MTU 1 U8 2", set.without(NAME).toString());
        assertEquals("IFLA_MTU 1 IFLA_IFNAME lo", set.without(U8).toString());
        assertEquals(EMPTY, set.without(MTU).without(NAME).without(U8));
        assertTrue(set.without(MTU).without(NAME).without(U8).isEmpty());
        assertSame(set, set.without(U16));
    }

    @Test
    void lastOfARepeatedAttributeCounts() {
        byte[] twice = bytes("0800 0400 01000000  0500 0100 07 000000  0800 0400 02000000");
        AttributeSet set = AttributeSet.of(SPACE, twice);
        assertEquals(Optional.of(2), set.get(MTU));
        assertEquals(hex(twice), hex(set.toByteArray()), "and none is lost");

        assertEquals(Optional.of(3), set.with(MTU, 3).get(MTU));
        assertEquals("IFLA_MTU 3 U8 7", set.with(MTU, 3).toString());
        assertFalse(set.without(MTU).has(MTU));
        assertEquals("U8 7", set.without(MTU).toString());
    }

    @Test
    void flagThatIsFalseIsAbsent() {
        assertEquals(Optional.of(true), EMPTY.with(FLAG, true).get(FLAG));
        assertFalse(EMPTY.with(FLAG, false).has(FLAG));
        assertFalse(EMPTY.with(FLAG, true).with(FLAG, false).has(FLAG));
        assertTrue(EMPTY.with(BOOL, false).has(BOOL), "a byte that is 0 is there");
    }

    @Test
    void paddingMayBeMissingAtTheEnd() {
        byte[] unpadded = bytes("0800 0400 01000000  0500 0100 07");
        AttributeSet set = AttributeSet.of(SPACE, unpadded);
        assertEquals(Optional.of(7), set.get(U8));
        assertEquals(hex(unpadded), hex(set.toByteArray()));
        assertEquals("IFLA_MTU 1 U8 7 U16 9", set.with(U16, 9).toString());
        assertEquals("IFLA_MTU 5 U8 7", set.with(MTU, 5).toString());
        assertEquals("IFLA_MTU 1 U8 8", set.with(U8, 8).toString());
        assertEquals("U8 7", set.without(MTU).toString());
        assertEquals("IFLA_MTU 1", set.without(U8).toString());
        assertEquals(
                "IFLA_MTU 1 U8 7 #99 0x05",
                set.with(new RawAttribute(99, new byte[] {5})).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "ffff", "ffffff", "00", "0400", "040000"})
    void trailingBytesAreNoAttributeAndAreLeftOut(String trailing) {
        AttributeSet set = AttributeSet.of(SPACE, bytes("0500 0100 07 000000" + trailing));
        assertEquals(EMPTY.with(U8, 7), set);
        assertEquals("U8 7 U16 9", set.with(U16, 9).toString());
        assertEquals("U8 8", set.with(U8, 8).toString());
        assertEquals("U8 7 #99 0x", set.with(new RawAttribute(99, new byte[0])).toString());
        assertEquals(12, Wire.written(w -> w.attributes(set).flag(1)).length);
        assertTrue(AttributeSet.of(SPACE, bytes(trailing)).isEmpty());
    }

    @Test
    void setsAreEqualIfTheirBytesAre() {
        AttributeSet set = AttributeSet.of(SPACE, WIRE);
        assertEquals(set, AttributeSet.of(SPACE, WIRE));
        assertEquals(set.hashCode(), AttributeSet.of(SPACE, WIRE).hashCode());
        assertNotEquals(set, set.with(MTU, 1));
        assertNotEquals(EMPTY.with(U8, 1).with(U16, 1), EMPTY.with(U16, 1).with(U8, 1));
        assertSame(set, set.copy());
    }

    @Test
    void setDoesNotShareItsBytes() {
        byte[] given = WIRE.clone();
        AttributeSet set = AttributeSet.of(SPACE, given);
        given[4] = 0;
        set.toByteArray()[4] = 1;
        set.unknown().getFirst().payload()[0] = 9;
        assertEquals(Optional.of(1500), set.get(MTU));
        assertEquals(hex(WIRE), hex(set.toByteArray()));
    }

    @Test
    void readersOnASetDoNotDisturbEachOther() {
        AttributeSet set = AttributeSet.of(SPACE, WIRE); // it is shared by threads
        AttributeReader mtu = set.at(MTU);
        assertEquals("lo", set.at(NAME).string());
        assertEquals(Optional.of("lo"), set.get(NAME));
        assertEquals(1500, mtu.u32());
    }

    @Test
    void printsKernelNamesAndValues() {
        assertEquals(
                "IFLA_MTU 1500 #77 0x010203 IFLA_IFNAME lo",
                AttributeSet.of(SPACE, WIRE).toString());
        AttributeSet inner = AttributeSet.empty(INNER).with(ID, 7);
        assertEquals(
                "BINARY 0x0a0b NEST {ID 7}",
                EMPTY.with(BINARY, new byte[] {10, 11}).with(NEST, inner).toString());
    }

    @Test
    void viewFollowsItsMemoryAndItsCopyDoesNot() {
        byte[] memory = WIRE.clone();
        AttributeView view = new AttributeView(SPACE);
        assertFalse(view.has(MTU), "a view of nothing yet");
        view.wrap(Wire.reader(memory));
        AttributeSet copy = view.copy();
        memory[4] = 1;
        memory[5] = 0;
        assertEquals(Optional.of(1), view.get(MTU));
        assertEquals(Optional.of(1500), copy.get(MTU));
    }

    @Test
    void viewForgetsWhatItSawBefore() {
        AttributeView view = new AttributeView(SPACE);
        view.wrap(Wire.reader(WIRE));
        view.wrap(Wire.reader(bytes("0500 0100 07 000000")));
        assertFalse(view.has(MTU));
        assertEquals(7, view.getByte(U8, -1));
        assertEquals(8, view.byteSize());
    }

    @Test
    void viewCoversWhatIsFromTheCursorOn() {
        AttributeReader reader = Wire.reader(WIRE);
        reader.next();
        AttributeView view = new AttributeView(SPACE);
        view.wrap(reader);
        assertFalse(view.has(MTU));
        assertEquals(Optional.of("lo"), view.get(NAME));
    }

    @Test
    void viewRefusesImpossibleLengthsAtOnce() {
        AttributeView view = new AttributeView(SPACE);
        assertThrows(DecodeException.class, () -> view.wrap(Wire.reader(bytes("0800 0100 07"))));
        assertThrows(DecodeException.class, () -> AttributeSet.of(SPACE, bytes("0300 0100")));
    }

    @Test
    void viewReachesAttributesUpTo256KiBAway() {
        byte[] far = new byte[0x40000];
        byte[] step = Wire.written(w -> w.bytes(99, new byte[0x7ffc - 4]));
        for (int at = 0; at + step.length <= far.length; at += step.length) {
            System.arraycopy(step, 0, far, at, step.length);
        }
        int end = far.length / step.length * step.length;
        System.arraycopy(bytes("0800 0400 dc050000"), 0, far, end, 8);
        byte[] all = java.util.Arrays.copyOf(far, end + 8);
        assertEquals(Optional.of(1500), AttributeSet.of(SPACE, all).get(MTU));
    }

    private static void refused(String message, Runnable action) {
        var e = assertThrows(IllegalArgumentException.class, action::run);
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }
}
