package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.netlink.BatchException;
import io.netlink.BatchFailure;
import io.netlink.BatchResult;
import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.route.link.Bridge;
import io.netlink.route.tc.FqCodel;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.Matchall;
import io.netlink.testkit.NativeCall;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Every operation of every client, by a thread that has not got CAP_NET_ADMIN and has all others:
 * what changes something is refused with the capability's name, and all else works.
 */
class NoCapabilityIT {
    private static final String NEEDED = "CAP_NET_ADMIN";
    private static final String REFUSED = "refused";
    private static final int NUMBER = 12;
    private static final int VERSION_3 = 0x20080522;

    private final LinkNamespace ns = LinkNamespace.create();

    @BeforeEach
    void makeWhatNamesStandFor() {
        ns.ip("link add d0 index 7 type bridge");
        ns.ip("link add p0 index 8 type veth peer name p1");
        ns.ip("link set lo up");
        ns.ip("link set d0 up");
        ns.ip("address add 10.0.0.1/24 dev d0"); // or there is nothing to be flushed
        ns.ip("neighbour add 10.0.0.2 lladdr 02:00:00:00:00:01 dev d0 nud stale");
        ns.ip("nexthop add id 7 blackhole");
    }

    @AfterEach
    void close() {
        ns.close();
    }

    /** Takes the capability from the calling thread: capset(2), which is of one thread. */
    private static void drop() {
        try (Arena arena = Arena.ofConfined()) {
            // struct { u32 version; int pid = 0, this thread; }
            MemorySegment header = arena.allocate(8, 4);
            header.set(JAVA_INT, 0, VERSION_3);
            // struct { u32 effective, permitted, inheritable; } [2]
            MemorySegment data = arena.allocate(24, 4);
            assertEquals(0, NativeCall.call("capget", 2, header, data));
            data.set(JAVA_INT, 0, data.get(JAVA_INT, 0) & ~(1 << NUMBER));
            assertEquals(0, NativeCall.call("capset", 2, header, data));
        }
    }

    private static <T> T without(Callable<T> use) throws Exception {
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            drop();
                            return use.call();
                        });
        Thread.ofPlatform().start(task);
        return task.get();
    }

    private static String outcome(Callable<?> use) {
        try {
            use.call();
            return "done";
        } catch (ErrnoException e) {
            if (!e.isNotPermitted()) {
                return "other: " + e.getMessage();
            }
            return e.getMessage().contains(NEEDED) ? REFUSED : "UNNAMED " + e.getMessage();
        } catch (Exception e) {
            return "other: " + e;
        }
    }

    /** What only asks. */
    private static boolean reads(ClientOperations.Call call) {
        String name = call.method().getName();
        return name.matches("(get|list|forEach|bucket)[A-Z]?.*|buckets|find|toString")
                || Set.of("linkOf", "routers", "configuration", "status").contains(name);
    }

    @Test
    void whatChangesIsRefusedByNameAndWhatReadsIsNot() throws Exception {
        List<String> wrong = new ArrayList<>();
        int[] refused = new int[1];
        without(
                () -> {
                    try (Rtnetlink rtnl = Rtnetlink.open(ns.handle())) {
                        for (ClientOperations.Call call : ClientOperations.all()) {
                            String outcome = outcome(() -> call.on(rtnl));
                            refused[0] += outcome.equals(REFUSED) ? 1 : 0;
                            if (outcome.startsWith("UNNAMED")
                                    || reads(call) == outcome.equals(REFUSED)) {
                                wrong.add(call + ": " + outcome);
                            }
                        }
                    }
                    return null;
                });
        assertEquals(List.of(), wrong);
        assertTrue(refused[0] > 100, "only " + refused[0]);
    }

    @Test
    void eachItemOfABatchIsRefusedByName() throws Exception {
        BatchResult result =
                without(
                        () -> {
                            try (Rtnetlink rtnl = Rtnetlink.open(ns.handle())) {
                                return rtnl.batch(NoCapabilityIT::changeAll);
                            }
                        });
        assertEquals(10, result.size());
        assertEquals(0, result.done(), result::toString);
        assertEquals(10, result.failures().size(), result::toString);
        for (BatchFailure failure : result.failures()) {
            assertTrue(failure.exception().isNotPermitted(), failure::toString);
            assertTrue(failure.toString().contains(NEEDED), failure::toString);
        }
        BatchException e = assertThrows(BatchException.class, result::orThrow);
        assertTrue(e.getMessage().contains(NEEDED), e.getMessage());
        assertEquals(Set.of("d0", "p0", "p1"), Set.copyOf(ns.names()), "nothing was done");
    }

    private static void changeAll(Batch batch) {
        batch.links().add(Link.named("d1").kind(Bridge.create()));
        batch.addresses().add("d0", InetPrefix.parse("10.0.1.1/24"));
        batch.routes().add(Route.to("10.2.0.0/16").dev("d0"));
        batch.rules().add(Rule.from("10.0.0.0/8").lookup(100));
        batch.neighbours().add(Neighbour.of("10.0.0.3").lladdr("02:00:00:00:00:02").dev(7));
        batch.fdb().add("p0", Neighbour.fdb("02:00:00:00:00:02").self());
        batch.nexthops().add(NexthopObject.id(8).blackhole());
        batch.qdiscs().add(Qdisc.on("d0").root().handle("1:").kind(FqCodel.TYPE.empty()));
        batch.classes()
                .add(TcClass.on("d0").parent("1:").handle("1:1").kind(HtbClass.TYPE.empty()));
        batch.filters().add(TcFilter.on("d0").parent("1:").kind(Matchall.TYPE.empty()));
    }
}
