package io.netlink.route.tc;

import static io.netlink.uapi.TcPedit.*;

import io.netlink.Numbered;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * 32 bits of a packet that are changed.
 *
 * <pre>{@code
 * struct tc_pedit_key {
 *     __u32 mask;      // AND: the bits that stay
 *     __u32 val;       // XOR, or what is added
 *     __u32 off;
 *     __u32 at;        // with the two below: more to the offset, from a byte of the packet
 *     __u32 offmask;
 *     __u32 shift;
 * };
 * }</pre>
 *
 * @param header where the offset starts
 * @param command what is done
 * @param offset in bytes, a multiple of 4
 * @param value what the bits become, or what is added; as they are in the packet
 * @param keep the bits that stay
 * @param at where more of the offset is
 * @param offsetMask the bits of it that count
 * @param shift by how many they are moved to the right
 */
public record PeditKey(
        Header header,
        Command command,
        int offset,
        int value,
        int keep,
        int at,
        int offsetMask,
        int shift) {
    static final int LENGTH = 24;

    /** Where an offset starts. */
    public enum Header implements Numbered {
        /** The network header, whatever it is. */
        NETWORK(TCA_PEDIT_KEY_EX_HDR_TYPE_NETWORK),
        /** {@code eth}. */
        ETH(TCA_PEDIT_KEY_EX_HDR_TYPE_ETH),
        /** {@code ip}. */
        IP(TCA_PEDIT_KEY_EX_HDR_TYPE_IP4),
        /** {@code ip6}. */
        IP6(TCA_PEDIT_KEY_EX_HDR_TYPE_IP6),
        /** {@code tcp}. */
        TCP(TCA_PEDIT_KEY_EX_HDR_TYPE_TCP),
        /** {@code udp}. */
        UDP(TCA_PEDIT_KEY_EX_HDR_TYPE_UDP),
        /** One that the library does not know. */
        UNKNOWN(-1);

        private final int number;

        Header(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done with bits. */
    public enum Command implements Numbered {
        /** {@code set}. */
        SET(TCA_PEDIT_KEY_EX_CMD_SET),
        /** {@code add}. */
        ADD(TCA_PEDIT_KEY_EX_CMD_ADD),
        /** One that the library does not know. */
        UNKNOWN(-1);

        private final int number;

        Command(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PeditKey read(Header header, Command command, ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN);
        int keep = buffer.getInt();
        int value = buffer.getInt();
        buffer.order(ByteOrder.nativeOrder());
        return new PeditKey(
                header,
                command,
                buffer.getInt(),
                value,
                keep,
                buffer.getInt(),
                buffer.getInt(),
                buffer.getInt());
    }

    void write(ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN).putInt(keep).putInt(value);
        buffer.order(ByteOrder.nativeOrder()).putInt(offset).putInt(at);
        buffer.putInt(offsetMask).putInt(shift);
    }

    @Override
    public String toString() {
        return "%s%+d %s %08x mask %08x".formatted(header, offset, command, value, keep);
    }
}
