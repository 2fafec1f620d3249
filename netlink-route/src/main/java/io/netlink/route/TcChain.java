package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.route.tc.FilterKind;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.TcKinds;

/**
 * A chain of filters, and a template of those that it may hold: {@code tc chain}, tc(8).
 *
 * <pre>{@code
 * chains.add(TcChain.on("eth0").parent(TcHandle.CLSACT_INGRESS).chain(5));
 * }</pre>
 */
public final class TcChain extends TcObject<TcChain> {
    TcChain(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind) {
        super(header, attributes, device, kind);
    }

    /**
     * A chain on a device.
     *
     * @param device the device's name, looked up when the request is made
     * @return chain 0, of which nothing else is said
     * @throws IllegalArgumentException if no device can have the name
     */
    public static TcChain on(String device) {
        LinkNames.checkAnyName(device);
        return new TcChain(TcMsg.EMPTY, AttributeSet.empty(TcAttributes.FILTER), device, null);
    }

    /**
     * {@code block}: a chain of a block that devices share.
     *
     * @param block the block's number, 1 to 4294967295
     * @return chain 0, of which nothing else is said
     * @throws IllegalArgumentException if it is out of range
     */
    public static TcChain ofBlock(long block) {
        return new TcChain(
                TcFilter.ofBlock(block).header0(),
                AttributeSet.empty(TcAttributes.FILTER),
                null,
                null);
    }

    /**
     * {@code chain}: the chain's number.
     *
     * @param chain 0 to 268435455
     * @return a chain with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TcChain chain(long chain) {
        return set(TcAttributes.CHAIN, Inets.unsigned(chain, 28, "chain"));
    }

    /**
     * {@code chain}: the chain's number.
     *
     * @return 0 if it was not said
     */
    public long chain() {
        return get(TcAttributes.CHAIN).orElse(0L);
    }

    /**
     * What filters the chain may hold, which helps some hardware: a filter of which the masks
     * count.
     *
     * @param kind such as {@link io.netlink.route.tc.Flower}
     * @param protocol the packets that the filters see, ETH_P_*
     * @param <K> the kind
     * @return a chain with it
     * @throws IllegalArgumentException if the protocol is out of range
     */
    public <K extends TcKind<K> & FilterKind> TcChain template(K kind, int protocol) {
        TcMsg h = header0();
        int info = TcFilter.on(1).protocol(protocol).header0().info();
        return with(new TcMsg(h.index(), h.handle(), h.parent(), info)).withKind(kind);
    }

    @Override
    TcKind<?> decode(String name, byte[] options) {
        return TcKinds.decodeFilter(name, options);
    }

    @Override
    TcChain of(TcMsg header, AttributeSet attributes, String name, TcKind<?> nextKind) {
        return new TcChain(header, attributes, name, nextKind);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return text("chain") + " chain " + chain() + kind().map(what -> " " + what).orElse("");
    }
}
