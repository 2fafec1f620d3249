package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.TenNet;
import io.netlink.route.Route;
import io.netlink.route.Rtnetlink;

import java.util.Random;

/** Routes to 10.0.0.0/32 and those after it, each there or not, in turn. */
final class StormRoutes {
    /** So many changes are a batch. */
    static final int TOGETHER = 400;

    /**
     * So many protocols are used in turn, from the first one, to tell a route from the one before.
     */
    private static final int PROTOCOLS = 50;

    private static final int FIRST_PROTOCOL = 100;
    private static final int LOOPBACK = 1;
    private static final int MARK = 1 << 23;

    private final Rtnetlink rtnl;
    private final Random random = new Random(1);
    private final Route[] there;
    private long changes;

    StormRoutes(Rtnetlink rtnl, int size) {
        this.rtnl = rtnl;
        this.there = new Route[size];
    }

    /** Changes some, in one batch; how many of them were refused. */
    int change() {
        int done =
                rtnl.batch(
                                batch -> {
                                    for (int i = 0; i < TOGETHER; i++) {
                                        int number = random.nextInt(there.length);
                                        if (there[number] == null) {
                                            there[number] = route(number);
                                            batch.routes().add(there[number]);
                                        } else {
                                            batch.routes().delete(there[number]);
                                            there[number] = null;
                                        }
                                        changes++;
                                    }
                                })
                        .done();
        return TOGETHER - done;
    }

    private Route route(int number) {
        int protocol = FIRST_PROTOCOL + (int) (changes % PROTOCOLS);
        return Route.to(TenNet.host(number)).dev(LOOPBACK).protocol(protocol);
    }

    /** One that the storm has not. */
    int mark() {
        rtnl.routes().add(route(MARK));
        return MARK;
    }

    long changes() {
        return changes;
    }

    int size() {
        return there.length;
    }

    /** Which one a route is. */
    static int number(Route route) {
        byte[] bytes = route.destination().address().getAddress();
        return (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    }
}
