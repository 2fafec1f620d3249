package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Which addresses a listing shows: the words after {@code ip addr show}. Immutable; starts from
 * {@link #ALL}.
 *
 * <p>The kernel filters by device and family, and the library filters again, since older kernels
 * ignore filters.
 */
public final class AddressFilter {
    /** Every IPv4 and IPv6 address. */
    public static final AddressFilter ALL =
            new AddressFilter(FilterDevice.ANY, Socket.AF_UNSPEC, -1, null, null, 0, 0);

    private final FilterDevice device;
    private final int family;
    private final int scope;
    private final InetPrefix to;
    private final String label;
    private final int flags;
    private final int noFlags;

    private AddressFilter(
            FilterDevice device,
            int family,
            int scope,
            InetPrefix to,
            String label,
            int flags,
            int noFlags) {
        this.device = device;
        this.family = family;
        this.scope = scope;
        this.to = to;
        this.label = label;
        this.flags = flags;
        this.noFlags = noFlags;
    }

    /**
     * {@code dev NAME}: the addresses of one device. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public AddressFilter dev(String name) {
        return dev(FilterDevice.named(name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public AddressFilter dev(int deviceIndex) {
        return dev(FilterDevice.at(deviceIndex));
    }

    private AddressFilter dev(FilterDevice next) {
        return new AddressFilter(next, family, scope, to, label, flags, noFlags);
    }

    /**
     * {@code -4}: IPv4 only.
     *
     * @return a filter for it
     */
    public AddressFilter ipv4() {
        return new AddressFilter(device, Socket.AF_INET, scope, to, label, flags, noFlags);
    }

    /**
     * {@code -6}: IPv6 only.
     *
     * @return a filter for it
     */
    public AddressFilter ipv6() {
        return new AddressFilter(device, Socket.AF_INET6, scope, to, label, flags, noFlags);
    }

    /**
     * {@code scope}.
     *
     * @param value RT_SCOPE_* of {@link RtNetlink}, 0 to 255
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public AddressFilter scope(int value) {
        Inets.unsigned(value, 8, "scope");
        return new AddressFilter(device, family, value, to, label, flags, noFlags);
    }

    /**
     * {@code to}: addresses that lie inside a prefix.
     *
     * @param prefix such as {@code 10.0.0.0/8}
     * @return a filter for it
     */
    public AddressFilter to(InetPrefix prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return new AddressFilter(device, family, scope, prefix, label, flags, noFlags);
    }

    /**
     * {@code label}: addresses that have just this label.
     *
     * @param text the label
     * @return a filter for it
     */
    public AddressFilter label(String text) {
        Objects.requireNonNull(text, "text");
        return new AddressFilter(device, family, scope, to, text, flags, noFlags);
    }

    /**
     * {@code permanent}, {@code tentative}, {@code deprecated} …: addresses that have all of some
     * flags.
     *
     * @param wanted IFA_F_* of {@link io.netlink.uapi.IfAddr}
     * @return a filter for them and those wanted already
     */
    public AddressFilter with(int wanted) {
        return new AddressFilter(device, family, scope, to, label, flags | wanted, noFlags);
    }

    /**
     * {@code dynamic}, {@code -tentative}, {@code -deprecated} …: addresses that have none of some
     * flags.
     *
     * @param unwanted IFA_F_* of {@link io.netlink.uapi.IfAddr}
     * @return a filter against them and those unwanted already
     */
    public AddressFilter without(int unwanted) {
        return new AddressFilter(device, family, scope, to, label, flags, noFlags | unwanted);
    }

    /**
     * This filter with the device's name looked up.
     *
     * @param lookUp from a name to an index
     */
    AddressFilter resolve(ToIntFunction<String> lookUp) {
        return dev(device.resolve(lookUp));
    }

    int index() {
        return device.index();
    }

    int family() {
        return family;
    }

    boolean matches(AddressView address) {
        int its = address.family();
        return (family == Socket.AF_UNSPEC
                        ? its == Socket.AF_INET || its == Socket.AF_INET6
                        : its == family)
                && device.matches(address.header.index)
                && (scope < 0 || address.scope() == scope)
                && (address.flags() & (flags | noFlags)) == flags
                && (to == null || to.contains(address.address()))
                && (label == null || label.equals(address.label().orElse(null)));
    }

    /** As {@code ip addr show} takes it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (family != Socket.AF_UNSPEC) {
            text.append(family == Socket.AF_INET6 ? "-6 " : "-4 ");
        }
        if (!device.isAny()) {
            text.append("dev ").append(device).append(' ');
        }
        if (scope >= 0) {
            text.append("scope ").append(RouteNames.scope(scope)).append(' ');
        }
        if (to != null) {
            text.append("to ").append(to).append(' ');
        }
        if (label != null) {
            text.append("label ").append(label).append(' ');
        }
        if (flags != 0) {
            text.append("with flags 0x").append(Integer.toHexString(flags)).append(' ');
        }
        if (noFlags != 0) {
            text.append("without flags 0x").append(Integer.toHexString(noFlags)).append(' ');
        }
        return text.toString().strip();
    }
}
