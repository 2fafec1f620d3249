package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Guests that are plain processes. */
class GuestIT {
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process sleep(Netns ns, String seconds) throws IOException {
        Process process = ns.exec(new ProcessBuilder("sleep", seconds));
        processes.add(process);
        Path arguments = Path.of("/proc/" + process.pid() + "/cmdline");
        while (Files.readString(arguments).isEmpty()) {
            Thread.onSpinWait(); // a program starts before the kernel knows its arguments
        }
        return process;
    }

    @Test
    void processIsFoundByItsNumberAndItsCommandLine() throws IOException {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "98765.25");
            try (Netns own = Guest.pid(process.pid()).netns()) {
                assertEquals(ns, own);
            }
            Guest guest = Guest.process(Pattern.compile("^sleep 98765\\.25$"));
            assertEquals(process.pid(), guest.pid());
            try (Netns own = guest.netns()) {
                assertEquals(ns, own);
            }
        }
    }

    @Test
    void commandLineOfTwoNamespacesIsAmbiguous() throws IOException {
        try (Netns one = Netns.create();
                Netns two = Netns.create()) {
            sleep(one, "98765.5");
            sleep(one, "98765.5");
            Guest guest = Guest.process(Pattern.compile("sleep 98765\\.5"));
            guest.netns().close();
            sleep(two, "98765.5");
            assertEquals(
                    Reason.AMBIGUOUS,
                    assertThrows(ContainerException.class, guest::netns).reason());
        }
    }

    @Test
    void processThatEndedIsNoGuestAnyMore() throws Exception {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "1000");
            Guest guest = Guest.pid(process.pid());
            process.destroyForcibly().waitFor();
            assertThrows(ContainerException.class, guest::netns);
            assertEquals(
                    Reason.NOT_RUNNING,
                    assertThrows(ContainerException.class, () -> Guest.pid(process.pid()))
                            .reason());
        }
    }

    /**
     * The law that pidfds are for: a descriptor of /proc/PID is of that process, not of a number.
     */
    @Test
    void heldProcessIsNotMistakenForAnother() throws Exception {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "1000");
            try (PinnedProcess held = PinnedProcess.open(process.pid(), "it")) {
                held.netns("it").close();
                process.destroyForcibly().waitFor();
                assertEquals(
                        Reason.NOT_RUNNING,
                        assertThrows(ContainerException.class, () -> held.netns("it")).reason());
                assertEquals("", held.text("cgroup"));
            }
        }
    }

    @Test
    void nameOfAGuestOutlivesIt() throws Exception {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "1000");
            Guest.pid(process.pid()).attach("guest1").close();
            process.destroyForcibly().waitFor();
            try (Netns named = Netns.open("guest1")) {
                assertEquals(ns, named);
            }
            Netns.delete("guest1");
        }
    }

    @Test
    void linkedNameEndsWithTheProcess() throws Exception {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "1000");
            Netns.link("linked1", Path.of("/proc/" + process.pid() + "/ns/net"));
            assertTrue(Netns.list().contains("linked1"));
            assertThrows(
                    io.netlink.SyscallException.class,
                    () -> Netns.link("linked1", Path.of("/proc/self/ns/net")));
            try (Netns named = Netns.open("linked1")) {
                assertEquals(ns, named);
            }
            process.destroyForcibly().waitFor();
            assertTrue(!Netns.list().contains("linked1"));
            Netns.delete("linked1");
            assertTrue(ns.isOpen(), "only the name goes");
        }
    }

    @Test
    void cgroupsOfThisMachineAreRead() {
        assertThrows(IllegalArgumentException.class, () -> Guest.cgroup("..").pid());
        ContainerException e =
                assertThrows(ContainerException.class, () -> Guest.cgroup("no-such-cgroup").pid());
        assertEquals(Reason.NOT_FOUND, e.reason());
    }

    @Test
    void nothingStaysOpen() throws Throwable {
        try (Netns ns = Netns.create()) {
            Process process = sleep(ns, "1000");
            Guest guest = Guest.pid(process.pid());
            guest.netns().close();
            Descriptors.assertNoLeak(
                    () -> {
                        for (int i = 0; i < 20; i++) {
                            guest.netns().close();
                        }
                    });
        }
    }
}
