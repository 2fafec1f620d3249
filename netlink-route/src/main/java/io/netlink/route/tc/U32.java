package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.InetPrefix;
import io.netlink.route.TcHandle;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A filter by any bits of a packet. {@code tc filter add … u32}; tc-u32(8), linux/pkt_cls.h,
 * TCA_U32_*.
 *
 * <pre>{@code
 * U32.create().matchIpSource(InetPrefix.parse("10.0.0.0/8")).matchIpProtocol(6).classid("1:10")
 * }</pre>
 */
public final class U32 extends Classifier<U32> {
    private static final int BITS = 32;
    private static final int IP_TOS = 1;
    private static final int IP_PROTOCOL = 9;
    private static final int IP_SOURCE = 12;
    private static final int IP_DESTINATION = 16;
    private static final int IP6_NEXT_HEADER = 6;
    private static final int IP6_SOURCE = 8;
    private static final int IP6_DESTINATION = 24;

    private static final AttributeSpace SPACE = AttributeSpace.named("u32", "TCA_U32_");

    /** {@code flowid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_U32_CLASSID, "TCA_U32_CLASSID", TcCodecs.HANDLE);

    /** {@code ht}: the table that the filter is in: {@link #table}. */
    public static final Attribute<Long> HASH = SPACE.u32(TCA_U32_HASH, "TCA_U32_HASH");

    /** {@code link}: the table where it goes on: {@link #table}. */
    public static final Attribute<Long> LINK = SPACE.u32(TCA_U32_LINK, "TCA_U32_LINK");

    /** {@code divisor}: makes a table with so many buckets, a power of 2 up to 256. */
    public static final Attribute<Long> DIVISOR =
            SPACE.attribute(
                    TCA_U32_DIVISOR, "TCA_U32_DIVISOR", Codecs.range(AttributeCodec.U32, 1L, 256L));

    /** {@code match}, {@code offset}, {@code hashkey}: what is compared. */
    public static final Attribute<U32Selector> SEL =
            SPACE.attribute(TCA_U32_SEL, "TCA_U32_SEL", U32Selector.CODEC);

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_U32_POLICE, "TCA_U32_POLICE", () -> Police.SPACE);

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_U32_ACT, "TCA_U32_ACT");

    /** {@code indev}: the device that packets came in by. */
    public static final Attribute<String> INDEV = SPACE.string(TCA_U32_INDEV, "TCA_U32_INDEV");

    /**
     * {@code struct tc_u32_pcnt}: how many packets were looked at, how many matched, and how many
     * matched each key; told by the kernel.
     */
    public static final Attribute<List<Long>> PCNT =
            SPACE.attribute(TCA_U32_PCNT, "TCA_U32_PCNT", Codecs.U64_ARRAY);

    /** {@code match mark}: the packet's mark. */
    public static final Attribute<U32Mark> MARK =
            SPACE.attribute(TCA_U32_MARK, "TCA_U32_MARK", U32Mark.CODEC);

    /** {@code skip_hw}, {@code skip_sw}: TCA_CLS_FLAGS_*. */
    public static final Attribute<Long> FLAGS = SPACE.u32(TCA_U32_FLAGS, "TCA_U32_FLAGS");

    /** How the library knows the kind. */
    public static final Type<U32> TYPE = new Type<>("u32", SPACE, (header, data) -> new U32(data));

    private U32(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, FLAGS));
    }

    /**
     * A filter that compares nothing yet.
     *
     * @return the kind
     */
    public static U32 create() {
        return TYPE.empty().set(SEL, U32Selector.EMPTY);
    }

    /**
     * {@code divisor}: a table of filters, to be linked to; its number is the filter's handle.
     *
     * @param buckets a power of 2, 1 to 256
     * @return the kind
     * @throws IllegalArgumentException if it is none
     */
    public static U32 buckets(int buckets) {
        if (Integer.bitCount(TcCodecs.in(buckets, 1, 256, "divisor")) != 1) {
            throw new IllegalArgumentException("divisor " + buckets + ": must be a power of 2");
        }
        return TYPE.empty().set(DIVISOR, (long) buckets);
    }

    /**
     * The number of a table, a bucket in it, or a filter in that: {@code TABLE:BUCKET:FILTER}.
     *
     * @param table 1 to fff
     * @param bucket 0 to ff
     * @param filter 0 to fff, 0 for the bucket itself
     * @return a handle, or what {@link #HASH} and {@link #LINK} take
     * @throws IllegalArgumentException if a number is out of range
     */
    public static long table(int table, int bucket, int filter) {
        return (long) TcCodecs.in(table, 1, 0xfff, "table") << 20
                | (long) TcCodecs.in(bucket, 0, 0xff, "bucket") << 12
                | TcCodecs.in(filter, 0, 0xfff, "filter");
    }

    /**
     * {@code match u32}: 32 bits.
     *
     * @param offset where, in bytes from the network header; a multiple of 4, may be negative
     * @param value what they are
     * @param mask the bits that count
     * @return a filter that compares them, too
     * @throws IllegalArgumentException if it is no multiple, or contradicts what is compared
     */
    public U32 match32(int offset, int value, int mask) {
        return match(aligned(offset, 4), value, mask, 0);
    }

    /**
     * {@code match u16}: 16 bits.
     *
     * @param offset where, in bytes from the network header; a multiple of 2, may be negative
     * @param value what they are
     * @param mask the bits that count
     * @return a filter that compares them, too
     * @throws IllegalArgumentException if it is no multiple, or contradicts what is compared
     */
    public U32 match16(int offset, int value, int mask) {
        int shift = (aligned(offset, 2) & 3) == 0 ? 16 : 0;
        TcCodecs.in(value, 0, 0xffff, "value");
        TcCodecs.in(mask, 0, 0xffff, "mask");
        return match(offset & ~3, value << shift, mask << shift, 0);
    }

    /**
     * {@code match u8}: 8 bits.
     *
     * @param offset where, in bytes from the network header; may be negative
     * @param value what they are
     * @param mask the bits that count
     * @return a filter that compares them, too
     * @throws IllegalArgumentException if it contradicts what is compared
     */
    public U32 match8(int offset, int value, int mask) {
        int shift = 8 * (3 - (offset & 3));
        TcCodecs.in(value, 0, 0xff, "value");
        TcCodecs.in(mask, 0, 0xff, "mask");
        return match(offset & ~3, value << shift, mask << shift, 0);
    }

    /**
     * {@code match u32 … at nexthdr+}: 32 bits of the header that {@link #nextHeader} finds.
     *
     * @param offset where, in bytes from that header
     * @param value what they are
     * @param mask the bits that count
     * @return a filter that compares them, too
     * @throws IllegalArgumentException if it is no multiple of 4, or contradicts what is compared
     */
    public U32 matchNextHeader(int offset, int value, int mask) {
        return match(aligned(offset, 4), value, mask, -1);
    }

    private static int aligned(int offset, int unit) {
        if (Math.floorMod(offset, unit) != 0) {
            throw new IllegalArgumentException(
                    "offset " + offset + ": must be a multiple of " + unit);
        }
        return offset;
    }

    private U32 match(int offset, int value, int mask, int offsetMask) {
        return selector(selector().with(new U32Key(offset, value & mask, mask, offsetMask)));
    }

    /**
     * {@code match ip src}, {@code match ip6 src}: where packets come from.
     *
     * @param prefix the addresses
     * @return a filter that compares them, too
     */
    public U32 matchIpSource(InetPrefix prefix) {
        return matchIp(prefix, prefix.isIpv6() ? IP6_SOURCE : IP_SOURCE);
    }

    /**
     * {@code match ip dst}, {@code match ip6 dst}: where packets go.
     *
     * @param prefix the addresses
     * @return a filter that compares them, too
     */
    public U32 matchIpDestination(InetPrefix prefix) {
        return matchIp(prefix, prefix.isIpv6() ? IP6_DESTINATION : IP_DESTINATION);
    }

    private U32 matchIp(InetPrefix prefix, int offset) {
        ByteBuffer words = ByteBuffer.wrap(prefix.network().address().getAddress());
        U32 next = this;
        for (int bit = 0; bit == 0 || bit < prefix.length(); bit += BITS) {
            int left = Math.min(BITS, prefix.length() - bit);
            int mask = left == 0 ? 0 : -1 << BITS - left;
            next = next.match32(offset + bit / 8, words.getInt(), mask);
        }
        return next;
    }

    /**
     * {@code match ip protocol NUMBER 0xff}.
     *
     * @param protocol IPPROTO_*, 0 to 255
     * @return a filter that compares it, too
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 matchIpProtocol(int protocol) {
        return match8(IP_PROTOCOL, protocol, 0xff);
    }

    /**
     * {@code match ip6 protocol NUMBER 0xff}: the next header.
     *
     * @param protocol IPPROTO_*, 0 to 255
     * @return a filter that compares it, too
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 matchIp6Protocol(int protocol) {
        return match8(IP6_NEXT_HEADER, protocol, 0xff);
    }

    /**
     * {@code match ip tos}: the DS field of IPv4.
     *
     * @param tos what it is, 0 to 255
     * @param mask the bits that count
     * @return a filter that compares it, too
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 matchIpTos(int tos, int mask) {
        return match8(IP_TOS, tos, mask);
    }

    /**
     * {@code match ip sport}: the source port of packets whose IPv4 header has no options.
     *
     * @param port 0 to 65535
     * @param mask the bits that count
     * @return a filter that compares it, too
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 matchIpSourcePort(int port, int mask) {
        return match16(20, port, mask);
    }

    /**
     * {@code match ip dport}: the destination port of packets whose IPv4 header has no options.
     *
     * @param port 0 to 65535
     * @param mask the bits that count
     * @return a filter that compares it, too
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 matchIpDestinationPort(int port, int mask) {
        return match16(22, port, mask);
    }

    /**
     * {@code match mark}: the packet's mark.
     *
     * @param mark what it is
     * @param mask the bits that count
     * @return a filter that compares it, too
     */
    public U32 matchMark(int mark, int mask) {
        return set(MARK, new U32Mark(mark & mask, mask, 0));
    }

    /**
     * {@code offset at AT mask MASK shift SHIFT}: how long the header is, for filters of a linked
     * table.
     *
     * @param at where 16 bits are, in bytes from the network header
     * @param mask the bits that count
     * @param shift by how many bits they are moved to the right
     * @return a filter with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public U32 nextHeader(int at, int mask, int shift) {
        U32Selector s = selector();
        return selector(
                new U32Selector(
                        s.flags() | TC_U32_VAROFFSET,
                        shift,
                        mask,
                        s.offset(),
                        at,
                        s.hashAt(),
                        s.hashMask(),
                        s.keys()));
    }

    /**
     * {@code offset plus BYTES eat}: goes on behind so many bytes, for filters of a linked table.
     *
     * @param bytes 0 to 65535
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public U32 nextHeaderPlus(int bytes) {
        U32Selector s = selector();
        return selector(
                new U32Selector(
                        s.flags() | TC_U32_OFFSET,
                        s.offsetShift(),
                        s.offsetMask(),
                        bytes,
                        s.offsetAt(),
                        s.hashAt(),
                        s.hashMask(),
                        s.keys()));
    }

    /**
     * {@code hashkey mask MASK at AT}: which bucket of the linked table.
     *
     * @param mask the bits that count
     * @param at where they are, in bytes from the network header
     * @return a filter with it
     * @throws IllegalArgumentException if the place is out of range
     */
    public U32 hashKey(int mask, int at) {
        U32Selector s = selector();
        return selector(
                new U32Selector(
                        s.flags(),
                        s.offsetShift(),
                        s.offsetMask(),
                        s.offset(),
                        s.offsetAt(),
                        at,
                        mask,
                        s.keys()));
    }

    /** {@code flowid}: the class that packets go into; no filter is tried after this one. */
    @Override
    public U32 classid(TcHandle classid) {
        return super.classid(classid).selector(selector().withFlags(TC_U32_TERMINAL));
    }

    /** {@code action}: adds an action; no filter is tried after this one, unless it says so. */
    @Override
    public U32 action(Action action) {
        return super.action(action).selector(selector().withFlags(TC_U32_TERMINAL));
    }

    private U32Selector selector() {
        return get(SEL).orElse(U32Selector.EMPTY);
    }

    private U32 selector(U32Selector selector) {
        return set(SEL, selector);
    }
}
