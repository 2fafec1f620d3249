package io.netlink.route;

import static io.netlink.route.BatchFormsIT.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.BatchResult;
import io.netlink.Errno;
import io.netlink.route.link.Veth;
import io.netlink.route.tc.Action;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.Mirred;
import io.netlink.route.tc.Pfifo;
import io.netlink.testkit.Engines;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Chains, actions and qdiscs in a batch. */
class BatchTcIT {
    private LinkNamespace ns;
    private Rtnetlink rtnl;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        rtnl = ns.rtnl();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static LinkSpec pair() {
        return Link.named("d0").up().kind(Veth.peer(Link.named("d1").up()));
    }

    private static TcChain chain(int number) {
        return TcChain.on("d0").parent(TcHandle.CLSACT_INGRESS).chain(number);
    }

    @Test
    void chains() {
        Kernel.assumeQdisc("clsact");
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(pair());
                            b.chains().add(chain(5)); // 1: no qdisc yet
                            b.qdiscs().add(Qdisc.on("d0").clsact());
                            b.chains().add(chain(5));
                            b.chains().add(chain(5)); // 4: there already
                            b.chains().add(chain(6));
                            b.chains().add(chain(7));
                            b.chains().delete(chain(6));
                            b.chains().delete(chain(6)); // 8: not there any more
                        });
        assertRefused(Map.of(1, Errno.EINVAL, 4, Errno.EEXIST, 8, Errno.EINVAL), result);
        List<TcChain> listed = rtnl.chains().list(TcChain.on("d0").parent(TcHandle.CLSACT_INGRESS));
        assertEquals(List.of(5L, 7L), listed.stream().map(TcChain::chain).sorted().toList());
        rtnl.batch(
                        b ->
                                listed.forEach(
                                        each ->
                                                b.chains()
                                                        .delete(
                                                                each.parent(
                                                                        TcHandle.CLSACT_INGRESS))))
                .orThrow();
        assertEquals(
                List.of(), rtnl.chains().list(TcChain.on("d0").parent(TcHandle.CLSACT_INGRESS)));
    }

    /** Mirred is what most kernels have. */
    @Test
    void actionsOfADevice() {
        Engines.assumeRoot("actions of tc, which a user namespace may not have");
        Kernel.assumeAction("mirred");
        rtnl.links().add(pair());
        int index = rtnl.links().get("d0").index();
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.actions().add(mirred(index, 11));
                            b.actions().add(mirred(index, 11)); // 1: there already
                            b.actions().add(mirred(4711, 12)); // 2: no such device
                            b.actions().add(List.of(of(mirred(index, 13)), of(mirred(index, 14))));
                            b.actions().replace(mirred(index, 15));
                            b.actions().replace(List.of(of(mirred(index, 15))));
                            b.actions().delete(Action.ofIndex("mirred", 13));
                            b.actions().delete(Action.ofIndex("mirred", 13)); // 7: gone
                        });
        assertRefused(Map.of(1, Errno.EEXIST, 2, Errno.ENODEV, 7, Errno.ENOENT), result);
        assertEquals(List.of(11L, 14L, 15L), indexes("mirred"));
        rtnl.batch(
                        b -> {
                            b.actions().flush("mirred");
                            b.actions().add(mirred(index, 16));
                        })
                .orThrow();
        assertEquals(List.of(16L), indexes("mirred"));
    }

    private static Mirred mirred(int device, long index) {
        return Mirred.mirror(device).index(index);
    }

    private static Action of(Mirred kind) {
        return Action.of(kind);
    }

    private List<Long> indexes(String kind) {
        return rtnl.actions().list(kind).stream().map(Action::index).sorted().toList();
    }

    @Test
    void actionsOfNoDevice() {
        Engines.assumeRoot("actions of tc, which a user namespace may not have");
        Kernel.assumeAction("gact");
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.actions().add(Gact.drop().index(7));
                            b.actions().add(Gact.drop().index(7)); // 1: there already
                            b.actions().replace(Gact.pass().index(7));
                        });
        assertRefused(Map.of(1, Errno.EEXIST), result);
        assertEquals(List.of(7L), indexes("gact"));
    }

    @Test
    void aQdiscIsLinked() {
        Qdisc root = Qdisc.on("d0").root();
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(pair());
                            b.qdiscs().add(root.handle("1:").kind(Pfifo.limit(5)));
                            b.qdiscs().link(root.handle("9:")); // 2: not there
                            b.qdiscs().link(root.handle("1:").kind(Pfifo.limit(9)));
                        });
        assertRefused(Map.of(2, Errno.ENOENT), result);
        Qdisc linked = rtnl.qdiscs().get(root);
        assertEquals(9, linked.kind(Pfifo.TYPE).orElseThrow().limit().orElseThrow());
    }
}
