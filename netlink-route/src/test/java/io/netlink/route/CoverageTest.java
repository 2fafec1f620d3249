package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** docs/coverage.md says what is in the code; {@code -Dnetlink.coverage=write} writes it. */
class CoverageTest {
    @Test
    void pageSaysWhatIsThere() throws IOException {
        Path docs =
                Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                        .map(folder -> folder.resolve("docs"))
                        .filter(folder -> Files.exists(folder.resolve("design.md")))
                        .findFirst()
                        .orElseThrow();
        Path page = docs.resolve("coverage.md");
        String expected = new Coverage(docs).page();
        if ("write".equals(System.getProperty("netlink.coverage"))) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), "write it anew: see the page's first lines");
    }
}
