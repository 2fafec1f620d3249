package io.netlink.route;

import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The messages that fuzzing starts from: all that iproute2 sent for the cases, the captured
 * replies, and for each operation some made of its own tables, which have what no command sends.
 */
final class FuzzSeeds {
    private FuzzSeeds() {}

    private static final int MADE = 12;
    private static final int LONGEST = 2_000;

    private static final Map<String, List<byte[]>> ALL = load();

    /** By where they are from. */
    static Map<String, List<byte[]>> all() {
        return ALL;
    }

    private static Map<String, List<byte[]>> load() {
        Map<String, List<byte[]>> all = new LinkedHashMap<>();
        List<byte[]> replies = new ArrayList<>();
        for (String name : List.of("lo.reply", "veth-port.reply", "bridge.reply")) {
            replies.add(LinkFixture.load(name));
        }
        all.put("replies", replies);
        for (CaseGroup group : CaseGroups.ALL) {
            List<byte[]> messages = new ArrayList<>();
            Goldens.load(group.name()).values().forEach(messages::addAll);
            if (!messages.isEmpty()) {
                all.put(group.name(), messages);
            }
        }
        Random random = new Random(4_711);
        List<Operation> operations = new ArrayList<>(Tables.OPERATIONS);
        operations.add(
                new Operation( // which has other attributes than a request
                        "RTM_NEWMDB", RtNetlink.RTM_NEWMDB, BrPortMsg.LENGTH, MdbAttributes.SHOWN));
        for (Operation operation : operations) {
            List<byte[]> made = new ArrayList<>();
            while (made.size() < MADE) {
                byte[] message = bytes(ViewsTest.message(operation, random));
                if (message.length <= LONGEST) {
                    made.add(message);
                }
            }
            all.computeIfAbsent("made " + operation.name(), name -> new ArrayList<>()).addAll(made);
        }
        return all;
    }

    private static byte[] bytes(NetlinkMessage message) {
        return message.toByteArray();
    }

    /** The start of a message, which says that it is no longer than that. */
    static byte[] cut(byte[] message, int length) {
        byte[] cut = Arrays.copyOf(message, length);
        return claiming(cut);
    }

    /** Makes a message claim the length that it has. */
    static byte[] claiming(byte[] message) {
        if (message.length >= NetlinkMessage.HEADER_LENGTH) {
            ByteBuffer.wrap(message).order(ByteOrder.nativeOrder()).putInt(0, message.length);
        }
        return message;
    }
}
