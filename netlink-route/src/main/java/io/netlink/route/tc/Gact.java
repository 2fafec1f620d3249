package io.netlink.route.tc;

import static io.netlink.uapi.TcGact.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/**
 * Lets packets pass, drops them, or goes on elsewhere. {@code action pass, drop, …}; tc-actions(8),
 * linux/tc_act/tc_gact.h, TCA_GACT_*.
 *
 * <pre>{@code
 * Gact.drop()
 * Gact.pass().random(Gact.Random.netrand(Control.DROP, 10))
 * }</pre>
 */
public final class Gact extends TcAction<Gact> {
    private static final AttributeSpace SPACE = AttributeSpace.named("gact", "TCA_GACT_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_GACT_TM, "TCA_GACT_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_GACT_PARMS, "TCA_GACT_PARMS", ActionParms.codec(20));

    /** {@code random}: another action now and then. */
    public static final Attribute<Random> PROB =
            SPACE.attribute(TCA_GACT_PROB, "TCA_GACT_PROB", Random.CODEC);

    /** How the library knows the kind. */
    public static final Type<Gact> TYPE =
            new Type<>("gact", SPACE, (header, data) -> new Gact(data));

    private Gact(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * Another action now and then.
     *
     * <pre>{@code
     * struct tc_gact_p {
     *     __u16 ptype;     // PGACT_*
     *     __u16 pval;
     *     int   paction;
     * };
     * }</pre>
     *
     * @param type PGACT_NONE, PGACT_NETRAND or PGACT_DETERM
     * @param value for one of how many packets, 1 to 10000
     * @param control what becomes of those
     */
    public record Random(int type, int value, Control control) {
        private static final int MOST = 10_000;

        static final AttributeCodec<Random> CODEC =
                Codecs.struct(
                        "struct tc_gact_p",
                        8,
                        buffer ->
                                new Random(
                                        buffer.getShort() & 0xffff,
                                        buffer.getShort() & 0xffff,
                                        new Control(buffer.getInt())),
                        (buffer, random) ->
                                buffer.putShort((short) random.type)
                                        .putShort((short) random.value)
                                        .putInt(random.control.number()));

        /**
         * {@code random netrand}: by chance.
         *
         * @param control what becomes of one of so many packets
         * @param value 1 to 10000
         * @return the choice
         * @throws IllegalArgumentException if it is out of range
         */
        public static Random netrand(Control control, int value) {
            return new Random(PGACT_NETRAND, TcCodecs.in(value, 1, MOST, "value"), control);
        }

        /**
         * {@code random determ}: by counting.
         *
         * @param control what becomes of every so manieth packet
         * @param value 1 to 10000
         * @return the choice
         * @throws IllegalArgumentException if it is out of range
         */
        public static Random determ(Control control, int value) {
            return new Random(PGACT_DETERM, TcCodecs.in(value, 1, MOST, "value"), control);
        }
    }

    /**
     * Any control.
     *
     * @param control what becomes of a packet
     * @return the kind
     */
    public static Gact of(Control control) {
        return TYPE.empty().control(control);
    }

    /**
     * {@code action pass}, {@code ok}.
     *
     * @return the kind
     */
    public static Gact pass() {
        return of(Control.PASS);
    }

    /**
     * {@code action drop}, {@code shot}.
     *
     * @return the kind
     */
    public static Gact drop() {
        return of(Control.DROP);
    }

    /**
     * {@code action trap}.
     *
     * @return the kind
     */
    public static Gact trap() {
        return of(Control.TRAP);
    }

    /**
     * {@code action goto chain}.
     *
     * @param chain the chain's number
     * @return the kind
     * @throws IllegalArgumentException if it is not 0 to 268435455
     */
    public static Gact gotoChain(int chain) {
        return of(Control.gotoChain(chain));
    }

    /**
     * {@code random}: another action now and then.
     *
     * @param random which, and when
     * @return a kind with it
     */
    public Gact random(Random random) {
        return set(PROB, random);
    }
}
