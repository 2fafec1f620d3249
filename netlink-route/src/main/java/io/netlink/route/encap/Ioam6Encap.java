package io.netlink.route.encap;

import static io.netlink.uapi.Ioam6Iptunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.uapi.LwTunnel;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Packets that collect what they meet, in-situ OAM (RFC 9197): {@code encap ioam6 freq K/N mode
 * MODE tundst ADDRESS trace prealloc …}; linux/ioam6_iptunnel.h. Needs a kernel with
 * CONFIG_IPV6_IOAM6_LWTUNNEL.
 */
public final class Ioam6Encap extends Encap<Ioam6Encap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ioam6", "IOAM6_IPTUNNEL_");

    /** {@code mode}: how packets get the trace. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    IOAM6_IPTUNNEL_MODE,
                    "IOAM6_IPTUNNEL_MODE",
                    Codecs.oneOf(AttributeCodec.U8, Mode.class));

    /** {@code tundst}: where wrapped packets go, IPv6; not with {@link Mode#INLINE}. */
    public static final Attribute<InetAddress> DST =
            SPACE.attribute(IOAM6_IPTUNNEL_DST, "IOAM6_IPTUNNEL_DST", Codecs.INET6);

    /** {@code trace prealloc}: what is collected. */
    public static final Attribute<Trace> TRACE =
            SPACE.attribute(IOAM6_IPTUNNEL_TRACE, "IOAM6_IPTUNNEL_TRACE", Trace.CODEC);

    /** {@code freq K/}: so many of {@link #FREQ_N} packets, 1 to 1000000; not said, 1. */
    public static final Attribute<Long> FREQ_K = frequency(IOAM6_IPTUNNEL_FREQ_K, "FREQ_K");

    /** {@code freq /N}: 1 to 1000000; not said, 1. */
    public static final Attribute<Long> FREQ_N = frequency(IOAM6_IPTUNNEL_FREQ_N, "FREQ_N");

    /** {@code tunsrc}: where wrapped packets come from, IPv6; needs Linux 6.12. */
    public static final Attribute<InetAddress> SRC =
            SPACE.attribute(IOAM6_IPTUNNEL_SRC, "IOAM6_IPTUNNEL_SRC", Codecs.INET6);

    /** How the library knows the encapsulation. */
    public static final Encap.Type<Ioam6Encap> TYPE =
            new Encap.Type<>(LwTunnel.LWTUNNEL_ENCAP_IOAM6, "ioam6", SPACE, Ioam6Encap::new);

    private static Attribute<Long> frequency(int code, String name) {
        return SPACE.attribute(
                code,
                "IOAM6_IPTUNNEL_" + name,
                Codecs.range(
                        AttributeCodec.U32,
                        (long) IOAM6_IPTUNNEL_FREQ_MIN,
                        (long) IOAM6_IPTUNNEL_FREQ_MAX));
    }

    /** How packets get the trace. */
    public enum Mode implements Numbered {
        /** {@code inline}: into the packet's own header. */
        INLINE(IOAM6_IPTUNNEL_MODE_INLINE),
        /** {@code encap}: the packet is wrapped into IPv6. */
        ENCAP(IOAM6_IPTUNNEL_MODE_ENCAP),
        /** {@code auto}: inline for packets of this host, wrapped for others. */
        AUTO(IOAM6_IPTUNNEL_MODE_AUTO),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /**
     * What is collected.
     *
     * <pre>{@code
     * struct ioam6_trace_hdr {
     *     __be16 namespace_id;                // 0
     *     __u8 nodelen:5, overflow:1, :2;     // 2  the kernel works it out
     *     __u8 :1, remlen:7;                  // 3  in units of 4 bytes
     *     __be32 type_be32;                   // 4  type:24, reserved:8
     * };
     * }</pre>
     *
     * @param type {@code type}: which data, 24 bits, the highest is bit 0
     * @param namespace {@code ns}: the IOAM namespace, 0 to 65535
     * @param size {@code size}: room in bytes, 4 to 244, a multiple of 4
     */
    public record Trace(int type, int namespace, int size) {
        private static final int LENGTH = 8;
        private static final int UNIT = 4;
        private static final int LARGEST = 244;

        static final AttributeCodec<Trace> CODEC =
                Codecs.struct("struct ioam6_trace_hdr", LENGTH, Trace::read, Trace::write);

        /** Checks. */
        public Trace {
            if (type < 0 || type > 0xff_ffff) {
                throw new IllegalArgumentException(
                        "trace type " + type + ": must be 0 to 0xffffff");
            }
            if (namespace < 0 || namespace > 0xffff) {
                throw new IllegalArgumentException("ns " + namespace + ": must be 0 to 65535");
            }
        }

        private static Trace read(ByteBuffer in) {
            in.order(ByteOrder.BIG_ENDIAN);
            return new Trace(
                    in.getInt(4) >>> 8, in.getShort(0) & 0xffff, (in.get(3) & 0x7f) * UNIT);
        }

        private static void write(ByteBuffer out, Trace trace) {
            if (trace.size < UNIT || trace.size > LARGEST || trace.size % UNIT != 0) {
                throw new IllegalArgumentException(
                        "size " + trace.size + " is not 4 to 244 in steps of 4");
            }
            out.order(ByteOrder.BIG_ENDIAN);
            out.putShort((short) trace.namespace).put((byte) 0);
            out.put((byte) (trace.size / UNIT)).putInt(trace.type << 8);
        }

        /** As {@code ip} takes it. */
        @Override
        public String toString() {
            return "prealloc type 0x%06x ns %d size %d".formatted(type, namespace, size);
        }
    }

    private Ioam6Encap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A trace in the packets themselves, mode {@code inline}.
     *
     * @param trace what is collected
     * @return the encapsulation
     * @throws IllegalArgumentException if there is no room in it
     */
    public static Ioam6Encap trace(Trace trace) {
        return TYPE.empty().set(MODE, Mode.INLINE).set(TRACE, trace);
    }

    /**
     * {@code tundst}: wraps the packets, mode {@code encap}.
     *
     * @param destination IPv6
     * @return one with it
     * @throws IllegalArgumentException if it is not IPv6
     */
    public Ioam6Encap to(InetAddress destination) {
        return set(MODE, Mode.ENCAP).set(DST, destination);
    }

    /**
     * {@code freq}: only some packets.
     *
     * @param packets so many, 1 to {@code of}
     * @param of of so many, up to 1000000
     * @return one with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Ioam6Encap frequency(long packets, long of) {
        if (packets > of) {
            throw new IllegalArgumentException("freq " + packets + "/" + of + ": more than all");
        }
        return set(FREQ_K, packets).set(FREQ_N, of);
    }
}
