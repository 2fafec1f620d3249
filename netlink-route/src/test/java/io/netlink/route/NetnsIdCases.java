package io.netlink.route;

/** {@code ip netns list-id}; the namespace of the case has an id for itself. */
final class NetnsIdCases {
    private NetnsIdCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "netns-id",
                            "-j netns list-id",
                            rtnl ->
                                    CaseGroup.seen(
                                            rtnl.netnsIds().list(), Nsid::id, Nsid::attributes),
                            NetnsIdCases::cases)
                    .given("netns set HERE 3")
                    .alsoComparing("netns list-id target-nsid 3");

    private static void cases(CaseList c) {
        c.of("netns list-id nsid 3", rtnl -> rtnl.netnsIds().get(3));
        c.of("netns list-id target-nsid 3 nsid 3", rtnl -> rtnl.netnsIds().inNetnsId(3).get(3));
        c.otherwise("netns list-id", "a listing", rtnl -> rtnl.netnsIds().list());
        c.otherwise(
                "netns list-id target-nsid 3",
                "a listing",
                rtnl -> rtnl.netnsIds().inNetnsId(3).list());
    }
}
