package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Tells the few heavy flows from the many light ones, which go first: {@code tc qdisc add dev DEV
 * root hhf}, tc-hhf(8).
 */
public final class Hhf extends TcKind<Hhf> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("hhf", "TCA_HHF_");

    /** {@code limit}: how many packets may wait; default 1000. */
    public static final Attribute<Long> BACKLOG_LIMIT =
            SPACE.u32(TCA_HHF_BACKLOG_LIMIT, "TCA_HHF_BACKLOG_LIMIT");

    /** {@code quantum}: bytes that a bucket may send in turn; default the largest packet. */
    public static final Attribute<Long> QUANTUM = SPACE.u32(TCA_HHF_QUANTUM, "TCA_HHF_QUANTUM");

    /** {@code hh_limit}: how many heavy flows to remember; default 2048; only when it is made. */
    public static final Attribute<Long> HH_FLOWS_LIMIT =
            SPACE.u32(TCA_HHF_HH_FLOWS_LIMIT, "TCA_HHF_HH_FLOWS_LIMIT");

    /** {@code reset_timeout}: how often to count anew, in microseconds; default 40 ms. */
    public static final Attribute<Duration> RESET_TIMEOUT =
            SPACE.attribute(TCA_HHF_RESET_TIMEOUT, "TCA_HHF_RESET_TIMEOUT", Structs.MICROS);

    /** {@code admit_bytes}: bytes in that time that make a flow heavy; default 128 KiB. */
    public static final Attribute<Long> ADMIT_BYTES =
            SPACE.u32(TCA_HHF_ADMIT_BYTES, "TCA_HHF_ADMIT_BYTES");

    /**
     * {@code evict_timeout}: a pause that makes a flow light again, in microseconds; default 1 s.
     */
    public static final Attribute<Duration> EVICT_TIMEOUT =
            SPACE.attribute(TCA_HHF_EVICT_TIMEOUT, "TCA_HHF_EVICT_TIMEOUT", Structs.MICROS);

    /** {@code non_hh_weight}: how much more light flows may send; default 2. */
    public static final Attribute<Long> NON_HH_WEIGHT =
            SPACE.u32(TCA_HHF_NON_HH_WEIGHT, "TCA_HHF_NON_HH_WEIGHT");

    /** How the library knows the kind. */
    public static final Type<Hhf> TYPE = new Type<>("hhf", SPACE, Hhf::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("hhf", "struct tc_hhf_xstats", 16, Statistics::read);

    private Hhf(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Hhf create() {
        return TYPE.empty();
    }

    /**
     * What hhf counts.
     *
     * <pre>{@code
     * struct tc_hhf_xstats {
     *     __u32 drop_overlimit;
     *     __u32 hh_overlimit;
     *     __u32 hh_tot_count;
     *     __u32 hh_cur_count;
     * };
     * }</pre>
     *
     * @param dropOverlimit packets dropped since the queue was full
     * @param heavyOverlimit how often there were more heavy flows than remembered
     * @param heavyFlows heavy flows so far
     * @param heavyFlowsNow heavy flows now
     */
    public record Statistics(
            long dropOverlimit, long heavyOverlimit, long heavyFlows, long heavyFlowsNow) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(u32(b), u32(b), u32(b), u32(b));
        }
    }
}
