package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.route.tc.ClassKind;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.TcKinds;

/**
 * A class of a qdisc that has some: its share of the device; {@code tc class}, tc(8).
 *
 * <pre>{@code
 * classes.add(TcClass.on("eth0").parent("1:").handle("1:10").kind(HtbClass.of(Rate.megabits(10))));
 * }</pre>
 */
public final class TcClass extends TcObject<TcClass> {
    TcClass(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind) {
        super(header, attributes, device, kind);
    }

    /**
     * A class on a device.
     *
     * @param device the device's name, looked up when the request is made
     * @return a class of which nothing else is said
     * @throws IllegalArgumentException if no device can have the name
     */
    public static TcClass on(String device) {
        LinkNames.checkAnyName(device);
        return new TcClass(TcMsg.EMPTY, AttributeSet.empty(TcAttributes.CLASS), device, null);
    }

    /**
     * A class on a device, by its index.
     *
     * @param index the device's index
     * @return a class of which nothing else is said
     * @throws IllegalArgumentException if it is not positive
     */
    public static TcClass on(int index) {
        return new TcClass(
                new TcMsg(Inets.index(index), 0, 0, 0),
                AttributeSet.empty(TcAttributes.CLASS),
                null,
                null);
    }

    /**
     * What the class is to be: of its qdisc's kind.
     *
     * @param kind the kind with its options
     * @param <K> the kind
     * @return a class of it
     */
    public <K extends TcKind<K> & ClassKind> TcClass kind(K kind) {
        return withKind(kind);
    }

    /**
     * The qdisc that hangs on the class.
     *
     * @return its handle, {@link TcHandle#NONE} for none
     */
    public TcHandle leaf() {
        return new TcHandle(header0().info());
    }

    @Override
    TcKind<?> decode(String name, byte[] options) {
        return TcKinds.decodeClass(name, options);
    }

    @Override
    TcClass of(TcMsg header, AttributeSet attributes, String name, TcKind<?> nextKind) {
        return new TcClass(header, attributes, name, nextKind);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return text("class " + kind().map(TcKind::toString).orElse("") + " " + handle());
    }
}
