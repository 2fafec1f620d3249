package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.route.tc.FilterKind;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.TcKinds;

import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * A filter: which packets go into which class, or what is done with them; {@code tc filter}, tc(8).
 *
 * <pre>{@code
 * filters.add(TcFilter.on("eth0").parent("1:").protocol(ETH_P_IP).priority(10).kind(…));
 * }</pre>
 */
public final class TcFilter extends TcObject<TcFilter> {
    TcFilter(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind) {
        super(header, attributes, device, kind);
    }

    /**
     * A filter on a device.
     *
     * @param device the device's name, looked up when the request is made
     * @return a filter of which nothing else is said
     * @throws IllegalArgumentException if no device can have the name
     */
    public static TcFilter on(String device) {
        LinkNames.checkAnyName(device);
        return new TcFilter(TcMsg.EMPTY, AttributeSet.empty(TcAttributes.FILTER), device, null);
    }

    /**
     * A filter on a device, by its index.
     *
     * @param index the device's index
     * @return a filter of which nothing else is said
     * @throws IllegalArgumentException if it is not positive
     */
    public static TcFilter on(int index) {
        return new TcFilter(
                new TcMsg(Inets.index(index), 0, 0, 0),
                AttributeSet.empty(TcAttributes.FILTER),
                null,
                null);
    }

    /**
     * {@code block}: a filter of a block that devices share.
     *
     * @param block the block's number, 1 to 4294967295
     * @return a filter of which nothing else is said
     * @throws IllegalArgumentException if it is out of range
     */
    public static TcFilter ofBlock(long block) {
        if (block == 0) {
            throw new IllegalArgumentException("block 0: must be 1 to 4294967295");
        }
        int number = (int) Inets.unsigned(block, 32, "block");
        return new TcFilter(
                new TcMsg(BLOCK, 0, number, 0),
                AttributeSet.empty(TcAttributes.FILTER),
                null,
                null);
    }

    /** TCM_IFINDEX_MAGIC_BLOCK of linux/rtnetlink.h. */
    static final int BLOCK = 0xffff_ffff;

    /**
     * What the filter is to be.
     *
     * @param kind the kind with its options
     * @param <K> the kind
     * @return a filter of it
     */
    public <K extends TcKind<K> & FilterKind> TcFilter kind(K kind) {
        return withKind(kind);
    }

    /**
     * {@code protocol}: the packets that the filter sees.
     *
     * @param ethertype ETH_P_* of linux/if_ether.h, 0 to 0xffff; 3 (ETH_P_ALL) for all
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TcFilter protocol(int ethertype) {
        Inets.unsigned(ethertype, 16, "protocol");
        return withInfo(header0().info() & 0xffff_0000 | network16(ethertype));
    }

    /**
     * {@code pref}, {@code prio}: filters with the least are tried first.
     *
     * @param priority 1 to 65535; 0 leaves it to the kernel
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TcFilter priority(int priority) {
        Inets.unsigned(priority, 16, "priority");
        return withInfo(header0().info() & 0xffff | priority << 16);
    }

    /**
     * {@code handle}, of filters that have a number or a mark rather than a {@link TcHandle}.
     *
     * @param number all 32 bits
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TcFilter handle(long number) {
        return handle(new TcHandle((int) Inets.unsigned(number, 32, "handle")));
    }

    /**
     * {@code chain}: the chain that the filter is in.
     *
     * @param chain 0 to 268435455
     * @return a filter with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TcFilter chain(long chain) {
        return set(TcAttributes.CHAIN, Inets.unsigned(chain, 28, "chain"));
    }

    private TcFilter withInfo(int info) {
        TcMsg h = header0();
        return with(new TcMsg(h.index(), h.handle(), h.parent(), info));
    }

    /**
     * {@code protocol}: the packets that the filter sees.
     *
     * @return ETH_P_*, 0 if it was not said
     */
    public int protocol() {
        return network16(header0().info() & 0xffff);
    }

    /**
     * {@code pref}: filters with the least are tried first.
     *
     * @return 0 if it was not said
     */
    public int priority() {
        return header0().info() >>> 16;
    }

    /**
     * {@code chain}: the chain that the filter is in.
     *
     * @return empty if the kernel does not say
     */
    public OptionalLong chain() {
        return get(TcAttributes.CHAIN).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /**
     * {@code block}: the number of the block that the filter is in.
     *
     * @return empty if it is on a device
     */
    public OptionalLong block() {
        TcMsg h = header0();
        return h.index() == BLOCK
                ? OptionalLong.of(Integer.toUnsignedLong(h.parent()))
                : OptionalLong.empty();
    }

    private static int network16(int value) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
                ? value
                : Short.reverseBytes((short) value) & 0xffff;
    }

    @Override
    TcKind<?> decode(String name, byte[] options) {
        return TcKinds.decodeFilter(name, options);
    }

    @Override
    TcFilter of(TcMsg header, AttributeSet attributes, String name, TcKind<?> nextKind) {
        return new TcFilter(header, attributes, name, nextKind);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return text("filter")
                + (protocol() == 0 ? "" : " protocol 0x%04x".formatted(protocol()))
                + (priority() == 0 ? "" : " pref " + priority())
                + (handle().equals(TcHandle.NONE) ? "" : " handle 0x%x".formatted(handle().value()))
                + kind().map(what -> " " + what).orElse("");
    }
}
