package io.netlink;

import static io.netlink.Wire.bytes;
import static io.netlink.Wire.hex;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

class NetlinkMessageTest {
    /**
     * RTM_GETLINK of index 1 with an IFLA_EXT_MASK, as the writer makes it and the view reads it.
     */
    private static final byte[] GET_LINK =
            bytes(
                    """
                    28000000            # nlmsg_len 40
                    1200                # nlmsg_type RTM_GETLINK
                    0500                # nlmsg_flags NLM_F_REQUEST | NLM_F_ACK
                    efbeadde            # nlmsg_seq
                    00000000            # nlmsg_pid
                    00 00 0000          # ifi_family, padding, ifi_type
                    01000000            # ifi_index
                    00000000 ffffffff   # ifi_flags, ifi_change
                    0800 1d00 01000000  # IFLA_EXT_MASK RTEXT_FILTER_VF
                    """);

    @Test
    void writesHeaderStructureAndAttributes() {
        byte[] memory = Wire.dirty(100);
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.begin(18, 5, 0xdeadbeef).put8(0).put8(0).put16(0).put32(1).put32(0).put32(-1);
        writer.u32(29, 1);
        writer.end();
        assertEquals(40, writer.position());
        assertEquals(hex(GET_LINK), hex(java.util.Arrays.copyOf(memory, 40)));
    }

    @Test
    void readsHeaderStructureAndAttributes() {
        NetlinkMessage message = Messages.view(GET_LINK);
        assertAll(
                () -> assertEquals(18, message.type()),
                () -> assertEquals(5, message.flags()),
                () -> assertEquals(0xdeadbeef, message.sequence()),
                () -> assertEquals(0, message.portId()),
                () -> assertEquals(24, message.payloadLength()),
                () -> assertEquals(16, message.payloadOffset()),
                () -> assertEquals(1, message.payloadInt(4)),
                () -> assertEquals(0xffff, message.payloadShort(12)),
                () -> assertEquals(0xff, message.payloadByte(15)),
                () -> assertEquals(hex(GET_LINK), hex(message.toByteArray())));
        AttributeReader reader = new AttributeReader();
        assertSame(reader, message.attributes(16, reader));
        assertTrue(reader.next());
        assertEquals(29, reader.type());
        assertEquals(1, reader.u32());
        assertFalse(reader.next());
    }

    @Test
    void messagesFollowEachOtherAlignedAndThePaddingIsZero() {
        byte[] memory = Wire.dirty(100);
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.begin(1, 0, 7).put8(0xff); // struct rtgenmsg
        writer.end();
        writer.begin(2, 0, 8).put8(0xfe);
        writer.end();
        assertEquals(37, writer.position());
        assertEquals(
                hex(
                        bytes(
                                """
                                11000000 0100 0000 07000000 00000000 ff 000000
                                11000000 0200 0000 08000000 00000000 fe
                                """)),
                hex(java.util.Arrays.copyOf(memory, 37)));

        NetlinkMessage view = new NetlinkMessage();
        MemorySegment segment = MemorySegment.ofArray(memory);
        assertEquals(20, view.wrap(segment, 0, 37));
        assertEquals(7, view.sequence());
        assertEquals(37, view.wrap(segment, 20, 37), "the last one may lack its padding");
        assertEquals(8, view.sequence());
        assertEquals(0xfe, view.payloadByte(0));
        assertEquals(36, view.payloadOffset());
    }

    @Test
    void writerCanBeUsedAgainFromItsStart() {
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(new byte[100]));
        writer.begin(1, 0, 1).put32(1);
        assertSame(writer, writer.reset(), "also in the middle of a message");
        assertEquals(16, writer.begin(2, 0, 2).end().position());
    }

    @Test
    void messagesDoNotNest() {
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(new byte[100]));
        assertThrows(IllegalStateException.class, writer::end);
        writer.begin(1, 0, 1);
        assertThrows(IllegalStateException.class, () -> writer.begin(1, 0, 2));
        writer.end();
        assertThrows(IllegalStateException.class, writer::end);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 15})
    void headerThatIsCutOffIsRefused(int size) {
        byte[] cut = java.util.Arrays.copyOf(GET_LINK, size);
        var e = assertThrows(DecodeException.class, () -> Messages.view(cut));
        assertEquals("struct nlmsghdr: needs 16 bytes, " + size + " are left", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, 0",
        "0f000000, 15",
        "29000000, 41",
        "ffffff7f, 2147483647",
        "00000080, 2147483648",
        "ffffffff, 4294967295"
    })
    void lengthThatCannotBeIsRefused(String length, String claimed) {
        byte[] changed = GET_LINK.clone();
        System.arraycopy(bytes(length), 0, changed, 0, 4);
        var e = assertThrows(DecodeException.class, () -> Messages.view(changed));
        assertEquals("struct nlmsghdr: claims " + claimed + " bytes, 40 are left", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 24, 25, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void readingBeyondThePayloadIsRefused(int offset) {
        NetlinkMessage message = Messages.view(GET_LINK);
        var e = assertThrows(DecodeException.class, () -> message.payloadInt(offset));
        assertTrue(e.getMessage().startsWith("message type 18: has a payload of 24 bytes"));
    }

    @Test
    void payloadEndsWithTheMessageAndNotWithTheMemory() {
        NetlinkMessage message = Messages.view(Wire.join(GET_LINK, new byte[100]));
        assertEquals(1, message.payloadInt(20));
        assertThrows(DecodeException.class, () -> message.payloadByte(24));
        assertThrows(DecodeException.class, () -> message.attributes(25));
        assertFalse(message.attributes(24).next());
    }

    @Test
    void structureOfOneByteIsFollowedByAlignedAttributes() {
        byte[] message = Messages.message(1, 0, 0, w -> w.put8(2).u32(3, 4));
        AttributeReader reader = Messages.view(message).attributes(1);
        assertTrue(reader.next());
        assertEquals(4, reader.u32());
        assertFalse(Messages.view(Messages.message(1, 0, 0, w -> w.put8(2))).attributes(1).next());
    }

    @Test
    void staleViewSaysSoInEveryMethod() {
        NetlinkMessage view = new NetlinkMessage();
        view.wrap(MemorySegment.ofArray(GET_LINK), 0, GET_LINK.length);
        view.release();
        List<Executable> methods =
                new ArrayList<>(
                        List.of(
                                view::type,
                                view::flags,
                                view::sequence,
                                view::portId,
                                view::nsid,
                                view::payloadLength,
                                view::payloadOffset,
                                view::segment,
                                view::toByteArray));
        methods.add(() -> view.payloadInt(0));
        methods.add(() -> view.payloadShort(0));
        methods.add(() -> view.payloadByte(0));
        methods.add(() -> view.attributes(16));
        methods.add(() -> view.attributes(16, new AttributeReader()));
        for (Executable method : methods) {
            var e = assertThrows(IllegalStateException.class, method);
            assertTrue(e.getMessage().contains("only inside its callback"), e.getMessage());
        }
        long own =
                java.util.Arrays.stream(NetlinkMessage.class.getMethods())
                        .filter(m -> m.getDeclaringClass() == NetlinkMessage.class)
                        .filter(m -> !java.lang.reflect.Modifier.isStatic(m.getModifiers()))
                        .count();
        assertEquals(own, methods.size(), "a public method is not tested here");
    }
}
