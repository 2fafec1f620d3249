package io.netlink.route;

import java.util.function.UnaryOperator;

/** {@link Qdiscs} as items of a {@link Batch}. */
public final class BatchQdiscs extends BatchTc<Qdisc> {
    BatchQdiscs(TcFamily<Qdisc> family, Changes items) {
        super(family, items, Changes.REPLACE, UnaryOperator.identity());
    }

    /**
     * {@code tc qdisc link}: as {@link Qdiscs#link}. RTM_NEWQDISC with NLM_F_REPLACE.
     *
     * @param qdisc with device, parent and handle
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void link(Qdisc qdisc) {
        family.make(items, qdisc, Changes.CHANGE);
    }
}
