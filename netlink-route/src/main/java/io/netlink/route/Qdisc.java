package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.route.tc.Clsact;
import io.netlink.route.tc.Ingress;
import io.netlink.route.tc.QdiscKind;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.TcKinds;

/**
 * A queueing discipline: how packets wait on a device or in a class; {@code tc qdisc}, tc(8).
 *
 * <pre>{@code
 * qdiscs.add(Qdisc.on("eth0").root().kind(Netem.create().delay(Duration.ofMillis(100))));
 * }</pre>
 */
public final class Qdisc extends TcObject<Qdisc> {
    Qdisc(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind) {
        super(header, attributes, device, kind);
    }

    /**
     * A qdisc of a device.
     *
     * @param device the device's name, looked up when the request is made
     * @return a qdisc of which nothing else is said; of a new one {@link #root()} or {@link
     *     #parent(TcHandle)} must be
     * @throws IllegalArgumentException if no device can have the name
     */
    public static Qdisc on(String device) {
        LinkNames.checkAnyName(device);
        return new Qdisc(TcMsg.EMPTY, AttributeSet.empty(TcAttributes.QDISC), device, null);
    }

    /**
     * A qdisc of a device, by its index.
     *
     * @param index the device's index
     * @return a qdisc of which nothing else is said
     * @throws IllegalArgumentException if it is not positive
     */
    public static Qdisc on(int index) {
        return new Qdisc(
                new TcMsg(Inets.index(index), 0, 0, 0),
                AttributeSet.empty(TcAttributes.QDISC),
                null,
                null);
    }

    /**
     * {@code root}: the device's own qdisc.
     *
     * @return a qdisc there
     */
    public Qdisc root() {
        return parent(TcHandle.ROOT);
    }

    /**
     * {@code ingress}: where filters of what comes in hang.
     *
     * @return {@code ffff:} there, of kind {@code ingress}
     */
    public Qdisc ingress() {
        return parent(TcHandle.INGRESS).handle(TcHandle.of(0xffff, 0)).kind(Ingress.create());
    }

    /**
     * {@code clsact}: where filters of what comes in and of what goes out hang.
     *
     * @return {@code ffff:} there, of kind {@code clsact}
     */
    public Qdisc clsact() {
        return parent(TcHandle.INGRESS).handle(TcHandle.of(0xffff, 0)).kind(Clsact.create());
    }

    /**
     * {@code ingress_block}: filters of what comes in are those of a block, which devices may
     * share; of a qdisc {@code ingress} or {@code clsact} that is made.
     *
     * @param block the block's number, 1 to 4294967295
     * @return a qdisc with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Qdisc ingressBlock(long block) {
        return set(TcAttributes.INGRESS_BLOCK, block(block));
    }

    /**
     * {@code egress_block}: filters of what goes out are those of a block, which devices may share;
     * of a qdisc {@code clsact} that is made.
     *
     * @param block the block's number, 1 to 4294967295
     * @return a qdisc with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Qdisc egressBlock(long block) {
        return set(TcAttributes.EGRESS_BLOCK, block(block));
    }

    private static long block(long block) {
        if (block == 0) {
            throw new IllegalArgumentException("block 0: must be 1 to 4294967295");
        }
        return Inets.unsigned(block, 32, "block");
    }

    /**
     * {@code stab}: what a packet counts for.
     *
     * @param table the table
     * @return a qdisc with it
     */
    public Qdisc sizeTable(SizeTable table) {
        return set(TcAttributes.STAB, table.attributes());
    }

    /**
     * What the qdisc is to be.
     *
     * @param kind the kind with its options
     * @param <K> the kind
     * @return a qdisc of it
     */
    public <K extends TcKind<K> & QdiscKind> Qdisc kind(K kind) {
        return withKind(kind);
    }

    @Override
    TcKind<?> decode(String name, byte[] options) {
        return TcKinds.decodeQdisc(name, options);
    }

    @Override
    Qdisc of(TcMsg header, AttributeSet attributes, String name, TcKind<?> nextKind) {
        return new Qdisc(header, attributes, name, nextKind);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        String what = "qdisc " + kind().map(TcKind::toString).orElse("");
        return text(handle().equals(TcHandle.NONE) ? what : what + " " + handle());
    }
}
