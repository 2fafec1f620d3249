package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Text;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many namespaces with a veth each, made and removed by several threads at once, again and again.
 */
final class Churn implements Proof {
    private static final int THREADS = 8;
    private static final Duration GONE = Duration.ofSeconds(60);

    private Report report;
    private Failures failures;
    private int count;
    private int wrong;
    private int strays;

    /** What is done with one of them. */
    @FunctionalInterface
    private interface Step {
        void take(Rtnetlink rtnl, int number);
    }

    @Override
    public void run(Report report, boolean isShort) throws Exception {
        this.report = report;
        failures = new Failures(report);
        count = isShort ? 100 : 1000;
        int rounds = isShort ? 3 : 20;
        long making = 0;
        long removing = 0;
        Resources second = null;
        Resources last = null;
        int links = links();
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            inThreads(this::make);
            long made = System.nanoTime();
            check("names", count, Netns.list().size());
            check("links", links + count, links());
            long checked = System.nanoTime();
            inThreads(this::remove);
            removing += System.nanoTime() - checked;
            making += made - start;
            check("names", 0, Netns.list().size());
            Waiting.until(GONE, () -> links() == links); // the kernel does it when it has the time
            check("links", links, links());
            strays += Netns.strays().size();
            if (round == 2) {
                second = Resources.now();
            }
            last = Resources.now();
            report.progress("round %d of %d: %s".formatted(round, rounds, last));
        }
        long all = (long) rounds * count;
        report.figure("namespaces, and veths between them and the first one", all);
        report.figure("threads at once", THREADS);
        report.figure("time to make one, of all threads", Text.time((double) making / all));
        report.figure("time to remove one", Text.time((double) removing / all));
        failures.judge("no operation fails", Text.number(all) + " made and removed");
        report.promise(
                "after each round all names and links are there, and then none",
                wrong == 0,
                wrong == 0 ? "always" : wrong + " times not");
        report.promise("no thread is left in a namespace", strays == 0, strays + " strays");
        new Growth("from round 2 to round " + rounds, second, last).judge(report);
    }

    private static int links() {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            return rtnl.links().list().size();
        }
    }

    private void make(Rtnetlink rtnl, int number) {
        try (Netns ns = Netns.create("churn-" + number)) {
            rtnl.links()
                    .add(
                            Link.named("veth" + number)
                                    .queues(1, 1)
                                    .up()
                                    .kind(
                                            Veth.peer(
                                                    Link.named("eth0")
                                                            .queues(1, 1)
                                                            .netns(ns)
                                                            .up())));
        }
    }

    /** Of every other one the link goes with the namespace. */
    private void remove(Rtnetlink rtnl, int number) {
        if (number % 2 == 0) {
            rtnl.links().delete("veth" + number);
        }
        Netns.delete("churn-" + number);
    }

    private void inThreads(Step step) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try (Rtnetlink rtnl = Rtnetlink.open()) {
                                            int number = next.getAndIncrement();
                                            while (number < count) {
                                                take(step, rtnl, number);
                                                number = next.getAndIncrement();
                                            }
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void take(Step step, Rtnetlink rtnl, int number) {
        try {
            step.take(rtnl, number);
        } catch (RuntimeException e) {
            failures.add("churn-" + number, e);
        }
    }

    private void check(String what, int expected, int found) {
        if (expected != found) {
            wrong++;
            report.progress("%s: %d expected, %d found".formatted(what, expected, found));
        }
    }
}
