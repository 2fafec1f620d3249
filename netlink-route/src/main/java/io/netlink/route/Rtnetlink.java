package io.netlink.route;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;

import io.netlink.BatchResult;
import io.netlink.DecodeException;
import io.netlink.DumpInterruptedException;
import io.netlink.Errno;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.Operation;
import io.netlink.RequestBatch;
import io.netlink.SyscallException;
import io.netlink.internal.Log;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
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
 * <p>What {@code links()} and its like give has no state of its own, is made when it is asked for
 * and may be kept: so a program pays only for the tables of attributes that it uses.
 *
 * <p>Listing needs no privilege; changing needs CAP_NET_ADMIN in the namespace, opening another
 * namespace CAP_SYS_ADMIN.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html">rtnetlink(7)</a>
 */
public final class Rtnetlink implements AutoCloseable {
    private final NetlinkSocket socket;

    /** Done at each message of a list: events are read, lest they get too many; or null. */
    private Runnable whileListing;

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
        return new Links(this);
    }

    /**
     * {@code ip address}.
     *
     * @return the addresses of the namespace
     */
    public Addresses addresses() {
        return new Addresses(this);
    }

    /**
     * {@code ip route}.
     *
     * @return the routes of the namespace
     */
    public Routes routes() {
        return new Routes(this);
    }

    /**
     * {@code bridge mdb}.
     *
     * @return the multicast databases of the namespace's bridges
     */
    public Mdb mdb() {
        return new Mdb(this);
    }

    /**
     * {@code bridge vlan}.
     *
     * @return the VLANs of the namespace's bridges and their ports
     */
    public BridgeVlans bridgeVlans() {
        return new BridgeVlans(this);
    }

    /**
     * Media Redundancy Protocol, for which {@code bridge} has no command.
     *
     * @return the rings of the namespace's bridges
     */
    public BridgeMrp bridgeMrp() {
        return new BridgeMrp(this);
    }

    /**
     * Connectivity fault management, for which {@code bridge} has no command.
     *
     * @return the end points of the namespace's bridges
     */
    public BridgeCfm bridgeCfm() {
        return new BridgeCfm(this);
    }

    /**
     * {@code bridge vni}.
     *
     * @return the network ids of the namespace's vxlan devices
     */
    public Vnis vnis() {
        return new Vnis(this);
    }

    /**
     * {@code ip nexthop}.
     *
     * @return the nexthop objects of the namespace
     */
    public Nexthops nexthops() {
        return new Nexthops(this);
    }

    /**
     * {@code tc qdisc}.
     *
     * @return the queueing disciplines of the namespace
     */
    public Qdiscs qdiscs() {
        return new Qdiscs(this);
    }

    /**
     * {@code tc class}.
     *
     * @return the classes of qdiscs
     */
    public TcClasses classes() {
        return new TcClasses(this);
    }

    /**
     * {@code tc filter}.
     *
     * @return the filters of qdiscs and classes
     */
    public TcFilters filters() {
        return new TcFilters(this);
    }

    /**
     * {@code tc chain}.
     *
     * @return the chains of filters
     */
    public TcChains chains() {
        return new TcChains(this);
    }

    /**
     * {@code tc actions}.
     *
     * @return the actions that filters share
     */
    public TcActions actions() {
        return new TcActions(this);
    }

    /**
     * {@code ip rule}.
     *
     * @return the routing policy rules of the namespace
     */
    public Rules rules() {
        return new Rules(this);
    }

    /**
     * {@code ip neigh}.
     *
     * @return the neighbours of the namespace
     */
    public Neighbours neighbours() {
        return new Neighbours(this);
    }

    /**
     * {@code ip ntable}.
     *
     * @return the tables of neighbours, and what the namespace's devices do about them
     */
    public NeighbourTables neighbourTables() {
        return new NeighbourTables(this);
    }

    /**
     * {@code bridge fdb}.
     *
     * @return the forwarding databases of the namespace's devices
     */
    public Fdb fdb() {
        return new Fdb(this);
    }

    /**
     * {@code ip netns set, list-id}.
     *
     * @return the ids that the namespace has for others
     */
    public NetnsIds netnsIds() {
        return new NetnsIds(this);
    }

    /**
     * {@code ip addrlabel}.
     *
     * @return the labels by which IPv6 chooses source addresses in the namespace
     */
    public AddressLabels addressLabels() {
        return new AddressLabels(this);
    }

    /**
     * {@code ip netconf}.
     *
     * @return how the devices of the namespace are configured for each family
     */
    public Netconfs netconfs() {
        return new Netconfs(this);
    }

    /** Gives up the socket. Twice is harmless. */
    @Override
    public void close() {
        socket.close();
    }

    /**
     * Many requests at once, which the kernel is sent together: a fraction of the time of single
     * ones.
     *
     * <pre>{@code
     * rtnl.batch(batch -> {
     *     batch.links().add(Link.named("br0").kind(Bridge.create()).up());
     *     batch.addresses().add("br0", InetPrefix.parse("10.0.0.1/24"));
     *     batch.routes().add(Route.to("10.1.0.0/16").via("10.0.0.2"));
     * }).orThrow();
     * }</pre>
     *
     * <p>First the action says what is to be done; what makes no sense is refused here, and if the
     * action throws, nothing was sent. Then all is sent, in order, and the kernel goes on after
     * what it refuses; {@link Batch#stopAtFailure} limits that. It is no transaction: what was done
     * stays done, and others see it half done.
     *
     * <p>A batch has any number of items; each costs its bytes in memory, of a route some 50, until
     * all are sent.
     *
     * @param action is called once, on this thread; may use this handle, which looks things up as
     *     they were before the batch
     * @return what became of each item; nothing is thrown for what the kernel refused, so look at
     *     it, or call {@link BatchResult#orThrow()}
     * @throws IllegalArgumentException for what the kernel would not understand; nothing was sent
     * @throws IllegalStateException if this handle is closed
     */
    public BatchResult batch(Consumer<? super Batch> action) {
        Objects.requireNonNull(action, "action");
        RequestBatch requests = BatchMemory.take();
        Batch batch = new Batch(this, requests);
        try {
            action.accept(batch);
            return socket.send(requests);
        } finally {
            batch.end();
            BatchMemory.giveBack(requests);
        }
    }

    /** The index of the device with this name or alternative name. */
    int index(String device) {
        return links().get(device).index();
    }

    /** Makes each request at once; the kernel acknowledges it. */
    Changes changes() {
        return new SingleChanges(this, NLM_F_ACK, ignored -> {});
    }

    /** Makes each request at once, and gives what the kernel tells of it (NLM_F_ECHO). */
    Changes echoing(Consumer<? super NetlinkMessage> echoes) {
        return new SingleChanges(this, NLM_F_ACK | NLM_F_ECHO, echoes);
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

    /** What the kernel answered; it acknowledges nothing that it should have told. */
    static <T> T answered(T told) {
        if (told == null) {
            throw new DecodeException("answer", "tells nothing of what was asked for");
        }
        return told;
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

    /** How long a request waits for its answer. */
    Duration deadline() {
        return socket.deadline();
    }

    /** Has something done at each message of all lists to come. For a handle of one thread. */
    void whileListing(Runnable action) {
        whileListing = action;
    }

    /**
     * Lists again and again until a list was not interrupted, or the socket's deadline is over, or
     * the thread is interrupted.
     *
     * @param decode from a message to an element; null leaves it out
     */
    <T> List<T> list(
            Operation operation,
            Object filter,
            Consumer<? super MessageWriter> body,
            Function<? super NetlinkMessage, ? extends T> decode) {
        return listParts(
                operation,
                filter,
                body,
                (message, result) -> {
                    T element = decode.apply(message);
                    if (element != null) {
                        result.add(element);
                    }
                });
    }

    /**
     * As {@link #list}, where a message has several elements.
     *
     * @param decode adds those of a message to the list
     */
    <T> List<T> listParts(
            Operation operation,
            Object filter,
            Consumer<? super MessageWriter> body,
            BiConsumer<? super NetlinkMessage, ? super List<T>> decode) {
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
                                if (whileListing != null) {
                                    whileListing.run();
                                }
                                decode.accept(message, result);
                            });
            if (complete) {
                return List.copyOf(result);
            }
            if (System.nanoTime() - end > 0) {
                throw new DumpInterruptedException(operation.name(), attempt, result);
            }
            if (Thread.currentThread().isInterrupted()) { // no wait has looked at that
                throw new SyscallException(
                        "recvmsg",
                        operation.name(),
                        Errno.EINTR.number(),
                        "the thread was interrupted while the listing had to be repeated");
            }
            Log.say(
                    Level.DEBUG,
                    operation.name() + " is repeated, since the kernel's tables changed meanwhile",
                    null);
        }
    }
}
