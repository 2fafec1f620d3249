package io.netlink.testkit;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs test classes without Maven, which is slow where the processor is emulated: {@code
 * build/vm/run-tests} starts this in the kernel VM.
 */
public final class RunTests {
    private RunTests() {}

    /**
     * The arguments are the folder for the reports, and the classes. It exits with 0 if all tests
     * passed or were skipped, and else with 1.
     */
    public static void main(String[] args) throws Exception {
        Path reports = Files.createDirectories(Path.of(args[0]));
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(
                                List.of(args).stream()
                                        .skip(1)
                                        .map(DiscoverySelectors::selectClass)
                                        .toList())
                        .build();
        ClassProgress progress = new ClassProgress(System.out);
        LauncherFactory.create()
                .execute(
                        request,
                        progress,
                        new LegacyXmlReportGeneratingListener(
                                reports, new PrintWriter(System.err, true)));
        Files.write(reports.resolve("classes"), progress.classes());
        System.exit(progress.failed() ? 1 : 0);
    }
}
