package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkSocket;
import io.netlink.internal.Transport;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A kernel that agrees to everything and knows the links of a {@link CaseWorld}; keeps what it was
 * sent.
 */
final class RecordingTransport implements Transport {
    private static final int ETIMEDOUT = 110;

    /** The first index of a link that the kernel is asked to make; it counts so, too. */
    private static final int FIRST_INDEX = 2;

    final List<byte[]> sent = new ArrayList<>();

    private final Map<String, Integer> links;
    private final Deque<byte[]> answers = new ArrayDeque<>();
    private int next = FIRST_INDEX;

    /** A kernel that knows the links of every case. */
    RecordingTransport() {
        this(CaseGroup.links("", c -> {}));
    }

    /** A kernel that knows the links of a group of cases. */
    RecordingTransport(CaseGroup group) {
        links = CaseWorld.links(group);
    }

    /** An rtnetlink handle over this. */
    Rtnetlink rtnl() {
        try {
            Constructor<NetlinkSocket> constructor =
                    NetlinkSocket.class.getDeclaredConstructor(
                            Transport.class, Duration.class, String.class);
            constructor.setAccessible(true); // opened to this module by the tests' JVM options
            return new Rtnetlink(constructor.newInstance(this, Duration.ofSeconds(5), ""));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
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

    private void answer(int type, int flags, NetlinkMessage request, Consumer<MessageWriter> body) {
        byte[] memory = new byte[8192];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.reset().begin(type, flags, request.sequence());
        body.accept(writer);
        writer.end();
        answers.add(java.util.Arrays.copyOf(memory, (int) writer.position()));
    }

    @Override
    public int receive(MemorySegment buffer, long nanos) {
        byte[] answer = answers.poll();
        if (answer == null) {
            return -ETIMEDOUT;
        }
        MemorySegment.copy(answer, 0, buffer, JAVA_BYTE, 0, answer.length);
        return answer.length;
    }

    @Override
    public int membership(int group, boolean member) {
        return 0;
    }

    @Override
    public void wake() {}

    @Override
    public void close() {}
}
