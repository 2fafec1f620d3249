package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.ErrnoException;
import io.netlink.testkit.Engines;
import io.netlink.testkit.Tool;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a command makes and what the equal call makes is the same to {@code ip}, {@code bridge} and
 * {@code tc}, and to us. A command that the kernel refuses is refused to us too.
 */
class CaseDifferentialIT {
    /** How the programs say that the kernel has no such thing. */
    private static final Pattern LACKING =
            Pattern.compile(
                    "Unknown device type|Operation not supported|Specified (qdisc|class|filter)"
                        + " kind (is unknown|not found)|TC classifier not found|Failed to load TC"
                        + " action module|Protocol not supported|Unsupported|encapsulation type not"
                        + " supported");

    /** What the kernel refuses until its modules are loaded, which it does not do by itself. */
    private static final Pattern FOU = Pattern.compile("encap (fou|gue)");

    private static final Pattern KIND = Pattern.compile("link add .*\\btype (\\w+)");

    /** What differs from one run to the next: timers, and what the kernel works out later. */
    private static final Pattern PASSING =
            Pattern.compile(
                    "\"(\\w*timer|idle_time|unbalanced_time|operstate|expires|last_\\w+|used|age|permaddr|reachable|refcnt|\\w+_life_time|tentative)\":(\"[\\w:]*\"|-?[0-9.]+|true),?"
                        + "|\"NO-CARRIER\",?");

    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");

    /** A link-layer address in an attribute, unless it is one of the world's. */
    private static final Pattern RAW_MAC =
            Pattern.compile(
                    "((?:ADDRESS|BRIDGE_ID|ROOT_ID) (?:[0-9a-f]{4})?)(?!02000000)[0-9a-f]{12}$");

    /** A listing that finds nothing would always be the same. */
    @AfterAll
    static void ourListingsShowSomething() {
        CaseRuns.write();
        assertEquals(
                List.of(), CaseRuns.unseen(), "groups whose cases our own listing never shows");
    }

    @TestFactory
    Stream<DynamicContainer> callMakesWhatTheCommandMakes() {
        return CaseGroups.ALL.stream()
                .filter(group -> !CaseRuns.isDone(group))
                .map(
                        group ->
                                dynamicContainer(
                                        group.name(),
                                        group.cases().stream()
                                                .map(
                                                        each ->
                                                                dynamicTest(
                                                                        each.command(),
                                                                        () ->
                                                                                compare(
                                                                                        group,
                                                                                        each)))));
    }

    private static void compare(CaseGroup group, Case each) {
        try {
            compareInWorlds(group, each);
        } catch (CaseWorld.Impossible e) {
            if (LACKING.matcher(e.getMessage()).find()) {
                abort("kernel has no " + group);
            }
            throw e;
        }
    }

    private static void compareInWorlds(CaseGroup group, Case each) {
        try (CaseWorld byIp = CaseWorld.of(group);
                CaseWorld byUs = CaseWorld.of(group)) {
            Tool.Result result = byIp.attempt(each.command());
            if (result.exitCode() != 0) {
                assertThrows(
                        ErrnoException.class,
                        () -> each.call().accept(byUs.rtnl()),
                        () -> "refused to ip only: " + result.errors().strip());
                if (each.refusable()) {
                    return;
                }
                lacking(byIp, group, each, result);
                throw new AssertionError(each.command() + ": " + result.errors().strip());
            }
            each.call().accept(byUs.rtnl());
            for (String oracle : group.oracles()) {
                assertSame(oracle, seen(byIp, oracle, each), seen(byUs, oracle, each));
            }
            List<String> listing = seen(byIp, group);
            assertSame("listing", listing, seen(byUs, group));
            CaseRuns.ran(group, !listing.isEmpty());
        }
    }

    /** What the kernel lets only the machine's root do, wherever it is. */
    private static final Pattern NOT_OURS =
            Pattern.compile("Invalid uid range|Operation not permitted");

    /** Skips the test if the kernel has no such thing. */
    private static void lacking(CaseWorld world, CaseGroup group, Case each, Tool.Result result) {
        String fou = each.command().contains("type ip6") ? "fou6" : "fou";
        if (FOU.matcher(each.command()).find()
                && result.errors().contains("Invalid argument")
                && !Files.exists(Path.of("/sys/module", fou))) {
            abort("kernel has no encapsulation in UDP (" + fou + "): " + each);
        }
        if (each.command().contains(" vlan ")
                && result.errors().contains("Invalid argument")
                && LACKING.matcher(world.attempt("bridge vlan add dev d0 vid 9").errors()).find()) {
            abort("kernel has no VLANs of bridges");
        }
        if (!Engines.isRoot() && NOT_OURS.matcher(result.errors()).find()) {
            abort("not for the root of a user namespace: " + group);
        }
        if (LACKING.matcher(result.errors()).find()) {
            Matcher kind = KIND.matcher(each.command());
            abort(
                    kind.find()
                            ? "kernel has no link kind " + kind.group(1)
                            : "kernel has no " + group);
        }
    }

    /** What a program prints, an object a line, without what passes. */
    private static List<String> seen(CaseWorld world, String oracle, Case each) {
        List<String> lines = new ArrayList<>();
        for (String step : CaseWorld.steps(oracle, world)) {
            Tool.Result result = Tool.execute(step);
            assertEquals(0, result.exitCode(), step + ": " + result.errors());
            String said = result.output().replace(world.toString(), "HERE");
            said = PASSING.matcher(said).replaceAll("").replaceAll(",([\\]}])", "$1");
            said = said.strip().replaceAll("^\\[|\\]$", ""); // in any order
            said =
                    MAC.matcher(said)
                            .replaceAll(mac -> known(mac.group(), each) ? mac.group() : "MAC");
            lines.addAll(Arrays.asList(said.replace("},{", "}\n{").split("\n")));
            lines.removeIf(
                    line -> line.contains("\"dst\":\"ff02:")); // the kernel reports its groups
        }
        return lines;
    }

    /** Whether an address was asked for, and is not the kernel's random choice. */
    private static boolean known(String mac, Case each) {
        return each.command().contains(mac) || mac.startsWith("02:00:00:00:00:");
    }

    /** What the library lists. */
    private static List<String> seen(CaseWorld world, CaseGroup group) {
        return group.ours().apply(world.rtnl()).stream()
                .map(line -> RAW_MAC.matcher(line).replaceAll("$1MAC"))
                .toList();
    }

    /** Fails with the lines that only one of them has. */
    private static void assertSame(String what, List<String> byIp, List<String> byUs) {
        List<String> onlyIp = new ArrayList<>(byIp);
        byUs.forEach(onlyIp::remove);
        List<String> onlyUs = new ArrayList<>(byUs);
        byIp.forEach(onlyUs::remove);
        assertEquals(String.join("\n", onlyIp), String.join("\n", onlyUs), what);
    }
}
