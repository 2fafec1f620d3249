package io.netlink.container;

import io.netlink.netns.Netns;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whoever lives in a network namespace: a {@link Container} of an engine, or a process of any other
 * manager (LXC, systemd-nspawn, a program that made a namespace for itself), named by its number,
 * its cgroup or its command line.
 *
 * <p>A guest is found when it is used: {@link #netns()} looks it up anew and makes sure that the
 * namespace is its own, not that of a process which has got its number since.
 */
public sealed interface Guest permits Container, ProcessGuest {

    /**
     * What it is called.
     *
     * @return a container's name, or what a process was found by
     */
    String name();

    /**
     * The id that its manager gave it.
     *
     * @return empty for a plain process
     */
    Optional<String> id();

    /**
     * The process that the namespace is that of.
     *
     * @return its number, as this process sees it
     * @throws ContainerException NOT_FOUND or NOT_RUNNING if there is none now
     */
    long pid();

    /**
     * The namespace it is in.
     *
     * @return a handle, which the caller closes; while it is open, the namespace stays also when
     *     the guest ends
     * @throws ContainerException NOT_FOUND or NOT_RUNNING if the guest is not there now
     * @throws io.netlink.SyscallException EACCES if it may not be looked at
     */
    Netns netns();

    /**
     * {@code ip netns attach NAME PID}: gives the guest's namespace a name, which outlives the
     * guest.
     *
     * @param name the new name
     * @return a handle, which the caller closes
     * @throws IllegalArgumentException if the name cannot be one
     * @throws ContainerException NOT_FOUND or NOT_RUNNING if the guest is not there now
     * @throws io.netlink.SyscallException EEXIST if the name is taken, EPERM without the privilege
     */
    default Netns attach(String name) {
        try (Netns own = netns()) {
            return Netns.attach(name, own);
        }
    }

    /**
     * A process by its number.
     *
     * @param pid the process; any of a container's
     * @return the guest
     * @throws IllegalArgumentException if the number is not positive
     * @throws ContainerException NOT_RUNNING if there is no such process
     */
    static Guest pid(long pid) {
        return ProcessGuest.of(pid);
    }

    /**
     * The first process of a cgroup, of either version: what LXC, systemd-nspawn and others keep a
     * container in.
     *
     * @param path the cgroup's path below the file system's root, such as {@code lxc.payload.web},
     *     or the last part of it if no other cgroup ends so
     * @return the guest
     * @throws ContainerException NOT_FOUND if there is no such cgroup or no process in it,
     *     AMBIGUOUS if several end so
     */
    static Guest cgroup(String path) {
        return ProcessGuest.of(path);
    }

    /**
     * The oldest process whose command line has something that matches, as {@code pgrep -of} finds
     * it; this process is left out.
     *
     * @param commandLine looked for in the arguments, which a space separates
     * @return the guest
     * @throws ContainerException NOT_FOUND if there is none, AMBIGUOUS if those that match are in
     *     more than one namespace
     */
    static Guest process(Pattern commandLine) {
        return ProcessGuest.of(commandLine);
    }
}
