package io.netlink.netns;

import io.netlink.NetnsHandle;
import io.netlink.NetnsId;
import io.netlink.SyscallException;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A place where namespaces have names: {@code /run/netns}, where {@code ip netns} has them, or any
 * other, which only programs that know it see.
 *
 * <pre>{@code
 * NetnsDirectory mine = NetnsDirectory.at(Path.of("/run/my-lab/netns"));
 * try (Netns ns = mine.create("red")) { … }            // ip netns does not show it
 * mine.delete("red");
 * }</pre>
 *
 * <p>Each is kept by the same rules: the directory has mode 0755 and is made a shared mount, under
 * a lock, so that a namespace's mount reaches all mount namespaces; a name is a file of mode 000
 * that the namespace is mounted on; what fails half-way is undone. The directory is made with the
 * first name, but not the folders above it.
 *
 * <p>The static methods of {@link Netns} are those of {@link #standard()}. Files of {@code
 * /etc/netns/NAME} are used by {@link Netns#exec} only for names there, since they are {@code
 * ip}'s.
 *
 * <p><b>Threads:</b> any thread may use it. <b>Privileges:</b> as {@link Netns}.
 */
public final class NetnsDirectory {
    static final NetnsDirectory STANDARD = new NetnsDirectory(RunDirectory.STANDARD);

    private final RunDirectory directory;

    private NetnsDirectory(RunDirectory directory) {
        this.directory = directory;
    }

    /**
     * Where {@code ip netns} has names: {@code /run/netns}.
     *
     * @return the directory
     */
    public static NetnsDirectory standard() {
        return STANDARD;
    }

    /**
     * A directory of one's own. Nothing is made before the first name.
     *
     * @param path where; need not be there yet
     * @return the directory
     * @throws IllegalArgumentException if it is the root directory
     */
    public static NetnsDirectory at(Path path) {
        RunDirectory directory = RunDirectory.at(path);
        return directory == RunDirectory.STANDARD ? STANDARD : new NetnsDirectory(directory);
    }

    /**
     * Where the names are.
     *
     * @return an absolute path
     */
    public Path path() {
        return Path.of(directory.path());
    }

    /**
     * Makes a namespace with a name, as {@code ip netns add NAME} does. It has one link, {@code
     * lo}, which is down.
     *
     * @param name 1 to 255 bytes without {@code /}
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one; nothing has happened
     * @throws SyscallException EEXIST if the name is taken, EPERM or EACCES without the privilege,
     *     ENOENT if the folder above the directory is missing; nothing is left half made
     */
    public Netns create(String name) {
        return Netns.named(directory.create(name), directory, name);
    }

    /**
     * Opens a namespace by its name.
     *
     * @param name the name
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException ENOENT if there is none, EINVAL if the file is no network namespace,
     *     which one that is just being made is not yet
     */
    public Netns open(String name) {
        return Netns.named(directory.open(name), directory, name);
    }

    /**
     * The names of the namespaces that have one here, as {@code ip netns ls} lists them. A file
     * that no namespace is mounted on (any more, or not yet) is left out.
     *
     * @return sorted; empty also if there is no such directory
     * @throws UncheckedIOException if the directory cannot be read
     */
    public List<String> list() {
        return directory.list();
    }

    /**
     * Whether there is a namespace of that name.
     *
     * @param name the name
     * @return false also if there is a file of that name which is no namespace
     * @throws IllegalArgumentException if the name cannot be one
     */
    public boolean exists(String name) {
        return directory.exists(name);
    }

    /**
     * Takes a name away, as {@code ip netns delete NAME} does. The namespace itself goes when
     * nothing holds it any more.
     *
     * @param name the name; also one whose file has no namespace mounted on it any more
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException ENOENT if there is none, EPERM without the privilege, EBUSY if
     *     another program gives the name to a namespace just then
     */
    public void delete(String name) {
        directory.delete(name);
    }

    /**
     * Gives the namespace of a process a name, as {@code ip netns attach NAME PID} does.
     *
     * @param name the new name
     * @param pid the process
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one, or the pid is not positive
     * @throws SyscallException EEXIST if the name is taken, ENOENT if there is no such process, or
     *     if another program deletes the name just then
     */
    public Netns attach(String name, long pid) {
        RunDirectory.checkName(name);
        try (Netns process = Netns.ofPid(pid)) {
            return attach(name, process);
        }
    }

    /**
     * Gives a namespace a name; it may have others, here and elsewhere.
     *
     * @param name the new name
     * @param namespace the namespace
     * @return another handle of it
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException EEXIST if the name is taken, ENOENT if another program deletes it
     *     just then
     */
    public Netns attach(String name, NetnsHandle namespace) {
        RunDirectory.checkName(name);
        int descriptor = namespace.acquire();
        try {
            return Netns.named(directory.attach(name, descriptor), directory, name);
        } finally {
            namespace.release();
        }
    }

    /**
     * A name that means whatever namespace is at a path, as a symbolic link: see {@link
     * Netns#link}.
     *
     * @param name the new name
     * @param target where a namespace is
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException EEXIST if the name is taken, EACCES without the privilege
     */
    public void link(String name, Path target) {
        directory.link(name, target);
    }

    /**
     * The names here of the namespace that a process is in, as {@code ip netns identify PID} finds
     * them.
     *
     * @param pid the process
     * @return sorted; empty if the namespace has no name here
     * @throws IllegalArgumentException if the pid is not positive
     * @throws SyscallException ENOENT if there is no such process, EACCES if it may not be looked
     *     at
     * @throws UncheckedIOException if the directory cannot be read
     */
    public List<String> identify(long pid) {
        try (Netns process = Netns.ofPid(pid)) {
            return identify(process);
        }
    }

    /**
     * The names here of a namespace.
     *
     * @param namespace the namespace; its handle may be closed
     * @return sorted; empty if it has no name here
     * @throws UncheckedIOException if the directory cannot be read
     */
    public List<String> identify(NetnsHandle namespace) {
        NetnsId id = namespace.id();
        List<String> names = new ArrayList<>(list());
        names.removeIf(name -> !id.equals(directory.identityOf(name)));
        return List.copyOf(names);
    }

    /**
     * {@code ip -all netns exec COMMAND}: runs a program in each namespace that has a name here,
     * one after another, and waits for each. As with {@link Netns#exec(ProcessBuilder)}, no thread
     * of the JVM stays in a namespace. One that fails does not keep the others from being run.
     *
     * @param program the program; not changed. Where it has pipes for standard streams, the input
     *     is empty, and what is written is collected in the result.
     * @return the results by name, in the order of the names; what was deleted meanwhile is not
     *     among them
     * @throws InterruptedException if the calling thread is interrupted; the program that runs then
     *     is killed
     * @throws UncheckedIOException if the directory of names cannot be read
     */
    public Map<String, ExecResult> execAll(ProcessBuilder program) throws InterruptedException {
        return ExecAll.run(this, program);
    }

    /**
     * Watches the names here, as {@code ip netns monitor} does.
     *
     * @return the watch, from this moment on
     * @throws SyscallException EMFILE or ENOSPC at a limit of inotify, EACCES if the directory may
     *     not be read, ENOTDIR if it is none
     */
    public NetnsWatch watch() {
        return NetnsWatch.open(directory);
    }

    /** Whether the other is the same place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NetnsDirectory that
                && directory.path().equals(that.directory.path());
    }

    @Override
    public int hashCode() {
        return Objects.hash(directory.path());
    }

    /** Where it is. */
    @Override
    public String toString() {
        return directory.path();
    }
}
