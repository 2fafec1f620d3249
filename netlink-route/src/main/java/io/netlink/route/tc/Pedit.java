package io.netlink.route.tc;

import static io.netlink.uapi.TcPedit.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.route.tc.PeditKey.Command;
import io.netlink.route.tc.PeditKey.Header;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes packets. {@code action pedit}; tc-pedit(8), linux/tc_act/tc_pedit.h, TCA_PEDIT_*.
 *
 * <pre>{@code
 * Pedit.extended().ethSource(mac).ipTtlAdd(-1).tcpDestinationPort(8080)     // pedit ex munge …
 * }</pre>
 *
 * <pre>{@code
 * struct tc_pedit_sel {
 *     tc_gen;
 *     unsigned char       nkeys;   // 20
 *     unsigned char       flags;   // 21
 *     struct tc_pedit_key keys[];  // 24
 * };
 * }</pre>
 */
public final class Pedit extends TcAction<Pedit> {
    private static final int LENGTH = 24;
    private static final int KEYS = 20;
    private static final int MOST = 128;

    private static final AttributeSpace SPACE = AttributeSpace.named("pedit", "TCA_PEDIT_");
    private static final AttributeSpace KEY =
            AttributeSpace.named("TCA_PEDIT_KEY_EX", "TCA_PEDIT_KEY_EX_");
    private static final AttributeSpace KEY_LIST =
            AttributeSpace.named("TCA_PEDIT_KEYS_EX", "TCA_PEDIT_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_PEDIT_TM, "TCA_PEDIT_TM", TcTimes.CODEC);

    /** The structure of {@code pedit}. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_PEDIT_PARMS, "TCA_PEDIT_PARMS", ActionParms.codec(24));

    /** The structure of {@code pedit ex}. */
    public static final Attribute<ActionParms> PARMS_EX =
            SPACE.attribute(TCA_PEDIT_PARMS_EX, "TCA_PEDIT_PARMS_EX", ActionParms.codec(24));

    /** Header and command of each change of {@code pedit ex}. */
    public static final Attribute<List<AttributeSet>> KEYS_EX =
            SPACE.nest(
                    TCA_PEDIT_KEYS_EX,
                    "TCA_PEDIT_KEYS_EX",
                    Codecs.listOf(TCA_PEDIT_KEY_EX, Codecs.nest(() -> KEY)),
                    () -> KEY_LIST);

    /** A change, inside {@link #KEYS_EX}. */
    public static final Attribute<AttributeSet> KEY_EX =
            KEY_LIST.nest(TCA_PEDIT_KEY_EX, "TCA_PEDIT_KEY_EX", () -> KEY);

    private static final Attribute<Header> HTYPE =
            KEY.attribute(
                    TCA_PEDIT_KEY_EX_HTYPE,
                    "TCA_PEDIT_KEY_EX_HTYPE",
                    Codecs.oneOf(AttributeCodec.U16, Header.class));
    private static final Attribute<Command> CMD =
            KEY.attribute(
                    TCA_PEDIT_KEY_EX_CMD,
                    "TCA_PEDIT_KEY_EX_CMD",
                    Codecs.oneOf(AttributeCodec.U16, Command.class));

    /** How the library knows the kind. */
    public static final Type<Pedit> TYPE =
            new Type<>("pedit", SPACE, (header, data) -> new Pedit(data));

    private Pedit(AttributeSet data) {
        super(TYPE, data, data.has(PARMS_EX) ? PARMS_EX : PARMS);
    }

    @Override
    int parmsLength() {
        return LENGTH;
    }

    /**
     * {@code pedit}: changes by offset from the network header; the kernel wants one.
     *
     * @return the kind
     */
    public static Pedit create() {
        return TYPE.empty();
    }

    /**
     * {@code pedit ex}: changes fields of headers; the kernel wants one.
     *
     * @return the kind
     */
    public static Pedit extended() {
        return TYPE.empty().set(PARMS_EX, ActionParms.zeros(LENGTH)).set(KEYS_EX, List.of());
    }

    private boolean isExtended() {
        return get(PARMS_EX).isPresent();
    }

    /**
     * The changes.
     *
     * @return in their order
     */
    public List<PeditKey> keys() {
        byte[] bytes = parms().toByteArray();
        List<AttributeSet> more = get(KEYS_EX).orElse(List.of());
        int count = Math.min(bytes[KEYS] & 0xff, (bytes.length - LENGTH) / PeditKey.LENGTH);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(LENGTH);
        List<PeditKey> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            AttributeSet of = i < more.size() ? more.get(i) : AttributeSet.empty(KEY);
            keys.add(
                    PeditKey.read(
                            of.get(HTYPE).orElse(Header.NETWORK),
                            of.get(CMD).orElse(Command.SET),
                            buffer));
        }
        return List.copyOf(keys);
    }

    /**
     * {@code munge}: adds a change.
     *
     * @param key the change
     * @return a kind with it
     * @throws IllegalArgumentException if there are 128 already, or it is one for {@link #extended}
     *     only
     */
    public Pedit munge(PeditKey key) {
        boolean plain = key.header() == Header.NETWORK && key.command() == Command.SET;
        if (!isExtended() && !plain) {
            throw new IllegalArgumentException(key + ": only with Pedit.extended()");
        }
        List<PeditKey> keys = new ArrayList<>(keys());
        keys.add(key);
        int count = TcCodecs.in(keys.size(), 1, MOST, "number of changes");
        ByteBuffer added = ByteBuffer.allocate(PeditKey.LENGTH).order(ByteOrder.nativeOrder());
        key.write(added);
        ActionParms next =
                parms().withBytes(KEYS, (byte) count)
                        .withBytes(LENGTH + (count - 1) * PeditKey.LENGTH, added.array());
        if (!isExtended()) {
            return parms(next);
        }
        List<AttributeSet> more = new ArrayList<>(get(KEYS_EX).orElse(List.of()));
        more.add(AttributeSet.empty(KEY).with(HTYPE, key.header()).with(CMD, key.command()));
        return parms(next).set(KEYS_EX, more);
    }

    /**
     * {@code munge … set}: 32 bits.
     *
     * @param header where the offset starts
     * @param offset in bytes, a multiple of 4
     * @param value what they become
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is no multiple of 4
     */
    public Pedit set32(Header header, int offset, int value, int mask) {
        return change(header, Command.SET, offset, value, mask);
    }

    /**
     * {@code munge … set}: 16 bits.
     *
     * @param header where the offset starts
     * @param offset in bytes, a multiple of 2
     * @param value what they become, 0 to 65535
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if a number is out of range
     */
    public Pedit set16(Header header, int offset, int value, int mask) {
        return change16(header, Command.SET, offset, value, mask);
    }

    /**
     * {@code munge … set}: 8 bits.
     *
     * @param header where the offset starts
     * @param offset in bytes
     * @param value what they become, 0 to 255
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if a number is out of range
     */
    public Pedit set8(Header header, int offset, int value, int mask) {
        return change8(header, Command.SET, offset, value, mask);
    }

    private Pedit change(Header header, Command command, int offset, int value, int mask) {
        if ((offset & 3) != 0) {
            throw new IllegalArgumentException("offset " + offset + ": must be a multiple of 4");
        }
        return munge(new PeditKey(header, command, offset, value & mask, ~mask, 0, 0, 0));
    }

    private Pedit change16(Header header, Command command, int offset, int value, int mask) {
        if ((offset & 1) != 0) {
            throw new IllegalArgumentException("offset " + offset + ": must be a multiple of 2");
        }
        int shift = (offset & 2) == 0 ? 16 : 0;
        TcCodecs.in(value, 0, 0xffff, "value");
        TcCodecs.in(mask, 0, 0xffff, "mask");
        return change(header, command, offset & ~3, value << shift, mask << shift);
    }

    private Pedit change8(Header header, Command command, int offset, int value, int mask) {
        int shift = 8 * (3 - (offset & 3));
        TcCodecs.in(value, 0, 0xff, "value");
        TcCodecs.in(mask, 0, 0xff, "mask");
        return change(header, command, offset & ~3, value << shift, mask << shift);
    }

    private Pedit bytes(Header header, int offset, byte... value) {
        Pedit next = this;
        int at = 0;
        while (at < value.length) {
            int start = offset + at & ~3;
            int word = 0;
            int mask = 0;
            while (at < value.length && (offset + at & ~3) == start) {
                int shift = 8 * (3 - (offset + at & 3));
                word |= (value[at] & 0xff) << shift;
                mask |= 0xff << shift;
                at++;
            }
            next = next.set32(header, start, word, mask);
        }
        return next;
    }

    /**
     * {@code munge eth dst set}.
     *
     * @param address the destination, of 6 bytes
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}
     */
    public Pedit ethDestination(MacAddress address) {
        return bytes(Header.ETH, 0, six(address));
    }

    /**
     * {@code munge eth src set}.
     *
     * @param address the source, of 6 bytes
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}
     */
    public Pedit ethSource(MacAddress address) {
        return bytes(Header.ETH, 6, six(address));
    }

    private static byte[] six(MacAddress address) {
        TcCodecs.in(address.length(), 6, 6, "bytes of an address");
        return address.toByteArray();
    }

    /**
     * {@code munge eth type set}.
     *
     * @param ethertype ETH_P_*, 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit ethType(int ethertype) {
        return set16(Header.ETH, 12, ethertype, 0xffff);
    }

    /**
     * {@code munge ip src set}, {@code munge ip6 src set}.
     *
     * @param address the source
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}
     */
    public Pedit ipSource(InetAddress address) {
        return address instanceof Inet6Address
                ? bytes(Header.IP6, 8, address.getAddress())
                : bytes(Header.IP, 12, address.getAddress());
    }

    /**
     * {@code munge ip dst set}, {@code munge ip6 dst set}.
     *
     * @param address the destination
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}
     */
    public Pedit ipDestination(InetAddress address) {
        return address instanceof Inet6Address
                ? bytes(Header.IP6, 24, address.getAddress())
                : bytes(Header.IP, 16, address.getAddress());
    }

    /**
     * {@code munge ip ttl set}.
     *
     * @param ttl 0 to 255
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit ipTtl(int ttl) {
        return set8(Header.IP, 8, ttl, 0xff);
    }

    /**
     * {@code munge ip ttl add}.
     *
     * @param change -255 to 255, what is added
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit ipTtlAdd(int change) {
        TcCodecs.in(change, -0xff, 0xff, "ttl add");
        return change8(Header.IP, Command.ADD, 8, change & 0xff, 0xff);
    }

    /**
     * {@code munge ip tos set}: the DS field.
     *
     * @param tos 0 to 255
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if a number is out of range
     */
    public Pedit ipTos(int tos, int mask) {
        return set8(Header.IP, 1, tos, mask);
    }

    /**
     * {@code munge ip6 hoplimit set}.
     *
     * @param hops 0 to 255
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit ip6HopLimit(int hops) {
        return set8(Header.IP6, 7, hops, 0xff);
    }

    /**
     * {@code munge tcp sport set}.
     *
     * @param port 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit tcpSourcePort(int port) {
        return set16(Header.TCP, 0, port, 0xffff);
    }

    /**
     * {@code munge tcp dport set}.
     *
     * @param port 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit tcpDestinationPort(int port) {
        return set16(Header.TCP, 2, port, 0xffff);
    }

    /**
     * {@code munge udp sport set}.
     *
     * @param port 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit udpSourcePort(int port) {
        return set16(Header.UDP, 0, port, 0xffff);
    }

    /**
     * {@code munge udp dport set}.
     *
     * @param port 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException as for {@link #munge}, or if it is out of range
     */
    public Pedit udpDestinationPort(int port) {
        return set16(Header.UDP, 2, port, 0xffff);
    }

    /** The changes. */
    @Override
    public String toString() {
        return "pedit " + (isExtended() ? "ex " : "") + keys() + " " + control();
    }
}
