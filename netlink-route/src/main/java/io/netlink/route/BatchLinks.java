package io.netlink.route;

import java.util.List;

/** {@link Links} as items of a {@link Batch}. */
public final class BatchLinks {
    private final Batch batch;

    BatchLinks(Batch batch) {
        this.batch = batch;
    }

    /**
     * {@code ip link add NAME … type KIND …}: as {@link Links#add}.
     *
     * <p>So that later items can name the link, it gets an index of 2<sup>30</sup> or more, unless
     * {@link LinkSpec#index} gives it one or it is made in another namespace; the other end of a
     * pair likewise. What the kernel does only to a link that is there (alias, alternative names,
     * carrier; of a peer also its master and bringing it up) is sent behind it as part of the same
     * item; unlike with {@link Links#add} the link stays if that is refused.
     *
     * @param spec from {@link Link#named}, with a kind
     * @throws IllegalArgumentException as for {@link Links#add}; also if something can be done only
     *     by a socket in another namespace: then say it in a batch there
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such master or lower
     *     device
     */
    public void add(LinkSpec spec) {
        BatchLinkCreation.add(batch, spec);
    }

    /**
     * {@code ip link set DEVICE …}: as {@link Links#change}. A new name counts for the items behind
     * it; a link that is moved to another namespace cannot be named by them.
     *
     * @param spec from {@link Link#named}, {@link Link#at} or {@link Link#spec()}
     * @throws IllegalArgumentException as for {@link Links#change}; also if a master is named of a
     *     link that is moved: say it by its index
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such link
     */
    public void change(LinkSpec spec) {
        LinkChange.check(spec);
        BatchNames names = batch.names();
        LinkDraft said = spec.draft();
        int index = said.index != 0 ? said.index : names.index(said.name);
        boolean moves = LinkCreation.isElsewhere(spec);
        LinkSpec resolved =
                BatchLinkCreation.resolve(spec, names, !moves)
                        .with(
                                d -> {
                                    d.name = null;
                                    d.index = index;
                                });
        batch.hold(said.netns);
        LinkChange.request(batch.item(), spec, resolved);
        if (moves) {
            names.left(index);
            return;
        }
        said.altNames.forEach(name -> names.alsoNamed(name, index));
        if (said.newName != null) {
            names.renamed(index, said.newName);
        }
    }

    /**
     * {@code ip link delete DEVICE}: as {@link Links#delete(String)}.
     *
     * @param name the link's name or alternative name, also of one that the batch makes
     * @throws IllegalArgumentException if no link can have the name
     */
    public void delete(String name) {
        BatchNames names = batch.names();
        if (names.isKnown(name)) {
            int index = names.index(name);
            LinkChange.delete(batch.item(), name, index, writer -> {});
            names.left(index);
        } else {
            LinkChange.delete(batch.item(), name);
        }
        names.gone(name);
    }

    /**
     * {@code ip link delete}, by index: as {@link Links#delete(int)}.
     *
     * @param index the link's index
     * @throws IllegalArgumentException if it is not positive
     */
    public void delete(int index) {
        LinkChange.delete(batch.item(), index);
        batch.names().left(index);
    }

    /**
     * {@code ip link delete}, of a link that was listed: as {@link Links#delete(Link)}.
     *
     * @param link the link; found by its index
     */
    public void delete(Link link) {
        LinkChange.delete(batch.item(), link);
        batch.names().left(link.index());
    }

    /**
     * {@code ip link property add dev DEVICE altname NAME}: as {@link Links#addAltNames}.
     * RTM_NEWLINKPROP. The names count for the items behind it.
     *
     * @param index the link's index
     * @param altNames further names, up to 127 bytes each
     * @throws IllegalArgumentException if one is no name, or there are none
     */
    public void addAltNames(int index, String... altNames) {
        List<String> names = LinkChange.checkAltNames(altNames);
        LinkChange.addAltNames(batch.item(), index, names, "link " + index);
        names.forEach(name -> batch.names().alsoNamed(name, index));
    }

    /**
     * {@code ip link property del dev DEVICE altname NAME}: as {@link Links#deleteAltNames}.
     * RTM_DELLINKPROP. The names mean nothing to the items behind it.
     *
     * @param index the link's index
     * @param altNames the names to take away
     * @throws IllegalArgumentException if one is no name, or there are none
     */
    public void deleteAltNames(int index, String... altNames) {
        List<String> names = LinkChange.checkAltNames(altNames);
        LinkChange.deleteAltNames(batch.item(), index, names, "link " + index);
        names.forEach(batch.names()::gone);
    }

    /**
     * {@code ip stats}.
     *
     * @return what is counted of the links
     */
    public BatchStats stats() {
        return new BatchStats(batch.items());
    }

    /**
     * The links of another namespace, without a socket there: as {@link Links#inNetnsId}.
     *
     * @param id the id that this namespace has for that one, also one that the batch gives
     * @return its links
     * @throws IllegalArgumentException if it is negative
     */
    public BatchNetnsIdLinks inNetnsId(int id) {
        return new BatchNetnsIdLinks(batch, batch.rtnl().links().inNetnsId(id));
    }
}
