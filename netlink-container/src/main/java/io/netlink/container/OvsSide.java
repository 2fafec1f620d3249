package io.netlink.container;

import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Open vSwitch bridge: a veth pair, one end of which is its port. The bridge is made if missing.
 *
 * @param bridge the bridge
 * @param database where {@code ovs-vsctl} finds its database, {@code unix:FILE}; null for its usual
 *     one
 * @param datapath the type of a bridge that is made, {@code system} or {@code netdev}; null for the
 *     usual one
 */
record OvsSide(String bridge, String database, String datapath) implements HostSide {
    private static final Pattern MARK =
            Pattern.compile(Pattern.quote(Attaching.MARK) + "ovs (\\S+).*?(?: vlan (\\d+))?");

    /** The bridge that an interface inside is attached to, by its mark. */
    static Optional<OvsSide> ofMark(Attaching attaching, Link link) {
        Matcher mark = MARK.matcher(link.alias().orElse(""));
        String database = attaching.plan.side instanceof OvsSide side ? side.database : null;
        return mark.matches()
                ? Optional.of(new OvsSide(mark.group(1), database, null))
                : Optional.empty();
    }

    @Override
    public String words(ContainerNetwork plan) {
        return "ovs "
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
        boolean there = run("br-exists", bridge).status() == 0;
        if (!there) {
            List<String> add = new ArrayList<>(List.of("--may-exist", "add-br", bridge));
            if (datapath != null) {
                add.addAll(List.of("--", "set", "bridge", bridge, "datapath_type=" + datapath));
            }
            run(add).orFail("make the bridge " + bridge);
            attaching.undo.add(() -> run("--if-exists", "del-br", bridge));
            attaching.did("ovs bridge " + bridge + " made");
        }
        Link local = attaching.hostInterface(bridge);
        attaching.hostUp(local);
        Link port = VethPair.make(attaching, local.mtu().orElse(0), spec -> spec);
        addPort(attaching, port);
        return attaching.inside.links().get(attaching.plan.name);
    }

    private void addPort(Attaching attaching, Link port) {
        ContainerNetwork plan = attaching.plan;
        List<String> add = new ArrayList<>(List.of("--may-exist", "add-port", bridge, port.name()));
        if (plan.vlan > 0) {
            add.add("tag=" + plan.vlan);
        }
        add.addAll(List.of("--", "set", "interface", port.name()));
        add.add(external("interface", plan.name));
        add.add(external("bridge", bridge));
        add.add(external("containerid", plan.guest.id().orElse("")));
        add.add(external("containername", plan.guest.name()));
        add.add(external("nspid", Long.toString(attaching.guest.pid())));
        add.add(external("vlan", plan.vlan > 0 ? Integer.toString(plan.vlan) : ""));
        attaching.undo.add(() -> run("--if-exists", "del-port", bridge, port.name()));
        run(add).orFail("give %s the port %s".formatted(bridge, port.name()));
        attaching.did("port " + port.name() + " of " + bridge);
    }

    /** pipework's own, so that its users find theirs. */
    private static String external(String key, String value) {
        return "external-ids:pipework." + key + "=\"" + value.replace("\"", "\\\"") + "\"";
    }

    @Override
    public void remove(Attaching attaching, Link link) {
        Optional<Link> port = VethPair.hostEnd(attaching, link);
        port.ifPresent(
                end -> {
                    deletePort(end.name());
                    attaching.did("port " + end.name() + " taken away from " + bridge);
                });
        VethPair.remove(attaching, link);
    }

    void deletePort(String port) {
        run("--if-exists", "del-port", bridge, port)
                .orFail("take the port %s away from %s".formatted(port, bridge));
    }

    /** Undoes {@link #deletePort}. */
    void restorePort(String port, Link link) {
        List<String> add = new ArrayList<>(List.of("--may-exist", "add-port", bridge, port));
        Matcher mark = MARK.matcher(link.alias().orElse(""));
        if (mark.matches() && mark.group(2) != null) {
            add.add("tag=" + mark.group(2));
        }
        run(add).orFail("give %s its port %s back".formatted(bridge, port));
    }

    @Override
    public List<String> sweep(Rtnetlink host) {
        return Sweep.ports(host, database);
    }

    private Program.Result run(String... words) {
        return run(List.of(words));
    }

    private Program.Result run(List<String> words) {
        return vsctl(database, words);
    }

    /** {@code ovs-vsctl}, which waits until the switch has done it. */
    static Program.Result vsctl(String database, List<String> words) {
        List<String> command = new ArrayList<>(List.of("ovs-vsctl", "--timeout=20"));
        if (database != null) {
            command.add("--db=" + database);
        }
        command.addAll(words);
        return Program.run(command);
    }
}
