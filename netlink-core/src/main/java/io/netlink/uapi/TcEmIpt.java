package io.netlink.uapi;

/** Constants of {@code linux/tc_ematch/tc_em_ipt.h}: the extended match {@code ipt}. */
public final class TcEmIpt {

    private TcEmIpt() {}

    // Attributes of ipt.

    /** Unused. */
    public static final int TCA_EM_IPT_UNSPEC = 0;

    /** The hook (u32). */
    public static final int TCA_EM_IPT_HOOK = 1;

    /** Name of the match (string). */
    public static final int TCA_EM_IPT_MATCH_NAME = 2;

    /** Its revision (u8). */
    public static final int TCA_EM_IPT_MATCH_REVISION = 3;

    /** Its family (u8). */
    public static final int TCA_EM_IPT_NFPROTO = 4;

    /** Its data. */
    public static final int TCA_EM_IPT_MATCH_DATA = 5;
}
