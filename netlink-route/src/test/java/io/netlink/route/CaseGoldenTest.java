package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each call sends is what iproute2 sends for the equal command, up to the order of attributes;
 * and all of it is read and written back without a change.
 */
class CaseGoldenTest {

    @TestFactory
    Stream<DynamicContainer> callSendsWhatTheCommandSends() {
        return CaseGroups.ALL.stream()
                .map(group -> dynamicContainer(group.name(), tests(group).stream()));
    }

    private static List<DynamicTest> tests(CaseGroup group) {
        Map<String, List<byte[]>> goldens = Goldens.load(group.name());
        List<DynamicTest> tests = new ArrayList<>();
        for (Case each : group.cases()) {
            if (each.sent()) {
                tests.add(
                        dynamicTest(
                                each.command(),
                                () -> compare(group, each, goldens.get(each.command()))));
            }
        }
        return tests;
    }

    private static void compare(CaseGroup group, Case each, List<byte[]> golden) {
        assertNotNull(golden, "no golden bytes: run build/capture-goldens");
        assertFalse(golden.isEmpty(), "the command sent nothing");
        RecordingTransport transport = new RecordingTransport(group);
        try (Rtnetlink rtnl = transport.rtnl()) {
            each.call().accept(rtnl);
        }
        List<byte[]> sent = transport.sent.stream().filter(CaseGoldenTest::counts).toList();
        assertEquals(text(golden), text(sent));
        golden.forEach(RoundTrip::check);
    }

    /**
     * Looking a link's name up is nobody's concern, nor is the empty message by which iproute2 asks
     * whether the kernel has RTM_NEWLINK.
     */
    static boolean counts(byte... message) {
        int type = LinkFixture.message(message).type();
        boolean empty = Arrays.equals(LinkFixture.payload(message), new byte[IfInfoMsg.LENGTH]);
        return type != RtNetlink.RTM_GETLINK && (type != RtNetlink.RTM_NEWLINK || !empty);
    }

    private static String text(List<byte[]> messages) {
        StringBuilder text = new StringBuilder();
        messages.forEach(
                message -> text.append(String.join("\n", WireTree.lines(message))).append("\n\n"));
        return text.toString();
    }
}
