package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Ip;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Buckets of resilient groups: {@code ip nexthop bucket list, get}. */
class NexthopBucketsIT {
    private LinkNamespace ns;
    private Nexthops nexthops;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("veth");
        ns = LinkNamespace.create();
        nexthops = ns.rtnl().nexthops();
        ns.links().add(Link.named("v0").up().kind(Veth.peer(Link.named("v1").up())));
        ns.rtnl().addresses().add("v0", InetPrefix.parse("10.0.0.1/24"));
        ns.rtnl().addresses().add("v1", InetPrefix.parse("10.0.1.1/24"));
        nexthops.add(NexthopObject.id(1).via("10.0.0.2").dev("v0"));
        nexthops.add(NexthopObject.id(2).via("10.0.1.2").dev("v1"));
        nexthops.add(NexthopObject.id(3).group(1, 2));
        try {
            nexthops.add(NexthopObject.id(9).group(1, 2).buckets(8).resilient());
            nexthops.add(NexthopObject.id(10).group(2).buckets(4).resilient());
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no resilient groups");
        }
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    /** How many lines {@code ip} has for the same. */
    private int count(String words, NexthopBucketFilter filter) {
        List<NexthopBucket> listed = nexthops.buckets(filter);
        String said = Ip.ip("-n " + ns + " nexthop bucket list " + words);
        assertEquals(
                said.lines().map(line -> line.replaceAll(" idle_time \\S+", "").strip()).toList(),
                listed.stream()
                        .map(bucket -> bucket.toString().replaceAll(" idle_time \\S+", ""))
                        .toList());
        return listed.size();
    }

    @Test
    void eachFilterShowsWhatIpShows() {
        int v1 = ns.links().get("v1").index();
        assertEquals(12, count("", NexthopBucketFilter.ALL));
        assertEquals(8, count("id 9", NexthopBucketFilter.group(9)));
        assertEquals(8, count("nhid 2", NexthopBucketFilter.ALL.to(2)));
        assertEquals(8, count("dev v1", NexthopBucketFilter.ALL.dev(v1)));
        assertEquals(4, count("id 9 nhid 1", NexthopBucketFilter.group(9).to(1)));
    }

    @Test
    void oneIsTold() {
        NexthopBucket bucket = nexthops.bucket(9, 3);
        assertEquals(9, bucket.group());
        assertEquals(3, bucket.index());
        assertTrue(bucket.nexthop() == 1 || bucket.nexthop() == 2);
        assertErrno(Errno.ENOENT, () -> nexthops.bucket(9, 8));
        assertErrno(Errno.ENOENT, () -> nexthops.bucket(77, 0));
        assertErrno(Errno.EINVAL, () -> nexthops.bucket(3, 0));
        assertErrno(Errno.ENOENT, () -> nexthops.buckets(NexthopBucketFilter.group(77)));
    }

    private static void assertErrno(Errno errno, Runnable action) {
        assertEquals(errno, assertThrows(ErrnoException.class, action::run).errno());
    }
}
