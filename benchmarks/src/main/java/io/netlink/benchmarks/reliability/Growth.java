package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Text;

/**
 * Whether less than so much more is held than before.
 *
 * @param when between what, in words
 * @param before what was held then
 * @param after what is held now
 */
record Growth(String when, Resources before, Resources after) {
    /** As many as the library makes system calls by, which start when they are first needed. */
    static final long THREADS = 16;

    /** Of each kind of memory, in KiB; a lost socket takes 64. */
    static final long HEAP = 2 << 10;

    static final long JVM = 4 << 10;
    static final long ANONYMOUS = 16 << 10;

    void judge(Report report) {
        judge(report, "descriptors", before.descriptors(), after.descriptors(), 0, "");
        judge(report, "threads", before.threads(), after.threads(), THREADS, "");
        judge(report, "mounts", before.mounts(), after.mounts(), 0, "");
        judge(report, "links", before.links(), after.links(), 0, "");
        judge(report, "heap, after a collection", before.heap(), after.heap(), HEAP, " KiB");
        judge(report, "the JVM's memory (NMT)", before.jvm(), after.jvm(), JVM, " KiB");
        judge(
                report,
                "anonymous memory of the process",
                before.anonymous(),
                after.anonymous(),
                ANONYMOUS,
                " KiB");
    }

    private void judge(
            Report report, String what, long before, long after, long slack, String unit) {
        report.promise(
                "%s: no growth %s (up to %s%s)"
                        .formatted(what, when, Text.number(slack), unit)
                        .replace(" (up to 0)", ""),
                after - before <= slack,
                Text.number(before) + " → " + Text.number(after) + unit);
    }
}
