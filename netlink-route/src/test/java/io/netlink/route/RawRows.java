package io.netlink.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a table's row is taken as bytes: what docs/coverage.md says beneath the tables. */
final class RawRows {
    private RawRows() {}

    /** By reason: the names of the constants. */
    static final Map<String, List<String>> REASONS = new LinkedHashMap<>();

    static {
        because(
                "no kernel reads or writes it any more",
                "RTA_PROTOINFO",
                "RTA_SESSION",
                "RTA_MP_ALGO",
                "IFLA_INET6_MCAST",
                "IFLA_PORT_VSI_TYPE",
                "TCA_FCNT");
        because(
                "what is in it goes by the message's family: a table of its own reads it for"
                        + " bridges",
                "IFLA_PROTINFO");
        because("struct iw_event of the wireless extensions, only in events", "IFLA_WIRELESS");
        because(
                "bytes to the kernel too, which a program chooses or compares",
                "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID",
                "TCA_ACT_COOKIE",
                "TCA_ACT_BPF_TAG",
                "TCA_BPF_TAG",
                "TCA_CT_LABELS",
                "TCA_CT_LABELS_MASK",
                "TCA_FLOWER_KEY_CT_LABELS",
                "TCA_FLOWER_KEY_CT_LABELS_MASK",
                "TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA",
                "TCA_TUNNEL_KEY_ENC_OPT_GENEVE_DATA");
        because(
                "a struct that TcStatistics reads, with what the others add to it",
                "TCA_STATS_BASIC",
                "TCA_STATS_QUEUE",
                "TCA_STATS_BASIC_HW");
        because("each kind has its own counters: TcCounters reads them", "TCA_STATS_APP");
        because("the same as in TCA_STATS2, for old programs", "TCA_STATS", "TCA_XSTATS");
        because(
                "tables of old kernels, computed from the rate",
                "TCA_POLICE_RATE",
                "TCA_POLICE_PEAKRATE");
        because(
                "empty to carry the packet's value, a number to carry that",
                "IFE_META_SKBMARK",
                "IFE_META_PRIO",
                "IFE_META_TCINDEX");
        because(
                "a struct before the attributes, which MdbEntry writes",
                "MDBA_SET_ENTRY",
                "MDBA_GET_ENTRY");
    }

    private static void because(String reason, String... names) {
        REASONS.put(reason, List.of(names));
    }
}
