package io.netlink.testkit;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runs the integration tests of a module without Maven, which is slow where the processor is
 * emulated: {@code build/vm-tests} starts this in the kernel VM.
 *
 * <p>It exits with 0 if all tests passed or were skipped, 1 if one failed, and 2 if there were none
 * to run.
 */
public final class RunTests {
    private static final String TAG = "vm";
    private static final int NONE = 2;

    private RunTests() {}

    /**
     * The arguments are the folder with the test classes, the folder for the reports, and which
     * classes to run:
     *
     * <ul>
     *   <li>{@code --all};
     *   <li>{@code --skipped FILE}: those that were skipped, or had a test skipped, as {@link
     *       SkippedSummary} says in this file, which need not exist; and those with the tag vm;
     *   <li>the simple names of some.
     * </ul>
     */
    public static void main(String[] args) throws Exception {
        Path tests = Path.of(args[0]);
        Path reports = Path.of(args[1]);
        Predicate<TestDescriptor> wanted =
                switch (args[2]) {
                    case "--all" -> _ -> true;
                    case "--skipped" -> skipped(Path.of(args[3]));
                    default -> named(Arrays.copyOfRange(args, 2, args.length));
                };
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClasspathRoots(Set.of(tests)))
                        .filters(
                                includeClassNamePatterns(".*IT"),
                                (PostDiscoveryFilter) each -> choose(each, wanted))
                        .build();
        ClassProgress progress = new ClassProgress(System.out);
        Files.createDirectories(reports);
        LauncherFactory.create()
                .execute(
                        request,
                        progress,
                        new LegacyXmlReportGeneratingListener(
                                reports, new PrintWriter(System.err, true)));
        Files.write(reports.resolve("classes"), progress.classes());
        System.exit(progress.classes().isEmpty() ? NONE : progress.failed() ? 1 : 0);
    }

    /**
     * Classes are chosen or not, and with them all that they have; JUnit asks of what they have.
     */
    private static FilterResult choose(TestDescriptor each, Predicate<TestDescriptor> wanted) {
        if (each.isRoot()) {
            return FilterResult.included("the engine");
        }
        TestDescriptor topClass = each;
        while (topClass.getParent().filter(parent -> !parent.isRoot()).isPresent()) {
            topClass = topClass.getParent().get();
        }
        return FilterResult.includedIf(wanted.test(topClass));
    }

    private static Predicate<TestDescriptor> skipped(Path file) throws Exception {
        Set<String> classes = Skips.read(file).classes();
        TestTag tag = TestTag.create(TAG);
        return each -> each.getTags().contains(tag) || classes.contains(className(each));
    }

    private static Predicate<TestDescriptor> named(String... simpleNames) {
        Set<String> names = Set.of(simpleNames);
        return each -> names.contains(className(each).replaceFirst(".*\\.", ""));
    }

    private static String className(TestDescriptor each) {
        return ((ClassSource) each.getSource().orElseThrow()).getClassName();
    }
}
