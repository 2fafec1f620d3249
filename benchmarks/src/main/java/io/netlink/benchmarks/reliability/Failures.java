package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;

/** What was not expected: counted, and the first one told in full. */
final class Failures {
    private final Report report;
    private final AtomicLong count = new AtomicLong();
    private volatile String first = "";

    Failures(Report report) {
        this.report = report;
    }

    void add(String what, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        add(what + ": " + failure, trace.toString());
    }

    void add(String what) {
        add(what, what);
    }

    private void add(String what, String detail) {
        if (count.incrementAndGet() == 1) {
            first = ", the first: " + what;
            detail.lines().limit(20).forEach(report::progress);
        }
    }

    long count() {
        return count.get();
    }

    /** That there was none. */
    void judge(String promise, String seen) {
        report.promise(
                promise,
                count() == 0,
                count() == 0 ? seen : Text.number(count()) + " failures" + first);
    }
}
