package io.netlink.container;

import io.netlink.container.ContainerException.Reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A DHCP client program of the host's, run in the guest's namespace. It only talks to the server:
 * address and route are set from here.
 */
public enum DhcpClient {
    /** busybox's, package {@code udhcpc}. */
    UDHCPC("udhcpc") {
        @Override
        List<String> command(Path program, DhcpRun run) {
            return List.of(
                    program.toString(),
                    "-f",
                    "-i",
                    run.device(),
                    "-s",
                    run.script().toString(),
                    "-p",
                    run.file("pid"),
                    "-x",
                    "hostname:" + run.hostname());
        }
    },
    /** Roy Marples's, package {@code dhcpcd-base}. */
    DHCPCD("dhcpcd") {
        @Override
        List<String> command(Path program, DhcpRun run) {
            return List.of(
                    "sh",
                    "-c",
                    APART,
                    program.toString(),
                    "--nobackground",
                    "--noconfigure",
                    "--ipv4only",
                    "--nodelay",
                    "--noipv4ll",
                    "--script",
                    run.script().toString(),
                    "--hostname=" + run.hostname(),
                    "--nodev", // udev knows nothing of this namespace
                    run.device());
        }
    },
    /** ISC's, package {@code isc-dhcp-client}. */
    DHCLIENT("dhclient") {
        @Override
        List<String> command(Path program, DhcpRun run) {
            return List.of(
                    program.toString(),
                    "-4",
                    "-d",
                    "-sf",
                    run.script().toString(),
                    "-lf",
                    run.file("leases"),
                    "-pf",
                    run.file("pid"),
                    "-cf",
                    run.config("send host-name \"" + run.hostname().replace("\"", "") + "\";\n"),
                    run.device());
        }
    };

    /**
     * dhcpcd has a file for each interface's name, as if there were one network only: it would ask
     * for the lease of another guest, or say that it runs already. It gets its own, which end with
     * it; the mount namespace it starts in is its own, too.
     */
    private static final String APART =
            """
            for directory in /var/lib/dhcpcd /run/dhcpcd; do
                mkdir -p $directory && mount -n -t tmpfs -o mode=755 dhcpcd $directory || exit
            done
            exec "$0" "$@"
            """;

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/sbin"),
                    Path.of("/usr/bin"),
                    Path.of("/sbin"),
                    Path.of("/bin"),
                    Path.of("/usr/local/sbin"));

    private final String program;

    DhcpClient(String program) {
        this.program = program;
    }

    /** Its arguments; it stays in the foreground. */
    abstract List<String> command(Path program, DhcpRun run);

    /**
     * Where the program is.
     *
     * @return empty if it is not installed
     */
    public Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(":"))
                                .filter(each -> !each.isEmpty())
                                .map(Path::of),
                        PLACES.stream())
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The first that is installed.
     *
     * @return the client
     * @throws ContainerException REFUSED if none is
     */
    public static DhcpClient any() {
        for (DhcpClient client : values()) {
            if (client.installed().isPresent()) {
                return client;
            }
        }
        throw new ContainerException(
                Reason.REFUSED,
                "no DHCP client is installed: install udhcpc, dhcpcd-base or isc-dhcp-client");
    }

    List<String> commandLine(DhcpRun run, List<String> options) {
        Path found =
                installed()
                        .orElseThrow(
                                () ->
                                        new ContainerException(
                                                Reason.REFUSED, program + " is not installed"));
        List<String> command = new ArrayList<>(command(found, run));
        command.addAll(command.indexOf(found.toString()) + 1, options);
        return command;
    }
}
