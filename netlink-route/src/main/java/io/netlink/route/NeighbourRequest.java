package io.netlink.route;

import io.netlink.DecodeException;

/** From a {@link Neighbour} to what the kernel is sent to make or delete it. */
final class NeighbourRequest {
    private NeighbourRequest() {}

    /** Makes or changes a neighbour. */
    static void make(Changes to, Neighbour neighbour, int flags) {
        checkNeighbour(neighbour);
        to.change(NeighbourAttributes.NEW, neighbour, flags, neighbour.toBeMade()::writeTo);
    }

    /** Deletes a neighbour. */
    static void delete(Changes to, Neighbour neighbour) {
        checkNeighbour(neighbour);
        to.change(NeighbourAttributes.DELETE, neighbour, 0, neighbour.toBeDeleted()::writeTo);
    }

    /** Makes or changes an fdb entry. */
    static void makeFdb(Changes to, Neighbour entry, int flags) {
        checkFdb(entry);
        to.change(NeighbourAttributes.NEW, entry, flags, entry.toBeMade()::writeTo);
    }

    /** Deletes an fdb entry. */
    static void deleteFdb(Changes to, Neighbour entry) {
        checkFdb(entry);
        to.change(NeighbourAttributes.DELETE, entry, 0, entry.toBeDeleted()::writeTo);
    }

    /** What the kernel says wrongly in a listing is no fault of the caller. */
    static void checkListed(Neighbour entry) {
        boolean needs = entry.isFdb() || !entry.is(NeighbourFlag.PROXY);
        if (needs && entry.deviceIndex().isEmpty()) {
            throw new DecodeException("struct ndmsg", "says no device of '" + entry + "'");
        }
    }

    static void checkNeighbour(Neighbour neighbour) {
        if (neighbour.isFdb()) {
            throw new IllegalArgumentException(
                    "'" + neighbour + "' is an fdb entry: use Rtnetlink.fdb()");
        }
        if (neighbour.deviceIndex().isEmpty() && !neighbour.is(NeighbourFlag.PROXY)) {
            throw new IllegalArgumentException("'" + neighbour + "' says no device");
        }
    }

    static void checkFdb(Neighbour entry) {
        if (!entry.isFdb()) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is no fdb entry: use Rtnetlink.neighbours()");
        }
        if (entry.deviceIndex().isEmpty()) {
            throw new IllegalArgumentException("'" + entry + "' says no device");
        }
    }
}
