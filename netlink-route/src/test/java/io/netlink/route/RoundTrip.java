package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What is read by a row and written by it again are the same bytes. */
final class RoundTrip {
    private RoundTrip() {}

    /** All attributes of a message. */
    static void check(byte[] message) {
        Operation operation = Tables.operation(message);
        int start = NetlinkMessage.HEADER_LENGTH + operation.headerLength();
        if (start < message.length) {
            check(
                    AttributeSet.of(
                            operation.attributes(),
                            Arrays.copyOfRange(message, start, message.length)));
        }
    }

    /** All attributes of a set, and those inside them. */
    static void check(AttributeSet attributes) {
        AttributeReader reader = attributes.reader();
        while (reader.next()) {
            Attribute<?> row = attributes.space().find(reader.type()).orElse(null);
            if (row != null) {
                check(row, reader, attributes);
            }
        }
    }

    private static <T> void check(Attribute<T> row, AttributeReader at, AttributeSet around) {
        byte[] written =
                LinkFixture.written(
                        writer -> row.codec().write(writer, row.code(), row.codec().read(at)));
        int header = 4;
        byte[] payload =
                Arrays.copyOfRange(written, header, written[0] & 0xff | (written[1] & 0xff) << 8);
        assertEquals(text(row, around, at.bytes()), text(row, around, payload), row.name());
        row.inside(at, around).ifPresent(RoundTrip::check);
    }

    /** A string may come without its NUL, a nest without NLA_F_NESTED. */
    private static String text(Attribute<?> row, AttributeSet around, byte... payload) {
        AttributeSpace inside = row.inner(around).orElse(null);
        if (inside != null && row.headerLength(inside) == 0) {
            return WireTree.lines(AttributeSet.of(inside, payload), List.of()).toString();
        }
        if (row.codec().typeName().startsWith(WireTree.LIST)) {
            return WireTree.list(payload);
        }
        String hex = HexFormat.of().formatHex(payload);
        return row.codec().typeName().equals("string") ? hex.replaceAll("(00)+$", "") : hex;
    }
}
