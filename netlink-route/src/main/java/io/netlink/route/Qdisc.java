package io.netlink.route;

import io.netlink.AttributeSet;
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
