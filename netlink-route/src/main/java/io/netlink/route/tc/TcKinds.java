package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;

import java.util.Arrays;

/**
 * The lists of kinds that the library has a type for: a new one is a file and a line here. Only
 * those that a program meets are loaded.
 */
public final class TcKinds {
    private TcKinds() {}

    /** Qdiscs. */
    private static TcKind.Type<?> qdisc(String name) {
        return switch (name) {
            case "netem" -> Netem.TYPE;
            default -> null;
        };
    }

    /** Classes, by the name of their qdisc. */
    private static TcKind.Type<?> tcClass(String name) {
        return switch (name) {
            default -> null;
        };
    }

    /** Filters. */
    private static TcKind.Type<?> filter(String name) {
        return switch (name) {
            default -> null;
        };
    }

    /**
     * The table of a qdisc's options.
     *
     * @param name what the kernel calls the kind
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace qdiscAttributes(String name) {
        return attributes(qdisc(name));
    }

    /**
     * The table of a class's options.
     *
     * @param name what the kernel calls the qdisc
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace classAttributes(String name) {
        return attributes(tcClass(name));
    }

    /**
     * The table of a filter's options.
     *
     * @param name what the kernel calls the kind
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace filterAttributes(String name) {
        return attributes(filter(name));
    }

    private static AttributeSpace attributes(TcKind.Type<?> type) {
        return type == null ? OtherTc.SPACE : type.attributes();
    }

    /**
     * A qdisc's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind; {@link OtherTc} if there is no type for it or its options make no
     *     sense
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeQdisc(String name, byte[] options) {
        return decode(qdisc(name), name, options);
    }

    /**
     * A class's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind, or {@link OtherTc}
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeClass(String name, byte[] options) {
        return decode(tcClass(name), name, options);
    }

    /**
     * A filter's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind, or {@link OtherTc}
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeFilter(String name, byte[] options) {
        return decode(filter(name), name, options);
    }

    private static TcKind<?> decode(TcKind.Type<?> type, String name, byte[] options) {
        try {
            if (type != null) {
                return (TcKind<?>) decode(type, options);
            }
        } catch (DecodeException e) {
            // as bytes below
        }
        try {
            return OtherTc.of(name, options);
        } catch (IllegalArgumentException e) { // the kernel's mistake, not the caller's
            throw new DecodeException("TCA_KIND", e.getMessage());
        }
    }

    /**
     * A kind of a type from what the kernel sent.
     *
     * @param type the type
     * @param options TCA_OPTIONS, empty if there was none
     * @param <K> the kind
     * @return the kind
     * @throws DecodeException if there are fewer bytes than the kind's structure has, or what
     *     follows it are no attributes
     */
    public static <K> K decode(TcKind.Type<K> type, byte[] options) {
        AttributeSpace space = type.attributes();
        int header = space.headerLength();
        if (options.length < header) {
            throw new DecodeException(
                    "TCA_OPTIONS of " + type.name(),
                    "has " + options.length + " bytes, needs " + header);
        }
        int start = Math.min(options.length, header + 3 & ~3);
        return type.decode()
                .apply(
                        Arrays.copyOf(options, header),
                        AttributeSet.of(space, Arrays.copyOfRange(options, start, options.length)));
    }
}
