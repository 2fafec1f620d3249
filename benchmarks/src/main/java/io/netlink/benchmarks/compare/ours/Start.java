package io.netlink.benchmarks.compare.ours;

import io.netlink.route.Rtnetlink;

/** Asks for lo and says so: for the time from a process's start. */
public final class Start {
    private Start() {}

    /** Writes one byte when the kernel has answered. */
    public static void main(String[] args) {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            rtnl.links().get("lo");
            System.out.write('!');
            System.out.flush();
        }
    }
}
