package io.netlink.route;

import io.netlink.AttributeWriter;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which qdiscs a listing shows: the words after {@code tc qdisc show}. Immutable; starts from
 * {@link #ALL}.
 *
 * <p>The kernel lists all, and the library filters.
 */
public final class QdiscFilter {
    /** Every qdisc of every device that is not invisible. */
    public static final QdiscFilter ALL =
            new QdiscFilter(FilterDevice.ANY, false, view -> true, "");

    private final FilterDevice device;
    private final boolean invisible;
    private final Predicate<TcView> test;
    private final String text;

    private QdiscFilter(
            FilterDevice device, boolean invisible, Predicate<TcView> test, String text) {
        this.device = device;
        this.invisible = invisible;
        this.test = test;
        this.text = text;
    }

    /**
     * {@code dev}: the qdiscs of one device. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public QdiscFilter dev(String name) {
        return dev(FilterDevice.named(name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public QdiscFilter dev(int deviceIndex) {
        return dev(FilterDevice.at(deviceIndex));
    }

    private QdiscFilter dev(FilterDevice next) {
        return new QdiscFilter(next, invisible, test, words("dev " + next));
    }

    /**
     * {@code invisible}: also the qdiscs that the kernel made itself for the classes of another,
     * and does not show otherwise. TCA_DUMP_INVISIBLE; Linux 4.11.
     *
     * @return a filter that shows them too
     */
    public QdiscFilter invisible() {
        return new QdiscFilter(device, true, test, words("invisible"));
    }

    /**
     * {@code handle}: the qdisc of a name; each device may have one.
     *
     * @param handle such as {@code 1:}
     * @return a filter for it
     */
    public QdiscFilter handle(TcHandle handle) {
        Objects.requireNonNull(handle, "handle");
        return and("handle " + handle, view -> view.handle().equals(handle));
    }

    /**
     * {@code handle}, from text.
     *
     * @param handle such as {@code 1:}
     * @return a filter for it
     * @throws IllegalArgumentException if it is no handle
     */
    public QdiscFilter handle(String handle) {
        return handle(TcHandle.parse(handle));
    }

    /**
     * {@code parent}, {@code root}, {@code ingress}: what hangs there.
     *
     * @param parent a class, a qdisc, {@link TcHandle#ROOT} or {@link TcHandle#INGRESS}
     * @return a filter for it
     */
    public QdiscFilter parent(TcHandle parent) {
        Objects.requireNonNull(parent, "parent");
        return and("parent " + parent, view -> view.parent().equals(parent));
    }

    /**
     * {@code parent}, {@code root}, {@code ingress}, from text.
     *
     * @param parent such as {@code 1:10}, {@code root} or {@code ingress}
     * @return a filter for it
     * @throws IllegalArgumentException if it is no handle
     */
    public QdiscFilter parent(String parent) {
        return parent(TcHandle.parse(parent));
    }

    /**
     * Qdiscs of which something is true.
     *
     * @param condition must not keep the view
     * @return a filter for it
     */
    public QdiscFilter where(Predicate<? super TcView> condition) {
        Objects.requireNonNull(condition, "condition");
        return and("where …", condition::test);
    }

    private QdiscFilter and(String words, Predicate<TcView> condition) {
        return new QdiscFilter(device, invisible, test.and(condition), words(words));
    }

    private String words(String more) {
        return text.isEmpty() ? more : text + " " + more;
    }

    /** This filter with the name looked up. */
    QdiscFilter resolve(TcFamily<?> family) {
        return new QdiscFilter(family.resolve(device), invisible, test, text);
    }

    TcMsg header() {
        return new TcMsg(device.index(), 0, 0, 0);
    }

    void writeTo(AttributeWriter writer) {
        if (invisible) {
            writer.flag(TcAttributes.DUMP_INVISIBLE.code());
        }
    }

    boolean matches(TcView view) {
        return device.matches(view.deviceIndex()) && test.test(view);
    }

    /** As {@code tc qdisc show} takes it. */
    @Override
    public String toString() {
        return text;
    }
}
