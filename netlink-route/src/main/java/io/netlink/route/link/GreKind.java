package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.route.TypedKind;

/**
 * What the six kinds of generic routing encapsulation have in common: options, and the part of
 * their table that does not depend on the outer protocol. RFC 2784 and 2890, linux/if_tunnel.h,
 * IFLA_GRE_*.
 *
 * <p>The kernel takes a change as a whole: what it does not say becomes the default, also the other
 * end. So change what was listed, as {@code ip link set} does:
 *
 * <pre>{@code
 * Gre gre = links.get("gre1").kind(Gre.TYPE).orElseThrow();
 * links.change(Link.named("gre1").kind(gre.set(Gre.TTL, 64)));
 * }</pre>
 *
 * @param <K> the kind itself
 */
public abstract sealed class GreKind<K extends GreKind<K>> extends TypedKind<K>
        permits Ip4GreKind, Ip6GreKind {
    /** A session is the key, of which ERSPAN's header has 10 bits. */
    private static final int ERSPAN_SESSIONS = 1 << 10;

    static final AttributeSpace SHARED = AttributeSpace.named("gre", "IFLA_GRE_");

    /** {@code dev}: the index of the device that packets go out on, 0 for what the route says. */
    public static final Attribute<Integer> LINK = SHARED.s32(IFLA_GRE_LINK, "IFLA_GRE_LINK");

    /**
     * {@code icsum}, {@code ikey}, {@code iseq}: what packets that come must have, a set of
     * GRE_CSUM, GRE_KEY and GRE_SEQ of {@link io.netlink.uapi.IfTunnel}.
     */
    public static final Attribute<Integer> IFLAGS = SHARED.be16(IFLA_GRE_IFLAGS, "IFLA_GRE_IFLAGS");

    /** {@code ocsum}, {@code okey}, {@code oseq}: what packets go out with, as {@link #IFLAGS}. */
    public static final Attribute<Integer> OFLAGS = SHARED.be16(IFLA_GRE_OFLAGS, "IFLA_GRE_OFLAGS");

    /** The key of {@code ikey}; without GRE_KEY in {@link #IFLAGS} it means nothing. */
    public static final Attribute<Long> IKEY = SHARED.be32(IFLA_GRE_IKEY, "IFLA_GRE_IKEY");

    /** The key of {@code okey}; without GRE_KEY in {@link #OFLAGS} it means nothing. */
    public static final Attribute<Long> OKEY = SHARED.be32(IFLA_GRE_OKEY, "IFLA_GRE_OKEY");

    /** {@code ttl}, {@code hoplimit}: of outer packets, 0 for {@code inherit}. */
    public static final Attribute<Integer> TTL = SHARED.u8(IFLA_GRE_TTL, "IFLA_GRE_TTL");

    /** {@code encap}: what the packets are put into besides. */
    public static final Attribute<TunnelEncap> ENCAP_TYPE =
            SHARED.attribute(
                    IFLA_GRE_ENCAP_TYPE,
                    "IFLA_GRE_ENCAP_TYPE",
                    Codecs.oneOf(AttributeCodec.U16, TunnelEncap.class));

    /**
     * {@code encap-csum}, {@code encap-udp6-csum}, {@code encap-remcsum}: a set of
     * TUNNEL_ENCAP_FLAG_* of {@link io.netlink.uapi.IfTunnel}.
     */
    public static final Attribute<Integer> ENCAP_FLAGS =
            SHARED.u16(IFLA_GRE_ENCAP_FLAGS, "IFLA_GRE_ENCAP_FLAGS");

    /** {@code encap-sport}: the UDP source port, 0 for one by flow ({@code auto}). */
    public static final Attribute<Integer> ENCAP_SPORT =
            SHARED.be16(IFLA_GRE_ENCAP_SPORT, "IFLA_GRE_ENCAP_SPORT");

    /** {@code encap-dport}: the UDP destination port. */
    public static final Attribute<Integer> ENCAP_DPORT =
            SHARED.be16(IFLA_GRE_ENCAP_DPORT, "IFLA_GRE_ENCAP_DPORT");

    /** {@code external}: tunnel parameters come with each packet (routes, tc, Open vSwitch). */
    public static final Attribute<Boolean> COLLECT_METADATA =
            SHARED.flag(IFLA_GRE_COLLECT_METADATA, "IFLA_GRE_COLLECT_METADATA");

    /** {@code fwmark}: the mark by which outer packets are routed, 0 for none. */
    public static final Attribute<Long> FWMARK = SHARED.u32(IFLA_GRE_FWMARK, "IFLA_GRE_FWMARK");

    /** {@code erspan}: the port that was mirrored, of ERSPAN version 1, 0 to 0xfffff. */
    public static final Attribute<Long> ERSPAN_INDEX =
            SHARED.attribute(
                    IFLA_GRE_ERSPAN_INDEX,
                    "IFLA_GRE_ERSPAN_INDEX",
                    Codecs.range(AttributeCodec.U32, 0, 0xfffff));

    /** {@code erspan_ver}: 1 or 2, and over IPv4 also 0, which has no header of its own. */
    public static final Attribute<Integer> ERSPAN_VER =
            SHARED.attribute(
                    IFLA_GRE_ERSPAN_VER,
                    "IFLA_GRE_ERSPAN_VER",
                    Codecs.range(AttributeCodec.U8, 0, 2));

    /** {@code erspan_dir}: which way the mirrored packets went, of ERSPAN version 2. */
    public static final Attribute<ErspanDirection> ERSPAN_DIR =
            SHARED.attribute(
                    IFLA_GRE_ERSPAN_DIR,
                    "IFLA_GRE_ERSPAN_DIR",
                    Codecs.oneOf(AttributeCodec.U8, ErspanDirection.class));

    /** {@code erspan_hwid}: which engine mirrored them, of ERSPAN version 2, 0 to 63. */
    public static final Attribute<Integer> ERSPAN_HWID =
            SHARED.attribute(
                    IFLA_GRE_ERSPAN_HWID,
                    "IFLA_GRE_ERSPAN_HWID",
                    Codecs.range(AttributeCodec.U16, 0, 63));

    /** Which way packets went that ERSPAN mirrors. */
    public enum ErspanDirection implements Numbered {
        /** They came in. */
        INGRESS(0),
        /** They went out. */
        EGRESS(1),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        ErspanDirection(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    GreKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }

    /**
     * {@code key}: packets go out with a key, and come only with the same.
     *
     * @param key 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public K key(long key) {
        return ikey(key).okey(key);
    }

    /**
     * {@code ikey}: packets come only with a key.
     *
     * @param key 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public K ikey(long key) {
        return flag(IFLAGS, GRE_KEY, true).set(IKEY, key);
    }

    /**
     * {@code okey}: packets go out with a key.
     *
     * @param key 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public K okey(long key) {
        return flag(OFLAGS, GRE_KEY, true).set(OKEY, key);
    }

    /**
     * {@code nokey}: packets have no key.
     *
     * @return a kind without
     */
    public K noKey() {
        return flag(IFLAGS, GRE_KEY, false).flag(OFLAGS, GRE_KEY, false).unset(IKEY).unset(OKEY);
    }

    /**
     * {@code csum}: packets go out with a checksum, and come only with one.
     *
     * @param on false for {@code nocsum}
     * @return a kind with or without
     */
    public K csum(boolean on) {
        return flag(IFLAGS, GRE_CSUM, on).flag(OFLAGS, GRE_CSUM, on);
    }

    /**
     * {@code seq}: packets go out with a sequence number, and come only with one, in order.
     *
     * @param on false for {@code noseq}
     * @return a kind with or without
     */
    public K seq(boolean on) {
        return flag(IFLAGS, GRE_SEQ, on).flag(OFLAGS, GRE_SEQ, on);
    }

    final K flag(Attribute<Integer> flags, int flag, boolean on) {
        int before = get(flags).orElse(0);
        return set(flags, on ? before | flag : before & ~flag);
    }

    /**
     * {@code encap TYPE encap-sport auto encap-dport PORT}: the packets are put into UDP.
     *
     * @param type {@link TunnelEncap#FOU} or {@link TunnelEncap#GUE}
     * @param port the UDP destination port, 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException if the port is out of range
     */
    public K encap(TunnelEncap type, int port) {
        return set(ENCAP_TYPE, type).set(ENCAP_SPORT, 0).set(ENCAP_DPORT, port);
    }

    /** What the kernel demands of ERSPAN without {@code external}. */
    final K keyed(int session) {
        if (session < 0 || session >= ERSPAN_SESSIONS) {
            throw new IllegalArgumentException(
                    "ERSPAN session " + session + ": must be 0 to " + (ERSPAN_SESSIONS - 1));
        }
        return key(session).seq(true);
    }
}
