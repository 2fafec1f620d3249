package io.netlink.container;

import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.route.Route;

/**
 * A default route of the guest that another took the place of.
 *
 * @param before what it had
 */
record RouteChange(Route before) {
    /** Puts it back; its interface may have gone since. */
    void undo(Attaching attaching) {
        try {
            attaching.inside.routes().replace(before);
            attaching.did("default route put back: " + before);
        } catch (NetlinkException e) {
            if (e.errno() != Errno.ENODEV
                    && e.errno() != Errno.ENETUNREACH
                    && e.errno() != Errno.EHOSTUNREACH) {
                throw e;
            }
        }
    }
}
