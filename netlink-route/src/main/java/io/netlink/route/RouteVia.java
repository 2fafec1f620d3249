package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.DecodeException;
import io.netlink.MacAddress;
import io.netlink.internal.InetText;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * {@code via FAMILY ADDRESS}: a gateway of another family than the route's, RTA_VIA. Immutable.
 *
 * <pre>{@code
 * struct rtvia {
 *     __kernel_sa_family_t rtvia_family;   // 0
 *     __u8                 rtvia_addr[];   // 2
 * };
 * }</pre>
 */
public final class RouteVia {
    private static final int HEADER = 2;

    static final AttributeCodec<RouteVia> CODEC =
            AttributeCodec.of(
                    "struct rtvia",
                    reader -> read(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    private final int family;
    private final byte[] address;

    private RouteVia(int family, byte... address) {
        this.family = family;
        this.address = address;
    }

    /**
     * {@code via inet} and {@code via inet6}.
     *
     * @param gateway an internet address
     * @return the gateway
     * @throws IllegalArgumentException if it has a scope
     */
    public static RouteVia of(InetAddress gateway) {
        Inets.plain(gateway, "gateway");
        return new RouteVia(Inets.family(gateway), gateway.getAddress());
    }

    /**
     * {@code via link}: a neighbour by its link-layer address, for MPLS routes.
     *
     * @param neighbour its address
     * @return the gateway
     */
    public static RouteVia of(MacAddress neighbour) {
        return new RouteVia(Socket.AF_PACKET, neighbour.toByteArray());
    }

    /**
     * The address's family.
     *
     * @return AF_INET, AF_INET6, AF_PACKET or another
     */
    public int family() {
        return family;
    }

    /**
     * The internet address.
     *
     * @return empty if it is another
     */
    public Optional<InetAddress> inet() {
        int length = Inets.bits(family) / Byte.SIZE;
        return (family == Socket.AF_INET || family == Socket.AF_INET6) && address.length == length
                ? Optional.of(InetText.ofBytes(address))
                : Optional.empty();
    }

    /**
     * The link-layer address.
     *
     * @return empty if it is another
     */
    public Optional<MacAddress> mac() {
        return family == Socket.AF_PACKET && address.length > 0
                ? Optional.of(MacAddress.of(address))
                : Optional.empty();
    }

    private static RouteVia read(byte... bytes) {
        if (bytes.length < HEADER) {
            throw new DecodeException("struct rtvia", "has " + bytes.length + " bytes, needs 2");
        }
        int family = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getShort() & 0xffff;
        return new RouteVia(family, Arrays.copyOfRange(bytes, HEADER, bytes.length));
    }

    private byte[] toByteArray() {
        return ByteBuffer.allocate(HEADER + address.length)
                .order(ByteOrder.nativeOrder())
                .putShort((short) family)
                .put(address)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteVia that
                && family == that.family
                && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return family * 31 + Arrays.hashCode(address);
    }

    /** As {@code ip} takes it: {@code inet6 fe80::1}. */
    @Override
    public String toString() {
        String word = family == Socket.AF_INET6 ? "inet6 " : "inet ";
        return inet().map(each -> word + Inets.text(each))
                .or(() -> mac().map(each -> "link " + each))
                .orElseGet(() -> "family " + family + " 0x" + HexFormat.of().formatHex(address));
    }
}
