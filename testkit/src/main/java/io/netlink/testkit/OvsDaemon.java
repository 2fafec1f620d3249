package io.netlink.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Open vSwitch of the test's own: {@code ovsdb-server} and {@code ovs-vswitchd}, which switches in
 * user space, in the test's network namespace. When it is closed, and also when the test's JVM is
 * killed, it is gone with its bridges; links that were its ports stay.
 */
public final class OvsDaemon implements AutoCloseable {
    private static final Path TUN = Path.of("/dev/net/tun");

    private final Guard guard;

    private OvsDaemon(Guard guard) {
        this.guard = guard;
    }

    /** Starts it. Skips the test where that is not possible. */
    public static OvsDaemon start() {
        String debian = "openvswitch-switch";
        Engines.assumeInstalled(
                new Tool("ovsdb-server", debian),
                new Tool("ovsdb-tool", debian),
                new Tool("ovs-vswitchd", debian),
                new Tool("ovs-vsctl", debian));
        Engines.assumeRoot("Open vSwitch");
        Engines.assumeUsable(TUN);
        String engine = "openvswitch";
        return new OvsDaemon(Guard.start(engine, Guard.createDirectory(engine), Map.of()));
    }

    /** The Unix socket of its database, for {@code ovs-vsctl --db=unix:…}. */
    public Path database() {
        return guard.directory().resolve("db.sock");
    }

    /** What {@code ovs-vsctl}, whoever starts it, needs to find this one. */
    public Map<String, String> environment() {
        return Map.of("OVS_RUNDIR", guard.directory().toString());
    }

    /**
     * Runs {@code ovs-vsctl} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public String vsctl(String words, String... more) {
        List<String> command = new ArrayList<>();
        command.add("ovs-vsctl");
        command.add("--timeout=20");
        command.addAll(List.of(words.strip().split("\\s+")));
        command.addAll(List.of(more));
        return Tool.output(command, environment());
    }

    /** Adds a bridge that works in user space, on any kernel. */
    public void addBridge(String name) {
        vsctl("add-br " + name + " -- set bridge " + name + " datapath_type=netdev");
    }

    @Override
    public void close() {
        guard.close();
    }
}
