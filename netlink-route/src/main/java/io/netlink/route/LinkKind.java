package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a link is, {@code type KIND …} of {@code ip link add}: veth, bridge … with the kind's own
 * options (IFLA_INFO_KIND and IFLA_INFO_DATA of linux/if_link.h).
 *
 * <p>Kinds are immutable. One file each, in {@code io.netlink.route.link}; {@code OtherKind} stands
 * for those that the library has no type for.
 */
public abstract class LinkKind {

    private final AttributeSet data;

    /**
     * For kinds.
     *
     * @param data the kind's own attributes
     */
    protected LinkKind(AttributeSet data) {
        this.data = Objects.requireNonNull(data);
    }

    /**
     * How the library knows a kind.
     *
     * @param name what the kernel calls it
     * @param attributes the table of IFLA_INFO_DATA
     * @param decode from the attributes that the kernel sent to the kind
     * @param <K> the kind
     */
    public record Type<K extends LinkKind>(
            String name, AttributeSpace attributes, Function<AttributeSet, K> decode) {}

    /**
     * What the kernel calls the kind.
     *
     * @return such as {@code veth}
     */
    public abstract String name();

    /**
     * The kind's own attributes, also those that the library has no method for.
     *
     * @return IFLA_INFO_DATA
     */
    public final AttributeSet data() {
        return data;
    }

    /**
     * Writes what goes into IFLA_INFO_DATA.
     *
     * @param writer inside the nest
     */
    protected void writeData(AttributeWriter writer) {
        writer.attributes(data);
    }

    /**
     * Whether there is something to write into IFLA_INFO_DATA.
     *
     * @return false if the nest is left out
     */
    protected boolean hasData() {
        return !data.isEmpty() || peer() != null;
    }

    /**
     * The other end, for kinds that come in pairs.
     *
     * @return null for all others
     */
    protected LinkSpec peer() {
        return null;
    }

    /**
     * The same pair with another other end.
     *
     * @param other the other end
     * @return the kind
     */
    protected LinkKind withPeer(LinkSpec other) {
        throw new UnsupportedOperationException(name() + " has no peer");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkKind that
                && name().equals(that.name())
                && data.equals(that.data)
                && Objects.equals(peer(), that.peer());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), data, peer());
    }

    /** {@code type KIND} and its options. */
    @Override
    public String toString() {
        return "type "
                + name()
                + (data.isEmpty() ? "" : " " + data)
                + (peer() == null ? "" : " peer " + peer());
    }
}
