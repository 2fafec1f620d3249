package io.netlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many cases of each group really ran: {@code cases-IT.tsv} beside the list of skipped tests,
 * or {@code cases-VM.tsv} in the virtual machine; a group, a tab, a number.
 */
final class CaseRuns {
    private static final Map<String, Integer> RAN = new TreeMap<>();
    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> SEEN = new HashSet<>();

    private CaseRuns() {}

    /**
     * Notes that a case ran on this kernel, to the end.
     *
     * @param seen whether our own listing showed anything
     */
    static synchronized void ran(CaseGroup group, boolean seen) {
        if (RAN.merge(group.name(), 1, Integer::sum) == group.cases().size()) {
            WHOLE.add(group.name());
        }
        if (seen) {
            SEEN.add(group.name());
        }
    }

    /** The groups of which all cases ran, and our own listing never showed anything. */
    static synchronized List<String> unseen() {
        return WHOLE.stream().filter(group -> !SEEN.contains(group)).toList();
    }

    /**
     * Whether there is nothing left to run here: in the virtual machine, where the host has run all
     * cases of the group; or where {@code -Dnetlink.groups=NAME,…} asks for others.
     */
    static boolean isDone(CaseGroup group) {
        String chosen = System.getProperty("netlink.groups", "");
        if (!chosen.isEmpty()) {
            return !List.of(chosen.split(",")).contains(group.name());
        }
        Path host = Path.of("target/cases-IT.tsv");
        if (!Boolean.getBoolean("netlink.vm") || !Files.exists(host)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(host)) {
            return lines.anyMatch((group.name() + "\t" + group.cases().size())::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down what ran. */
    static synchronized void write() {
        String skipped = System.getProperty("netlink.skipped", "target/skipped-IT.tsv");
        Path file = Path.of(skipped.replace("skipped", "cases"));
        StringBuilder text = new StringBuilder();
        RAN.forEach((group, count) -> text.append(group).append('\t').append(count).append('\n'));
        try {
            Files.writeString(
                    file,
                    text,
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
