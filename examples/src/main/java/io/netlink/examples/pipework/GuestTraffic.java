package io.netlink.examples.pipework;

import io.netlink.netns.Netns;
import io.netlink.route.Qdisc;
import io.netlink.route.Rtnetlink;
import io.netlink.route.TcClass;
import io.netlink.route.TcFilter;
import io.netlink.route.TcHandle;
import io.netlink.uapi.IfEther;

/**
 * {@code pipework tc GUEST …}: the words of {@code tc qdisc}, {@code tc class} and {@code tc
 * filter} that pipework's users write, as calls.
 */
final class GuestTraffic {
    private GuestTraffic() {}

    static void tc(Netns guest, String... words) {
        Words left = new Words("tc", words);
        String object = left.isEmpty() ? "" : left.next();
        try (Rtnetlink rtnl = Rtnetlink.open(guest)) {
            switch (object) {
                case "qdisc" -> qdisc(rtnl, left);
                case "class" -> classes(rtnl, left);
                case "filter" -> filter(rtnl, left);
                default -> throw left.unknown(object);
            }
        }
    }

    private static void qdisc(Rtnetlink rtnl, Words left) {
        String verb = left.isEmpty() ? "show" : left.next();
        switch (verb) {
            case "add" -> rtnl.qdiscs().add(qdisc(left));
            case "change" -> rtnl.qdiscs().change(qdisc(left));
            case "replace" -> rtnl.qdiscs().replace(qdisc(left));
            case "del", "delete" -> rtnl.qdiscs().delete(qdisc(left));
            case "show", "list", "ls" ->
                    (left.isEmpty() ? rtnl.qdiscs().list() : rtnl.qdiscs().list(device(left)))
                            .forEach(System.out::println);
            default -> throw left.unknown(verb);
        }
    }

    private static Qdisc qdisc(Words left) {
        Qdisc qdisc = Qdisc.on(first(left));
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "root" -> qdisc = qdisc.root();
                case "parent" -> qdisc = qdisc.parent(left.next(word));
                case "handle" -> qdisc = qdisc.handle(left.next(word));
                case "ingress" -> qdisc = qdisc.ingress();
                case "clsact" -> qdisc = qdisc.clsact();
                default -> {
                    return QdiscWords.kind(qdisc, word, left);
                }
            }
        }
        return qdisc;
    }

    private static void classes(Rtnetlink rtnl, Words left) {
        String verb = left.isEmpty() ? "show" : left.next();
        switch (verb) {
            case "add" -> rtnl.classes().add(trafficClass(left));
            case "change" -> rtnl.classes().change(trafficClass(left));
            case "replace" -> rtnl.classes().replace(trafficClass(left));
            case "del", "delete" -> rtnl.classes().delete(trafficClass(left));
            case "show", "list", "ls" ->
                    rtnl.classes().list(device(left)).forEach(System.out::println);
            default -> throw left.unknown(verb);
        }
    }

    private static TcClass trafficClass(Words left) {
        TcClass tcClass = TcClass.on(first(left));
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "root" -> tcClass = tcClass.parent(TcHandle.ROOT);
                case "parent" -> tcClass = tcClass.parent(left.next(word));
                case "classid" -> tcClass = tcClass.handle(left.next(word));
                case "htb" -> {
                    return left.isEmpty() ? tcClass : tcClass.kind(QdiscWords.htbClass(left));
                }
                default -> throw left.unknown(word);
            }
        }
        return tcClass;
    }

    private static void filter(Rtnetlink rtnl, Words left) {
        String verb = left.isEmpty() ? "show" : left.next();
        FilterWords words = new FilterWords(rtnl);
        switch (verb) {
            case "add" -> rtnl.filters().add(words.filter(first(left), IfEther.ETH_P_ALL, left));
            case "replace" ->
                    rtnl.filters().replace(words.filter(first(left), IfEther.ETH_P_ALL, left));
            case "change" -> rtnl.filters().change(words.filter(first(left), 0, left));
            case "del", "delete" -> rtnl.filters().delete(words.filter(first(left), 0, left));
            case "show", "list", "ls" ->
                    rtnl.filters()
                            .list(words.filter(first(left), 0, left))
                            .forEach(System.out::println);
            default -> throw left.unknown(verb);
        }
    }

    static TcFilter parent(TcFilter filter, String word, Words left) {
        return switch (word) {
            case "root" -> filter.parent(TcHandle.ROOT);
            case "ingress" -> filter.parent(TcHandle.CLSACT_INGRESS);
            case "egress" -> filter.parent(TcHandle.CLSACT_EGRESS);
            default -> filter.parent(left.next(word));
        };
    }

    /** {@code dev NAME}, which comes first as a rule and here always. */
    private static String first(Words left) {
        if (!left.takes("dev")) {
            throw new IllegalArgumentException("pipework tc: say first what for: dev NAME");
        }
        return left.next("dev");
    }

    /** The same with nothing else. */
    private static String device(Words left) {
        String device = first(left);
        left.end();
        return device;
    }
}
