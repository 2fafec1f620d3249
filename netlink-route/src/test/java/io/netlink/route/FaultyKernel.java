package io.netlink.route;

import static io.netlink.uapi.Netlink.NLMSG_DONE;
import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CAPPED;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;
import static io.netlink.uapi.Netlink.NLM_F_MULTI;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.internal.Transport;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A kernel that agrees to everything, lists a few things of each family, and whose answers come
 * through a {@link Fault}. As the real one, it has one dump at a time under way for a socket: until
 * the last datagram of it was received, another is refused (EBUSY).
 */
final class FaultyKernel implements Transport {
    static final int EBUSY = 16;
    static final int ETIMEDOUT = 110;
    static final int ECANCELED = 125;

    /** Of the socket: it stands in all answers. */
    static final int PORT = 4711;

    static final Duration DEADLINE = Duration.ofSeconds(10);

    /** What a receive gives: a datagram, or -errno. */
    record Step(int result, byte[] datagram) {
        static Step of(byte[] datagram) {
            return new Step(datagram.length, datagram);
        }

        static Step error(int errno) {
            return new Step(-errno, new byte[0]);
        }

        boolean isDatagram() {
            return datagram.length > 0;
        }
    }

    /** What happens to an answer on its way. */
    interface Fault {
        List<Step> to(List<Step> answer, boolean dump);
    }

    static final Fault NONE = (answer, dump) -> answer;

    private static final Map<Integer, List<byte[]>> LISTED = new HashMap<>();

    static {
        FuzzSeeds.all()
                .forEach(
                        (from, messages) -> {
                            for (byte[] message : messages) {
                                int type = LinkFixture.message(message).type();
                                List<byte[]> some =
                                        LISTED.computeIfAbsent(type, t -> new ArrayList<>());
                                boolean fdb =
                                        type == RtNetlink.RTM_NEWNEIGH
                                                && LinkFixture.payload(message)[0]
                                                        == Socket.AF_BRIDGE;
                                if (some.size() < 4 || fdb && some.size() < 6) {
                                    some.add(message);
                                }
                            }
                        });
    }

    /** What the next answer comes through, and all later ones if it is not once only. */
    Fault fault = NONE;

    boolean once;

    /** All requests, also those that were sent together. */
    final List<byte[]> sent = new ArrayList<>();

    /** What it refuses: the errno by the number that a request has in {@link #sent}. */
    final Map<Integer, Integer> refused = new HashMap<>();

    private final Deque<Step> answers = new ArrayDeque<>();
    private int dumping;
    int closed;

    Rtnetlink rtnl() {
        return rtnl(DEADLINE);
    }

    Rtnetlink rtnl(Duration deadline) {
        return new Rtnetlink(AnsweringTransport.socket(this, deadline));
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        List<byte[]> requests = LinkFixture.messages(buffer.asSlice(0, size).toArray(JAVA_BYTE));
        List<Step> answer = new ArrayList<>();
        boolean dump = false;
        for (byte[] request : requests) { // a listing is asked for alone
            dump = take(request, answer);
        }
        if (answer.isEmpty()) {
            return (int) size;
        }
        List<Step> faulty = fault.to(answer, dump);
        fault = once ? NONE : fault;
        if (dump) {
            dumping = untilEnd(faulty, answer.getLast());
        }
        answers.addAll(faulty);
        return (int) size;
    }

    /** Adds what it says of a request; true if that is a listing. */
    private boolean take(byte[] bytes, List<Step> answer) {
        NetlinkMessage request = LinkFixture.message(bytes);
        boolean dump = (request.flags() & NLM_F_DUMP) == NLM_F_DUMP && request.type() % 4 == 2;
        int errno = dump && dumping > 0 ? EBUSY : refused.getOrDefault(sent.size(), 0);
        sent.add(bytes);
        if (errno != 0) {
            answer.add(Step.of(error(request.sequence(), errno)));
            return false;
        }
        if (dump) {
            dump(request, answer);
        } else {
            answer(request, LinkFixture.payload(bytes), answer);
        }
        return dump;
    }

    /** How many datagrams there are until the listing's end, or in all. */
    private static int untilEnd(List<Step> faulty, Step end) {
        List<Step> datagrams = faulty.stream().filter(Step::isDatagram).toList();
        int at = datagrams.indexOf(end);
        return at < 0 ? datagrams.size() : at + 1;
    }

    private static void dump(NetlinkMessage request, List<Step> answer) {
        int sequence = request.sequence();
        List<byte[]> listed = LISTED.getOrDefault(request.type() - 2, List.of());
        for (int at = 0; at < listed.size(); at += 2) { // two to a datagram
            byte[] first = with(listed.get(at), sequence, NLM_F_MULTI);
            byte[] second =
                    at + 1 < listed.size()
                            ? with(listed.get(at + 1), sequence, NLM_F_MULTI)
                            : new byte[0];
            answer.add(Step.of(join(first, second)));
        }
        answer.add(Step.of(message(NLMSG_DONE, NLM_F_MULTI, sequence, w -> w.put32(0))));
    }

    private static void answer(NetlinkMessage request, byte[] payload, List<Step> answer) {
        int type = request.type();
        int sequence = request.sequence();
        if (type == RtNetlink.RTM_GETLINK) {
            answer.add(Step.of(link(sequence)));
        } else if (type == RtNetlink.RTM_NEWLINK && (request.flags() & NLM_F_ECHO) != 0) {
            answer.add(Step.of(link(sequence)));
        } else if (type % 4 == 2 || (request.flags() & NLM_F_ECHO) != 0) {
            int answered = type % 4 == 2 ? type - 2 : type;
            answer.add(Step.of(message(answered, 0, sequence, w -> w.putBytes(payload))));
        }
        if ((request.flags() & NLM_F_ACK) != 0) {
            answer.add(Step.of(error(sequence, 0)));
        }
    }

    private static byte[] link(int sequence) {
        return message(
                RtNetlink.RTM_NEWLINK,
                0,
                sequence,
                w -> {
                    IfInfoMsg.write(w, 0, 7, 0, 0);
                    w.string(IfLink.IFLA_IFNAME, "d0");
                    w.u32(IfLink.IFLA_MTU, 1500);
                    w.nest(
                            IfLink.IFLA_LINKINFO,
                            info -> info.string(IfLink.IFLA_INFO_KIND, "bridge"));
                });
    }

    /** An NLMSG_ERROR, which is an acknowledgement if its errno is 0. */
    static byte[] error(int sequence, int errno) {
        return message(
                NLMSG_ERROR,
                NLM_F_CAPPED,
                sequence,
                w -> w.put32(-errno).putBytes(new byte[NetlinkMessage.HEADER_LENGTH]));
    }

    static byte[] message(int type, int flags, int sequence, Consumer<MessageWriter> body) {
        byte[] memory = new byte[1 << 15];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.reset().begin(type, flags, sequence);
        body.accept(writer);
        writer.end();
        return with(Arrays.copyOf(memory, (int) writer.position()), PORT);
    }

    /** The message with another sequence number, and more flags. */
    static byte[] with(byte[] message, int sequence, int flags) {
        byte[] changed = message.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.nativeOrder());
        buffer.putInt(8, sequence).putShort(6, (short) (buffer.getShort(6) | flags));
        return with(Arrays.copyOf(changed, (changed.length + 3) & ~3), PORT);
    }

    /** The message with another port. */
    static byte[] with(byte[] message, int port) {
        byte[] changed = message.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.nativeOrder()).putInt(12, port);
        return changed;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public int receive(MemorySegment buffer, long nanos) {
        Step step = answers.poll();
        if (step == null) {
            return -ETIMEDOUT;
        }
        if (step.isDatagram()) {
            dumping = Math.max(0, dumping - 1);
            buffer.fill((byte) 0x5a);
            MemorySegment.copy(step.datagram, 0, buffer, JAVA_BYTE, 0, step.datagram.length);
        }
        return step.result;
    }

    @Override
    public int port() {
        return PORT;
    }

    @Override
    public int membership(int group, boolean member) {
        return 0;
    }

    @Override
    public void wake() {}

    @Override
    public void close() {
        closed++;
    }
}
