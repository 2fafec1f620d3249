package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RT_SCOPE_HOST;
import static io.netlink.uapi.RtNetlink.RT_SCOPE_LINK;

import io.netlink.AttributeSet;
import io.netlink.InetPrefix;
import io.netlink.uapi.IfAddr;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** {@code ip address}. */
final class AddressCases {
    /** Duplicates are looked for a while after an address was made. */
    private static final int PASSING_FLAGS = IfAddr.IFA_F_TENTATIVE;

    /** Minutes, so that lifetimes can be compared a while after they were set. */
    private static final int LONG = 60;

    private AddressCases() {}

    static final CaseGroup IPV4 =
            group("address", AddressCases::ipv4)
                    .given(
                            "addr add 10.9.0.1/24 dev d0;addr add 10.9.0.2/24 dev d0;"
                                    + "addr add 10.8.0.1 peer 10.8.0.2/32 dev d1");

    static final CaseGroup IPV6 =
            group("address6", AddressCases::ipv6)
                    .given("ipv6;addr add 2001:db8:9::1/64 dev d0 nodad");

    private static CaseGroup group(String name, java.util.function.Consumer<CaseList> table) {
        return CaseGroup.of(name, "-j -d addr show", AddressCases::seen, table)
                .alsoComparing("-j route show table all", "-j -6 route show table all");
    }

    private static List<String> seen(Rtnetlink rtnl) {
        return CaseGroup.seen(
                rtnl.addresses().list(),
                each ->
                        "%s %s scope %d flags 0x%x valid %d preferred %d"
                                .formatted(
                                        each.deviceIndex(),
                                        each.prefix(),
                                        each.scope(),
                                        each.flags() & ~PASSING_FLAGS,
                                        minutes(each.validLifetime()),
                                        minutes(each.preferredLifetime())),
                AddressCases::lasting);
    }

    private static AttributeSet lasting(Address address) {
        return address.attributes()
                .without(AddressAttributes.CACHEINFO)
                .without(AddressAttributes.FLAGS);
    }

    private static long minutes(Lifetime lifetime) {
        return lifetime.duration().map(time -> time.plusSeconds(59).toMinutes()).orElse(-1L);
    }

    private static void add(CaseList c, String words, Address address) {
        c.of("addr add " + words + " dev d0", rtnl -> rtnl.addresses().add("d0", address));
    }

    private static Address plain() {
        return Address.parse("10.0.0.1/24");
    }

    private static Address listed(Rtnetlink rtnl, String prefix) {
        return rtnl.addresses().list().stream()
                .filter(each -> each.prefix().equals(InetPrefix.parse(prefix)))
                .findFirst()
                .orElseThrow();
    }

    private static void ipv4(CaseList c) {
        InetAddress brd = InetPrefix.parse("10.0.0.77").address();
        add(c, "10.0.0.1/24", plain());
        add(c, "10.0.0.1", Address.parse("10.0.0.1"));
        add(c, "10.9.0.3/24", Address.parse("10.9.0.3/24"));
        add(c, "127.0.0.2/8", Address.parse("127.0.0.2/8"));
        add(c, "10.0.0.1 peer 10.0.0.2/32", Address.parse("10.0.0.1").peer("10.0.0.2/32"));
        add(c, "10.0.0.1 peer 10.7.0.2/24", Address.parse("10.0.0.1").peer("10.7.0.2/24"));
        add(c, "10.0.0.1/24 brd +", plain().standardBroadcast());
        add(c, "10.0.0.1/24 brd 10.0.0.77", plain().broadcast(brd));
        add(
                c,
                "10.0.0.1/24 anycast 10.0.0.7",
                plain().set(AddressAttributes.ANYCAST, InetPrefix.parse("10.0.0.7").address()));
        add(c, "10.0.0.1/24 label d0:web", plain().label("d0:web"));
        add(c, "10.0.0.1/24 scope link", plain().scope(RT_SCOPE_LINK));
        add(c, "10.0.0.1/24 scope host", plain().scope(RT_SCOPE_HOST));
        add(c, "10.0.0.1/24 scope 200", plain().scope(200));
        add(
                c,
                "10.0.0.1/24 valid_lft 3600 preferred_lft 1800",
                plain().validLifetime(Duration.ofMinutes(LONG))
                        .preferredLifetime(Duration.ofMinutes(LONG / 2)));
        add(
                c,
                "10.0.0.1/24 valid_lft 3600 preferred_lft 3600",
                plain().validLifetime(Duration.ofMinutes(LONG)));
        add(c, "10.0.0.1/24 preferred_lft 0", plain().preferredLifetime(Duration.ZERO));
        add(c, "10.0.0.1/24 noprefixroute", plain().noPrefixRoute());
        add(c, "10.0.0.1/24 metric 77", plain().metric(77));
        add(c, "239.1.1.1/32 autojoin", Address.parse("239.1.1.1/32").autoJoin());
        add(
                c,
                "10.0.0.1 peer 10.0.0.2/24 brd + label d0:x scope link metric 5 noprefixroute"
                        + " valid_lft 3600 preferred_lft 0",
                Address.parse("10.0.0.1")
                        .peer("10.0.0.2/24")
                        .standardBroadcast()
                        .label("d0:x")
                        .scope(RT_SCOPE_LINK)
                        .metric(5)
                        .noPrefixRoute()
                        .validLifetime(Duration.ofMinutes(LONG))
                        .preferredLifetime(Duration.ZERO));
        changes(c, "10.9.0.1/24");
        c.of("addr change 10.0.0.1/24 dev d0", rtnl -> rtnl.addresses().change("d0", plain()));
        c.of(
                "addr del 10.9.0.2/24 dev d0",
                rtnl -> rtnl.addresses().delete("d0", InetPrefix.parse("10.9.0.2/24")));
        c.of(
                "addr del 10.8.0.1 peer 10.8.0.2/32 dev d1",
                rtnl ->
                        rtnl.addresses()
                                .delete("d1", Address.parse("10.8.0.1").peer("10.8.0.2/32")));
        c.otherwise(
                "addr del 10.8.0.1 peer 10.8.0.2 dev d1",
                "a listed address deletes as it is",
                rtnl -> rtnl.addresses().delete(listed(rtnl, "10.8.0.1/32")));
        c.otherwise("addr flush dev d0", "found first", rtnl -> rtnl.addresses().flush("d0"));
        c.otherwise(
                "addr flush dev d0 to 10.9.0.2/32",
                "found first",
                rtnl ->
                        rtnl.addresses()
                                .flush(
                                        AddressFilter.ALL
                                                .dev("d0")
                                                .to(InetPrefix.parse("10.9.0.2/32"))));
        c.otherwise(
                "addr flush dev d0 secondary",
                "found first",
                rtnl ->
                        rtnl.addresses()
                                .flush(AddressFilter.ALL.dev("d0").with(IfAddr.IFA_F_SECONDARY)));
    }

    private static void changes(CaseList c, String prefix) {
        Address there = Address.parse(prefix);
        Address mortal = there.validLifetime(Duration.ofMinutes(LONG));
        c.of(
                "addr change " + prefix + " dev d0 metric 9",
                rtnl -> rtnl.addresses().change("d0", there.metric(9)));
        c.of(
                "addr change " + prefix + " dev d0 valid_lft 3600 preferred_lft 3600",
                rtnl -> rtnl.addresses().change("d0", mortal));
        c.of(
                "addr replace " + prefix + " dev d0 valid_lft 3600 preferred_lft 0",
                rtnl -> rtnl.addresses().replace("d0", mortal.preferredLifetime(Duration.ZERO)));
        c.of("addr replace " + prefix + " dev d1", rtnl -> rtnl.addresses().replace("d1", there));
        c.of(
                "addr replace " + prefix + " dev d0 noprefixroute",
                rtnl -> rtnl.addresses().replace("d0", there.noPrefixRoute()));
    }

    private static Address plain6() {
        return Address.parse("2001:db8::1/64");
    }

    private static void ipv6(CaseList c) {
        add(c, "2001:db8::1/64", plain6());
        add(c, "2001:db8::1", Address.parse("2001:db8::1"));
        add(
                c,
                "2001:db8::1 peer 2001:db8::2/128",
                Address.parse("2001:db8::1").peer("2001:db8::2/128"));
        add(c, "2001:db8::1/64 nodad", plain6().noDad());
        add(c, "2001:db8::1/64 optimistic", plain6().optimistic());
        add(c, "2001:db8::1/64 home nodad", plain6().home().noDad());
        add(c, "2001:db8::1/64 mngtmpaddr", plain6().manageTemporary());
        add(c, "2001:db8::1/64 noprefixroute", plain6().noPrefixRoute());
        add(c, "2001:db8::1/64 metric 77", plain6().metric(77));
        add(
                c,
                "2001:db8::1/64 valid_lft 3600 preferred_lft 1800",
                plain6().validLifetime(Duration.ofMinutes(LONG))
                        .preferredLifetime(Duration.ofMinutes(LONG / 2)));
        add(
                c,
                "2001:db8::1/64 valid_lft forever preferred_lft 0",
                plain6().preferredLifetime(Duration.ZERO));
        changes(c, "2001:db8:9::1/64");
        c.otherwise(
                "addr add fe80::77/64 nodad dev d0",
                "we say the scope, which the kernel knows anyway",
                rtnl -> rtnl.addresses().add("d0", Address.parse("fe80::77/64").noDad()));
        c.otherwise(
                "addr add ff05::77/128 autojoin dev d0",
                "we say the scope, which the kernel knows anyway",
                rtnl -> rtnl.addresses().add("d0", Address.parse("ff05::77/128").autoJoin()));
        c.otherwise(
                "addr add 2001:db8::1/64 nodad home noprefixroute mngtmpaddr dev d0",
                "we have the low flags in the structure too",
                rtnl ->
                        rtnl.addresses()
                                .add(
                                        "d0",
                                        plain6().noDad().home().noPrefixRoute().manageTemporary()));
        c.of(
                "addr del 2001:db8:9::1/64 dev d0",
                rtnl -> rtnl.addresses().delete("d0", InetPrefix.parse("2001:db8:9::1/64")));
        c.otherwise(
                "addr del 2001:db8:9::1/64 dev d0",
                "a listed address deletes as it is",
                rtnl -> rtnl.addresses().delete(listed(rtnl, "2001:db8:9::1/64")));
        c.otherwise(
                "-6 addr flush dev d0",
                "found first",
                rtnl -> rtnl.addresses().flush(AddressFilter.ALL.dev("d0").ipv6()));
    }
}
