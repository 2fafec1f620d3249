package io.netlink.route;

import static io.netlink.uapi.IfEther.ETH_P_ALL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.link.Veth;
import io.netlink.route.tc.Action;
import io.netlink.route.tc.BpfAction;
import io.netlink.route.tc.BpfFilter;
import io.netlink.route.tc.Control;
import io.netlink.route.tc.SockFilter;
import io.netlink.testkit.BpfProgram;
import io.netlink.testkit.Kernel;
import io.netlink.testkit.Tc;
import io.netlink.testkit.Tool;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Programs, real ones, as filters and actions. */
class BpfFilterIT {
    private static final int TC_ACT_SHOT = 2;

    private LinkNamespace ns;
    private TcFilters filters;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        filters = ns.rtnl().filters();
        ns.links().add(Link.named("d0").up().kind(Veth.peer(Link.named("d1").up())));
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static TcFilter ingress() {
        return TcFilter.on("d0").parent(TcHandle.CLSACT_INGRESS).protocol(ETH_P_ALL).priority(10);
    }

    private String shown() {
        return Tool.execute("tc -n " + ns + " filter show dev d0 ingress").output();
    }

    private static void refused(Errno errno, Executable call) {
        assertEquals(errno, assertThrows(ErrnoException.class, call).errno());
    }

    @Test
    void filterWithDirectAction() {
        Tc.assumeInstalled();
        Kernel.assumeFilter("bpf");
        ns.rtnl().qdiscs().add(Qdisc.on("d0").clsact());
        try (BpfProgram shot = BpfProgram.returning(BpfProgram.Type.SCHED_CLS, TC_ACT_SHOT);
                BpfProgram pass = BpfProgram.returning(BpfProgram.Type.SCHED_CLS, 0);
                BpfProgram xdp = BpfProgram.returning(BpfProgram.Type.XDP, 2)) {
            TcFilter made =
                    filters.add(
                            ingress().kind(BpfFilter.program(shot.fd(), "shot").directAction()));
            assertProgram(shot, "shot", made);
            assertEquals(1, made.handle().value());
            assertEquals(List.of(made), filters.list(ingress()));
            String line = shown();
            assertTrue(line.contains("shot direct-action"), line);
            assertTrue(line.contains(" id " + shot.id() + " "), line);
            assertTrue(line.contains(" tag " + shot.tag()), line);

            TcFilter changed =
                    filters.replace(
                            ingress()
                                    .handle(1)
                                    .kind(BpfFilter.program(pass.fd(), "pass").directAction()));
            assertProgram(pass, "pass", changed);
            assertEquals(1, filters.list(ingress()).size());

            refused(
                    Errno.EINVAL,
                    () -> filters.add(ingress().kind(BpfFilter.program(xdp.fd(), "xdp"))));
            refused(
                    Errno.EBADF,
                    () -> filters.add(ingress().kind(BpfFilter.program(99_999, "none"))));
            filters.delete(changed);
            assertEquals(List.of(), filters.list(ingress()));
        }
    }

    private static void assertProgram(BpfProgram program, String name, TcFilter filter) {
        BpfFilter kind = filter.kind(BpfFilter.TYPE).orElseThrow();
        assertEquals(Optional.of(program.id()), kind.get(BpfFilter.ID));
        assertEquals(Optional.of(name), kind.get(BpfFilter.NAME));
        assertEquals(Optional.of(1L), kind.get(BpfFilter.FLAGS), "direct-action");
        assertEquals(
                program.tag(), HexFormat.of().formatHex(kind.get(BpfFilter.TAG).orElseThrow()));
    }

    @Test
    void filterOfClassicInstructions() {
        Kernel.assumeFilter("bpf");
        ns.rtnl().qdiscs().add(Qdisc.on("d0").clsact());
        // BPF_RET | BPF_K: every packet matches
        List<SockFilter> all = List.of(new SockFilter(6, 0, 0, -1));
        TcFilter made = filters.add(ingress().kind(BpfFilter.bytecode(all).classid("1:1")));
        assertEquals(Optional.of(all), made.kind(BpfFilter.TYPE).orElseThrow().get(BpfFilter.OPS));
        assertTrue(shown().contains("bytecode '1,6 0 0 4294967295'"), shown());
    }

    @Test
    void action() {
        Tc.assumeInstalled();
        Kernel.assumeAction("bpf");
        try (BpfProgram shot = BpfProgram.returning(BpfProgram.Type.SCHED_ACT, TC_ACT_SHOT)) {
            Action made =
                    ns.rtnl()
                            .actions()
                            .add(BpfAction.program(shot.fd(), "shot").control(Control.PASS));
            BpfAction kind = made.kind(BpfAction.TYPE).orElseThrow();
            assertEquals(Optional.of(shot.id()), kind.get(BpfAction.ID));
            assertEquals(Optional.of("shot"), kind.get(BpfAction.NAME));
            String line = Tool.execute("tc -n " + ns + " actions list action bpf").output();
            assertTrue(line.contains("bpf shot id " + shot.id() + " "), line);
            ns.rtnl().actions().delete(made);
        }
    }
}
