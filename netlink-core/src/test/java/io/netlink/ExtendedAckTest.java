package io.netlink;

import static io.netlink.Messages.ACK_TLVS;
import static io.netlink.Messages.CAPPED;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

class ExtendedAckTest {
    private static final Consumer<AttributeWriter> NONE = w -> {};
    private static final Consumer<AttributeWriter> WORDS = w -> w.string(1, "No").u32(2, 36);

    /** A request of 17 bytes, so that the attributes after its copy are at NLMSG_ALIGN(17). */
    private static final byte[] REQUEST = Messages.message(26, 5, 3, w -> w.put8(2));

    @Test
    void capsHoldAllAttributes() {
        ExtendedAck ack =
                ack(
                        Messages.error(
                                1,
                                -22,
                                ACK_TLVS | CAPPED,
                                REQUEST,
                                w ->
                                        w.string(1, "Invalid")
                                                .u32(2, 20)
                                                .bytes(3, new byte[5]) // a cookie: not ours
                                                .nest(4, policy -> policy.u32(1, 2))
                                                .u32(5, 7)
                                                .u32(6, 40)));
        assertAll(
                () -> assertEquals(Optional.of("Invalid"), ack.message()),
                () -> assertEquals(OptionalInt.of(20), ack.offset()),
                () -> assertEquals(OptionalInt.of(7), ack.missingType()),
                () -> assertEquals(OptionalInt.of(40), ack.missingNest()),
                () -> assertEquals("#1 0x02000000", ack.policy().orElseThrow().toString()),
                () ->
                        assertEquals(
                                "Invalid offset 20 missing type 7 in nest at 40"
                                        + " policy 0800010002000000",
                                ack.toString()));
    }

    @Test
    void attributesComeAfterTheRequestUnlessItIsCapped() {
        assertEquals(
                "No offset 36", text(Messages.error(1, -22, ACK_TLVS | CAPPED, REQUEST, WORDS)));
        assertEquals("No offset 36", text(Messages.error(1, -22, ACK_TLVS, REQUEST, WORDS)));
        byte[] larger = Messages.message(16, 5, 3, w -> w.bytes(1, new byte[1001]));
        assertEquals("No offset 36", text(Messages.error(1, -22, ACK_TLVS, larger, WORDS)));
    }

    @Test
    void attributesOfADumpsEndComeAfterItsErrno() {
        assertEquals("No offset 36", text(Messages.done(1, -22, WORDS)));
    }

    @Test
    void successMayCarryAWarning() {
        assertEquals("No offset 36", text(Messages.error(1, 0, ACK_TLVS | CAPPED, REQUEST, WORDS)));
    }

    @Test
    void withoutTheFlagThereAreNoAttributes() {
        assertSame(ExtendedAck.NONE, ack(Messages.error(1, -22, CAPPED, REQUEST, WORDS)));
        assertSame(ExtendedAck.NONE, ack(Messages.error(1, -22, 0, REQUEST, WORDS)));
        assertSame(ExtendedAck.NONE, ack(Messages.error(1, -22, ACK_TLVS, REQUEST, NONE)));
        assertSame(ExtendedAck.NONE, ack(Messages.error(1, -22, ACK_TLVS | CAPPED, REQUEST, NONE)));
        assertSame(ExtendedAck.NONE, ack(Messages.done(1, -22, NONE)));
        assertEquals("no message", ExtendedAck.NONE.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1000, 0x7ffffff0})
    void impossibleLengthOfTheEchoedRequestIsNoAttributes(int length) {
        byte[] request = REQUEST.clone();
        request[0] = (byte) length;
        request[1] = (byte) (length >> 8);
        request[2] = (byte) (length >> 16);
        request[3] = (byte) (length >> 24);
        assertSame(ExtendedAck.NONE, ack(Messages.error(1, -22, ACK_TLVS, request, WORDS)));
    }

    @Test
    void offsetThatIsTooShortNamesItsAttribute() {
        byte[] error = Messages.error(1, -22, ACK_TLVS | CAPPED, REQUEST, w -> w.u16(2, 1));
        var e = assertThrows(DecodeException.class, () -> ack(error));
        assertEquals(
                "NLMSGERR_ATTR/NLMSGERR_ATTR_OFFS: attribute type 2: has 2 bytes, needs 4",
                e.getMessage());
    }

    private static ExtendedAck ack(byte... message) {
        return ExtendedAck.of(Messages.view(message));
    }

    private static String text(byte... message) {
        return ack(message).toString();
    }
}
