package io.netlink.container;

import io.netlink.MacAddress;
import io.netlink.NetnsHandle;
import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Link;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Dummy;
import io.netlink.route.link.Ipoib;
import io.netlink.route.link.Ipvlan;
import io.netlink.route.link.IpvlanMode;
import io.netlink.route.link.Macvlan;
import io.netlink.route.link.MacvlanMode;
import io.netlink.route.link.Macvtap;
import io.netlink.route.link.Vlan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a container an interface: what {@code pipework br0 test01 172.18.18.36/24@172.18.18.1}
 * does.
 *
 * <pre>{@code
 * Attachment eth1 = ContainerNetwork.of(Container.docker("test01"))
 *         .bridge("br0")                              // made if missing
 *         .address("172.18.18.36/24@172.18.18.1")     // and the default route
 *         .attach();
 * eth1.detach();
 * }</pre>
 *
 * <p>A value: each method gives another one, and nothing happens before {@link #attach}. That may
 * be called again: what is there already stays, what differs is changed, and what the call did is
 * in {@link Attachment#changes()}. If a step fails, those before are taken back.
 *
 * <p>Needs CAP_NET_ADMIN in the host's namespace, and CAP_SYS_ADMIN to enter the guest's.
 */
public final class ContainerNetwork {
    /** Begins a host's interface that is named by its address. */
    static final String MAC = "mac:";

    final Guest guest;
    HostSide side;
    NetnsHandle host;
    String name = "eth1";
    Optional<String> hostName = Optional.empty();
    List<GuestAddress> addresses = List.of();
    Optional<Dhcp> dhcp = Optional.empty();
    Optional<MacAddress> mac = Optional.empty();
    int mtu;
    int vlan;
    boolean announce = true;

    private ContainerNetwork(Guest guest) {
        this.guest = Objects.requireNonNull(guest, "guest");
    }

    private ContainerNetwork copy() {
        ContainerNetwork next = new ContainerNetwork(guest);
        next.side = side;
        next.host = host;
        next.name = name;
        next.hostName = hostName;
        next.addresses = addresses;
        next.dhcp = dhcp;
        next.mac = mac;
        next.mtu = mtu;
        next.vlan = vlan;
        next.announce = announce;
        return next;
    }

    /**
     * Begins: who gets an interface.
     *
     * @param guest a container, or another's process
     * @return a wish that does not say yet what to attach to
     */
    public static ContainerNetwork of(Guest guest) {
        return new ContainerNetwork(guest);
    }

    private ContainerNetwork on(HostSide next) {
        ContainerNetwork copy = copy();
        copy.side = next;
        return copy;
    }

    /**
     * {@code pipework BRIDGE …}: a port of a Linux bridge, which is made if missing, and brought
     * up. The interface takes over its MTU.
     *
     * @param bridge the bridge's name
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork bridge(String bridge) {
        return on(new BridgeSide(checkName(bridge)));
    }

    /**
     * {@code pipework OVSBRIDGE …}: a port of an Open vSwitch bridge, which is made if missing. By
     * {@code ovs-vsctl}, which has to be installed; the port tells by its {@code external-ids}
     * whose it is, as pipework's does.
     *
     * @param bridge the bridge's name
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork ovsBridge(String bridge) {
        return on(new OvsSide(checkName(bridge), null, null));
    }

    /**
     * {@code ovs-vsctl --db=DATABASE …}: the same, of a switch that is not in the usual place.
     *
     * @param bridge the bridge's name
     * @param database where its database answers, such as {@code unix:/run/openvswitch/db.sock}
     * @param datapath the type of a bridge that is made: {@code system}, in the kernel, or {@code
     *     netdev}, which needs no kernel module
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork ovsBridge(String bridge, String database, String datapath) {
        return on(
                new OvsSide(
                        checkName(bridge),
                        Objects.requireNonNull(database),
                        Objects.requireNonNull(datapath)));
    }

    private ContainerNetwork on(String words, String parent, LinkKind kind) {
        return on(new ChildSide(words, checkHostInterface(parent), kind));
    }

    /**
     * {@code pipework ETH …}: a macvlan in bridge mode on an interface of the host, which is
     * brought up. The host itself does not reach it.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork macvlan(String parent) {
        return macvlan(parent, MacvlanMode.BRIDGE);
    }

    /**
     * {@code ip link add link PARENT … type macvlan mode MODE}.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @param mode private, vepa, bridge, passthru or source
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork macvlan(String parent, MacvlanMode mode) {
        return on("macvlan " + mode, parent, Macvlan.mode(mode));
    }

    /**
     * {@code ip link add link PARENT … type macvtap mode MODE}.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @param mode private, vepa, bridge, passthru or source
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork macvtap(String parent, MacvlanMode mode) {
        return on("macvtap " + mode, parent, Macvtap.mode(mode));
    }

    /**
     * {@code ip link add link PARENT … type ipvlan mode MODE}.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @param mode l2, l3 or l3s
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork ipvlan(String parent, IpvlanMode mode) {
        return on("ipvlan " + mode, parent, Ipvlan.mode(mode));
    }

    /**
     * {@code ip link add link PARENT … type vlan id ID}: a VLAN of an interface of the host.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @param id 1 to 4094
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name, or the id is out of range
     */
    public ContainerNetwork vlan(String parent, int id) {
        checkVlan(id);
        return on("vlan id " + id, parent, Vlan.id(id));
    }

    /**
     * {@code pipework --direct-phys ETH …}: the host's interface itself. {@link Attachment#detach}
     * gives it back, and so does the kernel when the guest's namespace ends.
     *
     * @param device the interface, by name or {@code mac:ADDRESS}
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork physical(String device) {
        return on(new PhysicalSide(checkHostInterface(device)));
    }

    /**
     * {@code pipework WLAN …}: a Wi-Fi device of the host, which moves with all its interfaces, as
     * {@code iw phy PHY set netns} moves it. {@link Attachment#detach} gives it back, and so does
     * the kernel when the guest's namespace ends.
     *
     * @param device one of its interfaces, by name or {@code mac:ADDRESS}
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork wifi(String device) {
        return on(new WifiSide(checkHostInterface(device)));
    }

    /**
     * {@code pipework IB …}: a child of an InfiniBand interface.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork ipoib(String parent) {
        return on("ipoib", parent, Ipoib.create());
    }

    /**
     * {@code pipework IB … @PKEY}: a child of an InfiniBand interface, in a partition.
     *
     * @param parent the interface, by name or {@code mac:ADDRESS}
     * @param pkey the partition's key
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name, or the key is out of
     *     range
     */
    public ContainerNetwork ipoib(String parent, int pkey) {
        return on("ipoib pkey " + pkey, parent, Ipoib.pkey(pkey));
    }

    /**
     * {@code pipework dummy …}: an interface that leads nowhere.
     *
     * @return the wish with that
     */
    public ContainerNetwork dummy() {
        return on(new ChildSide("dummy", null, Dummy.create()));
    }

    /**
     * In which namespace the bridge or the other interface is; without it in that of the caller.
     *
     * @param namespace a handle, which is to be open at {@link #attach}
     * @return the wish with that
     */
    public ContainerNetwork host(NetnsHandle namespace) {
        ContainerNetwork copy = copy();
        copy.host = Objects.requireNonNull(namespace);
        return copy;
    }

    /**
     * {@code pipework … -i NAME}: what the guest calls the interface; without it {@code eth1}.
     *
     * @param name 1 to 15 bytes
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork name(String name) {
        ContainerNetwork copy = copy();
        copy.name = checkName(name);
        return copy;
    }

    /**
     * {@code pipework … -l NAME}: what the host calls its end of a veth pair; without it {@code
     * veth1pl} and the guest's process, or something of the same length.
     *
     * @param name 1 to 15 bytes
     * @return the wish with that
     * @throws IllegalArgumentException if no interface can have the name
     */
    public ContainerNetwork hostName(String name) {
        ContainerNetwork copy = copy();
        copy.hostName = Optional.of(checkName(name));
        return copy;
    }

    /**
     * Addresses of the guest, all of them: what else the interface has is taken from it. None, as
     * without this, is what pipework writes as {@code 0/0}.
     *
     * @param addresses {@code ADDRESS/LENGTH} or {@code ADDRESS/LENGTH@GATEWAY}, of IPv4 or IPv6
     * @return the wish with that
     * @throws IllegalArgumentException if one is neither, or two of a family have a gateway
     */
    public ContainerNetwork address(String... addresses) {
        return addresses(List.of(addresses).stream().map(GuestAddress::parse).toList());
    }

    /**
     * Addresses of the guest, all of them.
     *
     * @param addresses with a gateway for IPv4 and one for IPv6 at most
     * @return the wish with that
     * @throws IllegalArgumentException if two of a family have a gateway
     */
    public ContainerNetwork addresses(List<GuestAddress> addresses) {
        for (boolean ipv6 : new boolean[] {false, true}) {
            long gateways =
                    addresses.stream()
                            .filter(each -> each.prefix().isIpv6() == ipv6)
                            .filter(each -> each.gateway().isPresent())
                            .count();
            if (gateways > 1) {
                throw new IllegalArgumentException(
                        "one default route only: several gateways in " + addresses);
            }
        }
        ContainerNetwork copy = copy();
        copy.addresses = List.copyOf(addresses);
        return copy;
    }

    /**
     * {@code pipework … dhcp}: a server gives the IPv4 address and the gateway, beside addresses
     * that are given here. A guest that has one already is not asked for again.
     *
     * @param dhcp by which program
     * @return the wish with that
     */
    public ContainerNetwork dhcp(Dhcp dhcp) {
        ContainerNetwork copy = copy();
        copy.dhcp = Optional.of(dhcp);
        return copy;
    }

    /**
     * {@code pipework … MAC}: the interface's address; or {@code U:TEXT}, which makes one of a
     * text, the same for the same text, and the same that pipework makes.
     *
     * @param text such as {@code 02:00:00:00:00:01} or {@code U:test01}
     * @return the wish with that
     * @throws IllegalArgumentException if it is neither, or a multicast address
     */
    public ContainerNetwork mac(String text) {
        return mac(
                text.startsWith("U:")
                        ? HostNames.macOf(text.substring(2))
                        : MacAddress.parse(text));
    }

    /**
     * The interface's address.
     *
     * @param address of one station
     * @return the wish with that
     * @throws IllegalArgumentException if it is a multicast address
     */
    public ContainerNetwork mac(MacAddress address) {
        if (address.isMulticast()) {
            throw new IllegalArgumentException(address + " is an address of many stations");
        }
        ContainerNetwork copy = copy();
        copy.mac = Optional.of(address);
        return copy;
    }

    /**
     * The interface's MTU; without it that of what it is attached to.
     *
     * @param bytes 68 or more
     * @return the wish with that
     * @throws IllegalArgumentException if it is less
     */
    public ContainerNetwork mtu(int bytes) {
        if (bytes < 68) {
            throw new IllegalArgumentException("mtu " + bytes + ": at least 68");
        }
        ContainerNetwork copy = copy();
        copy.mtu = bytes;
        return copy;
    }

    /**
     * {@code pipework … MAC@VLAN}: a port's VLAN, of a bridge that filters VLANs or an Open vSwitch
     * bridge; or the VLAN of the parent that a macvlan or ipvlan is put on, which is made if
     * missing.
     *
     * @param id 1 to 4094
     * @return the wish with that
     * @throws IllegalArgumentException if it is out of range
     */
    public ContainerNetwork vlan(int id) {
        ContainerNetwork copy = copy();
        copy.vlan = checkVlan(id);
        return copy;
    }

    /**
     * Whether neighbours are told of new addresses ({@code arping -A}); without it they are.
     *
     * @param on false for silence
     * @return the wish with that
     */
    public ContainerNetwork announce(boolean on) {
        ContainerNetwork copy = copy();
        copy.announce = on;
        return copy;
    }

    /**
     * Does it.
     *
     * @return what there is now, and what was done for it
     * @throws IllegalStateException if nothing says what to attach to
     * @throws ContainerException if the guest does not run or is on the host's network, the
     *     interface's name is taken, something that is needed is not there, or the thread is
     *     interrupted while it waits for an engine, a switch or a DHCP server; nothing is left half
     *     made
     * @throws io.netlink.NetlinkException if the kernel refuses a step; nothing is left half made
     */
    public Attachment attach() {
        if (side == null) {
            throw new IllegalStateException(
                    "say what to attach to: bridge(…), macvlan(…), physical(…) …");
        }
        if (vlan > 0 && !side.takesVlan()) {
            throw new ContainerException(
                    Reason.REFUSED,
                    "%s has no VLAN; give the guest a VLAN of the interface: vlan(\"eth0\", %d)"
                            .formatted(side.words(this), vlan));
        }
        if (mac.isPresent() && !side.takesMac()) {
            throw new ContainerException(
                    Reason.REFUSED,
                    "%s keeps the address of its hardware; leave mac(…) away"
                            .formatted(side.words(this)));
        }
        return Attach.run(this);
    }

    /**
     * Takes away what guests left on the host that ended without a detach: bridges that were made
     * for them and have no port any more. The interfaces themselves go with a guest's namespace.
     *
     * @return what was done, a step each
     * @throws io.netlink.NetlinkException if the kernel refuses a step
     */
    public static List<String> sweep() {
        try (Rtnetlink host = Rtnetlink.open()) {
            return Sweep.bridges(host);
        }
    }

    /**
     * Takes ports away from Open vSwitch whose guests have ended; pipework's, too.
     *
     * @param database where its database answers, such as {@code unix:/run/openvswitch/db.sock};
     *     null for the usual place
     * @return what was done, a step each
     * @throws ContainerException REFUSED if {@code ovs-vsctl} is missing, or refuses
     */
    public static List<String> sweepOvs(String database) {
        try (Rtnetlink host = Rtnetlink.open()) {
            return Sweep.ports(host, database);
        }
    }

    /** What the interface inside has whatever it is made of. */
    LinkSpec insideSpec(int defaultMtu) {
        LinkSpec spec = Link.named(name).up();
        int wanted = mtu > 0 ? mtu : defaultMtu;
        spec = wanted > 0 ? spec.mtu(wanted) : spec;
        return mac.map(spec::address).orElse(spec);
    }

    private static String checkName(String name) {
        Link.at(1).rename(name); // refuses what can be none; an alternative name may be longer
        return name;
    }

    private static String checkHostInterface(String name) {
        if (name.startsWith(MAC)) {
            MacAddress.parse(name.substring(MAC.length()));
            return name;
        }
        return checkName(name);
    }

    private static int checkVlan(int id) {
        if (id < 1 || id > 4094) {
            throw new IllegalArgumentException("VLAN " + id + ": 1 to 4094");
        }
        return id;
    }

    /** Such as {@code bridge br0 – eth1 of docker container test01, [10.0.0.5/24]}. */
    @Override
    public String toString() {
        return "%s – %s of %s, %s"
                .formatted(side == null ? "nothing" : side.words(this), name, guest, addresses);
    }
}
