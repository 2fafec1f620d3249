package io.netlink;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.RtNetlink.RTM_GETLINK;
import static io.netlink.uapi.Socket.AF_NETLINK;
import static io.netlink.uapi.Socket.MSG_DONTWAIT;
import static io.netlink.uapi.Socket.SOCK_CLOEXEC;
import static io.netlink.uapi.Socket.SOCK_RAW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.internal.Libc;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

/** No other process, not even root's, can put a message into our socket. */
class ForgeryIT {
    private static final int EPERM = 1;
    private static final int ECONNREFUSED = 111;

    private final Arena arena = Arena.ofAuto();
    private final MemorySegment errno = arena.allocate(16, 8);

    @Test
    void nobodyButTheKernelCanSendToUs() {
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE)) {
            int[] port = {0};
            Operation get = new Operation("RTM_GETLINK", RTM_GETLINK, 16, AttributeSpace.named(""));
            socket.request(get, "lo", 0, ForgeryIT::lo, m -> port[0] = m.portId());
            assertTrue(port[0] != 0);

            assertEquals(-ECONNREFUSED, sendTo(port[0]));
            assertFalse(socket.receive(Duration.ZERO, m -> {}));
        }
    }

    @Test
    void whereasASocketThatIsNotConnectedGetsForgedMessages() {
        int victim = rawSocket();
        try {
            byte[] get = Messages.message(RTM_GETLINK, 1, 1, ForgeryIT::lo);
            MemorySegment buffer = arena.allocate(32_768, 8);
            MemorySegment.copy(get, 0, buffer, ValueLayout.JAVA_BYTE, 0, get.length);
            assertEquals(get.length, Libc.send(errno, victim, buffer, get.length, 0));
            assertTrue(Libc.recv(errno, victim, buffer, buffer.byteSize(), MSG_DONTWAIT) > 0);

            assertEquals(16, sendTo(NetlinkMessage.of(buffer).portId()));
            assertEquals(16, Libc.recv(errno, victim, buffer, buffer.byteSize(), MSG_DONTWAIT));
        } finally {
            Libc.close(victim);
        }
    }

    /** Sends an empty message to a port, as another process could; returns what send returns. */
    private int sendTo(int port) {
        int forger = rawSocket();
        try {
            // struct sockaddr_nl { u16 nl_family; u16 nl_pad; u32 nl_pid; u32 nl_groups }
            MemorySegment address = arena.allocate(12, 4);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_NETLINK);
            address.set(ValueLayout.JAVA_INT, 4, port);
            int connected = Libc.connect(forger, address);
            assumeTrue(connected != -EPERM, "needs CAP_NET_ADMIN to send to another port at all");
            assertEquals(0, connected);
            MemorySegment message = arena.allocate(16, 4);
            message.set(ValueLayout.JAVA_INT, 0, 16);
            return Libc.send(errno, forger, message, 16, 0);
        } finally {
            Libc.close(forger);
        }
    }

    private static int rawSocket() {
        return SyscallException.check(
                Libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), "socket", "");
    }

    private static void lo(MessageWriter writer) {
        writer.put32(0).put32(1).put32(0).put32(0);
    }
}
