package io.netlink.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The skipped tests of a run, as {@link SkippedSummary} lists them. */
record Skips(List<Skip> list) {
    /**
     * A skipped test.
     *
     * @param test the class and the method, and which of a parameterized method's tests it is
     */
    record Skip(String reason, String test) {
        String className() {
            return test.replaceFirst("#.*", "");
        }

        @Override
        public String toString() {
            return test + ": " + reason;
        }
    }

    /** Reads a file, which is not there when nothing was skipped. */
    static Skips read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new Skips(List.of());
        }
        return new Skips(
                Files.readAllLines(file).stream()
                        .map(line -> line.split("\t", 2))
                        .map(columns -> new Skip(columns[0], columns[1]))
                        .toList());
    }

    Set<String> classes() {
        return list.stream().map(Skip::className).collect(Collectors.toSet());
    }
}
