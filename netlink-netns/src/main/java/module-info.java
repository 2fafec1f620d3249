/** Network namespaces: made, named, opened, entered. */
module io.netlink.netns {
    requires transitive io.netlink.core;

    exports io.netlink.netns;
}
