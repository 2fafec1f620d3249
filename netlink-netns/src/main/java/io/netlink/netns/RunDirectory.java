package io.netlink.netns;

import static io.netlink.uapi.Fcntl.O_CREAT;
import static io.netlink.uapi.Fcntl.O_EXCL;
import static io.netlink.uapi.Mount.MNT_DETACH;
import static io.netlink.uapi.Mount.MS_BIND;
import static io.netlink.uapi.Mount.UMOUNT_NOFOLLOW;
import static io.netlink.uapi.Sched.CLONE_NEWNET;

import io.netlink.Errno;
import io.netlink.NetnsId;
import io.netlink.SyscallException;
import io.netlink.internal.Home;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.NsfsFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where namespaces have names: a directory of files that namespaces are mounted on, kept exactly as
 * {@code ip netns} keeps it (iproute2, ip/ipnetns.c), so that both see each other's.
 */
final class RunDirectory {
    /** Where {@code ip netns} looks. */
    static final RunDirectory STANDARD = new RunDirectory("/run/netns", "netns ");

    private static final int MAXIMUM_NAME = 255;

    /** Mounts may be stacked on one file; more than this is somebody playing games. */
    private static final int MAXIMUM_STACK = 64;

    static final String NEEDS_ROOT =
            "names of namespaces are kept there: run as root, or the whole JVM inside user, network"
                    + " and mount namespaces of its own with a private /run (unshare -Urnm java …)";

    private final String path;
    private final String prefix;
    private final SharedMount mount;

    private RunDirectory(String path, String prefix) {
        this(path, prefix, SharedMount.PATIENCE);
    }

    /** For tests, too: with another patience for programs that have its lock. */
    RunDirectory(String path, String prefix, Duration patience) {
        this.path = path;
        this.prefix = prefix;
        this.mount = new SharedMount(path, patience);
    }

    /** Another place than the usual one. */
    static RunDirectory at(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        String path = text(absolute);
        if (path.indexOf(0) >= 0 || absolute.getNameCount() == 0) {
            throw new IllegalArgumentException(
                    "'" + path.replace("\0", "\\0") + "' cannot be a directory of namespaces");
        }
        return path.equals(STANDARD.path)
                ? STANDARD
                : new RunDirectory(path, "netns " + path + "/");
    }

    /** Where the names are. */
    String path() {
        return path;
    }

    /**
     * Checks a name before any system call.
     *
     * @throws IllegalArgumentException if it cannot be the name of a file in the directory
     */
    static String checkName(String name) {
        Objects.requireNonNull(name, "name");
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("'" + name + "' cannot be a namespace's name");
        }
        if (name.indexOf('/') >= 0 || name.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    "'"
                            + name.replace("\0", "\\0")
                            + "': a namespace's name has no '/' and no NUL");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "': a namespace's name has no half of a surrogate pair");
        }
        if (bytes > MAXIMUM_NAME) {
            throw new IllegalArgumentException(
                    "a namespace's name has at most %d bytes, '%s' has %d"
                            .formatted(MAXIMUM_NAME, name, bytes));
        }
        return name;
    }

    /** How messages call the namespace of a name. */
    String label(String name) {
        return prefix + name;
    }

    /** Opens a namespace by name. */
    NsfsFile open(String name) {
        return NsfsFile.open(
                file(checkName(name)),
                label(name),
                "there is no namespace of that name; "
                        + (this == STANDARD ? "Netns" : "NetnsDirectory")
                        + ".create makes one");
    }

    /** Makes a namespace with a name. */
    NsfsFile create(String name) {
        checkName(name);
        return mount.with(
                () -> {
                    int reserved = reserve(name);
                    NsfsFile made = null;
                    try {
                        made = unshare();
                        mount(made.descriptor(), reserved, name);
                        return made;
                    } catch (RuntimeException e) {
                        if (made != null) {
                            Libc.close(made.descriptor());
                        }
                        giveUp(name, e);
                        throw e;
                    } finally {
                        Libc.close(reserved);
                    }
                });
    }

    /** Makes a namespace without a name. */
    static NsfsFile createAnonymous() {
        return LibraryThreads.away(null, RunDirectory::unshare);
    }

    /**
     * Gives the namespace of a descriptor a name.
     *
     * @return it, opened again: not by the name, which another program may have taken meanwhile
     */
    NsfsFile attach(String name, int descriptor) {
        checkName(name);
        return mount.with(
                () -> {
                    int reserved = reserve(name);
                    NsfsFile again = null;
                    try {
                        again = NsfsFile.open(pathOf(descriptor), label(name), "");
                        mount(descriptor, reserved, name);
                        return again;
                    } catch (RuntimeException e) {
                        if (again != null) {
                            Libc.close(again.descriptor());
                        }
                        giveUp(name, e);
                        throw e;
                    } finally {
                        Libc.close(reserved);
                    }
                });
    }

    /** {@code ln -s TARGET NAME}: a name that means whatever namespace is at the target. */
    void link(String name, Path target) {
        checkName(name);
        mount.with(
                () -> {
                    try {
                        return Files.createSymbolicLink(Path.of(path, name), target);
                    } catch (FileAlreadyExistsException e) {
                        throw new SyscallException(
                                "symlink",
                                label(name),
                                Errno.EEXIST.number(),
                                "there is one of that name: open it, or delete it first");
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot link " + label(name), e);
                    }
                });
    }

    /** Takes a name away, also one that no namespace is mounted on any more. */
    void delete(String name) {
        String file = file(checkName(name));
        LibraryThreads.anywhere(
                () -> {
                    int unmounted = 0;
                    for (int i = 0; i < MAXIMUM_STACK && unmounted == 0; i++) {
                        unmounted = LibcNamespace.umount2(file, MNT_DETACH | UMOUNT_NOFOLLOW);
                    }
                    int removed = LibcNamespace.unlink(file);
                    if (removed == -Errno.ENOENT.number()) {
                        throw new SyscallException(
                                "unlink",
                                label(name),
                                -removed,
                                "there is no namespace of that name");
                    }
                    if (removed < 0 && unmounted == -Errno.EPERM.number()) {
                        SyscallException.check(unmounted, "umount2", label(name));
                    }
                    if (removed == -Errno.EBUSY.number()) {
                        throw new SyscallException(
                                "unlink",
                                label(name),
                                -removed,
                                "another program gave that name to a namespace meanwhile");
                    }
                    return SyscallException.check(removed, "unlink", label(name));
                });
    }

    /** Whether a namespace is mounted on the name. */
    boolean exists(String name) {
        return identityOf(checkName(name)) != null;
    }

    /** The names that namespaces are mounted on, sorted. */
    List<String> list() {
        return List.copyOf(namespaces().keySet());
    }

    /** The same, with the namespaces. */
    SortedMap<String, NetnsId> namespaces() {
        SortedMap<String, NetnsId> namespaces = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(path))) {
            for (Path file : files) {
                String name = name(file);
                NetnsId id = identityOf(name);
                if (id != null) {
                    namespaces.put(name, id);
                }
            }
        } catch (NoSuchFileException e) {
            return Collections.emptySortedMap(); // no namespace has ever had a name here
        } catch (DirectoryIteratorException e) {
            throw new UncheckedIOException("cannot list " + path, e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
        return namespaces;
    }

    /**
     * A file's name, which is UTF-8: a path as text would be in the locale's encoding, which may
     * have question marks for it.
     */
    private static String name(Path file) {
        String path = text(file);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String text(Path file) {
        String path = file.toUri().getPath();
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(0, end); // that of a directory ends with a slash
    }

    /** The namespace that is mounted on a name, which is taken as it comes; null if none is. */
    NetnsId identityOf(String name) {
        String file = file(name);
        try {
            NsfsFile namespace = NsfsFile.open(file, file, "");
            Libc.close(namespace.descriptor());
            return namespace.id();
        } catch (SyscallException e) {
            return null; // a plain file, a dangling link, or one that has gone meanwhile
        }
    }

    private String file(String name) {
        return path + "/" + name;
    }

    /** A new network namespace. If the thread cannot go home from it, nobody gets it. */
    private static NsfsFile unshare() {
        SyscallException.check(
                LibcNamespace.unshare(CLONE_NEWNET), "unshare", "a network namespace");
        int made =
                SyscallException.check(
                        LibcNamespace.open("/proc/thread-self/ns/net", 0, 0),
                        "open",
                        "the new network namespace");
        try {
            Home.arrive();
            int[] error = new int[1];
            NetnsId id = LibcNamespace.identity(null, made, error);
            SyscallException.check(error[0], "statx", "the new network namespace");
            return new NsfsFile(made, id);
        } catch (Throwable t) {
            Libc.close(made);
            throw t;
        }
    }

    /** Makes the empty file that a namespace is to be mounted on, and keeps it open. */
    private int reserve(String name) {
        int fd = LibcNamespace.open(file(name), O_CREAT | O_EXCL, 0);
        if (fd < 0) {
            throw new SyscallException(
                    "open",
                    label(name),
                    -fd,
                    fd == -Errno.EEXIST.number()
                            ? "there is one of that name: open it, or delete it first"
                            : fd == -Errno.EACCES.number() ? NEEDS_ROOT : "");
        }
        return fd;
    }

    private void mount(int descriptor, int reserved, String name) {
        // by descriptors: neither another namespace nor another file can have come in between
        int mounted = LibcNamespace.mount(pathOf(descriptor), pathOf(reserved), "none", MS_BIND);
        if (mounted < 0) {
            boolean gone = mounted == -Errno.ENOENT.number();
            throw new SyscallException(
                    "mount",
                    label(name),
                    -mounted,
                    gone ? "another program deleted the name meanwhile" : "");
        }
    }

    /** Takes the reserved file away, if it is still that: it may be another program's by now. */
    private void giveUp(String name, RuntimeException reason) {
        if (!(reason instanceof SyscallException e && e.errno() == Errno.ENOENT)) {
            LibcNamespace.unlink(file(name));
        }
    }

    static String pathOf(int descriptor) {
        return "/proc/thread-self/fd/" + descriptor;
    }
}
