package io.netlink.route;

import io.netlink.testkit.Tool;

import java.util.ArrayList;
import java.util.List;

/** The namespace that a case runs in, made by {@code ip}. */
final class CaseWorld implements AutoCloseable {
    /** IPv6 stays quiet: no link-local addresses, no packets of its own. */
    private static final String QUIET =
            "sysctl -qw net.ipv6.conf.all.disable_ipv6=%1$d net.ipv6.conf.default.disable_ipv6=%1$d"
                    + " net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0"
                    + " net.ipv6.conf.default.addr_gen_mode=1 net.ipv6.conf.all.addr_gen_mode=1";

    private static final String BASE =
            "link set lo up;link add d0 index 100 address 02:00:00:00:00:d0 numtxqueues 4"
                + " numrxqueues 4 type veth peer name d1 index 101 address 02:00:00:00:00:d1"
                + " numtxqueues 4 numrxqueues 4;link add br0 index 102 address 02:00:00:00:00:b0"
                + " type bridge;link set d0 up;link set d1 up";

    private final LinkNamespace namespace = LinkNamespace.create();

    /** A world of a group's cases. Skips the test where there is no {@code ip}. */
    static CaseWorld of(CaseGroup group) {
        CaseWorld world = new CaseWorld();
        try {
            Tool.run(
                    "ip netns exec "
                            + world.namespace
                            + " "
                            + QUIET.formatted(group.given().contains("ipv6") ? 0 : 1));
            world.make(BASE);
            world.make(group.given());
        } catch (Throwable t) {
            world.close();
            throw t;
        }
        return world;
    }

    /** The steps of a command, each a program and its arguments, in a namespace. */
    static List<String> steps(String command, Object namespace) {
        List<String> steps = new ArrayList<>();
        for (String step : command.split(";")) {
            String words = step.strip();
            if (!words.isEmpty() && !words.equals("ipv6")) {
                boolean program = words.startsWith("tc ") || words.startsWith("bridge ");
                int start = program ? words.indexOf(' ') + 1 : 0;
                String name = program ? words.substring(0, start) : "ip ";
                steps.add(name + "-n " + namespace + " " + words.substring(start));
            }
        }
        return steps;
    }

    /** Runs commands, all of which must succeed. */
    final void make(String command) {
        for (String step : steps(command, namespace)) {
            Tool.Result result = Tool.run(step);
            if (result.exitCode() != 0) {
                throw new AssertionError(step + ": " + result.errors().strip());
            }
        }
    }

    /** Runs commands until one fails. */
    Tool.Result attempt(String command) {
        Tool.Result result = new Tool.Result(0, "", "");
        for (String step : steps(command, namespace)) {
            result = Tool.run(step);
            if (result.exitCode() != 0) {
                break;
            }
        }
        return result;
    }

    Rtnetlink rtnl() {
        return namespace.rtnl();
    }

    @Override
    public void close() {
        namespace.close();
    }

    @Override
    public String toString() {
        return namespace.toString();
    }
}
