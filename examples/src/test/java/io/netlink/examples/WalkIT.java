package io.netlink.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.netns.Netns;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.Descriptors;
import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The five steps of the walk, and what {@code ip} sees while everything is there. */
class WalkIT {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report =
            new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @AfterEach
    void everythingIsGone() {
        assertEquals(List.of(), Netns.list());
        assertEquals(List.of(), Netns.strays());
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            assertEquals(
                    List.of(),
                    rtnl.links().list().stream()
                            .map(link -> link.name())
                            .filter(name -> name.startsWith("v") || name.startsWith("br"))
                            .toList());
        }
    }

    @Test
    void aNamespaceIsMadeAsIpMakesIt() throws Exception {
        run(
                new NamespaceStep(),
                () -> {
                    assertTrue(Ip.ip("netns ls").contains("net-test"));
                    assertTrue(Ip.ip("-n net-test link show lo").contains("UP"));
                    Ip.ip("netns exec net-test true");
                });
    }

    @Test
    void hostAndNamespaceAreJoined() throws Exception {
        run(
                new HostAndNamespaceStep(),
                () -> {
                    assertTrue(Ip.ip("-d link show veth-1").contains("veth"));
                    assertTrue(Ip.ip("addr show veth-1").contains("inet 10.0.0.1/24"));
                    assertTrue(Ip.ip("-n net-test addr show veth-2").contains("inet 10.0.0.2/24"));
                    assertTrue(Ip.ip("route").contains("10.0.0.0/24 dev veth-1"));
                    assertTrue(Ip.ip("-n net-test route").contains("10.0.0.0/24 dev veth-2"));
                    Ip.ip("netns exec net-test ip route get 10.0.0.1");
                });
    }

    @Test
    void twoNamespacesAreJoined() throws Exception {
        run(
                new TwoNamespacesStep(),
                () -> {
                    assertTrue(Ip.ip("-n ns1 link show veth-a").contains("link-netns ns2"));
                    assertTrue(Ip.ip("-n ns2 link show veth-b").contains("link-netns ns1"));
                    assertTrue(Ip.ip("-n ns1 -4 addr").contains("inet 10.0.0.1/24"));
                    assertTrue(Ip.ip("-n ns2 -4 addr").contains("inet 10.0.0.2/24"));
                    assertFalse(Ip.ip("link").contains("veth-"));
                });
    }

    @Test
    void threeNamespacesAreOnOneBridge() throws Exception {
        run(
                new BridgeStep(),
                () -> {
                    assertTrue(Ip.ip("addr show br-walk").contains("inet 172.30.0.1/24"));
                    for (int i = 1; i <= 3; i++) {
                        assertTrue(Ip.ip("link show v-box" + i).contains("master br-walk"));
                        assertTrue(
                                Ip.ip("-n box" + i + " route")
                                        .contains("default via 172.30.0.1 dev eth0"));
                    }
                });
    }

    @Test
    void anotherProcessesNamespaceGetsAName() throws Exception {
        run(
                new AttachStep(),
                () -> {
                    assertTrue(Ip.ip("netns ls").contains("test1"));
                    assertEquals(1, Ip.ip("netns pids test1").lines().count());
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aStepThatFailsInTheMiddleLeavesNothing(int number) {
        Step step = Quickstart.STEPS.get(number);
        assertThrows(
                ArithmeticException.class,
                () ->
                        step.run(
                                report,
                                () -> {
                                    throw new ArithmeticException("on purpose");
                                }));
    }

    @Test
    void theWalkLeaksNoDescriptor() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    for (Step step : Quickstart.STEPS) {
                        step.run(report, () -> {});
                    }
                });
    }

    private void run(Step step, Runnable look) throws Exception {
        boolean[] looked = new boolean[1];
        step.run(
                report,
                () -> {
                    look.run();
                    looked[0] = true;
                });
        assertTrue(looked[0], "the step showed what it built");
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("ip netns"));
    }
}
