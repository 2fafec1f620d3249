package io.netlink.route;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The label of a prefix, as the kernel describes it, seen in the receive memory: what {@code ip
 * addrlabel list} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link AddressLabels#forEach} only, where the same
 * view is used for one label after the other; {@link #copy()} gives an {@link AddressLabel} that
 * lives for ever. An {@code AddressLabel} is a view that has its own memory.
 */
public sealed class AddressLabelView extends MessageView permits AddressLabel {
    final IfAddrLblMsg header;

    /** A view to be placed with {@link #wrap}. */
    AddressLabelView() {
        this(new IfAddrLblMsg());
    }

    private AddressLabelView(IfAddrLblMsg header) {
        super(header, AddressLabelAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    AddressLabelView(IfAddrLblMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWADDRLABEL message of the kernel
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static AddressLabelView of(NetlinkMessage message) {
        return new AddressLabelView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for an {@link AddressLabel}.
     *
     * @param message an RTM_NEWADDRLABEL message of the kernel
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is an {@code AddressLabel}
     */
    public AddressLabelView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The label with memory of its own.
     *
     * @return an immutable copy
     */
    public AddressLabel copy() {
        return new AddressLabel(header.copy(), attributes0().copy());
    }

    /**
     * {@code prefix}: the addresses that have the label, unless a longer prefix has another.
     *
     * @return an IPv6 prefix
     * @throws DecodeException if there can be no such
     */
    public final InetPrefix prefix() {
        AttributeReader at = attributes0().at(AddressLabelAttributes.ADDRESS);
        InetAddress address = at == null ? Inets.any(Socket.AF_INET6) : at.inet();
        return Inets.read(address, header.prefixLength(), "ifal_prefixlen");
    }

    /**
     * {@code label}: what addresses and destinations are compared by.
     *
     * @return 0 to 4294967294; empty if nobody said
     */
    public final OptionalLong label() {
        return u32(AddressLabelAttributes.LABEL);
    }

    /**
     * {@code dev}: the index of the device that the label counts at.
     *
     * @return empty for all devices
     */
    public final OptionalInt deviceIndex() {
        int index = header.index();
        return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** As a line of {@code ip addrlabel list}, with the device's index. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("prefix ").append(prefix());
        if (header.index() != 0) {
            text.append(" dev if").append(header.index());
        }
        label().ifPresent(label -> text.append(" label ").append(label));
        return text.toString();
    }
}
