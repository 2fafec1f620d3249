package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_APPEND;
import static io.netlink.uapi.Netlink.NLM_F_REPLACE;

import io.netlink.NetlinkMessage;

import java.util.OptionalInt;

/**
 * Where an event happened, and who did it.
 *
 * @param nsid the id that the monitor's namespace has for the one it happened in; empty for the
 *     monitor's own. Interface indexes and all else in the event are of that namespace
 * @param portId the netlink port of the socket whose request caused it; 0 if the kernel itself did
 * @param sequence the number of that request
 * @param flags NLM_F_* of the message: for routes and rules those of the request
 */
public record EventOrigin(OptionalInt nsid, int portId, int sequence, int flags) {

    /** Of an overrun. */
    public static final EventOrigin UNKNOWN = new EventOrigin(OptionalInt.empty(), 0, 0, 0);

    static EventOrigin of(NetlinkMessage message) {
        return new EventOrigin(
                message.nsid(), message.portId(), message.sequence(), message.flags());
    }

    /**
     * Whether a route or rule took the place of another.
     *
     * @return NLM_F_REPLACE
     */
    public boolean isReplace() {
        return (flags & NLM_F_REPLACE) != 0;
    }

    /**
     * Whether a route was put behind others to the same destination.
     *
     * @return NLM_F_APPEND
     */
    public boolean isAppend() {
        return (flags & NLM_F_APPEND) != 0;
    }
}
