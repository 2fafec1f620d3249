package io.netlink.netns;

import static io.netlink.netns.Support.eventually;
import static io.netlink.uapi.Mount.MNT_DETACH;
import static io.netlink.uapi.Mount.MS_BIND;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** What a child of {@link Netns#exec} sees, what is refused, and what stays behind. */
class NetnsExecIT extends ExecCase {
    @TempDir Path folder;

    // What the child sees.

    @Test
    void theProgramRunsInTheNamespace() throws Exception {
        String net = output("cat", "/proc/self/net/dev");
        List<String> devices = net.lines().skip(2).map(line -> line.split(":")[0].strip()).toList();
        assertTrue(devices.contains("lo"), net);
        String link = output("readlink", "/proc/self/ns/net").strip();
        assertEquals(namespace.id().toString(), link);
        assertNotEquals(link, Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString());
    }

    @Test
    void sysShowsTheNamespaceAndOursIsUntouched() throws Exception {
        String mounts = Files.readString(Path.of("/proc/self/mountinfo"));
        List<String> ours = List.of(new File("/sys/class/net").list());
        // in the child's network namespace, a device that we do not have
        String seen = output("sh", "-c", "ip link add only-here type bridge; ls /sys/class/net");
        assertTrue(seen.lines().anyMatch("lo"::equals), seen);
        assumeTrue(seen.contains("only-here"), "no ip, or the kernel has no bridges");
        assertEquals(ours, List.of(new File("/sys/class/net").list()));
        assertEquals(mounts, Files.readString(Path.of("/proc/self/mountinfo")));
    }

    @Test
    void theChildHasOnlyTheStandardDescriptors() throws Exception {
        int inheritable = dup(0);
        try {
            // the fourth is the folder that ls reads
            assertEquals("0\n1\n2\n3\n", output("ls", "/proc/self/fd"));
        } finally {
            Libc.close(inheritable);
        }
    }

    @Test
    void noSignalIsBlocked() throws Exception {
        assertEquals(
                "0000000000000000",
                output("cat", "/proc/self/status")
                        .lines()
                        .filter(line -> line.startsWith("SigBlk:"))
                        .findFirst()
                        .orElseThrow()
                        .substring(7)
                        .strip());
    }

    @Test
    void theDirectoryIsTheBuilders() throws Exception {
        assertEquals(
                folder.toRealPath() + "\n",
                output(new ProcessBuilder("pwd").directory(folder.toFile())));
        assertEquals(Path.of("").toRealPath() + "\n", output("pwd"));
    }

    @Test
    void theEnvironmentIsTheBuilders() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("env");
        builder.environment().clear();
        builder.environment().put("ONE", "1");
        builder.environment().put("ÄÖ", "ü = \u20ac");
        assertEquals(List.of("ONE=1", "ÄÖ=ü = \u20ac"), output(builder).lines().sorted().toList());
        String inherited = output("env");
        assertTrue(inherited.contains("PATH=" + System.getenv("PATH")), inherited);
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        assertEquals("[a b][][\u20ac]['\"]", output("printf", "[%s]", "a b", "", "\u20ac", "'\""));
    }

    @Test
    void aScriptWithoutInterpreterIsTheShells() throws Exception {
        Path script = folder.resolve("script");
        Files.writeString(script, "echo \"$0 $1\"\n");
        assertTrue(script.toFile().setExecutable(true));
        assertEquals(script + " x\n", output(script.toString(), "x"));
    }

    @Test
    void filesOfEtcNetnsHideThoseOfEtc() throws Exception {
        hideEtc();
        try {
            Path mine = Path.of("/etc/netns", NAME);
            Files.createDirectories(mine);
            Files.deleteIfExists(Path.of("/etc/resolv.conf"));
            Files.writeString(Path.of("/etc/resolv.conf"), "nameserver 127.0.0.1\n");
            Files.writeString(mine.resolve("resolv.conf"), "nameserver 10.9.8.7\n");
            Files.writeString(mine.resolve("there-is-no-such-file"), "");
            assertEquals("nameserver 10.9.8.7\n", output("cat", "/etc/resolv.conf"));
            assertEquals("nameserver 127.0.0.1\n", Files.readString(Path.of("/etc/resolv.conf")));
            try (Netns other = Netns.create()) {
                Process cat = other.exec(new ProcessBuilder("cat", "/etc/resolv.conf"));
                assertEquals("nameserver 127.0.0.1\n", text(cat.getInputStream()));
            }
        } finally {
            assertEquals(0, LibcNamespace.umount2("/etc", MNT_DETACH));
        }
    }

    // Refusals.

    @Test
    void aMissingProgramIsReportedLikeTheJdkDoes() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    IOException e = assertThrows(IOException.class, () -> exec("/no-such-program"));
                    assertEquals(
                            "Cannot run program \"/no-such-program\" (in netns "
                                    + NAME
                                    + "): "
                                    + "error=2, No such file or directory",
                            e.getMessage());
                    SyscallException cause = (SyscallException) e.getCause();
                    assertEquals(Errno.ENOENT, cause.errno());
                });
        assertTrue(message("/etc/passwd").endsWith("error=13, Permission denied"));
        assertTrue(message("/").contains("error=13"));
        String missing =
                assertThrows(
                                IOException.class,
                                () ->
                                        exec(
                                                new ProcessBuilder("./x-y-z")
                                                        .directory(folder.toFile())))
                        .getMessage();
        assertTrue(missing.contains(" (in directory \"" + folder + "\"): error=2, "), missing);
    }

    @Test
    void aMissingDirectoryIsReported() {
        ProcessBuilder builder = new ProcessBuilder("true").directory(new File("/no/such"));
        assertEquals(
                "Cannot run program \"true\" (in netns "
                        + NAME
                        + ") (in directory \"/no/such\"): "
                        + "cannot enter the directory: error=2, No such file or directory",
                assertThrows(IOException.class, () -> exec(builder)).getMessage());
    }

    @Test
    void aMissingFileIsReported() {
        ProcessBuilder builder = new ProcessBuilder("cat").redirectInput(new File("/no/such"));
        assertEquals(
                "Cannot run program \"cat\" (in netns "
                        + NAME
                        + "): /no/such "
                        + "(No such file or directory)",
                assertThrows(IOException.class, () -> exec(builder)).getMessage());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> exec(new String[0]));
        assertThrows(NullPointerException.class, () -> exec("true", null));
        assertEquals("invalid null character in command", message("tr\0ue"));
        assertEquals("invalid null character in command", message("true", "\0"));
        namespace.close();
        assertThrows(IllegalStateException.class, () -> exec("true"));
    }

    // What stays behind.

    @Test
    void nothingLeaksOverManyChildrenWhoseStreamsNobodyCloses() throws Exception {
        assertEquals(0, exec("true").waitFor());
        eventually(() -> "streams stay open", () -> threads("netlink-process") == 0);
        int before = Descriptors.count();
        List<Process> processes = new ArrayList<>(); // keeps the garbage collector from helping
        for (int i = 0; i < 200; i++) {
            processes.add(exec("sh", "-c", "echo $$; exit " + i));
            if (i % 20 == 19) {
                processes.getLast().waitFor();
            }
        }
        for (int i = 0; i < 200; i++) {
            assertEquals(i, processes.get(i).waitFor());
        }
        eventually(
                () -> "descriptors leak: " + Descriptors.list(),
                () -> Descriptors.count() <= before);
        eventually(() -> "threads stay", () -> threads("netlink-process") == 0);
        assertEquals(processes.get(7).pid() + "\n", text(processes.get(7).getInputStream()));
    }

    @Test
    void aVirtualThreadStartsAndWaits() throws Exception {
        List<FutureTask<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            FutureTask<String> task =
                    new FutureTask<>(
                            () -> {
                                Process process = exec("readlink", "/proc/self/ns/net");
                                assertEquals(0, process.waitFor());
                                return text(process.getInputStream()).strip();
                            });
            tasks.add(task);
            Thread.startVirtualThread(task);
        }
        for (FutureTask<String> task : tasks) {
            assertEquals(namespace.id().toString(), task.get());
        }
    }

    @Test
    void aThreadInsideAnotherNamespaceStartsInThisOne() throws Exception {
        try (Netns other = Netns.create()) {
            String inside =
                    other.call(
                            () -> {
                                Process process = exec("readlink", "/proc/self/ns/net");
                                assertEquals(0, process.waitFor());
                                return text(process.getInputStream()).strip();
                            });
            assertEquals(namespace.id().toString(), inside);
        }
        Support.assertNoStrays();
    }

    @Test
    void theProcessThatIsWaitedForIsNeverAStray() throws Exception {
        Process sleep = exec("sleep", "1000");
        Support.assertNoStrays();
        CompletableFuture<Void> later = sleep.onExit().thenRunAsync(() -> {});
        Thread waiter = Thread.startVirtualThread(() -> sleep.onExit().join());
        sleep.destroy();
        later.get();
        waiter.join();
        Support.assertNoStrays();
    }

    private String message(String... command) {
        return assertThrows(IOException.class, () -> exec(command)).getMessage();
    }

    /** Puts a copy of /etc over /etc, in the mount namespace that the tests run in. */
    static void hideEtc() throws Exception {
        Path copy = Files.createTempDirectory(Path.of("/run"), "etc"); // goes with the namespace
        new ProcessBuilder("cp", "-a", "/etc/.", copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor(); // an ordinary user cannot read all of it
        int result = LibcNamespace.mount(copy.toString(), "/etc", "none", MS_BIND);
        assumeTrue(result == 0, "nothing can be mounted over /etc: errno " + -result);
    }

    /** dup(2), which gives a descriptor that is inherited: the JVM itself has none. */
    @SuppressWarnings("restricted")
    private static int dup(int fd) throws Exception {
        Linker linker = Linker.nativeLinker();
        try {
            return (int)
                    linker.downcallHandle(
                                    linker.defaultLookup().findOrThrow("dup"),
                                    FunctionDescriptor.of(JAVA_INT, JAVA_INT))
                            .invokeExact(fd);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .count();
    }
}
