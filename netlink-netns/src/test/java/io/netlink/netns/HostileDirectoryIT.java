package io.netlink.netns;

import static io.netlink.netns.Support.RUN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.route.Rtnetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Somebody else has a hand in the directory of names: it is refused, or does no harm. */
class HostileDirectoryIT extends NamespaceCase {
    private static final int CLOEXEC = 02000000;

    @TempDir Path elsewhere;

    private static final Path LAB = Path.of("/run/hostile");

    @AfterEach
    void removePlace() throws Exception {
        String undo =
                "for i in 1 2 3; do umount -l %s/* %s; done 2>&1; rm -rf %s; true"
                        .formatted(LAB, LAB, LAB);
        Support.run("sh", "-c", undo);
        assertFalse(Files.exists(LAB));
    }

    @Test
    void aLinkToSomethingElseIsNoNamespace() throws Exception {
        Netns.create("good").close();
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(RUN.resolve("file"), secret);
        Files.createSymbolicLink(RUN.resolve("folder"), elsewhere);
        Files.createSymbolicLink(RUN.resolve("loop"), RUN.resolve("loop"));
        Files.createSymbolicLink(RUN.resolve("mount"), Path.of("/proc/self/ns/mnt"));
        Support.run("mkfifo", RUN.resolve("fifo").toString()); // must not hang

        assertEquals(List.of("good"), Netns.list());
        for (String name : List.of("file", "folder", "loop", "mount", "fifo")) {
            assertThrows(SyscallException.class, () -> Netns.open(name), name);
            assertFalse(Netns.exists(name), name);
            SyscallException e =
                    assertThrows(SyscallException.class, () -> Netns.create(name), name);
            assertEquals(Errno.EEXIST, e.errno(), name);
            Netns.delete(name); // the link, not what it points to
            assertFalse(Files.exists(RUN.resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS));
        }
        assertEquals("secret", Files.readString(secret));
        assertTrue(Files.isDirectory(elsewhere));
    }

    @Test
    void deletingALinkUnmountsNothingElsewhere() throws Exception {
        Netns.create("good").close();
        Files.createSymbolicLink(RUN.resolve("link"), RUN.resolve("good"));
        Netns.delete("link");
        assertEquals(List.of("good"), Netns.list());
    }

    @Test
    void aDirectoryThatOthersCanWriteIsRefused() throws Exception {
        Files.createDirectory(LAB);
        for (String mode : List.of("rwxrwxr-x", "rwxr-xrwx")) {
            Files.setPosixFilePermissions(LAB, PosixFilePermissions.fromString(mode));
            SyscallException e =
                    assertThrows(
                            SyscallException.class, () -> NetnsDirectory.at(LAB).create("a"), mode);
            assertTrue(e.isNotPermitted(), mode);
            assertTrue(e.getMessage().contains("chmod go-w /run/hostile"), e.getMessage());
            try (Netns here = Netns.current()) {
                assertThrows(
                        SyscallException.class,
                        () -> NetnsDirectory.at(LAB).attach("a", here),
                        mode);
            }
            assertFalse(Files.exists(LAB.resolve("a")));
        }
        Files.setPosixFilePermissions(LAB, PosixFilePermissions.fromString("rwxr-xr-x"));
        NetnsDirectory.at(LAB).create("a").close();
        assertEquals(List.of("a"), NetnsDirectory.at(LAB).list());
    }

    /** Between making the file and mounting on it: the mount is on that file, wherever it is. */
    @Test
    void aFileThatIsSwappedForALinkDoesNotMoveTheMount() throws Exception {
        Files.createDirectory(LAB);
        NetnsDirectory names = NetnsDirectory.at(LAB);
        names.create("first").close();
        Path victim = Files.writeString(elsewhere.resolve("victim"), "victim");
        Path name = LAB.resolve("a");
        AtomicBoolean stop = new AtomicBoolean();
        Thread swapper = Thread.ofPlatform().start(() -> swap(name, victim, stop));
        try {
            for (int i = 0; i < 60; i++) {
                try {
                    names.create("a").close();
                } catch (SyscallException e) {
                    // EEXIST, or the file is gone
                }
                assertFalse(isMountPoint(victim), "mounted on what the link points to");
                Support.run("sh", "-c", "umount -l " + LAB + "/* 2>&1; rm -f " + name + "; true");
            }
        } finally {
            stop.set(true);
            swapper.join();
            Support.run("sh", "-c", "umount -l " + victim + " " + LAB + "/* 2>&1; true");
        }
        assertEquals("victim", Files.readString(victim));
    }

    private static boolean isMountPoint(Path file) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .anyMatch(line -> line.split(" ")[4].equals(file.toString()));
    }

    private static void swap(Path name, Path victim, AtomicBoolean stop) {
        Path link = name.resolveSibling("link");
        while (!stop.get()) {
            try {
                if (!Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(link, victim);
                }
                if (Files.exists(name, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(link, name, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                // it has gone, or is a mount point
            }
        }
    }

    @Test
    void everyDescriptorClosesWithTheProgramsThatThisProcessStarts() throws Exception {
        List<String> before = descriptors();
        try (Netns ns = Netns.create("a");
                Netns anonymous = Netns.create();
                Rtnetlink rtnl = Rtnetlink.open(ns);
                NetnsWatch watch = NetnsWatch.open()) {
            assertTrue(rtnl.links().list().size() + watch.hashCode() + anonymous.hashCode() != 0);
            List<String> open = descriptors();
            open.removeAll(before);
            assertTrue(open.size() >= 6, open::toString);
            open.removeIf(fd -> !Files.exists(Path.of("/proc/self/fdinfo/" + fd))); // the listing's
            for (String fd : open) {
                String info = Files.readString(Path.of("/proc/self/fdinfo/" + fd));
                String flags = info.replaceAll("(?s).*flags:\\s*(\\d+).*", "$1");
                assertTrue((Integer.parseInt(flags, 8) & CLOEXEC) != 0, fd + ": " + info);
            }
        }
    }

    private static List<String> descriptors() throws IOException {
        List<String> numbers = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.toList()) {
                if (Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    numbers.add(file.getFileName().toString());
                }
            }
        }
        return numbers;
    }

    /** Nothing of it is for a shell. */
    @Test
    void argumentsAreLiteral() throws Exception {
        Path made = elsewhere.resolve("made");
        try (Netns ns = Netns.create("a")) {
            String evil = "; touch " + made + " $(touch " + made + ") `touch " + made + "` | &";
            Process echo = ns.exec(new ProcessBuilder("printf", "%s", evil));
            assertEquals(evil, new String(echo.getInputStream().readAllBytes()));
            assertEquals(0, echo.waitFor());
        }
        assertFalse(Files.exists(made));
    }
}
