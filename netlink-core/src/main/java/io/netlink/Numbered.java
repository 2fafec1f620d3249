package io.netlink;

/**
 * A choice that the kernel has a number for. An enum of such choices has one more constant, with a
 * negative number, for what a newer kernel may send ({@link Codecs#oneOf}).
 */
public interface Numbered {
    /**
     * The kernel's number.
     *
     * @return negative for the choice that stands for every unknown number
     */
    int number();
}
