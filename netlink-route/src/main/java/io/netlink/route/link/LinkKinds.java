package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.route.LinkKind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of kinds that the library has a type for: a new one is a file and a line here. */
public final class LinkKinds {
    private LinkKinds() {}

    /** The kinds. */
    public static final List<LinkKind.Type> ALL = List.of(Veth.TYPE, Bridge.TYPE);

    private static final Map<String, LinkKind.Type> BY_NAME =
            ALL.stream().collect(Collectors.toMap(LinkKind.Type::name, Function.identity()));

    /**
     * The attributes of a kind's data.
     *
     * @param name what the kernel calls the kind
     * @return the kind's table, an empty one if the library has no type for it
     */
    public static AttributeSpace attributesOf(String name) {
        LinkKind.Type type = BY_NAME.get(name);
        return type == null ? OtherKind.SPACE : type.attributes();
    }

    /**
     * A kind from what the kernel sent.
     *
     * @param name IFLA_INFO_KIND
     * @param data IFLA_INFO_DATA, empty if there was none
     * @return the typed kind, {@link OtherKind} if the library has no type for it or its data make
     *     no sense
     * @throws DecodeException if no kind can have the name
     */
    public static LinkKind decode(String name, byte[] data) {
        LinkKind.Type type = BY_NAME.get(name);
        if (type == null) {
            return other(name, data);
        }
        try {
            return type.decode().apply(AttributeSet.of(type.attributes(), data));
        } catch (DecodeException e) {
            return other(name, data);
        }
    }

    private static LinkKind other(String name, byte[] data) {
        try {
            return OtherKind.of(name, data);
        } catch (IllegalArgumentException e) { // the kernel's mistake, not the caller's
            throw new DecodeException("IFLA_INFO_KIND", e.getMessage());
        }
    }
}
