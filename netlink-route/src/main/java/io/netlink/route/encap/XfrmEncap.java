package io.netlink.route.encap;

import static io.netlink.uapi.LwTunnel.LWTUNNEL_ENCAP_XFRM;
import static io.netlink.uapi.LwTunnel.LWT_XFRM_IF_ID;
import static io.netlink.uapi.LwTunnel.LWT_XFRM_LINK;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/**
 * IPsec over an xfrm device of {@code external} mode: {@code encap xfrm if_id ID [link_dev DEV]};
 * linux/lwtunnel.h, LWT_XFRM_*. Needs Linux 6.1.
 */
public final class XfrmEncap extends Encap<XfrmEncap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("xfrm", "LWT_XFRM_");

    /** {@code if_id}: the policies and states to use, 1 to 4294967295. */
    public static final Attribute<Long> IF_ID =
            SPACE.attribute(
                    LWT_XFRM_IF_ID,
                    "LWT_XFRM_IF_ID",
                    Codecs.range(AttributeCodec.U32, 1L, 0xffff_ffffL));

    /** {@code link_dev}: the index of the device that packets go out on. */
    public static final Attribute<Integer> LINK =
            SPACE.attribute(
                    LWT_XFRM_LINK,
                    "LWT_XFRM_LINK",
                    Codecs.range(AttributeCodec.S32, 1, Integer.MAX_VALUE));

    /** How the library knows the encapsulation. */
    public static final Encap.Type<XfrmEncap> TYPE =
            new Encap.Type<>(LWTUNNEL_ENCAP_XFRM, "xfrm", SPACE, XfrmEncap::new);

    private XfrmEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code if_id}.
     *
     * @param ifId 1 to 4294967295
     * @return the encapsulation
     * @throws IllegalArgumentException if it is out of range
     */
    public static XfrmEncap ifId(long ifId) {
        return TYPE.empty().set(IF_ID, ifId);
    }
}
