package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.uapi.Netlink;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A message as lines that do not depend on what two senders may do differently: the order of
 * attributes, NLA_F_NESTED, a string's NUL, and NLM_F_ECHO.
 */
final class WireTree {
    /** How the types of lists begin. */
    static final String LIST = "list of ";

    private static final HexFormat HEX = HexFormat.of();
    private static final int WHO_ANSWERS = Netlink.NLM_F_ECHO | Netlink.NLM_F_ACK;

    private WireTree() {}

    /** A whole message. */
    static List<String> lines(byte[] message) {
        NetlinkMessage view = LinkFixture.message(message);
        Operation operation = Tables.operation(message);
        int start = NetlinkMessage.HEADER_LENGTH + operation.headerLength();
        List<String> lines = new ArrayList<>();
        lines.add("%s flags 0x%x".formatted(operation.name(), view.flags() & ~WHO_ANSWERS));
        lines.add("struct " + HEX.formatHex(message, NetlinkMessage.HEADER_LENGTH, start));
        int length = Math.max(start, message.length);
        AttributeSet attributes =
                AttributeSet.of(operation.attributes(), Arrays.copyOfRange(message, start, length));
        lines.addAll(lines(attributes, List.of()));
        return lines;
    }

    /**
     * Attributes, and those inside them.
     *
     * @param except leaves out attributes whose name contains one of these
     */
    static List<String> lines(AttributeSet attributes, List<String> except) {
        List<String> lines = new ArrayList<>();
        AttributeReader reader = attributes.reader();
        while (reader.next()) {
            String name = name(attributes.space(), reader.type());
            if (except.stream().noneMatch(name::contains)) {
                AttributeSet inside = inside(attributes, reader);
                if (inside == null) {
                    lines.add(name + " " + payload(attributes, reader));
                } else {
                    lines.add(name + " " + header(attributes, inside, reader) + "{");
                    lines(inside, except).forEach(line -> lines.add(name + " / " + line));
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** The attributes inside an attribute; null if it holds none. */
    static AttributeSet inside(AttributeSet around, AttributeReader at) {
        return around.space().find(at.type()).flatMap(row -> row.inside(at, around)).orElse(null);
    }

    private static String header(AttributeSet around, AttributeSet inside, AttributeReader at) {
        int length = around.space().find(at.type()).orElseThrow().headerLength(inside.space());
        return length == 0 ? "" : "struct " + HEX.formatHex(at.bytes(), 0, length) + " ";
    }

    private static String payload(AttributeSet around, AttributeReader at) {
        String type = around.space().find(at.type()).map(row -> row.codec().typeName()).orElse("");
        if (type.equals("string")) {
            return "\"" + at.string() + "\"";
        }
        return type.startsWith(LIST) ? list(at.bytes()) : HEX.formatHex(at.bytes());
    }

    /** The elements of a list, without NLA_F_NESTED. */
    static String list(byte... payload) {
        List<String> elements = new ArrayList<>();
        AttributeReader reader =
                new AttributeReader().wrap(MemorySegment.ofArray(payload), 0, payload.length);
        while (reader.next()) {
            elements.add("#" + reader.type() + " " + HEX.formatHex(reader.bytes()));
        }
        return elements.toString();
    }

    static String name(AttributeSpace space, int type) {
        return space.find(type).map(Attribute::name).orElse("#" + type);
    }
}
