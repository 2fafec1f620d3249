package io.netlink.route;

import io.netlink.uapi.If;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the kernel takes as a link's name (dev_valid_name of net/core/dev.c), checked beforehand.
 */
final class LinkNames {
    private LinkNames() {}

    /**
     * Checks the name of a link that is to be made or renamed.
     *
     * @throws IllegalArgumentException if the kernel would refuse it
     */
    static String checkName(String name) {
        check(name, If.IFNAMSIZ - 1, "a link's name");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            // the kernel's isspace() counts Latin-1's no-break space, whatever character it is of
            if (b == ':' || b == (byte) 0xa0) {
                throw new IllegalArgumentException(
                        "'%s': a link's name must not have %s in it"
                                .formatted(name, b == ':' ? "':'" : "the byte 0xa0"));
            }
        }
        return name;
    }

    /**
     * Checks what a link may be found by: its name or an alternative one. The kernel lets an
     * alternative name be anything; this is what iproute2 lets through.
     *
     * @throws IllegalArgumentException if no link can have it
     */
    static String checkAnyName(String name) {
        return check(name, If.ALTIFNAMSIZ - 1, "a link's name or alternative name");
    }

    private static String check(String name, int maximum, String what) {
        Objects.requireNonNull(name, what);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maximum) {
            throw new IllegalArgumentException(
                    "'%s' has %d bytes; %s has at most %d".formatted(name, bytes, what, maximum));
        }
        if (name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("'" + name + "' cannot be " + what);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            // isspace(3) in the C locale
            if (c == '/' || c == 0 || c == ' ' || c >= '\t' && c <= '\r') {
                throw new IllegalArgumentException(
                        "'%s': %s must not have %s in it"
                                .formatted(name, what, c == '/' ? "'/'" : "white space or NUL"));
            }
        }
        return name;
    }
}
