package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_DELLINK;
import static io.netlink.uapi.Socket.AF_UNSPEC;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which events of links change other things, too: the kernel takes routes and more away with a link
 * without a word, changes their flags with its carrier, and their MTU with the link's.
 */
final class LinkChanges {
    private record State(
            int flags,
            OperState operState,
            OptionalInt mtu,
            OptionalInt master,
            Optional<String> name) {}

    private final Map<Integer, State> known = new HashMap<>();

    /** Whether an event of a link may have changed what depends on it. */
    boolean matters(RtnetlinkEventView event) {
        LinkView link = event.link();
        if (event.message().payloadByte(0) != AF_UNSPEC) {
            return false; // of a bridge's port, or of IPv6's own counters
        }
        if (event.type() == RTM_DELLINK) {
            known.remove(link.index());
            return true;
        }
        State now =
                new State(
                        link.flags(),
                        link.operState(),
                        link.mtu(),
                        link.master(),
                        link.get(LinkAttributes.IFNAME));
        return !now.equals(known.put(link.index(), now));
    }
}
