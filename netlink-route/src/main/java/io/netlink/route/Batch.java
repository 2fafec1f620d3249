package io.netlink.route;

import io.netlink.MessageWriter;
import io.netlink.NetnsHandle;
import io.netlink.Operation;
import io.netlink.RequestBatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What {@link Rtnetlink#batch} is to do: the same calls as of {@link Rtnetlink}, which write their
 * requests down instead of sending them.
 *
 * <p>Each call is one item; they are numbered from 0, and {@link io.netlink.BatchResult} speaks of
 * them by these numbers. The calls give nothing back: list what was made afterwards. Missing is
 * what first asks the kernel what there is: {@link Links#replace}, {@link Rules#replace} and most
 * {@code flush}.
 *
 * <p><b>Names of devices</b> mean what they mean at that point of the batch: a link that an earlier
 * item makes or renames is found by its new name, although the kernel does not know it yet, and a
 * name that an earlier item took away is refused. Other names cost one look-up (RTM_GETLINK) each,
 * at once and not when the batch is sent; a name that there is not is ENODEV there and then.
 *
 * <p>Lives inside the action of {@link Rtnetlink#batch} only, and belongs to its thread.
 */
public final class Batch {
    private final RequestBatch requests;
    private final BatchNames names;
    private final List<NetnsHandle> held = new ArrayList<>();
    private final Changes items = new Items();
    private final BatchRoutes routes = new BatchRoutes(items);
    private final BatchAddresses addresses = new BatchAddresses(items);
    private final Rtnetlink rtnl;
    private boolean ended;

    Batch(Rtnetlink rtnl, RequestBatch requests) {
        this.rtnl = rtnl;
        this.requests = requests;
        this.names = new BatchNames(rtnl);
    }

    /**
     * {@code ip link}. Links get an index of 2<sup>30</sup> or more unless they say one.
     *
     * @return the links
     */
    public BatchLinks links() {
        return new BatchLinks(this);
    }

    /**
     * {@code ip address}.
     *
     * @return the addresses
     */
    public BatchAddresses addresses() {
        return addresses;
    }

    /**
     * {@code ip route}.
     *
     * @return the routes
     */
    public BatchRoutes routes() {
        return routes;
    }

    /**
     * {@code ip rule}.
     *
     * @return the rules
     */
    public BatchRules rules() {
        return new BatchRules(items);
    }

    /**
     * {@code ip neigh}.
     *
     * @return the neighbours
     */
    public BatchNeighbours neighbours() {
        return new BatchNeighbours(items);
    }

    /**
     * {@code bridge fdb}.
     *
     * @return the forwarding databases
     */
    public BatchFdb fdb() {
        return new BatchFdb(items);
    }

    /**
     * {@code bridge mdb}.
     *
     * @return the multicast databases of bridges
     */
    public BatchMdb mdb() {
        return new BatchMdb(items);
    }

    /**
     * {@code bridge vlan}.
     *
     * @return the VLANs of bridges and their ports
     */
    public BatchBridgeVlans bridgeVlans() {
        return new BatchBridgeVlans(items);
    }

    /**
     * Media Redundancy Protocol, for which {@code bridge} has no command.
     *
     * @return the rings of bridges
     */
    public BatchBridgeMrp bridgeMrp() {
        return rtnl.bridgeMrp().in(items);
    }

    /**
     * Connectivity fault management, for which {@code bridge} has no command.
     *
     * @return the end points of bridges
     */
    public BatchBridgeCfm bridgeCfm() {
        return rtnl.bridgeCfm().in(items);
    }

    /**
     * {@code bridge vni}.
     *
     * @return the network ids of vxlan devices
     */
    public BatchVnis vnis() {
        return new BatchVnis(items);
    }

    /**
     * {@code ip nexthop}.
     *
     * @return the nexthop objects
     */
    public BatchNexthops nexthops() {
        return new BatchNexthops(items);
    }

    /**
     * {@code tc qdisc}.
     *
     * @return the queueing disciplines
     */
    public BatchQdiscs qdiscs() {
        return rtnl.qdiscs().in(items);
    }

    /**
     * {@code tc class}.
     *
     * @return the classes
     */
    public BatchTc<TcClass> classes() {
        return rtnl.classes().in(items);
    }

    /**
     * {@code tc filter}.
     *
     * @return the filters
     */
    public BatchTc<TcFilter> filters() {
        return rtnl.filters().in(items);
    }

    /**
     * {@code tc chain}.
     *
     * @return the chains of filters
     */
    public BatchTcChains chains() {
        return rtnl.chains().in(items);
    }

    /**
     * {@code tc actions}.
     *
     * @return the actions that filters share
     */
    public BatchTcActions actions() {
        return new BatchTcActions(items);
    }

    /**
     * {@code ip ntable}.
     *
     * @return the tables of neighbours
     */
    public BatchNeighbourTables neighbourTables() {
        return new BatchNeighbourTables(items);
    }

    /**
     * {@code ip netns set}.
     *
     * @return the ids that the namespace has for others
     */
    public BatchNetnsIds netnsIds() {
        return new BatchNetnsIds(this);
    }

    /**
     * {@code ip addrlabel}.
     *
     * @return the labels by which IPv6 chooses source addresses
     */
    public BatchAddressLabels addressLabels() {
        return new BatchAddressLabels(items);
    }

    /**
     * Any other request that changes something, as {@link io.netlink.RequestBatch#add} has it: the
     * fastest way, too, since nothing but the message itself is made.
     *
     * @param operation what kind of request it is, with {@link RouteAttributes#SPACE} for
     *     RTM_NEWROUTE
     * @param subject what it is about; its {@code toString} stands in error messages
     * @param flags NLM_F_* besides NLM_F_REQUEST
     * @param body writes the family's header and the attributes; called once, at once
     * @return the item's number
     * @throws IllegalArgumentException if the request is larger than any socket can send
     */
    public int add(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        checkAlive();
        return requests.add(operation, subject, flags, body);
    }

    /**
     * Nothing more is sent after a sendmsg(2) in which an item failed, but what stood in the same
     * one behind it is carried out; see {@link RequestBatch#stopAtFailure}.
     *
     * @param most how many items go into one sendmsg(2) at most: 1 stops right at the failure, and
     *     is as slow as single requests
     * @return this batch
     * @throws IllegalArgumentException if it is not positive
     */
    public Batch stopAtFailure(int most) {
        checkAlive();
        requests.stopAtFailure(most);
        return this;
    }

    /**
     * How many items there are so far.
     *
     * @return the number that the next one gets
     */
    public int size() {
        checkAlive();
        return requests.size();
    }

    /** What the names of devices mean. */
    BatchNames names() {
        return names;
    }

    /** What makes each request an item. */
    Changes items() {
        return items;
    }

    /** Where it will be sent. */
    Rtnetlink rtnl() {
        return rtnl;
    }

    /** An item of several requests. */
    Changes item() {
        return new Item();
    }

    /** Keeps a namespace's descriptor, which stands in a message, until all is sent. */
    void hold(NetnsHandle namespace) {
        if (namespace != null) {
            namespace.acquire();
            held.add(namespace);
        }
    }

    /** Ends the batch's life. */
    void end() {
        ended = true;
        held.forEach(NetnsHandle::release);
        held.clear();
    }

    private void checkAlive() {
        if (ended) {
            throw new IllegalStateException("a batch lives only inside the action that fills it");
        }
    }

    /** Makes each request an item. */
    private final class Items implements Changes {
        @Override
        public int index(String device) {
            return names.index(Objects.requireNonNull(device, "device"));
        }

        @Override
        public void change(
                Operation operation,
                Object subject,
                int flags,
                Consumer<? super MessageWriter> body) {
            add(operation, subject, flags, body);
        }
    }

    /** Makes all requests one item. */
    private final class Item implements Changes {
        private boolean begun;

        @Override
        public int index(String device) {
            return items.index(device);
        }

        @Override
        public void change(
                Operation operation,
                Object subject,
                int flags,
                Consumer<? super MessageWriter> body) {
            if (begun) {
                requests.addToLast(operation, subject, flags, body);
            } else {
                add(operation, subject, flags, body);
                begun = true;
            }
        }
    }
}
