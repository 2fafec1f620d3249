package io.netlink.route;

/** {@link NetnsIdLinks} as items of a {@link Batch}. */
public final class BatchNetnsIdLinks {
    private final Batch batch;
    private final NetnsIdLinks there;

    BatchNetnsIdLinks(Batch batch, NetnsIdLinks there) {
        this.batch = batch;
        this.there = there;
    }

    /**
     * Makes a link there: as {@link NetnsIdLinks#add}. RTM_NEWLINK.
     *
     * @param spec as for {@link NetnsIdLinks#add}; a master is said by its index
     * @throws IllegalArgumentException if one message cannot say it, or it names a namespace
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such lower device
     */
    public void add(LinkSpec spec) {
        BatchLinkCreation.add(batch, there.placed(spec));
    }

    /**
     * Deletes a link there: as {@link NetnsIdLinks#delete(String)}. RTM_DELLINK.
     *
     * @param name the link's name or alternative name, also of one that the batch makes
     * @throws IllegalArgumentException if no link can have the name
     */
    public void delete(String name) {
        there.delete(batch.item(), name);
    }

    /**
     * Deletes a link there, by index: as {@link NetnsIdLinks#delete(int)}. RTM_DELLINK.
     *
     * @param index the link's index
     * @throws IllegalArgumentException if it is not positive
     */
    public void delete(int index) {
        there.delete(batch.item(), index);
    }
}
