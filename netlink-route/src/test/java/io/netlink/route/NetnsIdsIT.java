package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_DELNSID;
import static io.netlink.uapi.RtNetlink.RTM_NEWNSID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.route.link.Veth;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** Namespace ids on the kernel: {@code ip} sees those that we give, and we see its. */
class NetnsIdsIT {
    private static final int MY_PID = (int) ProcessHandle.current().pid();

    private LinkNamespace here;
    private LinkNamespace there;
    private LinkNamespace third;
    private NetnsIds ids;

    @BeforeEach
    void open() {
        here = LinkNamespace.create();
        there = LinkNamespace.create();
        third = LinkNamespace.create();
        ids = here.rtnl().netnsIds();
    }

    @AfterEach
    void close() {
        for (LinkNamespace each : new LinkNamespace[] {third, there, here}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void ipSeesTheIdsThatWereAssigned() {
        assertEquals(OptionalInt.of(7), ids.assign(there.handle(), 7).id());
        assertEquals(OptionalInt.of(0), ids.assign(third.handle()).id());
        assertEquals(OptionalInt.of(1), ids.assignPid(MY_PID).id());
        String seen = here.ip("netns list-id");
        assertTrue(seen.contains("nsid 7 (iproute2 netns name: " + there + ")"), seen);
        assertTrue(seen.contains("nsid 0 (iproute2 netns name: " + third + ")"), seen);
        assertTrue(seen.contains("nsid 1"), seen);
        List<String> streamed = new ArrayList<>();
        ids.forEach(view -> streamed.add(view.toString()));
        assertEquals(List.of("nsid 0", "nsid 1", "nsid 7"), streamed.stream().sorted().toList());
        assertEquals(streamed, ids.list().stream().map(Nsid::toString).toList());
    }

    @Test
    void asIpAssignsThem() {
        here.ip("netns set " + there + " 7");
        here.ip("netns set " + third + " auto");
        ids.assign(here.handle(), 2);
        third.rtnl().netnsIds().assign(there.handle(), 7);
        third.rtnl().netnsIds().assign(third.handle());
        third.rtnl().netnsIds().assign(here.handle(), 2);
        assertEquals(ids.list(), third.rtnl().netnsIds().list());
    }

    @Test
    void theIdOfANamespaceIsFoundInEveryWay() {
        assertEquals(OptionalInt.empty(), ids.get(there.handle()).id());
        assertEquals(OptionalInt.empty(), ids.getPid(MY_PID).id());
        assertEquals(Optional.empty(), ids.find(7));
        ids.assign(there.handle(), 7);
        ids.assignPid(MY_PID, 0);
        assertEquals(OptionalInt.of(7), ids.get(there.handle()).id());
        assertEquals(OptionalInt.of(0), ids.getPid(MY_PID).id());
        assertEquals(OptionalInt.of(7), ids.get(7).id());
        assertEquals(OptionalInt.of(7), ids.find(7).orElseThrow().id());
        int descriptor = there.handle().acquire();
        try {
            assertEquals(OptionalInt.of(7), ids.getFd(descriptor).id());
            assertEquals(OptionalInt.of(3), third.rtnl().netnsIds().assignFd(descriptor, 3).id());
        } finally {
            there.handle().release();
        }
    }

    /** What both sides of a pair know of each other without being told. */
    @Test
    void theKernelAssignsThemToo() {
        here.links().add(Link.named("a").kind(Veth.peer(Link.named("b").netns(there.handle()))));
        int id = here.links().get("a").linkNetnsId().orElseThrow();
        assertEquals(OptionalInt.of(id), ids.get(there.handle()).id());
        assertEquals(1, ids.list().size());
        assertEquals("b", here.links().inNetnsId(id).get("b").name());
    }

    @Test
    void idsOfAnotherNamespace() {
        ids.assign(there.handle(), 7);
        ids.assign(third.handle(), 3);
        there.rtnl().netnsIds().assign(third.handle(), 30);
        there.rtnl().netnsIds().assignPid(MY_PID, 40);
        NetnsIdNsids seen = ids.inNetnsId(7);
        assertEquals(
                List.of("nsid 30 current-nsid 3", "nsid 40 current-nsid unassigned"),
                seen.list().stream().map(Nsid::toString).sorted().toList());
        List<OptionalInt> streamed = new ArrayList<>();
        seen.forEach(view -> streamed.add(view.id()));
        assertEquals(seen.list().stream().map(Nsid::id).toList(), streamed);
        assertEquals("nsid 30 current-nsid 3", seen.get(third.handle()).toString());
        assertEquals("nsid 30 current-nsid 3", seen.get(3).toString());
        assertEquals("nsid unassigned current-nsid 7", seen.get(7).toString());
        assertEquals("nsid 40 current-nsid unassigned", seen.getPid(MY_PID).toString());
        assertEquals(
                here.ip("netns list-id target-nsid 7 nsid 3").strip(),
                seen.get(3) + " (iproute2 netns name: " + third + ")");
        refused(Errno.EINVAL, () -> ids.inNetnsId(99).list());
        refused(Errno.ENOENT, () -> seen.get(99));
    }

    @Test
    void errors() {
        ids.assign(there.handle(), 7);
        NetlinkException e = refused(Errno.EEXIST, () -> ids.assign(there.handle(), 8));
        assertTrue(e.getMessage().contains(there + " nsid 8"), e.getMessage());
        refused(Errno.EEXIST, () -> ids.assign(there.handle()));
        refused(Errno.EEXIST, () -> ids.assign(third.handle(), 7));
        e = refused(Errno.ENOENT, () -> ids.get(5));
        assertTrue(e.getMessage().contains("netns of nsid 5"), e.getMessage());
        refused(Errno.ESRCH, () -> ids.getPid(Integer.MAX_VALUE));
        refused(Errno.EBADF, () -> ids.getFd(100_000));
    }

    private static NetlinkException refused(Errno errno, Executable call) {
        NetlinkException e = assertThrows(NetlinkException.class, call);
        assertEquals(errno, e.errno(), e.getMessage());
        return e;
    }

    @Test
    void eventsTellOfIdsThatComeAndGo() {
        try (NetlinkSocket socket =
                NetlinkSocket.open(Netlink.NETLINK_ROUTE, here.handle(), NetlinkOptions.DEFAULT)) {
            socket.join(RtNetlink.RTNLGRP_NSID);
            List<String> seen = new ArrayList<>();
            ids.assign(third.handle(), 7);
            receive(socket, seen, () -> seen.size() >= 1);
            assertEquals(List.of(RTM_NEWNSID + " nsid 7"), seen);
            third.close();
            third = null;
            receive(socket, seen, () -> seen.size() >= 2);
            assertEquals(List.of(RTM_NEWNSID + " nsid 7", RTM_DELNSID + " nsid 7"), seen);
            assertEquals(Optional.empty(), ids.find(7));
        }
    }

    private static void receive(NetlinkSocket socket, List<String> seen, BooleanSupplier enough) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < end) {
            socket.receive(
                    Duration.ofSeconds(1),
                    message -> seen.add(message.type() + " " + NsidView.of(message)));
        }
    }
}
