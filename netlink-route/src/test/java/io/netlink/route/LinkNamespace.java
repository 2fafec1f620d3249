package io.netlink.route;

import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.NsfsFile;
import io.netlink.testkit.Ip;
import io.netlink.uapi.Mount;
import io.netlink.uapi.Sched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A network namespace for a test, made by {@code ip}, which is then asked what is in it. */
final class LinkNamespace implements AutoCloseable {
    private static final String FOLDER = "/run/netns/";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final NetnsHandle handle;
    private final Rtnetlink rtnl;

    private LinkNamespace(String name, NetnsHandle handle) {
        this.name = name;
        this.handle = handle;
        this.rtnl = Rtnetlink.open(handle);
    }

    /** Skips the test where there is no {@code ip}. */
    static LinkNamespace create() {
        Ip.assumeInstalled();
        int number = COUNT.incrementAndGet();
        String name = "link-test-" + ProcessHandle.current().pid() + "-" + number;
        if (number == 1) {
            Ip.ip("netns add " + name); // makes the folder as it is to be
        } else {
            make(Path.of(FOLDER, name));
        }
        return new LinkNamespace(name, open(name));
    }

    /** What {@code ip netns add} does, without a process: there are hundreds in a run. */
    private static void make(Path file) {
        onThread(
                () -> {
                    Files.createFile(file);
                    check(LibcNamespace.unshare(Sched.CLONE_NEWNET), "unshare");
                    String self = "/proc/thread-self/ns/net";
                    check(
                            LibcNamespace.mount(self, file.toString(), "none", Mount.MS_BIND),
                            "mount");
                });
    }

    /** What a thread of its own does, which then ends, wherever it is. */
    private static void onThread(Callable0 action) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        action.run();
                                    } catch (IOException | RuntimeException e) {
                                        failure.set(e);
                                    }
                                });
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    /** What may fail. */
    interface Callable0 {
        void run() throws IOException;
    }

    private static void check(int result, String call) {
        SyscallException.check(result, call, "for a test");
    }

    /**
     * Writes a file of {@code /proc/sys/net}, as the namespace has it.
     *
     * @param value what to write
     * @param names such as {@code ipv6/conf/all/disable_ipv6}
     */
    void sysctl(int value, String... names) {
        inside(
                () -> {
                    for (String name : names) {
                        Files.writeString(Path.of("/proc/sys/net", name), value + "\n");
                    }
                });
    }

    /** Runs code that makes system calls in the namespace, on a thread of its own. */
    void inside(Callable0 action) {
        onThread(
                () -> {
                    NetnsHandle own = handle;
                    own.acquire();
                    try {
                        int namespace = Sched.CLONE_NEWNET;
                        check(LibcNamespace.setns(own.descriptor(), namespace), "setns");
                    } finally {
                        own.release();
                    }
                    action.run();
                });
    }

    private static NetnsHandle open(String name) {
        return NsfsFile.open(FOLDER + name, "netns " + name, "").toHandle("netns " + name);
    }

    /** The namespace's handle; closed with this. */
    NetnsHandle handle() {
        return handle;
    }

    /** Another handle of it, which the caller closes. */
    NetnsHandle openHandle() {
        return open(name);
    }

    Rtnetlink rtnl() {
        return rtnl;
    }

    Links links() {
        return rtnl.links();
    }

    /** Runs {@code ip} in the namespace. */
    String ip(String words, String... more) {
        return Ip.ip("-n " + name + " " + words, more);
    }

    /** What {@code ip} prints of a link, on one line. */
    String show(String link) {
        return ip("-d -o link show dev " + link).replace('\\', ' ').replaceAll("\\s+", " ");
    }

    /** The names of all links but lo, sorted. */
    List<String> names() {
        return links().list().stream()
                .map(Link::name)
                .filter(link -> !link.equals("lo"))
                .sorted()
                .toList();
    }

    /** A process that lives in the namespace until it is destroyed. */
    Process process() throws java.io.IOException {
        return new ProcessBuilder("ip", "netns", "exec", name, "sleep", "60").start();
    }

    @Override
    public void close() {
        rtnl.close();
        handle.close();
        int detach = Mount.MNT_DETACH;
        check(LibcNamespace.umount2(FOLDER + name, detach), "umount2");
        check(LibcNamespace.unlink(FOLDER + name), "unlink");
    }

    @Override
    public String toString() {
        return name;
    }
}
