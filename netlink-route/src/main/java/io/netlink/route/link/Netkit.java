package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;

import java.util.Objects;

/**
 * A pair of devices for containers whose packets eBPF programs decide on: {@code ip link add A type
 * netkit peer name B}; linux/if_link.h, IFLA_NETKIT_*. Needs Linux 6.7.
 *
 * <pre>{@code
 * links.add(Link.named("nk0").kind(Netkit.peer(Link.named("eth0").netns(ns)).set(Netkit.MODE, Netkit.Mode.L3)));
 * }</pre>
 */
public final class Netkit extends PairKind<Netkit> {
    private static final AttributeSpace SPACE = AttributeSpace.named("netkit", "IFLA_NETKIT_");

    /** The other end, as {@link #peer} gives it. */
    static final Attribute<byte[]> PEER =
            SPACE.nestAfterHeader(
                    IFLA_NETKIT_PEER_INFO,
                    "IFLA_NETKIT_PEER_INFO",
                    IfInfoMsg.LENGTH,
                    () -> LinkAttributes.SPACE);

    /** Whether this is the end that the pair was made by; told by the kernel. */
    public static final Attribute<Boolean> PRIMARY =
            SPACE.bool8(IFLA_NETKIT_PRIMARY, "IFLA_NETKIT_PRIMARY");

    /** {@code forward}, {@code blackhole}: what becomes of packets that no program decides on. */
    public static final Attribute<Policy> POLICY =
            SPACE.attribute(
                    IFLA_NETKIT_POLICY,
                    "IFLA_NETKIT_POLICY",
                    Codecs.oneOf(AttributeCodec.S32, Policy.class));

    /** The same at the other end. */
    public static final Attribute<Policy> PEER_POLICY =
            SPACE.attribute(
                    IFLA_NETKIT_PEER_POLICY,
                    "IFLA_NETKIT_PEER_POLICY",
                    Codecs.oneOf(AttributeCodec.S32, Policy.class));

    /** {@code mode}: l2 (with addresses of its own) or l3. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    IFLA_NETKIT_MODE,
                    "IFLA_NETKIT_MODE",
                    Codecs.oneOf(AttributeCodec.S32, Mode.class));

    /** {@code scrub}: what is forgotten of a packet that goes through; needs Linux 6.13. */
    public static final Attribute<Scrub> SCRUB =
            SPACE.attribute(
                    IFLA_NETKIT_SCRUB,
                    "IFLA_NETKIT_SCRUB",
                    Codecs.oneOf(AttributeCodec.S32, Scrub.class));

    /** The same at the other end. */
    public static final Attribute<Scrub> PEER_SCRUB =
            SPACE.attribute(
                    IFLA_NETKIT_PEER_SCRUB,
                    "IFLA_NETKIT_PEER_SCRUB",
                    Codecs.oneOf(AttributeCodec.S32, Scrub.class));

    /** {@code headroom}: bytes kept free before a packet; needs Linux 6.14. */
    public static final Attribute<Integer> HEADROOM =
            SPACE.u16(IFLA_NETKIT_HEADROOM, "IFLA_NETKIT_HEADROOM");

    /** {@code tailroom}: bytes kept free behind a packet; needs Linux 6.14. */
    public static final Attribute<Integer> TAILROOM =
            SPACE.u16(IFLA_NETKIT_TAILROOM, "IFLA_NETKIT_TAILROOM");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Netkit> TYPE =
            new LinkKind.Type<>("netkit", SPACE, data -> new Netkit(data, null));

    /** Which headers packets have. */
    public enum Mode implements Numbered {
        /** Link-layer headers. */
        L2(NETKIT_L2),
        /** None below IP. */
        L3(NETKIT_L3),
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

    /** What becomes of packets that no program decides on. */
    public enum Policy implements Numbered {
        /** They go through: {@code forward}. */
        PASS(NETKIT_PASS),
        /** They are dropped: {@code blackhole}. */
        DROP(NETKIT_DROP),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Policy(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What is forgotten of a packet that goes through. */
    public enum Scrub implements Numbered {
        /** Nothing. */
        NONE(NETKIT_SCRUB_NONE),
        /** Mark and priority. */
        DEFAULT(NETKIT_SCRUB_DEFAULT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Scrub(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Netkit(AttributeSet data, LinkSpec peer) {
        super(TYPE, data, IFLA_NETKIT_PEER_INFO, peer);
    }

    /**
     * A pair whose other end is to be as said.
     *
     * @param peer the other end: name, namespace, MTU, address, flags … as for any link, but no
     *     kind and no master
     * @return the kind; {@link LinkSpec#kind} refuses it if the peer has what a peer cannot have
     */
    public static Netkit peer(LinkSpec peer) {
        return new Netkit(AttributeSet.empty(SPACE), Objects.requireNonNull(peer, "peer"));
    }

    /**
     * A pair whose other end the kernel names, in the same namespace.
     *
     * @return the kind
     */
    public static Netkit create() {
        return new Netkit(AttributeSet.empty(SPACE), null);
    }

    @Override
    Netkit of(AttributeSet data, LinkSpec other) {
        return new Netkit(data, other);
    }
}
