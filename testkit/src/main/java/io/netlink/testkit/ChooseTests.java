package io.netlink.testkit;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Prints which test classes of which modules are to run in the kernel VM, a line of module, tab and
 * class each. {@code build/vm-tests} runs this on the host, which is faster.
 */
public final class ChooseTests {
    /** The tag of classes that run there in any case. */
    private static final TestTag VM = TestTag.create("vm");

    private static final String ALL = "--all";
    private static final String SKIPPED = "--skipped";

    private ChooseTests() {}

    /**
     * The arguments are the modules' folders, {@code --}, and the choice: {@code --all}, or {@code
     * --skipped} for those in which the last run here skipped something and those with the tag vm,
     * or the simple names of some. The tests of all modules are on the class path.
     */
    public static void main(String[] args) throws IOException {
        List<String> arguments = List.of(args);
        int end = arguments.indexOf("--");
        List<String> choice = arguments.subList(end + 1, arguments.size());
        for (String module : arguments.subList(0, end)) {
            Path target = Path.of(module, "target");
            Predicate<TestIdentifier> chosen = chosen(choice, target);
            Set<String> classes = new TreeSet<>();
            for (TestIdentifier each : classes(target.resolve("test-classes"))) {
                if (chosen.test(each)) {
                    classes.add(className(each));
                }
            }
            classes.forEach(name -> System.out.println(module + "\t" + name));
        }
    }

    private static Predicate<TestIdentifier> chosen(List<String> choice, Path target)
            throws IOException {
        return switch (choice.getFirst()) {
            case ALL -> _ -> true;
            case SKIPPED -> {
                Set<String> skipped = Skips.read(target.resolve("skipped-IT.tsv")).classes();
                yield each -> each.getTags().contains(VM) || skipped.contains(className(each));
            }
            default -> each -> choice.contains(className(each).replaceFirst(".*\\.", ""));
        };
    }

    private static List<TestIdentifier> classes(Path folder) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClasspathRoots(Set.of(folder)))
                        .filters(includeClassNamePatterns(".*IT"))
                        .build();
        // they are chosen here, and run elsewhere: OwnNamespace has nothing to refuse
        LauncherConfig config =
                LauncherConfig.builder().enablePostDiscoveryFilterAutoRegistration(false).build();
        TestPlan plan = LauncherFactory.create(config).discover(request);
        return plan.getRoots().stream().flatMap(root -> plan.getChildren(root).stream()).toList();
    }

    private static String className(TestIdentifier each) {
        return ((ClassSource) each.getSource().orElseThrow()).getClassName();
    }
}
