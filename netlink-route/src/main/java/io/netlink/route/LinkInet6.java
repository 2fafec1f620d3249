package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** What IPv6 keeps about a link: IFLA_INET6_* of linux/if_link.h. */
public final class LinkInet6 extends OptionSet<LinkInet6> {
    static final AttributeSpace SPACE = AttributeSpace.named("inet6", "IFLA_INET6_");

    static final AttributeCodec<LinkInet6> CODEC =
            Codecs.nest(() -> SPACE, LinkInet6::new, LinkInet6::data);

    /** {@code addrgenmode}: where the second half of link-local addresses comes from. */
    public enum AddrGenMode implements Numbered {
        /** {@code eui64}: from the link-layer address. */
        EUI64(IN6_ADDR_GEN_MODE_EUI64),
        /** {@code none}: there is no address. */
        NONE(IN6_ADDR_GEN_MODE_NONE),
        /** {@code stable_secret}: from a secret, RFC 7217. */
        STABLE_PRIVACY(IN6_ADDR_GEN_MODE_STABLE_PRIVACY),
        /** {@code random}: the same with a secret of the kernel's choice. */
        RANDOM(IN6_ADDR_GEN_MODE_RANDOM),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        AddrGenMode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /**
     * Times of neighbours and fragments.
     *
     * <pre>{@code
     * struct ifla_cacheinfo {
     *     __u32 max_reasm_len;
     *     __u32 tstamp;
     *     __u32 reachable_time;
     *     __u32 retrans_time;
     * };
     * }</pre>
     *
     * @param maxReassembly the longest packet that is put together, in bytes
     * @param changed when IPv6 was last changed here, in hundredths of a second since the boot
     * @param reachable how long a neighbour is reachable after it was heard of, in milliseconds
     * @param retransmission how long between solicitations, in milliseconds
     */
    public record CacheInfo(long maxReassembly, long changed, long reachable, long retransmission) {
        private static final AttributeCodec<CacheInfo> CODEC =
                Codecs.struct(
                        "struct ifla_cacheinfo",
                        16,
                        b -> new CacheInfo(u32(b), u32(b), u32(b), u32(b)),
                        (b, info) ->
                                b.putInt((int) info.maxReassembly)
                                        .putInt((int) info.changed)
                                        .putInt((int) info.reachable)
                                        .putInt((int) info.retransmission));

        private static long u32(ByteBuffer buffer) {
            return Integer.toUnsignedLong(buffer.getInt());
        }
    }

    /**
     * IF_RA_* and IF_READY: router solicitations, and whether IPv6 works here; told by the kernel.
     */
    public static final Attribute<Integer> FLAGS = SPACE.s32(IFLA_INET6_FLAGS, "IFLA_INET6_FLAGS");

    /** {@code net.ipv6.conf.DEV.*}, by DEVCONF_* of linux/ipv6.h; told by the kernel. */
    public static final Attribute<DevConf> CONF =
            SPACE.attribute(IFLA_INET6_CONF, "IFLA_INET6_CONF", DevConf.INET6);

    /**
     * Counters by IPSTATS_MIB_* of linux/snmp.h, the first how many there are; told by the kernel.
     */
    public static final Attribute<List<Long>> STATS =
            SPACE.attribute(IFLA_INET6_STATS, "IFLA_INET6_STATS", Codecs.U64_ARRAY);

    /** Unused by the kernel. */
    public static final Attribute<byte[]> MCAST =
            SPACE.binary(IFLA_INET6_MCAST, "IFLA_INET6_MCAST");

    /** Times of neighbours and fragments; told by the kernel. */
    public static final Attribute<CacheInfo> CACHEINFO =
            SPACE.attribute(IFLA_INET6_CACHEINFO, "IFLA_INET6_CACHEINFO", CacheInfo.CODEC);

    /**
     * Counters by ICMP6_MIB_* of linux/snmp.h, the first how many there are; told by the kernel.
     */
    public static final Attribute<List<Long>> ICMP6STATS =
            SPACE.attribute(IFLA_INET6_ICMP6STATS, "IFLA_INET6_ICMP6STATS", Codecs.U64_ARRAY);

    /**
     * {@code token} of {@code ip token}: the second half of addresses that routers give the first
     * half of.
     */
    public static final Attribute<InetAddress> TOKEN =
            SPACE.attribute(IFLA_INET6_TOKEN, "IFLA_INET6_TOKEN", Codecs.INET6);

    /** {@code addrgenmode}: where the second half of link-local addresses comes from. */
    public static final Attribute<AddrGenMode> ADDR_GEN_MODE =
            SPACE.attribute(
                    IFLA_INET6_ADDR_GEN_MODE,
                    "IFLA_INET6_ADDR_GEN_MODE",
                    Codecs.oneOf(AttributeCodec.U8, AddrGenMode.class));

    /** The MTU that a router said; told by the kernel. */
    public static final Attribute<Long> RA_MTU = SPACE.u32(IFLA_INET6_RA_MTU, "IFLA_INET6_RA_MTU");

    private LinkInet6(AttributeSet data) {
        super(data, LinkInet6::new);
    }

    /**
     * Nothing said yet.
     *
     * @return what to set {@link LinkFamilies#INET6} to
     */
    public static LinkInet6 create() {
        return new LinkInet6(AttributeSet.empty(SPACE));
    }
}
