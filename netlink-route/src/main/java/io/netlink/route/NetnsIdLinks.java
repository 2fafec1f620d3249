package io.netlink.route;

import static io.netlink.uapi.IfLink.IFLA_TARGET_NETNSID;

import io.netlink.AttributeWriter;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The links of another namespace, which is known here by an id, without a socket there:
 * IFLA_TARGET_NETNSID. From {@link Links#inNetnsId}; {@code ip} uses it to find out the name of
 * {@code link-netnsid}.
 *
 * <p>The kernel makes, deletes and shows links in this way, and changes none: for that, {@link
 * Rtnetlink#open(io.netlink.NetnsHandle)}.
 *
 * <p>Every method may throw {@link NetlinkException}: EINVAL if nothing has the id, EACCES without
 * CAP_NET_ADMIN in the user namespace that the namespace belongs to.
 */
public final class NetnsIdLinks {
    /** NETNSA_NSID_NOT_ASSIGNED. */
    static final int NONE = -1;

    private final Links links;
    private final int id;

    NetnsIdLinks(Links links, int id) {
        checkId(id);
        this.links = links;
        this.id = id;
    }

    static void checkId(int id) {
        if (id < 0) {
            throw new IllegalArgumentException("netns id " + id + ": must not be negative");
        }
    }

    /**
     * Makes a link there. RTM_NEWLINK.
     *
     * @param spec as for {@link Links#add}, but with what one message can say only: no alias,
     *     alternative names, carrier and port, and of a peer neither up nor a master; a device
     *     below is one of this namespace
     * @return the link that was made
     * @throws IllegalArgumentException if one message cannot say it, or it names a namespace
     * @throws NetlinkException as for {@link Links#add}
     */
    public Link add(LinkSpec spec) {
        return links.add(placed(spec));
    }

    /** A link to be made, with the namespace. */
    LinkSpec placed(LinkSpec spec) {
        if (LinkCreation.isElsewhere(spec)) {
            throw new IllegalArgumentException(
                    "netns id " + id + " is where the link goes, so not to another: " + spec);
        }
        return spec.netnsId(id);
    }

    /**
     * Deletes a link there. RTM_DELLINK.
     *
     * @param name the link's name or alternative name
     * @throws NetlinkException as for {@link Links#delete(String)}
     * @throws IllegalArgumentException if no link can have the name
     */
    public void delete(String name) {
        delete(links.changes(), name);
    }

    void delete(Changes to, String name) {
        LinkNames.checkAnyName(name);
        LinkChange.delete(to, name + at(), 0, named(name));
    }

    /**
     * Deletes a link there, by index. RTM_DELLINK.
     *
     * @param index the link's index
     * @throws NetlinkException as for {@link Links#delete(String)}
     * @throws IllegalArgumentException if it is not positive
     */
    public void delete(int index) {
        delete(links.changes(), index);
    }

    void delete(Changes to, int index) {
        LinkSpec.checkIndex(index);
        LinkChange.delete(to, "link " + index + at(), index, this::write);
    }

    /**
     * Shows a link there. RTM_GETLINK.
     *
     * @param name the link's name or alternative name
     * @return the link
     * @throws NetlinkException ENODEV if there is none
     * @throws IllegalArgumentException if no link can have the name
     */
    public Link get(String name) {
        LinkNames.checkAnyName(name);
        return links.get(name + at(), 0, named(name));
    }

    /**
     * Shows a link there, by index. RTM_GETLINK.
     *
     * @param index the link's index
     * @return the link
     * @throws NetlinkException ENODEV if there is none
     * @throws IllegalArgumentException if it is not positive
     */
    public Link get(int index) {
        LinkSpec.checkIndex(index);
        return links.get("link " + index + at(), index, this::write);
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
     * Lists the links there. RTM_GETLINK with NLM_F_DUMP.
     *
     * @param filter which, and how much of each; a master's index is one there
     * @return the links, consistent
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<Link> list(LinkFilter filter) {
        return links.list(filter, this::write);
    }

    /**
     * Lists the links there.
     *
     * @return all of them, as by {@link #list(LinkFilter)}
     */
    public List<Link> list() {
        return list(LinkFilter.ALL);
    }

    /**
     * Shows the links there one by one, without making objects of them. RTM_GETLINK with
     * NLM_F_DUMP.
     *
     * @param filter which, and how much of each
     * @param action as for {@link Links#forEach}
     * @throws io.netlink.DumpInterruptedException as for {@link Links#forEach}
     */
    public void forEach(LinkFilter filter, Consumer<? super LinkView> action) {
        links.forEach(filter, this::write, action);
    }

    private void write(AttributeWriter writer) {
        writer.u32(IFLA_TARGET_NETNSID, id);
    }

    private Consumer<AttributeWriter> named(String name) {
        return writer -> {
            LinkDraft.writeName(writer, name);
            write(writer);
        };
    }

    private String at() {
        return " in netns id " + id;
    }

    @Override
    public String toString() {
        return "links" + at();
    }
}
