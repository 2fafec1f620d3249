package io.netlink.route;

import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;

/** {@code ip netconf}. */
final class NetconfCases {
    private NetconfCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "netconf",
                            "-j netconf",
                            rtnl ->
                                    CaseGroup.seen(
                                            rtnl.netconfs().list(),
                                            Netconf::toString,
                                            Netconf::attributes),
                            NetconfCases::cases)
                    .given("ipv6");

    private static void cases(CaseList c) {
        c.of("-4 netconf show dev d0", rtnl -> rtnl.netconfs().get(AF_INET, "d0"));
        c.of("-6 netconf show dev d1", rtnl -> rtnl.netconfs().get(AF_INET6, "d1"));
        c.otherwise("netconf", "a listing", rtnl -> rtnl.netconfs().list());
        c.otherwise("-4 netconf", "a listing", rtnl -> rtnl.netconfs().list(AF_INET));
    }
}
