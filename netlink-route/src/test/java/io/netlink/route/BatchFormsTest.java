package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every operation of every client that changes something is there in a batch too, and sends the
 * same there; or stands in a list here, with the reason.
 */
class BatchFormsTest {
    private static final String ASKS = "asks first what there is";

    /** What a batch has not. */
    private static final Map<String, String> SINGLE_ONLY =
            Map.ofEntries(
                    Map.entry("addressLabels().flush()", ASKS),
                    Map.entry("addresses().flush(AddressFilter)", ASKS),
                    Map.entry("addresses().flush(String)", ASKS),
                    Map.entry("fdb().flush(FdbFilter)", ASKS),
                    Map.entry("links().replace(LinkSpec)", ASKS),
                    Map.entry("neighbours().flush(NeighbourFilter)", ASKS),
                    Map.entry("nexthops().flush(NexthopFilter)", ASKS),
                    Map.entry("routes().flush(RouteFilter)", ASKS),
                    Map.entry("rules().flush(RuleFilter)", ASKS),
                    Map.entry("rules().replace(Rule)", ASKS));

    /** What a batch says in other bytes. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "links().add(LinkSpec)", "a batch chooses the index, so that it knows it",
                    "links().change(LinkSpec)", "a batch looks the name up when it is said");

    /** The operations that change something, with what they send. */
    private static Map<ClientOperations.Call, List<byte[]>> changing() throws Exception {
        Map<ClientOperations.Call, List<byte[]>> changing = new LinkedHashMap<>();
        for (ClientOperations.Call call : ClientOperations.all()) {
            List<byte[]> sent = sentSingly(call);
            // of what is flushed there may be nothing
            if (!sent.isEmpty() || call.method().getName().equals("flush")) {
                changing.put(call, sent);
            }
        }
        return changing;
    }

    private static List<byte[]> sentSingly(ClientOperations.Call call) throws Exception {
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl = kernel.rtnl()) {
            call.on(rtnl);
        } catch (DecodeException e) {
            // this kernel answers some RTM_GET* with what makes no sense
            assertEquals(List.of(), changes(kernel), () -> call + ": " + e);
        }
        return changes(kernel);
    }

    private static List<byte[]> sentInBatch(ClientOperations.Call call) {
        FaultyKernel kernel = new FaultyKernel();
        try (Rtnetlink rtnl = kernel.rtnl()) {
            rtnl.batch(batch -> write(call, batch)).orThrow();
        }
        return changes(kernel);
    }

    private static void write(ClientOperations.Call call, Batch batch) {
        try {
            call.on(batch);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The requests that are of no RTM_GET*. */
    private static List<byte[]> changes(FaultyKernel kernel) {
        return kernel.sent.stream()
                .filter(request -> LinkFixture.message(request).type() % 4 != 2)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> aBatchHasAllThatChangesSomething() throws Exception {
        return changing().entrySet().stream()
                .map(
                        each ->
                                dynamicTest(
                                        each.getKey().toString(),
                                        () -> compare(each.getKey(), each.getValue())));
    }

    private static void compare(ClientOperations.Call single, List<byte[]> sent) {
        String name = single.toString();
        ClientOperations.Call batched = single.inBatch();
        if (SINGLE_ONLY.containsKey(name)) {
            assertNull(batched, "is in a batch");
            return;
        }
        assertNotNull(batched, "is not in a batch");
        boolean alike = !OTHERWISE.containsKey(name);
        assertEquals(text(sent, alike), text(sentInBatch(batched), alike));
    }

    /** Type and flags, but not those that only ask for an answer; and, if wanted, the rest. */
    private static List<String> text(List<byte[]> requests, boolean bytes) {
        return requests.stream()
                .map(
                        request -> {
                            NetlinkMessage message = LinkFixture.message(request);
                            int flags = message.flags() & ~(NLM_F_ACK | NLM_F_ECHO);
                            String rest = HexFormat.of().formatHex(LinkFixture.payload(request));
                            return message.type()
                                    + " flags 0x"
                                    + Integer.toHexString(flags)
                                    + (bytes ? " " + rest : "");
                        })
                .toList();
    }

    /** So that nothing stays listed that is there no more. */
    @Test
    void whatIsListedHereChangesSomething() throws Exception {
        List<String> known = changing().keySet().stream().map(Object::toString).toList();
        Stream.of(SINGLE_ONLY, OTHERWISE)
                .flatMap(listed -> listed.keySet().stream())
                .forEach(name -> assertTrue(known.contains(name), name));
        assertTrue(known.size() > 90, known.size() + " are known");
    }
}
