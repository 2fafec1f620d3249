package io.netlink.route;

/** Many route changes, as fast as the kernel makes them. */
final class RouteFlood {
    private RouteFlood() {}

    /** The n-th of 2^22 hosts of 10.64.0.0/10 at a device. */
    static Route host(int device, int number) {
        int low = 0x0a400000 + number;
        return Route.to(
                        "%d.%d.%d.%d/32"
                                .formatted(low >>> 24, low >> 16 & 255, low >> 8 & 255, low & 255))
                .dev(device);
    }

    /** Makes that many routes and deletes each after some others: two changes a route. */
    static void addAndDelete(Rtnetlink rtnl, int device, int routes) {
        int kept = 64;
        for (int i = 0; i < routes + kept; i++) {
            if (i < routes) {
                rtnl.routes().add(host(device, i));
            }
            if (i >= kept) {
                rtnl.routes().delete(host(device, i - kept));
            }
        }
    }
}
