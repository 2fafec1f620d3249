package io.netlink.route;

import static io.netlink.uapi.If.IFF_UP;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.Errno;
import io.netlink.ExtendedAck;
import io.netlink.NetlinkException;
import io.netlink.NetnsHandle;
import io.netlink.internal.NsfsFile;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Making a link: one message that makes it, and a second one for the few things that the kernel
 * does not do while it makes a link (alias, alternative names, carrier; of a peer also its master
 * and bringing it up). Either all of it is done, or nothing is left that was not there before.
 */
final class LinkCreation {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether the kernel answers NLM_F_ECHO about links; if not so, it is not relied on. */
    private static final boolean KERNEL_ECHOES = echoes(System.getProperty("os.version", ""));

    private final Rtnetlink here;
    private final LinkSpec spec;

    LinkCreation(Rtnetlink here, LinkSpec spec) {
        this.here = here;
        this.spec = spec;
        LinkSpec peer = check(spec);
        if (peer != null && peer.draft().newIndex != 0 && spec.draft().newIndex == 0) {
            throw new IllegalArgumentException(
                    "'"
                            + spec.draft().name
                            + "' needs an index too: the kernel gives a peer the index"
                            + " that it asks for only then");
        }
    }

    /** Refuses what no link can be made of; gives the other end, or null. */
    static LinkSpec check(LinkSpec spec) {
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
        return draft.peer();
    }

    /** Whether a kernel is 6.2 or newer, such as {@code 6.18.4-amd64}. */
    static boolean echoes(String version) {
        Matcher numbers = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*").matcher(version);
        return numbers.matches()
                && Integer.parseInt(numbers.group(1)) * 10_000 + Integer.parseInt(numbers.group(2))
                        >= 6_0002;
    }

    /** Makes it, or fails if it is there. */
    Link add() {
        if (spec.draft().attributes.has(LinkAttributes.TARGET_NETNSID)) {
            return addById(spec.draft().attributes.getInt(LinkAttributes.TARGET_NETNSID, 0));
        }
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
        if (spec.draft().attributes.has(LinkAttributes.TARGET_NETNSID)) {
            throw new IllegalArgumentException(
                    "the kernel changes no link in a namespace that is named by its id: " + spec);
        }
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

    /** Makes it where there is no socket for a second message. */
    private Link addById(int id) {
        NetnsIdLinks there = here.links().inNetnsId(id);
        LinkDraft draft = spec.draft();
        LinkSpec peer = draft.peer();
        Link nothing = new Link(0, 1, 0, AttributeSet.empty(LinkAttributes.SPACE));
        if (!followUp(draft, nothing.spec()).draft().isEmpty()
                || peer != null && !peerFollowUp(peer.draft(), nothing.spec()).draft().isEmpty()) {
            throw new IllegalArgumentException(
                    "needs a second message, which a netns id has no socket for: " + spec);
        }
        LinkSpec resolved = resolve(spec, here, name -> there.get(name).index());
        return create(resolved, false, there::get, there::get);
    }

    private Link make(Rtnetlink there) {
        LinkSpec peer = spec.draft().peer();
        LinkSpec first = resolve(spec, here, there).with(LinkCreation::withoutFollowUp);
        Link made = create(first, there);
        try {
            if (peer != null) {
                finishPeer(peer, made);
            }
            LinkSpec later = followUp(spec.draft(), made.spec());
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
        return create(first, there == here, there.links()::get, there.links()::get);
    }

    /** An index that the kernel does not count to, so that nothing has it by chance. */
    static int someIndex() {
        return RANDOM.nextInt(1 << 30, Integer.MAX_VALUE);
    }

    /** Makes it; the link is found by index or name if the kernel does not echo it. */
    private Link create(
            LinkSpec first,
            boolean echo,
            IntFunction<Link> byIndex,
            Function<String, Link> byName) {
        LinkDraft draft = first.draft();
        boolean template = draft.name.indexOf('%') >= 0;
        if (template && draft.newIndex == 0 && !(echo && KERNEL_ECHOES)) {
            // who gives the index need not know the name; none that the kernel counts to
            return create(first.index(someIndex()), echo, byIndex, byName);
        }
        Link echoed = create(first, echo);
        if (echoed != null) {
            return echoed;
        }
        return draft.newIndex != 0 ? byIndex.apply(draft.newIndex) : byName.apply(draft.name);
    }

    /** Makes it; gives the link if the kernel echoed it, or null. */
    private Link create(LinkSpec first, boolean echo) {
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
                                        made[0] = Links.valid(LinkView.of(message).copy());
                                    }
                                }));
        return made[0];
    }

    /**
     * What the first message must leave out: the kernel ignores it in silence, or, a peer that is
     * to be up, refuses it with ENOTCONN (veth_newlink brings the peer up before it connects the
     * two).
     */
    static void withoutFollowUp(LinkDraft draft) {
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
    static LinkSpec followUp(LinkDraft said, LinkSpec made) {
        LinkSpec later = copy(LinkAttributes.IFALIAS, said, made);
        return copy(LinkAttributes.CARRIER, said, later)
                .with(
                        d -> {
                            d.altNames = said.altNames;
                            d.port = said.port;
                        });
    }

    /** What a second message must say about the other end. */
    static LinkSpec peerFollowUp(LinkDraft said, LinkSpec end) {
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
        AttributeSet said = spec.draft().attributes;
        if (said.has(LinkAttributes.TARGET_NETNSID)) {
            NetnsIdLinks there =
                    here.links().inNetnsId(said.getInt(LinkAttributes.TARGET_NETNSID, 0));
            return resolve(spec, here, name -> there.get(name).index());
        }
        try (Place there = Place.of(spec, here)) {
            return resolve(spec, here, there.rtnl());
        }
    }

    /** Looks up the names of a link's master and lower device. */
    static LinkSpec resolve(LinkSpec spec, Rtnetlink here, Rtnetlink there) {
        return resolve(spec, here, there::index);
    }

    private static LinkSpec resolve(LinkSpec spec, Rtnetlink here, ToIntFunction<String> there) {
        return resolve(spec, (ToIntFunction<String>) here::index, there);
    }

    /** Looks up the names of a link's master, which is there, and of its lower device. */
    static LinkSpec resolve(
            LinkSpec spec, ToIntFunction<String> here, ToIntFunction<String> there) {
        LinkSpec resolved = spec;
        String master = spec.draft().master;
        if (master != null) {
            resolved = resolved.master(there.applyAsInt(master));
        }
        String lower = spec.draft().lower;
        if (lower != null) {
            resolved = resolved.link(here.applyAsInt(lower));
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
        return spec.draft().netns != null
                || spec.draft().attributes.has(LinkAttributes.NET_NS_PID)
                || spec.draft().attributes.has(LinkAttributes.TARGET_NETNSID);
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
