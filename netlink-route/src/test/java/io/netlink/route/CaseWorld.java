package io.netlink.route;

import io.netlink.testkit.Tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern MADE = Pattern.compile("(?:add|name) (\\S+) index (\\d+)");

    /** What comes before the cases of a group cannot be made on this kernel. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Impossible(String message) {
            super(message);
        }
    }

    private final LinkNamespace namespace = LinkNamespace.create();

    /** A world of a group's cases. Skips the test where there is no {@code ip}. */
    static CaseWorld of(CaseGroup group) {
        CaseWorld world = new CaseWorld();
        try {
            Tool.execute(
                    "ip netns exec "
                            + world.namespace
                            + " "
                            + QUIET.formatted(group.given().contains("ipv6") ? 0 : 1));
            world.make(BASE);
            Tool.Result given = world.attempt(group.given());
            if (given.exitCode() != 0) {
                throw new Impossible(group + ": " + group.given() + ": " + given.errors().strip());
            }
        } catch (Throwable t) {
            world.close();
            throw t;
        }
        return world;
    }

    /** The links that there are, with their indices; those that a group names by index, too. */
    static Map<String, Integer> links(CaseGroup group) {
        Map<String, Integer> links = new TreeMap<>(Map.of("lo", 1));
        Matcher made = MADE.matcher(BASE + ";" + group.given());
        while (made.find()) {
            links.put(made.group(1), Integer.parseInt(made.group(2)));
        }
        return links;
    }

    /**
     * The steps of a command, each a program and its arguments, in a namespace, or none if that is
     * null.
     */
    static List<String> steps(String command, Object namespace) {
        List<String> steps = new ArrayList<>();
        for (String step : command.split(";")) {
            String words = step.strip();
            if (!words.isEmpty() && !words.equals("ipv6")) {
                boolean program = words.startsWith("tc ") || words.startsWith("bridge ");
                int start = program ? words.indexOf(' ') + 1 : 0;
                String name = program ? words.substring(0, start) : "ip ";
                String place = namespace == null ? "" : "-n " + namespace + " ";
                steps.add(name + place + words.substring(start));
            }
        }
        return steps;
    }

    /** Runs commands, all of which must succeed. */
    final void make(String command) {
        for (String step : steps(command, namespace)) {
            Tool.Result result = Tool.execute(step);
            if (result.exitCode() != 0) {
                throw new AssertionError(step + ": " + result.errors().strip());
            }
        }
    }

    /** Runs commands until one fails. */
    Tool.Result attempt(String command) {
        Tool.Result result = new Tool.Result(0, "", "");
        for (String step : steps(command, namespace)) {
            result = Tool.execute(step);
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
