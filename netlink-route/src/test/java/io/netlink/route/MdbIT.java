package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.internal.InetText;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What Debian's bridge command cannot do with a multicast database, so that no case can. */
class MdbIT {
    private static final MdbEntry GROUP = MdbEntry.of("239.1.1.1").permanent();

    private LinkNamespace ns;
    private Mdb mdb;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("veth");
        Kernel.assumeLinkKind("bridge");
        ns = LinkNamespace.create();
        mdb = ns.rtnl().mdb();
        Links links = ns.links();
        links.add(Link.named("br0").up().kind(Bridge.create().set(Bridge.MCAST_IGMP_VERSION, 3)));
        links.add(Link.named("v0").up().kind(Veth.peer(Link.named("p0").up())));
        links.add(Link.named("v1").up().kind(Veth.peer(Link.named("p1").up())));
        links.change(Link.named("v0").master("br0"));
        links.change(Link.named("v1").master("br0"));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private List<MdbEntry> permanent() {
        return mdb.list("br0").stream().filter(MdbEntry::isPermanent).toList();
    }

    private static void assertErrno(Errno errno, Runnable action) {
        assertEquals(errno, assertThrows(ErrnoException.class, action::run).errno());
    }

    @Test
    void anEntryIsReplaced() {
        Kernel.assumeVersion(6, 2, "mdb entries are replaced");
        mdb.add("br0", "v0", GROUP);
        assertErrno(Errno.EEXIST, () -> mdb.add("br0", "v0", GROUP));
        MdbEntry wanted =
                GROUP.set(MdbEntry.GROUP_MODE, MdbEntry.FilterMode.INCLUDE)
                        .set(MdbEntry.SRC_LIST, List.of(MdbSource.of(InetText.parse("10.0.0.1"))))
                        .set(MdbEntry.RTPROT, 99);
        mdb.replace("br0", "v0", wanted);
        MdbEntry made =
                permanent().stream()
                        .filter(entry -> entry.get(MdbEntry.SOURCE).isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of(99), made.get(MdbEntry.RTPROT));
        assertEquals(Optional.of(MdbEntry.FilterMode.INCLUDE), made.get(MdbEntry.GROUP_MODE));
        assertEquals(
                List.of(InetText.parse("10.0.0.1")),
                made.get(MdbEntry.SRC_LIST).orElseThrow().stream()
                        .map(MdbSource::address)
                        .toList());
        mdb.replace(made); // as it was listed
        mdb.replace("br0", "v1", MdbEntry.of("239.2.2.2").permanent()); // where there is none
        assertEquals(
                1,
                permanent().stream()
                        .filter(each -> each.group().equals(MdbEntry.of("239.2.2.2").group()))
                        .count());
    }

    @Test
    void allPortsOfAGroupAreTold() {
        Kernel.assumeVersion(6, 8, "one group of an mdb is told");
        mdb.add("br0", "v0", GROUP);
        mdb.add("br0", "v1", GROUP);
        mdb.add("br0", "v1", MdbEntry.of("ff0e::1").permanent());
        List<MdbEntry> found = mdb.get("br0", MdbEntry.of("239.1.1.1"));
        assertEquals(
                List.of(ns.links().get("v0").index(), ns.links().get("v1").index()),
                found.stream().map(MdbEntry::port).sorted().toList());
        assertTrue(found.stream().allMatch(entry -> entry.group().equals(GROUP.group())));
        assertEquals(1, mdb.get("br0", MdbEntry.of("ff0e::1")).size());
        assertErrno(Errno.ENOENT, () -> mdb.get("br0", MdbEntry.of("239.9.9.9")));
    }

    @Test
    void aBridgeIsFlushed() {
        Kernel.assumeVersion(6, 8, "an mdb is flushed");
        mdb.add("br0", "v0", GROUP);
        mdb.add("br0", "v1", MdbEntry.of("ff0e::1").permanent());
        mdb.flush("br0");
        assertEquals(List.of(), permanent());
        assertThrows(ErrnoException.class, () -> mdb.flush("lo"));
    }
}
