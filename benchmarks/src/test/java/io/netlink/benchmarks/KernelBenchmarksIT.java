package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.netns.Netns;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** That the benchmarks that need a kernel do what they say. */
class KernelBenchmarksIT {
    @BeforeEach
    void vethIsThere() {
        Kernel.assumeLinkKind("veth");
    }

    @Test
    void linksAreListed() {
        DumpLinks dump = new DumpLinks();
        dump.links = 20;
        dump.open();
        try {
            assertEquals(21, dump.records().size());
            assertTrue(dump.views() > 21 * 1500, "nothing was read");
            assertEquals(dump.views(), dump.viewsWithoutInet6Statistics());
        } finally {
            dump.close();
        }
    }

    @Test
    void routesAreAddedDeletedAndListed() {
        ChangeRoutes change = new ChangeRoutes();
        change.others = 50;
        change.open();
        try {
            change.single();
            change.batch();
            change.single(); // nothing is left in the way
            assertEquals(50, change.records().size());
            assertTrue(change.views() >= 50, "nothing was read");
        } finally {
            change.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.9.9.1/24", "2001:db8::1/64"})
    void addressesAreAddedAndDeleted(String prefix) {
        ChangeAddresses change = new ChangeAddresses();
        change.prefix = prefix;
        change.open();
        try {
            change.addAndDelete();
            change.addAndDelete();
        } finally {
            change.close();
        }
    }

    @Test
    void namespacesAreMade() {
        MakeNamespaces make = new MakeNamespaces();
        make.open();
        try {
            make.unnamed();
            make.named();
            make.openRtnetlink();
            make.pair();
            assertEquals(1, make.call());
            assertFalse(Netns.list().contains("jmh-ns"), "it is still there");
        } finally {
            make.close();
        }
    }

    @Test
    void allEventsCome() throws Exception {
        for (boolean poll : List.of(true, false)) {
            PollEvents events = new PollEvents();
            events.open();
            try {
                events.changes();
                for (int round = 0; round < 3; round++) {
                    if (poll) {
                        events.poll();
                    } else {
                        events.next();
                    }
                }
            } finally {
                events.close();
            }
        }
    }

    @Test
    void aHubIsBuiltAndTakenDown() {
        try (Topology topology = new Topology()) {
            topology.makeNamespaces(5);
            topology.buildHub();
            topology.buildLeaves();
        }
    }
}
