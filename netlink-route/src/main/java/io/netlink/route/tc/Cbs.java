package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/** Credit based shaper of IEEE 802.1Qav: {@code tc qdisc add dev DEV parent 1:4 cbs}, tc-cbs(8). */
public final class Cbs extends TcKind<Cbs> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("cbs", "TCA_CBS_");

    /** All its options. */
    public static final Attribute<Parameters> PARMS =
            SPACE.attribute(TCA_CBS_PARMS, "TCA_CBS_PARMS", Parameters.CODEC);

    /** How the library knows the kind. */
    public static final Type<Cbs> TYPE = new Type<>("cbs", SPACE, Cbs::new);

    private Cbs(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By parameters.
     *
     * @param parameters all of them
     * @return the kind
     */
    public static Cbs of(Parameters parameters) {
        return TYPE.empty().set(PARMS, parameters);
    }

    /**
     * The options of cbs.
     *
     * <pre>{@code
     * struct tc_cbs_qopt {
     *     __u8  offload;
     *     __u8  _pad[3];
     *     __s32 hicredit;
     *     __s32 locredit;
     *     __s32 idleslope;
     *     __s32 sendslope;
     * };
     * }</pre>
     *
     * @param offload {@code offload}: 1 if the device does it
     * @param highCredit {@code hicredit}: the most credit, in bytes
     * @param lowCredit {@code locredit}: the least credit, in bytes, negative
     * @param idleSlope {@code idleslope}: how fast credit grows, in Kbit a second
     * @param sendSlope {@code sendslope}: how fast it sinks while a packet is sent, in Kbit a
     *     second, negative
     */
    public record Parameters(
            int offload, int highCredit, int lowCredit, int idleSlope, int sendSlope) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_cbs_qopt",
                        20,
                        b ->
                                new Parameters(
                                        u8(b),
                                        b.position(4).getInt(),
                                        b.getInt(),
                                        b.getInt(),
                                        b.getInt()),
                        (b, v) -> {
                            put8(b, v.offload, "offload");
                            b.position(4).putInt(v.highCredit);
                            b.putInt(v.lowCredit);
                            b.putInt(v.idleSlope);
                            b.putInt(v.sendSlope);
                        });
    }
}
