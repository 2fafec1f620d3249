package io.netlink.route;

import java.util.function.ToIntFunction;

/**
 * The device that a filter is for.
 *
 * @param name its name, to be looked up when the filter is used; null if there is none
 * @param index its index; 0 if it was not looked up yet, or any device will do
 */
record FilterDevice(String name, int index) {
    static final FilterDevice ANY = new FilterDevice(null, 0);

    static FilterDevice named(String name) {
        return new FilterDevice(LinkNames.checkAnyName(name), 0);
    }

    static FilterDevice at(int index) {
        return new FilterDevice(null, Inets.index(index));
    }

    FilterDevice resolve(Rtnetlink rtnl) {
        return name == null ? this : at(rtnl.index(name));
    }

    /**
     * Looks the name up.
     *
     * @param lookUp from a name to an index
     */
    FilterDevice resolve(ToIntFunction<String> lookUp) {
        return name == null ? this : at(lookUp.applyAsInt(name));
    }

    boolean isAny() {
        return name == null && index == 0;
    }

    /** Once it was looked up. */
    boolean matches(int device) {
        return index == 0 || index == device;
    }

    @Override
    public String toString() {
        return name != null ? name : "if" + index;
    }
}
