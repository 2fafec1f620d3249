package io.netlink;

/**
 * Something the kernel said no to: a request ({@link NetlinkException}) or a system call ({@link
 * SyscallException}).
 *
 * <p>The predicates cover what callers branch on most, whichever way the refusal came:
 *
 * <pre>{@code
 * try {
 *     rtnl.links().add(Link.named("br0").kind(Bridge.create()));
 * } catch (ErrnoException e) {
 *     if (!e.isExists()) throw e;
 * }
 * }</pre>
 */
public abstract sealed class ErrnoException extends RuntimeException
        permits NetlinkException, SyscallException {
    private static final long serialVersionUID = 1L;

    /** The kernel's positive error number. */
    private final int number;

    /**
     * For the two subclasses.
     *
     * @param number the positive errno
     * @param message the whole message
     */
    ErrnoException(int number, String message) {
        super(message);
        this.number = number;
    }

    /**
     * The kernel's error.
     *
     * @return the errno, {@link Errno#UNKNOWN} if this version of the library has no name for it
     */
    public Errno errno() {
        return Errno.of(number);
    }

    /**
     * The kernel's error as a number, also where it has no name here.
     *
     * @return a positive number
     */
    public int errnoNumber() {
        return number;
    }

    /**
     * Whether what was to be made is there already.
     *
     * @return true for EEXIST
     */
    public boolean isExists() {
        return errno() == Errno.EEXIST;
    }

    /**
     * Whether the device, address, route, file or process named is not there.
     *
     * @return true for ENODEV, ENOENT, ESRCH, ENXIO and EADDRNOTAVAIL
     */
    public boolean isNotFound() {
        return switch (errno()) {
            case ENODEV, ENOENT, ESRCH, ENXIO, EADDRNOTAVAIL -> true;
            default -> false;
        };
    }

    /**
     * Whether a capability is missing.
     *
     * @return true for EPERM and EACCES
     */
    public boolean isNotPermitted() {
        return errno() == Errno.EPERM || errno() == Errno.EACCES;
    }

    /**
     * An errno as text: {@code File exists (EEXIST)}.
     *
     * @param number the positive errno
     * @return the text of strerror(3) and the constant's name
     */
    static String describe(int number) {
        Errno errno = Errno.of(number);
        return errno == Errno.UNKNOWN
                ? "error " + number
                : errno.text() + " (" + errno.name() + ")";
    }
}
