package io.netlink.examples.pipework;

import io.netlink.container.Attachment;
import io.netlink.container.Container;
import io.netlink.container.ContainerEngine;
import io.netlink.container.ContainerException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.container.ContainerNetwork;
import io.netlink.container.Guest;
import io.netlink.container.InterfaceWait;
import io.netlink.netns.Netns;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pipework script, on this library: the same command line does the same job.
 *
 * <p>{@code examples/pipework br0 test01 172.18.18.36/24@172.18.18.1} runs it.
 */
public final class Pipework {
    private static final String USAGE =
            """
            Syntax:
            pipework <hostinterface> [-i containerinterface] [-l localinterfacename] [-a addressfamily] \
            <guest> <ipaddr>/<subnet>[@default_gateway] [macaddr][@vlan]
            pipework <hostinterface> [-i containerinterface] [-l localinterfacename] <guest> \
            dhcp[:options]|udhcpc[-f][:options]|dhcpcd[-f][:options]|dhclient[-f][:options] [macaddr][@vlan]
            pipework mac:<hostinterface_macaddress> …
            pipework --direct-phys <hostinterface> …
            pipework route <guest> <ip route arguments>
            pipework rule <guest> <ip rule arguments>
            pipework tc <guest> <tc arguments>
            pipework --wait [-i containerinterface]

            A guest is a container of Docker or Podman, the end of a cgroup's path, or pid:NUMBER.
            0/0 for the address gives none.
            """;

    private static final Duration WAIT = Duration.ofDays(365);

    private Pipework() {}

    /**
     * Runs it. Exit status 0 if it worked, 1 if not, 2 if the command line is wrong.
     *
     * @param arguments as pipework's
     */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("pipework: " + e.getMessage());
            System.err.println("pipework --help says what can be asked for");
            System.exit(2);
        } catch (RuntimeException | IOException e) {
            System.err.println("pipework: " + e.getMessage());
            System.exit(1);
        }
    }

    static void run(String... arguments) throws IOException {
        if (arguments.length == 0 || arguments[0].equals("--help") || arguments[0].equals("-h")) {
            System.out.print(USAGE);
            return;
        }
        String[] rest =
                Arrays.copyOfRange(arguments, Math.min(2, arguments.length), arguments.length);
        switch (arguments[0]) {
            case "route", "rule", "tc" -> {
                if (arguments.length < 2) {
                    throw new IllegalArgumentException("a container is missing");
                }
                try (Netns guest = guest(arguments[1]).netns()) {
                    switch (arguments[0]) {
                        case "route" -> GuestRoutes.route(guest, rest);
                        case "rule" -> GuestRoutes.rule(guest, rest);
                        default -> GuestTraffic.tc(guest, rest);
                    }
                }
            }
            default -> attach(PipeworkArguments.parse(arguments));
        }
    }

    private static void attach(PipeworkArguments arguments) throws IOException {
        String name = arguments.containerInterface().orElse("eth1");
        if (arguments.waits()) {
            System.out.println(InterfaceWait.await(null, name, WAIT));
            return;
        }
        ContainerNetwork network = ContainerNetwork.of(guest(arguments.guest())).name(name);
        network = HostInterface.attach(network, arguments);
        if (arguments.localInterface().isPresent()) {
            network = network.hostName(arguments.localInterface().get());
        }
        if (arguments.address().filter(address -> !address.equals("0/0")).isPresent()) {
            network = network.address(arguments.address().get());
        }
        if (arguments.dhcp().isPresent()) {
            network = network.dhcp(arguments.dhcp().get());
        }
        if (arguments.mac().isPresent()) {
            network = network.mac(arguments.mac().get());
        }
        Attachment attachment = network.attach();
        attachment.changes().forEach(System.out::println);
        if (!attachment.isChanged()) {
            System.out.println(attachment + ": nothing to do");
        }
    }

    /** A container of the first engine that has it, or what else has the name. */
    static Guest guest(String name) {
        if (name.startsWith("pid:")) {
            return Guest.pid(Long.parseLong(name.substring("pid:".length())));
        }
        ContainerException missing = null;
        for (ContainerEngine engine :
                new ContainerEngine[] {ContainerEngine.docker(), ContainerEngine.podman()}) {
            try {
                Optional<Container> found = engine.find(name);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (ContainerException e) {
                if (e.reason() != Reason.NO_ENGINE) {
                    throw e;
                }
                missing = missing == null ? e : missing;
            }
        }
        Guest cgroup = Guest.cgroup(name);
        try {
            cgroup.pid();
            return cgroup;
        } catch (ContainerException e) {
            if (missing != null) {
                e.addSuppressed(missing); // perhaps the engine would have known
            }
            throw e;
        }
    }
}
