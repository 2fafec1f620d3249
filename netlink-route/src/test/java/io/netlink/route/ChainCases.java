package io.netlink.route;

import static io.netlink.uapi.IfEther.ETH_P_ALL;
import static io.netlink.uapi.IfEther.ETH_P_IP;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.route.tc.Flower;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.Matchall;

/** {@code tc chain}, and filters of blocks that devices share. */
final class ChainCases {
    private static final TcChain CHAIN = TcChain.on("d0").parent(TcHandle.CLSACT_INGRESS);

    private ChainCases() {}

    static CaseGroup chains() {
        return CaseGroup.of(
                        "chain",
                        "tc -j chain show dev d0 ingress",
                        rtnl ->
                                CaseGroup.seen(
                                        rtnl.chains().list(CHAIN),
                                        TcChain::chain,
                                        TcObject::attributes),
                        ChainCases::cases)
                .given(FilterCases.GIVEN)
                .alsoComparing(FilterCases.SHOW);
    }

    private static void cases(CaseList c) {
        c.of("tc chain add dev d0 ingress chain 5", rtnl -> rtnl.chains().add(CHAIN.chain(5)));
        c.of(
                "tc chain add dev d0 ingress chain 5;tc chain del dev d0 ingress chain 5",
                rtnl -> {
                    rtnl.chains().add(CHAIN.chain(5));
                    rtnl.chains().delete(CHAIN.chain(5));
                });
        c.of(
                "tc chain add dev d0 ingress chain 5;tc chain get dev d0 ingress chain 5",
                rtnl -> {
                    rtnl.chains().add(CHAIN.chain(5));
                    rtnl.chains().get(CHAIN.chain(5));
                });
        c.orRefused(
                "tc chain add dev d0 ingress chain 5;tc chain add dev d0 ingress chain 5",
                rtnl -> {
                    rtnl.chains().add(CHAIN.chain(5));
                    rtnl.chains().add(CHAIN.chain(5));
                });
        c.of(
                "tc chain add dev d0 ingress chain 5 protocol ip flower dst_ip 0.0.0.0/16",
                rtnl ->
                        rtnl.chains()
                                .add(
                                        CHAIN.chain(5)
                                                .template(
                                                        Flower.protocol(ETH_P_IP)
                                                                .destination(
                                                                        InetPrefix.parse(
                                                                                "0.0.0.0/16")),
                                                        ETH_P_IP)));
        c.of(
                "tc chain add dev d0 ingress chain 5;tc filter add dev d0 ingress chain 5 protocol"
                        + " all pref 3 matchall action drop",
                rtnl -> {
                    rtnl.chains().add(CHAIN.chain(5));
                    rtnl.filters()
                            .add(
                                    FilterCases.ingress(ETH_P_ALL, 3)
                                            .chain(5)
                                            .kind(Matchall.create().action(Gact.drop())));
                });
    }

    static CaseGroup blocks() {
        return CaseGroup.of(
                        "block",
                        "tc -j -d filter show block 22",
                        rtnl ->
                                CaseGroup.seen(
                                        rtnl.filters().list(TcFilter.ofBlock(22)),
                                        TcFilter::block,
                                        TcObject::attributes),
                        ChainCases::block)
                .given(
                        "tc qdisc add dev d0 ingress_block 22 clsact;tc qdisc add dev d1"
                                + " ingress_block 22 clsact")
                .alsoComparing("tc -j chain show block 22");
    }

    private static void block(CaseList c) {
        c.of(
                "tc filter add block 22 protocol ip pref 25 flower dst_mac"
                        + " 02:00:00:00:00:01/ff:ff:ff:ff:ff:ff action drop",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        TcFilter.ofBlock(22)
                                                .protocol(ETH_P_IP)
                                                .priority(25)
                                                .kind(
                                                        Flower.protocol(ETH_P_IP)
                                                                .destinationMac(
                                                                        MacAddress.parse(
                                                                                "02:00:00:00:00:01"),
                                                                        MacAddress.parse(
                                                                                "ff:ff:ff:ff:ff:ff"))
                                                                .action(Gact.drop()))));
        c.of(
                "tc chain add block 22 chain 4",
                rtnl -> rtnl.chains().add(TcChain.ofBlock(22).chain(4)));
    }
}
