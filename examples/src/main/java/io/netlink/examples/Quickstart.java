package io.netlink.examples;

import io.netlink.netns.Netns;
import io.netlink.netns.Stray;
import io.netlink.route.Rtnetlink;

import java.util.List;

/**
 * The walk: everything a person does with {@code ip netns}, {@code ip link}, {@code ip addr} and
 * {@code ip route} to build small networks, from Java, each line with the equal command and the
 * time it took.
 *
 * <p>{@code ./quickstart} runs it in namespaces of its own.
 */
public final class Quickstart {
    private static final String[] NAMES = {
        "net-test", "ns1", "ns2", "box1", "box2", "box3", "test1"
    };

    private static final String[] LINKS = {"veth-1", "br-walk", "v-box1", "v-box2", "v-box3"};

    static final List<Step> STEPS =
            List.of(
                    new NamespaceStep(),
                    new HostAndNamespaceStep(),
                    new TwoNamespacesStep(),
                    new BridgeStep(),
                    new AttachStep());

    private Quickstart() {}

    /**
     * Runs the walk. Exit status 0 if all of it worked.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.exit(walk(new Report(System.out)) ? 0 : 1);
    }

    private static boolean walk(Report report) {
        Thread cleanUp = new Thread(Quickstart::cleanUp, "clean up");
        try {
            refuseWhatIsThere();
            Runtime.getRuntime().addShutdownHook(cleanUp); // for Ctrl-C
            for (Step step : STEPS) {
                report.title(step.title());
                step.run(report, () -> {});
            }
            List<Stray> strays = Netns.strays();
            report.title("All of it works.");
            report.check(
                    "no thread of this JVM was left in a namespace: " + strays, strays.isEmpty());
            return true;
        } catch (Exception e) {
            System.out.flush();
            System.err.println();
            e.printStackTrace();
            return false;
        }
    }

    /** Nothing that somebody else made may be deleted by this walk. */
    private static void refuseWhatIsThere() {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            for (String name : NAMES) {
                if (Netns.exists(name)) {
                    throw new IllegalStateException("there is a namespace " + name + " already");
                }
            }
            for (String name : LINKS) {
                if (rtnl.links().find(name).isPresent()) {
                    throw new IllegalStateException("there is a link " + name + " already");
                }
            }
        }
    }

    /** Takes away whatever a step that was interrupted left. */
    private static void cleanUp() {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            for (String name : LINKS) {
                if (rtnl.links().find(name).isPresent()) {
                    rtnl.links().delete(name);
                }
            }
        }
        for (String name : NAMES) {
            if (Netns.exists(name)) {
                Netns.delete(name);
            }
        }
    }
}
