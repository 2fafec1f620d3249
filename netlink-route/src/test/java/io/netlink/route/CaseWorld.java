package io.netlink.route;

import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The namespace that a case runs in, made by {@code ip}. */
final class CaseWorld implements AutoCloseable {
    private static final Map<String, Integer> LINKS =
            Map.of("lo", 1, "d0", 100, "d1", 101, "br0", 102);

    private static final String MAC = "02:00:00:00:00:";

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
            world.quiet(group.given().contains("ipv6") ? 0 : 1);
            world.labels();
            world.base();
            Tool.Result given = world.batch(group.given());
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
        Map<String, Integer> links = new TreeMap<>(LINKS);
        Matcher made = MADE.matcher(group.given());
        while (made.find()) {
            links.put(made.group(1), Integer.parseInt(made.group(2)));
        }
        return links;
    }

    /**
     * The steps of a command, each a program and its arguments, in a namespace, or none if that is
     * null. {@code HERE} is the namespace's name.
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
                String rest = words.substring(start);
                boolean named = namespace instanceof CaseWorld;
                steps.add(name + place + (named ? rest.replace("HERE", "" + namespace) : rest));
            }
        }
        return steps;
    }

    /**
     * IPv6 has no link-local addresses and waits for no duplicates; or is off, and sends nothing.
     */
    private void quiet(int disabled) {
        for (String of : List.of("all", "default")) {
            String conf = "ipv6/conf/" + of + "/";
            namespace.sysctl(disabled, conf + "disable_ipv6");
            namespace.sysctl(0, conf + "accept_dad");
            namespace.sysctl(1, conf + "addr_gen_mode");
        }
    }

    /** Room for labels, without which the kernel takes no route of them. */
    private void labels() {
        if (Files.exists(Path.of("/proc/sys/net/mpls"))) {
            namespace.sysctl(10_000, "mpls/platform_labels");
        }
    }

    /** The links that every case finds; by our own calls, a process each would take its time. */
    private void base() {
        Links links = rtnl().links();
        links.change(Link.named("lo").up());
        LinkSpec d1 = Link.named("d1").index(101).address(MacAddress.parse(MAC + "d1"));
        links.add(
                Link.named("d0")
                        .index(100)
                        .address(MacAddress.parse(MAC + "d0"))
                        .queues(4, 4)
                        .kind(Veth.peer(d1.queues(4, 4))));
        links.add(
                Link.named("br0")
                        .index(102)
                        .address(MacAddress.parse(MAC + "b0"))
                        .kind(Bridge.create()));
        links.change(Link.named("d0").up());
        links.change(Link.named("d1").up());
    }

    /** Runs commands until one fails, those of one program in one process. */
    private Tool.Result batch(String command) {
        Tool.Result result = new Tool.Result(0, "", "");
        List<String> steps = new ArrayList<>(steps(command.replace("HERE", toString()), ""));
        while (!steps.isEmpty() && result.exitCode() == 0) {
            String program = steps.getFirst().split(" ")[0];
            StringBuilder lines = new StringBuilder();
            while (!steps.isEmpty() && steps.getFirst().startsWith(program + " ")) {
                String line = steps.removeFirst().substring(program.length()).strip();
                lines.append(line.substring("-n".length()).strip()).append('\n');
            }
            try {
                Path file = Files.createTempFile("case", ".batch");
                try {
                    Files.writeString(file, lines);
                    result = Tool.execute(program + " -n " + namespace + " -batch " + file);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return result;
    }

    /** Runs commands until one fails. */
    Tool.Result attempt(String command) {
        Tool.Result result = new Tool.Result(0, "", "");
        for (String step : steps(command, this)) {
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
