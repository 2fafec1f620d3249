package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Text;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkTable;
import io.netlink.route.Rtnetlink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * All operations mixed, for a while, and what is held looked at again and again: with nothing under
 * way, so that what is still there was forgotten.
 */
final class Soak implements Proof {
    private static final int THREADS = 4;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final ReentrantReadWriteLock pause = new ReentrantReadWriteLock(true);
    private final AtomicLongArray done = new AtomicLongArray(SoakWork.Operation.values().length);
    private final List<Resources> early = new ArrayList<>();
    private final List<Resources> late = new ArrayList<>();
    private Failures failures;
    private volatile boolean ended;

    @Override
    public void run(Report report, boolean isShort) throws Exception {
        failures = new Failures(report);
        long minute = (isShort ? 3 : 60) * 1_000_000_000L;
        int minutes = isShort ? 5 : 10;
        try (LinkTable table = LinkTable.open();
                Rtnetlink rtnl = Rtnetlink.open()) {
            List<Thread> threads = start();
            long links = rtnl.links().list().size();
            long start = System.nanoTime();
            for (long now = 0; now < minute * minutes; now = System.nanoTime() - start) {
                Thread.sleep(Duration.ofNanos(minute / 6));
                long passed = System.nanoTime() - start;
                Resources sample = sample(links);
                if (passed / minute == 1) {
                    early.add(sample);
                } else if (passed / minute >= minutes - 1) {
                    late.add(sample);
                }
                if (isShort || passed / minute != now / minute) {
                    report.progress(sample.toString());
                }
            }
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
            boolean equal =
                    Waiting.until(
                            SETTLED, () -> text(table.list()).equals(text(rtnl.links().list())));
            report.promise(
                    "a table that was open all the time is right",
                    equal,
                    equal
                            ? "as listed"
                            : text(table.list()) + ", but listed " + text(rtnl.links().list()));
        }
        report.figure("threads, one of them virtual", THREADS);
        long all = 0;
        for (SoakWork.Operation operation : SoakWork.Operation.values()) {
            report.figure(
                    "done: " + operation.name().toLowerCase(java.util.Locale.ROOT),
                    done.get(operation.ordinal()));
            all += done.get(operation.ordinal());
        }
        failures.judge("no operation fails", Text.number(all) + " done");
        int strays = Netns.strays().size();
        report.promise("no thread is left in a namespace", strays == 0, strays + " strays");
        String when = isShort ? "in the last 9 of 15 s" : "from the second minute to the last";
        new Growth(when, Resources.median(early), Resources.median(late)).judge(report);
    }

    private List<Thread> start() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SoakWork work = new SoakWork("soak-" + i);
            Random random = new Random(i);
            Runnable loop = () -> work(work, random);
            threads.add(i == 0 ? Thread.ofVirtual().start(loop) : Thread.ofPlatform().start(loop));
        }
        return threads;
    }

    private void work(SoakWork work, Random random) {
        Lock lock = pause.readLock();
        while (!ended) {
            SoakWork.Operation operation =
                    SoakWork.Operation.values()[random.nextInt(done.length())];
            lock.lock();
            try {
                work.run(operation);
                done.incrementAndGet(operation.ordinal());
            } catch (Throwable e) {
                failures.add(operation.toString(), e);
            } finally {
                lock.unlock();
            }
        }
    }

    /** As {@code ip link} has them: of the counters of a link the kernel does not tell. */
    private static Set<String> text(List<Link> links) {
        return links.stream().map(Link::toString).collect(Collectors.toSet());
    }

    /** With nothing under way, and what the kernel and the JVM do some time later done. */
    private Resources sample(long links) throws Exception {
        Lock lock = pause.writeLock();
        lock.lock();
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            Waiting.until(SETTLED, () -> rtnl.links().list().size() <= links);
            Thread.sleep(100);
            return Resources.now();
        } finally {
            lock.unlock();
        }
    }
}
