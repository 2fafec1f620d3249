package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.testkit.Kernel;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Rules on the kernel: what is read back is what was written, and goes as it came. */
class RulesIT {
    private LinkNamespace ns;
    private Rules rules;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        rules = ns.rtnl().rules();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private void readsBack(Rule rule) {
        Rule made = rules.add(rule);
        assertEquals(rule, made);
        List<Rule> listed = rules.list(RuleFilter.ALL.priority(rule.priority().orElseThrow()));
        assertEquals(List.of(rule), listed);
        List<String> seen = new ArrayList<>();
        rules.forEach(RuleFilter.ALL.family(rule.family()), view -> seen.add(view.toString()));
        assertTrue(seen.contains(made.toString()), () -> seen + " lacks " + made);
        assertThrows(ErrnoException.class, () -> rules.add(listed.getFirst()), "is there already");
        rules.delete(listed.getFirst());
        assertEquals(List.of(), rules.list(RuleFilter.ALL.priority(rule.priority().orElseThrow())));
        assertEquals(rule, rules.add(listed.getFirst()), "a listed rule can be added again");
        rules.delete(made);
    }

    @Test
    void whatIsReadBackEqualsWhatWasWritten() {
        readsBack(Rule.from("10.0.0.0/8").lookup(100).priority(5));
        readsBack(Rule.ipv4().fwmark(0).lookup(100).priority(5));
        readsBack(Rule.ipv4().fwmark(0, 1).lookup(100).priority(5));
        readsBack(Rule.ipv4().fwmark(7).lookup(4000).suppressPrefixLength(0).priority(5));
        readsBack(Rule.ipv4().suppressIfGroup(0).suppressPrefixLength(32).priority(5));
        readsBack(Rule.ipv4().uidRange(0, 0).goTo(77).priority(5));
        readsBack(Rule.ipv6().to("2001:db8::/32").tunnelId(-1).prohibit().not().priority(5));
        readsBack(
                Rule.ipv4()
                        .iif("nobody")
                        .oif("lo")
                        .ipProtocol(6)
                        .sport(1)
                        .dport(2, 3)
                        .protocol(RtNetlink.RTPROT_BGP)
                        .priority(5)
                        .nop());
    }

    /** FRA_DSCP came with 6.13, FRA_FLOWLABEL with 6.14, the masks with 6.15. */
    @Test
    void whatIproute2DoesNotKnowYet() {
        Kernel.assumeVersion(6, 15, "masks of rules");
        Rule newest = Rule.ipv4().dscp(4, 0x3c).lookup(100).priority(5);
        try {
            rules.delete(rules.add(newest));
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no FRA_DSCP_MASK: " + e.getMessage());
        }
        readsBack(newest);
        readsBack(Rule.ipv4().dscp(0).lookup(100).priority(5));
        readsBack(Rule.ipv6().dscp(63).lookup(100).priority(5));
        readsBack(Rule.ipv6().flowLabel(0).lookup(100).priority(5));
        readsBack(Rule.ipv6().flowLabel(0x1_2340, 0xf_fff0).lookup(100).priority(5));
        readsBack(Rule.ipv4().sportMasked(0x100, 0xff00).dport(5).lookup(100).priority(5));
        readsBack(Rule.ipv6().dportMasked(0x100, 0xff00).sport(5).lookup(100).priority(5));
    }

    @Test
    void kernelChoosesThePriority() {
        Rule made = rules.add(Rule.from("10.0.0.0/8").lookup(100));
        assertEquals(OptionalLong.of(32765), made.priority());
        assertEquals(List.of(made), rules.list(RuleFilter.ALL.table(100)));
    }

    @Test
    void ruleOfPriority0DeletesAsItIs() {
        Rule local = rules.list(RuleFilter.ALL.ipv4()).getFirst();
        assertEquals(OptionalLong.of(0), local.priority());
        rules.add(local.priority(1));
        rules.delete(local);
        assertEquals(
                List.of("1:\tfrom all lookup local proto kernel"),
                rules.list(RuleFilter.ALL.ipv4().table(RtNetlink.RT_TABLE_LOCAL)).stream()
                        .map(Rule::toString)
                        .toList());
    }

    @Test
    void filters() {
        rules.add(Rule.from("10.0.0.0/8").fwmark(3).iif("lo").oif("x0").lookup(100).priority(7));
        rules.add(Rule.ipv4().to("10.0.0.0/8").blackhole().priority(8).protocol(99));
        rules.add(Rule.ipv6().l3mdev().priority(9));
        List<RuleFilter> each =
                List.of(
                        RuleFilter.ALL.from(io.netlink.InetPrefix.parse("10.0.0.0/8")),
                        RuleFilter.ALL.fwmark(3),
                        RuleFilter.ALL.iif("lo"),
                        RuleFilter.ALL.oif("x0"),
                        RuleFilter.ALL.table(100).priority(7));
        for (RuleFilter filter : each) {
            assertEquals(List.of(7L), priorities(filter), filter.toString());
        }
        assertEquals(List.of(8L), priorities(RuleFilter.ALL.protocol(99)));
        assertEquals(List.of(8L), priorities(RuleFilter.ALL.action(RuleAction.BLACKHOLE)));
        assertEquals(
                List.of(8L),
                priorities(RuleFilter.ALL.to(io.netlink.InetPrefix.parse("10.0.0.0/8"))));
        assertEquals(List.of(9L), priorities(RuleFilter.ALL.where(RuleView::isL3mdev)));
        assertEquals(List.of(0L, 9L, 32766L), priorities(RuleFilter.ALL.ipv6()));
    }

    private List<Long> priorities(RuleFilter filter) {
        return rules.list(filter).stream().map(rule -> rule.priority().orElseThrow()).toList();
    }

    @Test
    void replaceLeavesOne() {
        Rule first = rules.add(Rule.from("10.0.0.0/8").lookup(100).priority(5));
        rules.add(Rule.from("10.1.0.0/16").lookup(100).priority(5));
        Rule other = Rule.ipv6().lookup(100).priority(5);
        rules.add(other);
        assertEquals(first, rules.replace(first));
        assertEquals(List.of(first, other), rules.list(RuleFilter.ALL.priority(5)));
        Rule next = Rule.ipv4().prohibit().priority(5);
        assertEquals(next, rules.replace(next));
        assertEquals(List.of(next, other), rules.list(RuleFilter.ALL.priority(5)));
        assertThrows(IllegalArgumentException.class, () -> rules.replace(Rule.ipv4()));
    }

    @Test
    void flushLeavesPriority0() {
        rules.add(Rule.ipv4().lookup(100).priority(5));
        assertEquals(1, rules.flush(RuleFilter.ALL.table(100)));
        assertEquals(3, rules.flush(RuleFilter.ALL));
        assertEquals(
                List.of(0L, 0L), priorities(RuleFilter.ALL.where(rule -> rule.family() < 128)));
    }

    @Test
    void errors() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class, () -> rules.delete(Rule.ipv4().priority(4711)));
        assertEquals(Errno.ENOENT, e.errno());
        assertTrue(e.getMessage().contains("4711"), e.getMessage());
    }
}
