package io.netlink.route;

import static io.netlink.uapi.IfEther.ETH_P_IP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.link.Veth;
import io.netlink.route.tc.Bfifo;
import io.netlink.route.tc.Htb;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.Mirred;
import io.netlink.route.tc.Pfifo;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.RateLimit;
import io.netlink.route.tc.Taprio;
import io.netlink.route.tc.TaprioEntry;
import io.netlink.route.tc.TcClock;
import io.netlink.route.tc.TrafficClasses;
import io.netlink.route.tc.U32;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One qdisc or class by its handle, invisible qdiscs, and what the kernel chose. */
@Tag("vm") // Debian's kernel answers RTM_GETQDISC otherwise, and echoes no filter of over a page
class TcLookupIT {
    private LinkNamespace ns;
    private Qdiscs qdiscs;
    private TcClasses classes;
    private TcFilters filters;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        qdiscs = ns.rtnl().qdiscs();
        classes = ns.rtnl().classes();
        filters = ns.rtnl().filters();
        ns.links().add(Link.named("d0").up().kind(Veth.peer(Link.named("d1").up())));
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static Qdisc on() {
        return Qdisc.on("d0");
    }

    private static HtbClass megabit(int rate) {
        return HtbClass.of(RateLimit.of(Rate.megabits(rate)));
    }

    /** {@code 1:} with two classes; {@code 1:10} has a qdisc, and {@code 1:20} the kernel's own. */
    private void htb() {
        Kernel.assumeQdisc("htb");
        qdiscs.add(on().root().handle("1:").kind(Htb.create()));
        classes.add(TcClass.on("d0").parent("1:").handle("1:10").kind(megabit(1)));
        classes.add(TcClass.on("d0").parent("1:").handle("1:20").kind(megabit(2)));
        qdiscs.add(on().parent("1:10").handle("10:").kind(Pfifo.limit(5)));
    }

    private static void refused(Errno errno, Executable call) {
        assertEquals(errno, assertThrows(ErrnoException.class, call).errno());
    }

    @Test
    void qdiscByHandleOrParent() {
        htb();
        Qdisc root = qdiscs.get(on().handle("1:"));
        assertEquals(TcHandle.ROOT, root.parent());
        assertTrue(root.kind(Htb.TYPE).isPresent());
        assertEquals(TcHandle.parse("1:"), qdiscs.get(on().root()).handle());
        for (Qdisc wanted :
                List.of(
                        on().handle("10:"),
                        on().parent("1:10"),
                        on().parent("1:10").handle("10:").kind(Pfifo.create()))) {
            Qdisc leaf = qdiscs.get(wanted);
            assertEquals(TcHandle.parse("10:"), leaf.handle(), wanted.toString());
            assertEquals(TcHandle.parse("1:10"), leaf.parent(), wanted.toString());
            assertEquals(5, leaf.kind(Pfifo.TYPE).orElseThrow().limit().orElseThrow());
            assertTrue(leaf.statistics().isPresent());
            assertEquals(leaf.handle(), qdiscs.get(leaf).handle(), "one that was listed");
        }
    }

    @Test
    void ingressQdisc() {
        Kernel.assumeQdisc("clsact");
        qdiscs.add(on().clsact());
        assertEquals("clsact", qdiscs.get(on().ingress().clsact()).kindName().orElseThrow());
        assertEquals("clsact", qdiscs.get(on().handle("ffff:")).kindName().orElseThrow());
        assertEquals("clsact", qdiscs.get(on().parent("ingress")).kindName().orElseThrow());
    }

    @Test
    void qdiscThatIsNotThere() {
        htb();
        refused(Errno.ENOENT, () -> qdiscs.get(on().handle("77:")));
        refused(Errno.ENOENT, () -> qdiscs.get(on().parent("1:77")));
        refused(Errno.EINVAL, () -> qdiscs.get(on().root().handle("77:")));
        refused(Errno.EINVAL, () -> qdiscs.get(on().handle("1:").kind(Pfifo.create())));
        refused(Errno.ENODEV, () -> qdiscs.get(Qdisc.on("nobody").root()));
        refused(Errno.ENODEV, () -> qdiscs.get(Qdisc.on(4711).root()));
        qdiscs.delete(on().root());
        assertEquals("noqueue", qdiscs.get(on().root()).kindName().orElseThrow());
        ns.links().add(Link.named("v0").kind(Veth.peer(Link.named("v1"))));
        ErrnoException e =
                assertThrows(ErrnoException.class, () -> qdiscs.get(Qdisc.on("v0").root()), "noop");
        assertEquals(Errno.ENOENT, e.errno());
        assertTrue(e.getMessage().contains("root"), e.getMessage());
    }

    @Test
    void invisibleQdiscs() {
        htb();
        QdiscFilter d0 = QdiscFilter.ALL.dev("d0");
        assertEquals(List.of("1:", "10:"), handles(d0));
        List<Qdisc> all = qdiscs.list(d0.invisible());
        assertEquals(3, all.size(), all.toString());
        Qdisc hidden = qdiscs.get(on().parent("1:20"));
        assertTrue(all.contains(hidden), () -> all + " lacks " + hidden);
        assertEquals(TcHandle.NONE, hidden.handle());
        assertEquals(
                List.of("pfifo"),
                qdiscs.list(d0.invisible().parent("1:20")).stream()
                        .map(each -> each.kindName().orElseThrow())
                        .toList());
    }

    private List<String> handles(QdiscFilter filter) {
        return qdiscs.list(filter).stream().map(each -> each.handle().toString()).toList();
    }

    @Test
    void qdiscFilters() {
        htb();
        qdiscs.add(Qdisc.on("d1").root().handle("1:").kind(Bfifo.limit(5000)));
        assertEquals(2, handles(QdiscFilter.ALL.handle("1:")).size());
        assertEquals(List.of("1:"), handles(QdiscFilter.ALL.handle("1:").dev("d1")));
        assertEquals(List.of("10:"), handles(QdiscFilter.ALL.parent("1:10")));
        assertEquals(2, handles(QdiscFilter.ALL.parent("root")).size());
        QdiscFilter bfifo =
                QdiscFilter.ALL.where(each -> each.kindName().orElse("").equals("bfifo"));
        assertEquals(List.of("1:"), handles(bfifo));
        List<Integer> devices = new ArrayList<>();
        qdiscs.forEach(bfifo, view -> devices.add(view.deviceIndex()));
        assertEquals(List.of(ns.links().get("d1").index()), devices);
        assertEquals(List.of(), qdiscs.list(4711));
        refused(Errno.ENODEV, () -> qdiscs.list(QdiscFilter.ALL.dev("nobody")));
    }

    @Test
    void classByHandle() {
        htb();
        TcClass ten = classes.get(TcClass.on("d0").handle("1:10"));
        assertEquals(TcHandle.parse("10:"), ten.leaf());
        assertEquals(megabit(1).rate(), ten.kind(HtbClass.TYPE).orElseThrow().rate());
        assertEquals(ten.handle(), classes.get(ten).handle(), "one that was listed");
        TcClass twenty = classes.get(TcClass.on("d0").parent("1:").handle("1:20"));
        assertEquals(megabit(2).rate(), twenty.kind(HtbClass.TYPE).orElseThrow().rate());
        refused(Errno.ENOENT, () -> classes.get(TcClass.on("d0").handle("1:77")));
        refused(Errno.ENOENT, () -> classes.get(TcClass.on("d0").handle("7:1")));
        refused(Errno.EINVAL, () -> classes.get(TcClass.on("d0").parent("10:").handle("1:10")));
        refused(Errno.ENODEV, () -> classes.get(TcClass.on("nobody").handle("1:10")));
    }

    /** All kernels echo what they made. */
    @Test
    void whatTheKernelChose() {
        Qdisc made = qdiscs.add(on().root().kind(Pfifo.limit(5)));
        assertNotEquals(TcHandle.NONE, made.handle());
        assertEquals(made.handle(), qdiscs.get(on().root()).handle());
        Qdisc other = qdiscs.replace(on().root().kind(Bfifo.limit(5000)));
        assertEquals("bfifo", other.kindName().orElseThrow(), "not the one that went");
        assertEquals(other.handle(), qdiscs.get(on().root()).handle());
    }

    /** 200 entries are more than a page. */
    @Test
    void qdiscThatIsTooLongForAnEcho() {
        Kernel.assumeQdisc("taprio");
        ns.links().add(Link.named("q0").queues(4, 4).kind(Veth.peer(Link.named("q1"))));
        Duration interval = Duration.ofMillis(1);
        List<TaprioEntry> entries =
                IntStream.range(0, 200).mapToObj(i -> TaprioEntry.gates(1, interval)).toList();
        Taprio taprio =
                Taprio.of(TrafficClasses.of(1).queues(0, 1, 0), entries)
                        .set(Taprio.SCHED_CLOCKID, TcClock.TAI);
        Qdisc made = qdiscs.add(Qdisc.on("q0").root().kind(taprio));
        assertNotEquals(TcHandle.NONE, made.handle());
        assertTrue(made.statistics().isPresent(), "not just what was asked for");
        assertEquals(made.handle(), qdiscs.list("q0").getFirst().handle());
        assertEquals(made.handle(), qdiscs.get(Qdisc.on("q0").root()).handle());
    }

    private static TcFilter ingress() {
        return TcFilter.on("d0").parent(TcHandle.CLSACT_INGRESS).protocol(ETH_P_IP);
    }

    private static U32 match(int port) {
        return U32.create().match16(20, port, 0xffff);
    }

    @Test
    void filterThatTheKernelPlaced() {
        Kernel.assumeFilter("u32");
        qdiscs.add(on().clsact());
        TcFilter first = filters.add(ingress().kind(match(1)));
        TcFilter second = filters.add(ingress().kind(match(2)));
        assertEquals(first.priority() - 1, second.priority());
        assertNotEquals(0, first.handle().value());
        assertEquals(first.handle(), filters.get(first.kind(match(1))).handle());
    }

    /** 32 actions are more than a page, which kernels before 6.14 do not echo. */
    @Test
    void filterThatIsTooLongForAnEcho() {
        Kernel.assumeFilter("u32");
        Kernel.assumeAction("mirred");
        qdiscs.add(on().clsact());
        filters.add(ingress().kind(match(1)));
        U32 kind = match(2);
        int d1 = ns.links().get("d1").index();
        for (int i = 0; i < 32; i++) {
            kind = kind.action(Mirred.mirror(d1));
        }
        TcFilter made = filters.add(ingress().kind(kind));
        assertEquals(0xbfff, made.priority());
        TcFilter listed =
                filters.list(ingress()).stream()
                        .filter(each -> each.priority() == 0xbfff && each.kindName().isPresent())
                        .filter(each -> (each.handle().value() & 0xfff) != 0)
                        .findFirst()
                        .orElseThrow();
        assertEquals(listed.handle(), made.handle());
    }
}
