package io.netlink.container;

import io.netlink.ErrnoException;
import io.netlink.MacAddress;
import io.netlink.internal.PacketSocket;
import io.netlink.route.Link;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Tells the neighbours of new addresses, so that they forget who had them before: what {@code
 * arping -A} does (RFC 5227, a gratuitous ARP), and an unsolicited neighbour advertisement for IPv6
 * (RFC 4861).
 */
final class Announcement {
    private static final short ETH_P_ARP = 0x0806;
    private static final short ETH_P_IP = 0x0800;
    private static final short ETH_P_IPV6 = (short) 0x86dd;
    private static final short ARPHRD_ETHER = 1;
    private static final short ARPOP_REPLY = 2;
    private static final byte IPPROTO_ICMPV6 = 58;
    private static final byte NEIGHBOUR_ADVERTISEMENT = (byte) 136;
    private static final byte TARGET_LINK_LAYER_ADDRESS = 2;
    private static final int OVERRIDE = 0x2000_0000;

    /** Shorter frames are filled up by the device. */
    private static final int ETHER = 14;

    private static final byte[] ALL = {-1, -1, -1, -1, -1, -1};
    private static final byte[] ALL_NODES_MAC = {0x33, 0x33, 0, 0, 0, 1};
    private static final byte[] ALL_NODES = {
        (byte) 0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    };

    private Announcement() {}

    /**
     * Sends one frame for each address. An interface that cannot (no Ethernet, no carrier yet, no
     * privilege) is no reason to fail: the address is there.
     */
    static void send(Attaching attaching, int index, List<InetAddress> addresses) {
        Link link = attaching.inside.links().get(index);
        Optional<MacAddress> mac = link.address().filter(each -> each.length() == ALL.length);
        if (mac.isEmpty()) {
            return;
        }
        try (PacketSocket socket = PacketSocket.open(attaching.guestNetns, index)) {
            for (InetAddress address : addresses) {
                byte[] own = mac.get().toByteArray();
                socket.send(
                        address.getAddress().length == 4
                                ? gratuitousArp(own, address.getAddress())
                                : advertisement(own, address.getAddress()));
            }
        } catch (ErrnoException e) {
            attaching.did("neighbours not told: " + e.getMessage());
        }
    }

    /** An answer that nobody asked for: the address is at this station. */
    static byte[] gratuitousArp(byte[] mac, byte[] address) {
        return ByteBuffer.allocate(ETHER + 28)
                .put(ALL)
                .put(mac)
                .putShort(ETH_P_ARP)
                .putShort(ARPHRD_ETHER)
                .putShort(ETH_P_IP)
                .put((byte) mac.length)
                .put((byte) address.length)
                .putShort(ARPOP_REPLY)
                .put(mac)
                .put(address)
                .put(mac)
                .put(address)
                .array();
    }

    /** The same for IPv6: override what the neighbours know, to all nodes of the link. */
    static byte[] advertisement(byte[] mac, byte[] address) {
        ByteBuffer message =
                ByteBuffer.allocate(32)
                        .put(NEIGHBOUR_ADVERTISEMENT)
                        .put((byte) 0)
                        .putShort((short) 0)
                        .putInt(OVERRIDE)
                        .put(address)
                        .put(TARGET_LINK_LAYER_ADDRESS)
                        .put((byte) 1)
                        .put(mac);
        message.putShort(2, checksum(address, ALL_NODES, message.array()));
        return ByteBuffer.allocate(ETHER + 40 + message.capacity())
                .put(ALL_NODES_MAC)
                .put(mac)
                .putShort(ETH_P_IPV6)
                .putInt(0x6000_0000)
                .putShort((short) message.capacity())
                .put(IPPROTO_ICMPV6)
                .put((byte) 255) // no router has forwarded it
                .put(address)
                .put(ALL_NODES)
                .put(message.array())
                .array();
    }

    /** Over the pseudo header and the message; RFC 4443, section 2.3. */
    private static short checksum(byte[] source, byte[] destination, byte[] message) {
        ByteBuffer all =
                ByteBuffer.allocate(40 + message.length)
                        .put(source)
                        .put(destination)
                        .putInt(message.length)
                        .putInt(IPPROTO_ICMPV6)
                        .put(message)
                        .flip();
        int sum = 0;
        while (all.hasRemaining()) {
            sum += all.getShort() & 0xffff;
        }
        sum = (sum >> 16) + (sum & 0xffff);
        sum += sum >> 16;
        return (short) ~sum;
    }
}
