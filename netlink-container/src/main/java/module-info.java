/** Networks of containers. */
module io.netlink.container {
    requires transitive io.netlink.core;
    requires transitive io.netlink.netns;
    requires transitive io.netlink.route;
    requires com.fasterxml.jackson.core;

    exports io.netlink.container;
}
