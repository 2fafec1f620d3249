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
                    FilterCases.group("matchall", FilterCases::matchall),
                    FilterCases.group("flower", FlowerCases::cases),
                    FilterCases.group("u32", FilterCases::u32),
                    FilterCases.group("fw", FilterCases::fw),
                    FilterCases.group("basic-cgroup-route-flow", FilterCases::others),
                    FilterCases.group("action", ActionCases::inFilters),
                    ActionCases.own(),
                    ChainCases.chains(),
                    ChainCases.blocks());
}
