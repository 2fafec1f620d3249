package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.testkit.NativeCall;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.Assumptions;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;

/**
 * What a multicast routing daemon does, by the socket options of linux/mroute.h and
 * linux/mroute6.h: the kernel routes multicast as long as it lives.
 */
final class MulticastDaemon implements AutoCloseable {
    private static final int RAW = 3;
    private static final int IGMP = 2;
    private static final int ICMPV6 = 58;
    private static final int INIT = 200; // MRT_INIT, MRT6_INIT
    private static final int ADD_VIF = 202; // MRT_ADD_VIF, MRT6_ADD_MIF
    private static final int ADD_MFC = 204; // MRT_ADD_MFC, MRT6_ADD_MFC
    private static final byte USE_IFINDEX = 8; // VIFF_USE_IFINDEX

    private final boolean ipv6;
    private int fd;

    private MulticastDaemon(boolean ipv6) {
        this.ipv6 = ipv6;
    }

    /** Of IPv4 or IPv6, in a namespace. Skips the test where the kernel has no such thing. */
    static MulticastDaemon in(LinkNamespace ns, boolean ipv6) {
        MulticastDaemon daemon = new MulticastDaemon(ipv6);
        ns.inside(
                () ->
                        daemon.fd =
                                NativeCall.call(
                                        "socket",
                                        3,
                                        ipv6 ? Socket.AF_INET6 : Socket.AF_INET,
                                        RAW,
                                        ipv6 ? ICMPV6 : IGMP));
        try (Arena arena = Arena.ofConfined()) {
            int result =
                    daemon.fd < 0 ? daemon.fd : daemon.set(INIT, arena.allocateFrom(JAVA_INT, 1));
            Assumptions.assumeTrue(
                    result >= 0,
                    () ->
                            "kernel has no multicast routing of IPv"
                                    + (ipv6 ? 6 : 4)
                                    + ": "
                                    + result);
        }
        return daemon;
    }

    private int set(int option, MemorySegment value) {
        int level = ipv6 ? 41 : 0;
        return NativeCall.call("setsockopt", 5, fd, level, option, value, (int) value.byteSize());
    }

    private void check(int result, String what) {
        if (result < 0) {
            throw new AssertionError(what + ": errno " + -result);
        }
    }

    /** Numbers a device: {@code struct vifctl}, {@code struct mif6ctl}. */
    void device(int number, int index) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment vif = arena.allocate(ipv6 ? 12 : 16, 4);
            vif.set(JAVA_SHORT, 0, (short) number);
            vif.set(JAVA_BYTE, 3, (byte) 1); // threshold
            if (ipv6) {
                vif.set(JAVA_SHORT, 4, (short) index);
            } else {
                vif.set(JAVA_BYTE, 2, USE_IFINDEX);
                vif.set(JAVA_INT, 8, index);
            }
            check(set(ADD_VIF, vif), "ADD_VIF " + number);
        }
    }

    /**
     * Makes a route: {@code struct mfcctl}, {@code struct mf6cctl}.
     *
     * @param in the number of the device that packets come in on
     * @param ttls of each number the least TTL of what goes out there, 0 for nothing; of IPv6, not
     *     0 for all
     */
    void route(InetAddress source, InetAddress group, int in, int... ttls) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mfc = arena.allocate(ipv6 ? 92 : 60, 4);
            if (ipv6) {
                address6(mfc, 0, source);
                address6(mfc, 28, group);
                mfc.set(JAVA_SHORT, 56, (short) in);
                int set = 0;
                for (int i = 0; i < ttls.length; i++) {
                    set |= ttls[i] == 0 ? 0 : 1 << i;
                }
                mfc.set(JAVA_INT, 60, set);
            } else {
                MemorySegment.copy(source.getAddress(), 0, mfc, JAVA_BYTE, 0, 4);
                MemorySegment.copy(group.getAddress(), 0, mfc, JAVA_BYTE, 4, 4);
                mfc.set(JAVA_SHORT, 8, (short) in);
                for (int i = 0; i < ttls.length; i++) {
                    mfc.set(JAVA_BYTE, 10 + i, (byte) ttls[i]);
                }
            }
            check(set(ADD_MFC, mfc), "ADD_MFC " + group);
        }
    }

    /** {@code struct sockaddr_in6}. */
    private static void address6(MemorySegment mfc, int at, InetAddress address) {
        mfc.set(JAVA_SHORT, at, (short) Socket.AF_INET6);
        MemorySegment.copy(address.getAddress(), 0, mfc, JAVA_BYTE, at + 8, 16);
    }

    @Override
    public void close() {
        if (fd >= 0) {
            NativeCall.call("close", 1, fd);
        }
    }
}
