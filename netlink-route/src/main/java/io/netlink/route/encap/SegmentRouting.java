package io.netlink.route.encap;

import static io.netlink.uapi.Seg6.SR6_FLAG1_HMAC;
import static io.netlink.uapi.Seg6.SR6_TLV_HMAC;

import io.netlink.AttributeCodec;
import io.netlink.DecodeException;
import io.netlink.internal.InetText;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The IPv6 header that names the segments of a way: {@code segs A,B,C [hmac KEY]}; RFC 8754.
 * Immutable.
 *
 * <pre>{@code
 * struct ipv6_sr_hdr {
 *     __u8 nexthdr;                //  0
 *     __u8 hdrlen;                 //  1  in units of 8 bytes, without the first
 *     __u8 type;                   //  2  4: segment routing
 *     __u8 segments_left;          //  3
 *     __u8 first_segment;          //  4  the last index of segments
 *     __u8 flags;                  //  5  SR6_FLAG1_*
 *     __u16 tag;                   //  6  network byte order
 *     struct in6_addr segments[];  //  8  the last one of the way first
 * };                               //     then options, such as a struct sr6_tlv_hmac
 *
 * struct sr6_tlv_hmac {
 *     __u8 type, len;              //  5, 38
 *     __u16 reserved;
 *     __be32 hmackeyid;
 *     __u8 hmac[32];               //  the kernel works it out
 * };
 * }</pre>
 */
public final class SegmentRouting {
    private static final int HEADER = 8;
    private static final int ADDRESS = 16;
    private static final int ROUTING_TYPE = 4; // IPV6_SRCRT_TYPE_4
    private static final int HMAC_LENGTH = 40;
    private static final int MOST = 126; // hdrlen is a byte, and an HMAC needs 5 units

    /** The type of SEG6_LOCAL_SRH. */
    static final AttributeCodec<SegmentRouting> CODEC =
            AttributeCodec.of(
                    "struct ipv6_sr_hdr",
                    reader -> read(reader.bytes(), 0),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    private final int nextHeader;
    private final int left;
    private final int flags;
    private final int tag;
    private final List<InetAddress> segments;
    private final byte[] options;

    private SegmentRouting(
            int nextHeader,
            int left,
            int flags,
            int tag,
            List<InetAddress> segments,
            byte... options) {
        this.nextHeader = nextHeader;
        this.left = left;
        this.flags = flags;
        this.tag = tag;
        this.segments = segments;
        this.options = options;
    }

    /**
     * {@code segs}: the segments of a way.
     *
     * @param segments IPv6 addresses in the order of the way, 1 to 126
     * @return the header
     * @throws IllegalArgumentException if there are none or too many, or one is not IPv6
     */
    public static SegmentRouting through(List<InetAddress> segments) {
        if (segments.isEmpty() || segments.size() > MOST) {
            throw new IllegalArgumentException(segments.size() + " segments: must be 1 to " + MOST);
        }
        checkIpv6(segments, "segment");
        return new SegmentRouting(0, segments.size() - 1, 0, 0, List.copyOf(segments));
    }

    /**
     * {@code segs}, from text.
     *
     * @param segments IPv6 addresses in the order of the way, 1 to 126
     * @return the header
     * @throws IllegalArgumentException if there are none or too many, or one is no literal IPv6
     *     address
     */
    public static SegmentRouting through(String... segments) {
        return through(Arrays.stream(segments).map(InetText::parse).toList());
    }

    static void checkIpv6(List<InetAddress> addresses, String what) {
        for (InetAddress each : addresses) {
            if (!(each instanceof Inet6Address)) {
                throw new IllegalArgumentException(
                        what + " " + each.getHostAddress() + ": must be IPv6");
            }
        }
    }

    /**
     * {@code hmac}: packets are signed.
     *
     * @param keyId the key's number ({@code ip sr hmac set}), 1 to 4294967295
     * @return a header with it
     * @throws IllegalArgumentException if it is out of range
     */
    public SegmentRouting hmac(long keyId) {
        if (keyId < 1 || keyId > 0xffff_ffffL) {
            throw new IllegalArgumentException("hmac " + keyId + ": must be 1 to 4294967295");
        }
        ByteBuffer tlv = ByteBuffer.allocate(HMAC_LENGTH);
        tlv.put((byte) SR6_TLV_HMAC).put((byte) (HMAC_LENGTH - 2)).putShort((short) 0);
        tlv.putInt((int) keyId);
        return new SegmentRouting(
                nextHeader, left, flags | SR6_FLAG1_HMAC, tag, segments, tlv.array());
    }

    /** For packets that are not wrapped: their own destination comes after the last segment. */
    SegmentRouting inline() {
        List<InetAddress> all = new ArrayList<>(segments);
        all.add(InetText.ofBytes(new byte[ADDRESS]));
        return new SegmentRouting(nextHeader, all.size() - 1, flags, tag, all, options);
    }

    /**
     * The segments.
     *
     * @return in the order of the way; {@code ::} at the end stands for the packet's destination
     */
    public List<InetAddress> segments() {
        return segments;
    }

    /**
     * The key that packets are signed with.
     *
     * @return empty if they are not
     */
    public OptionalLong hmacKey() {
        return (flags & SR6_FLAG1_HMAC) != 0 && options.length >= HMAC_LENGTH
                ? OptionalLong.of(Integer.toUnsignedLong(ByteBuffer.wrap(options).getInt(4)))
                : OptionalLong.empty();
    }

    /**
     * The flags.
     *
     * @return SR6_FLAG1_* of {@link io.netlink.uapi.Seg6}
     */
    public int flags() {
        return flags;
    }

    /**
     * The tag.
     *
     * @return 0 to 65535
     */
    public int tag() {
        return tag;
    }

    static SegmentRouting read(byte[] bytes, int start) {
        ByteBuffer in = ByteBuffer.wrap(bytes); // network byte order
        int size = bytes.length - start;
        int count = size < HEADER ? 0 : (bytes[start + 4] & 0xff) + 1;
        int length = size < HEADER ? 0 : ((bytes[start + 1] & 0xff) + 1) * 8;
        if (size < HEADER || length > size || HEADER + count * ADDRESS > length) {
            throw new DecodeException("struct ipv6_sr_hdr", "has " + size + " bytes");
        }
        List<InetAddress> segments = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            int at = start + HEADER + i * ADDRESS;
            segments.add(InetText.ofBytes(Arrays.copyOfRange(bytes, at, at + ADDRESS)));
        }
        return new SegmentRouting(
                in.get(start) & 0xff,
                in.get(start + 3) & 0xff,
                in.get(start + 5) & 0xff,
                in.getShort(start + 6) & 0xffff,
                List.copyOf(segments),
                Arrays.copyOfRange(bytes, start + HEADER + count * ADDRESS, start + length));
    }

    byte[] toByteArray() {
        int length = HEADER + segments.size() * ADDRESS + options.length;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put((byte) nextHeader).put((byte) (length / 8 - 1)).put((byte) ROUTING_TYPE);
        out.put((byte) left).put((byte) (segments.size() - 1));
        out.put((byte) flags).putShort((short) tag);
        for (InetAddress segment : segments.reversed()) {
            out.put(segment.getAddress());
        }
        return out.put(options).array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentRouting that
                && Arrays.equals(toByteArray(), that.toByteArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    /** As {@code ip} takes it: {@code segs A,B hmac 0xf}. */
    @Override
    public String toString() {
        String all = String.join(",", segments.stream().map(InetText::format).toList());
        OptionalLong key = hmacKey();
        return "segs "
                + all
                + (key.isPresent() ? " hmac 0x" + Long.toHexString(key.getAsLong()) : "");
    }
}
