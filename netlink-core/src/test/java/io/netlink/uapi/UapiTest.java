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

    private static final Map<Class<?>, List<String>> HEADERS =
            Map.ofEntries(
                    Map.entry(Fcntl.class, List.of("fcntl.h")),
                    Map.entry(If.class, List.of("net/if.h", "linux/if.h")),
                    Map.entry(IfAddr.class, List.of("linux/if_addr.h")),
                    Map.entry(IfArp.class, List.of("linux/if_arp.h")),
                    Map.entry(IfLink.class, List.of("linux/if_link.h", "linux/if_bridge.h")),
                    Map.entry(LwTunnel.class, List.of("linux/lwtunnel.h")),
                    Map.entry(Magic.class, List.of("linux/magic.h")),
                    Map.entry(Mount.class, List.of("sys/mount.h")),
                    Map.entry(NetNamespace.class, List.of("linux/net_namespace.h")),
                    Map.entry(Netlink.class, List.of("linux/netlink.h")),
                    Map.entry(Nsfs.class, List.of("linux/nsfs.h")),
                    Map.entry(RtNetlink.class, List.of("linux/rtnetlink.h")),
                    Map.entry(Sched.class, List.of("linux/sched.h")),
                    Map.entry(Socket.class, List.of("sys/socket.h")),
                    Map.entry(Veth.class, List.of("linux/veth.h")));

    /** Attribute sets of the kernel's YAML files, and what their attributes are called in C. */
    private static final List<AttributeSet> ATTRIBUTE_SETS =
            List.of(
                    new AttributeSet("rt_link.yaml", "link-attrs", IfLink.class, "IFLA_"),
                    new AttributeSet("rt_link.yaml", "linkinfo-attrs", IfLink.class, "IFLA_INFO_"),
                    new AttributeSet(
                            "rt_link.yaml", "linkinfo-bridge-attrs", IfLink.class, "IFLA_BR_"),
                    new AttributeSet(
                            "rt_link.yaml", "linkinfo-brport-attrs", IfLink.class, "IFLA_BRPORT_"),
                    new AttributeSet("rt_link.yaml", "ifla6-attrs", IfLink.class, "IFLA_INET6_"),
                    new AttributeSet("rt_link.yaml", "vfinfo-attrs", IfLink.class, "IFLA_VF_"),
                    new AttributeSet(
                            "rt_link.yaml", "vf-stats-attrs", IfLink.class, "IFLA_VF_STATS_"),
                    new AttributeSet("rt_link.yaml", "xdp-attrs", IfLink.class, "IFLA_XDP_"),
                    new AttributeSet("rt_addr.yaml", "addr-attrs", IfAddr.class, ""),
                    new AttributeSet("rt_route.yaml", "route-attrs", RtNetlink.class, ""),
                    new AttributeSet("rt_route.yaml", "rta-metrics", RtNetlink.class, ""));

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
                                    return () -> assertEquals(asInt(value), ours.get(name), name);
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
        assertTrue(checks.size() > 3, () -> "No attributes in " + set);
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

    /** The specifications write {@code ip6-tables} where C has {@code IP6TABLES}. */
    private static String comparable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[-_]", "");
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
                attributes.put(comparable(prefix + attribute.group(1)), next++);
            }
            assertEquals(
                    Arrays.stream(section.split("\n")).filter("      -"::equals).count(),
                    attributes.size());
            return attributes;
        }
    }
}
