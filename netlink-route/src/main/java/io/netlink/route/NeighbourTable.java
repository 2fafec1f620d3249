package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.uapi.Socket;

import java.util.Objects;

/**
 * A neighbour table, or a device's parameters in it: as the kernel described it, with everything it
 * said, or what is to be changed. Immutable.
 *
 * <pre>{@code
 * tables.change("eth0", NeighbourTable.arp().parameter(BASE_REACHABLE_TIME, Duration.ofMinutes(1)));
 * tables.change(NeighbourTable.ndisc().set(THRESH3, 4096L));
 * }</pre>
 *
 * <p>The rows are those of {@link NeighbourTableAttributes}.
 */
public final class NeighbourTable extends NeighbourTableView {
    private final AttributeSet attributes;

    NeighbourTable(NdtMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    /**
     * {@code name}: a table of which nothing else is said.
     *
     * @param name such as {@code arp_cache}
     * @return a table
     * @throws IllegalArgumentException if it is empty
     */
    public static NeighbourTable named(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a neighbour table must have a name");
        }
        return new NeighbourTable(
                new NdtMsg(),
                AttributeSet.empty(NeighbourTableAttributes.SPACE)
                        .with(NeighbourTableAttributes.NAME, name));
    }

    /**
     * The table of IPv4's neighbours.
     *
     * @return a table of which nothing else is said
     */
    public static NeighbourTable arp() {
        return named("arp_cache");
    }

    /**
     * The table of IPv6's neighbours.
     *
     * @return a table of which nothing else is said
     */
    public static NeighbourTable ndisc() {
        return named("ndisc_cache");
    }

    /**
     * {@code dev}: the parameters of a device.
     *
     * @param index the device's index
     * @return a table with it
     * @throws IllegalArgumentException if it is not positive
     */
    public NeighbourTable dev(int index) {
        return parameter(NeighbourTableAttributes.IFINDEX, Inets.index(index));
    }

    /**
     * A parameter of a device, or without {@link #dev} of new devices.
     *
     * @param parameter one of the rows of {@link NeighbourTableAttributes#PARAMETERS}
     * @param value its value
     * @param <T> the value's type
     * @return a table with it
     * @throws IllegalArgumentException if it is no parameter, or the value does not fit
     */
    public <T> NeighbourTable parameter(Attribute<T> parameter, T value) {
        checkParameter(parameter);
        Objects.requireNonNull(value, parameter.name());
        AttributeSet inside =
                get(NeighbourTableAttributes.PARMS)
                        .orElse(AttributeSet.empty(NeighbourTableAttributes.PARAMETERS));
        return new NeighbourTable(
                header,
                attributes.with(NeighbourTableAttributes.PARMS, inside.with(parameter, value)));
    }

    static void checkParameter(Attribute<?> parameter) {
        if (NeighbourTableAttributes.PARAMETERS.find(parameter.code()).orElse(null) != parameter) {
            throw new IllegalArgumentException(parameter + " is no parameter of a neighbour table");
        }
    }

    /**
     * Any attribute of the table itself.
     *
     * @param attribute of {@link NeighbourTableAttributes#SPACE}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return a table with it
     * @throws IllegalArgumentException if it is a parameter, or the value does not fit
     */
    public <T> NeighbourTable set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        if (NeighbourTableAttributes.PARAMETERS.find(attribute.code()).orElse(null) == attribute) {
            throw new IllegalArgumentException(
                    attribute + " is a parameter: use parameter(" + attribute.name() + ", …)");
        }
        return new NeighbourTable(header, attributes.with(attribute, value));
    }

    /** What is sent to change it: without what only the kernel can say. */
    NeighbourTable toBeSet() {
        AttributeSet said =
                attributes
                        .without(NeighbourTableAttributes.CONFIG)
                        .without(NeighbourTableAttributes.STATS);
        AttributeSet inside = get(NeighbourTableAttributes.PARMS).orElse(null);
        if (inside != null) {
            said =
                    said.with(
                            NeighbourTableAttributes.PARMS,
                            inside.without(NeighbourTableAttributes.REFCNT)
                                    .without(NeighbourTableAttributes.REACHABLE_TIME));
        }
        return new NeighbourTable(header, said);
    }

    /**
     * Writes the table as it is: {@code struct ndtmsg} and the attributes. For code that sends its
     * own messages.
     *
     * @param writer after the message's header
     */
    public void writeTo(AttributeWriter writer) {
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    static String text(NeighbourTableView table) {
        String family =
                switch (table.family()) {
                    case Socket.AF_UNSPEC -> "";
                    case Socket.AF_INET -> "inet ";
                    case Socket.AF_INET6 -> "inet6 ";
                    default -> table.family() + " ";
                };
        return family + table.attributes0().copy();
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public NeighbourTable copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeighbourTable that
                && header.equals(that.header)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + attributes.hashCode();
    }
}
