package io.netlink.benchmarks.reliability;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetnsId;
import io.netlink.benchmarks.compare.Command;
import io.netlink.netns.Netns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** {@code ip netns add} and {@code delete}, and this library's, on the same few names. */
final class Race implements Proof {
    private static final int NAMES = 3;
    private static final int THREADS = 3;

    /** What ip says when another was faster. */
    private static final Pattern IP_ERRORS =
            Pattern.compile(
                    "File exists|No such file or directory|Device or resource busy|Invalid"
                            + " argument");

    private final Map<String, AtomicLong> outcomes = new ConcurrentSkipListMap<>();
    private final NetnsId home = homeId();
    private Failures undocumented;
    private Failures wrong;
    private long end;

    /** What a thread does until the time is up. */
    @FunctionalInterface
    private interface Step {
        void take(Random random, String name) throws IOException;
    }

    private static NetnsId homeId() {
        try (Netns current = Netns.current()) {
            return current.id();
        }
    }

    @Override
    public void run(Report report, boolean isShort) throws Exception {
        undocumented = new Failures(report);
        wrong = new Failures(report);
        Netns.create("race-0")
                .close(); // the directory is made, and the library's threads are there
        Netns.delete("race-0");
        Resources before = race(isShort ? 1 : 5);
        report.progress("warm: " + before);
        outcomes.clear();
        int seconds = isShort ? 5 : 60;
        Resources after = race(seconds);
        new TreeMap<>(outcomes).forEach((what, count) -> report.figure(what, count.get()));
        undocumented.judge(
                "only what is documented is refused: exists, not found, busy",
                seconds + " s, " + 2 * THREADS + " threads, " + NAMES + " names");
        wrong.judge(
                "no name is ever that of the process's own namespace; at the end all are listed by"
                        + " ip and removable, and nothing is mounted",
                "as it should be");
        int strays = Netns.strays().size();
        report.promise("no thread is left in a namespace", strays == 0, strays + " strays");
        new Growth("by the race", before, after).judge(report);
    }

    private Resources race(int seconds) throws Exception {
        end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(start(i, this::ours));
            threads.add(start(100 + i, this::ip));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        checkEnd();
        return Resources.now();
    }

    private Thread start(int seed, Step step) {
        Random random = new Random(seed);
        return Thread.ofPlatform()
                .start(
                        () -> {
                            while (System.nanoTime() < end) {
                                try {
                                    step.take(random, "race-" + random.nextInt(NAMES));
                                } catch (IOException | RuntimeException e) {
                                    undocumented.add("a thread", e);
                                }
                            }
                        });
    }

    private void ours(Random random, String name) {
        switch (random.nextInt(4)) {
            case 0 ->
                    count(
                            "create",
                            EnumSet.of(Errno.EEXIST, Errno.ENOENT),
                            () -> look(Netns.create(name)));
            case 1 ->
                    count(
                            "attach",
                            EnumSet.of(Errno.EEXIST, Errno.ENOENT),
                            () -> {
                                try (Netns unnamed = Netns.create()) {
                                    look(Netns.attach(name, unnamed));
                                }
                            });
            case 2 ->
                    count(
                            "open",
                            EnumSet.of(Errno.ENOENT, Errno.EINVAL),
                            () -> look(Netns.open(name)));
            default ->
                    count(
                            "delete",
                            EnumSet.of(Errno.ENOENT, Errno.EBUSY),
                            () -> Netns.delete(name));
        }
    }

    private void look(Netns opened) {
        try (opened) {
            if (opened.id().equals(home)) {
                wrong.add(opened + " is the process's own");
            }
        }
    }

    private void count(String what, Set<Errno> documented, Runnable call) {
        try {
            call.run();
            count("ours: " + what + ", done");
        } catch (ErrnoException e) {
            count("ours: " + what + ", refused: " + e.errno());
            if (!documented.contains(e.errno())) {
                undocumented.add(what, e);
            }
        }
    }

    private void ip(Random random, String name) throws IOException {
        String what = random.nextBoolean() ? "add" : "delete";
        Command.Output output = Command.run("ip", "netns", what, name);
        if (output.succeeded()) {
            count("ip: " + what + ", done");
            return;
        }
        count("ip: " + what + ", refused");
        if (!IP_ERRORS.matcher(output.text()).find()) {
            undocumented.add("ip netns " + what + ": " + output.text());
        }
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, key -> new AtomicLong()).incrementAndGet();
    }

    private void checkEnd() throws IOException {
        Set<String> files = Names.files();
        if (!files.isEmpty() && !Names.ip().equals(files)) {
            wrong.add("ip lists " + Names.ip() + " of the files " + files);
        }
        if (!files.containsAll(Names.mounted())) {
            wrong.add("mounts without a file: " + Names.mounted());
        }
        for (String name : files) {
            Netns.delete(name);
        }
        if (!Names.files().isEmpty() || !Names.mounted().isEmpty()) {
            wrong.add("left: files " + Names.files() + ", mounts " + Names.mounted());
        }
    }
}
