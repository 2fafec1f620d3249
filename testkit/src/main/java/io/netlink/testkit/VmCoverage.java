package io.netlink.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fails where a test may have run neither on this machine nor in the kernel VM: each class in which
 * one was skipped here must have run there, and there only the reasons in a list may skip a test.
 * {@code build/vm-tests} runs this.
 */
public final class VmCoverage {
    private static final String SKIPPED_HERE = "target/skipped-IT.tsv";
    private static final String SKIPPED_THERE = "target/skipped-VM.tsv";
    private static final String CLASSES_THERE = "target/vm-reports/classes";

    private VmCoverage() {}

    /** The arguments are the list of reasons, each with a tab and why, and the modules' folders. */
    public static void main(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        Set<String> allowed =
                Files.readAllLines(list).stream()
                        .map(line -> line.replaceFirst("\t.*", ""))
                        .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (String module : Arrays.asList(args).subList(1, args.length)) {
            wrong.addAll(check(Path.of(module), allowed));
        }
        if (!wrong.isEmpty()) {
            System.err.println("Tests that may have run nowhere:");
            wrong.forEach(line -> System.err.println("    " + line));
            System.err.println("Let them run in the kernel VM, or say in " + list + " why not.");
            System.exit(1);
        }
        System.out.println("All that was skipped here has run in the kernel VM, or need not");
    }

    /** What is wrong with a module's tests. */
    static List<String> check(Path module, Set<String> allowed) throws IOException {
        Path classes = module.resolve(CLASSES_THERE);
        Set<String> there =
                new HashSet<>(Files.exists(classes) ? Files.readAllLines(classes) : List.of());
        Stream<String> notRun =
                Skips.read(module.resolve(SKIPPED_HERE)).list().stream()
                        .filter(skip -> !there.contains(skip.className()))
                        .map(skip -> "skipped here, not run there: " + skip);
        Stream<String> notAllowed =
                Skips.read(module.resolve(SKIPPED_THERE)).list().stream()
                        .filter(skip -> !allowed.contains(skip.reason()))
                        .map(skip -> "skipped there: " + skip);
        return Stream.concat(notRun, notAllowed).toList();
    }
}
