package io.netlink.route;

import static io.netlink.route.LinkFixture.load;
import static io.netlink.route.LinkFixture.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.RawAttribute;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.uapi.IfLink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whatever bytes come: a DecodeException or a value, and never anything else. */
class LinkReplyDamageTest {
    private static final int HEADERS = NetlinkMessage.HEADER_LENGTH + IfInfoMsg.LENGTH;

    /** Everything that can be asked of a link. */
    private static final List<Function<LinkView, Object>> QUESTIONS =
            List.of(
                    LinkView::index,
                    LinkView::name,
                    LinkView::altNames,
                    LinkView::type,
                    LinkView::flags,
                    LinkView::isUp,
                    LinkView::isPromisc,
                    LinkView::hasCarrier,
                    LinkView::mtu,
                    LinkView::minMtu,
                    LinkView::maxMtu,
                    LinkView::address,
                    LinkView::broadcast,
                    LinkView::txQueueLength,
                    LinkView::group,
                    LinkView::alias,
                    LinkView::master,
                    LinkView::link,
                    LinkView::linkNetnsId,
                    LinkView::operState,
                    LinkView::txQueues,
                    LinkView::rxQueues,
                    LinkView::statistics,
                    LinkView::kindName,
                    LinkView::kind,
                    LinkView::masterKindName,
                    LinkView::toString,
                    LinkView::copy,
                    link -> link.attributes().copy().toString(),
                    link -> link.attributes().copy().unknown(),
                    link -> link.kind().map(Object::toString),
                    link -> link.kind().filter(Bridge.class::isInstance).map(k -> all((Bridge) k)));

    private static Object all(Bridge bridge) {
        return List.of(
                bridge.get(Bridge.FORWARD_DELAY),
                bridge.get(Bridge.HELLO_TIME),
                bridge.get(Bridge.MAX_AGE),
                bridge.get(Bridge.AGEING_TIME),
                bridge.get(Bridge.STP_STATE),
                bridge.get(Bridge.PRIORITY),
                bridge.get(Bridge.VLAN_FILTERING),
                bridge.get(Bridge.VLAN_PROTOCOL),
                bridge.get(Bridge.VLAN_DEFAULT_PVID),
                bridge.get(Bridge.GROUP_FWD_MASK),
                bridge.get(Bridge.MCAST_SNOOPING),
                bridge.get(Bridge.MCAST_QUERIER),
                bridge.get(Bridge.NF_CALL_IPTABLES),
                bridge.get(Bridge.NF_CALL_IP6TABLES));
    }

    /** Returns the number of questions that were answered. */
    private static int ask(String what, byte... wire) {
        int answers = 0;
        LinkView view;
        try {
            view = LinkView.of(message(wire));
        } catch (DecodeException e) {
            return 0;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        for (int i = 0; i < QUESTIONS.size(); i++) {
            try {
                QUESTIONS.get(i).apply(view);
                answers++;
            } catch (DecodeException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError(what + ", question " + i, e);
            }
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lo.reply", "veth-port.reply", "bridge.reply"})
    void wholeMessageAnswersEverything(String fixture) {
        assertEquals(QUESTIONS.size(), ask(fixture, load(fixture)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lo.reply", "veth-port.reply", "bridge.reply"})
    void truncatedMessageIsADecodeExceptionOrAValue(String fixture) {
        byte[] whole = load(fixture);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(DecodeException.class, () -> message(cut), "length " + length);
            if (length >= NetlinkMessage.HEADER_LENGTH) { // and one that does not know it was cut
                ByteBuffer.wrap(cut).order(ByteOrder.nativeOrder()).putInt(0, length);
                ask(fixture + " cut at " + length, cut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lo.reply", "veth-port.reply", "bridge.reply"})
    void anyByteChangedIsADecodeExceptionOrAValue(String fixture) {
        byte[] whole = load(fixture);
        for (int at = NetlinkMessage.HEADER_LENGTH; at < whole.length; at++) {
            byte right = whole[at];
            for (int change = 1; change < 256; change = change < 8 ? change + 1 : change * 2) {
                whole[at] = (byte) (right ^ change);
                ask(fixture + " byte " + at + " ^ " + change, whole);
            }
            whole[at] = (byte) ~right;
            ask(fixture + " byte " + at + " inverted", whole);
            whole[at] = ' ';
            ask(fixture + " byte " + at + " a space", whole);
            whole[at] = right;
        }
    }

    /** Every attribute that a link has a method for. */
    private static Stream<Attribute<?>> rows() {
        return LinkAttributes.SPACE.attributes().stream();
    }

    @Test
    void anAttributeOfAnyLengthFailsAtMostTheQuestionForIt() {
        rows().forEach(
                        row -> {
                            for (int length = 0; length <= 40; length++) {
                                byte[] payload = new byte[length];
                                Arrays.fill(payload, (byte) 1);
                                String what = row + " of " + length + " bytes";
                                int answers = ask(what, withAttribute(row.code(), payload));
                                // six questions are about the kind
                                assertTrue(answers >= QUESTIONS.size() - 6, what + ": " + answers);
                            }
                        });
    }

    @Test
    void unknownAttributesNeverFailAMessageAndCanBeWrittenBack() {
        for (int type : new int[] {0, 99, 200, 1000, 0x3fff, 0x8000 | 77, 0x4000 | 78}) {
            byte[] wire = withAttribute(type, new byte[] {1, 2, 3});

            assertEquals(QUESTIONS.size(), ask("type " + type, wire));
            AttributeSet all = LinkView.of(message(wire)).copy().attributes();
            assertEquals(new RawAttribute(type, new byte[] {1, 2, 3}), all.unknown().getLast());
        }
    }

    @Test
    void longerAttributesAreReadInTheirKnownPart() {
        byte[] longer = {0x39, 5, 0, 0, 9, 9, 9, 9};
        LinkView link = LinkView.of(message(withAttribute(IfLink.IFLA_MTU, longer)));

        assertEquals(OptionalInt.of(1337), link.mtu());
    }

    @Test
    void shorterStatisticsMissTheirLastCounters() {
        byte[] counters = new byte[23 * Long.BYTES];
        Arrays.fill(counters, 0, Long.BYTES, (byte) 1);
        LinkStatistics read =
                LinkView.of(message(withAttribute(IfLink.IFLA_STATS64, counters)))
                        .statistics()
                        .orElseThrow();

        assertEquals(0x0101010101010101L, read.rxPackets());
        assertEquals(0, read.rxNohandler());
        assertEquals(0, read.rxOtherhostDropped());
    }

    @Test
    void aTooShortAttributeIsNamedInTheMessage() {
        LinkView link = LinkView.of(message(withAttribute(IfLink.IFLA_MTU, new byte[3])));

        DecodeException e = assertThrows(DecodeException.class, link::mtu);

        assertTrue(e.getMessage().contains("IFLA_MTU"), e.getMessage());
        assertEquals(Optional.of("lo"), Optional.of(link.name()));
    }

    @Test
    void aLinkWithoutANameSaysSoWhenAskedForIt() {
        byte[] nameless = Arrays.copyOf(load("lo.reply"), HEADERS);
        ByteBuffer.wrap(nameless).order(ByteOrder.nativeOrder()).putInt(0, HEADERS);
        LinkView link = LinkView.of(message(nameless));

        DecodeException e = assertThrows(DecodeException.class, link::name);

        assertTrue(e.getMessage().contains("IFLA_IFNAME"), e.getMessage());
        assertEquals(OptionalInt.empty(), link.mtu());
        assertEquals(Optional.empty(), link.kind());
        assertEquals(Optional.empty(), link.statistics());
    }

    @Test
    void dataThatAreNoAttributesMakeAKindWithoutAType() {
        // struct rtattr of 20 bytes where 4 are: no attributes
        byte[] kind = {11, 0, 1, 0, 'b', 'r', 'i', 'd', 'g', 'e', 0, 0};
        byte[] data = {8, 0, 2, 0, 20, 0, 1, 0};
        byte[] info = Arrays.copyOf(kind, kind.length + data.length);
        System.arraycopy(data, 0, info, kind.length, data.length);
        LinkView link = LinkView.of(message(withAttribute(IfLink.IFLA_LINKINFO, info)));

        OtherKind read = (OtherKind) link.kind().orElseThrow();

        assertEquals("bridge", read.name());
        assertEquals("14000100", LinkFixture.hex(read.toByteArray()));
    }

    /** The message of lo with one attribute more; the last of a type counts. */
    private static byte[] withAttribute(int type, byte... payload) {
        byte[] lo = load("lo.reply");
        int padded = (payload.length + 3) & ~3;
        ByteBuffer buffer =
                ByteBuffer.allocate(lo.length + 4 + padded).order(ByteOrder.nativeOrder());
        buffer.put(lo).putShort((short) (4 + payload.length)).putShort((short) type).put(payload);
        buffer.putInt(0, buffer.capacity());
        return buffer.array();
    }
}
