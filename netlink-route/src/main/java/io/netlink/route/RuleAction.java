package io.netlink.route;

import io.netlink.Numbered;
import io.netlink.uapi.FibRules;

import java.util.Locale;

/** What a rule does with a packet: FR_ACT_* of linux/fib_rules.h. */
public enum RuleAction implements Numbered {
    /** Nothing was said. */
    UNSPEC(FibRules.FR_ACT_UNSPEC),
    /** {@code lookup TABLE}: looks for a route in a table. */
    LOOKUP(FibRules.FR_ACT_TO_TBL),
    /** {@code goto PRIORITY}: goes on at another rule. */
    GOTO(FibRules.FR_ACT_GOTO),
    /** {@code nop}: goes on at the next rule. */
    NOP(FibRules.FR_ACT_NOP),
    /** {@code blackhole}: drops in silence. */
    BLACKHOLE(FibRules.FR_ACT_BLACKHOLE),
    /** {@code unreachable}: drops, and says that the network is unreachable. */
    UNREACHABLE(FibRules.FR_ACT_UNREACHABLE),
    /** {@code prohibit}: drops, and says that it is forbidden. */
    PROHIBIT(FibRules.FR_ACT_PROHIBIT),
    /** One that a newer kernel has. */
    UNKNOWN(-1);

    private static final RuleAction[] ALL = values();

    private final int number;

    RuleAction(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    static RuleAction of(int number) {
        for (RuleAction each : ALL) {
            if (each.number == number) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** As {@code ip} prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
