package io.netlink.netns;

import java.util.Objects;

/** Keys as sysctl(8) takes them, made paths below {@code /proc/sys}. */
final class SysctlKey {
    private SysctlKey() {}

    /**
     * The path of a key. Its first separator says which one it has, a dot or a slash; the other one
     * then stands for a dot, or is one.
     *
     * @throws IllegalArgumentException if it is none of the network's, or no key at all
     */
    static String path(String key) {
        Objects.requireNonNull(key, "key");
        int dot = key.indexOf('.');
        int slash = key.indexOf('/');
        boolean dotted = dot >= 0 && (slash < 0 || dot < slash);
        String path = dotted ? swapped(key) : key;
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf(0) >= 0) {
                throw new IllegalArgumentException(
                        "'" + key.replace("\0", "\\0") + "' cannot be the key of a sysctl");
            }
        }
        if (!parts[0].equals("net") || parts.length < 3) {
            throw new IllegalArgumentException(
                    "'" + key + "': a network namespace has net.….… and nothing else");
        }
        return path;
    }

    private static String swapped(String key) {
        StringBuilder path = new StringBuilder(key);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            path.setCharAt(i, c == '.' ? '/' : c == '/' ? '.' : c);
        }
        return path.toString();
    }
}
