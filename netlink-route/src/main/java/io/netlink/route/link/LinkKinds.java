package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.route.LinkKind;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The list of kinds that the library has a type for: a new one is a file and a line here. */
public final class LinkKinds {
    private LinkKinds() {}

    /** Kinds of users, by name. */
    private static final Map<String, LinkKind.Type<?>> REGISTERED = new ConcurrentHashMap<>();

    /** Only the kinds that a program meets are loaded. */
    private static LinkKind.Type<?> own(String name) {
        return switch (name) {
            case "bond" -> Bond.TYPE;
            case "bridge" -> Bridge.TYPE;
            case "can" -> Can.TYPE;
            case "dummy" -> Dummy.TYPE;
            case "hsr" -> Hsr.TYPE;
            case "ifb" -> Ifb.TYPE;
            case "ipvlan" -> Ipvlan.TYPE;
            case "ipvtap" -> Ipvtap.TYPE;
            case "macvlan" -> Macvlan.TYPE;
            case "macvtap" -> Macvtap.TYPE;
            case "netkit" -> Netkit.TYPE;
            case "nlmon" -> Nlmon.TYPE;
            case "team" -> Team.TYPE;
            case "tun" -> Tun.TYPE;
            case "vcan" -> Vcan.TYPE;
            case "veth" -> Veth.TYPE;
            case "vlan" -> Vlan.TYPE;
            case "vrf" -> Vrf.TYPE;
            case "vxcan" -> Vxcan.TYPE;
            case "vxlan" -> Vxlan.TYPE;
            case "wireguard" -> Wireguard.TYPE;
            default -> null;
        };
    }

    /** What a master keeps about a link, by the master's kind. */
    private static LinkKind.Type<?> ownPort(String name) {
        return switch (name) {
            case "bond" -> BondPort.TYPE;
            case "bridge" -> BridgePort.TYPE;
            case "vrf" -> VrfPort.TYPE;
            default -> null;
        };
    }

    /**
     * Makes a kind of one's own known to listings, to the texts of errors and to {@link
     * io.netlink.route.LinkView#kind()}, in the whole process and for good. To make such links, or
     * to read them by {@link io.netlink.route.LinkView#kind(LinkKind.Type)}, it need not be known.
     *
     * @param type the kind
     * @throws IllegalArgumentException if the library has a type for it, or it was registered
     *     before
     */
    public static void register(LinkKind.Type<?> type) {
        if (own(type.name()) != null || REGISTERED.putIfAbsent(type.name(), type) != null) {
            throw new IllegalArgumentException(
                    "there is a type for link kind " + type.name() + " already");
        }
    }

    /**
     * The type of a kind.
     *
     * @param name what the kernel calls the kind
     * @return empty if neither the library nor a user has a type for it
     */
    public static Optional<LinkKind.Type<?>> find(String name) {
        LinkKind.Type<?> own = own(Objects.requireNonNull(name));
        return Optional.ofNullable(own != null ? own : REGISTERED.get(name));
    }

    /**
     * The type of what a master keeps about a link.
     *
     * @param masterKind what the kernel calls the master's kind
     * @return empty if the library has no type for it
     */
    public static Optional<LinkKind.Type<?>> findPort(String masterKind) {
        return Optional.ofNullable(ownPort(masterKind));
    }

    /**
     * The attributes of a kind's data.
     *
     * @param name what the kernel calls the kind
     * @return the kind's table, an empty one if the library has no type for it
     */
    public static AttributeSpace attributesOf(String name) {
        return find(name).<AttributeSpace>map(LinkKind.Type::attributes).orElse(OtherKind.SPACE);
    }

    /**
     * The attributes of what a master keeps about a link.
     *
     * @param masterKind what the kernel calls the master's kind; in requests {@code KIND_slave}
     * @return the table, an empty one if the library has no type for it
     */
    public static AttributeSpace portAttributesOf(String masterKind) {
        return findPort(masterKind.replaceFirst("_slave$", ""))
                .<AttributeSpace>map(LinkKind.Type::attributes)
                .orElse(OtherKind.SPACE);
    }

    /**
     * A kind from what the kernel sent.
     *
     * @param name IFLA_INFO_KIND
     * @param data IFLA_INFO_DATA, empty if there was none
     * @return the typed kind, {@link OtherKind} if there is no type for it or its data make no
     *     sense
     * @throws DecodeException if no kind can have the name
     */
    public static LinkKind decode(String name, byte[] data) {
        return decode(find(name), name, data);
    }

    /**
     * What a master keeps about a link, from what the kernel sent.
     *
     * @param masterKind IFLA_INFO_SLAVE_KIND
     * @param data IFLA_INFO_SLAVE_DATA, empty if there was none
     * @return the typed port, {@link OtherKind} if there is no type for it or its data make no
     *     sense
     * @throws DecodeException if no kind can have the name
     */
    public static LinkKind decodePort(String masterKind, byte[] data) {
        return decode(findPort(masterKind), masterKind, data);
    }

    private static LinkKind decode(Optional<LinkKind.Type<?>> type, String name, byte[] data) {
        try {
            if (type.isPresent()) {
                return decode(type.get(), data);
            }
        } catch (DecodeException e) {
            // no attributes: as bytes below
        }
        try {
            return OtherKind.of(name, data);
        } catch (IllegalArgumentException e) { // the kernel's mistake, not the caller's
            throw new DecodeException("IFLA_INFO_KIND", e.getMessage());
        }
    }

    /**
     * A kind of a type from what the kernel sent.
     *
     * @param type the type
     * @param data IFLA_INFO_DATA, empty if there was none
     * @param <K> the kind
     * @return the kind
     * @throws DecodeException if the data are no attributes
     */
    public static <K extends LinkKind> K decode(LinkKind.Type<K> type, byte[] data) {
        return type.decode().apply(AttributeSet.of(type.attributes(), data));
    }
}
