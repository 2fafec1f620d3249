package io.netlink.benchmarks.reliability;

import io.netlink.ErrnoException;
import io.netlink.benchmarks.compare.Command;
import io.netlink.netns.Netns;
import io.netlink.route.Rtnetlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is left of a JVM that was killed can be seen and removed, by this library and by ip. */
final class Killed implements Proof {
    private static final long SEED = 20_260_101;
    private static final int MOST_MILLIS = 250;
    private static final Duration GONE = Duration.ofSeconds(30);
    private static final Path DOING = Path.of("/run/doing");

    private final Map<Victim.Doing, Integer> interrupted = new EnumMap<>(Victim.Doing.class);
    private Failures alone;
    private Failures listed;
    private Failures removable;
    private Failures blocked;
    private Failures gone;
    private int names;
    private int halfMade;
    private int removed;

    @Override
    public void run(Report report, boolean isShort) throws Exception {
        int kills = isShort ? 15 : 200;
        Random random = new Random(SEED);
        alone = new Failures(report);
        listed = new Failures(report);
        removable = new Failures(report);
        blocked = new Failures(report);
        gone = new Failures(report);
        long mounts = mounts();
        long links = links();
        for (int kill = 1; kill <= kills; kill++) {
            kill(random);
            look();
            removeAll();
            unmountDirectory();
            Waiting.until(GONE, () -> links() == links);
            if (mounts() != mounts || links() != links || !Names.mounted().isEmpty()) {
                gone.add("kill %d: %d mounts, %d links".formatted(kill, mounts(), links()));
            }
            if (kill % (isShort ? 5 : 20) == 0) {
                report.progress("%d of %d, during %s".formatted(kill, kills, interrupted));
            }
        }
        report.figure("kills, at random moments of a fixed seed", kills);
        interrupted.forEach(
                (doing, count) ->
                        report.figure(
                                "in the middle of: " + doing.name().toLowerCase(Locale.ROOT),
                                count));
        report.figure("names left with a namespace", names);
        report.figure("names left without: files that nothing is mounted on", halfMade);
        alone.judge("what is killed did not fail before", kills + " kills");
        listed.judge(
                "each name that is left is listed by ip, and by this library if it has a namespace",
                names + halfMade + " names");
        removable.judge("each is removed, by ip and by this library in turn", removed + " removed");
        blocked.judge(
                "a name left without a namespace is refused, deleted, and made again",
                halfMade + " names");
        gone.judge("then no mount and no link is left", "as before, each time");
    }

    private void kill(Random random) throws IOException, InterruptedException {
        Files.write(DOING, new byte[1]);
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                DOING.toString(),
                                String.valueOf(random.nextLong()))
                        .redirectErrorStream(true)
                        .start();
        long nanos = random.nextInt(MOST_MILLIS * 1000) * 1000L;
        try (var lines = victim.inputReader()) {
            String line = lines.readLine();
            if ("ready".equals(line)) {
                Thread.sleep(Duration.ofNanos(nanos));
                victim.toHandle().destroyForcibly(); // and leaves its output open
                line = lines.readLine();
            }
            if (line != null) { // of its failure; it has nothing else to say
                alone.add(line);
            }
        }
        victim.destroyForcibly().waitFor();
        Victim.Doing doing = Victim.Doing.values()[Files.readAllBytes(DOING)[0]];
        interrupted.merge(doing, 1, Integer::sum);
    }

    /** Whether all see the same. */
    private void look() throws IOException {
        Set<String> files = Names.files();
        Set<String> ours = Names.ours();
        Set<String> ip = files.isEmpty() ? files : Names.ip();
        List<String> mounted = Names.mounted();
        if (!ip.equals(files)) {
            listed.add("ip lists " + ip + " of the files " + files);
        }
        if (!ours.equals(new TreeSet<>(mounted)) || ours.size() != mounted.size()) {
            listed.add("this library lists " + ours + " of the mounts " + mounted);
        }
    }

    private void removeAll() throws IOException {
        for (String name : Names.files()) {
            try {
                remove(name);
            } catch (RuntimeException e) {
                removable.add(name, e);
            }
            if (Files.exists(Names.DIRECTORY.resolve(name))) {
                removable.add(name + " is still there");
            }
        }
    }

    private void remove(String name) throws IOException {
        if (Netns.exists(name)) {
            names++;
            try (Netns ns = Netns.open(name);
                    Rtnetlink rtnl = Rtnetlink.open(ns)) {
                rtnl.links().get("lo");
            }
            removeOnce(name);
            return;
        }
        halfMade++;
        try {
            Netns.create(name).close();
            blocked.add(name + " was made although there is a file");
        } catch (ErrnoException e) {
            if (!e.isExists()) {
                blocked.add(name, e);
            }
        }
        removeOnce(name);
        Netns.create(name).close();
        Netns.delete(name);
    }

    private void removeOnce(String name) throws IOException {
        if (removed++ % 2 == 0) {
            Netns.delete(name);
        } else {
            Command.Output output = Names.ipDelete(name);
            if (!output.succeeded()) {
                removable.add("ip netns delete " + name + ": " + output.text());
            }
        }
    }

    /** So that the next one has to make the directory, too. */
    private static void unmountDirectory() throws IOException {
        while (Names.directoryIsMount()) {
            Command.Output output = Command.run("umount", Names.DIRECTORY.toString());
            if (!output.succeeded()) {
                throw new IOException(output.text());
            }
        }
        Files.deleteIfExists(Names.DIRECTORY);
    }

    private static long mounts() throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return mounts.count();
        }
    }

    private static long links() {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            return rtnl.links().list().size();
        }
    }
}
