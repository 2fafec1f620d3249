package io.netlink.benchmarks.reliability;

import io.netlink.route.Rtnetlink;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What this JVM and its namespaces hold, once nothing is under way.
 *
 * @param descriptors open ones
 * @param threads that Java knows, but for those that wait for child processes
 * @param mounts that the JVM's mount namespace has
 * @param links in the JVM's namespace
 * @param heap KiB of the heap that are used after a collection
 * @param jvm KiB of the JVM's own memory (NMT), but for the heap and for what compiling takes
 * @param anonymous KiB of memory that is not a file's, whoever took it, the heap included: that of
 *     sockets, which the JVM does not know of, too
 */
record Resources(
        long descriptors,
        long threads,
        long mounts,
        long links,
        long heap,
        long jvm,
        long anonymous) {

    private static final Pattern COMMITTED =
            Pattern.compile(
                    "(?m)^(?:-\\s+)?(\\w[\\w ]*\\w)(?::| \\()\\s*reserved=.*?committed=(\\d+)KB");

    /** What grows while the JVM learns the program, which ends some time. */
    private static final List<String> LEFT_OUT =
            List.of("Java Heap", "Code", "Compiler", "Arena Chunk", "Native Memory Tracking");

    private static final MBeanServer DIAGNOSE = ManagementFactory.getPlatformMBeanServer();
    private static final ObjectName COMMANDS = diagnosticCommands();

    private static ObjectName diagnosticCommands() {
        try {
            return new ObjectName("com.sun.management:type=DiagnosticCommand");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    static Resources now() throws Exception {
        long heap = usedHeap();
        trim();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"));
                Stream<String> mounts = Files.lines(Path.of("/proc/self/mountinfo"));
                Rtnetlink rtnl = Rtnetlink.open()) {
            return new Resources(
                    descriptors.count(),
                    javaThreads(),
                    mounts.count(),
                    rtnl.links().list().size(),
                    heap,
                    nativeMemory(nmt()),
                    anonymousMemory());
        }
    }

    /** Without those that wait for child processes: the JDK keeps them for a minute. */
    private static long javaThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("process reaper"))
                .count();
    }

    private static long usedHeap() {
        for (int i = 0; i < 2; i++) { // what the first one lets go, the second one takes
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
    }

    /** {@code jcmd PID VM.native_memory summary}, of this JVM. */
    private static String nmt() throws JMException {
        return (String)
                DIAGNOSE.invoke(
                        COMMANDS,
                        "vmNativeMemory",
                        new Object[] {new String[] {"summary"}},
                        new String[] {String[].class.getName()});
    }

    /** {@code jcmd PID System.trim_native_heap}: what malloc keeps for later is not in use. */
    private static void trim() throws JMException {
        DIAGNOSE.invoke(COMMANDS, "systemTrimNativeHeap", new Object[0], new String[0]);
    }

    /** KiB of all but what is left out, of what NMT says. */
    static long nativeMemory(String summary) {
        Matcher matcher = COMMITTED.matcher(summary);
        long all = -1;
        long leftOut = 0;
        while (matcher.find()) {
            long size = Long.parseLong(matcher.group(2));
            if (matcher.group(1).equals("Total")) {
                all = size;
            } else if (LEFT_OUT.contains(matcher.group(1))) {
                leftOut += size;
            }
        }
        if (all < 0) {
            throw new IllegalStateException("NMT is off: " + summary);
        }
        return all - leftOut;
    }

    private static long anonymousMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps_rollup"))) {
            if (line.startsWith("Anonymous:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("/proc/self/smaps_rollup has no Anonymous");
    }

    /** The median of each. */
    static Resources median(List<Resources> samples) {
        return new Resources(
                median(samples, Resources::descriptors),
                median(samples, Resources::threads),
                median(samples, Resources::mounts),
                median(samples, Resources::links),
                median(samples, Resources::heap),
                median(samples, Resources::jvm),
                median(samples, Resources::anonymous));
    }

    private static long median(List<Resources> samples, ToLongFunction<Resources> part) {
        List<Long> sorted =
                samples.stream().map(part::applyAsLong).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
