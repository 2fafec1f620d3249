package io.netlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What iproute2 sent for the commands of a group of cases: {@code goldens/GROUP.txt}, written by
 * {@link GoldenCapture}.
 *
 * <p>{@code $ COMMAND} starts a case, {@code message} a message of it, {@code #} a comment.
 */
final class Goldens {
    private Goldens() {}

    /** The messages of each command; none if the group has no file. */
    static Map<String, List<byte[]>> load(String group) {
        try (InputStream file = Goldens.class.getResourceAsStream("goldens/" + group + ".txt")) {
            return file == null ? Map.of() : parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<byte[]>> parse(String text) {
        Map<String, List<byte[]>> all = new LinkedHashMap<>();
        for (String part : text.split("(?m)^\\$ ")) {
            if (part.startsWith("#")) { // the file's first lines
                continue;
            }
            String[] lines = part.split("\n", 2);
            List<byte[]> messages = new ArrayList<>();
            for (String message : lines[1].split("(?m)^message")) {
                if (!message.isBlank()) {
                    messages.add(LinkFixture.bytes(message));
                }
            }
            all.put(lines[0].strip(), messages);
        }
        return all;
    }
}
