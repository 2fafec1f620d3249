package io.netlink.route.encap;

import static io.netlink.uapi.LwTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/**
 * BPF programs that see a route's packets: {@code encap bpf in … out … xmit … headroom N};
 * linux/lwtunnel.h, LWT_BPF_*.
 *
 * <p>The kernel tells of a program only its name, so that such a route, once listed, cannot be made
 * again as it is.
 */
public final class BpfEncap extends Encap<BpfEncap> {
    private static final AttributeSpace PROGRAM =
            AttributeSpace.named("bpf program", "LWT_BPF_PROG_");

    /** In a program: the descriptor of one of type BPF_PROG_TYPE_LWT_*; only in requests. */
    public static final Attribute<Integer> FD =
            PROGRAM.attribute(
                    LWT_BPF_PROG_FD,
                    "LWT_BPF_PROG_FD",
                    Codecs.range(AttributeCodec.S32, 0, Integer.MAX_VALUE));

    /** In a program: its name, up to 255 bytes, for listings. */
    public static final Attribute<String> NAME =
            PROGRAM.string(LWT_BPF_PROG_NAME, "LWT_BPF_PROG_NAME");

    private static final AttributeSpace SPACE = AttributeSpace.named("bpf", "LWT_BPF_");

    /** {@code in}: sees packets that come. */
    public static final Attribute<AttributeSet> IN =
            SPACE.nest(LWT_BPF_IN, "LWT_BPF_IN", () -> PROGRAM);

    /** {@code out}: sees packets of this host. */
    public static final Attribute<AttributeSet> OUT =
            SPACE.nest(LWT_BPF_OUT, "LWT_BPF_OUT", () -> PROGRAM);

    /** {@code xmit}: sees packets that leave, and may rewrite them. */
    public static final Attribute<AttributeSet> XMIT =
            SPACE.nest(LWT_BPF_XMIT, "LWT_BPF_XMIT", () -> PROGRAM);

    /**
     * {@code headroom}: room that {@link #XMIT} needs before packets, 0 to 256 bytes; only in
     * requests.
     */
    public static final Attribute<Long> XMIT_HEADROOM =
            SPACE.attribute(
                    LWT_BPF_XMIT_HEADROOM,
                    "LWT_BPF_XMIT_HEADROOM",
                    Codecs.range(AttributeCodec.U32, 0L, LWT_BPF_MAX_HEADROOM));

    /** How the library knows the encapsulation. */
    public static final Encap.Type<BpfEncap> TYPE =
            new Encap.Type<>(LWTUNNEL_ENCAP_BPF, "bpf", SPACE, BpfEncap::new);

    private BpfEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code in}: a program that sees packets that come.
     *
     * @param fd its descriptor, open until the request was made
     * @param name what listings call it
     * @return the encapsulation
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static BpfEncap in(int fd, String name) {
        return TYPE.empty().set(IN, program(fd, name));
    }

    /**
     * {@code out}: a program that sees packets of this host.
     *
     * @param fd its descriptor, open until the request was made
     * @param name what listings call it
     * @return the encapsulation
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static BpfEncap out(int fd, String name) {
        return TYPE.empty().set(OUT, program(fd, name));
    }

    /**
     * {@code xmit}: a program that sees packets that leave.
     *
     * @param fd its descriptor, open until the request was made
     * @param name what listings call it
     * @return the encapsulation
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static BpfEncap xmit(int fd, String name) {
        return TYPE.empty().set(XMIT, program(fd, name));
    }

    /**
     * A program, for {@link #IN}, {@link #OUT} and {@link #XMIT}.
     *
     * @param fd its descriptor, open until the request was made
     * @param name what listings call it
     * @return its attributes
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static AttributeSet program(int fd, String name) {
        return AttributeSet.empty(PROGRAM).with(FD, fd).with(NAME, name);
    }
}
