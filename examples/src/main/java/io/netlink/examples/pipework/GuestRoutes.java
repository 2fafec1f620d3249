package io.netlink.examples.pipework;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.Rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * {@code pipework route GUEST …} and {@code pipework rule GUEST …}: the words of {@code ip route}
 * and {@code ip rule} that pipework's users write, as calls.
 */
final class GuestRoutes {
    private GuestRoutes() {}

    static void route(Netns guest, String... words) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        String verb = left.isEmpty() ? "show" : left.pop();
        try (Rtnetlink rtnl = Rtnetlink.open(guest)) {
            switch (verb) {
                case "add" -> rtnl.routes().add(route(left));
                case "replace" -> rtnl.routes().replace(route(left));
                case "change" -> rtnl.routes().change(route(left));
                case "append" -> rtnl.routes().append(route(left));
                case "del", "delete" -> rtnl.routes().delete(route(left));
                case "show", "list", "ls" ->
                        rtnl.routes().list(RouteFilter.MAIN).forEach(System.out::println);
                default -> throw unknown("route", verb);
            }
        }
    }

    private static Route route(Deque<String> left) {
        String destination = next(left, "a destination");
        boolean ipv6 =
                destination.contains(":") || left.stream().anyMatch(word -> word.contains(":"));
        Route route =
                destination.equals("default")
                        ? ipv6 ? Route.defaultIpv6() : Route.defaultIpv4()
                        : Route.to(
                                destination.contains("/")
                                        ? InetPrefix.parse(destination)
                                        : InetPrefix.host(InetPrefix.parse(destination).address()));
        while (!left.isEmpty()) {
            String word = left.pop();
            route =
                    switch (word) {
                        case "via" -> route.via(next(left, word));
                        case "dev" -> route.dev(next(left, word));
                        case "src" -> route.source(next(left, word));
                        case "metric" -> route.metric(Long.parseLong(next(left, word)));
                        case "table" -> route.table(Long.parseLong(next(left, word)));
                        case "onlink" -> route.onlink();
                        default -> throw unknown("route", word);
                    };
        }
        return route;
    }

    static void rule(Netns guest, String... words) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        String verb = left.isEmpty() ? "show" : left.pop();
        try (Rtnetlink rtnl = Rtnetlink.open(guest)) {
            switch (verb) {
                case "add" -> rtnl.rules().add(rule(left));
                case "del", "delete" -> rtnl.rules().delete(rule(left));
                case "show", "list", "ls" -> rtnl.rules().list().forEach(System.out::println);
                default -> throw unknown("rule", verb);
            }
        }
    }

    private static Rule rule(Deque<String> left) {
        Rule rule = null;
        while (!left.isEmpty()) {
            String word = left.pop();
            String value = next(left, word);
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
                        default -> throw unknown("rule", word);
                    };
        }
        if (rule == null) {
            throw new IllegalArgumentException("a rule begins with from, here");
        }
        return rule;
    }

    private static String next(Deque<String> left, String what) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a value");
        }
        return left.pop();
    }

    private static IllegalArgumentException unknown(String object, String word) {
        return new IllegalArgumentException(
                "pipework %s: '%s' is not known here; from Java all of ip %s is"
                        .formatted(object, word, object));
    }
}
