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
    private static final double KNOWN_SHARE = 0.9;

    /** Each class, and the headers it is compared with. */
    private static final Map<Class<?>, List<String>> HEADERS =
            headers(
                    """
                    Amt          linux/amt.h
                    BatmanAdv    linux/batman_adv.h
                    CanNetlink   linux/can/netlink.h
                    Fcntl        fcntl.h
                    If           net/if.h linux/if.h
                    IfAddr       linux/if_addr.h
                    IfArp        linux/if_arp.h
                    IfBonding    linux/if_bonding.h
                    IfLink       linux/if_link.h linux/if_bridge.h
                    IfMacsec     linux/if_macsec.h
                    IfTun        sys/ioctl.h linux/filter.h linux/if_tun.h
                    IfTunnel     linux/if_tunnel.h
                    IfVlan       linux/if_vlan.h
                    Ip6Tunnel    linux/ip6_tunnel.h
                    LwTunnel     linux/lwtunnel.h
                    Magic        linux/magic.h
                    Mount        sys/mount.h
                    NetNamespace linux/net_namespace.h
                    Netlink      linux/netlink.h
                    Nsfs         linux/nsfs.h
                    RtNetlink    linux/rtnetlink.h
                    Sched        linux/sched.h
                    Socket       sys/socket.h
                    Veth         linux/veth.h
                    Vxcan        linux/can/vxcan.h
                    Wwan         linux/wwan.h
                    """);

    /** Attribute sets of the kernel's YAML files, and what their attributes are called in C. */
    private static final List<AttributeSet> ATTRIBUTE_SETS =
            attributeSets(
                    """
                    rt_addr.yaml  addr-attrs            IfAddr    -
                    rt_link.yaml  link-attrs            IfLink    IFLA_
                    rt_link.yaml  vfinfo-list-attrs     IfLink    IFLA_VF_
                    rt_link.yaml  vfinfo-attrs          IfLink    IFLA_VF_
                    rt_link.yaml  vf-stats-attrs        IfLink    IFLA_VF_STATS_
                    rt_link.yaml  vf-vlan-attrs         IfLink    IFLA_VF_VLAN_
                    rt_link.yaml  linkinfo-attrs        IfLink    IFLA_INFO_
                    rt_link.yaml  linkinfo-bond-attrs   IfLink    IFLA_BOND_
                    rt_link.yaml  bond-ad-info-attrs    IfLink    IFLA_BOND_AD_INFO_
                    rt_link.yaml  bond-slave-attrs      IfLink    IFLA_BOND_SLAVE_
                    rt_link.yaml  linkinfo-bridge-attrs IfLink    IFLA_BR_
                    rt_link.yaml  linkinfo-brport-attrs IfLink    IFLA_BRPORT_
                    rt_link.yaml  linkinfo-gre-attrs    IfTunnel  IFLA_GRE_
                    rt_link.yaml  linkinfo-geneve-attrs IfLink    IFLA_GENEVE_
                    rt_link.yaml  linkinfo-iptun-attrs  IfTunnel  IFLA_IPTUN_
                    rt_link.yaml  linkinfo-tun-attrs    IfLink    IFLA_TUN_
                    rt_link.yaml  linkinfo-vlan-attrs   IfLink    IFLA_VLAN_
                    rt_link.yaml  ifla-vlan-qos         IfLink    IFLA_VLAN_QOS_
                    rt_link.yaml  linkinfo-vrf-attrs    IfLink    IFLA_VRF_
                    rt_link.yaml  linkinfo-netkit-attrs IfLink    IFLA_NETKIT_
                    rt_link.yaml  xdp-attrs             IfLink    IFLA_XDP_
                    rt_link.yaml  ifla-attrs            IfLink    IFLA_INET_
                    rt_link.yaml  ifla6-attrs           IfLink    IFLA_INET6_
                    rt_link.yaml  mctp-attrs            IfLink    IFLA_MCTP_
                    rt_link.yaml  stats-attrs           IfLink    IFLA_STATS_
                    rt_link.yaml  link-offload-xstats   IfLink    IFLA_OFFLOAD_XSTATS_
                    rt_link.yaml  hw-s-info-one         IfLink    IFLA_OFFLOAD_XSTATS_HW_S_INFO_
                    rt_route.yaml route-attrs           RtNetlink -
                    rt_route.yaml rta-metrics           RtNetlink -
                    """);

    /** Attributes that the specifications call otherwise. */
    private static final Map<String, String> RENAMED = Map.of("IFLAVLANFLAG", "IFLAVLANFLAGS");

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
