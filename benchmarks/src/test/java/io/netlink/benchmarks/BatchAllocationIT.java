package io.netlink.benchmarks;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_UNSPEC;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import io.netlink.MessageWriter;
import io.netlink.NetlinkSocket;
import io.netlink.Operation;
import io.netlink.RequestBatch;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.LinkAttributes;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/** A batch that is filled again and sent allocates for the batch, and nothing for its requests. */
class BatchAllocationIT {
    private static final int REQUESTS = 500;
    private static final int ROUNDS = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Operation SET_LINK =
            new Operation("RTM_NEWLINK", RTM_NEWLINK, IfInfoMsg.LENGTH, LinkAttributes.SPACE);

    /** {@code ip link set lo} as it is. */
    private static final Consumer<MessageWriter> BODY =
            writer -> IfInfoMsg.write(writer, AF_UNSPEC, 1, 0, 0);

    @Test
    void requestsAllocateNothing() {
        try (var socket = NetlinkSocket.open(NETLINK_ROUTE);
                var batch = new RequestBatch()) {
            long each = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && each >= 2 * REQUESTS; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                batch.clear();
                for (int i = 0; i < REQUESTS; i++) {
                    batch.add(SET_LINK, "lo", 0, BODY);
                }
                assertEquals(REQUESTS, socket.send(batch).orThrow().size());
                each = Math.min(each, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            long least = each;
            assertTrue(
                    least < 2 * REQUESTS, () -> "a batch of " + REQUESTS + " allocates " + least);
        }
    }
}
