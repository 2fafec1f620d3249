package io.netlink.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.InetPrefix;
import io.netlink.container.ContainerException.Reason;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.netns.Netns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A DHCP client at work in a guest's namespace, in the foreground. It tells of its lease by a
 * script, which writes its environment into a file of a directory that only this process sees.
 */
final class DhcpRun implements AutoCloseable {
    private static final long STEP_MILLIS = 20;
    private static final long LOOK_MILLIS = 250;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(5);

    /** The words of all three clients for "there is a lease", and for "there is none any more". */
    private static final String SCRIPT =
            """
            #!/bin/sh
            case "$1${reason-}" in
            bound|renew|BOUND|RENEW|REBIND|REBOOT)
                env >'%1$s/lease.new' && mv '%1$s/lease.new' '%1$s/lease' ;;
            deconfig|EXPIRE|FAIL|NAK)
                : >'%1$s/lease.new' && mv '%1$s/lease.new' '%1$s/lease' ;;
            esac
            exit 0
            """;

    private final Path directory;
    private final String device;
    private final String hostname;
    private Process process;
    private volatile DhcpLease lease;

    /** What {@link #lease} was read from. */
    private String text = "";

    private Follower follower;
    private boolean closed;

    DhcpRun(String device, String hostname) {
        this.device = device;
        this.hostname = hostname;
        try {
            directory =
                    Files.createTempDirectory(
                            "netlink-dhcp",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            Files.writeString(script(), SCRIPT.formatted(directory));
            Files.setPosixFilePermissions(script(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what is to be done when a client that was kept tells of another lease. */
    interface Follower extends AutoCloseable {
        /**
         * The lease is another one.
         *
         * @param lease empty if there is none any more
         */
        void follow(Optional<DhcpLease> lease);

        @Override
        void close();
    }

    /** What the server gave, last. */
    DhcpLease lease() {
        return lease;
    }

    String device() {
        return device;
    }

    String hostname() {
        return hostname;
    }

    Path script() {
        return directory.resolve("script");
    }

    String file(String name) {
        return directory.resolve(name).toString();
    }

    /** A file with its configuration. */
    String config(String text) {
        try {
            return Files.writeString(directory.resolve("config"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the client and waits for a lease.
     *
     * @throws ContainerException REFUSED if the client is not installed, ends, or gets none in
     *     time; INTERRUPTED
     */
    void start(Netns namespace, Dhcp dhcp) {
        Path log = directory.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(dhcp.client().commandLine(this, dhcp.options()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        long deadline = System.nanoTime() + dhcp.patience().toNanos();
        try {
            process = namespace.exec(builder);
            process.getOutputStream().close();
            while (told().isEmpty()) {
                boolean ended = process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (ended && told().isEmpty() || System.nanoTime() > deadline) {
                    throw new ContainerException(
                            Reason.REFUSED,
                            "%s got no lease for %s in %s: %s"
                                    .formatted(
                                            dhcp.client().name().toLowerCase(Locale.ROOT),
                                            device,
                                            dhcp.patience(),
                                            Files.readString(log).strip()));
                }
            }
            text = told();
            lease = read(text);
        } catch (IOException e) {
            throw new ContainerException(Reason.REFUSED, "the DHCP client cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerException(
                    Reason.INTERRUPTED, "interrupted while waiting for DHCP", e);
        }
    }

    /** What the script was told last; empty without a lease. */
    private String told() throws IOException {
        Path file = directory.resolve("lease");
        return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    }

    /**
     * Looks after the leases that the client has from now on, until it ends.
     *
     * @param next closed at the end
     */
    void follow(Follower next) {
        follower = next;
        LibraryThreads.newThread("netlink-dhcp-" + device)
                .start(
                        () -> {
                            // whoever attaches may be inside a namespace
                            if (LibraryThreads.arrive(LibcNamespace.gettid()) == null) {
                                look();
                            }
                        });
    }

    private synchronized void look() {
        try {
            while (!closed && process.isAlive()) {
                wait(followed() ? LOOK_MILLIS : PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether all that the client said has been done; else it is to be tried again. */
    private boolean followed() {
        try {
            String now = told();
            if (now.equals(text)) {
                return true;
            }
            Optional<DhcpLease> next = now.isEmpty() ? Optional.empty() : Optional.of(read(now));
            boolean another =
                    text.isEmpty()
                            || next.filter(each -> each.address().equals(lease.address()))
                                    .isEmpty();
            if (another) {
                follower.follow(next);
            }
            lease = next.orElse(lease);
            text = now;
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // the address stays as it is meanwhile
        }
    }

    /** The environment of a script: udhcpc's names, or those that dhcpcd has of dhclient. */
    static DhcpLease read(String environment) {
        Map<String, String> all = new HashMap<>();
        for (String line : environment.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                all.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        String address = first(all, "ip", "new_ip_address").orElse("");
        String mask = first(all, "subnet", "new_subnet_mask").orElse("255.255.255.255");
        if (address.isEmpty()) {
            throw new ContainerException(Reason.REFUSED, "the DHCP client tells of no address");
        }
        return new DhcpLease(
                InetPrefix.parse(address + "/" + length(mask)),
                addresses(all, "router", "new_routers"),
                addresses(all, "dns", "new_domain_name_servers"),
                first(all, "domain", "new_domain_name"),
                first(all, "lease", "new_dhcp_lease_time")
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                addresses(all, "serverid", "new_dhcp_server_identifier").stream().findFirst());
    }

    private static Optional<String> first(Map<String, String> all, String... names) {
        return Arrays.stream(names)
                .map(all::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static List<InetAddress> addresses(Map<String, String> all, String... names) {
        return first(all, names).stream()
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .map(text -> InetPrefix.parse(text).address())
                .toList();
    }

    private static int length(String mask) {
        int bits = 0;
        for (byte each : InetPrefix.parse(mask).address().getAddress()) {
            bits += Integer.bitCount(each & 0xff);
        }
        return bits;
    }

    /**
     * Ends the client; the address stays, until the server gives it to another. Twice is harmless.
     */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        if (follower != null) {
            follower.close();
            follower = null;
        }
        if (process != null) {
            end();
        }
        if (Files.notExists(directory)) {
            return; // closed already
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In peace, or by force: then also what it has started to work for it. */
    private void end() {
        List<ProcessHandle> started =
                process.isAlive()
                        ? ProcessHandle.of(process.pid()).stream()
                                .flatMap(ProcessHandle::descendants)
                                .toList()
                        : List.of();
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            long late = System.nanoTime() + END.toNanos();
            while (started.stream().anyMatch(ProcessHandle::isAlive)) {
                if (System.nanoTime() > late) {
                    started.forEach(ProcessHandle::destroyForcibly);
                }
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
