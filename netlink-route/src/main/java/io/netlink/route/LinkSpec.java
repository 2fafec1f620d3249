package io.netlink.route;

import static io.netlink.uapi.If.IFF_ALLMULTI;
import static io.netlink.uapi.If.IFF_MULTICAST;
import static io.netlink.uapi.If.IFF_NOARP;
import static io.netlink.uapi.If.IFF_PROMISC;
import static io.netlink.uapi.If.IFF_UP;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.MacAddress;
import io.netlink.NetnsHandle;
import io.netlink.uapi.If;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a link is to be: the words after {@code ip link add} or {@code ip link set}. From {@link
 * Link#named} or {@link Link#at}.
 *
 * <p>Says only what was said: what is not set keeps the kernel's default ({@code add}) or stays as
 * it is ({@code change}). Immutable; each method returns another spec, so one can serve as a
 * template.
 */
public final class LinkSpec {

    private final LinkDraft draft;

    private LinkSpec(LinkDraft draft) {
        this.draft = draft;
    }

    static LinkSpec ofName(String name) {
        LinkNames.checkAnyName(name);
        return new LinkSpec(new LinkDraft()).with(d -> d.name = name);
    }

    static LinkSpec ofIndex(int index) {
        checkIndex(index);
        return new LinkSpec(new LinkDraft()).with(d -> d.index = index);
    }

    /**
     * {@code type KIND}: what the link is. Only for {@code add} and {@code replace}, or to change
     * the kind's own options.
     *
     * @param kind the kind
     * @return a spec with it
     * @throws IllegalArgumentException if the kind's peer has what a peer cannot have
     */
    public LinkSpec kind(LinkKind kind) {
        Objects.requireNonNull(kind, "kind");
        if (kind.peer() != null) {
            kind.peer().draft.checkPeer();
        }
        return with(d -> d.kind = kind);
    }

    /**
     * {@code type KIND_slave …}: what the link's master is to keep about it. For a link that has a
     * master; with {@code add} it costs a second message.
     *
     * <pre>{@code
     * links.change(Link.named("veth-1").port(BridgePort.create().set(BridgePort.ISOLATED, true)));
     * }</pre>
     *
     * @param port of the master's kind, such as {@link io.netlink.route.link.BridgePort}
     * @return a spec with it
     */
    public LinkSpec port(LinkKind port) {
        Objects.requireNonNull(port, "port");
        return with(d -> d.port = port);
    }

    /**
     * {@code netns}: the namespace that the link is made in, or moved to. The handle must stay open
     * until the request has been made.
     *
     * <p>Making a link where it belongs is cheap; moving one costs 13 to 37 milliseconds, in which
     * the kernel serves no other request.
     *
     * @param namespace the namespace
     * @return a spec with it
     */
    public LinkSpec netns(NetnsHandle namespace) {
        Objects.requireNonNull(namespace, "namespace");
        return without(LinkAttributes.NET_NS_PID)
                .without(LinkAttributes.TARGET_NETNSID)
                .with(d -> d.netns = namespace);
    }

    /**
     * {@code netns PID}: the namespace of a process. A pid may be used again by another process; a
     * {@link NetnsHandle} cannot be mistaken.
     *
     * @param pid the process
     * @return a spec with it
     * @throws IllegalArgumentException if the pid is not positive
     */
    public LinkSpec netnsPid(int pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid " + pid + ": must be positive");
        }
        return without(LinkAttributes.TARGET_NETNSID)
                .set(LinkAttributes.NET_NS_PID, pid)
                .with(d -> d.netns = null);
    }

    /**
     * {@code netns}, by an id that the namespace has here ({@code ip netns set NAME ID}). Not for a
     * peer; and what is made in this way can have only what one message says, see {@link
     * NetnsIdLinks#add}.
     *
     * @param id the id
     * @return a spec with it
     * @throws IllegalArgumentException if the id is negative
     */
    public LinkSpec netnsId(int id) {
        NetnsIdLinks.checkId(id);
        return without(LinkAttributes.NET_NS_PID)
                .set(LinkAttributes.TARGET_NETNSID, id)
                .with(d -> d.netns = null);
    }

    /**
     * {@code name}: another name for the link, in the same message as everything else, also as a
     * move to a namespace in which the old name is taken. Only for {@code change}.
     *
     * @param newName the new name
     * @return a spec with it
     * @throws IllegalArgumentException if it is no name: over 15 bytes, white space, {@code /}
     */
    public LinkSpec rename(String newName) {
        LinkNames.checkName(newName);
        return with(d -> d.newName = newName);
    }

    /**
     * {@code index}: the interface index that the link is to have, in {@code add}, or in the
     * namespace that {@code change} moves it to. A peer can have one if its pair has one too.
     *
     * @param index positive, and free in the namespace
     * @return a spec with it
     * @throws IllegalArgumentException if it is not positive
     */
    public LinkSpec index(int index) {
        checkIndex(index);
        return with(d -> d.newIndex = index);
    }

    /**
     * {@code altname}: a further name, under which the link is found too. Given with {@code add} it
     * costs a second message.
     *
     * @param altName up to 127 bytes
     * @return a spec with it, and those that it has already
     * @throws IllegalArgumentException if it is no name
     */
    public LinkSpec altName(String altName) {
        LinkNames.checkAnyName(altName);
        List<String> all = new ArrayList<>(draft.altNames);
        all.add(altName);
        return with(d -> d.altNames = List.copyOf(all));
    }

    /**
     * {@code master NAME}: the bridge, bond or VRF that the link becomes part of, by name in the
     * namespace that the link is, or will be, in. Looked up when the request is made.
     *
     * @param name the master's name
     * @return a spec with it
     * @throws IllegalArgumentException if it is no name
     */
    public LinkSpec master(String name) {
        LinkNames.checkAnyName(name);
        return without(LinkAttributes.MASTER).with(d -> d.master = name);
    }

    /**
     * {@code master}, by index.
     *
     * @param index the master's index
     * @return a spec with it
     * @throws IllegalArgumentException if it is not positive
     */
    public LinkSpec master(int index) {
        checkIndex(index);
        return set(LinkAttributes.MASTER, index).with(d -> d.master = null);
    }

    /**
     * {@code nomaster}: the link leaves its bridge, bond or VRF.
     *
     * @return a spec with it
     */
    public LinkSpec noMaster() {
        return set(LinkAttributes.MASTER, 0).with(d -> d.master = null);
    }

    /**
     * {@code link NAME}: the device below, for kinds that sit on one (vlan, macvlan), by name in
     * the namespace that the request is made in. Looked up when the request is made.
     *
     * @param name the lower device's name
     * @return a spec with it
     * @throws IllegalArgumentException if it is no name
     */
    public LinkSpec link(String name) {
        LinkNames.checkAnyName(name);
        return without(LinkAttributes.LINK).with(d -> d.lower = name);
    }

    /**
     * {@code link}, by index.
     *
     * @param index the lower device's index
     * @return a spec with it
     * @throws IllegalArgumentException if it is not positive
     */
    public LinkSpec link(int index) {
        checkIndex(index);
        return set(LinkAttributes.LINK, index).with(d -> d.lower = null);
    }

    /**
     * {@code parentdev}: the device that the link is a part of and that is no link itself, such as
     * a cellular modem of a {@link io.netlink.route.link.Wwan}. Only for {@code add}; Linux 5.14.
     *
     * @param name the device's name in {@code /sys/class/wwan} or on its bus, such as {@code wwan0}
     * @return a spec with it
     * @throws IllegalArgumentException if it is empty or has a NUL in it
     */
    public LinkSpec parentDevice(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("parentdev '" + name + "': is no name of a device");
        }
        return set(LinkAttributes.PARENT_DEV_NAME, name);
    }

    /**
     * {@code mtu}: the largest packet in bytes.
     *
     * @param bytes what the device takes: {@link LinkView#minMtu()} to {@link LinkView#maxMtu()}
     * @return a spec with it
     * @throws IllegalArgumentException if it is negative
     */
    public LinkSpec mtu(int bytes) {
        return set(LinkAttributes.MTU, notNegative(bytes, "mtu"));
    }

    /**
     * {@code address}: the link-layer address.
     *
     * @param address the address
     * @return a spec with it
     */
    public LinkSpec address(MacAddress address) {
        return set(LinkAttributes.ADDRESS, address);
    }

    /**
     * {@code broadcast}: the link-layer broadcast address.
     *
     * @param address the address
     * @return a spec with it
     */
    public LinkSpec broadcast(MacAddress address) {
        return set(LinkAttributes.BROADCAST, address);
    }

    /**
     * {@code txqueuelen}: the transmit queue's length.
     *
     * @param packets 0 or more
     * @return a spec with it
     * @throws IllegalArgumentException if it is negative
     */
    public LinkSpec txQueueLength(int packets) {
        return set(LinkAttributes.TXQLEN, notNegative(packets, "txqueuelen"));
    }

    /**
     * {@code group}: the number of the group that the link belongs to.
     *
     * @param group 0 or more; 0 is the default group
     * @return a spec with it
     * @throws IllegalArgumentException if it is negative
     */
    public LinkSpec group(int group) {
        return set(LinkAttributes.GROUP, notNegative(group, "group"));
    }

    /**
     * {@code alias}: free text. Given with {@code add} it costs a second message.
     *
     * @param text up to 255 bytes; empty removes it
     * @return a spec with it
     * @throws IllegalArgumentException if it is longer
     */
    public LinkSpec alias(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes >= If.IFALIASZ) {
            throw new IllegalArgumentException(
                    "the alias has " + bytes + " bytes, at most " + (If.IFALIASZ - 1) + " fit");
        }
        return set(LinkAttributes.IFALIAS, text);
    }

    /**
     * {@code numtxqueues} and {@code numrxqueues}: how many queues the device gets. Only for {@code
     * add}.
     *
     * @param transmit 1 to 4096
     * @param receive 1 to 4096
     * @return a spec with it
     * @throws IllegalArgumentException if one is out of range
     */
    public LinkSpec queues(int transmit, int receive) {
        if (transmit < 1 || transmit > 4096 || receive < 1 || receive > 4096) {
            throw new IllegalArgumentException(
                    "queues " + transmit + ", " + receive + ": must be 1 to 4096");
        }
        return set(LinkAttributes.NUM_TX_QUEUES, transmit)
                .set(LinkAttributes.NUM_RX_QUEUES, receive);
    }

    /**
     * {@code carrier on|off}, for devices whose carrier software decides. Given with {@code add} it
     * costs a second message.
     *
     * @param on whether there is to be a carrier
     * @return a spec with it
     */
    public LinkSpec carrier(boolean on) {
        return set(LinkAttributes.CARRIER, on);
    }

    /**
     * {@code protodown}: keeps the carrier down, as a routing daemon does for a port that must not
     * be used. EOPNOTSUPP unless the driver can (vxlan, macvlan and few others).
     *
     * @param on whether to
     * @return a spec with it
     */
    public LinkSpec protoDown(boolean on) {
        return set(LinkAttributes.PROTO_DOWN, on);
    }

    /**
     * {@code protodown_reason N on}: why, so that one program does not lift what another set. The
     * kernel refuses to lift {@link #protoDown} while there is a reason.
     *
     * @param reason a bit, 0 to 31; {@code /etc/iproute2/protodown_reasons.d} may have a name for
     *     it
     * @param on whether the reason is there
     * @return a spec with it, and what it says of other reasons
     * @throws IllegalArgumentException if it is no bit
     */
    public LinkSpec protoDownReason(int reason, boolean on) {
        if (reason < 0 || reason >= Integer.SIZE) {
            throw new IllegalArgumentException("protodown_reason " + reason + ": must be 0 to 31");
        }
        return set(
                LinkAttributes.PROTO_DOWN_REASON,
                LinkGroups.reason(draft.attributes, 1L << reason, on));
    }

    /**
     * {@code gso_max_size} and {@code gro_max_size}: how large the packets are that the kernel
     * handles in one piece, before they are cut into segments and after they were put together.
     * More than 65536 ("big TCP") needs a device that can; IPv4 has rows of its own, {@link
     * LinkAttributes#GSO_IPV4_MAX_SIZE} and {@link LinkAttributes#GRO_IPV4_MAX_SIZE}.
     *
     * @param gso bytes
     * @param gro bytes
     * @return a spec with it
     * @throws IllegalArgumentException if one is not 0 to 4294967295
     */
    public LinkSpec maxSizes(long gso, long gro) {
        return set(LinkAttributes.GSO_MAX_SIZE, gso).set(LinkAttributes.GRO_MAX_SIZE, gro);
    }

    /**
     * {@code xdp}: attaches or detaches an XDP program.
     *
     * @param xdp such as {@code Xdp.attach(fd)}
     * @return a spec with it
     */
    public LinkSpec xdp(Xdp xdp) {
        return set(LinkAttributes.XDP, xdp);
    }

    /**
     * {@code vf NUM …}: changes a virtual function. Several calls change several.
     *
     * @param vf the function, which replaces what was said of the same one
     * @return a spec with it
     */
    public LinkSpec vf(Vf vf) {
        return set(LinkAttributes.VFINFO_LIST, LinkGroups.functions(draft.attributes, vf));
    }

    /**
     * {@code addrgenmode}, {@code ip token}, and other things that a family keeps about the link.
     *
     * @param families what to change
     * @return a spec with it
     */
    public LinkSpec families(LinkFamilies families) {
        return set(LinkAttributes.AF_SPEC, families);
    }

    /**
     * {@code up}.
     *
     * @return a spec of a link that is up
     */
    public LinkSpec up() {
        return flag(IFF_UP, true);
    }

    /**
     * {@code down}.
     *
     * @return a spec of a link that is down
     */
    public LinkSpec down() {
        return flag(IFF_UP, false);
    }

    /**
     * {@code promisc on|off}: whether the device takes every packet.
     *
     * @param on the wish
     * @return a spec with it
     */
    public LinkSpec promisc(boolean on) {
        return flag(IFF_PROMISC, on);
    }

    /**
     * {@code allmulticast on|off}: whether the device takes all multicast.
     *
     * @param on the wish
     * @return a spec with it
     */
    public LinkSpec allMulticast(boolean on) {
        return flag(IFF_ALLMULTI, on);
    }

    /**
     * {@code arp on|off}.
     *
     * @param on whether the device uses ARP
     * @return a spec with it
     */
    public LinkSpec arp(boolean on) {
        return flag(IFF_NOARP, !on);
    }

    /**
     * {@code multicast on|off}.
     *
     * @param on whether the device does multicast
     * @return a spec with it
     */
    public LinkSpec multicast(boolean on) {
        return flag(IFF_MULTICAST, on);
    }

    /**
     * Any flag of the device.
     *
     * @param flag IFF_* of {@link If}
     * @param on whether it is to be set
     * @return a spec with it
     */
    public LinkSpec flag(int flag, boolean on) {
        return with(
                d -> {
                    d.flags = on ? d.flags | flag : d.flags & ~flag;
                    d.change |= flag;
                });
    }

    /**
     * Any attribute of a link message.
     *
     * @param attribute of {@link LinkAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return a spec with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> LinkSpec set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return with(d -> d.attributes = d.attributes.with(attribute, value));
    }

    /**
     * The name by which the link is made or found.
     *
     * @return empty for a spec from {@link Link#at}
     */
    public Optional<String> name() {
        return Optional.ofNullable(draft.name);
    }

    /**
     * The attributes set so far, without name, namespace and kind.
     *
     * @return the attributes
     */
    public AttributeSet attributes() {
        return draft.attributes;
    }

    /**
     * Writes what makes such a link: {@code struct ifinfomsg} and the attributes, as in RTM_NEWLINK
     * with NLM_F_CREATE and in a veth's peer. For code that sends its own messages.
     *
     * <p>If a namespace handle is in the spec, it must have been {@link NetnsHandle#acquire
     * acquired}.
     *
     * @param writer after the message's header
     * @throws IllegalStateException if a master or lower device is still a name
     */
    public void writeTo(AttributeWriter writer) {
        draft.writeCreate(writer);
    }

    /** What has been said, for the code of this package that carries it out. */
    LinkDraft draft() {
        return draft;
    }

    private LinkSpec without(Attribute<?> attribute) {
        return with(d -> d.attributes = d.attributes.without(attribute));
    }

    /** Another spec, changed in one thing. */
    LinkSpec with(Consumer<LinkDraft> change) {
        LinkDraft next = draft.copy();
        change.accept(next);
        return new LinkSpec(next);
    }

    private static int notNegative(int value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " " + value + ": must not be negative");
        }
        return value;
    }

    static void checkIndex(int index) {
        if (index <= 0) {
            throw new IllegalArgumentException("link index " + index + ": must be positive");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkSpec that && draft.equals(that.draft);
    }

    @Override
    public int hashCode() {
        return draft.hashCode();
    }

    /** The name, or index, and what is asked for. */
    @Override
    public String toString() {
        return draft.toString();
    }
}
