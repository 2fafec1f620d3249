package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

/**
 * What becomes of a packet after an action: {@code CONTROL} in tc-actions(8).
 *
 * @param number TC_ACT_*
 */
public record Control(int number) {
    /** {@code continue}: on with the next filter. */
    public static final Control CONTINUE = new Control(TC_ACT_UNSPEC);

    /** {@code pass}, {@code ok}: no more filters, the packet goes on. */
    public static final Control PASS = new Control(TC_ACT_OK);

    /** {@code reclassify}: back to the first filter. */
    public static final Control RECLASSIFY = new Control(TC_ACT_RECLASSIFY);

    /** {@code drop}, {@code shot}: the packet is dropped. */
    public static final Control DROP = new Control(TC_ACT_SHOT);

    /** {@code pipe}: on with the filter's next action. */
    public static final Control PIPE = new Control(TC_ACT_PIPE);

    /** {@code stolen}: the action has taken the packet. */
    public static final Control STOLEN = new Control(TC_ACT_STOLEN);

    /** {@code trap}: the packet goes from the hardware to the system. */
    public static final Control TRAP = new Control(TC_ACT_TRAP);

    private static final int OPCODE = ~TC_ACT_EXT_VAL_MASK;

    /**
     * {@code jump}: leaves out some of the filter's actions.
     *
     * @param actions the number of the next action, from 1
     * @return the control
     * @throws IllegalArgumentException if it is not 1 to 268435455
     */
    public static Control jump(int actions) {
        return new Control(TC_ACT_JUMP | TcCodecs.in(actions, 1, TC_ACT_EXT_VAL_MASK, "jump"));
    }

    /**
     * {@code goto chain}: on with the filters of another chain.
     *
     * @param chain the chain's number
     * @return the control
     * @throws IllegalArgumentException if it is not 0 to 268435455
     */
    public static Control gotoChain(int chain) {
        return new Control(TC_ACT_GOTO_CHAIN | TcCodecs.in(chain, 0, TC_ACT_EXT_VAL_MASK, "chain"));
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return switch (number) {
            case TC_ACT_UNSPEC -> "continue";
            case TC_ACT_OK -> "pass";
            case TC_ACT_RECLASSIFY -> "reclassify";
            case TC_ACT_SHOT -> "drop";
            case TC_ACT_PIPE -> "pipe";
            case TC_ACT_STOLEN -> "stolen";
            case TC_ACT_TRAP -> "trap";
            default ->
                    switch (number & OPCODE) {
                        case TC_ACT_JUMP -> "jump " + (number & TC_ACT_EXT_VAL_MASK);
                        case TC_ACT_GOTO_CHAIN -> "goto chain " + (number & TC_ACT_EXT_VAL_MASK);
                        default -> "[" + number + "]";
                    };
        };
    }
}
