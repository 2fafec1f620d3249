package io.netlink.route;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A prefix that an IPv6 router announced, as the kernel tells it, seen in the receive memory: what
 * {@code ip monitor prefix} prints.
 *
 * <p>The kernel tells of each prefix in each advertisement that it heeds (RTM_NEWPREFIX), whatever
 * it makes of it, to whoever has joined RTNLGRP_IPV6_PREFIX. It keeps no list of them.
 *
 * <pre>{@code
 * socket.join(RTNLGRP_IPV6_PREFIX);
 * socket.receive(timeout, message -> System.out.println(RouterPrefixView.of(message)));
 * }</pre>
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> that of its message; {@link #copy()} gives a {@link RouterPrefix} that lives
 * for ever. A {@code RouterPrefix} is a view that has its own memory.
 */
public sealed class RouterPrefixView extends MessageView permits RouterPrefix {
    /** IF_PREFIX_ONLINK of the kernel's net/if_inet6.h, before 6.8. */
    private static final int OLD_ON_LINK = 0x01;

    /** IF_PREFIX_AUTOCONF, before 6.8. */
    private static final int OLD_AUTOCONF = 0x02;

    /** L of the option in the advertisement, RFC 4861. */
    private static final int ON_LINK = 0x80;

    /** A of the option. */
    private static final int AUTOCONF = 0x40;

    /** The bits of an option that have a meaning: L, A, R of RFC 6275, P of RFC 9762. */
    private static final int OPTION_BITS = 0xf0;

    final PrefixMsg header;

    private RouterPrefixView(PrefixMsg header) {
        super(header, RouterPrefixAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    RouterPrefixView(PrefixMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message.
     *
     * @param message an RTM_NEWPREFIX message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static RouterPrefixView of(NetlinkMessage message) {
        return new RouterPrefixView(new PrefixMsg()).wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link RouterPrefix}.
     *
     * @param message an RTM_NEWPREFIX message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code RouterPrefix}
     */
    public RouterPrefixView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The prefix with memory of its own.
     *
     * @return an immutable copy
     */
    public RouterPrefix copy() {
        return new RouterPrefix(header.copy(), attributes0().copy());
    }

    /**
     * {@code dev}: the index of the device that the advertisement came in on.
     *
     * @return empty if the message does not say
     */
    public final OptionalInt deviceIndex() {
        int index = header.index();
        return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * {@code prefix}: what was announced.
     *
     * @return an IPv6 prefix, with any bits that the router put beyond its length
     * @throws DecodeException if there can be no such
     */
    public final InetPrefix prefix() {
        AttributeReader at = attributes0().at(RouterPrefixAttributes.ADDRESS);
        InetAddress address = at == null ? Inets.any(Socket.AF_INET6) : at.inet();
        return Inets.read(address, header.prefixLength(), "prefix_len");
    }

    /**
     * The flags, of which kernels have had two sorts.
     *
     * @return from 6.8 on the byte in the advertisement: 0x80 for {@code onlink}, 0x40 for {@code
     *     autoconf}, and others; before that 1 and 2, and nothing else
     */
    public final int flags() {
        return header.flags();
    }

    /**
     * {@code onlink}: whether the addresses of the prefix can be reached without a router.
     *
     * @return the L bit, in whichever way the kernel says it
     */
    public final boolean isOnLink() {
        return flag(ON_LINK, OLD_ON_LINK);
    }

    /**
     * {@code autoconf}: whether hosts may make addresses of the prefix for themselves.
     *
     * @return the A bit, in whichever way the kernel says it
     */
    public final boolean isAutoconf() {
        return flag(AUTOCONF, OLD_AUTOCONF);
    }

    /** An old kernel sets no bit of the option; a router sets none of those without a meaning. */
    private boolean flag(int ofOption, int old) {
        int flags = header.flags();
        return (flags & ((flags & OPTION_BITS) != 0 ? ofOption : old)) != 0;
    }

    /**
     * {@code valid}: how long the prefix is there.
     *
     * @return {@link Lifetime#FOREVER} for one that no time ends; empty if the message does not say
     */
    public final Optional<Lifetime> validLifetime() {
        return get(RouterPrefixAttributes.CACHEINFO).map(PrefixCacheInfo::valid);
    }

    /**
     * {@code preferred}: how long new connections may use addresses of the prefix.
     *
     * @return {@link Lifetime#FOREVER} for one that no time ends; empty if the message does not say
     */
    public final Optional<Lifetime> preferredLifetime() {
        return get(RouterPrefixAttributes.CACHEINFO).map(PrefixCacheInfo::preferred);
    }

    /**
     * As a line of {@code ip monitor prefix}, with the device's index; and with the flags, which
     * {@code ip} does not see if the kernel is new.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("prefix ").append(prefix());
        text.append(" dev if").append(header.index());
        text.append(isOnLink() ? " onlink" : "").append(isAutoconf() ? " autoconf" : "");
        get(RouterPrefixAttributes.CACHEINFO).ifPresent(info -> text.append(' ').append(info));
        return text.toString();
    }
}
