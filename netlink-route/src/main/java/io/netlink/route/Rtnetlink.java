package io.netlink.route;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;

import io.netlink.DumpInterruptedException;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * rtnetlink in one network namespace: what {@code ip link}, {@code ip addr} and {@code ip route} do
 * there.
 *
 * <pre>{@code
 * try (var ns1 = Netns.create("ns1"); var rtnl = Rtnetlink.open(ns1)) {
 *     rtnl.links().change(Link.named("lo").up());                    // ip link set lo up
 *     rtnl.addresses().add("lo", InetPrefix.parse("10.9.9.9/32"));   // ip addr add 10.9.9.9/32 dev lo
 * }
 * }</pre>
 *
 * <p>Entering the namespace happens once, in {@code open}; afterwards this is an ordinary object:
 * no thread needs to be in the namespace to use it.
 *
 * <p><b>Threads:</b> any thread may use it, virtual ones too; requests take turns. <b>Lifetime:</b>
 * {@link #close()} gives up the socket and its memory; the namespace handle may be closed before.
 *
 * <p>Listing needs no privilege; changing needs CAP_NET_ADMIN in the namespace, opening another
 * namespace CAP_SYS_ADMIN.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html">rtnetlink(7)</a>
 */
public final class Rtnetlink implements AutoCloseable {
    private final NetlinkSocket socket;
    private final Links links = new Links(this);
    private final Addresses addresses = new Addresses(this);
    private final Routes routes = new Routes(this);
    private final Mdb mdb = new Mdb(this);
    private final BridgeVlans bridgeVlans = new BridgeVlans(this);
    private final BridgeMrp bridgeMrp = new BridgeMrp(this);
    private final BridgeCfm bridgeCfm = new BridgeCfm(this);
    private final Vnis vnis = new Vnis(this);
    private final Nexthops nexthops = new Nexthops(this);
    private final Qdiscs qdiscs = new Qdiscs(this);
    private final TcClasses classes = new TcClasses(this);
    private final TcFilters filters = new TcFilters(this);
    private final TcChains chains = new TcChains(this);
    private final TcActions actions = new TcActions(this);
    private final Rules rules = new Rules(this);
    private final Neighbours neighbours = new Neighbours(this);
    private final NeighbourTables neighbourTables = new NeighbourTables(this);
    private final Fdb fdb = new Fdb(this);
    private final NetnsIds netnsIds = new NetnsIds(this);
    private final Netconfs netconfs = new Netconfs(this);
    private final AddressLabels addressLabels = new AddressLabels(this);

    /** What is done at each message of a list: reading events, lest they get too many meanwhile. */
    private Runnable whileListing = () -> {};

    Rtnetlink(NetlinkSocket socket) {
        this.socket = socket;
    }

    /**
     * Opens rtnetlink in the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the handle
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static Rtnetlink open() {
        return open(null, NetlinkOptions.DEFAULT);
    }

    /**
     * Opens rtnetlink in a namespace.
     *
     * @param namespace the namespace
     * @return the handle
     * @throws io.netlink.SyscallException if the system refuses: EPERM without CAP_SYS_ADMIN
     * @throws IllegalStateException if the namespace's handle is closed
     */
    public static Rtnetlink open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), NetlinkOptions.DEFAULT);
    }

    /**
     * Opens rtnetlink in a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options buffer and deadline
     * @return the handle
     * @throws io.netlink.SyscallException if the system refuses: EPERM without CAP_SYS_ADMIN
     * @throws IllegalStateException if the namespace's handle is closed
     */
    public static Rtnetlink open(NetnsHandle namespace, NetlinkOptions options) {
        return new Rtnetlink(NetlinkSocket.open(NETLINK_ROUTE, namespace, options));
    }

    /**
     * {@code ip link}.
     *
     * @return the links of the namespace
     */
    public Links links() {
        return links;
    }

    /**
     * {@code ip address}.
     *
     * @return the addresses of the namespace
     */
    public Addresses addresses() {
        return addresses;
    }

    /**
     * {@code ip route}.
     *
     * @return the routes of the namespace
     */
    public Routes routes() {
        return routes;
    }

    /**
     * {@code bridge mdb}.
     *
     * @return the multicast databases of the namespace's bridges
     */
    public Mdb mdb() {
        return mdb;
    }

    /**
     * {@code bridge vlan}.
     *
     * @return the VLANs of the namespace's bridges and their ports
     */
    public BridgeVlans bridgeVlans() {
        return bridgeVlans;
    }

    /**
     * Media Redundancy Protocol, for which {@code bridge} has no command.
     *
     * @return the rings of the namespace's bridges
     */
    public BridgeMrp bridgeMrp() {
        return bridgeMrp;
    }

    /**
     * Connectivity fault management, for which {@code bridge} has no command.
     *
     * @return the end points of the namespace's bridges
     */
    public BridgeCfm bridgeCfm() {
        return bridgeCfm;
    }

    /**
     * {@code bridge vni}.
     *
     * @return the network ids of the namespace's vxlan devices
     */
    public Vnis vnis() {
        return vnis;
    }

    /**
     * {@code ip nexthop}.
     *
     * @return the nexthop objects of the namespace
     */
    public Nexthops nexthops() {
        return nexthops;
    }

    /**
     * {@code tc qdisc}.
     *
     * @return the queueing disciplines of the namespace
     */
    public Qdiscs qdiscs() {
        return qdiscs;
    }

    /**
     * {@code tc class}.
     *
     * @return the classes of qdiscs
     */
    public TcClasses classes() {
        return classes;
    }

    /**
     * {@code tc filter}.
     *
     * @return the filters of qdiscs and classes
     */
    public TcFilters filters() {
        return filters;
    }

    /**
     * {@code tc chain}.
     *
     * @return the chains of filters
     */
    public TcChains chains() {
        return chains;
    }

    /**
     * {@code tc actions}.
     *
     * @return the actions that filters share
     */
    public TcActions actions() {
        return actions;
    }

    /**
     * {@code ip rule}.
     *
     * @return the routing policy rules of the namespace
     */
    public Rules rules() {
        return rules;
    }

    /**
     * {@code ip neigh}.
     *
     * @return the neighbours of the namespace
     */
    public Neighbours neighbours() {
        return neighbours;
    }

    /**
     * {@code ip ntable}.
     *
     * @return the tables of neighbours, and what the namespace's devices do about them
     */
    public NeighbourTables neighbourTables() {
        return neighbourTables;
    }

    /**
     * {@code bridge fdb}.
     *
     * @return the forwarding databases of the namespace's devices
     */
    public Fdb fdb() {
        return fdb;
    }

    /**
     * {@code ip netns set, list-id}.
     *
     * @return the ids that the namespace has for others
     */
    public NetnsIds netnsIds() {
        return netnsIds;
    }

    /**
     * {@code ip addrlabel}.
     *
     * @return the labels by which IPv6 chooses source addresses in the namespace
     */
    public AddressLabels addressLabels() {
        return addressLabels;
    }

    /**
     * {@code ip netconf}.
     *
     * @return how the devices of the namespace are configured for each family
     */
    public Netconfs netconfs() {
        return netconfs;
    }

    /** Gives up the socket. Twice is harmless. */
    @Override
    public void close() {
        socket.close();
    }

    /** Makes a request that changes something; the kernel acknowledges it. */
    void change(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        socket.request(operation, subject, flags | NLM_F_ACK, body, ignored -> {});
    }

    /** Makes a request and gives each message of its answer to the reader. */
    void request(
            Operation operation,
            Object subject,
            int flags,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        socket.request(operation, subject, flags, body, replies);
    }

    /** Lists once; throws if the list was interrupted. */
    void forEach(
            Operation operation,
            Object filter,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        if (!socket.request(operation, filter, NLM_F_DUMP, body, replies)) {
            throw new DumpInterruptedException(operation.name(), 1, List.of());
        }
    }

    /** Has something done at each message of all lists to come. For a handle of one thread. */
    void whileListing(Runnable action) {
        whileListing = action;
    }

    /**
     * Lists again and again until a list was not interrupted, or the socket's deadline is over.
     *
     * @param decode from a message to an element; null leaves it out
     */
    <T> List<T> list(
            Operation operation,
            Object filter,
            Consumer<? super MessageWriter> body,
            Function<? super NetlinkMessage, ? extends T> decode) {
        long end = System.nanoTime() + socket.deadline().toNanos();
        for (int attempt = 1; ; attempt++) {
            List<T> result = new ArrayList<>();
            boolean complete =
                    socket.request(
                            operation,
                            filter,
                            NLM_F_DUMP,
                            body,
                            message -> {
                                whileListing.run();
                                T element = decode.apply(message);
                                if (element != null) {
                                    result.add(element);
                                }
                            });
            if (complete) {
                return List.copyOf(result);
            }
            if (System.nanoTime() - end > 0) {
                throw new DumpInterruptedException(operation.name(), attempt, result);
            }
        }
    }
}
