package io.netlink.route;

import io.netlink.internal.InetText;

import java.util.List;

/** {@code bridge vni}. */
final class VniCases {
    private VniCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "vni",
                            "bridge -j vni show",
                            rtnl -> CaseGroup.seen(rtnl.vnis().list(), Vni::device, Vni::data),
                            VniCases::cases)
                    .given(
                            "link add vx0 index 200 type vxlan dstport 4789 dev d0 external"
                                + " vnifilter; link set vx0 up; link add vx1 index 201 type vxlan"
                                + " dstport 4790 external; bridge vni add dev vx0 vni 100-103;"
                                + " bridge vni add dev vx0 vni 110 remote 10.0.0.8")
                    .alsoComparing("bridge -j -s vni show");

    private static void add(CaseList c, String words, Vni vni) {
        c.of("bridge vni add dev vx0 vni " + words, rtnl -> rtnl.vnis().add("vx0", vni));
    }

    private static void cases(CaseList c) {
        add(c, "10", Vni.of(10));
        add(c, "10-20", Vni.range(10, 20));
        add(c, "16777215", Vni.of(16777215));
        add(c, "10 remote 10.0.0.9", Vni.of(10).remote(InetText.parse("10.0.0.9")));
        add(c, "10-12 remote fd00::9", Vni.range(10, 12).remote(InetText.parse("fd00::9")));
        add(c, "10 group 239.1.1.1", Vni.of(10).group(InetText.parse("239.1.1.1")));
        add(c, "10 group ff0e::1", Vni.of(10).group(InetText.parse("ff0e::1")));
        add(c, "110 remote 10.0.0.7", Vni.of(110).remote(InetText.parse("10.0.0.7")));
        c.of(
                "bridge vni delete dev vx0 vni 101-102",
                rtnl -> rtnl.vnis().delete("vx0", Vni.range(101, 102)));
        c.of("bridge vni delete dev vx0 vni 110", rtnl -> rtnl.vnis().delete("vx0", Vni.of(110)));
        c.orRefused(
                "bridge vni delete dev vx0 vni 99", rtnl -> rtnl.vnis().delete("vx0", Vni.of(99)));
        c.orRefused("bridge vni add dev vx1 vni 10", rtnl -> rtnl.vnis().add("vx1", Vni.of(10)));
        c.orRefused("bridge vni add dev d0 vni 10", rtnl -> rtnl.vnis().add("d0", Vni.of(10)));
        c.otherwise(
                "bridge vni delete dev vx0 vni 100-103; bridge vni delete dev vx0 vni 110;"
                        + " bridge vni add dev vx0 vni 110 remote 10.0.0.8",
                "what was listed is deleted, and added again, as it is",
                rtnl -> {
                    List<Vni> listed = rtnl.vnis().list(VniFilter.ALL.dev("vx0"));
                    listed.forEach(rtnl.vnis()::delete);
                    rtnl.vnis().add(listed.getLast());
                });
    }
}
