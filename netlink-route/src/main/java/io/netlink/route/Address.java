package io.netlink.route;

import static io.netlink.uapi.IfAddr.IFA_F_HOMEADDRESS;
import static io.netlink.uapi.IfAddr.IFA_F_MANAGETEMPADDR;
import static io.netlink.uapi.IfAddr.IFA_F_MCAUTOJOIN;
import static io.netlink.uapi.IfAddr.IFA_F_NODAD;
import static io.netlink.uapi.IfAddr.IFA_F_NOPREFIXROUTE;
import static io.netlink.uapi.IfAddr.IFA_F_OPTIMISTIC;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.InetPrefix;
import io.netlink.uapi.If;
import io.netlink.uapi.RtNetlink;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * An address of a device: as the kernel described it, with everything it said, or as it is to be
 * made. Immutable.
 *
 * <pre>{@code
 * addresses.add("eth0", Address.parse("10.0.0.1/24").standardBroadcast().label("eth0:web"));
 * addresses.add("ppp0", Address.parse("10.0.0.1").peer("10.0.0.2/32"));
 * addresses.add("eth0", Address.parse("2001:db8::1/64").noDad().validLifetime(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is.
 *
 * <p>Two addresses are equal if they say the same in the same words, also about their device and
 * when they were made; so one that was listed differs from the one it was made from. Compare {@link
 * #prefix()} and the like instead.
 */
public final class Address extends AddressView {
    /** The flags that a request can set; the others tell what state the kernel sees it in. */
    private static final int SETTABLE =
            IFA_F_NODAD
                    | IFA_F_OPTIMISTIC
                    | IFA_F_HOMEADDRESS
                    | IFA_F_MANAGETEMPADDR
                    | IFA_F_NOPREFIXROUTE
                    | IFA_F_MCAUTOJOIN;

    private static final int IPV6_ONLY =
            IFA_F_NODAD | IFA_F_OPTIMISTIC | IFA_F_HOMEADDRESS | IFA_F_MANAGETEMPADDR;

    private final AttributeSet attributes;

    Address(IfAddrMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    /**
     * An address with its prefix. Its scope is host for 127.0.0.0/8 and ::1, link for fe80::/10,
     * and else global.
     *
     * @param prefix such as {@code 10.0.0.1/24}
     * @return an address that says nothing else yet
     * @throws IllegalArgumentException for 0.0.0.0 and ::, which the kernel gives no device
     */
    public static Address of(InetPrefix prefix) {
        InetAddress own = prefix.address();
        if (own.isAnyLocalAddress()) {
            throw new IllegalArgumentException(prefix + ": no device can have this address");
        }
        IfAddrMsg header = new IfAddrMsg();
        header.family = Inets.family(own);
        header.prefixLength = prefix.length();
        header.scope = defaultScope(own);
        return new Address(
                header,
                AttributeSet.empty(AddressAttributes.SPACE)
                        .with(AddressAttributes.LOCAL, own)
                        .with(AddressAttributes.ADDRESS, own));
    }

    /** What iproute2 says of IPv4, and what the kernel knows of IPv6 whatever it is told. */
    private static int defaultScope(InetAddress own) {
        if (own.isLoopbackAddress() || own.isMCNodeLocal()) {
            return RtNetlink.RT_SCOPE_HOST;
        }
        if (own instanceof Inet4Address) {
            return RtNetlink.RT_SCOPE_UNIVERSE;
        }
        if (own.isLinkLocalAddress() || own.isMCLinkLocal()) {
            return RtNetlink.RT_SCOPE_LINK;
        }
        return own.isSiteLocalAddress() || own.isMCSiteLocal()
                ? RtNetlink.RT_SCOPE_SITE
                : RtNetlink.RT_SCOPE_UNIVERSE;
    }

    /**
     * An address with its prefix, from text.
     *
     * @param text such as {@code 10.0.0.1/24}; without a length it is 32 or 128
     * @return an address that says nothing else yet
     * @throws IllegalArgumentException if the text is no literal address, or the length does not
     *     fit
     */
    public static Address parse(String text) {
        return of(InetPrefix.parse(text));
    }

    /**
     * {@code dev}: this address on a device.
     *
     * @param index the device's index
     * @return an address with it
     * @throws IllegalArgumentException if it is not positive
     */
    public Address dev(int index) {
        IfAddrMsg next = header.copy();
        next.index = Inets.index(index);
        return new Address(next, attributes);
    }

    /**
     * {@code peer}: the address of the other end, of a point-to-point device; the prefix is then
     * the peer's.
     *
     * @param peer the other end with the prefix
     * @return an address with it
     * @throws IllegalArgumentException if it is of another address family
     */
    public Address peer(InetPrefix peer) {
        InetAddress own = address();
        Inets.ofFamily(family(), peer.address(), "peer", Inets.text(own));
        IfAddrMsg next = header.copy();
        next.prefixLength = peer.length();
        return new Address(
                next,
                attributes
                        .with(AddressAttributes.LOCAL, own)
                        .with(AddressAttributes.ADDRESS, peer.address()));
    }

    /**
     * {@code peer}, from text.
     *
     * @param peer such as {@code 10.0.0.2/32}
     * @return an address with it
     * @throws IllegalArgumentException if it is no literal address, or of another address family
     */
    public Address peer(String peer) {
        return peer(InetPrefix.parse(peer));
    }

    /**
     * {@code broadcast}: the broadcast address.
     *
     * @param address an IPv4 address
     * @return an address with it
     * @throws IllegalArgumentException for IPv6, which has none
     */
    public Address broadcast(InetAddress address) {
        checkIpv4("broadcast address");
        return set(
                AddressAttributes.BROADCAST,
                Inets.ofFamily(family(), address, "broadcast address", prefix()));
    }

    /**
     * {@code broadcast +}: the broadcast address with all host bits of the prefix set. Without this
     * an address has none, as with {@code ip}.
     *
     * @return an address with it
     * @throws IllegalArgumentException for IPv6, and for a prefix without room for one (/31, /32)
     */
    public Address standardBroadcast() {
        checkIpv4("broadcast address");
        if (prefixLength() > 30) {
            throw new IllegalArgumentException(
                    "a prefix of length " + prefixLength() + " has no broadcast address");
        }
        InetAddress network = peer().map(InetPrefix::address).orElse(address());
        return broadcast(new InetPrefix(network, prefixLength()).broadcast());
    }

    /**
     * {@code label}: a name for the address, by custom the device's name, a colon and more.
     *
     * @param label up to 15 bytes
     * @return an address with it
     * @throws IllegalArgumentException if it is empty or longer, and for IPv6, which has none
     */
    public Address label(String label) {
        checkIpv4("label");
        int bytes = label.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes >= If.IFNAMSIZ) {
            throw new IllegalArgumentException(
                    "label '%s' has %d bytes: must have 1 to %d"
                            .formatted(label, bytes, If.IFNAMSIZ - 1));
        }
        return set(AddressAttributes.LABEL, label);
    }

    /**
     * {@code scope}: how far the address is known.
     *
     * @param scope RT_SCOPE_* of {@link RtNetlink}, 0 to 255
     * @return an address with it
     * @throws IllegalArgumentException if it is out of range, or for IPv6 another than the address
     *     itself says
     */
    public Address scope(int scope) {
        Inets.unsigned(scope, 8, "scope");
        if (isIpv6() && scope != scope()) {
            throw new IllegalArgumentException(
                    "scope %s of %s: the scope of an IPv6 address is part of it"
                            .formatted(RouteNames.scope(scope), prefix()));
        }
        IfAddrMsg next = header.copy();
        next.scope = scope;
        return new Address(next, attributes);
    }

    /**
     * {@code valid_lft}: how long the address is there. If the preferred lifetime is forever it
     * becomes as long as this.
     *
     * @param lifetime at least a second
     * @return an address with it
     * @throws IllegalArgumentException if it is zero, or shorter than the preferred lifetime
     */
    public Address validLifetime(Lifetime lifetime) {
        Lifetime preferred = preferredLifetime().isForever() ? lifetime : preferredLifetime();
        return set(AddressAttributes.CACHEINFO, AddressCacheInfo.of(preferred, lifetime));
    }

    /**
     * {@code valid_lft}: how long the address is there, as a time.
     *
     * @param lifetime 1 to 4294967294 seconds; a part of a second counts as a whole one
     * @return an address with it
     * @throws IllegalArgumentException if it is out of range, or shorter than the preferred
     *     lifetime
     */
    public Address validLifetime(Duration lifetime) {
        return validLifetime(Lifetime.of(lifetime));
    }

    /**
     * {@code preferred_lft}: how long new connections may use the address.
     *
     * <p>Of an IPv4 address it needs a valid lifetime too, or the kernel ignores it; {@code add}
     * and {@code replace} refuse that.
     *
     * @param lifetime 0 for an address that is deprecated at once
     * @return an address with it
     * @throws IllegalArgumentException if it is longer than the valid lifetime
     */
    public Address preferredLifetime(Lifetime lifetime) {
        return set(AddressAttributes.CACHEINFO, AddressCacheInfo.of(lifetime, validLifetime()));
    }

    /**
     * {@code preferred_lft}: how long new connections may use the address, as a time.
     *
     * @param lifetime 0 to 4294967294 seconds; a part of a second counts as a whole one
     * @return an address with it
     * @throws IllegalArgumentException if it is out of range, or longer than the valid lifetime
     */
    public Address preferredLifetime(Duration lifetime) {
        return preferredLifetime(Lifetime.of(lifetime));
    }

    /**
     * {@code metric}: of the route that the kernel makes for the prefix.
     *
     * @param metric 1 to 4294967295; 0 for the kernel's choice
     * @return an address with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Address metric(long metric) {
        return set(AddressAttributes.RT_PRIORITY, Inets.unsigned(metric, 32, "metric"));
    }

    /**
     * {@code proto}: who set the address. Kernels before 5.18 ignore it.
     *
     * @param protocol 0 to 255; IFAPROT_* of {@link io.netlink.uapi.IfAddr} are the kernel's own
     * @return an address with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Address protocol(int protocol) {
        return set(AddressAttributes.PROTO, (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * {@code nodad}: IPv6 does not look whether another host has the address, so that it can be
     * used at once.
     *
     * @return an address with it
     * @throws IllegalArgumentException for IPv4
     */
    public Address noDad() {
        return flag(IFA_F_NODAD, true);
    }

    /**
     * {@code optimistic}: the IPv6 address can be used while the kernel looks for duplicates.
     *
     * @return an address with it
     * @throws IllegalArgumentException for IPv4
     */
    public Address optimistic() {
        return flag(IFA_F_OPTIMISTIC, true);
    }

    /**
     * {@code home}: the home address of Mobile IPv6.
     *
     * @return an address with it
     * @throws IllegalArgumentException for IPv4
     */
    public Address home() {
        return flag(IFA_F_HOMEADDRESS, true);
    }

    /**
     * {@code mngtmpaddr}: the kernel makes privacy addresses from this one, whose prefix must be a
     * /64.
     *
     * @return an address with it
     * @throws IllegalArgumentException for IPv4
     */
    public Address manageTemporary() {
        return flag(IFA_F_MANAGETEMPADDR, true);
    }

    /**
     * {@code noprefixroute}: the kernel makes no route for the prefix.
     *
     * @return an address with it
     */
    public Address noPrefixRoute() {
        return flag(IFA_F_NOPREFIXROUTE, true);
    }

    /**
     * {@code autojoin}: the kernel joins this multicast address on the Ethernet level.
     *
     * @return an address with it
     */
    public Address autoJoin() {
        return flag(IFA_F_MCAUTOJOIN, true);
    }

    /**
     * Any flag.
     *
     * @param flag IFA_F_* of {@link io.netlink.uapi.IfAddr}; a request leaves out those that tell a
     *     state
     * @param on whether it is to be set
     * @return an address with it
     * @throws IllegalArgumentException for IPv4 if only IPv6 has it
     */
    public Address flag(int flag, boolean on) {
        if (on && !isIpv6() && (flag & IPV6_ONLY) != 0) {
            throw new IllegalArgumentException(
                    "%s: only IPv6 has %s".formatted(prefix(), AddressText.flags(flag, true)));
        }
        return withFlags(on ? flags() | flag : flags() & ~flag);
    }

    /** As the kernel has it: the low 8 bits in the header, and all in an attribute if need be. */
    private Address withFlags(int flags) {
        IfAddrMsg next = header.copy();
        next.flags = flags & 0xff;
        return new Address(
                next,
                flags == next.flags
                        ? attributes.without(AddressAttributes.FLAGS)
                        : attributes.with(AddressAttributes.FLAGS, flags));
    }

    /**
     * Any attribute of an address message.
     *
     * @param attribute of {@link AddressAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return an address with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> Address set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return new Address(header, attributes.with(attribute, value));
    }

    /**
     * Writes the address as it is: {@code struct ifaddrmsg} and the attributes. For code that sends
     * its own messages.
     *
     * @param writer after the message's header
     */
    public void writeTo(AttributeWriter writer) {
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    /** What is sent to make it: without what only the kernel can say. */
    Address toBeMade() {
        Lifetime preferred = preferredLifetime();
        if (!isIpv6()
                && validLifetime().isForever()
                && !preferred.isForever()
                && preferred.bits() != 0) {
            throw new IllegalArgumentException(
                    "preferred lifetime %s of %s: the kernel ignores it unless an IPv4 address has a"
                                    .formatted(preferred, prefix())
                            + " valid lifetime too");
        }
        Address plain = withFlags(flags() & SETTABLE);
        return new Address(
                plain.header, plain.attributes.without(AddressAttributes.TARGET_NETNSID));
    }

    /**
     * Refuses what was listed as joined.
     *
     * @return this
     */
    Address own() {
        if (joined() != null) {
            throw new IllegalArgumentException(
                    Inets.text(address())
                            + " was listed as joined, not as an own address: sockets join and leave"
                            + " it");
        }
        return this;
    }

    /** What is sent to delete it: just what tells it from others. */
    Address toBeDeleted() {
        Address named = withFlags(flags() & SETTABLE);
        AttributeSet identity =
                AttributeSet.empty(AddressAttributes.SPACE)
                        .with(AddressAttributes.LOCAL, address())
                        .with(
                                AddressAttributes.ADDRESS,
                                peer().map(InetPrefix::address).orElse(address()));
        return new Address(named.header, identity);
    }

    private void checkIpv4(String what) {
        if (isIpv6()) {
            throw new IllegalArgumentException(prefix() + ": an IPv6 address has no " + what);
        }
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Address copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that
                && header.equals(that.header)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + attributes.hashCode();
    }
}
