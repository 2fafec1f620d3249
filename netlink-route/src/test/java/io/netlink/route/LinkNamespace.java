package io.netlink.route;

import io.netlink.NetnsHandle;
import io.netlink.internal.NsfsFile;
import io.netlink.testkit.Ip;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network namespace for a test, made by {@code ip}, which is then asked what is in it. */
final class LinkNamespace implements AutoCloseable {
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
        String name = "link-test-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        Ip.ip("netns add " + name);
        return new LinkNamespace(name, open(name));
    }

    private static NetnsHandle open(String name) {
        return NsfsFile.open("/run/netns/" + name, "netns " + name, "").toHandle("netns " + name);
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
        Ip.ip("netns delete " + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
