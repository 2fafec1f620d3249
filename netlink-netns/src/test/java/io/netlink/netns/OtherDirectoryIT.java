package io.netlink.netns;

import static io.netlink.netns.Support.RUN;
import static io.netlink.netns.Support.run;
import static io.netlink.testkit.Ip.ip;
import static io.netlink.uapi.Mount.MNT_DETACH;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.LibcNamespace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Names elsewhere than in /run/netns, and which names a namespace has. */
class OtherDirectoryIT extends NamespaceCase {
    private static final Path PLACE = Path.of("/run/lab");

    private final NetnsDirectory lab = NetnsDirectory.at(PLACE);

    @AfterEach
    void removePlace() throws Exception {
        lab.list().forEach(lab::delete);
        if (Files.exists(PLACE)) {
            run("umount", "--lazy", PLACE.toString());
            Files.delete(PLACE);
        }
    }

    @Test
    void namesAreMadeListedOpenedAndDeletedThereAndNotWhereIpHasThem() {
        assertEquals(List.of(), lab.list());
        try (Netns red = lab.create("red");
                Netns again = lab.open("red");
                Netns sameName = Netns.create("red")) {
            assertEquals(red, again);
            assertNotEquals(red, sameName);
            assertEquals(Optional.of("red"), red.name());
            assertEquals("netns /run/lab/red", red.toString());
            assertEquals(List.of("red"), lab.list());
            assertTrue(lab.exists("red"));
            Netns.delete("red");
            assertEquals(List.of("red"), lab.list());
            assertEquals("", ip("netns ls"));
        }
        lab.delete("red");
        assertFalse(lab.exists("red"));
        assertTrue(Files.notExists(PLACE.resolve("red")));
    }

    @Test
    void law12ItIsKeptAsTheUsualDirectoryIs() {
        lab.create("red").close();
        Netns.create("red").close();
        assertEquals(properties(RUN), properties(PLACE));
        assertEquals("drwxr-xr-x shared ---------- nsfs", properties(PLACE));
        lab.delete("red");
        Netns.delete("red");
        lab.create("blue").close();
        assertEquals(1, run("findmnt", "-rno", "TARGET", PLACE.toString()).lines().count());
    }

    @Test
    void whatIsNoDirectoryIsRefusedAndLeftAlone() throws Exception {
        Path file = Files.createFile(Path.of("/run/lab-file"));
        Path fifo = Path.of("/run/lab-fifo");
        run("mkfifo", fifo.toString());
        for (Path place : List.of(file, fifo)) {
            NetnsDirectory none = NetnsDirectory.at(place);
            for (Executable call :
                    List.<Executable>of(
                            () -> none.create("red").close(),
                            () -> none.attach("red", ProcessHandle.current().pid()).close(),
                            () -> none.link("red", Path.of("/proc/self/ns/net")))) {
                SyscallException e =
                        assertTimeoutPreemptively(
                                Duration.ofSeconds(10), // to open a FIFO waits for a writer
                                () -> assertThrows(SyscallException.class, call));
                assertEquals(
                        "open "
                                + place
                                + ": Not a directory (ENOTDIR); names of namespaces are"
                                + " files in a directory",
                        e.getMessage());
            }
            String mounts = Files.readString(Path.of("/proc/self/mountinfo"));
            assertFalse(mounts.contains(" " + place + " "), mounts);
            Files.delete(place);
        }
    }

    private static String properties(Path directory) {
        String file = directory.resolve("red").toString();
        run("umount", file);
        String mode = run("stat", "-c", "%A", file);
        run("mount", "--bind", "/proc/self/ns/net", file);
        return String.join(
                " ",
                run("stat", "-c", "%A", directory.toString()),
                run("findmnt", "-no", "PROPAGATION", directory.toString()),
                mode.substring(0, 10),
                run("findmnt", "-no", "FSTYPE", file));
    }

    @Test
    void attachGivesAnotherName() {
        Process process = Support.startElsewhere();
        try (Netns named = lab.attach("of-process", process.pid());
                Netns copy = Netns.attach("copy", named)) {
            assertEquals(named, copy);
            assertEquals(List.of("of-process"), lab.list());
            SyscallException taken =
                    assertThrows(SyscallException.class, () -> lab.attach("of-process", copy));
            assertTrue(taken.isExists());
            assertTrue(taken.getMessage().startsWith("open netns /run/lab/of-process"));
        } finally {
            Support.end(process);
        }
    }

    @Test
    void badNamesAreRefusedAndNothingIsMade() {
        for (String name : List.of("", ".", "..", "a/b", "a\0b", "x".repeat(256))) {
            assertThrows(IllegalArgumentException.class, () -> lab.create(name));
            assertThrows(IllegalArgumentException.class, () -> lab.open(name));
            assertThrows(IllegalArgumentException.class, () -> lab.delete(name));
            assertThrows(IllegalArgumentException.class, () -> lab.attach(name, 1));
        }
        assertTrue(Files.notExists(PLACE));
        assertThrows(IllegalArgumentException.class, () -> NetnsDirectory.at(Path.of("/")));
        assertThrows(IllegalArgumentException.class, () -> lab.identify(0));
    }

    @Test
    void aMissingFolderAboveIsNamedWithItsRemedy() {
        NetnsDirectory deep = NetnsDirectory.at(Path.of("/run/not/there"));
        assertEquals(List.of(), deep.list());
        SyscallException e = assertThrows(SyscallException.class, () -> deep.create("red"));
        assertEquals(Errno.ENOENT, e.errno());
        assertEquals(
                "mkdir /run/not/there: No such file or directory (ENOENT); only the last folder of"
                        + " the path is made; make the others",
                e.getMessage());
        assertTrue(
                assertThrows(SyscallException.class, () -> deep.open("red"))
                        .getMessage()
                        .startsWith("open netns /run/not/there/red"));
    }

    @Test
    void theUsualPlaceIsTheSameByItsPath() {
        assertSame(NetnsDirectory.standard(), NetnsDirectory.at(RUN));
        assertSame(NetnsDirectory.standard(), NetnsDirectory.at(Path.of("/run/x/../netns/")));
        assertEquals(lab, NetnsDirectory.at(PLACE));
        assertNotEquals(lab, NetnsDirectory.standard());
        assertEquals(PLACE, lab.path());
        assertEquals(PLACE.toString(), lab.toString());
    }

    @Test
    void filesOfEtcNetnsAreOnlyForTheNamesOfIp() throws Exception {
        NetnsExecIT.hideEtc();
        try {
            Path etc = Path.of("/etc/netns/red");
            Files.createDirectories(etc);
            Files.writeString(etc.resolve("hostname"), "of-ip\n");
            for (NetnsDirectory directory : List.of(lab, NetnsDirectory.standard())) {
                try (Netns ns = directory.create("red")) {
                    Process cat = ns.exec(new ProcessBuilder("cat", "/etc/hostname"));
                    String text = new String(cat.getInputStream().readAllBytes()).strip();
                    assertEquals(directory != lab, text.equals("of-ip"), text);
                }
            }
        } finally {
            assertEquals(0, LibcNamespace.umount2("/etc", MNT_DETACH));
        }
    }

    @Test
    void identifyFindsWhatIpFinds() {
        assertEquals(List.of(), Netns.identify(ProcessHandle.current().pid()));
        Process process = Support.startElsewhere();
        try {
            assertEquals(List.of(), Netns.identify(process.pid()));
            Netns.attach("b", process.pid()).close();
            Netns.attach("a", process.pid()).close();
            Netns.create("other").close();
            try (Netns ns = lab.attach("c", process.pid())) {
                assertEquals(List.of("a", "b"), Netns.identify(process.pid()));
                assertEquals(List.of("c"), lab.identify(process.pid()));
                assertEquals(List.of("a", "b"), NetnsDirectory.standard().identify(ns));
            }
            Netns.delete("a"); // ip tells one of them, whichever comes last
            assertEquals("b", ip("netns identify " + process.pid()).strip());
            assertEquals(List.of("b"), Netns.identify(process.pid()));
            assertEquals(List.of(), Netns.identify(ProcessHandle.current().pid()));
        } finally {
            Support.end(process);
        }
        SyscallException e =
                assertThrows(SyscallException.class, () -> Netns.identify(process.pid()));
        assertTrue(e.isNotFound());
        assertThrows(IllegalArgumentException.class, () -> Netns.identify(-1));
    }
}
