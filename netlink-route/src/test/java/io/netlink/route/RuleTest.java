package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Rules: what is refused, what is equal, and what iproute2 here does not know yet. */
class RuleTest {

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void whatTheKernelCannotMeanIsRefused() {
        refused("IPv4", () -> Rule.from("10.0.0.0/8").to("2001:db8::/32"));
        refused("priority", () -> Rule.ipv4().priority(-1));
        refused("0 to 4294967295", () -> Rule.ipv4().fwmark(1L << 32));
        refused("fwmark mask 0", () -> Rule.ipv4().fwmark(0, 0));
        refused("table 0", () -> Rule.ipv4().lookup(0));
        refused("tos 0", () -> Rule.ipv4().tos(0));
        refused("FRA_DSCP", () -> Rule.ipv4().dscp(64));
        refused("mask does not cover", () -> Rule.ipv4().dscp(5, 3));
        refused("sport 0", () -> Rule.ipv4().sport(0));
        refused("sport 2-1", () -> Rule.ipv4().sport(2, 1));
        refused("dport 65535", () -> Rule.ipv4().dport(65535));
        refused("mask does not cover", () -> Rule.ipv4().dportMasked(0x101, 0xff));
        refused("only IPv6", () -> Rule.ipv4().flowLabel(1));
        refused("FRA_FLOWLABEL", () -> Rule.ipv6().flowLabel(0x10_0000, 0x1f_ffff));
        refused("user ids", () -> Rule.ipv4().uidRange(2, 1));
        refused("ipproto 0", () -> Rule.ipv4().ipProtocol(0));
        refused("tun_id 0", () -> Rule.ipv4().tunnelId(0));
        refused("goto 0", () -> Rule.ipv4().goTo(0));
        refused("0 to 32", () -> Rule.ipv4().suppressPrefixLength(33));
        refused("realm 65536", () -> Rule.ipv4().realms(0, 65536));
        refused("family 0", () -> Rule.of(0));
        refused("link's name", () -> Rule.ipv4().iif(""));
    }

    /** FRA_DSCP 25, FRA_DSCP_MASK 30 (u8), FRA_SPORT_MASK 28, FRA_DPORT_MASK 29 (u16). */
    @Test
    void masksOfNewerKernels() {
        assertEquals(
                "0200000000000000" + "00000000" + "0500190004000000" + "05001e003c000000",
                hex(Rule.ipv4().dscp(4, 0x3c)));
        String ports = Wire.shorts(0x100, 0x100) + "06001c00" + Wire.shorts(0xff00, 0);
        assertEquals(
                "020000000000000000000000" + "08001700" + ports,
                hex(Rule.ipv4().sportMasked(0x100, 0xff00)));
        assertEquals(
                "020000000000000000000000" + "08001800" + ports.replace("1c00", "1d00"),
                hex(Rule.ipv4().dportMasked(0x100, 0xff00)));
    }

    /** FRA_FLOWLABEL 26 and FRA_FLOWLABEL_MASK 27 are be32, and the kernel wants both. */
    @Test
    void flowLabelIsInNetworkOrder() {
        assertEquals(
                "0a0000000000000000000000" + "08001a0000012345" + "08001b00000fffff",
                hex(Rule.ipv6().flowLabel(0x1_2345)));
    }

    private static final class Wire {
        static String shorts(int first, int second) {
            return LinkFixture.hex(
                    LinkFixture.written(writer -> writer.put16(first).put16(second)));
        }
    }

    private static String hex(Rule rule) {
        return LinkFixture.hex(LinkFixture.written(rule::writeTo));
    }

    /** What the kernel says of a rule, where it says it in other words than a request. */
    @Test
    void ruleThatWasReadEqualsTheOneThatWasWritten() {
        Rule written =
                Rule.from("10.0.0.0/8")
                        .fwmark(1)
                        .sport(5)
                        .dscp(7)
                        .iif("nobody")
                        .lookup(300)
                        .priority(9);
        NetlinkMessage message =
                message(
                        writer -> {
                            FibRuleHdr header = written.header.copy();
                            header.table(RtNetlink.RT_TABLE_COMPAT);
                            header.flags(8); // detached
                            header.writeTo(writer);
                            writer.u32(15, 300).u32(14, -1).u32(6, 9);
                            writer.string(3, "nobody").u8(21, 0).u32(10, 1).u32(16, -1);
                            writer.bytes(2, new byte[] {10, 0, 0, 0}).u8(25, 7).u8(30, 63);
                            writer.bytes(23, LinkFixture.written(w -> w.put16(5).put16(5)));
                            writer.u16(28, 0xffff);
                        });
        Rule read = RuleView.of(message).copy();
        assertEquals(written, read);
        assertEquals(written.hashCode(), read.hashCode());
        assertTrue(read.isIifDetached());
        assertEquals(OptionalInt.empty(), read.suppressPrefixLength());
        assertEquals(
                "9:\tfrom 10.0.0.0/8 dscp 7 fwmark 0x1 iif nobody [detached] sport 5 lookup 300"
                        + " proto unspec",
                read.toString());
        assertNotEquals(written.fwmark(1, 1), read);
        assertNotEquals(written.not(), read);
        assertNotEquals(written.suppressPrefixLength(0), read);
        assertNotEquals(written.priority(0), read);
        assertNotEquals(written.blackhole(), read);
    }

    @Test
    void zeroIsNotAbsent() {
        assertEquals(OptionalLong.empty(), Rule.ipv4().priority());
        assertEquals(OptionalLong.of(0), Rule.ipv4().priority(0).priority());
        assertEquals(OptionalLong.empty(), Rule.ipv4().fwmark());
        assertEquals(OptionalLong.of(0), Rule.ipv4().fwmark(0).fwmark());
        assertEquals(OptionalLong.of(0xffff_ffffL), Rule.ipv4().fwmark(0).fwmask());
        assertNotEquals(Rule.ipv4().fwmark(0), Rule.ipv4());
        assertNotEquals(Rule.ipv4().suppressIfGroup(0), Rule.ipv4());
        assertNotEquals(Rule.ipv4().dscp(0), Rule.ipv4());
    }

    /** The kernel leaves the attribute out if the priority is 0. */
    @Test
    void listedRuleWithoutPriorityHasPriority0() {
        RuleView view = RuleView.of(message(Rule.ipv4().lookup(255)::writeTo));
        assertEquals(OptionalLong.of(0), view.priority());
        assertEquals(OptionalLong.of(0), view.copy().priority());
        assertEquals("0:\tfrom all lookup local", view.copy().toString());
    }

    private static NetlinkMessage message(Consumer<? super MessageWriter> content) {
        return Replies.message(RtNetlink.RTM_NEWRULE, content);
    }
}
