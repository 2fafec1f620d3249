package io.netlink.route;

import io.netlink.AttributeSet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Cases about one thing: a row in {@link CaseGroups}.
 *
 * @param name the name of the file with their golden bytes, {@code goldens/NAME.txt}
 * @param given commands that come first, in the same form as a case's; empty for none
 * @param oracles commands whose output is compared, in the same form as a case's
 * @param ours what the library itself sees, compared too
 * @param table writes down the cases
 */
record CaseGroup(
        String name,
        String given,
        List<String> oracles,
        Function<Rtnetlink, List<String>> ours,
        Consumer<CaseList> table) {

    /** What passes, or is the kernel's choice, in a listing of links. */
    private static final List<String> PASSING =
            List.of(
                    "STATS",
                    "AF_SPEC",
                    "OPERSTATE",
                    "CARRIER",
                    "TIMER",
                    "_TM",
                    "PERM_ADDRESS",
                    "#7",
                    "#26");

    /** Cases about links: compares what {@code ip -d link} and the library say of them. */
    static CaseGroup links(String name, Consumer<CaseList> table) {
        return new CaseGroup(name, "", List.of("-j -d link show"), CaseGroup::seenLinks, table);
    }

    /** Cases about qdiscs: compares what {@code tc -s qdisc} and the library say of them. */
    static CaseGroup qdiscs(String name, Consumer<CaseList> table) {
        return new CaseGroup(
                name,
                "",
                List.of("tc -j -d qdisc show"),
                rtnl -> seen(rtnl.qdiscs().list(), TcObject::handle, TcObject::attributes),
                table);
    }

    /** Cases about classes: compares what {@code tc class} says too. */
    static CaseGroup classes(String name, Consumer<CaseList> table) {
        return new CaseGroup(
                name,
                "",
                List.of("tc -j -d qdisc show", "tc -j -d class show dev d0"),
                rtnl -> seen(rtnl.classes().list("d0"), TcObject::handle, TcObject::attributes),
                table);
    }

    /** Cases about routes: compares what {@code ip -d route} and the library say of all tables. */
    static CaseGroup routes(String name, Consumer<CaseList> table) {
        return of(name, "-j -d route show table all", RouteCases::seen, table)
                .alsoComparing("-j -d -6 route show table all");
    }

    /** Cases about nexthop objects, and routes that use them. */
    static CaseGroup nexthops(String name, Consumer<CaseList> table) {
        return of(name, "-j -d nexthop show", NexthopCases::seen, table)
                .alsoComparing(
                        "-j -d nexthop bucket show",
                        "-j -d route show table all",
                        "-j -d -6 route show table all");
    }

    /**
     * Cases about something else.
     *
     * @param oracle a command whose output is compared
     * @param ours what the library itself sees, without what passes
     */
    static CaseGroup of(
            String name,
            String oracle,
            Function<Rtnetlink, List<String>> ours,
            Consumer<CaseList> table) {
        return new CaseGroup(name, "", List.of(oracle), ours, table);
    }

    /** What comes before each case. */
    CaseGroup given(String commands) {
        return new CaseGroup(name, commands, oracles, ours, table);
    }

    /** What is compared besides. */
    CaseGroup alsoComparing(String... commands) {
        List<String> all = new java.util.ArrayList<>(oracles);
        all.addAll(List.of(commands));
        return new CaseGroup(name, given, all, ours, table);
    }

    List<Case> cases() {
        CaseList list = new CaseList();
        table.accept(list);
        return list.all();
    }

    private static List<String> seenLinks(Rtnetlink rtnl) {
        return seen(rtnl.links().list(), Link::name, Link::attributes);
    }

    /**
     * What a listing says, an attribute a line, without what passes.
     *
     * @param what the start of an object's lines
     */
    static <T> List<String> seen(
            List<T> listed, Function<T, ?> what, Function<T, AttributeSet> attributes) {
        return listed.stream()
                .flatMap(
                        each ->
                                WireTree.lines(attributes.apply(each), PASSING).stream()
                                        .map(line -> what.apply(each) + " " + line))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
