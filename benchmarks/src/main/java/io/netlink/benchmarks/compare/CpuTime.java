package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor's time of a process, and what it was for, in ticks of a hundredth of a second.
 *
 * @param user the program, in user mode
 * @param kernel the program, in the kernel
 * @param compiler the JVM's compilers
 * @param collector the JVM's garbage collector
 */
record CpuTime(long user, long kernel, long compiler, long collector) {
    /** Fewer tell nothing. */
    private static final long FEWEST = 10;

    static final CpuTime NONE = new CpuTime(0, 0, 0, 0);

    /** What a process ran so far, with its threads that ended; of the JVM's own, none does. */
    static CpuTime of(long pid) throws IOException {
        Path process = Path.of("/proc/" + pid);
        Stat all = Stat.of(process.resolve("stat"));
        long compiler = 0;
        long collector = 0;
        long inUser = all.user;
        long inKernel = all.kernel;
        try (var threads = Files.list(process.resolve("task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                Stat stat = Stat.ofThread(thread.resolve("stat"));
                if (stat.isCompiler()) {
                    compiler += stat.user + stat.kernel;
                } else if (stat.isCollector()) {
                    collector += stat.user + stat.kernel;
                } else {
                    continue;
                }
                inUser -= stat.user;
                inKernel -= stat.kernel;
            }
        }
        return new CpuTime(inUser, inKernel, compiler, collector);
    }

    /** What was taken since then. */
    CpuTime since(CpuTime before) {
        return new CpuTime(
                Math.max(0, user - before.user),
                Math.max(0, kernel - before.kernel),
                Math.max(0, compiler - before.compiler),
                Math.max(0, collector - before.collector));
    }

    /** Whether it is so much that parts of it tell something. */
    boolean isEnough() {
        return all() >= FEWEST;
    }

    /** Which part of it the program was in the kernel. */
    double kernelShare() {
        return (double) kernel / all();
    }

    /** Its parts. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(part(user)).append(" in the program, ").append(part(kernel));
        text.append(" in the kernel");
        if (compiler > 0) {
            text.append(", ").append(part(compiler)).append(" the JIT compiler's");
        }
        if (collector > 0) {
            text.append(", ").append(part(collector)).append(" the garbage collector's");
        }
        return text.toString();
    }

    private String part(long of) {
        return Text.percent((double) of / all());
    }

    private long all() {
        return user + kernel + compiler + collector;
    }

    /** A line of /proc/PID/stat: the second word, in brackets, the 14th and the 15th. */
    private record Stat(String name, long user, long kernel) {
        static Stat of(Path file) throws IOException {
            String line = Files.readString(file);
            int end = line.lastIndexOf(')');
            String[] fromThird = line.substring(end + 2).split(" ");
            return new Stat(
                    line.substring(line.indexOf('(') + 1, end),
                    Long.parseLong(fromThird[11]),
                    Long.parseLong(fromThird[12]));
        }

        static Stat ofThread(Path file) {
            try {
                return of(file);
            } catch (IOException e) {
                return new Stat("", 0, 0); // the thread has ended
            }
        }

        boolean isCompiler() {
            return name.startsWith("C1 Comp") || name.startsWith("C2 Comp");
        }

        boolean isCollector() {
            return name.startsWith("GC Thread") || name.startsWith("G1 ");
        }
    }
}
