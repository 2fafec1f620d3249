package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;

import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code /proc/sys/net/ipv4/conf/DEV} or {@code …/ipv6/conf/DEV} has, by numbers.
 *
 * <pre>{@code
 * link.get(LinkAttributes.AF_SPEC).flatMap(all -> all.get(LinkFamilies.INET))
 *         .flatMap(inet -> inet.get(LinkInet.CONF))
 *         .map(conf -> conf.get(Ip.IPV4_DEVCONF_RP_FILTER));
 * }</pre>
 *
 * <p>The kernel sends all of them as an array. It takes some of IPv4 as attributes, a number each,
 * and changes no others; it takes none of IPv6. Immutable.
 */
public final class DevConf {
    /** The length, with header, of an attribute that holds a number. */
    private static final int ENTRY = 8;

    /** IPv4: an array whose first element has number 1 when read, attributes when written. */
    static final AttributeCodec<DevConf> INET =
            AttributeCodec.of("ipv4 devconf", DevConf::readInet, DevConf::writeInet);

    /** IPv6: an array whose first element has number 0. */
    static final AttributeCodec<DevConf> INET6 =
            AttributeCodec.of("ipv6 devconf", at -> readArray(at, 0), DevConf::writeArray);

    private final SortedMap<Integer, Integer> values;

    private DevConf(SortedMap<Integer, Integer> values) {
        this.values = values;
    }

    /**
     * Nothing said yet.
     *
     * @return settings to be added to
     */
    public static DevConf create() {
        return new DevConf(new TreeMap<>());
    }

    /**
     * Sets a value.
     *
     * @param setting IPV4_DEVCONF_* of linux/ip.h, 1 and more
     * @param value what to write there
     * @return settings with it; these stay as they are
     * @throws IllegalArgumentException if there can be no such setting
     */
    public DevConf with(int setting, int value) {
        if (setting < 0 || setting > 0x3fff) {
            throw new IllegalArgumentException("devconf " + setting + ": must be 0 to 16383");
        }
        SortedMap<Integer, Integer> next = new TreeMap<>(values);
        next.put(setting, value);
        return new DevConf(next);
    }

    /**
     * A value.
     *
     * @param setting IPV4_DEVCONF_* or DEVCONF_*
     * @return empty if the kernel does not have it
     */
    public OptionalInt get(int setting) {
        Integer value = values.get(setting);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /**
     * All values.
     *
     * @return by number
     */
    public Map<Integer, Integer> all() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** An array, or what was written by us: there the first word is an attribute's header. */
    private static DevConf readInet(AttributeReader at) {
        boolean attributes = at.length() >= ENTRY && at.length() % ENTRY == 0;
        for (int i = 0; attributes && i < at.length(); i += ENTRY) {
            int length =
                    at.segment().get(ValueLayout.JAVA_SHORT_UNALIGNED, at.offset() + i) & 0xffff;
            int type =
                    at.segment().get(ValueLayout.JAVA_SHORT_UNALIGNED, at.offset() + i + 2)
                            & 0xffff;
            attributes = length == ENTRY && type > 0;
        }
        if (!attributes) {
            return readArray(at, 1);
        }
        SortedMap<Integer, Integer> values = new TreeMap<>();
        AttributeReader inner = at.nested();
        while (inner.next()) {
            values.put(inner.type(), inner.u32());
        }
        return new DevConf(values);
    }

    private static void writeInet(AttributeWriter writer, int type, DevConf conf) {
        if (conf.values.containsKey(0)) {
            throw new IllegalArgumentException("devconf 0: must be 1 and more");
        }
        writer.nest(type, nest -> conf.values.forEach(nest::u32));
    }

    private static DevConf readArray(AttributeReader at, int first) {
        SortedMap<Integer, Integer> values = new TreeMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(at.bytes()).order(ByteOrder.nativeOrder());
        for (int i = first; buffer.remaining() >= Integer.BYTES; i++) {
            values.put(i, buffer.getInt());
        }
        return new DevConf(values);
    }

    private static void writeArray(AttributeWriter writer, int type, DevConf conf) {
        int count = conf.values.isEmpty() ? 0 : conf.values.lastKey() + 1;
        ByteBuffer buffer =
                ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.nativeOrder());
        conf.values.forEach((setting, value) -> buffer.putInt(setting * Integer.BYTES, value));
        writer.bytes(type, buffer.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DevConf that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@code {1=0, 8=1}}. */
    @Override
    public String toString() {
        return values.toString();
    }
}
