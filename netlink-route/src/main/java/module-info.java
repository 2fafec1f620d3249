/** rtnetlink: links, addresses and routes of a network namespace. */
module io.netlink.route {
    requires transitive io.netlink.core;

    exports io.netlink.route;
    exports io.netlink.route.encap;
    exports io.netlink.route.link;
    exports io.netlink.route.tc;
}
