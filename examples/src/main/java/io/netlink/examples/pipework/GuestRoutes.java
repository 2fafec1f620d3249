package io.netlink.examples.pipework;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.Rule;

/**
 * {@code pipework route GUEST …} and {@code pipework rule GUEST …}: the words of {@code ip route}
 * and {@code ip rule} that pipework's users write, as calls.
 */
final class GuestRoutes {
    private GuestRoutes() {}

    static void route(Netns guest, String... words) {
        Words left = new Words("route", words);
        String verb = left.isEmpty() ? "show" : left.next();
        try (Rtnetlink rtnl = Rtnetlink.open(guest)) {
            switch (verb) {
                case "add" -> rtnl.routes().add(route(left));
                case "replace" -> rtnl.routes().replace(route(left));
                case "change" -> rtnl.routes().change(route(left));
                case "append" -> rtnl.routes().append(route(left));
                case "del", "delete" -> rtnl.routes().delete(route(left));
                case "show", "list", "ls" ->
                        rtnl.routes().list(RouteFilter.MAIN).forEach(System.out::println);
                default -> throw left.unknown(verb);
            }
        }
    }

    private static Route route(Words left) {
        String destination = left.next("a destination");
        boolean ipv6 = destination.contains(":") || left.has(":");
        Route route =
                destination.equals("default")
                        ? ipv6 ? Route.defaultIpv6() : Route.defaultIpv4()
                        : Route.to(
                                destination.contains("/")
                                        ? InetPrefix.parse(destination)
                                        : InetPrefix.host(InetPrefix.parse(destination).address()));
        while (!left.isEmpty()) {
            String word = left.next();
            route =
                    switch (word) {
                        case "via" -> route.via(left.next(word));
                        case "dev" -> route.dev(left.next(word));
                        case "src" -> route.source(left.next(word));
                        case "metric" -> route.metric(Long.parseLong(left.next(word)));
                        case "table" -> route.table(Long.parseLong(left.next(word)));
                        case "onlink" -> route.onlink();
                        default -> throw left.unknown(word);
                    };
        }
        return route;
    }

    static void rule(Netns guest, String... words) {
        Words left = new Words("rule", words);
        String verb = left.isEmpty() ? "show" : left.next();
        try (Rtnetlink rtnl = Rtnetlink.open(guest)) {
            switch (verb) {
                case "add" -> rtnl.rules().add(rule(left));
                case "del", "delete" -> rtnl.rules().delete(rule(left));
                case "show", "list", "ls" -> rtnl.rules().list().forEach(System.out::println);
                default -> throw left.unknown(verb);
            }
        }
    }

    private static Rule rule(Words left) {
        Rule rule = null;
        while (!left.isEmpty()) {
            String word = left.next();
            String value = left.next(word);
            if (word.equals("from")) {
                rule = value.equals("all") ? Rule.ipv4() : Rule.from(value);
                continue;
            }
            if (rule == null) {
                throw new IllegalArgumentException("a rule begins with from, here");
            }
            rule =
                    switch (word) {
                        case "to" -> rule.to(value);
                        case "lookup", "table" -> rule.lookup(Long.parseLong(value));
                        case "pref", "priority" -> rule.priority(Long.parseLong(value));
                        default -> throw left.unknown(word);
                    };
        }
        if (rule == null) {
            throw new IllegalArgumentException("a rule begins with from, here");
        }
        return rule;
    }
}
