package io.netlink.examples.pipework;

import io.netlink.route.Rtnetlink;
import io.netlink.route.tc.Classifier;
import io.netlink.route.tc.Control;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.Mirred;
import io.netlink.route.tc.Police;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.Skbedit;
import io.netlink.route.tc.TcAction;
import io.netlink.route.tc.VlanAction;
import io.netlink.uapi.IfEther;

/** The words of {@code tc} after {@code action}. */
final class ActionWords {
    private static final String CONTROL = "drop|shot|pass|ok|pipe|continue|reclassify|trap|stolen";

    private final Rtnetlink rtnl;

    ActionWords(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /** A filter with the action that the words say. */
    <K extends Classifier<K>> K add(K filter, Words left) {
        if (left.isNext(CONTROL) || left.takes("gact")) {
            return filter.action(Gact.of(control(left)));
        }
        String kind = left.next("action");
        return switch (kind) {
            case "goto" -> {
                if (!left.takes("chain")) {
                    throw new IllegalArgumentException("action goto needs chain NUMBER");
                }
                yield filter.action(Gact.gotoChain(left.integer("chain")));
            }
            case "mirred" -> filter.action(controlled(mirred(left), left));
            case "police" -> filter.action(police(left));
            case "vlan" -> filter.action(controlled(vlan(left), left));
            case "skbedit" -> filter.action(controlled(skbedit(left), left));
            default -> throw left.unknown("action " + kind);
        };
    }

    private static <A extends TcAction<A>> A controlled(A action, Words left) {
        return left.isNext(CONTROL) ? action.control(control(left)) : action;
    }

    private static Control control(Words left) {
        return control(left.next("action"), left);
    }

    private static Control control(String word, Words left) {
        return switch (word) {
            case "drop", "shot" -> Control.DROP;
            case "pass", "ok" -> Control.PASS;
            case "pipe" -> Control.PIPE;
            case "continue" -> Control.CONTINUE;
            case "reclassify" -> Control.RECLASSIFY;
            case "trap" -> Control.TRAP;
            case "stolen" -> Control.STOLEN;
            default -> throw left.unknown("action " + word);
        };
    }

    private Mirred mirred(Words left) {
        String where = left.next("mirred");
        String what = left.next("mirred " + where);
        if (!left.takes("dev")) {
            throw new IllegalArgumentException("mirred " + where + " " + what + " needs dev NAME");
        }
        int device = rtnl.links().get(left.next("dev")).index();
        return switch (where + " " + what) {
            case "egress redirect" -> Mirred.redirect(device);
            case "egress mirror" -> Mirred.mirror(device);
            case "ingress redirect" -> Mirred.redirectIngress(device);
            case "ingress mirror" -> Mirred.mirrorIngress(device);
            default -> throw left.unknown("mirred " + where + " " + what);
        };
    }

    /** {@code rate 1mbit burst 10k drop}, after {@code police}. */
    static Police police(Words left) {
        Rate rate = null;
        Rate peak = null;
        long burst = 0;
        long mtu = 0;
        Control exceed = null;
        Control conform = Control.PASS;
        boolean more = true;
        while (more) {
            if (left.takes("rate")) {
                rate = Rate.parse(left.next("rate"));
            } else if (left.takes("burst", "buffer", "maxburst")) {
                burst = Amounts.size(left, "burst");
            } else if (left.takes("mtu", "minburst")) {
                mtu = Amounts.size(left, "mtu");
            } else if (left.takes("peakrate")) {
                peak = Rate.parse(left.next("peakrate"));
            } else if (left.takes("conform-exceed")) {
                String[] both = left.next("conform-exceed").split("/", 2);
                exceed = control(both[0], left);
                conform = both.length > 1 ? control(both[1], left) : conform;
            } else if (left.isNext(CONTROL)) {
                exceed = control(left);
            } else {
                more = false;
            }
        }
        if (rate == null || burst == 0) {
            throw new IllegalArgumentException("police needs a rate and a burst");
        }
        Police police = Police.rate(rate, burst, mtu);
        police = peak == null ? police : police.peakRate(peak);
        return exceed == null ? police : police.conformExceed(exceed, conform);
    }

    private static VlanAction vlan(Words left) {
        String what = left.next("vlan");
        VlanAction vlan =
                switch (what) {
                    case "pop" -> VlanAction.pop();
                    case "push" -> VlanAction.push(id(left));
                    case "modify" -> VlanAction.modify(id(left));
                    default -> throw left.unknown("action vlan " + what);
                };
        while (left.isNext("protocol|priority")) {
            String word = left.next();
            vlan =
                    word.equals("priority")
                            ? vlan.set(VlanAction.PUSH_VLAN_PRIORITY, left.integer(word))
                            : vlan.set(VlanAction.PUSH_VLAN_PROTOCOL, protocol(left));
        }
        return vlan;
    }

    private static int id(Words left) {
        if (!left.takes("id")) {
            throw new IllegalArgumentException("action vlan needs id NUMBER");
        }
        return left.integer("id");
    }

    private static int protocol(Words left) {
        String name = left.next("protocol");
        return switch (name) {
            case "802.1q", "802.1Q" -> IfEther.ETH_P_8021Q;
            case "802.1ad" -> IfEther.ETH_P_8021AD;
            default -> throw left.unknown("action vlan protocol " + name);
        };
    }

    private static Skbedit skbedit(Words left) {
        Skbedit skbedit = Skbedit.create();
        while (left.isNext("mark|queue_mapping")) {
            String word = left.next();
            skbedit =
                    word.equals("mark")
                            ? skbedit.set(Skbedit.MARK, left.number(word))
                            : skbedit.set(Skbedit.QUEUE_MAPPING, left.integer(word));
        }
        return skbedit;
    }
}
