package io.netlink.route.encap;

import static io.netlink.uapi.Ila.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.uapi.LwTunnel;

/**
 * Identifier locator addressing, which rewrites the upper half of IPv6 destinations: {@code encap
 * ila LOCATOR …}; linux/ila.h. Needs the kernel module ila.
 */
public final class IlaEncap extends Encap<IlaEncap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ila", "ILA_ATTR_");

    /** The locator: the 64 bits that the upper half of the destination becomes. */
    public static final Attribute<Long> LOCATOR =
            SPACE.attribute(ILA_ATTR_LOCATOR, "ILA_ATTR_LOCATOR", AttributeCodec.BE64);

    /** {@code csum-mode}: how checksums are kept right. */
    public static final Attribute<ChecksumMode> CSUM_MODE =
            SPACE.attribute(
                    ILA_ATTR_CSUM_MODE,
                    "ILA_ATTR_CSUM_MODE",
                    Codecs.oneOf(AttributeCodec.U8, ChecksumMode.class));

    /** {@code ident-type}: what the lower half of the destination is. */
    public static final Attribute<IdentifierType> IDENT_TYPE =
            SPACE.attribute(
                    ILA_ATTR_IDENT_TYPE,
                    "ILA_ATTR_IDENT_TYPE",
                    Codecs.oneOf(AttributeCodec.U8, IdentifierType.class));

    /** {@code hook-type}: which packets are rewritten. */
    public static final Attribute<Hook> HOOK_TYPE =
            SPACE.attribute(
                    ILA_ATTR_HOOK_TYPE,
                    "ILA_ATTR_HOOK_TYPE",
                    Codecs.oneOf(AttributeCodec.U8, Hook.class));

    /** How the library knows the encapsulation. */
    public static final Encap.Type<IlaEncap> TYPE =
            new Encap.Type<>(LwTunnel.LWTUNNEL_ENCAP_ILA, "ila", SPACE, IlaEncap::new);

    /** How checksums are kept right. */
    public enum ChecksumMode implements Numbered {
        /** {@code adj-transport}: the transport's checksum is adjusted. */
        ADJUST_TRANSPORT(ILA_CSUM_ADJUST_TRANSPORT),
        /** {@code neutral-map}: the identifier's C bit tells of an adjustment. */
        NEUTRAL_MAP(ILA_CSUM_NEUTRAL_MAP),
        /** {@code no-action}: they are not. */
        NO_ACTION(ILA_CSUM_NO_ACTION),
        /** {@code neutral-map-auto}: every identifier has an adjustment. */
        NEUTRAL_MAP_AUTO(ILA_CSUM_NEUTRAL_MAP_AUTO),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        ChecksumMode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What the lower half of the destination is. */
    public enum IdentifierType implements Numbered {
        /** {@code iid}: an interface identifier. */
        IID(ILA_ATYPE_IID),
        /** {@code luid}: locally unique. */
        LUID(ILA_ATYPE_LUID),
        /** {@code virt-v4}: virtual, with an IPv4 address. */
        VIRT_V4(ILA_ATYPE_VIRT_V4),
        /** {@code virt-uni-v6}: virtual, IPv6 unicast. */
        VIRT_UNI_V6(ILA_ATYPE_VIRT_UNI_V6),
        /** {@code virt-multi-v6}: virtual, IPv6 multicast. */
        VIRT_MULTI_V6(ILA_ATYPE_VIRT_MULTI_V6),
        /** {@code nonlocal-addr}: not local. */
        NONLOCAL_ADDR(ILA_ATYPE_NONLOCAL_ADDR),
        /** {@code use-format}: the identifier itself tells. */
        USE_FORMAT(ILA_ATYPE_USE_FORMAT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        IdentifierType(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Which packets are rewritten. */
    public enum Hook implements Numbered {
        /** {@code output}: those that leave. */
        OUTPUT(ILA_HOOK_ROUTE_OUTPUT),
        /** {@code input}: those that come. */
        INPUT(ILA_HOOK_ROUTE_INPUT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Hook(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private IlaEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A locator.
     *
     * @param locator the upper 64 bits of addresses, as a number in network byte order
     * @return the encapsulation
     */
    public static IlaEncap locator(long locator) {
        return TYPE.empty().set(LOCATOR, locator);
    }
}
