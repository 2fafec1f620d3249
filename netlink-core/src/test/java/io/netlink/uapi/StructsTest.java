package io.netlink.uapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The C structures in the comments of the constants have their members where they say. */
class StructsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/netlink/uapi");

    private static final List<String> HEADERS =
            List.of(
                    """
                    linux/in6.h linux/rtnetlink.h linux/if_link.h linux/if_bridge.h linux/if_tun.h
                    linux/if_addrlabel.h linux/can/netlink.h linux/neighbour.h linux/netconf.h
                    linux/nexthop.h linux/fib_rules.h linux/mpls.h linux/seg6.h linux/seg6_iptunnel.h
                    linux/gen_stats.h linux/pkt_sched.h linux/pkt_cls.h linux/tc_act/tc_bpf.h
                    linux/tc_act/tc_connmark.h linux/tc_act/tc_csum.h linux/tc_act/tc_ct.h
                    linux/tc_act/tc_ctinfo.h linux/tc_act/tc_defact.h linux/tc_act/tc_gact.h
                    linux/tc_act/tc_gate.h linux/tc_act/tc_ife.h linux/tc_act/tc_mirred.h
                    linux/tc_act/tc_mpls.h linux/tc_act/tc_nat.h linux/tc_act/tc_pedit.h
                    linux/tc_act/tc_sample.h linux/tc_act/tc_skbedit.h linux/tc_act/tc_skbmod.h
                    linux/tc_act/tc_tunnel_key.h linux/tc_act/tc_vlan.h linux/tc_ematch/tc_em_cmp.h
                    linux/tc_ematch/tc_em_meta.h linux/tc_ematch/tc_em_nbyte.h linux/tc_ematch/tc_em_text.h
                    """
                            .split("\\s+"));

    /** From the name up to the size, without the stars or slashes of the comment. */
    private static final Pattern STRUCT =
            Pattern.compile(
                    "\nstruct (\\w+) \\{\n(.*?)\n};\\s+// +(\\d+)  bytes\n", Pattern.DOTALL);

    private static final Pattern MEMBER = Pattern.compile("(\\w+)(?:\\[\\w*])?; +// +(\\d+)");

    @TempDir private Path temporary;

    @Test
    void membersAreWhereTheCompilerPutsThem() throws IOException {
        Map<String, Long> ours = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.forEach(file -> ours.putAll(numbers(file)));
        }
        CHeaders headers = CHeaders.orAbort(temporary);
        Set<String> known = headers.words(HEADERS);
        Set<String> lacking = new TreeSet<>(ours.keySet()); // where a newer header has another name
        lacking.removeIf(expression -> known.contains(member(expression)));
        ours.keySet().removeAll(lacking);
        System.out.printf(
                "%d places of structures' members compared%s%n",
                ours.size(), lacking.isEmpty() ? "" : ", the headers lack " + lacking);
        assertTrue(ours.size() > 500, () -> "only " + ours);
        String program =
                ours.keySet().stream()
                        .map("    printf(\"%%zu\\n\", %s);\n"::formatted)
                        .collect(
                                Collectors.joining(
                                        "",
                                        HEADERS.stream()
                                                        .map("#include <%s>\n"::formatted)
                                                        .collect(Collectors.joining())
                                                + "#include <stddef.h>\n#include <stdio.h>\n"
                                                + "int main(void) {\n",
                                        "    return 0;\n}\n"));
        List<String> theirs = headers.output(program).lines().toList();
        List<Executable> checks = new ArrayList<>();
        int line = 0;
        for (Map.Entry<String, Long> number : ours.entrySet()) {
            long expected = Long.parseLong(theirs.get(line++));
            checks.add(() -> assertEquals(expected, number.getValue(), number.getKey()));
        }
        assertAll(checks);
    }

    /** The member in an expression of {@link #numbers}, or the structure's name. */
    private static String member(String expression) {
        return expression.replaceFirst(".*\\W(\\w+)\\)$", "$1");
    }

    /** What the comments say, by the C expression for it. */
    private static Map<String, Long> numbers(Path file) {
        String text;
        try {
            text = Files.readString(file).replaceAll("(?m)^ +(\\* ?|// ?)", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Long> numbers = new TreeMap<>();
        for (MatchResult struct : STRUCT.matcher(text).results().toList()) {
            String name = struct.group(1);
            numbers.put("sizeof(struct " + name + ")", Long.valueOf(struct.group(3)));
            String scope = "";
            for (String row : struct.group(2).split("\n")) {
                if (row.contains("    struct {")) {
                    scope = "addr.";
                } else if (row.contains("        union {")) {
                    scope = "addr.u.";
                } else if (row.contains("        } u;")) {
                    scope = "addr.";
                }
                String prefix = scope;
                MEMBER.matcher(row)
                        .results()
                        .forEach(
                                member ->
                                        numbers.put(
                                                "offsetof(struct %s, %s%s)"
                                                        .formatted(name, prefix, member.group(1)),
                                                Long.valueOf(member.group(2))));
            }
        }
        return numbers;
    }
}
