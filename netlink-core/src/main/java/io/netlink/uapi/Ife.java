package io.netlink.uapi;

/** Constants of {@code linux/ife.h}: attributes in {@link TcIfe#TCA_IFE_METALST}. */
public final class Ife {

    private Ife() {}

    // What travels with a packet.

    /** {@code mark} (u32). */
    public static final int IFE_META_SKBMARK = 1;

    /** {@code hash} (u32). */
    public static final int IFE_META_HASHID = 2;

    /** {@code prio}: the priority (u32). */
    public static final int IFE_META_PRIO = 3;

    /** {@code qmap}: the queue (u16). */
    public static final int IFE_META_QMAP = 4;

    /** {@code tcindex} (u16). */
    public static final int IFE_META_TCINDEX = 5;
}
