package io.netlink.testkit;

import org.junit.jupiter.api.Assumptions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this kernel can do. It is asked by trying, through {@code ip} and in the network namespace
 * that the test runs in: for integration tests only.
 */
public final class Kernel {
    /** The name of a link made to see whether it can be. */
    private static final String PROBE = "nlprobe0";

    /** What {@code ip} answers when the kernel refused, other than when it did not understand. */
    private static final int REFUSED_BY_KERNEL = 2;

    /** What {@code ip} wants to know about a kind before it asks the kernel at all. */
    private static final Map<String, String> OPTIONS =
            Map.ofEntries(
                    Map.entry("amt", "discovery 0.0.0.0 mode gateway local 127.0.0.1 dev lo"),
                    Map.entry("bareudp", "dstport 6635 ethertype ipv4"),
                    Map.entry("geneve", "id 1 remote 127.0.0.1"),
                    Map.entry("gtp", "role sgsn"),
                    Map.entry("vlan", "id 1"),
                    Map.entry("vrf", "table 10"),
                    Map.entry("vxlan", "id 1 dstport 4789"),
                    Map.entry("xfrm", "if_id 1"));

    private static final Map<String, Boolean> LINK_KINDS = new ConcurrentHashMap<>();

    private Kernel() {}

    /** Skips the test where the kernel has no such link kind, or there is no {@code ip} to ask. */
    public static void assumeLinkKind(String kind) {
        Ip.assumeInstalled();
        Assumptions.assumeTrue(hasLinkKind(kind), () -> "kernel has no link kind " + kind);
    }

    /** Whether the kernel has a link kind, loading its module where that is possible. */
    public static boolean hasLinkKind(String kind) {
        return LINK_KINDS.computeIfAbsent(kind, Kernel::probeLinkKind);
    }

    private static boolean probeLinkKind(String kind) {
        String add = "link add link lo name " + PROBE + " type " + kind;
        Tool.Result result = Ip.run(add + " " + OPTIONS.getOrDefault(kind, ""));
        if (result.exitCode() == 0) {
            Ip.ip("link delete " + PROBE);
            return true;
        }
        if (result.exitCode() != REFUSED_BY_KERNEL) {
            throw new AssertionError("ip " + add + ": " + result.errors().strip());
        }
        // Any other refusal is about the options: the kernel knows the kind.
        return !result.errors().contains("Unknown device type")
                && !result.errors().contains("RTNETLINK answers: Operation not supported");
    }
}
