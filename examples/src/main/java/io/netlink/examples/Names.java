package io.netlink.examples;

import io.netlink.netns.Netns;
import io.netlink.route.Rtnetlink;

/** Takes away what the walk has given names to. */
final class Names {
    private Names() {}

    /** Deletes a link of this host, if it is there. */
    static void deleteLink(Report report, String name) throws Exception {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            if (rtnl.links().find(name).isPresent()) {
                report.run("ip link delete " + name, () -> rtnl.links().delete(name));
            }
        }
    }

    /** Deletes the names that are there, all of them whatever happens with one. */
    static void deleteAll(Report report, String... names) throws Exception {
        Exception failure = null;
        for (String name : names) {
            try {
                if (Netns.exists(name)) {
                    report.run("ip netns delete " + name, () -> Netns.delete(name));
                }
            } catch (Exception e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
