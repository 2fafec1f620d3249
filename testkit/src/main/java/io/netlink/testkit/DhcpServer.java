package io.netlink.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A DHCP server for one interface, {@code dnsmasq}. When it is closed, and also when the test's JVM
 * is killed, it is gone.
 */
public final class DhcpServer implements AutoCloseable {
    private final Guard guard;

    private DhcpServer(Guard guard) {
        this.guard = guard;
    }

    /**
     * Starts one in the test's own network namespace. Skips the test where that is not possible.
     *
     * @param link the name of a link that is up and has an address of the range's network
     * @param range the addresses, and if wanted how long they are lent, as in {@code
     *     10.0.0.10,10.0.0.20,1h}
     * @param options more of {@code dnsmasq}, a word each
     */
    public static DhcpServer start(String link, String range, String... options) {
        return start(Path.of("/proc/self/ns/net"), link, range, options);
    }

    /** The same in another network namespace, by its file: {@code /run/netns/NAME}. */
    public static DhcpServer start(Path netns, String link, String range, String... options) {
        Engines.assumeInstalled(
                new Tool("dnsmasq", "dnsmasq-base"), new Tool("nsenter", "util-linux"));
        String engine = "dnsmasq";
        Map<String, String> wanted =
                Map.of(
                        "DHCP_NAMESPACE",
                        netns.toString(),
                        "DHCP_INTERFACE",
                        link,
                        "DHCP_RANGE",
                        range,
                        "DHCP_OPTIONS",
                        String.join(" ", options));
        return new DhcpServer(Guard.start(engine, Guard.createDirectory(engine), wanted));
    }

    /** The lent addresses, each a line of dnsmasq's: expiry, MAC, address, name, client. */
    public List<String> leases() {
        return lines("leases");
    }

    /** What it did so far, a line each, as {@code DHCPACK(eth0) 10.0.0.10 MAC}. */
    public List<String> log() {
        return lines("dhcp.log");
    }

    private List<String> lines(String name) {
        Path file = guard.directory().resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        guard.close();
    }
}
