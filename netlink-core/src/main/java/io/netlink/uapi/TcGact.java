package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_gact.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code gact}.
 */
public final class TcGact {

    private TcGact() {}

    // Attributes of gact.

    /** Unused. */
    public static final int TCA_GACT_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_GACT_TM = 1;

    /**
     * {@code pass}, {@code drop}, {@code goto chain} and so on.
     *
     * <pre>{@code
     * struct tc_gact {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_GACT_PARMS = 2;

    /**
     * {@code random}: another action now and then.
     *
     * <pre>{@code
     * struct tc_gact_p {
     *     __u16 ptype;    // 0
     *     __u16 pval;     // 2
     *     int   paction;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int TCA_GACT_PROB = 3;

    /** Padding in front of 64-bit values. */
    public static final int TCA_GACT_PAD = 4;

    // tc_gact_p.ptype.

    /** {@code random none}. */
    public static final int PGACT_NONE = 0;

    /** {@code random netrand}: one of {@code pval} packets, by chance. */
    public static final int PGACT_NETRAND = 1;

    /** {@code random determ}: every {@code pval}th packet. */
    public static final int PGACT_DETERM = 2;
}
