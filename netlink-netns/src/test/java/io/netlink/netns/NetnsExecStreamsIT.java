package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** The streams, the end and the waiting of a child of {@link Netns#exec}. */
class NetnsExecStreamsIT extends ExecCase {
    @TempDir Path folder;

    // Streams.

    @Test
    void aMegabyteGoesThroughCat() throws Exception {
        byte[] sent = new byte[1 << 20];
        new Random(1).nextBytes(sent);
        Process cat = exec("cat");
        Thread writer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (OutputStream out = cat.getOutputStream()) {
                                        out.write(sent);
                                    } catch (IOException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        assertArrayEquals(sent, cat.getInputStream().readAllBytes());
        writer.join();
        assertEquals(0, cat.waitFor());
    }

    @Test
    void outputAndErrorAreApartOrTogether() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "echo out; echo err >&2");
        Process apart = exec(builder);
        assertEquals("out\n", text(apart.getInputStream()));
        assertEquals("err\n", text(apart.getErrorStream()));
        Process together = exec(builder.redirectErrorStream(true));
        assertEquals("out\nerr\n", text(together.getInputStream()));
        assertEquals(-1, together.getErrorStream().read());
    }

    @Test
    void streamsGoToAndComeFromFiles() throws Exception {
        File in = folder.resolve("in").toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Files.writeString(in.toPath(), "new\n");
        Files.writeString(out.toPath(), "gone\n");
        Files.writeString(err.toPath(), "kept\n");
        Process process =
                exec(
                        new ProcessBuilder("sh", "-c", "cat; echo bad >&2")
                                .redirectInput(in)
                                .redirectOutput(out)
                                .redirectError(Redirect.appendTo(err)));
        assertEquals(0, process.waitFor());
        assertEquals("new\n", Files.readString(out.toPath()));
        assertEquals("kept\nbad\n", Files.readString(err.toPath()));
        process.getInputStream().close();
        assertEquals(-1, process.getInputStream().read());
        assertEquals(0, process.getErrorStream().available());
        assertThrows(IOException.class, () -> process.getOutputStream().write(1));

        ProcessBuilder nowhere = new ProcessBuilder("sh", "-c", "echo x; echo y >&2");
        nowhere.redirectOutput(Redirect.DISCARD).redirectErrorStream(true);
        assertEquals(0, exec(nowhere).waitFor());
    }

    @Test
    void streamsAreInherited() throws Exception {
        Path seen = folder.resolve("seen");
        String script = "x=$(for i in 0 1 2; do readlink /proc/$$/fd/$i; done); echo \"$x\" >";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script + seen).inheritIO();
        Process process = exec(builder);
        assertEquals(0, process.waitFor());
        assertEquals(-1, process.getInputStream().read());
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ours.add(Files.readSymbolicLink(Path.of("/proc/self/fd/" + i)).toString());
        }
        assertEquals(ours, Files.readAllLines(seen));
    }

    @Test
    void outputCanBeReadAfterTheEnd() throws Exception {
        Process process = exec("sh", "-c", "echo last; echo words >&2");
        assertEquals(0, process.waitFor());
        Thread.sleep(200);
        assertEquals("last\n", text(process.getInputStream()));
        assertEquals("words\n", text(process.getErrorStream()));
    }

    @Test
    void outputOfDescendantsIsNotLost() throws Exception {
        Process process = exec("sh", "-c", "(sleep 2; echo late) & echo early");
        assertEquals(0, process.waitFor());
        Thread.sleep(200);
        assertEquals("early\nlate\n", text(process.getInputStream()));
    }

    // Ends.

    @Test
    void exitCodesArrive() throws Exception {
        assertEquals(0, exec("true").waitFor());
        assertEquals(1, exec("false").waitFor());
        Process process = exec("sh", "-c", "exit 255");
        assertEquals(255, process.waitFor());
        assertEquals(255, process.exitValue());
        assertFalse(process.isAlive());
        assertSame(process, process.onExit().get());
        assertTrue(process.toString().contains("exitValue=255"), process.toString());
    }

    @Test
    void signalsEndIt() throws Exception {
        Process sleep = exec("sleep", "1000");
        assertTrue(sleep.isAlive());
        assertThrows(IllegalThreadStateException.class, sleep::exitValue);
        assertFalse(sleep.waitFor(50, TimeUnit.MILLISECONDS));
        assertFalse(sleep.waitFor(0, TimeUnit.MILLISECONDS));
        assertEquals(sleep.pid(), sleep.toHandle().pid());
        assertEquals(
                sleep.pid(), Long.parseLong(sleep.toString().replaceAll("\\D+(\\d+).*", "$1")));
        assertTrue(sleep.info().command().orElse("").contains("/"), sleep.info().toString());
        CompletableFuture<Process> end = sleep.onExit();
        assertFalse(end.isDone());
        assertTrue(sleep.supportsNormalTermination());
        sleep.destroy();
        assertEquals(143, sleep.waitFor());
        assertSame(sleep, end.get());
        sleep.destroy(); // of one that is gone

        Process stubborn = exec("sh", "-c", "trap '' TERM; echo; while :; do sleep 1; done");
        assertEquals('\n', stubborn.getInputStream().read());
        stubborn.destroy();
        assertFalse(stubborn.waitFor(Duration.ofMillis(200)));
        assertEquals(1, stubborn.children().count(), "its sleep");
        assertEquals(137, stubborn.destroyForcibly().waitFor());
    }

    @Test
    void waitingCanBeInterrupted() throws Exception {
        Process sleep = exec("sleep", "1000");
        FutureTask<Integer> task = new FutureTask<>(sleep::waitFor);
        Thread waiter = Thread.ofVirtual().start(task);
        waiter.interrupt();
        Exception e = assertThrows(Exception.class, task::get);
        assertTrue(e.getCause() instanceof InterruptedException, e.toString());
        sleep.destroyForcibly().waitFor();
    }

    @Test
    void aStartIsNotInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        Process process = exec("true");
        assertTrue(Thread.interrupted());
        assertEquals(0, process.waitFor());
    }
}
