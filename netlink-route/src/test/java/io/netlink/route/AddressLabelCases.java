package io.netlink.route;

/** {@code ip addrlabel}. */
final class AddressLabelCases {
    private AddressLabelCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "addrlabel",
                            "-j addrlabel list",
                            rtnl ->
                                    CaseGroup.seen(
                                            rtnl.addressLabels().list(),
                                            AddressLabel::toString,
                                            AddressLabel::attributes),
                            AddressLabelCases::cases)
                    .given(
                            "addrlabel add prefix 2001:db8:9::/48 label 90;"
                                    + "addrlabel add prefix 2001:db8:9::/48 dev d0 label 91");

    private static void add(CaseList c, String prefix, long label) {
        c.of(
                "addrlabel add prefix " + prefix + " label " + label,
                rtnl -> rtnl.addressLabels().add(AddressLabel.of(prefix, label)));
    }

    private static void cases(CaseList c) {
        add(c, "2001:db8::/32", 99);
        add(c, "2001:db8::1/128", 0);
        add(c, "64:ff9b::/96", 7);
        add(c, "2001:db8:8000::/33", 4294967294L);
        c.of(
                "addrlabel add prefix 2001:db8::/32 dev d0 label 5",
                rtnl -> rtnl.addressLabels().add("d0", AddressLabel.of("2001:db8::/32", 5)));
        c.otherwise(
                "addrlabel add prefix 2001:db8::1/32 label 5",
                "the kernel ignores the bits that we leave out",
                rtnl -> rtnl.addressLabels().add(AddressLabel.of("2001:db8::1/32", 5)));
        c.of(
                "addrlabel del prefix 2001:db8:9::/48 label 90",
                rtnl -> rtnl.addressLabels().delete(AddressLabel.of("2001:db8:9::/48", 90)));
        c.of(
                "addrlabel del prefix 2001:db8:9::/48 dev d0 label 91",
                rtnl -> rtnl.addressLabels().delete("d0", AddressLabel.of("2001:db8:9::/48", 91)));
        c.otherwise(
                "addrlabel del prefix 2001:db8:9::/48 label 90;"
                        + " addrlabel add prefix 2001:db8:9::/48 label 92",
                "one call",
                rtnl -> rtnl.addressLabels().replace(AddressLabel.of("2001:db8:9::/48", 92)));
        c.otherwise("addrlabel flush", "found first", rtnl -> rtnl.addressLabels().flush());
    }
}
