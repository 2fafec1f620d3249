package io.netlink;

/**
 * Bytes from the wire that make no sense, with the place: a length that does not fit, a short
 * value.
 */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param where the attribute, such as {@code IFLA_MTU}, or the structure
     * @param what what is wrong with it
     */
    public DecodeException(String where, String what) {
        super(where + ": " + what);
    }
}
