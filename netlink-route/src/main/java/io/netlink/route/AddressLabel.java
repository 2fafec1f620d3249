package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.InetPrefix;
import io.netlink.uapi.Socket;

import java.util.Objects;

/**
 * The label of a prefix of IPv6 addresses: as the kernel described it, or as it is to be made.
 * Immutable. Not to be confused with {@link Address#label(String)}, a name for an IPv4 address.
 *
 * <p>Of several addresses that a packet could be sent from, the kernel prefers one that has the
 * label of the destination (RFC 6724).
 *
 * <pre>{@code
 * rtnl.addressLabels().add(AddressLabel.of("2001:db8::/32", 99));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is.
 *
 * <p>Two are equal if prefix, device and label are: one that was listed equals the one it was made
 * from.
 */
public final class AddressLabel extends AddressLabelView {
    /** IPV6_ADDR_LABEL_DEFAULT of the kernel, which it gives to no prefix. */
    private static final long NO_LABEL = 0xffff_ffffL;

    private final AttributeSet attributes;

    AddressLabel(IfAddrLblMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    /**
     * {@code prefix PREFIX label LABEL}: a label at all devices.
     *
     * @param prefix an IPv6 prefix; bits beyond its length do not count
     * @param label 0 to 4294967294
     * @return it
     * @throws IllegalArgumentException if the prefix is not of IPv6, or the label out of range
     */
    public static AddressLabel of(InetPrefix prefix, long label) {
        Inets.ofFamily(Socket.AF_INET6, prefix.address(), "prefix", "an address label");
        if (label < 0 || label >= NO_LABEL) {
            throw new IllegalArgumentException(
                    "label " + label + " of " + prefix + ": must be 0 to " + (NO_LABEL - 1));
        }
        IfAddrLblMsg header = new IfAddrLblMsg();
        header.family(Socket.AF_INET6);
        header.prefixLength(prefix.length());
        return new AddressLabel(
                header,
                AttributeSet.empty(AddressLabelAttributes.SPACE)
                        .with(AddressLabelAttributes.ADDRESS, prefix.network().address())
                        .with(AddressLabelAttributes.LABEL, label));
    }

    /**
     * {@code prefix PREFIX label LABEL}, from text.
     *
     * @param prefix such as {@code 2001:db8::/32}
     * @param label 0 to 4294967294
     * @return it
     * @throws IllegalArgumentException if it is no IPv6 prefix, or the label out of range
     */
    public static AddressLabel of(String prefix, long label) {
        return of(InetPrefix.parse(prefix), label);
    }

    /**
     * {@code dev}: the label counts at one device only.
     *
     * @param index the device's index
     * @return one with it
     * @throws IllegalArgumentException if it is not positive
     */
    public AddressLabel dev(int index) {
        IfAddrLblMsg next = header.copy();
        next.index(Inets.index(index));
        return new AddressLabel(next, attributes);
    }

    /**
     * Writes the label as it is: {@code struct ifaddrlblmsg} and the attributes. For code that
     * sends its own messages.
     *
     * @param writer after the message's header
     */
    public void writeTo(AttributeWriter writer) {
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    /** What is sent to make or delete it: without what only the kernel can say. */
    AddressLabel toBeSent() {
        IfAddrLblMsg next = header.copy();
        next.sequence(0);
        return new AddressLabel(next, attributes);
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public AddressLabel copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressLabel that
                && toBeSent().header.equals(that.toBeSent().header)
                && prefix().equals(that.prefix())
                && label().equals(that.label());
    }

    @Override
    public int hashCode() {
        return Objects.hash(prefix(), label(), deviceIndex());
    }
}
