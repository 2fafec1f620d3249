package io.netlink.testkit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says at the end of a test run how many tests were skipped, by reason:
 *
 * <pre>skipped: 3 — kernel has no link kind dummy</pre>
 *
 * and lists them, a line of reason, tab and test each, in the file that the system property {@code
 * netlink.skipped} names. JUnit finds it as a service. Where nothing was skipped it says nothing.
 */
public final class SkippedSummary implements TestExecutionListener {
    /** The system property that names the file. */
    public static final String FILE_PROPERTY = "netlink.skipped";

    private static final String ASSUMPTION = "Assumption failed: ";

    private record Skipped(String reason, String test) {}

    private final PrintStream out;
    private final Path file;
    private final List<Skipped> skipped = new ArrayList<>();
    private TestPlan plan;

    /** Prints to the standard output. */
    public SkippedSummary() {
        this(System.out, Path.of(System.getProperty(FILE_PROPERTY, "target/skipped.tsv")));
    }

    SkippedSummary(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        skipped.clear();
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        add(test, reason);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            add(test, result.getThrowable().map(Throwable::getMessage).orElse(null));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        Map<String, Long> reasons =
                skipped.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Skipped::reason, TreeMap::new, Collectors.counting()));
        reasons.forEach((reason, count) -> out.println("skipped: " + count + " — " + reason));
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the skipped tests in " + file, e);
        }
    }

    /** A skipped class counts as its tests. */
    private void add(TestIdentifier test, String reason) {
        List<TestIdentifier> tests =
                plan.getDescendants(test).stream().filter(TestIdentifier::isTest).toList();
        for (TestIdentifier each : tests.isEmpty() ? List.of(test) : tests) {
            skipped.add(new Skipped(oneLine(reason), name(each)));
        }
    }

    private void write() throws IOException {
        Files.deleteIfExists(file);
        if (!skipped.isEmpty()) {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, skipped.stream().map(s -> s.reason + "\t" + s.test).toList());
        }
    }

    private static String oneLine(String reason) {
        if (reason == null || reason.isBlank()) {
            return "no reason given";
        }
        String text =
                reason.startsWith(ASSUMPTION) ? reason.substring(ASSUMPTION.length()) : reason;
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Of a class that was skipped before its tests were known. */
    private static Optional<String> className(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(ClassSource.class::cast)
                .map(ClassSource::getClassName);
    }

    /** A test as its class and method, and which of a parameterized method's tests it is. */
    static String name(TestIdentifier test) {
        String name =
                test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(m -> m.getClassName() + "#" + m.getMethodName())
                        .or(() -> className(test))
                        .orElse(test.getDisplayName());
        boolean repeated = test.getUniqueId().contains("invocation:");
        return repeated ? name + " " + test.getDisplayName() : name;
    }
}
