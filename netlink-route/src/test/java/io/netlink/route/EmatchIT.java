package io.netlink.route;

import static io.netlink.uapi.IfEther.ETH_P_IP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.netlink.AttributeSpace;
import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.Operation;
import io.netlink.route.link.Veth;
import io.netlink.route.tc.Basic;
import io.netlink.route.tc.Ematch;
import io.netlink.route.tc.Ematch.Layer;
import io.netlink.route.tc.Ematch.Operator;
import io.netlink.route.tc.Meta;
import io.netlink.testkit.Kernel;
import io.netlink.testkit.Tool;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.Socket;
import io.netlink.uapi.TcEmMeta;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Extended matches that no case is about: {@code tc} has no word for them, or a wrong one. */
class EmatchIT {
    private LinkNamespace ns;

    @BeforeEach
    void open() {
        Kernel.assumeFilter("basic");
        ns = LinkNamespace.create();
        ns.links().add(Link.named("d0").up().kind(Veth.peer(Link.named("d1").up())));
        ns.rtnl().qdiscs().add(Qdisc.on("d0").clsact());
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static TcFilter filter(Ematch... matches) {
        return TcFilter.on("d0")
                .parent(TcHandle.CLSACT_INGRESS)
                .protocol(ETH_P_IP)
                .priority(10)
                .kind(Basic.match(matches).classid("1:1"));
    }

    private List<Ematch> readBack(Ematch... matches) {
        TcFilter made = ns.rtnl().filters().add(filter(matches));
        Basic kind = made.kind(Basic.TYPE).orElseThrow();
        return Ematch.matches(kind.get(Basic.EMATCHES).orElseThrow());
    }

    private String shown() {
        return Tool.execute("tc -n " + ns + " filter show dev d0 ingress").output();
    }

    @Test
    void text() {
        byte[] needle = {'a', 'b', 'c'};
        Ematch text = Ematch.text("kmp", Layer.NETWORK, 2, Layer.TRANSPORT, 0x102, needle);
        assertEquals(List.of(text), readBack(text));
        ErrnoException e =
                assertThrows(
                        ErrnoException.class,
                        () -> readBack(Ematch.text("none", Layer.LINK, 0, Layer.LINK, 1, needle)));
        assertEquals(Errno.ENOENT, e.errno());
    }

    @Test
    void metaOfADevicesName() {
        Meta device = Meta.of(TcEmMeta.TCF_META_ID_DEV);
        List<Ematch> read =
                readBack(
                        Ematch.meta(device, Operator.EQ, Meta.value("d0")).or(),
                        Ematch.meta(device, Operator.GT, Meta.value(7)));
        assertEquals(2, read.size());
        String shown = shown();
        assertTrue(shown.contains("meta(dev eq d0)"), shown);
        assertTrue(shown.contains("meta(dev gt 7)"), shown);
    }

    @Test
    void ipset() {
        ErrnoException e =
                assertThrows(ErrnoException.class, () -> readBack(Ematch.ipset(7, true)));
        assertEquals(Errno.ENOENT, e.errno());
        createSet("bulk"); // the first of the namespace has number 0
        Ematch match = Ematch.ipset(0, true);
        assertEquals(List.of(match), readBack(match));
        assertTrue(shown().contains("ipset(bulk src)"), shown());
    }

    /** {@code ipset create NAME hash:ip}: linux/netfilter/ipset/ip_set.h. */
    private void createSet(String name) {
        int netfilter = 12; // NETLINK_NETFILTER
        int create = 6 << 8 | 2; // NFNL_SUBSYS_IPSET, IPSET_CMD_CREATE
        Operation operation =
                new Operation(
                        "IPSET_CMD_CREATE",
                        create,
                        4,
                        AttributeSpace.named("ipset", "IPSET_ATTR_"));
        try (NetlinkSocket socket =
                NetlinkSocket.open(netfilter, ns.handle(), NetlinkOptions.DEFAULT)) {
            socket.request(
                    operation,
                    name,
                    Netlink.NLM_F_ACK | Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL,
                    writer -> {
                        writer.put32(Socket.AF_INET); // struct nfgenmsg
                        writer.u8(1, 6); // IPSET_ATTR_PROTOCOL
                        writer.string(2, name); // IPSET_ATTR_SETNAME
                        writer.string(3, "hash:ip"); // IPSET_ATTR_TYPENAME
                        writer.u8(4, 0); // IPSET_ATTR_REVISION
                        writer.u8(5, Socket.AF_INET); // IPSET_ATTR_FAMILY
                        writer.nest(7, data -> {}); // IPSET_ATTR_DATA
                    },
                    reply -> {});
        } catch (ErrnoException e) {
            abort("kernel has no ipset: " + e.getMessage());
        }
    }
}
