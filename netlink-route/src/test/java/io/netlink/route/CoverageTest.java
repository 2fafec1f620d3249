package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** docs/coverage.md says what is in the code; {@code -Dnetlink.coverage=write} writes it. */
class CoverageTest {
    private final Path docs =
            Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                    .map(folder -> folder.resolve("docs"))
                    .filter(folder -> Files.exists(folder.resolve("design.md")))
                    .findFirst()
                    .orElseThrow();

    /** A row without a type is a decision, not an omission. */
    @Test
    void everyRowOfBytesHasAReason() {
        Set<String> reasoned = new TreeSet<>();
        RawRows.REASONS.values().forEach(reasoned::addAll);
        assertEquals(new Coverage(docs).raw(), reasoned);
    }

    @Test
    void pageSaysWhatIsThere() throws IOException {
        Path page = docs.resolve("coverage.md");
        String expected = new Coverage(docs).page();
        if ("write".equals(System.getProperty("netlink.coverage"))) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), "write it anew: see the page's first lines");
    }
}
