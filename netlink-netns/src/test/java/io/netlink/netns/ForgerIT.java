package io.netlink.netns;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.RtNetlink.RTM_GETLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_NETLINK;
import static io.netlink.uapi.Socket.MSG_DONTWAIT;
import static io.netlink.uapi.Socket.SOCK_CLOEXEC;
import static io.netlink.uapi.Socket.SOCK_RAW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.AttributeSpace;
import io.netlink.NetlinkSocket;
import io.netlink.Operation;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/** Another process, with all privileges, tries to put an event into our socket. */
class ForgerIT extends NamespaceCase {
    private static final int ECONNREFUSED = 111;
    private static final int LENGTH = 32;

    private static final Arena ARENA = Arena.ofAuto();
    private static final MemorySegment ERRNO = ARENA.allocate(16, 8);

    @Test
    void theKernelRefusesItsMessage() {
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE)) {
            int[] port = {0};
            Operation get = new Operation("RTM_GETLINK", RTM_GETLINK, 16, AttributeSpace.named(""));
            socket.request(
                    get,
                    "lo",
                    0,
                    w -> w.put32(0).put32(1).put32(0).put32(0),
                    m -> port[0] = m.portId());
            assertTrue(port[0] != 0);
            assertEquals(-ECONNREFUSED, forgery(port[0]));
            assertFalse(socket.receive(Duration.ofMillis(100), m -> {}), "it was delivered");
        }
    }

    /** The control: what the test above would see of a socket that is not connected. */
    @Test
    void aSocketThatIsNotConnectedGetsIt() {
        int victim = rawSocket();
        try {
            MemorySegment get = message(RTM_GETLINK);
            assertEquals(LENGTH, Libc.send(ERRNO, victim, get, LENGTH, 0));
            MemorySegment buffer = ARENA.allocate(32_768, 8);
            assertTrue(Libc.recv(ERRNO, victim, buffer, buffer.byteSize(), MSG_DONTWAIT) > 0);
            assertEquals(LENGTH, forgery(buffer.get(JAVA_INT, 12)));
            assertEquals(LENGTH, Libc.recv(ERRNO, victim, buffer, buffer.byteSize(), MSG_DONTWAIT));
            assertEquals(RTM_NEWLINK, buffer.get(JAVA_SHORT, 4));
        } finally {
            Libc.close(victim);
        }
    }

    /** What send(2) returns in the other process. */
    private static int forgery(int port) {
        String printed =
                ChildJvm.create().run(ForgerIT.class, "forge", Integer.toString(port)).strip();
        return Integer.parseInt(printed);
    }

    static void forge(String[] args) {
        // struct sockaddr_nl { u16 nl_family; u16 nl_pad; u32 nl_pid; u32 nl_groups }
        MemorySegment address = ARENA.allocate(12, 4);
        address.set(JAVA_SHORT, 0, (short) AF_NETLINK);
        address.set(JAVA_INT, 4, Integer.parseInt(args[0]));
        int forger = rawSocket();
        SyscallException.check(Libc.connect(forger, address), "connect", "to another process");
        System.out.println(Libc.send(ERRNO, forger, message(RTM_NEWLINK), LENGTH, 0));
    }

    /** struct nlmsghdr and struct ifinfomsg, of lo. */
    private static MemorySegment message(int type) {
        MemorySegment message = ARENA.allocate(LENGTH, 4);
        message.set(JAVA_INT, 0, LENGTH);
        message.set(JAVA_SHORT, 4, (short) type);
        message.set(JAVA_SHORT, 6, (short) (type == RTM_GETLINK ? 1 : 0)); // NLM_F_REQUEST
        message.set(JAVA_INT, 20, 1);
        return message;
    }

    private static int rawSocket() {
        return SyscallException.check(
                Libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), "socket", "");
    }
}
