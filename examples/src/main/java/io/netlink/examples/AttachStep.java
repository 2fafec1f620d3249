package io.netlink.examples;

import io.netlink.netns.Netns;

/** Another process's namespace gets a name, and namespaces are compared. */
final class AttachStep implements Step {
    @Override
    public String title() {
        return "5. Another process's namespace gets a name";
    }

    @Override
    public void run(Report report, Runnable look) throws Exception {
        Process same = null;
        Process other = null;
        try (Netns here = Netns.current();
                Netns anonymous = Netns.create()) {
            // two programs: one in this process's network, one in a network of its own
            same = here.exec(new ProcessBuilder("sleep", "60"));
            other = anonymous.exec(new ProcessBuilder("sleep", "60"));
            long samePid = same.pid();
            long otherPid = other.pid();
            try (Netns ofSame = Netns.ofPid(samePid);
                    Netns ofOther = Netns.ofPid(otherPid)) {
                report.check(
                        "readlink /proc/%d/ns/net is %s, as here".formatted(samePid, ofSame.id()),
                        ofSame.equals(here));
                report.check(
                        "readlink /proc/%d/ns/net is %s, another".formatted(otherPid, ofOther.id()),
                        !ofOther.equals(here));
            }
            try (Netns test1 =
                    report.run(
                            "ip netns attach test1 " + otherPid,
                            () -> Netns.attach("test1", otherPid))) {
                report.check("ip netns ls shows it", Netns.list().contains("test1"));
                report.check("it is the process's namespace", test1.equals(anonymous));
                report.check(
                        "ip netns pids test1 shows the process", test1.pids().contains(otherPid));
            }
            look.run();
        } finally {
            end(same);
            end(other);
            Names.deleteAll(report, "test1");
        }
    }

    private static void end(Process process) throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
