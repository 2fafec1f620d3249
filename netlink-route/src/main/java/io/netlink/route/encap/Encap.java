package io.netlink.route.encap;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.route.Options;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a route or nexthop wraps packets into, or does with those that come wrapped: {@code encap
 * TYPE …} of {@code ip route} and {@code ip nexthop} (RTA_ENCAP_TYPE and RTA_ENCAP, NHA_ENCAP_TYPE
 * and NHA_ENCAP).
 *
 * <pre>{@code
 * Route.to("10.1.0.0/16").dev("eth0").encap(MplsEncap.labels(100, 200));
 * Optional<IpEncap> tunnel = route.encap().flatMap(each -> each.as(IpEncap.TYPE));
 * }</pre>
 *
 * <p>Immutable. {@link OtherEncap} stands for those that the library has no type for.
 *
 * @param <K> the encapsulation itself
 */
public abstract class Encap<K extends Encap<K>> implements Options<K> {
    private final Type<K> type;
    private final AttributeSet data;

    /**
     * For encapsulations.
     *
     * @param type how the library knows it
     * @param data its attributes
     */
    protected Encap(Type<K> type, AttributeSet data) {
        this.type = Objects.requireNonNull(type);
        this.data = Objects.requireNonNull(data);
    }

    /**
     * How the library knows an encapsulation.
     *
     * @param number LWTUNNEL_ENCAP_* of {@link io.netlink.uapi.LwTunnel}
     * @param name what {@code ip} calls it
     * @param attributes the table of RTA_ENCAP
     * @param decode from the attributes to the encapsulation
     * @param <K> the encapsulation
     */
    public record Type<K extends Encap<K>>(
            int number, String name, AttributeSpace attributes, Function<AttributeSet, K> decode) {

        /**
         * The encapsulation of which nothing is said yet.
         *
         * @return one without attributes
         */
        K empty() {
            return decode.apply(AttributeSet.empty(attributes));
        }
    }

    /**
     * The type's number.
     *
     * @return LWTUNNEL_ENCAP_* of {@link io.netlink.uapi.LwTunnel}
     */
    public final int number() {
        return type.number();
    }

    /**
     * What {@code ip} calls the type.
     *
     * @return such as {@code mpls}
     */
    public final String name() {
        return type.name();
    }

    /**
     * This encapsulation by its own type.
     *
     * @param wanted a type
     * @param <W> the encapsulation
     * @return empty if this is another
     */
    @SuppressWarnings("unchecked") // an encapsulation is what its type decodes to
    public final <W extends Encap<W>> Optional<W> as(Type<W> wanted) {
        return wanted.equals(type) ? Optional.of((W) this) : Optional.empty();
    }

    @Override
    public final AttributeSet data() {
        return data;
    }

    @Override
    public K with(AttributeSet attributes) {
        return type.decode().apply(attributes);
    }

    /**
     * What goes into RTA_ENCAP.
     *
     * @return the attributes; nests are marked as such, as kernels want and do not do themselves
     */
    byte[] payload() {
        AttributeSet marked = data;
        AttributeReader each = data.reader();
        while (each.next()) {
            Attribute<?> row = data.space().find(each.type()).orElse(null);
            if (row != null) {
                marked = rewritten(marked, row);
            }
        }
        return marked.toByteArray();
    }

    private static <T> AttributeSet rewritten(AttributeSet set, Attribute<T> row) {
        try {
            Optional<T> value = set.get(row);
            return value.isPresent() ? set.with(row, value.get()) : set;
        } catch (DecodeException | IllegalArgumentException e) {
            return set; // what the kernel said and we cannot read stays as it is
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encap<?> that
                && number() == that.number()
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return number() * 31 + data.hashCode();
    }

    /** As {@code ip} says it, nearly: {@code encap TYPE} and the attributes. */
    @Override
    public String toString() {
        return "encap " + name() + (data.isEmpty() ? "" : " " + data);
    }
}
