package io.netlink.route.tc;

import static io.netlink.uapi.TcCt.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Connection tracking. {@code action ct}; tc-ct(8), linux/tc_act/tc_ct.h, TCA_CT_*.
 *
 * <pre>{@code
 * Ct.create().commit().set(Ct.ZONE, 1).mark(5, 0xff)
 * }</pre>
 */
public final class Ct extends TcAction<Ct> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ct", "TCA_CT_");

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_CT_PARMS, "TCA_CT_PARMS", ActionParms.codec(20));

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_CT_TM, "TCA_CT_TM", TcTimes.CODEC);

    /** {@code commit}, {@code force}, {@code clear}, {@code nat}: TCA_CT_ACT_*. */
    public static final Attribute<Integer> ACTION = SPACE.u16(TCA_CT_ACTION, "TCA_CT_ACTION");

    /** {@code zone}: 0 to 65535. */
    public static final Attribute<Integer> ZONE = SPACE.u16(TCA_CT_ZONE, "TCA_CT_ZONE");

    /** {@code mark} of the connection. */
    public static final Attribute<Long> MARK = SPACE.u32(TCA_CT_MARK, "TCA_CT_MARK");

    /** {@code mark MARK/MASK}: the bits that change. */
    public static final Attribute<Long> MARK_MASK = SPACE.u32(TCA_CT_MARK_MASK, "TCA_CT_MARK_MASK");

    /** {@code label} of the connection: 16 bytes. */
    public static final Attribute<byte[]> LABELS = SPACE.binary(TCA_CT_LABELS, "TCA_CT_LABELS");

    /** {@code label LABEL/MASK}: 16 bytes. */
    public static final Attribute<byte[]> LABELS_MASK =
            SPACE.binary(TCA_CT_LABELS_MASK, "TCA_CT_LABELS_MASK");

    /** {@code nat … addr}: the first IPv4 address. */
    public static final Attribute<InetAddress> NAT_IPV4_MIN =
            SPACE.attribute(TCA_CT_NAT_IPV4_MIN, "TCA_CT_NAT_IPV4_MIN", Codecs.INET4);

    /** {@code nat … addr FIRST-LAST}: the last. */
    public static final Attribute<InetAddress> NAT_IPV4_MAX =
            SPACE.attribute(TCA_CT_NAT_IPV4_MAX, "TCA_CT_NAT_IPV4_MAX", Codecs.INET4);

    /** {@code nat … addr}: the first IPv6 address. */
    public static final Attribute<InetAddress> NAT_IPV6_MIN =
            SPACE.attribute(TCA_CT_NAT_IPV6_MIN, "TCA_CT_NAT_IPV6_MIN", Codecs.INET6);

    /** {@code nat … addr FIRST-LAST}: the last. */
    public static final Attribute<InetAddress> NAT_IPV6_MAX =
            SPACE.attribute(TCA_CT_NAT_IPV6_MAX, "TCA_CT_NAT_IPV6_MAX", Codecs.INET6);

    /** {@code nat … port}: the first port. */
    public static final Attribute<Integer> NAT_PORT_MIN =
            SPACE.be16(TCA_CT_NAT_PORT_MIN, "TCA_CT_NAT_PORT_MIN");

    /** {@code nat … port FIRST-LAST}: the last. */
    public static final Attribute<Integer> NAT_PORT_MAX =
            SPACE.be16(TCA_CT_NAT_PORT_MAX, "TCA_CT_NAT_PORT_MAX");

    /** {@code helper}: its name; needs Linux 6.2. */
    public static final Attribute<String> HELPER_NAME =
            SPACE.string(TCA_CT_HELPER_NAME, "TCA_CT_HELPER_NAME");

    /** {@code helper}: its family, AF_*. */
    public static final Attribute<Integer> HELPER_FAMILY =
            SPACE.u8(TCA_CT_HELPER_FAMILY, "TCA_CT_HELPER_FAMILY");

    /** {@code helper}: its protocol, IPPROTO_*. */
    public static final Attribute<Integer> HELPER_PROTO =
            SPACE.u8(TCA_CT_HELPER_PROTO, "TCA_CT_HELPER_PROTO");

    /** How the library knows the kind. */
    public static final Type<Ct> TYPE = new Type<>("ct", SPACE, (header, data) -> new Ct(data));

    private Ct(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * Looks the connection up.
     *
     * @return the kind
     */
    public static Ct create() {
        return TYPE.empty().control(Control.PIPE).set(ACTION, 0);
    }

    /**
     * {@code clear}: forgets what connection tracking said.
     *
     * @return the kind
     */
    public static Ct clear() {
        return create().flag(TCA_CT_ACT_CLEAR);
    }

    private Ct flag(int flag) {
        return set(ACTION, get(ACTION).orElse(0) | flag);
    }

    /**
     * {@code commit}: keeps the connection.
     *
     * @return a kind with it
     */
    public Ct commit() {
        return flag(TCA_CT_ACT_COMMIT);
    }

    /**
     * {@code force}: keeps it also if it began the other way round.
     *
     * @return a kind with it
     */
    public Ct force() {
        return flag(TCA_CT_ACT_FORCE);
    }

    /**
     * {@code mark MARK/MASK}: marks the connection.
     *
     * @param mark 0 to 4294967295
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public Ct mark(long mark, long mask) {
        return set(MARK, mark).set(MARK_MASK, mask);
    }

    /**
     * {@code label LABEL/MASK}: labels the connection.
     *
     * @param label 16 bytes
     * @param mask 16 bytes, the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException if one has another length
     */
    public Ct label(byte[] label, byte[] mask) {
        TcCodecs.in(label.length, 16, 16, "bytes of a label");
        TcCodecs.in(mask.length, 16, 16, "bytes of a mask");
        return set(LABELS, label).set(LABELS_MASK, mask);
    }

    /**
     * {@code nat}: changes addresses as was said when the connection was kept.
     *
     * @return a kind with it
     */
    public Ct nat() {
        return flag(TCA_CT_ACT_NAT);
    }

    /**
     * {@code nat src addr FIRST-LAST}: changes the source.
     *
     * @param first the first address
     * @param last the last, of the same family; that of a single one is the first
     * @return a kind with it
     * @throws IllegalArgumentException if the families differ
     */
    public Ct natSource(InetAddress first, InetAddress last) {
        return flag(TCA_CT_ACT_NAT | TCA_CT_ACT_NAT_SRC).range(first, last);
    }

    /**
     * {@code nat dst addr FIRST-LAST}: changes the destination.
     *
     * @param first the first address
     * @param last the last, of the same family; that of a single one is the first
     * @return a kind with it
     * @throws IllegalArgumentException if the families differ
     */
    public Ct natDestination(InetAddress first, InetAddress last) {
        return flag(TCA_CT_ACT_NAT | TCA_CT_ACT_NAT_DST).range(first, last);
    }

    private Ct range(InetAddress first, InetAddress last) {
        boolean six = first instanceof Inet6Address;
        return six
                ? set(NAT_IPV6_MIN, first).set(NAT_IPV6_MAX, last)
                : set(NAT_IPV4_MIN, first).set(NAT_IPV4_MAX, last);
    }

    /**
     * {@code nat … port FIRST-LAST}: the ports to choose from.
     *
     * @param first 0 to 65535
     * @param last not below the first
     * @return a kind with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Ct natPorts(int first, int last) {
        TcCodecs.in(last, first, 0xffff, "last port");
        Ct from = set(NAT_PORT_MIN, first);
        return first == last ? from : from.set(NAT_PORT_MAX, last);
    }
}
