package io.netlink.route;

import static io.netlink.uapi.IfBridge.MDB_PERMANENT;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.internal.InetText;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The key of an entry of the multicast database.
 *
 * <pre>{@code
 * struct br_mdb_entry {
 *     __u32 ifindex;
 *     __u8  state;
 *     __u8  flags;
 *     __u16 vid;
 *     struct {
 *         union {
 *             __be32          ip4;
 *             struct in6_addr ip6;
 *             unsigned char   mac_addr[ETH_ALEN];
 *         } u;
 *         __be16 proto;      // ETH_P_IP, ETH_P_IPV6, 0 for a link-layer address
 *     } addr;                // and two bytes of padding
 * };
 * }</pre>
 */
final class BrMdbEntry {
    private static final int ETH_P_IP = 0x0800;
    private static final int ETH_P_IPV6 = 0x86dd;
    private static final int ADDRESS = 16;

    static final AttributeCodec<BrMdbEntry> CODEC =
            Codecs.struct(
                    "struct br_mdb_entry",
                    MdbAttributes.ENTRY_LENGTH,
                    BrMdbEntry::read,
                    (buffer, entry) -> entry.write(buffer));

    private final int port;
    private final int state;
    private final int flags;
    private final int vid;
    private final byte[] address;
    private final int protocol;

    private BrMdbEntry(int port, int state, int flags, int vid, byte[] address, int protocol) {
        this.port = port;
        this.state = state;
        this.flags = flags;
        this.vid = vid;
        this.address = address;
        this.protocol = protocol;
    }

    static BrMdbEntry of(InetAddress group) {
        return new BrMdbEntry(
                0,
                0,
                0,
                0,
                Arrays.copyOf(group.getAddress(), ADDRESS),
                Inets.family(group) == Socket.AF_INET6 ? ETH_P_IPV6 : ETH_P_IP);
    }

    static BrMdbEntry of(MacAddress group) {
        return new BrMdbEntry(0, 0, 0, 0, Arrays.copyOf(group.toByteArray(), ADDRESS), 0);
    }

    static BrMdbEntry read(ByteBuffer buffer) {
        int port = buffer.getInt();
        int state = buffer.get() & 0xff;
        int flags = buffer.get() & 0xff;
        int vid = buffer.getShort() & 0xffff;
        byte[] address = new byte[ADDRESS];
        buffer.get(address);
        int protocol = (buffer.get() & 0xff) << 8 | buffer.get() & 0xff;
        return new BrMdbEntry(port, state, flags, vid, address, protocol);
    }

    private void write(ByteBuffer buffer) {
        buffer.putInt(port).put((byte) state).put((byte) flags).putShort((short) vid);
        buffer.put(address).put((byte) (protocol >> 8)).put((byte) protocol);
    }

    BrMdbEntry withPort(int index) {
        return new BrMdbEntry(index, state, flags, vid, address, protocol);
    }

    BrMdbEntry withState(int newState) {
        return new BrMdbEntry(port, newState, flags, vid, address, protocol);
    }

    BrMdbEntry withVid(int newVid) {
        return new BrMdbEntry(port, state, flags, newVid, address, protocol);
    }

    /** Without what only the kernel says: of flags it refuses all. */
    BrMdbEntry toBeSent() {
        return new BrMdbEntry(port, state, 0, vid, address, protocol);
    }

    int port() {
        return port;
    }

    int state() {
        return state;
    }

    int flags() {
        return flags;
    }

    int vid() {
        return vid;
    }

    Optional<InetAddress> group() {
        return switch (protocol) {
            case ETH_P_IP -> Optional.of(InetText.ofBytes(Arrays.copyOf(address, 4)));
            case ETH_P_IPV6 -> Optional.of(InetText.ofBytes(address));
            default -> Optional.empty();
        };
    }

    Optional<MacAddress> macGroup() {
        return protocol == 0
                ? Optional.of(MacAddress.of(Arrays.copyOf(address, 6)))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrMdbEntry that
                && port == that.port
                && state == that.state
                && flags == that.flags
                && vid == that.vid
                && protocol == that.protocol
                && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * port + Arrays.hashCode(address);
    }

    @Override
    public String toString() {
        String group =
                group().map(InetText::format)
                        .or(() -> macGroup().map(MacAddress::toString))
                        .orElse("protocol 0x" + Integer.toHexString(protocol));
        return (port == 0 ? "" : "port if" + port + " ")
                + "grp "
                + group
                + (state == MDB_PERMANENT ? " permanent" : " temp")
                + (vid == 0 ? "" : " vid " + vid);
    }
}
