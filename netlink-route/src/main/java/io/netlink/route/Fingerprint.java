package io.netlink.route;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;

import java.util.Map;
import java.util.Set;

/**
 * Compares attributes but for some that change all the time, such as counters, or that only some
 * messages have.
 *
 * @param ignored attributes that do not count
 * @param inside what does not count inside others
 */
record Fingerprint(Set<Integer> ignored, Map<Integer, Fingerprint> inside) {

    static Fingerprint without(Integer... ignored) {
        return new Fingerprint(Set.of(ignored), Map.of());
    }

    boolean same(AttributeSet one, AttributeSet other) {
        return one.equals(other) || same(one.reader(), other.reader());
    }

    /** What counts comes in the same order: the kernel writes all such messages in one place. */
    private boolean same(AttributeReader one, AttributeReader other) {
        while (true) {
            boolean more = next(one);
            if (more != next(other)) {
                return false;
            }
            if (!more) {
                return true;
            }
            if (one.type() != other.type()) {
                return false;
            }
            Fingerprint inner = inside.get(one.type());
            boolean same =
                    inner == null
                            ? java.util.Arrays.equals(one.bytes(), other.bytes())
                            : inner.same(one.nested(), other.nested());
            if (!same) {
                return false;
            }
        }
    }

    private boolean next(AttributeReader at) {
        boolean more = at.next();
        while (more && ignored.contains(at.type())) {
            more = at.next();
        }
        return more;
    }
}
