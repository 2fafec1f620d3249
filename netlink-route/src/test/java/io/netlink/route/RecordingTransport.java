package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kernel that agrees to everything and knows the links of a {@link CaseWorld}; keeps what it was
 * sent.
 */
final class RecordingTransport extends AnsweringTransport {
    /** The first index of a link that the kernel is asked to make; it counts so, too. */
    private static final int FIRST_INDEX = 2;

    final List<byte[]> sent = new ArrayList<>();

    private final Map<String, Integer> links;
    private int next = FIRST_INDEX;

    /** A kernel that knows the links of every case. */
    RecordingTransport() {
        this(CaseGroup.links("", c -> {}));
    }

    /** A kernel that knows the links of a group of cases. */
    RecordingTransport(CaseGroup group) {
        links = CaseWorld.links(group);
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        byte[] message = buffer.asSlice(0, size).toArray(JAVA_BYTE);
        NetlinkMessage view = LinkFixture.message(message);
        int type = view.type();
        int flags = view.flags();
        if ((flags & Netlink.NLM_F_DUMP) == Netlink.NLM_F_DUMP) {
            answer(Netlink.NLMSG_DONE, Netlink.NLM_F_MULTI, view, w -> w.put32(0));
            return (int) size;
        }
        sent.add(message);
        if (type == RtNetlink.RTM_GETLINK) {
            link(view);
        } else if (type == RtNetlink.RTM_NEWLINK && (flags & Netlink.NLM_F_CREATE) != 0) {
            made(view);
        } else if ((flags & Netlink.NLM_F_ECHO) != 0 || type % 4 == 2) {
            byte[] payload = LinkFixture.payload(message);
            answer(type % 4 == 2 ? type - 2 : type, 0, view, w -> w.putBytes(payload));
        }
        if ((flags & Netlink.NLM_F_ACK) != 0) {
            answer(
                    Netlink.NLMSG_ERROR,
                    Netlink.NLM_F_CAPPED,
                    view,
                    w -> w.put32(0).putBytes(new byte[NetlinkMessage.HEADER_LENGTH]));
        }
        return (int) size;
    }

    private void link(NetlinkMessage request) {
        LinkView asked = LinkView.of(request);
        String name =
                asked.get(LinkAttributes.IFNAME)
                        .or(() -> asked.get(LinkAttributes.ALT_IFNAME))
                        .or(() -> nameOf(asked.index()))
                        .orElseThrow();
        Integer index = links.get(name);
        if (index == null) {
            throw new AssertionError("no link " + name + " in the world of the cases");
        }
        answer(RtNetlink.RTM_NEWLINK, 0, request, w -> writeLink(w, index, name));
    }

    private java.util.Optional<String> nameOf(int index) {
        return links.entrySet().stream()
                .filter(link -> link.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void made(NetlinkMessage request) {
        LinkView asked = LinkView.of(request);
        String name = asked.get(LinkAttributes.IFNAME).orElseThrow();
        int index = asked.index() != 0 ? asked.index() : next++;
        links.put(name, index);
        answer(RtNetlink.RTM_NEWLINK, 0, request, w -> writeLink(w, index, name));
    }

    private static void writeLink(MessageWriter writer, int index, String name) {
        IfInfoMsg.write(writer, Socket.AF_UNSPEC, index, 0, 0);
        writer.string(IfLink.IFLA_IFNAME, name);
    }
}
