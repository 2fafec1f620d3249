package io.netlink.container;

import io.netlink.container.ContainerException.Reason;
import io.netlink.route.BridgeVlan;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;

import java.util.List;
import java.util.Optional;

/** A Linux bridge: a veth pair, one end of which is its port. The bridge is made if missing. */
record BridgeSide(String bridge) implements HostSide {
    @Override
    public String words(ContainerNetwork plan) {
        return "bridge "
                + bridge
                + plan.hostName.map(name -> " port " + name).orElse("")
                + (plan.vlan > 0 ? " vlan " + plan.vlan : "");
    }

    @Override
    public boolean takesVlan() {
        return true;
    }

    @Override
    public Link make(Attaching attaching) {
        Link master = bridge(attaching);
        attaching.hostUp(master);
        Link port =
                VethPair.make(
                        attaching, master.mtu().orElse(0), spec -> spec.master(master.index()));
        if (attaching.plan.vlan > 0) {
            untag(attaching, master, port);
        }
        return attaching.inside.links().get(attaching.plan.name);
    }

    private Link bridge(Attaching attaching) {
        Optional<Link> found = attaching.host.links().find(bridge);
        if (found.isPresent()) {
            if (found.get().kind(Bridge.TYPE).isEmpty()) {
                throw new ContainerException(
                        Reason.TAKEN,
                        bridge + " is there already, and is no bridge: " + found.get());
            }
            return found.get();
        }
        Link made = attaching.host.links().add(Link.named(bridge).up().kind(Bridge.create()));
        attaching.undo.add(() -> attaching.host.links().delete(made.index()));
        attaching.host.links().change(Link.at(made.index()).alias(Attaching.MARK + "made here"));
        attaching.did("bridge " + bridge + " made");
        return made;
    }

    /** A port's untagged packets are of the VLAN; only a bridge that filters knows VLANs. */
    private static void untag(Attaching attaching, Link master, Link port) {
        boolean filters =
                master.kind(Bridge.TYPE)
                        .flatMap(kind -> kind.get(Bridge.VLAN_FILTERING))
                        .orElse(false);
        if (!filters) {
            throw new ContainerException(
                    Reason.REFUSED,
                    "bridge %s does not know VLANs: ip link set %s type bridge vlan_filtering 1"
                            .formatted(master.name(), master.name()));
        }
        int vlan = attaching.plan.vlan;
        attaching.host.bridgeVlans().add(port.name(), BridgeVlan.of(vlan).pvid().untagged());
        attaching
                .host
                .links()
                .get(master.index())
                .kind(Bridge.TYPE)
                .flatMap(kind -> kind.get(Bridge.VLAN_DEFAULT_PVID))
                .filter(usual -> usual > 0 && usual != vlan)
                .ifPresent(
                        usual ->
                                attaching
                                        .host
                                        .bridgeVlans()
                                        .delete(port.name(), BridgeVlan.of(usual)));
        attaching.did(port.name() + " in VLAN " + vlan);
    }

    @Override
    public void remove(Attaching attaching, Link link) {
        VethPair.remove(attaching, link);
        sweep(attaching.host).forEach(attaching::did);
    }

    /** Only this bridge: another without a port may be one that is being attached to just now. */
    @Override
    public List<String> sweep(Rtnetlink host) {
        return host.links().find(bridge).flatMap(made -> Sweep.bridge(host, made)).stream()
                .toList();
    }
}
