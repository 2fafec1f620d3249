package io.netlink.route;

import static io.netlink.uapi.IfLink.IFLA_EXT_MASK;
import static io.netlink.uapi.IfLink.IFLA_INFO_KIND;
import static io.netlink.uapi.IfLink.IFLA_LINKINFO;
import static io.netlink.uapi.IfLink.IFLA_MASTER;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_UNSPEC;

import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The links of a namespace: {@code ip link add, set, replace, delete, show, property}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Links {
    private final Rtnetlink rtnl;

    Links(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip link add NAME … type KIND …}: makes a link. RTM_NEWLINK.
     *
     * <p>Makes it as described, or not at all: if a later step fails (alias and alternative names
     * need a second message) the link is deleted again.
     *
     * <p>A name may be a template, {@code veth%d}: the kernel puts the least free number there.
     * Before Linux 6.2, and for a link in another namespace, the kernel does not say what it made;
     * such a link gets an index of 2<sup>30</sup> or more by which it is found, unless {@link
     * LinkSpec#index} gives it one.
     *
     * @param spec from {@link Link#named}, with a kind
     * @return the link that was made, with its index, also if it is in another namespace
     * @throws IllegalArgumentException if the spec has no name or no kind, or the name has over 15
     *     bytes, or a peer asks for an index and the link for none
     * @throws NetlinkException EEXIST if the name or index is taken, EOPNOTSUPP if the kernel has
     *     no such kind, EPERM without CAP_NET_ADMIN, EINVAL and ERANGE for options it does not take
     */
    public Link add(LinkSpec spec) {
        return new LinkCreation(rtnl, spec).add();
    }

    /**
     * What {@code ip link replace NAME … type KIND …} is meant to be: makes a link, or changes the
     * one that has the name (for which {@code ip} gets EOPNOTSUPP). RTM_GETLINK and RTM_NEWLINK.
     *
     * <p>A link that was there before is not deleted if a step fails, nor is what the kernel had
     * changed already taken back.
     *
     * @param spec from {@link Link#named}, with a kind
     * @return the link as it is then
     * @throws IllegalArgumentException as for {@link #add}
     * @throws NetlinkException as for {@link #add}; EOPNOTSUPP also if the link there is of another
     *     kind, or is a veth and a peer is given; EBUSY if it cannot be changed while it is up
     */
    public Link replace(LinkSpec spec) {
        return new LinkCreation(rtnl, spec).replace();
    }

    /**
     * {@code ip link set DEVICE …}: changes a link; everything the spec says in one message, a move
     * to another namespace with a new name included. RTM_NEWLINK without NLM_F_CREATE.
     *
     * <p>The kernel carries a message out step by step and does not take back what it did before
     * the step that failed.
     *
     * @param spec from {@link Link#named}, {@link Link#at} or {@link Link#spec()}
     * @throws IllegalArgumentException if the spec says nothing, or asks for another index without
     *     another namespace
     * @throws NetlinkException ENODEV if there is no such link, EEXIST if the new name is taken,
     *     EBUSY for what needs the link to be down, EPERM without CAP_NET_ADMIN
     */
    public void change(LinkSpec spec) {
        LinkChange.check(spec);
        LinkSpec resolved = LinkCreation.resolveChange(spec, rtnl);
        LinkCreation.holdingNamespaces(
                resolved, () -> LinkChange.request(rtnl.changes(), spec, resolved));
    }

    /**
     * {@code ip link delete DEVICE}. RTM_DELLINK.
     *
     * @param name the link's name or alternative name
     * @throws NetlinkException ENODEV if there is none, EOPNOTSUPP for hardware, EPERM without
     *     CAP_NET_ADMIN
     * @throws IllegalArgumentException if no link can have the name
     */
    public void delete(String name) {
        LinkChange.delete(rtnl.changes(), name);
    }

    /**
     * {@code ip link delete}, by index. RTM_DELLINK.
     *
     * @param index the link's index
     * @throws NetlinkException as for {@link #delete(String)}
     * @throws IllegalArgumentException if it is not positive
     */
    public void delete(int index) {
        LinkChange.delete(rtnl.changes(), index);
    }

    /**
     * {@code ip link delete}, of a link that was listed. RTM_DELLINK.
     *
     * @param link the link; found by its index
     * @throws NetlinkException as for {@link #delete(String)}
     */
    public void delete(Link link) {
        LinkChange.delete(rtnl.changes(), link);
    }

    /** Makes each request at once. */
    Changes changes() {
        return rtnl.changes();
    }

    /**
     * {@code ip link show DEVICE}. RTM_GETLINK.
     *
     * @param name the link's name or alternative name
     * @return the link
     * @throws NetlinkException ENODEV if there is none
     * @throws IllegalArgumentException if no link can have the name
     */
    public Link get(String name) {
        LinkNames.checkAnyName(name);
        return get(name, 0, writer -> LinkDraft.writeName(writer, name));
    }

    /**
     * {@code ip link show}, by index. RTM_GETLINK.
     *
     * @param index the link's index
     * @return the link
     * @throws NetlinkException ENODEV if there is none
     * @throws IllegalArgumentException if it is not positive
     */
    public Link get(int index) {
        LinkSpec.checkIndex(index);
        return get("link " + index, index, writer -> {});
    }

    /** Finds the link that the index, or what is written, names. */
    Link get(String subject, int index, Consumer<AttributeWriter> which) {
        Link[] found = new Link[1];
        rtnl.request(
                LinkAttributes.GET,
                subject,
                0,
                writer -> {
                    IfInfoMsg.write(writer, AF_UNSPEC, index, 0, 0);
                    which.accept(writer);
                },
                message -> found[0] = LinkView.of(message).copy());
        return valid(Rtnetlink.answered(found[0]));
    }

    /** Requests name the link by what this tells: a number that none has must not go there. */
    static Link valid(Link link) {
        if (link.index() <= 0) {
            throw new DecodeException(
                    "struct ifinfomsg", "says that a link's index is " + link.index());
        }
        return link;
    }

    /**
     * {@link #get(String)} for a link that may be missing.
     *
     * @param name the link's name or alternative name
     * @return empty if there is none
     * @throws IllegalArgumentException if no link can have the name
     */
    public Optional<Link> find(String name) {
        try {
            return Optional.of(get(name));
        } catch (ErrnoException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * {@code ip link show}: all links. RTM_GETLINK with NLM_F_DUMP.
     *
     * @return the links, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Link> list() {
        return list(LinkFilter.ALL);
    }

    /**
     * {@code ip link show …}: some links. RTM_GETLINK with NLM_F_DUMP.
     *
     * @param filter which, and how much of each
     * @return the links, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Link> list(LinkFilter filter) {
        return list(filter, writer -> {});
    }

    List<Link> list(LinkFilter filter, Consumer<AttributeWriter> where) {
        LinkView view = new LinkView();
        return rtnl.list(
                LinkAttributes.GET,
                filter,
                writer -> {
                    writeFilter(writer, filter);
                    where.accept(writer);
                },
                message -> {
                    if (message.type() != RTM_NEWLINK || !filter.matches(view.wrap(message))) {
                        return null;
                    }
                    return view.copy();
                });
    }

    /**
     * {@code ip link show …}, link by link, without making objects of them. RTM_GETLINK with
     * NLM_F_DUMP.
     *
     * @param filter which, and how much of each
     * @param action is given each link on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that links may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(LinkFilter filter, Consumer<? super LinkView> action) {
        forEach(filter, writer -> {}, action);
    }

    void forEach(
            LinkFilter filter, Consumer<AttributeWriter> where, Consumer<? super LinkView> action) {
        Objects.requireNonNull(action, "action");
        LinkView view = new LinkView();
        rtnl.forEach(
                LinkAttributes.GET,
                filter,
                writer -> {
                    writeFilter(writer, filter);
                    where.accept(writer);
                },
                message -> {
                    if (message.type() == RTM_NEWLINK && filter.matches(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /**
     * {@code ip stats}: counters of links by groups.
     *
     * @return the counters of the namespace's links
     */
    public Stats stats() {
        return new Stats(rtnl);
    }

    /**
     * The links of a namespace that this one knows by an id, without entering it.
     *
     * @param id the namespace's id here ({@code ip netns list-id}), such as {@link
     *     LinkView#linkNetnsId()}
     * @return its links
     * @throws IllegalArgumentException if the id is negative
     */
    public NetnsIdLinks inNetnsId(int id) {
        return new NetnsIdLinks(this, id);
    }

    /**
     * What {@code @if7} and {@code link-netnsid} mean: the device that a link is made on, or the
     * other end of its pair, wherever it is. RTM_GETLINK.
     *
     * @param link a link of this namespace
     * @return empty if there is no such device, or its namespace has no id here
     * @throws NetlinkException EACCES if it is in a namespace that the process may not look into
     */
    public Optional<Link> linkOf(LinkView link) {
        int index = link.link().orElse(0);
        int id = link.linkNetnsId().orElse(NetnsIdLinks.NONE);
        if (index <= 0 || id < 0 && link.linkNetnsId().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(id < 0 ? get(index) : inNetnsId(id).get(index));
        } catch (ErrnoException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void writeFilter(AttributeWriter writer, LinkFilter filter) {
        IfInfoMsg.write(writer, AF_UNSPEC, 0, 0, 0);
        if (filter.extMask() != 0) {
            writer.u32(IFLA_EXT_MASK, filter.extMask());
        }
        if (filter.master() != 0) {
            writer.u32(IFLA_MASTER, filter.master());
        }
        if (filter.kind() != null) {
            writer.nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, filter.kind()));
        }
    }

    /**
     * {@code ip link property add dev DEVICE altname NAME}. RTM_NEWLINKPROP.
     *
     * @param index the link's index
     * @param altNames further names, up to 127 bytes each
     * @throws NetlinkException EEXIST if one is taken, ENODEV if there is no such link
     * @throws IllegalArgumentException if one is no name, or there are none
     */
    public void addAltNames(int index, String... altNames) {
        List<String> names = LinkChange.checkAltNames(altNames);
        LinkChange.addAltNames(rtnl.changes(), index, names, "link " + index);
    }

    /**
     * {@code ip link property del dev DEVICE altname NAME}. RTM_DELLINKPROP.
     *
     * @param index the link's index
     * @param altNames the names to take away
     * @throws NetlinkException ENOENT if the link does not have one of them
     * @throws IllegalArgumentException if one is no name, or there are none
     */
    public void deleteAltNames(int index, String... altNames) {
        List<String> names = LinkChange.checkAltNames(altNames);
        LinkChange.deleteAltNames(rtnl.changes(), index, names, "link " + index);
    }
}
