package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.channels.AsynchronousSocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Laws 4 and 6: {@code strays()} names what stays behind, and the right way leaves nothing. */
class StrayLawsIT extends NamespaceCase {
    private static final ChildJvm CHILD =
            ChildJvm.create()
                    .with(
                            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                            "-Djdk.virtualThreadScheduler.parallelism=4");

    /** What code inside {@code call} must not do: each leaves a thread that strays() names. */
    @ParameterizedTest
    @CsvSource({
        "startVirtualThread, ForkJoinPool-1-",
        "runAsync, ForkJoinPool.co",
        "streamInParallel, ForkJoinPool.co",
        "submitToAnExecutor, pool-1-thread-1",
        "startAProcess, process reaper",
        "startAThread, my-thread",
        "wakeAVirtualThread, ForkJoinPool-1-",
        "openAnAsynchronousChannel, InnocuousThread"
    })
    void law4StraysNamesWhatCodeInsideLeftBehind(String poison, String name) {
        CHILD.run(getClass(), "poisonBy", poison, name);
    }

    static void poisonBy(String[] args) throws Exception {
        try (Netns ns = Netns.create()) {
            assertEquals(List.of(), Netns.strays());
            NetnsAction<Exception> poison = poison(args[0]);
            ns.run(poison);
            List<Stray> strays = Netns.strays();
            assertTrue(
                    strays.stream().anyMatch(stray -> stray.name().equals(args[1])),
                    args[1] + " is not among " + strays);
            for (Stray stray : strays) {
                assertEquals(ns.id(), stray.namespace());
                assertEquals(
                        stray.name(), Support.foreign().get((int) stray.tid()), strays.toString());
            }
        }
    }

    private static NetnsAction<Exception> poison(String name) {
        return switch (name) {
            case "startVirtualThread" -> () -> Thread.startVirtualThread(() -> {}).join();
            case "runAsync" -> () -> CompletableFuture.runAsync(() -> {}).get();
            case "streamInParallel" ->
                    () ->
                            List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
                                    .forEach(StrayLawsIT::sleepABit);
            case "submitToAnExecutor" -> StrayLawsIT::submit;
            case "startAProcess" -> () -> new ProcessBuilder("true").start().waitFor();
            case "startAThread" ->
                    () ->
                            Thread.ofPlatform()
                                    .name("my-thread")
                                    .daemon()
                                    .start(() -> sleepABit(1000));
            case "wakeAVirtualThread" -> wakeAVirtualThread();
            case "openAnAsynchronousChannel" -> () -> AsynchronousSocketChannel.open().close();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void sleepABit(int number) {
        try {
            Thread.sleep(20L * number);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("resource") // stays
    private static void submit() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        executor.submit(() -> {}).get();
    }

    /** The virtual thread was started outside; its carrier starts where it is woken. */
    private static NetnsAction<Exception> wakeAVirtualThread() {
        CountDownLatch latch = new CountDownLatch(1);
        Thread waiter =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                latch.await();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        Support.eventually(() -> "no waiter", () -> waiter.getState() == Thread.State.WAITING);
        Thread.startVirtualThread(
                () -> {
                    while (true) {
                        Thread.onSpinWait(); // keeps its carrier
                    }
                });
        sleepABit(10);
        return () -> {
            latch.countDown();
            waiter.join();
        };
    }

    @Test
    void law4LaterWorkOfOthersRunsInTheWrongNamespace() { // what strays() is for
        CHILD.run(getClass(), "workWithAPoisonedPool");
    }

    static void workWithAPoisonedPool(String[] args) throws Exception {
        try (Netns ns = Netns.create()) {
            ns.run(() -> CompletableFuture.runAsync(() -> {}).get());
            boolean wrong = false;
            for (int i = 0; i < 100; i++) {
                wrong |=
                        CompletableFuture.supplyAsync(Support::here)
                                .get()
                                .equals(ns.id().toString());
            }
            assertTrue(wrong);
            assertNotEquals(List.of(), Netns.strays());
        }
    }

    @Test
    void law4CallAsTheVeryFirstThingOfAJvmLeavesNoStray() {
        Netns.create("it1").close();
        CHILD.run(getClass(), "callFirst");
    }

    static void callFirst(String[] args) throws Exception {
        try (Netns ns = Netns.open("it1")) {
            String inside = ns.call(Support::here);
            CompletableFuture<String> future = new CompletableFuture<>();
            Thread waiter = Thread.startVirtualThread(future::join);
            future.complete(inside);
            waiter.join();
            Thread.startVirtualThread(() -> ns.call(Support::here)).join();
            assertEquals(List.of(), Netns.strays());
        }
    }

    @Test
    void law4WhoIsInsideRightNowIsNoStray() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        try (Netns ns = Netns.create()) {
            Thread caller =
                    Thread.startVirtualThread(
                            () ->
                                    ns.run(
                                            () -> {
                                                inside.countDown();
                                                assertEquals(List.of(), Netns.strays());
                                                StrayLawsIT.await(seen);
                                            }));
            inside.await();
            assertEquals(1, Support.foreign().size());
            assertEquals(List.of(), Netns.strays());
            seen.countDown();
            caller.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void law6ExecLeavesNoStray() {
        Netns.create("it1").close();
        CHILD.run(getClass(), "execFirst");
    }

    static void execFirst(String[] args) throws Exception {
        try (Netns ns = Netns.open("it1")) {
            Process first = ns.exec(new ProcessBuilder("true"));
            assertEquals(0, first.waitFor());
            assertEquals(List.of(), Netns.strays());
            Thread.startVirtualThread(() -> exec(ns)).join();
            ns.exec(new ProcessBuilder("false")).onExit().thenApplyAsync(Process::exitValue).get();
            assertEquals(List.of(), Netns.strays());
            assertEquals(0, new ProcessBuilder("true").start().waitFor());
            assertEquals(List.of(), Netns.strays());
        }
    }

    private static void exec(Netns ns) {
        try {
            Process process = ns.exec(new ProcessBuilder("readlink", "/proc/self/ns/net"));
            assertEquals(
                    ns.id() + "\n", new String(process.getInputStream().readAllBytes()), "there");
            assertEquals(0, process.waitFor());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
