package io.netlink.benchmarks.compare.ours;

import io.netlink.InetPrefix;
import io.netlink.route.Address;
import io.netlink.route.Link;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkFilter;
import io.netlink.route.Rtnetlink;

/** Links and their addresses. */
final class Links {
    /** The link that the others' programs use, too. */
    static final String DEVICE = "p0";

    private Links() {}

    static Work get() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.timed(
                count -> {
                    for (int i = 0; i < count; i++) {
                        rtnl.links().get("lo");
                    }
                });
    }

    static Work forEach() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.dump(() -> forEach(rtnl));
    }

    /** How many there are that have what every link has. */
    static long forEach(Rtnetlink rtnl) {
        long[] seen = new long[1];
        rtnl.links()
                .forEach(
                        LinkFilter.ALL,
                        link -> {
                            if (link.index() > 0
                                    && link.attributes().getInt(LinkAttributes.MTU, 0) > 0) {
                                seen[0]++;
                            }
                        });
        return seen[0];
    }

    static Work list() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.dump(() -> list(rtnl));
    }

    static long list(Rtnetlink rtnl) {
        long seen = 0;
        for (Link link : rtnl.links().list()) {
            if (link.index() > 0 && link.mtu().orElse(0) > 0) {
                seen++;
            }
        }
        return seen;
    }

    static Work address() {
        Rtnetlink rtnl = Rtnetlink.open();
        int device = rtnl.links().get(DEVICE).index();
        Address address = Address.of(InetPrefix.parse("10.9.9.1/24"));
        Address there = address.dev(device);
        return Work.timed(
                count -> {
                    for (int i = 0; i < count; i++) {
                        rtnl.addresses().add(device, address);
                        rtnl.addresses().delete(there);
                    }
                });
    }
}
