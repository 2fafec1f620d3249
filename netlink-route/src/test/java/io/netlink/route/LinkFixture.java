package io.netlink.route;

import static io.netlink.uapi.IfLink.IFLA_ALT_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_IFALIAS;
import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_INFO_DATA;
import static io.netlink.uapi.IfLink.IFLA_INFO_KIND;
import static io.netlink.uapi.IfLink.IFLA_LINKINFO;
import static io.netlink.uapi.Veth.VETH_INFO_PEER;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetnsHandle;
import io.netlink.NetnsId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Captured link messages (see README.md beside them), and bytes to compare with them. */
final class LinkFixture {
    private static final HexFormat HEX = HexFormat.of();

    private LinkFixture() {}

    /** The bytes of a captured message. */
    static byte[] load(String name) {
        try (InputStream file = LinkFixture.class.getResourceAsStream("link-fixtures/" + name)) {
            if (file == null) {
                throw new AssertionError("no fixture " + name);
            }
            return bytes(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes from rows of hex with spaces; {@code #} starts a comment. */
    static byte[] bytes(String rows) {
        return HEX.parseHex(rows.replaceAll("#.*", "").replaceAll("\\s", ""));
    }

    static String hex(byte... bytes) {
        return HEX.formatHex(bytes);
    }

    /** A view of a message in memory of its own. */
    static NetlinkMessage message(byte... bytes) {
        return NetlinkMessage.of(MemorySegment.ofArray(bytes));
    }

    /** One message after the other. */
    static List<byte[]> messages(byte... all) {
        List<byte[]> messages = new ArrayList<>();
        int at = 0;
        while (at + NetlinkMessage.HEADER_LENGTH <= all.length) {
            int length = all[at] & 0xff | (all[at + 1] & 0xff) << 8;
            messages.add(Arrays.copyOfRange(all, at, at + length));
            at += length + 3 & ~3;
        }
        return messages;
    }

    /** The link that a captured reply describes. */
    static Link link(String name) {
        return LinkView.of(message(load(name))).copy();
    }

    /** What follows the netlink header: struct ifinfomsg and the attributes. */
    static byte[] payload(byte... message) {
        return Arrays.copyOfRange(message, NetlinkMessage.HEADER_LENGTH, message.length);
    }

    /** The attributes after struct ifinfomsg. */
    static byte[] attributes(byte... message) {
        return Arrays.copyOfRange(
                message, NetlinkMessage.HEADER_LENGTH + IfInfoMsg.LENGTH, message.length);
    }

    /** What is written into memory that was used before. */
    static byte[] written(Consumer<? super AttributeWriter> content) {
        byte[] memory = new byte[4096];
        Arrays.fill(memory, (byte) 0xa5);
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(memory));
        content.accept(writer);
        return Arrays.copyOf(memory, (int) writer.position());
    }

    /** What the first message of {@code add} would say. */
    static byte[] created(LinkSpec spec) {
        return written(spec::writeTo);
    }

    /** What the message of {@code change} would say; 0 finds the link by its name. */
    static byte[] changed(LinkSpec spec) {
        return written(writer -> spec.draft().writeChange(writer, spec.draft().index));
    }

    /** A namespace handle with an invented descriptor, acquired; it must not be closed. */
    static NetnsHandle handle(int descriptor) {
        NetnsHandle handle = new Invented(descriptor);
        handle.acquire();
        return handle;
    }

    private static final class Invented extends NetnsHandle {
        Invented(int descriptor) {
            super(descriptor, new NetnsId(0, descriptor), "netns of descriptor " + descriptor);
        }
    }

    /**
     * A link message's payload as lines that do not depend on what two senders may do differently:
     * the order of attributes, NLA_F_NESTED, and a string's NUL.
     */
    static List<String> tree(byte... payload) {
        List<String> lines = new ArrayList<>();
        lines.add("struct ifinfomsg " + hex(Arrays.copyOf(payload, IfInfoMsg.LENGTH)));
        AttributeReader attributes =
                new AttributeReader()
                        .wrap(
                                MemorySegment.ofArray(payload),
                                IfInfoMsg.LENGTH,
                                payload.length - IfInfoMsg.LENGTH);
        lines.addAll(link(attributes));
        return lines;
    }

    private static List<String> link(AttributeReader attributes) {
        List<String> lines = new ArrayList<>();
        while (attributes.next()) {
            switch (attributes.type()) {
                case IFLA_LINKINFO -> nest(lines, "LINKINFO/", info(attributes.nested()));
                case IFLA_IFNAME, IFLA_ALT_IFNAME, IFLA_IFALIAS -> lines.add(text(attributes));
                default -> lines.add(binary(attributes));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static List<String> info(AttributeReader attributes) {
        List<String> lines = new ArrayList<>();
        String kind = "";
        while (attributes.next()) {
            switch (attributes.type()) {
                case IFLA_INFO_KIND -> {
                    kind = attributes.string();
                    lines.add(text(attributes));
                }
                case IFLA_INFO_DATA -> nest(lines, "DATA/", data(attributes.nested(), kind));
                default -> lines.add(binary(attributes));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static List<String> data(AttributeReader attributes, String kind) {
        List<String> lines = new ArrayList<>();
        while (attributes.next()) {
            if (kind.equals("veth") && attributes.type() == VETH_INFO_PEER) {
                nest(lines, "PEER/", tree(attributes.bytes()));
            } else {
                lines.add(binary(attributes));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static void nest(List<String> lines, String prefix, List<String> inner) {
        inner.forEach(line -> lines.add(prefix + line));
    }

    private static String text(AttributeReader attribute) {
        return attribute.type() + " '" + attribute.string() + "'";
    }

    private static String binary(AttributeReader attribute) {
        return attribute.type() + " " + hex(attribute.bytes());
    }
}
