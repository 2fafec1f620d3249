package io.netlink.route.encap;

import static io.netlink.uapi.Seg6Local.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.uapi.LwTunnel;

import java.net.InetAddress;

/**
 * IPv6 segment routing, at a segment: {@code encap seg6local action ACTION …}; linux/seg6_local.h.
 *
 * <pre>{@code
 * Route.to("fd02::1").dev("eth0").encap(Seg6LocalEncap.action(Action.END_X).set(NH6, nexthop));
 * }</pre>
 *
 * <p>Which of the options an action needs and takes is said with it; the kernel refuses the others.
 */
public final class Seg6LocalEncap extends Encap<Seg6LocalEncap> {
    private static final AttributeSpace PROGRAM =
            AttributeSpace.named("seg6local bpf", "SEG6_LOCAL_BPF_");

    /** In {@link #BPF}: a program's descriptor in requests, its number in listings. */
    public static final Attribute<Long> PROG =
            PROGRAM.u32(SEG6_LOCAL_BPF_PROG, "SEG6_LOCAL_BPF_PROG");

    /** In {@link #BPF}: the program's name, for listings. */
    public static final Attribute<String> PROG_NAME =
            PROGRAM.string(SEG6_LOCAL_BPF_PROG_NAME, "SEG6_LOCAL_BPF_PROG_NAME");

    private static final AttributeSpace COUNTS =
            AttributeSpace.named("seg6local counters", "SEG6_LOCAL_CNT_");

    /** In {@link #COUNTERS}: packets. */
    public static final Attribute<Long> PACKETS =
            COUNTS.u64(SEG6_LOCAL_CNT_PACKETS, "SEG6_LOCAL_CNT_PACKETS");

    /** In {@link #COUNTERS}: bytes. */
    public static final Attribute<Long> BYTES =
            COUNTS.u64(SEG6_LOCAL_CNT_BYTES, "SEG6_LOCAL_CNT_BYTES");

    /** In {@link #COUNTERS}: packets that could not be treated. */
    public static final Attribute<Long> ERRORS =
            COUNTS.u64(SEG6_LOCAL_CNT_ERRORS, "SEG6_LOCAL_CNT_ERRORS");

    private static final AttributeSpace FLAVOR =
            AttributeSpace.named("seg6local flavors", "SEG6_LOCAL_FLV_");

    /** In {@link #FLAVORS}: bit {@code 1 << SEG6_LOCAL_FLV_OP_*} each. */
    public static final Attribute<Long> OPERATION =
            FLAVOR.u32(SEG6_LOCAL_FLV_OPERATION, "SEG6_LOCAL_FLV_OPERATION");

    /** In {@link #FLAVORS}, {@code lblen}: bits of the locator block, of {@code next-csid}. */
    public static final Attribute<Integer> LCBLOCK_BITS =
            FLAVOR.u8(SEG6_LOCAL_FLV_LCBLOCK_BITS, "SEG6_LOCAL_FLV_LCBLOCK_BITS");

    /** In {@link #FLAVORS}, {@code nflen}: bits of node and function, of {@code next-csid}. */
    public static final Attribute<Integer> LCNODE_FN_BITS =
            FLAVOR.u8(SEG6_LOCAL_FLV_LCNODE_FN_BITS, "SEG6_LOCAL_FLV_LCNODE_FN_BITS");

    private static final AttributeSpace SPACE = AttributeSpace.named("seg6local", "SEG6_LOCAL_");

    /** {@code action}: what happens to a packet. */
    public static final Attribute<Action> ACTION =
            SPACE.attribute(
                    SEG6_LOCAL_ACTION,
                    "SEG6_LOCAL_ACTION",
                    Codecs.oneOf(AttributeCodec.S32, Action.class));

    /** {@code srh}: the segments to add, see {@link #insert} and {@link #wrap}. */
    public static final Attribute<SegmentRouting> SRH =
            SPACE.attribute(SEG6_LOCAL_SRH, "SEG6_LOCAL_SRH", SegmentRouting.CODEC);

    /** {@code table}: the table to look the next destination up in. */
    public static final Attribute<Long> TABLE = SPACE.u32(SEG6_LOCAL_TABLE, "SEG6_LOCAL_TABLE");

    /** {@code nh4}: the IPv4 nexthop. */
    public static final Attribute<InetAddress> NH4 =
            SPACE.attribute(SEG6_LOCAL_NH4, "SEG6_LOCAL_NH4", Codecs.INET4);

    /** {@code nh6}: the IPv6 nexthop. */
    public static final Attribute<InetAddress> NH6 =
            SPACE.attribute(SEG6_LOCAL_NH6, "SEG6_LOCAL_NH6", Codecs.INET6);

    /** {@code iif}: the index of the device that frames come in on. */
    public static final Attribute<Integer> IIF = SPACE.s32(SEG6_LOCAL_IIF, "SEG6_LOCAL_IIF");

    /** {@code oif}: the index of the device that packets go out on. */
    public static final Attribute<Integer> OIF = SPACE.s32(SEG6_LOCAL_OIF, "SEG6_LOCAL_OIF");

    /** {@code endpoint}: the BPF program. */
    public static final Attribute<AttributeSet> BPF =
            SPACE.nest(SEG6_LOCAL_BPF, "SEG6_LOCAL_BPF", () -> PROGRAM);

    /** {@code vrftable}: the table of a VRF to look the next destination up in. */
    public static final Attribute<Long> VRFTABLE =
            SPACE.u32(SEG6_LOCAL_VRFTABLE, "SEG6_LOCAL_VRFTABLE");

    /** {@code count}: counters, see {@link #counted()}; only while the kernel is asked to count. */
    public static final Attribute<AttributeSet> COUNTERS =
            SPACE.nest(SEG6_LOCAL_COUNTERS, "SEG6_LOCAL_COUNTERS", () -> COUNTS);

    /** {@code flavors}: see {@link #flavors}. */
    public static final Attribute<AttributeSet> FLAVORS =
            SPACE.nest(SEG6_LOCAL_FLAVORS, "SEG6_LOCAL_FLAVORS", () -> FLAVOR);

    /** How the library knows the encapsulation. */
    public static final Encap.Type<Seg6LocalEncap> TYPE =
            new Encap.Type<>(
                    LwTunnel.LWTUNNEL_ENCAP_SEG6_LOCAL, "seg6local", SPACE, Seg6LocalEncap::new);

    /** What happens to a packet. */
    public enum Action implements Numbered {
        /** {@code End}: on to the next segment. */
        END(SEG6_LOCAL_ACTION_END),
        /** {@code End.X}: on through {@link #NH6}. */
        END_X(SEG6_LOCAL_ACTION_END_X),
        /** {@code End.T}: on by {@link #TABLE}. */
        END_T(SEG6_LOCAL_ACTION_END_T),
        /** {@code End.DX2}: unwrapped, the frame to {@link #OIF}. */
        END_DX2(SEG6_LOCAL_ACTION_END_DX2),
        /** {@code End.DX6}: unwrapped, through {@link #NH6}. */
        END_DX6(SEG6_LOCAL_ACTION_END_DX6),
        /** {@code End.DX4}: unwrapped, through {@link #NH4}. */
        END_DX4(SEG6_LOCAL_ACTION_END_DX4),
        /** {@code End.DT6}: unwrapped, IPv6 by {@link #TABLE} or {@link #VRFTABLE}. */
        END_DT6(SEG6_LOCAL_ACTION_END_DT6),
        /** {@code End.DT4}: unwrapped, IPv4 by {@link #VRFTABLE}. */
        END_DT4(SEG6_LOCAL_ACTION_END_DT4),
        /** {@code End.B6}: more segments, those of {@link #SRH}. */
        END_B6(SEG6_LOCAL_ACTION_END_B6),
        /** {@code End.B6.Encaps}: wrapped once more, with the segments of {@link #SRH}. */
        END_B6_ENCAP(SEG6_LOCAL_ACTION_END_B6_ENCAP),
        /** {@code End.BM}: MPLS labels; no kernel has it. */
        END_BM(SEG6_LOCAL_ACTION_END_BM),
        /** {@code End.S}: search; no kernel has it. */
        END_S(SEG6_LOCAL_ACTION_END_S),
        /** {@code End.AS}: static proxy; no kernel has it. */
        END_AS(SEG6_LOCAL_ACTION_END_AS),
        /** {@code End.AM}: masquerading proxy; no kernel has it. */
        END_AM(SEG6_LOCAL_ACTION_END_AM),
        /** {@code End.BPF}: to the program of {@link #BPF}. */
        END_BPF(SEG6_LOCAL_ACTION_END_BPF),
        /** {@code End.DT46}: unwrapped, either by {@link #VRFTABLE}. */
        END_DT46(SEG6_LOCAL_ACTION_END_DT46),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Action(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Seg6LocalEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code action}: what happens to a packet.
     *
     * @param action what
     * @return the encapsulation, without the options that the action needs
     * @throws IllegalArgumentException for {@link Action#UNKNOWN}
     */
    public static Seg6LocalEncap action(Action action) {
        return TYPE.empty().set(ACTION, action);
    }

    /**
     * {@code action End.B6 srh segs}: more segments, before the packet's own destination.
     *
     * @param segments the segments, without the packet's own destination
     * @return the encapsulation
     */
    public static Seg6LocalEncap insert(SegmentRouting segments) {
        return action(Action.END_B6).set(SRH, segments.inline());
    }

    /**
     * {@code action End.B6.Encaps srh segs}: the packet is wrapped once more.
     *
     * @param segments the segments of the outer packet
     * @return the encapsulation
     */
    public static Seg6LocalEncap wrap(SegmentRouting segments) {
        return action(Action.END_B6_ENCAP).set(SRH, segments);
    }

    /**
     * {@code action End.BPF endpoint}: a BPF program.
     *
     * @param fd the descriptor of one of type BPF_PROG_TYPE_LWT_SEG6LOCAL, open until the request
     *     was made
     * @param name what listings call it
     * @return the encapsulation
     */
    public static Seg6LocalEncap bpf(int fd, String name) {
        return action(Action.END_BPF)
                .set(BPF, AttributeSet.empty(PROGRAM).with(PROG, (long) fd).with(PROG_NAME, name));
    }

    /**
     * {@code count}: packets are counted. Needs Linux 5.14.
     *
     * @return one with it
     */
    public Seg6LocalEncap counted() {
        return set(
                COUNTERS,
                AttributeSet.empty(COUNTS).with(PACKETS, 0L).with(BYTES, 0L).with(ERRORS, 0L));
    }

    /**
     * {@code flavors}: variants of {@code End} and {@code End.X}.
     *
     * @param operations SEG6_LOCAL_FLV_OP_* of {@link io.netlink.uapi.Seg6Local}, 1 to 31 each
     * @return one with just these
     * @throws IllegalArgumentException if one is out of range
     */
    public Seg6LocalEncap flavors(int... operations) {
        long bits = 0;
        for (int operation : operations) {
            if (operation < 1 || operation > 31) {
                throw new IllegalArgumentException("flavor " + operation + ": must be 1 to 31");
            }
            bits |= 1L << operation;
        }
        return set(FLAVORS, flavor().with(OPERATION, bits));
    }

    /**
     * {@code flavors next-csid lblen nflen}: the lengths of compressed segments.
     *
     * @param blockBits bits of the locator block, 1 to 120; the kernel takes 32
     * @param nodeBits bits of node and function, 1 to 127; the kernel takes 16
     * @return one with them and what it has of flavors
     * @throws IllegalArgumentException if one is no byte
     */
    public Seg6LocalEncap compressed(int blockBits, int nodeBits) {
        long bits = flavor().get(OPERATION).orElse(0L) | 1L << SEG6_LOCAL_FLV_OP_NEXT_CSID;
        return set(
                FLAVORS,
                flavor().with(OPERATION, bits)
                        .with(LCBLOCK_BITS, blockBits)
                        .with(LCNODE_FN_BITS, nodeBits));
    }

    private AttributeSet flavor() {
        return get(FLAVORS).orElse(AttributeSet.empty(FLAVOR));
    }
}
