package io.netlink.route;

import static io.netlink.route.AddressAttributes.ADDRESS;
import static io.netlink.route.AddressAttributes.ANYCAST;
import static io.netlink.route.AddressAttributes.FLAGS;
import static io.netlink.route.AddressAttributes.LOCAL;
import static io.netlink.route.AddressAttributes.MULTICAST;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.IfAddr;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An address as the kernel describes it, seen in the receive memory: what {@code ip addr show}
 * prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Addresses#forEach} only, where the same view is
 * used for one address after the other; {@link #copy()} gives an {@link Address} that lives for
 * ever. An {@code Address} is a view that has its own memory.
 */
public sealed class AddressView permits Address {
    final IfAddrMsg header;
    private final AttributeView attributes;
    private NetlinkMessage source;
    private final AttributeReader reader;

    /** A view to be placed with {@link #wrap}. */
    AddressView() {
        this.header = new IfAddrMsg();
        this.attributes = new AttributeView(AddressAttributes.SPACE);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    AddressView(IfAddrMsg header, AttributeSet attributes) {
        this.header = header;
        this.attributes = attributes;
        this.reader = null;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWADDR or RTM_DELADDR message, or one about a multicast or anycast
     *     address, such as RTM_NEWMULTICAST
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static AddressView of(NetlinkMessage message) {
        return new AddressView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for an {@link Address}.
     *
     * @param message an RTM_NEWADDR or RTM_DELADDR message, or one about a multicast or anycast
     *     address, such as RTM_NEWMULTICAST
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is an {@code Address}
     */
    public AddressView wrap(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException("an Address does not change");
        }
        source = message;
        header.read(message);
        attributes.wrap(message.attributes(IfAddrMsg.LENGTH, reader));
        return this;
    }

    /** The attributes, if the view still lives. */
    final AttributeView attributes0() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
        return attributes;
    }

    /**
     * The address with memory of its own.
     *
     * @return an immutable copy
     */
    public Address copy() {
        return new Address(header.copy(), attributes0().copy());
    }

    /**
     * The index of the device that has the address; means nothing without the namespace it counts
     * in.
     *
     * @return empty only for an {@link Address} that was not listed
     */
    public final OptionalInt deviceIndex() {
        return header.index == 0 ? OptionalInt.empty() : OptionalInt.of(header.index);
    }

    /**
     * The address family.
     *
     * @return {@link Socket#AF_INET} or {@link Socket#AF_INET6}
     */
    public final int family() {
        return header.family;
    }

    /**
     * Whether this is IPv6.
     *
     * @return true for IPv6, false for IPv4
     */
    public final boolean isIpv6() {
        return header.family == Socket.AF_INET6;
    }

    /**
     * {@code inet}, {@code inet6}: the device's own address; or the multicast or anycast address
     * that it has joined, of what {@link JoinedAddresses} lists.
     *
     * @return the address
     */
    public final InetAddress address() {
        AttributeReader at = attributes0().at(LOCAL);
        if (at == null && isIpv6()) { // only with a peer does IPv6 send both
            at = attributes0().at(ADDRESS);
        }
        if (at == null) {
            at = joined();
        }
        return at == null ? Inets.any(header.family) : inet(at); // IPv4 leaves out 0.0.0.0
    }

    /** The address of a message about multicast or anycast; null of an own address. */
    final AttributeReader joined() {
        AttributeView all = attributes0();
        if (all.has(LOCAL) || all.has(ADDRESS)) {
            return null;
        }
        return all.at(all.has(MULTICAST) ? MULTICAST : ANYCAST);
    }

    /**
     * The prefix length: of the own address, or of the peer's if there is a peer.
     *
     * @return 0 to 32 or 0 to 128
     */
    public final int prefixLength() {
        return header.prefixLength;
    }

    /**
     * The device's own address with its prefix length, which with a peer is 32 or 128, since the
     * prefix is then the {@link #peer()}'s.
     *
     * @return such as {@code 10.0.0.1/24}
     */
    public final InetPrefix prefix() {
        InetAddress own = address();
        return hasPeer()
                ? InetPrefix.host(own)
                : Inets.read(own, header.prefixLength, "ifa_prefixlen");
    }

    /**
     * {@code peer}: the address of the other end.
     *
     * @return empty if there is none
     */
    public final Optional<InetPrefix> peer() {
        return hasPeer()
                ? get(ADDRESS).map(its -> Inets.read(its, header.prefixLength, "ifa_prefixlen"))
                : Optional.empty();
    }

    final boolean hasPeer() {
        AttributeView all = attributes0();
        if (!all.has(ADDRESS) || !all.has(LOCAL)) {
            return false;
        }
        return !inet(all.at(ADDRESS)).equals(inet(all.at(LOCAL)));
    }

    /**
     * {@code brd}: the broadcast address.
     *
     * @return empty if there is none
     */
    public final Optional<InetAddress> broadcast() {
        return get(AddressAttributes.BROADCAST);
    }

    /**
     * {@code scope}: how far the address is known.
     *
     * @return RT_SCOPE_* of {@link io.netlink.uapi.RtNetlink}, 0 to 255
     */
    public final int scope() {
        return header.scope;
    }

    /**
     * The label; the kernel gives IPv4 addresses the device's name if nothing else was said.
     *
     * @return empty for IPv6
     */
    public final Optional<String> label() {
        return get(AddressAttributes.LABEL);
    }

    /**
     * The flags.
     *
     * @return IFA_F_* of {@link IfAddr}
     */
    public final int flags() {
        return attributes0().getInt(FLAGS, header.flags);
    }

    private boolean flag(int flag) {
        return (flags() & flag) != 0;
    }

    /**
     * The opposite of {@code dynamic}: no lifetime ends it.
     *
     * @return IFA_F_PERMANENT
     */
    public final boolean isPermanent() {
        return flag(IfAddr.IFA_F_PERMANENT);
    }

    /**
     * {@code secondary}: a further IPv4 address of a prefix.
     *
     * @return IFA_F_SECONDARY of IPv4
     */
    public final boolean isSecondary() {
        return !isIpv6() && flag(IfAddr.IFA_F_SECONDARY);
    }

    /**
     * {@code temporary}: an IPv6 privacy address.
     *
     * @return IFA_F_TEMPORARY of IPv6
     */
    public final boolean isTemporary() {
        return isIpv6() && flag(IfAddr.IFA_F_TEMPORARY);
    }

    /**
     * {@code tentative}: duplicates are being looked for, and the address cannot be used yet.
     *
     * @return IFA_F_TENTATIVE
     */
    public final boolean isTentative() {
        return flag(IfAddr.IFA_F_TENTATIVE);
    }

    /**
     * {@code dadfailed}: another host has the address.
     *
     * @return IFA_F_DADFAILED
     */
    public final boolean isDadFailed() {
        return flag(IfAddr.IFA_F_DADFAILED);
    }

    /**
     * {@code deprecated}: the preferred lifetime is over.
     *
     * @return IFA_F_DEPRECATED
     */
    public final boolean isDeprecated() {
        return flag(IfAddr.IFA_F_DEPRECATED);
    }

    /**
     * {@code metric}: of the prefix's route.
     *
     * @return empty for the kernel's choice
     */
    public final OptionalLong metric() {
        AttributeView all = attributes0();
        return all.has(AddressAttributes.RT_PRIORITY)
                ? OptionalLong.of(
                        Integer.toUnsignedLong(all.getInt(AddressAttributes.RT_PRIORITY, 0)))
                : OptionalLong.empty();
    }

    /**
     * {@code proto}: who set the address.
     *
     * @return IFAPROT_* of {@link IfAddr}; empty if nobody said
     */
    public final OptionalInt protocol() {
        AttributeView all = attributes0();
        return all.has(AddressAttributes.PROTO)
                ? OptionalInt.of(all.getByte(AddressAttributes.PROTO, 0))
                : OptionalInt.empty();
    }

    /**
     * The lifetimes, and when the address was made and changed.
     *
     * @return empty for an {@link Address} that says nothing of it: it will live for ever
     */
    public final Optional<AddressCacheInfo> cacheInfo() {
        return get(AddressAttributes.CACHEINFO);
    }

    /**
     * {@code valid_lft}: how long the address is there.
     *
     * @return {@link Lifetime#FOREVER} for one that no time ends
     */
    public final Lifetime validLifetime() {
        return cacheInfo().map(AddressCacheInfo::valid).orElse(Lifetime.FOREVER);
    }

    /**
     * {@code preferred_lft}: how long new connections may use the address.
     *
     * @return {@link Lifetime#FOREVER} for one that no time ends
     */
    public final Lifetime preferredLifetime() {
        return cacheInfo().map(AddressCacheInfo::preferred).orElse(Lifetime.FOREVER);
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link AddressAttributes}, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        return attributes0().get(attribute);
    }

    /**
     * All attributes, by number.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        return attributes0();
    }

    private static InetAddress inet(AttributeReader at) {
        return at.inet();
    }

    /** As a line of {@code ip -o addr}. */
    @Override
    public String toString() {
        return AddressText.of(this);
    }
}
