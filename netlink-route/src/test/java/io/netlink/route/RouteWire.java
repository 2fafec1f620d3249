package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;
import io.netlink.RawAttribute;
import io.netlink.uapi.RtNetlink;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Captured messages for tests: written down as commented rows of hex, and compared. */
final class RouteWire {
    private static final int RTA_METRICS_TYPE = RtNetlink.RTA_METRICS;

    private RouteWire() {}

    /** A message from rows of hex with spaces; {@code #} starts a comment. Little-endian. */
    static NetlinkMessage message(String rows) {
        byte[] bytes = HexFormat.of().parseHex(rows.replaceAll("#.*", "").replaceAll("\\s", ""));
        return NetlinkMessage.of(MemorySegment.ofArray(bytes));
    }

    /** The message's structure and attributes. */
    static byte[] payload(NetlinkMessage message) {
        byte[] all = message.toByteArray();
        return Arrays.copyOfRange(all, NetlinkMessage.HEADER_LENGTH, all.length);
    }

    /** What a writer writes into dirty memory. */
    static byte[] written(Consumer<AttributeWriter> content) {
        byte[] memory = new byte[4096];
        Arrays.fill(memory, (byte) 0xa5);
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(memory));
        content.accept(writer);
        return Arrays.copyOf(memory, (int) writer.position());
    }

    static String hex(byte... bytes) {
        return HexFormat.of().formatHex(bytes).replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** Asserts that a payload is the message's, byte for byte. */
    static void assertSameBytes(NetlinkMessage expected, byte... actual) {
        assertEquals(hex(payload(expected)), hex(actual));
    }

    /**
     * Asserts that a payload says the same as the message: the same structure, and the same
     * attributes in whatever order, with padding and NLA_F_NESTED left aside.
     */
    static void assertSameWords(NetlinkMessage expected, int headerLength, byte... actual) {
        byte[] wanted = payload(expected);
        assertEquals(
                hex(Arrays.copyOf(wanted, headerLength)),
                hex(Arrays.copyOf(actual, headerLength)),
                "structure");
        assertEquals(sorted(wanted, headerLength), sorted(actual, headerLength));
    }

    private static List<String> sorted(byte[] payload, int headerLength) {
        AttributeReader reader =
                new AttributeReader()
                        .wrap(
                                MemorySegment.ofArray(payload),
                                headerLength,
                                payload.length - headerLength);
        return sorted(reader, headerLength == RtMsg.LENGTH);
    }

    private static List<String> sorted(AttributeReader reader, boolean route) {
        List<RawAttribute> all = new ArrayList<>();
        while (reader.next()) {
            all.add(new RawAttribute(reader.type(), reader.bytes()));
        }
        all.sort(Comparator.comparingInt(RawAttribute::type));
        return all.stream().map(attribute -> text(attribute, route)).toList();
    }

    private static String text(RawAttribute attribute, boolean route) {
        byte[] payload = attribute.payload();
        if (!route || attribute.type() != RTA_METRICS_TYPE) {
            return attribute.toString();
        }
        AttributeReader inner =
                new AttributeReader().wrap(MemorySegment.ofArray(payload), 0, payload.length);
        return "#" + attribute.type() + " " + sorted(inner, false);
    }
}
