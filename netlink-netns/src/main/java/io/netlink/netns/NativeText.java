package io.netlink.netns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text as a child process gets it: bytes in the platform's encoding, as ProcessBuilder does it. */
final class NativeText {
    private NativeText() {}

    /** What the JDK reads arguments and environment with. */
    private static final Charset PLATFORM =
            Charset.forName(System.getProperty("sun.jnu.encoding"), UTF_8);

    /** In the C locale: the JDK would write {@code ?} for all that is not ASCII. */
    private static final Charset WRITE = PLATFORM.equals(US_ASCII) ? UTF_8 : PLATFORM;

    private static final char UNDECODABLE = '\uFFFD';

    /** A text's bytes, without a NUL at the end. */
    static byte[] bytes(String text) {
        return text.getBytes(WRITE);
    }

    /** The bytes of many. */
    static byte[][] bytes(List<String> texts) {
        return texts.stream().map(NativeText::bytes).toArray(byte[][]::new);
    }

    /**
     * An environment, {@code NAME=value} each. A variable that this process has too keeps the bytes
     * it has there, even where they are not text.
     */
    static byte[][] environment(Map<String, String> variables) throws IOException {
        byte[][] block = new byte[variables.size()][];
        Map<String, byte[]> own = null;
        int i = 0;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String text = variable.getKey() + "=" + variable.getValue();
            byte[] bytes = null;
            if (text.indexOf(UNDECODABLE) >= 0) {
                if (own == null) {
                    own = ownEnvironment();
                }
                bytes = own.get(text);
            }
            block[i++] = bytes == null ? bytes(text) : bytes;
        }
        return block;
    }

    /** What this process was started with: as the JDK decodes it, and the bytes. */
    private static Map<String, byte[]> ownEnvironment() throws IOException {
        Map<String, byte[]> own = new HashMap<>();
        byte[] all = Files.readAllBytes(Path.of("/proc/self/environ"));
        for (String raw : new String(all, ISO_8859_1).split("\0")) {
            byte[] bytes = raw.getBytes(ISO_8859_1);
            own.put(new String(bytes, PLATFORM), bytes);
        }
        return own;
    }
}
