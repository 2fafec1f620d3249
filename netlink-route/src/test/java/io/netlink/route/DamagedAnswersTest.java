package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.NetlinkMessage;
import io.netlink.route.FaultyKernel.Step;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * The operations that make a request of what the kernel answered, with each byte of its answers
 * damaged: what it said then is no fault of the caller. {@link FaultsTest} meets few of these bytes
 * by chance.
 */
class DamagedAnswersTest {
    private static final List<IntUnaryOperator> DAMAGES =
            List.of(was -> 0, was -> was ^ 1, was -> 0xff);

    /** Damages one byte of all that the kernel says. */
    private static final class Damage implements FaultyKernel.Fault {
        private final IntUnaryOperator change;
        private long left;

        Damage(long at, IntUnaryOperator change) {
            this.left = at;
            this.change = change;
        }

        @Override
        public List<Step> to(List<Step> answer, boolean dump) {
            List<Step> damaged = new ArrayList<>();
            for (Step step : answer) {
                byte[] bytes = step.datagram().clone();
                if (left >= 0 && left < bytes.length) {
                    bytes[(int) left] = (byte) change.applyAsInt(bytes[(int) left] & 0xff);
                }
                left -= bytes.length;
                damaged.add(Step.of(bytes));
            }
            return damaged;
        }

        boolean isDone() {
            return left < 0;
        }
    }

    /** Those that ask something, and then send something else. */
    private static Stream<ClientOperations.Call> asking() {
        return ClientOperations.all().stream().filter(DamagedAnswersTest::asks);
    }

    private static boolean asks(ClientOperations.Call call) {
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl = kernel.rtnl()) {
            FaultsTest.outcome(call, rtnl, "without a fault");
        }
        List<Integer> types =
                kernel.sent.stream()
                        .map(LinkFixture::message)
                        .map(NetlinkMessage::type)
                        .distinct()
                        .toList();
        return types.size() > 1 && types.stream().anyMatch(type -> type % 4 == 2);
    }

    @TestFactory
    Stream<DynamicTest> anyDamagedByteIsATypedErrorOrAnAnswer() {
        return asking().map(
                        call ->
                                dynamicTest(
                                        call.toString(),
                                        () ->
                                                assertTimeoutPreemptively(
                                                        FaultsTest.SOON, () -> damage(call))));
    }

    private static void damage(ClientOperations.Call call) {
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl = kernel.rtnl()) {
            for (int which = 0; which < DAMAGES.size(); which++) {
                boolean more = true;
                for (int at = 0; more; at++) {
                    Damage damage = new Damage(at, DAMAGES.get(which));
                    kernel.fault = damage;
                    FaultsTest.outcome(call, rtnl, "byte " + at + ", damage " + which);
                    more = damage.isDone();
                    kernel.sent.clear();
                }
            }
        }
    }

    @Test
    void allThatFlushesIsAmongThem() {
        List<String> asking = asking().map(Object::toString).toList();
        for (String name :
                List.of(
                        "addressLabels().flush()",
                        "addresses().flush(AddressFilter)",
                        "fdb().flush(FdbFilter)",
                        "neighbours().flush(NeighbourFilter)",
                        "nexthops().flush(NexthopFilter)",
                        "routes().flush(RouteFilter)",
                        "rules().flush(RuleFilter)",
                        "rules().replace(Rule)")) {
            assertTrue(asking.contains(name), name + " is not in " + asking);
        }
    }
}
