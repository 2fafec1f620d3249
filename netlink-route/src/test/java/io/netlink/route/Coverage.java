package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSpace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes docs/coverage.md: of each table how many of the kernel's attributes it has, and where each
 * group of cases was last run. Nothing in it is written by hand.
 */
final class Coverage {
    /** Where groups of cases were run: {@link CaseRuns} writes it. */
    static final String RUNS = "coverage-runs.tsv";

    /**
     * Constants that begin as attributes do and are none: values of an attribute, lengths, and what
     * no kernel reads or writes. A prefix each, and why.
     */
    private static final Map<String, String> NO_ATTRIBUTES =
            new TreeMap<>(
                    Map.of(
                            "IFLA_EVENT_", "values of IFLA_EVENT",
                            "IFLA_COST", "never used by a kernel",
                            "IFLA_PRIORITY", "never used by a kernel",
                            "IFLA_WEIGHT", "never used by a kernel",
                            "NETCONFA_ALL", "what to tell, in the kernel",
                            "NETCONFA_IFINDEX_", "values of NETCONFA_IFINDEX",
                            "NETNSA_NONE", "unused",
                            "NETNSA_NSID_NOT_ASSIGNED", "a value of NETNSA_NSID"));

    private final Set<AttributeSpace> spaces = Spaces.all();
    private final Map<String, Integer> constants = Spaces.constants();
    private final Path docs;

    Coverage(Path docs) {
        this.docs = docs;
    }

    String page() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Coverage

                Written by CoverageTest from the code; `mvn -q -pl netlink-route -am test \
                -Dtest=CoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dnetlink.coverage=write` \
                writes it anew.

                ## Attributes

                Typed: read and written as a Java type. As bytes: kept and written back, not interpreted. What is in
                no table is kept as it is, too.

                | table | prefix | typed | as bytes |
                |---|---|--:|---|
                """);
        spaces.stream()
                .filter(space -> !space.attributes().isEmpty())
                .sorted(
                        Comparator.comparing(AttributeSpace::prefix)
                                .thenComparing(AttributeSpace::name))
                .forEach(space -> page.append(row(space)));
        page.append(
                """

                ## As bytes, and why

                """);
        RawRows.REASONS.forEach(
                (reason, names) -> page.append("- %s: %s%n".formatted(reason, code(names))));
        page.append(
                """

                ## In no table

                Constants of the headers whose names start as a table's attributes do: attributes without a row, and
                some that are no attributes but values, flags or lengths.

                """);
        missing()
                .forEach(
                        (prefix, names) ->
                                page.append(
                                        "- `%s`: %s%n".formatted(prefix, strip(prefix, names))));
        page.append(
                """

                ## Cases

                Each case is a command of `ip`, `bridge` or `tc` and the equal call. Golden: both send the \
                same bytes. Host, VM: both ran on that kernel and made the same.

                | group | cases | golden | host | VM |
                |---|--:|--:|--:|--:|
                """);
        page.append(groups());
        return page.toString();
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** The constants of the rows that are taken as bytes. */
    Set<String> raw() {
        return spaces.stream()
                .flatMap(space -> space.attributes().stream())
                .filter(Coverage::isBytes)
                .map(Attribute::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String row(AttributeSpace space) {
        List<Attribute<?>> rows = space.attributes();
        long bytes = rows.stream().filter(Coverage::isBytes).count();
        return "| %s | `%s` | %d | %s |%n"
                .formatted(
                        space.name(),
                        space.prefix(),
                        rows.size() - bytes,
                        bytes == 0
                                ? "0"
                                : bytes
                                        + ": "
                                        + rows.stream()
                                                .filter(Coverage::isBytes)
                                                .map(Attribute::word)
                                                .collect(Collectors.joining(", ")));
    }

    /** By prefix: the constants that start as a table's attributes do, and are no row of any. */
    private Map<String, Set<String>> missing() {
        Set<String> has =
                spaces.stream()
                        .flatMap(each -> each.attributes().stream())
                        .map(Attribute::name)
                        .collect(Collectors.toSet());
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String name : constants.keySet()) {
            String prefix = longestPrefix(name);
            boolean unused = name.matches(".*_(UNSPEC|PAD|MAX)");
            if (!prefix.isEmpty() && !has.contains(name) && !unused && !isNoAttribute(name)) {
                missing.computeIfAbsent(prefix, p -> new TreeSet<>()).add(name);
            }
        }
        return missing;
    }

    private static boolean isNoAttribute(String name) {
        return NO_ATTRIBUTES.keySet().stream().anyMatch(name::startsWith);
    }

    private static boolean isBytes(Attribute<?> row) {
        return row.codec() == AttributeCodec.BINARY && !row.isNest();
    }

    private static String strip(String prefix, Set<String> names) {
        return names.stream()
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.joining(", "));
    }

    private String longestPrefix(String name) {
        return spaces.stream()
                .map(AttributeSpace::prefix)
                .filter(name::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private String groups() throws IOException {
        Map<String, Map<String, String>> runs = runs();
        StringBuilder rows = new StringBuilder();
        for (CaseGroup group : CaseGroups.ALL) {
            List<Case> cases = group.cases();
            Map<String, String> of = runs.getOrDefault(group.name(), Map.of());
            rows.append(
                    "| %s | %d | %d | %s | %s |%n"
                            .formatted(
                                    group,
                                    cases.size(),
                                    cases.stream().filter(Case::sent).count(),
                                    of.getOrDefault("host", "–"),
                                    of.getOrDefault("VM", "–")));
        }
        return rows.toString();
    }

    /** By group and place: how many cases ran there. */
    private Map<String, Map<String, String>> runs() throws IOException {
        Map<String, Map<String, String>> runs = new LinkedHashMap<>();
        Path file = docs.resolve(RUNS);
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(line -> line.split("\t"))
                        .forEach(
                                row ->
                                        runs.computeIfAbsent(row[0], name -> new TreeMap<>())
                                                .put(row[1], row[2]));
            }
        }
        return runs;
    }
}
