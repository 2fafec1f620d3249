package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The two tables beside {@code benchmarks/compare}.
 *
 * @param rows what is measured
 * @param targets what is to be reached
 */
record Tables(List<Row> rows, List<Target> targets) {

    /**
     * Reads them.
     *
     * @param folder {@code benchmarks}
     */
    static Tables read(Path folder) {
        return new Tables(
                read(folder.resolve("compare-rows.tsv"), 8, Row::parse),
                read(folder.resolve("compare-targets.tsv"), 6, Target::parse));
    }

    private static <T> List<T> read(Path file, int columns, Function<String[], T> parse) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(
                            line -> {
                                String[] cells = line.split("\t");
                                if (cells.length != columns) {
                                    throw new IllegalArgumentException(
                                            file + ": not " + columns + " columns: " + line);
                                }
                                return parse.apply(cells);
                            })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Target> targetsOf(Row row) {
        return targets.stream().filter(target -> target.row().equals(row.id())).toList();
    }
}
