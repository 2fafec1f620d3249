package io.netlink.examples;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;

import java.nio.charset.StandardCharsets;

/** A namespace: made, listed, entered by a program, its lo brought up, deleted. */
final class NamespaceStep implements Step {
    @Override
    public String title() {
        return "1. A network namespace";
    }

    @Override
    public void run(Report report, Runnable look) throws Exception {
        try (Netns test = report.run("ip netns add net-test", () -> Netns.create("net-test"));
                Rtnetlink rtnl = Rtnetlink.open(test)) {
            report.check("ip netns ls shows it", Netns.list().contains("net-test"));
            report.run(
                    "ip -n net-test link set lo up",
                    () -> rtnl.links().change(Link.named("lo").up()));
            report.check("lo is up", rtnl.links().get("lo").isUp());
            String seen =
                    report.run(
                            "ip netns exec net-test ls /sys/class/net",
                            () -> output(test, "ls", "/sys/class/net"));
            report.check("the program saw its own links only: " + seen, seen.equals("lo"));
            look.run();
        } finally {
            Names.deleteAll(report, "net-test");
        }
        report.check("it is gone", !Netns.exists("net-test"));
    }

    private static String output(Netns namespace, String... command) throws Exception {
        Process process = namespace.exec(new ProcessBuilder(command).redirectErrorStream(true));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit status " + process.exitValue() + ": " + output);
        }
        return output.strip().replaceAll("\\s+", " ");
    }
}
