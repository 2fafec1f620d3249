package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.RawAttribute;
import io.netlink.route.encap.Encap;
import io.netlink.route.encap.Encaps;
import io.netlink.uapi.LwTunnel;
import io.netlink.uapi.Netlink;

import java.util.Optional;

/** The pair of attributes, type and payload, that routes and nexthops keep an encapsulation in. */
record RouteEncap(Attribute<Integer> type, Attribute<byte[]> payload) {
    /** RTA_ENCAP_TYPE and RTA_ENCAP. */
    static final RouteEncap OF_ROUTE =
            new RouteEncap(RouteAttributes.ENCAP_TYPE, RouteAttributes.ENCAP);

    /** NHA_ENCAP_TYPE and NHA_ENCAP. */
    static final RouteEncap OF_NEXTHOP =
            new RouteEncap(NexthopAttributes.ENCAP_TYPE, NexthopAttributes.ENCAP);

    AttributeSet set(AttributeSet attributes, Encap<?> encap) {
        // strict kernels want the mark of a nest
        int marked = payload.code() | Netlink.NLA_F_NESTED;
        return attributes
                .without(payload)
                .without(type)
                .with(new RawAttribute(marked, Encaps.encode(encap)))
                .with(type, encap.number());
    }

    Optional<Encap<?>> get(AttributeView attributes) {
        return attributes
                .get(type)
                .filter(number -> number != LwTunnel.LWTUNNEL_ENCAP_NONE)
                .map(number -> Encaps.decode(number, attributes.get(payload).orElse(new byte[0])));
    }

    /** Attributes that were listed, as they can be sent: the kernel marks no nest, but wants it. */
    AttributeSet toBeMade(AttributeSet attributes) {
        Optional<Encap<?>> encap = get(attributes);
        return encap.isPresent() ? set(attributes, encap.get()) : attributes;
    }
}
