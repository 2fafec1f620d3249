package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Encoding, and reading through views, allocate nothing: what {@code -prof gc} shows, as a guard
 * that runs with every build.
 */
class AllocationTest {
    private static final String PARTS = "parts: ";
    private static final String COPY = "copying a link";

    static Stream<String> free() {
        return AllocationProbe.subjects().keySet().stream()
                .filter(subject -> !subject.startsWith(PARTS) && !subject.equals(COPY));
    }

    @ParameterizedTest
    @MethodSource("free")
    void allocatesNothing(String subject) throws Exception {
        Map<String, Long> allocated = probe(subject, 0);
        assertFalse(allocated.isEmpty());
        allocated.forEach((body, bytes) -> assertEquals(0, bytes, body));
    }

    static Stream<String> parts() {
        return AllocationProbe.subjects().keySet().stream().filter(s -> s.startsWith(PARTS));
    }

    /** A message takes a view and its readers, however much it tells. */
    @ParameterizedTest
    @MethodSource("parts")
    void partsOfAMessageAllocateNothingForEach(String subject) throws Exception {
        long most = 10 * DecodeParts.PARTS;
        long bytes = probe(subject, most).get("message");
        assertTrue(bytes <= most, () -> "a message allocates " + bytes);
    }

    @Test
    void theMeasurementSeesWhatIsAllocated() throws Exception {
        assertTrue(probe(COPY, Integer.MAX_VALUE).get("copy") > 1_000);
    }

    private static Map<String, Long> probe(String subject, long enough) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AllocationProbe.class.getName(),
                                subject,
                                String.valueOf(enough))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> lines = lines(process);
        assertEquals(0, process.waitFor());
        Map<String, Long> allocated = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            allocated.put(words[0], Long.parseLong(words[1]));
        }
        return allocated;
    }

    private static List<String> lines(Process process) throws IOException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().toList();
    }
}
