package io.netlink.testkit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints each test class when it has run, and each test that failed, with its stack trace. */
final class ClassProgress implements TestExecutionListener {
    private final PrintStream out;
    private final List<String> classes = new ArrayList<>();
    private TestPlan plan;
    private boolean anyFailed;
    private long started;
    private int tests;
    private int skipped;
    private int failures;

    ClassProgress(PrintStream out) {
        this.out = out;
    }

    /** The classes that have run. */
    synchronized List<String> classes() {
        return List.copyOf(classes);
    }

    synchronized boolean failed() {
        return anyFailed;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (isTopClass(test)) {
            begin();
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (isTopClass(test)) {
            begin();
        }
        int all = (int) plan.getDescendants(test).stream().filter(TestIdentifier::isTest).count();
        tests += Math.max(all, 1);
        skipped += Math.max(all, 1);
        if (isTopClass(test)) {
            end(test);
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests++;
        }
        if (result.getStatus() == Status.ABORTED) {
            skipped++;
        }
        if (result.getStatus() == Status.FAILED) {
            failures++;
            anyFailed = true;
            out.println("FAILED: " + SkippedSummary.name(test));
            result.getThrowable().ifPresent(cause -> cause.printStackTrace(out));
        }
        if (isTopClass(test)) {
            end(test);
        }
    }

    private void begin() {
        started = System.nanoTime();
        tests = 0;
        skipped = 0;
        failures = 0;
    }

    private void end(TestIdentifier test) {
        String name = ((ClassSource) test.getSource().orElseThrow()).getClassName();
        classes.add(name);
        double seconds = (System.nanoTime() - started) / 1e9;
        out.printf(
                Locale.ROOT,
                "%s: %d tests, %d skipped, %d failed, %.1f s%n",
                name,
                tests,
                skipped,
                failures,
                seconds);
    }

    /** A class, and not one inside another. */
    private boolean isTopClass(TestIdentifier test) {
        return plan.getParent(test).filter(parent -> plan.getRoots().contains(parent)).isPresent();
    }
}
