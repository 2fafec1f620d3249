package io.netlink.route;

import java.util.function.ToIntFunction;

/**
 * Making a link in a batch: with an index that is chosen beforehand, by which later requests find
 * it; see {@link LinkCreation}.
 */
final class BatchLinkCreation {
    private BatchLinkCreation() {}

    static void add(Batch batch, LinkSpec said) {
        LinkSpec peerSaid = LinkCreation.check(said);
        boolean here = !LinkCreation.isElsewhere(said);
        boolean peerHere = peerSaid != null && !LinkCreation.isElsewhere(peerSaid);
        LinkSpec spec = withIndexes(batch.names(), said, here, peerSaid, peerHere);
        LinkDraft draft = spec.draft();

        // what is sent afterwards, and whether it can be
        LinkSpec later = LinkCreation.followUp(draft, handle(draft));
        checkLater(later, here, said);
        LinkSpec peerLater = null;
        if (peerSaid != null) {
            LinkDraft peer = draft.peer().draft();
            peerLater = LinkCreation.peerFollowUp(peer, handle(peer));
            checkLater(peerLater, peerHere, peerSaid);
            peerLater = resolve(peerLater, batch.names(), peerHere);
            batch.hold(peer.netns);
        }
        LinkSpec first = resolve(spec, batch.names(), here).with(LinkCreation::withoutFollowUp);
        batch.hold(draft.netns);
        Changes item = batch.item();
        item.change(LinkAttributes.NEW, said, Changes.ADD, first::writeTo);
        follow(item, later);
        follow(item, peerLater);
        if (here) {
            made(batch.names(), draft);
        }
        if (peerHere) {
            made(batch.names(), draft.peer().draft());
        }
    }

    /** The kernel gives a peer the index that it asks for only if the link asks for one too. */
    private static LinkSpec withIndexes(
            BatchNames names, LinkSpec said, boolean here, LinkSpec peer, boolean peerHere) {
        LinkSpec spec = said;
        if ((here || peer != null) && said.draft().newIndex == 0) {
            spec = spec.index(names.choose());
        }
        if (peerHere && peer.draft().newIndex == 0) {
            LinkSpec numbered = peer.index(names.choose());
            spec = spec.with(d -> d.kind = d.kind.withPeer(numbered));
        }
        return spec;
    }

    /** What a later request finds the link by. */
    private static LinkSpec handle(LinkDraft draft) {
        return draft.newIndex != 0 ? Link.at(draft.newIndex) : Link.named(draft.name);
    }

    private static void checkLater(LinkSpec later, boolean here, LinkSpec said) {
        if (!here && !later.draft().isEmpty()) {
            throw new IllegalArgumentException(
                    "'"
                            + said.draft().name
                            + "': the kernel does '"
                            + later
                            + "' only to a link that is there, so it needs a socket in its"
                            + " namespace: leave it out here, and say it in a batch of"
                            + " Rtnetlink.open(namespace)");
        }
    }

    private static void follow(Changes item, LinkSpec later) {
        if (later != null && !later.draft().isEmpty()) {
            LinkChange.request(item, later, later);
        }
    }

    private static void made(BatchNames names, LinkDraft draft) {
        if (draft.name.indexOf('%') < 0) { // else the kernel makes a name of it
            names.made(draft.name, draft.newIndex);
        }
        draft.altNames.forEach(name -> names.alsoNamed(name, draft.newIndex));
    }

    /**
     * Looks up the names of other devices.
     *
     * @param here whether the link is, or stays, in the namespace of the socket
     */
    static LinkSpec resolve(LinkSpec spec, BatchNames names, boolean here) {
        ToIntFunction<String> there =
                here
                        ? names::index
                        : master -> {
                            throw new IllegalArgumentException(
                                    "master '"
                                            + master
                                            + "' is in another namespace, where a batch cannot look"
                                            + " it up: say it by its index");
                        };
        return LinkCreation.resolve(spec, names::index, there);
    }
}
