package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.DecodeException;

/**
 * Hierarchical token bucket: classes with rates, which lend each other what they do not use; {@code
 * tc qdisc add dev DEV root htb}, tc-htb(8). The classes are {@link HtbClass}.
 *
 * <pre>{@code
 * qdiscs.add(Qdisc.on("eth0").root().handle("1:").kind(Htb.create().defaultClass(0x30)));
 * }</pre>
 */
public final class Htb extends TcKind<Htb> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("htb", "TCA_HTB_");

    /** The structure of the older options. */
    public static final Attribute<Parameters> INIT =
            SPACE.attribute(TCA_HTB_INIT, "TCA_HTB_INIT", Parameters.CODEC);

    /**
     * {@code direct_qlen}: how many packets without a class may wait; default the device's queue
     * length.
     */
    public static final Attribute<Long> DIRECT_QLEN =
            SPACE.u32(TCA_HTB_DIRECT_QLEN, "TCA_HTB_DIRECT_QLEN");

    /** {@code offload}: the device does it. */
    public static final Attribute<Boolean> OFFLOAD = SPACE.flag(TCA_HTB_OFFLOAD, "TCA_HTB_OFFLOAD");

    /** How the library knows the kind. */
    public static final Type<Htb> TYPE = new Type<>("htb", SPACE, Htb::new);

    private Htb(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Packets without a class go at once; a class's turn is a tenth of its rate.
     *
     * @return the kind
     */
    public static Htb create() {
        return TYPE.empty().set(INIT, new Parameters(TC_HTB_PROTOVER, 10, 0, 0, 0));
    }

    /**
     * {@code default}: the class of packets that no filter has put into one.
     *
     * @param minor the class's minor number, 1 to 0xffff; 0 for none
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Htb defaultClass(int minor) {
        Parameters p = parameters();
        return set(
                INIT,
                new Parameters(
                        p.version, p.rateToQuantum, in(minor, 0, 0xffff, "default"), p.debug, 0));
    }

    /**
     * {@code default}: the class of packets that no filter has put into one.
     *
     * @return its minor number, 0 for none
     */
    public int defaultClass() {
        return (int) parameters().standard;
    }

    /**
     * {@code r2q}: a class's turn is its rate in bytes a second divided by this.
     *
     * @param divisor 1 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Htb rateToQuantum(long divisor) {
        Parameters p = parameters();
        return set(
                INIT,
                new Parameters(
                        p.version, in(divisor, 1, 0xffff_ffffL, "r2q"), p.standard, p.debug, 0));
    }

    /**
     * {@code r2q}: a class's turn is its rate in bytes a second divided by this.
     *
     * @return 1 or more
     */
    public long rateToQuantum() {
        return parameters().rateToQuantum;
    }

    /**
     * {@code direct_packets_stat}: packets that went without a class.
     *
     * @return 0 unless it was listed
     */
    public long directPackets() {
        return parameters().directPackets;
    }

    private Parameters parameters() {
        return get(INIT).orElseThrow(() -> new DecodeException("TCA_HTB_INIT", "is not there"));
    }

    /**
     * The older options of htb.
     *
     * <pre>{@code
     * struct tc_htb_glob {
     *     __u32 version;
     *     __u32 rate2quantum;
     *     __u32 defcls;
     *     __u32 debug;
     *     __u32 direct_pkts;
     * };
     * }</pre>
     *
     * @param version 3
     * @param rateToQuantum {@code r2q}
     * @param standard {@code default}: a minor number
     * @param debug without effect
     * @param directPackets packets that went without a class
     */
    public record Parameters(
            long version, long rateToQuantum, long standard, long debug, long directPackets) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_htb_glob",
                        20,
                        b -> new Parameters(u32(b), u32(b), u32(b), u32(b), u32(b)),
                        (b, v) -> {
                            put32(b, v.version, "version");
                            put32(b, v.rateToQuantum, "rate2quantum");
                            put32(b, v.standard, "defcls");
                            put32(b, v.debug, "debug");
                            put32(b, v.directPackets, "direct_pkts");
                        });
    }
}
