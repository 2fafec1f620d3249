package io.netlink.route;

import static io.netlink.uapi.If.IFF_UP;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;

import io.netlink.Attribute;
import io.netlink.Errno;
import io.netlink.ExtendedAck;
import io.netlink.NetlinkException;
import io.netlink.NetnsHandle;
import io.netlink.internal.NsfsFile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Making a link: one message that makes it, and a second one for the few things that the kernel
 * does not do while it makes a link (alias, alternative names, carrier; of a peer also its master
 * and bringing it up). Either all of it is done, or nothing is left that was not there before.
 */
final class LinkCreation {
    private final Rtnetlink here;
    private final LinkSpec spec;

    LinkCreation(Rtnetlink here, LinkSpec spec) {
        this.here = here;
        this.spec = spec;
        LinkDraft draft = spec.draft();
        if (draft.name == null || draft.newName != null) {
            throw new IllegalArgumentException(
                    "a link to be made needs Link.named(…), and has no other name yet: " + spec);
        }
        LinkNames.checkName(draft.name);
        if (draft.kind == null) {
            throw new IllegalArgumentException(
                    "'" + draft.name + "' needs a kind, such as kind(Bridge.create())");
        }
        LinkSpec peer = draft.peer();
        if (peer != null && peer.draft().newIndex != 0 && draft.newIndex == 0) {
            throw new IllegalArgumentException(
                    "'"
                            + draft.name
                            + "' needs an index too: the kernel gives a peer the index"
                            + " that it asks for only then");
        }
        if (draft.name.indexOf('%') >= 0 && isElsewhere(spec)) {
            throw new IllegalArgumentException(
                    "'"
                            + draft.name
                            + "': the kernel cannot tell what name it chose in another"
                            + " namespace; give the name itself");
        }
    }

    /** Makes it, or fails if it is there. */
    Link add() {
        try (Place there = Place.of(spec, here)) {
            return make(there.rtnl());
        }
    }

    /**
     * Makes it, or changes what is there. Not by NLM_F_REPLACE, which the kernel answers with
     * EOPNOTSUPP for a link that is there; nor by leaving NLM_F_EXCL out, which finds a link in the
     * namespace of the socket only, and one of any kind.
     */
    Link replace() {
        try (Place there = Place.of(spec, here)) {
            Links links = there.rtnl().links();
            Link found = links.find(spec.draft().name).orElse(null);
            if (found == null) {
                return make(there.rtnl());
            }
            checkKind(found);
            links.change(resolve(spec, here, there.rtnl()).with(d -> becomeChange(d, found)));
            return links.get(found.index());
        }
    }

    private Link make(Rtnetlink there) {
        LinkSpec peer = spec.draft().peer();
        LinkSpec first = resolve(spec, here, there).with(LinkCreation::withoutFollowUp);
        Link made = create(first, there);
        try {
            if (peer != null) {
                finishPeer(peer, made);
            }
            LinkSpec later = followUp(spec.draft(), made);
            if (!later.draft().isEmpty()) {
                there.links().change(later);
                made = there.links().get(made.index());
            }
        } catch (RuntimeException e) {
            undo(made, there, e);
            throw e;
        }
        return made;
    }

    /** From what a link is made with to what a link that is there already is changed to. */
    private static void becomeChange(LinkDraft draft, Link found) {
        draft.name = null;
        draft.index = found.index();
        draft.newIndex = draft.newIndex == found.index() ? 0 : draft.newIndex;
        draft.netns = null;
        draft.attributes = draft.attributes.without(LinkAttributes.NET_NS_PID);
        List<String> has = found.altNames();
        draft.altNames = draft.altNames.stream().filter(name -> !has.contains(name)).toList();
    }

    private void checkKind(Link found) {
        if (!found.kindName().equals(Optional.of(spec.draft().kind.name()))) {
            ExtendedAck words =
                    new ExtendedAck(
                            Optional.of("the link there is of another kind: " + found),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.empty());
            throw new NetlinkException(
                    LinkAttributes.NEW.name(),
                    spec.toString(),
                    Errno.EOPNOTSUPP.number(),
                    words,
                    "");
        }
    }

    private void finishPeer(LinkSpec peer, Link made) {
        // by index: the name may be a template, or another's by now
        OptionalInt index = made.link();
        LinkSpec end =
                index.isPresent() ? Link.at(index.getAsInt()) : Link.named(peer.draft().name);
        LinkSpec later = peerFollowUp(peer.draft(), end);
        if (!later.draft().isEmpty()) {
            // a peer that says nothing of a namespace is made where its pair is asked for
            try (Place beyond = Place.of(peer, here)) {
                beyond.rtnl().links().change(later);
            }
        }
    }

    private Link create(LinkSpec first, Rtnetlink there) {
        // the echo of a link in another namespace goes to a socket there that did not ask for it
        boolean echo = there == here;
        Link[] made = new Link[1];
        holdingNamespaces(
                first,
                () ->
                        here.request(
                                LinkAttributes.NEW,
                                spec,
                                NLM_F_CREATE | NLM_F_EXCL | NLM_F_ACK | (echo ? NLM_F_ECHO : 0),
                                first::writeTo,
                                message -> {
                                    if (message.type() == RTM_NEWLINK) {
                                        made[0] = LinkView.of(message).copy();
                                    }
                                }));
        // kernels before 6.2 do not echo links
        return made[0] != null ? made[0] : there.links().get(first.draft().name);
    }

    /**
     * What the first message must leave out: the kernel ignores it in silence, or, a peer that is
     * to be up, refuses it with ENOTCONN (veth_newlink brings the peer up before it connects the
     * two).
     */
    private static void withoutFollowUp(LinkDraft draft) {
        draft.altNames = List.of();
        draft.port = null;
        draft.attributes =
                draft.attributes.without(LinkAttributes.IFALIAS).without(LinkAttributes.CARRIER);
        LinkSpec peer = draft.peer();
        if (peer != null) {
            draft.kind = draft.kind.withPeer(peer.with(LinkCreation::peerWithoutFollowUp));
        }
    }

    private static void peerWithoutFollowUp(LinkDraft draft) {
        draft.altNames = List.of();
        draft.master = null;
        draft.port = null;
        draft.change &= ~IFF_UP;
        draft.flags &= ~IFF_UP;
        draft.attributes =
                draft.attributes
                        .without(LinkAttributes.IFALIAS)
                        .without(LinkAttributes.CARRIER)
                        .without(LinkAttributes.MASTER);
    }

    /** What a second message must say about the link itself. */
    private static LinkSpec followUp(LinkDraft said, Link made) {
        LinkSpec later = copy(LinkAttributes.IFALIAS, said, made.spec());
        return copy(LinkAttributes.CARRIER, said, later)
                .with(
                        d -> {
                            d.altNames = said.altNames;
                            d.port = said.port;
                        });
    }

    /** What a second message must say about the other end. */
    private static LinkSpec peerFollowUp(LinkDraft said, LinkSpec end) {
        LinkSpec later = copy(LinkAttributes.IFALIAS, said, end);
        later = copy(LinkAttributes.CARRIER, said, later);
        return copy(LinkAttributes.MASTER, said, later)
                .with(
                        d -> {
                            d.altNames = said.altNames;
                            d.master = said.master;
                            d.port = said.port;
                            d.change = said.change & IFF_UP;
                            d.flags = said.flags & IFF_UP;
                        });
    }

    private static <T> LinkSpec copy(Attribute<T> attribute, LinkDraft from, LinkSpec to) {
        return from.attributes.get(attribute).map(value -> to.set(attribute, value)).orElse(to);
    }

    private static void undo(Link made, Rtnetlink there, RuntimeException cause) {
        try {
            there.links().delete(made);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Looks up the names for a change: the master's where the link is, or is moved to. */
    static LinkSpec resolveChange(LinkSpec spec, Rtnetlink here) {
        if (spec.draft().master == null) {
            return resolve(spec, here, here);
        }
        try (Place there = Place.of(spec, here)) {
            return resolve(spec, here, there.rtnl());
        }
    }

    /** Looks up the names of a link's master and lower device. */
    static LinkSpec resolve(LinkSpec spec, Rtnetlink here, Rtnetlink there) {
        LinkSpec resolved = spec;
        String master = spec.draft().master;
        if (master != null) {
            resolved = resolved.master(there.links().get(master).index());
        }
        String lower = spec.draft().lower;
        if (lower != null) {
            resolved = resolved.link(here.links().get(lower).index());
        }
        return resolved;
    }

    /** Keeps the descriptors that stand in a message open until the kernel has seen it. */
    static void holdingNamespaces(LinkSpec spec, Runnable exchange) {
        LinkSpec peer = spec.draft().peer();
        holding(
                spec.draft().netns,
                () -> holding(peer == null ? null : peer.draft().netns, exchange));
    }

    private static void holding(NetnsHandle namespace, Runnable exchange) {
        if (namespace == null) {
            exchange.run();
            return;
        }
        namespace.acquire();
        try {
            exchange.run();
        } finally {
            namespace.release();
        }
    }

    /** Whether the spec names a namespace. */
    static boolean isElsewhere(LinkSpec spec) {
        return spec.draft().netns != null || spec.draft().attributes.has(LinkAttributes.NET_NS_PID);
    }

    /** Where a link is, or will be, with a socket there. */
    private record Place(Rtnetlink rtnl, boolean own) implements AutoCloseable {

        static Place of(LinkSpec spec, Rtnetlink here) {
            LinkDraft draft = spec.draft();
            if (draft.netns != null) {
                return new Place(Rtnetlink.open(draft.netns), true);
            }
            if (draft.attributes.has(LinkAttributes.NET_NS_PID)) {
                int pid = draft.attributes.get(LinkAttributes.NET_NS_PID).orElseThrow();
                try (NetnsHandle process =
                        NsfsFile.ofPid(pid).toHandle("netns of process " + pid)) {
                    return new Place(Rtnetlink.open(process), true);
                }
            }
            return new Place(here, false);
        }

        @Override
        public void close() {
            if (own) {
                rtnl.close();
            }
        }
    }
}
