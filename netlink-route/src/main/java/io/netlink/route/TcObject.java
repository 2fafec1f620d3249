package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.TcKinds;

import java.util.Objects;
import java.util.Optional;

/**
 * A qdisc, class or filter: as the kernel described it, with everything it said, or as it is to be
 * made. Immutable; each method returns another one.
 *
 * @param <T> the class itself
 */
public abstract sealed class TcObject<T extends TcObject<T>> extends TcView
        permits Qdisc, TcClass, TcFilter {
    private final AttributeSet attributes;

    /** The device's name, to be looked up; null if there is none or the header has its index. */
    final String device;

    /** What it is to be; null for one that was listed, whose attributes say it. */
    final TcKind<?> kind;

    TcObject(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind) {
        super(header, attributes);
        this.attributes = attributes;
        this.device = device;
        this.kind = kind;
    }

    abstract T of(TcMsg nextHeader, AttributeSet nextAttributes, String name, TcKind<?> nextKind);

    abstract TcKind<?> decode(String name, byte[] options);

    final T with(TcMsg nextHeader) {
        return of(nextHeader, attributes, device, kind);
    }

    final T withIndex(int index) {
        TcMsg h = header0();
        return of(new TcMsg(index, h.handle(), h.parent(), h.info()), attributes, null, kind);
    }

    final T withKind(TcKind<?> next) {
        Objects.requireNonNull(next, "kind");
        return of(
                header0(),
                attributes.without(TcAttributes.KIND).without(TcAttributes.OPTIONS),
                device,
                next);
    }

    /**
     * {@code parent}: what the object hangs on.
     *
     * @param parent a class, a qdisc, {@link TcHandle#ROOT} or {@link TcHandle#INGRESS}
     * @return one with it
     */
    public final T parent(TcHandle parent) {
        TcMsg h = header0();
        return with(new TcMsg(h.index(), h.handle(), parent.value(), h.info()));
    }

    /**
     * {@code parent}, from text.
     *
     * @param parent such as {@code 1:10}, {@code root} or {@code ingress}
     * @return one with it
     * @throws IllegalArgumentException if it is no handle
     */
    public final T parent(String parent) {
        return parent(TcHandle.parse(parent));
    }

    /**
     * {@code handle}, of a class {@code classid}: the object's own name; not said, the kernel
     * chooses one.
     *
     * @param handle the handle
     * @return one with it
     */
    public final T handle(TcHandle handle) {
        TcMsg h = header0();
        return with(new TcMsg(h.index(), handle.value(), h.parent(), h.info()));
    }

    /**
     * {@code handle} or {@code classid}, from text.
     *
     * @param handle such as {@code 1:} or {@code 1:10}
     * @return one with it
     * @throws IllegalArgumentException if it is no handle
     */
    public final T handle(String handle) {
        return handle(TcHandle.parse(handle));
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link TcAttributes}, or one of the caller's own
     * @param value its value
     * @param <V> the value's type
     * @return one with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public final <V> T set(Attribute<V> attribute, V value) {
        Objects.requireNonNull(value, attribute.name());
        return of(header0(), attributes.with(attribute, value), device, kind);
    }

    /**
     * The kind with its options.
     *
     * @return the typed kind, {@link io.netlink.route.tc.OtherTc} if the library has no type for
     *     it; empty if no kind was said
     */
    public final Optional<TcKind<?>> kind() {
        if (kind != null) {
            return Optional.of(kind);
        }
        return kindName().map(name -> decode(name, options()));
    }

    /**
     * The options of one kind.
     *
     * @param type the kind, such as {@code Netem.TYPE}
     * @param <K> the kind
     * @return empty if it is of another kind
     * @throws io.netlink.DecodeException if the kernel sent options that make no sense
     */
    public final <K extends TcKind<K>> Optional<K> kind(TcKind.Type<K> type) {
        if (kind != null) {
            return kind.as(type);
        }
        return kindName().filter(type.name()::equals).map(name -> TcKinds.decode(type, options()));
    }

    private byte[] options() {
        return get(TcAttributes.OPTIONS).orElse(new byte[0]);
    }

    /**
     * The kind's name, also of what is to be made.
     *
     * @return empty if none was said
     */
    final Optional<String> anyKindName() {
        return kind != null ? Optional.of(kind.name()) : kindName();
    }

    /** Writes the message's body, without what only the kernel says. */
    final void writeTo(AttributeWriter writer) {
        header0().writeTo(writer);
        if (kind != null) {
            writer.string(TcAttributes.KIND.code(), kind.name());
        }
        writer.attributes(
                attributes
                        .without(TcAttributes.STATS)
                        .without(TcAttributes.STATS2)
                        .without(TcAttributes.XSTATS)
                        .without(TcAttributes.HW_OFFLOAD));
        if (kind != null && kind.hasOptions()) {
            // without NLA_F_NESTED, as tc has it: some options are no attributes
            long start = writer.nestStart(TcAttributes.OPTIONS.code());
            kind.writeOptions(writer);
            writer.nestEnd(start);
        }
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TcObject<?> that
                && getClass() == that.getClass()
                && header0().equals(that.header0())
                && Objects.equals(device, that.device)
                && Objects.equals(kind, that.kind)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header0(), device, kind, attributes);
    }

    /** {@code dev DEV parent P}, and what comes before. */
    final String text(String what) {
        StringBuilder text = new StringBuilder(what);
        text.append(" dev ").append(device == null ? "if" + deviceIndex() : device);
        if (parent().equals(TcHandle.ROOT) || parent().equals(TcHandle.INGRESS)) {
            text.append(' ').append(parent());
        } else if (!parent().equals(TcHandle.NONE)) {
            text.append(" parent ").append(parent());
        }
        return text.toString();
    }
}
