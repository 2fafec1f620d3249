package io.netlink.route.encap;

import static io.netlink.uapi.Seg6Iptunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.Numbered;
import io.netlink.uapi.LwTunnel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Objects;

/**
 * IPv6 segment routing, at the start of a way: {@code encap seg6 mode MODE segs A,B,C [hmac KEY]};
 * linux/seg6_iptunnel.h.
 *
 * <pre>{@code
 * Route.to("fd01::/64").dev("eth0")
 *         .encap(Seg6Encap.of(Seg6Encap.Mode.ENCAP, SegmentRouting.through("fd02::1", "fd03::1")));
 * }</pre>
 */
public final class Seg6Encap extends Encap<Seg6Encap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("seg6", "SEG6_IPTUNNEL_");

    /** {@code mode} and {@code segs}. */
    public static final Attribute<Way> SRH =
            SPACE.attribute(SEG6_IPTUNNEL_SRH, "SEG6_IPTUNNEL_SRH", Way.CODEC);

    /** How the library knows the encapsulation. */
    public static final Encap.Type<Seg6Encap> TYPE =
            new Encap.Type<>(LwTunnel.LWTUNNEL_ENCAP_SEG6, "seg6", SPACE, Seg6Encap::new);

    /** How packets get the segments. */
    public enum Mode implements Numbered {
        /** {@code inline}: IPv6 packets get one more header. */
        INLINE(SEG6_IPTUN_MODE_INLINE),
        /** {@code encap}: packets are wrapped into IPv6. */
        ENCAP(SEG6_IPTUN_MODE_ENCAP),
        /** {@code l2encap}: frames are wrapped into IPv6. */
        L2ENCAP(SEG6_IPTUN_MODE_L2ENCAP),
        /** {@code encap.red}: wrapped, the first segment only in the destination; Linux 6.0. */
        ENCAP_RED(SEG6_IPTUN_MODE_ENCAP_RED),
        /** {@code l2encap.red}: frames, with the same shortening; Linux 6.0. */
        L2ENCAP_RED(SEG6_IPTUN_MODE_L2ENCAP_RED),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private static final Mode[] ALL = values();
        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        static Mode of(int number) {
            return number >= 0 && number < UNKNOWN.ordinal() ? ALL[number] : UNKNOWN;
        }

        /** As {@code ip} says it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /**
     * A mode and segments.
     *
     * <pre>{@code
     * struct seg6_iptunnel_encap {
     *     int mode;                    // 0
     *     struct ipv6_sr_hdr srh[];    // 4
     * };
     * }</pre>
     *
     * @param mode how packets get the segments
     * @param segments the segments
     */
    public record Way(Mode mode, SegmentRouting segments) {
        static final AttributeCodec<Way> CODEC =
                AttributeCodec.of("struct seg6_iptunnel_encap", Way::read, Way::write);

        /** Checks that nothing is null. */
        public Way {
            Objects.requireNonNull(mode, "mode");
            Objects.requireNonNull(segments, "segments");
        }

        private static Way read(AttributeReader at) {
            byte[] bytes = at.bytes();
            if (bytes.length < Integer.BYTES) {
                throw new DecodeException(
                        "struct seg6_iptunnel_encap", "has " + bytes.length + " bytes");
            }
            int mode = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt();
            return new Way(Mode.of(mode), SegmentRouting.read(bytes, Integer.BYTES));
        }

        private static void write(AttributeWriter writer, int type, Way value) {
            if (value.mode == Mode.UNKNOWN) {
                throw new IllegalArgumentException("UNKNOWN cannot be asked for");
            }
            byte[] header = value.segments.toByteArray();
            ByteBuffer bytes =
                    ByteBuffer.allocate(Integer.BYTES + header.length)
                            .order(ByteOrder.nativeOrder());
            writer.bytes(type, bytes.putInt(value.mode.number).put(header).array());
        }

        /** As {@code ip} takes it. */
        @Override
        public String toString() {
            return "mode " + mode + " " + segments;
        }
    }

    private Seg6Encap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A way for packets.
     *
     * @param mode how they get the segments
     * @param segments the segments, without the packet's own destination
     * @return the encapsulation
     * @throws IllegalArgumentException for {@link Mode#UNKNOWN}
     */
    public static Seg6Encap of(Mode mode, SegmentRouting segments) {
        return TYPE.empty()
                .set(SRH, new Way(mode, mode == Mode.INLINE ? segments.inline() : segments));
    }
}
