package io.netlink.route;

import static io.netlink.route.RuleAttributes.DPORT_MASK;
import static io.netlink.route.RuleAttributes.DPORT_RANGE;
import static io.netlink.route.RuleAttributes.DSCP;
import static io.netlink.route.RuleAttributes.DSCP_MASK;
import static io.netlink.route.RuleAttributes.FWMARK;
import static io.netlink.route.RuleAttributes.FWMASK;
import static io.netlink.route.RuleAttributes.PROTOCOL;
import static io.netlink.route.RuleAttributes.SPORT_MASK;
import static io.netlink.route.RuleAttributes.SPORT_RANGE;
import static io.netlink.route.RuleAttributes.SUPPRESS_IFGROUP;
import static io.netlink.route.RuleAttributes.SUPPRESS_PREFIXLEN;
import static io.netlink.route.RuleAttributes.TABLE;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.RawAttribute;
import io.netlink.route.link.PortRange;
import io.netlink.uapi.FibRules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule means, in one way where the kernel and requests have several: a table in the header
 * or in an attribute, a mask of all bits or none, "nothing" as a value or absent.
 */
record RuleMeaning(FibRuleHdr header, List<RawAttribute> attributes) {

    static RuleMeaning of(Rule asMade) {
        Rule rule = asMade.toBeMade();
        FibRuleHdr header = rule.header.copy();
        header.table(0);
        AttributeSet all = rule.attributes().without(TABLE);
        if (rule.table().isPresent()) {
            all = all.with(TABLE, rule.table().getAsLong());
        }
        all = without(all, SUPPRESS_PREFIXLEN, -1);
        all = without(all, SUPPRESS_IFGROUP, -1);
        all = without(all, PROTOCOL, 0);
        all = fwmark(all);
        all = all.has(DSCP) && !all.has(DSCP_MASK) ? all.with(DSCP_MASK, 0x3f) : all;
        all = port(all, SPORT_RANGE, SPORT_MASK);
        all = port(all, DPORT_RANGE, DPORT_MASK);
        return new RuleMeaning(header, sorted(all));
    }

    private static AttributeSet without(AttributeSet all, Attribute<Integer> row, int nothing) {
        return all.get(row).filter(value -> value == nothing).isPresent() ? all.without(row) : all;
    }

    /** The kernel compares all bits of a mark that is not 0 if there is no mask. */
    private static AttributeSet fwmark(AttributeSet all) {
        long mark = all.get(FWMARK).orElse(0L);
        long mask = all.get(FWMASK).orElse(mark == 0 ? 0 : 0xffff_ffffL);
        return mark == 0 && mask == 0
                ? all.without(FWMARK).without(FWMASK)
                : all.with(FWMARK, mark).with(FWMASK, mask);
    }

    private static AttributeSet port(
            AttributeSet all, Attribute<PortRange> ports, Attribute<Integer> mask) {
        boolean one = all.get(ports).filter(range -> range.low() == range.high()).isPresent();
        return one && !all.has(mask) ? all.with(mask, 0xffff) : all;
    }

    private static List<RawAttribute> sorted(AttributeSet attributes) {
        List<RawAttribute> all = new ArrayList<>();
        AttributeReader reader = attributes.reader();
        while (reader.next()) {
            if (reader.type() != FibRules.FRA_PAD) {
                all.add(new RawAttribute(reader.rawType(), reader.bytes()));
            }
        }
        all.sort(Comparator.comparingInt(RawAttribute::code));
        return all;
    }
}
