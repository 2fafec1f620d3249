/**
 * System calls, netlink sockets, message and attribute codecs, errors and value types.
 *
 * <p>The only module that makes native calls: an application passes {@code
 * --enable-native-access=io.netlink.core}, or {@code ALL-UNNAMED} when the library is on the class
 * path.
 */
@SuppressWarnings("module") // the modules that it exports to are compiled after it
module io.netlink.core {
    requires static jdk.jfr; // used if it is there and records

    exports io.netlink;
    exports io.netlink.uapi;
    exports io.netlink.internal to
            io.netlink.route,
            io.netlink.netns,
            io.netlink.container;
}
