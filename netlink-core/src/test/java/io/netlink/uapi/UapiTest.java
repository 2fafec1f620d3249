package io.netlink.uapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constants are those of the kernel's headers and of its netlink specifications. */
class UapiTest {

    /** The least share of a class's constants that the headers, perhaps old ones, must know. */
    private static final double KNOWN_SHARE = 0.66;

    /** Each class, and the headers it is compared with. */
    private static final Map<Class<?>, List<String>> HEADERS =
            headers(
                    """
                    Amt           linux/amt.h
                    BatmanAdv     linux/batman_adv.h
                    CanNetlink    linux/can/netlink.h
                    Fcntl         fcntl.h
                    FibRules      linux/fib_rules.h
                    GenStats      linux/gen_stats.h
                    If            net/if.h linux/if.h
                    IfAddr        linux/if_addr.h
                    IfAddrLabel   linux/if_addrlabel.h
                    IfArp         linux/if_arp.h
                    IfBonding     linux/if_bonding.h
                    IfBridge      linux/in6.h linux/if_bridge.h
                    IfEther       linux/if_ether.h
                    IfLink        linux/if_link.h linux/if_bridge.h
                    IfMacsec      linux/if_macsec.h
                    IfTun         sys/ioctl.h linux/filter.h linux/if_tun.h
                    IfTunnel      linux/if_tunnel.h
                    IfVlan        linux/if_vlan.h
                    Ife           linux/ife.h
                    Ila           linux/ila.h
                    In            linux/in.h linux/in6.h
                    Inotify       sys/inotify.h
                    Ioam6Iptunnel linux/ioam6_iptunnel.h
                    Ip            linux/ip.h
                    Ip6Tunnel     linux/ip6_tunnel.h
                    Ipv6          linux/ipv6.h
                    LwTunnel      linux/lwtunnel.h
                    Magic         linux/magic.h
                    Mount         sys/mount.h
                    Mpls          linux/mpls.h
                    MplsIptunnel  linux/mpls_iptunnel.h
                    Mroute        linux/mroute.h
                    Mroute6       linux/mroute6.h
                    Neighbour     linux/neighbour.h
                    NetConf       linux/netconf.h
                    NetNamespace  linux/net_namespace.h
                    Netlink       linux/netlink.h
                    Nexthop       linux/nexthop.h
                    Nsfs          linux/nsfs.h
                    PktCls        linux/pkt_cls.h
                    PktSched      linux/pkt_sched.h
                    RplIptunnel   linux/rpl_iptunnel.h
                    RtNetlink     linux/rtnetlink.h
                    Sched         linux/sched.h
                    Seg6          linux/seg6.h
                    Seg6Iptunnel  linux/seg6_iptunnel.h
                    Seg6Local     linux/seg6_local.h
                    Socket        sys/socket.h
                    TcBpf         linux/tc_act/tc_bpf.h
                    TcConnmark    linux/tc_act/tc_connmark.h
                    TcCsum        linux/tc_act/tc_csum.h
                    TcCt          linux/tc_act/tc_ct.h
                    TcCtinfo      linux/tc_act/tc_ctinfo.h
                    TcDefact      linux/tc_act/tc_defact.h
                    TcEmCmp       linux/tc_ematch/tc_em_cmp.h
                    TcEmIpt       linux/tc_ematch/tc_em_ipt.h
                    TcEmMeta      linux/tc_ematch/tc_em_meta.h
                    TcEmText      linux/tc_ematch/tc_em_text.h
                    TcGact        linux/tc_act/tc_gact.h
                    TcGate        linux/tc_act/tc_gate.h
                    TcIfe         linux/tc_act/tc_ife.h
                    TcIpt         linux/tc_act/tc_ipt.h
                    TcMirred      linux/tc_act/tc_mirred.h
                    TcMpls        linux/tc_act/tc_mpls.h
                    TcNat         linux/tc_act/tc_nat.h
                    TcPedit       linux/tc_act/tc_pedit.h
                    TcSample      linux/tc_act/tc_sample.h
                    TcSkbedit     linux/tc_act/tc_skbedit.h
                    TcSkbmod      linux/tc_act/tc_skbmod.h
                    TcTunnelKey   linux/tc_act/tc_tunnel_key.h
                    TcVlan        linux/tc_act/tc_vlan.h
                    Veth          linux/veth.h
                    Vxcan         linux/can/vxcan.h
                    Wwan          linux/wwan.h
                    """);

    /** Attribute sets of the kernel's YAML files, and what their attributes are called in C. */
    private static final List<AttributeSet> ATTRIBUTE_SETS =
            attributeSets(
                    """
                    rt_addr.yaml  addr-attrs                         IfAddr      -
                    rt_link.yaml  link-attrs                         IfLink      IFLA_
                    rt_link.yaml  vfinfo-list-attrs                  IfLink      IFLA_VF_
                    rt_link.yaml  vfinfo-attrs                       IfLink      IFLA_VF_
                    rt_link.yaml  vf-stats-attrs                     IfLink      IFLA_VF_STATS_
                    rt_link.yaml  vf-vlan-attrs                      IfLink      IFLA_VF_VLAN_
                    rt_link.yaml  linkinfo-attrs                     IfLink      IFLA_INFO_
                    rt_link.yaml  linkinfo-bond-attrs                IfLink      IFLA_BOND_
                    rt_link.yaml  bond-ad-info-attrs                 IfLink      IFLA_BOND_AD_INFO_
                    rt_link.yaml  bond-slave-attrs                   IfLink      IFLA_BOND_SLAVE_
                    rt_link.yaml  linkinfo-bridge-attrs              IfLink      IFLA_BR_
                    rt_link.yaml  linkinfo-brport-attrs              IfLink      IFLA_BRPORT_
                    rt_link.yaml  linkinfo-gre-attrs                 IfTunnel    IFLA_GRE_
                    rt_link.yaml  linkinfo-geneve-attrs              IfLink      IFLA_GENEVE_
                    rt_link.yaml  linkinfo-iptun-attrs               IfTunnel    IFLA_IPTUN_
                    rt_link.yaml  linkinfo-tun-attrs                 IfLink      IFLA_TUN_
                    rt_link.yaml  linkinfo-vlan-attrs                IfLink      IFLA_VLAN_
                    rt_link.yaml  ifla-vlan-qos                      IfLink      IFLA_VLAN_QOS_
                    rt_link.yaml  linkinfo-vrf-attrs                 IfLink      IFLA_VRF_
                    rt_link.yaml  linkinfo-netkit-attrs              IfLink      IFLA_NETKIT_
                    rt_link.yaml  xdp-attrs                          IfLink      IFLA_XDP_
                    rt_link.yaml  ifla-attrs                         IfLink      IFLA_INET_
                    rt_link.yaml  ifla6-attrs                        IfLink      IFLA_INET6_
                    rt_link.yaml  mctp-attrs                         IfLink      IFLA_MCTP_
                    rt_link.yaml  stats-attrs                        IfLink      IFLA_STATS_
                    rt_link.yaml  link-offload-xstats                IfLink      IFLA_OFFLOAD_XSTATS_
                    rt_link.yaml  hw-s-info-one                      IfLink      IFLA_OFFLOAD_XSTATS_HW_S_INFO_
                    rt_route.yaml route-attrs                        RtNetlink   -
                    rt_route.yaml rta-metrics                        RtNetlink   -
                    tc.yaml       tc-attrs                           RtNetlink   TCA_
                    tc.yaml       tc-act-attrs                       PktCls      TCA_ACT_
                    tc.yaml       tc-act-stats-attrs                 GenStats    TCA_STATS_
                    tc.yaml       tca-stats-attrs                    GenStats    TCA_STATS_
                    tc.yaml       tc-act-bpf-attrs                   TcBpf       TCA_ACT_BPF_
                    tc.yaml       tc-act-connmark-attrs              TcConnmark  TCA_CONNMARK_
                    tc.yaml       tc-act-csum-attrs                  TcCsum      TCA_CSUM_
                    tc.yaml       tc-act-ct-attrs                    TcCt        TCA_CT_
                    tc.yaml       tc-act-ctinfo-attrs                TcCtinfo    TCA_CTINFO_
                    tc.yaml       tc-act-gact-attrs                  TcGact      TCA_GACT_
                    tc.yaml       tc-act-gate-attrs                  TcGate      TCA_GATE_
                    tc.yaml       tc-act-ife-attrs                   TcIfe       TCA_IFE_
                    tc.yaml       tc-act-mirred-attrs                TcMirred    TCA_MIRRED_
                    tc.yaml       tc-act-mpls-attrs                  TcMpls      TCA_MPLS_
                    tc.yaml       tc-act-nat-attrs                   TcNat       TCA_NAT_
                    tc.yaml       tc-act-pedit-attrs                 TcPedit     TCA_PEDIT_
                    tc.yaml       tc-act-police-attrs                PktCls      TCA_POLICE_
                    tc.yaml       tc-act-sample-attrs                TcSample    TCA_SAMPLE_
                    tc.yaml       tc-act-simple-attrs                TcDefact    TCA_DEF_
                    tc.yaml       tc-act-skbedit-attrs               TcSkbedit   TCA_SKBEDIT_
                    tc.yaml       tc-act-skbmod-attrs                TcSkbmod    TCA_SKBMOD_
                    tc.yaml       tc-act-tunnel-key-attrs            TcTunnelKey TCA_TUNNEL_KEY_
                    tc.yaml       tc-act-vlan-attrs                  TcVlan      TCA_VLAN_
                    tc.yaml       tc-basic-attrs                     PktCls      TCA_BASIC_
                    tc.yaml       tc-bpf-attrs                       PktCls      TCA_BPF_
                    tc.yaml       tc-cgroup-attrs                    PktCls      TCA_CGROUP_
                    tc.yaml       tc-ematch-attrs                    PktCls      TCA_EMATCH_
                    tc.yaml       tc-flow-attrs                      PktCls      TCA_FLOW_
                    tc.yaml       tc-flower-attrs                    PktCls      TCA_FLOWER_
                    tc.yaml       tc-flower-key-enc-opts-attrs       PktCls      TCA_FLOWER_KEY_ENC_OPTS_
                    tc.yaml       tc-flower-key-enc-opt-geneve-attrs PktCls      TCA_FLOWER_KEY_ENC_OPT_GENEVE_
                    tc.yaml       tc-flower-key-enc-opt-vxlan-attrs  PktCls      TCA_FLOWER_KEY_ENC_OPT_VXLAN_
                    tc.yaml       tc-flower-key-enc-opt-erspan-attrs PktCls      TCA_FLOWER_KEY_ENC_OPT_ERSPAN_
                    tc.yaml       tc-flower-key-enc-opt-gtp-attrs    PktCls      TCA_FLOWER_KEY_ENC_OPT_GTP_
                    tc.yaml       tc-flower-key-mpls-opt-attrs       PktCls      TCA_FLOWER_KEY_MPLS_OPT_
                    tc.yaml       tc-flower-key-cfm-attrs            PktCls      TCA_FLOWER_KEY_CFM_
                    tc.yaml       tc-fw-attrs                        PktCls      TCA_FW_
                    tc.yaml       tc-matchall-attrs                  PktCls      TCA_MATCHALL_
                    tc.yaml       tc-police-attrs                    PktCls      TCA_POLICE_
                    tc.yaml       tc-route-attrs                     PktCls      TCA_ROUTE4_
                    tc.yaml       tc-u32-attrs                       PktCls      TCA_U32_
                    tc.yaml       tca-stab-attrs                     PktSched    TCA_STAB_
                    tc.yaml       tc-cake-attrs                      PktSched    TCA_CAKE_
                    tc.yaml       tc-cake-stats-attrs                PktSched    TCA_CAKE_STATS_
                    tc.yaml       tc-cake-tin-stats-attrs            PktSched    TCA_CAKE_TIN_STATS_
                    tc.yaml       tc-cbs-attrs                       PktSched    TCA_CBS_
                    tc.yaml       tc-choke-attrs                     PktSched    TCA_CHOKE_
                    tc.yaml       tc-codel-attrs                     PktSched    TCA_CODEL_
                    tc.yaml       tc-drr-attrs                       PktSched    TCA_DRR_
                    tc.yaml       tc-etf-attrs                       PktSched    TCA_ETF_
                    tc.yaml       tc-ets-attrs                       PktSched    TCA_ETS_
                    tc.yaml       tc-fq-attrs                        PktSched    TCA_FQ_
                    tc.yaml       tc-fq-codel-attrs                  PktSched    TCA_FQ_CODEL_
                    tc.yaml       tc-fq-pie-attrs                    PktSched    TCA_FQ_PIE_
                    tc.yaml       tc-gred-attrs                      PktSched    TCA_GRED_
                    tc.yaml       tca-gred-vq-list-attrs             PktSched    TCA_GRED_VQ_
                    tc.yaml       tca-gred-vq-entry-attrs            PktSched    TCA_GRED_VQ_
                    tc.yaml       tc-hfsc-attrs                      PktSched    TCA_HFSC_
                    tc.yaml       tc-hhf-attrs                       PktSched    TCA_HHF_
                    tc.yaml       tc-htb-attrs                       PktSched    TCA_HTB_
                    tc.yaml       tc-netem-attrs                     PktSched    TCA_NETEM_
                    tc.yaml       tc-netem-loss-attrs                PktSched    NETEM_LOSS_
                    tc.yaml       tc-pie-attrs                       PktSched    TCA_PIE_
                    tc.yaml       tc-qfq-attrs                       PktSched    TCA_QFQ_
                    tc.yaml       tc-red-attrs                       PktSched    TCA_RED_
                    tc.yaml       tc-taprio-attrs                    PktSched    TCA_TAPRIO_ATTR_
                    tc.yaml       tc-taprio-sched-entry-list         PktSched    TCA_TAPRIO_SCHED_
                    tc.yaml       tc-taprio-sched-entry              PktSched    TCA_TAPRIO_SCHED_ENTRY_
                    tc.yaml       tc-taprio-tc-entry-attrs           PktSched    TCA_TAPRIO_TC_ENTRY_
                    tc.yaml       tc-tbf-attrs                       PktSched    TCA_TBF_
                    """);

    /** Attributes that the specifications call otherwise. */
    private static final Map<String, String> RENAMED =
            Map.of("IFLAVLANFLAG", "IFLAVLANFLAGS", "TCATAPRIOATTRPAD", "TCATAPRIOPAD");

    /** Constants that C has in network byte order. */
    private static final Pattern NETWORK_ORDER = Pattern.compile("GRE_\\w+|TUNNEL_(?!ENCAP_)\\w+");

    @TempDir private Path temporary;

    @TestFactory
    Stream<DynamicTest> constantsAreThoseOfTheHeaders() {
        CHeaders headers = CHeaders.orAbort(temporary);
        return HEADERS.keySet().stream()
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                .map(type -> dynamicTest(type.getSimpleName(), () -> compare(type, headers)));
    }

    @TestFactory
    Stream<DynamicTest> attributesAreThoseOfTheSpecifications() throws IOException {
        Path specs = specs();
        return ATTRIBUTE_SETS.stream()
                .map(set -> dynamicTest(set.name, () -> compare(set, specs.resolve(set.file))));
    }

    @Test
    void everyClassIsCompared() throws Exception {
        Path folder = Path.of(Netlink.class.getResource("Netlink.class").toURI()).getParent();
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .filter(name -> !name.contains("Test") && !name.startsWith("CHeaders"))
                    .forEach(name -> expected.add(name.replace(".class", "")));
        }
        Set<String> compared =
                HEADERS.keySet().stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, compared);
    }

    private static void compare(Class<?> type, CHeaders headers) throws Exception {
        Map<String, Long> ours = constants(type);
        Set<String> unknown = new TreeSet<>(ours.keySet());
        unknown.removeAll(headers.names(HEADERS.get(type)));
        Set<String> known = new TreeSet<>(ours.keySet());
        known.removeAll(unknown);
        System.out.printf(
                "%s: %d of %d constants compared with the headers%s%n",
                type.getSimpleName(),
                known.size(),
                ours.size(),
                unknown.isEmpty() ? "" : ", which lack " + unknown);
        assertTrue(
                known.size() >= KNOWN_SHARE * ours.size(),
                () -> "The headers know only " + known + " of " + ours.keySet());

        Map<String, Long> theirs = headers.values(HEADERS.get(type), known);
        assertEquals(known, theirs.keySet());
        assertAll(
                theirs.entrySet().stream()
                        .map(
                                entry -> {
                                    String name = entry.getKey();
                                    long value = entry.getValue();
                                    return () ->
                                            assertEquals(
                                                    hostOrder(type, name, asInt(value)),
                                                    ours.get(name),
                                                    name);
                                }));
    }

    private static void compare(AttributeSet set, Path file) throws Exception {
        Map<String, Long> ours = new TreeMap<>();
        constants(set.type).forEach((name, value) -> ours.put(comparable(name), value));
        List<Executable> checks = new ArrayList<>();
        set.attributes(Files.readString(file))
                .forEach(
                        (name, value) ->
                                checks.add(() -> assertEquals(value, ours.get(name), name)));
        assertTrue(!checks.isEmpty(), () -> "No attributes in " + set);
        System.out.printf(
                "%s: %d attributes compared with %s%n", set.name, checks.size(), set.file);
        assertAll(checks);
    }

    private static Map<String, Long> constants(Class<?> type) throws IllegalAccessException {
        assertTrue(Modifier.isFinal(type.getModifiers()));
        Map<String, Long> constants = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.isSynthetic()) {
                continue;
            }
            assertEquals(Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL, field.getModifiers());
            assertEquals(int.class, field.getType(), field.getName());
            constants.put(field.getName(), (long) field.getInt(null));
        }
        return constants;
    }

    /** The bits of an unsigned 32-bit number are an {@code int}. */
    private static long asInt(long value) {
        assertTrue(value >= Integer.MIN_VALUE && value <= 0xFFFF_FFFFL, () -> "too large " + value);
        return (int) value;
    }

    private static long hostOrder(Class<?> type, String name, long value) {
        boolean swapped =
                type == IfTunnel.class
                        && NETWORK_ORDER.matcher(name).matches()
                        && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return swapped ? Short.toUnsignedLong(Short.reverseBytes((short) value)) : value;
    }

    /** The specifications write {@code ip6-tables} where C has {@code IP6TABLES}. */
    private static String comparable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    private static Map<Class<?>, List<String>> headers(String lines) {
        Map<Class<?>, List<String>> headers = new LinkedHashMap<>();
        for (String line : lines.lines().toList()) {
            List<String> words = List.of(line.split(" +"));
            headers.put(type(words.get(0)), words.subList(1, words.size()));
        }
        return headers;
    }

    private static List<AttributeSet> attributeSets(String lines) {
        return lines.lines()
                .map(line -> line.split(" +"))
                .map(w -> new AttributeSet(w[0], w[1], type(w[2]), w[3].replace("-", "")))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("io.netlink.uapi." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Path specs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/specs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> abort("no folder ../shared/specs beside the project"));
    }

    private record AttributeSet(String file, String name, Class<?> type, String prefix) {

        private static final Pattern ATTRIBUTE =
                Pattern.compile("      -\n        name: \"?([\\w-]+)(?:.*\n        [^ -].*)*");
        private static final Pattern VALUE = Pattern.compile("\n        value: (\\d+)");

        /** The attributes' numbers: each one more than the last, from 1, unless it has a value. */
        Map<String, Long> attributes(String yaml) {
            String start = "\n  -\n    name: " + name + "\n";
            int from = yaml.indexOf(start, yaml.indexOf("\nattribute-sets:"));
            assertTrue(from >= 0, () -> "No " + name + " in " + file);
            String section = yaml.substring(from + start.length()).split("\n {0,2}\\S", 2)[0];
            Map<String, Long> attributes = new LinkedHashMap<>();
            long next = 1;
            for (MatchResult attribute : ATTRIBUTE.matcher(section).results().toList()) {
                MatchResult value =
                        VALUE.matcher(attribute.group()).results().findFirst().orElse(null);
                if (value != null) {
                    next = Long.parseLong(value.group(1));
                }
                String name = comparable(prefix + attribute.group(1));
                attributes.put(RENAMED.getOrDefault(name, name), next++);
            }
            assertEquals(
                    Arrays.stream(section.split("\n")).filter("      -"::equals).count(),
                    attributes.size());
            return attributes;
        }
    }
}
