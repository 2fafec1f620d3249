package io.netlink.route;

import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.BridgeOptions;
import io.netlink.route.link.BridgePort;

import java.time.Duration;

/** {@code ip link add type bridge}, {@code ip link set type bridge_slave}. */
final class BridgeCases {
    private static final Bridge BRIDGE = Bridge.create();
    private static final BridgePort PORT = BridgePort.create();
    private static final String SET = "link set d0 type bridge_slave ";

    private BridgeCases() {}

    static void bridges(CaseList c) {
        c.kind("link add x9 type bridge", BRIDGE);
        c.kind(
                "link add x9 type bridge stp_state 0 forward_delay 400 hello_time 100 max_age 600"
                        + " ageing_time 30000 priority 4096 group_fwd_mask 8",
                BRIDGE.set(Bridge.STP_STATE, false)
                        .set(Bridge.FORWARD_DELAY, Duration.ofSeconds(4))
                        .set(Bridge.HELLO_TIME, Duration.ofSeconds(1))
                        .set(Bridge.MAX_AGE, Duration.ofSeconds(6))
                        .set(Bridge.AGEING_TIME, Duration.ofMinutes(5))
                        .set(Bridge.PRIORITY, 4096)
                        .set(Bridge.GROUP_FWD_MASK, 8));
        c.kind(
                "link add x9 type bridge group_address 01:80:c2:00:00:04",
                BRIDGE.set(Bridge.GROUP_ADDR, MacAddress.parse("01:80:c2:00:00:04")));
        c.kind(
                "link add x9 type bridge no_linklocal_learn 1",
                BRIDGE.set(Bridge.MULTI_BOOLOPT, BridgeOptions.NONE.with(0, true)));
    }

    private static LinkSpec port(BridgePort port) {
        return Link.at(100).port(port);
    }

    static void ports(CaseList c) {
        c.change(SET + "isolated on", port(PORT.set(BridgePort.ISOLATED, true)));
        c.change(
                SET + "cost 7 priority 9 hairpin on guard on",
                port(
                        PORT.set(BridgePort.COST, 7L)
                                .set(BridgePort.PRIORITY, 9)
                                .set(BridgePort.MODE, true)
                                .set(BridgePort.GUARD, true)));
        c.change(SET + "backup_port d1", port(PORT.set(BridgePort.BACKUP_PORT, 101)));
        c.change(SET + "nobackup_port", port(PORT.set(BridgePort.BACKUP_PORT, 0)));
    }
}
