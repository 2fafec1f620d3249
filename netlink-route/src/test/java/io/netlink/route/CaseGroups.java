package io.netlink.route;

import java.util.List;

/** All cases: a new group is a line here. */
final class CaseGroups {
    private CaseGroups() {}

    static final List<CaseGroup> ALL =
            List.of(
                    CaseGroup.links("bridge", BridgeCases::bridges),
                    CaseGroup.links("bridge-port", BridgeCases::ports)
                            .given("link set d0 master br0; link set d1 master br0"),
                    CaseGroup.links("vxlan", VxlanCases::cases),
                    CaseGroup.qdiscs("netem", NetemCases::cases),
                    CaseGroup.qdiscs("qdisc", QdiscCases::verbs),
                    CaseGroup.qdiscs("qdisc-simple", QdiscCases::simple),
                    CaseGroup.qdiscs("qdisc-classes", QdiscCases::classes),
                    CaseGroup.qdiscs("qdisc-delay", AqmCases::delay),
                    CaseGroup.qdiscs("qdisc-fair", AqmCases::fair),
                    CaseGroup.qdiscs("qdisc-red", AqmCases::red),
                    CaseGroup.qdiscs("tbf", ShaperCases::tbf),
                    CaseGroup.classes("htb", ShaperCases::htb),
                    CaseGroup.classes("class", ShaperCases::otherClasses));
}
