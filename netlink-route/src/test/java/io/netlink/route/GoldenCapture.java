package io.netlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.testkit.Tool;
import io.netlink.uapi.Netlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the commands of the cases and writes down what iproute2 sent: {@code build/capture-goldens
 * [GROUP …]}, which has it talk to a kernel of our own that agrees to everything.
 */
final class GoldenCapture {
    private static final HexFormat SPACED = HexFormat.of().withDelimiter(" ");

    private GoldenCapture() {}

    /**
     * Writes {@code GROUP.txt} files.
     *
     * @param arguments the folder, and the names of groups; none for all
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Set<String> wanted = Set.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        for (CaseGroup group : CaseGroups.ALL) {
            if (wanted.isEmpty() || wanted.contains(group.name())) {
                Path file = folder.resolve(group.name() + ".txt");
                Files.writeString(file, capture(group), UTF_8);
                System.out.println(file.getFileName());
            }
        }
    }

    private static String capture(CaseGroup group) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Sent by ")
                .append(Tool.execute("ip -V").output().strip().replace(" utility", ""));
        text.append("; written by build/capture-goldens\n");
        for (Case each : group.cases()) {
            if (each.sent()) {
                text.append("\n$ ").append(each.command()).append('\n');
                for (byte[] message : capture(group, each)) {
                    text.append("message\n");
                    describe(message, text);
                }
            }
        }
        return text.toString();
    }

    private static List<byte[]> capture(CaseGroup group, Case each) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        StringBuilder links = new StringBuilder();
        CaseWorld.links(group).forEach((name, index) -> links.append(name + ":" + index + " "));
        for (String step : CaseWorld.steps(each.command(), null)) {
            Path file = Files.createTempFile("golden", ".bin");
            try {
                Tool.Result result =
                        Tool.execute(
                                "env",
                                Stream.concat(
                                                Stream.of(
                                                        "LD_PRELOAD="
                                                                + System.getProperty(
                                                                        "netlink.capture"),
                                                        "NETLINK_CAPTURE=" + file,
                                                        "NETLINK_LINKS="
                                                                + links.toString().strip()),
                                                Stream.of(step.split(" ")))
                                        .toArray(String[]::new));
                List<byte[]> sent =
                        LinkFixture.messages(Files.readAllBytes(file)).stream()
                                .filter(CaseGoldenTest::counts)
                                .filter(GoldenCapture::changesOrAsks)
                                .toList();
                if (sent.isEmpty()) {
                    throw new AssertionError(step + " sent nothing: " + result.errors().strip());
                }
                messages.addAll(sent);
            } finally {
                Files.delete(file);
            }
        }
        return messages;
    }

    private static boolean changesOrAsks(byte... message) {
        return (LinkFixture.message(message).flags() & Netlink.NLM_F_DUMP) != Netlink.NLM_F_DUMP
                || LinkFixture.message(message).type() % 4 != 2;
    }

    /** The bytes of a message, an attribute a line, with the names as comments. */
    private static void describe(byte[] message, StringBuilder text) {
        Operation operation = Tables.operation(message);
        byte[] bytes = message.clone();
        Arrays.fill(bytes, 8, NetlinkMessage.HEADER_LENGTH, (byte) 0); // sequence and port numbers
        int start = NetlinkMessage.HEADER_LENGTH + operation.headerLength();
        row(
                text,
                "",
                bytes,
                0,
                NetlinkMessage.HEADER_LENGTH,
                "struct nlmsghdr " + operation.name());
        row(text, "", bytes, NetlinkMessage.HEADER_LENGTH, start, "the family's structure");
        if (start < bytes.length) {
            describe(
                    AttributeSet.of(
                            operation.attributes(), Arrays.copyOfRange(bytes, start, bytes.length)),
                    text,
                    "");
        }
    }

    private static void describe(AttributeSet attributes, StringBuilder text, String indent) {
        byte[] bytes = attributes.toByteArray();
        AttributeReader reader = attributes.reader();
        while (reader.next()) {
            int from = (int) reader.offset() - 4;
            int end = from + 4 + AttributeWriter.align(reader.length());
            int to = Math.min(end, bytes.length);
            String name = WireTree.name(attributes.space(), reader.type());
            AttributeSet inside = WireTree.inside(attributes, reader);
            if (inside == null) {
                row(text, indent, bytes, from, to, name);
            } else {
                Attribute<?> row = attributes.space().find(reader.type()).orElseThrow();
                int length = AttributeWriter.align(row.headerLength(inside.space()));
                int header = Math.min(to, from + 4 + length);
                row(text, indent, bytes, from, header, name + " {");
                describe(inside, text, indent + "  ");
            }
        }
    }

    private static void row(
            StringBuilder text, String indent, byte[] bytes, int from, int to, String comment) {
        for (int at = from; at < to; at += 32) {
            int end = Math.min(to, at + 32);
            text.append(indent).append(SPACED.formatHex(bytes, at, end));
            text.append(at == from ? "  # " + comment : "").append('\n');
        }
    }
}
