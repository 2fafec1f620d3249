package io.netlink;

/**
 * A system call failed.
 *
 * <p>The message names the call, the thing it was about, the errno, and the remedy where one is
 * known: {@code setns netns ns1: Operation not permitted (EPERM); needs CAP_SYS_ADMIN …}.
 */
public final class SyscallException extends ErrnoException {
    private static final long serialVersionUID = 1L;

    /** The call's C name. */
    private final String call;

    /**
     * Creates the exception.
     *
     * @param call the C name of the call, such as {@code setns}
     * @param subject what the call was about, such as {@code netns ns1}; may be empty
     * @param number the positive errno
     * @param remedy what to do about it, or the empty string
     */
    public SyscallException(String call, String subject, int number, String remedy) {
        super(number, message(call, subject, number, remedy));
        this.call = call;
    }

    /**
     * Creates the exception without a remedy of its own.
     *
     * @param call the C name of the call
     * @param subject what the call was about; may be empty
     * @param number the positive errno
     */
    public SyscallException(String call, String subject, int number) {
        this(call, subject, number, "");
    }

    /**
     * The call that failed.
     *
     * @return its C name
     */
    public String call() {
        return call;
    }

    /**
     * Turns the kernel's convention (a result, or the negative errno) into a result or this
     * exception.
     *
     * @param result what the call returned: {@code >= 0} or {@code -errno}
     * @param call the C name of the call
     * @param subject what the call was about
     * @return the result, if it is not negative
     */
    public static int check(int result, String call, String subject) {
        if (result < 0) {
            throw new SyscallException(call, subject, -result);
        }
        return result;
    }

    private static String message(String call, String subject, int number, String remedy) {
        StringBuilder text = new StringBuilder(call);
        if (!subject.isEmpty()) {
            text.append(' ').append(subject);
        }
        text.append(": ").append(describe(number));
        String advice = remedy.isEmpty() ? remedyFor(call, Errno.of(number)) : remedy;
        if (!advice.isEmpty()) {
            text.append("; ").append(advice);
        }
        return text.toString();
    }

    private static String remedyFor(String call, Errno errno) {
        if (errno == Errno.EMFILE) {
            return "the process has reached its limit of open files: close handles, or raise it"
                    + " (ulimit -n)";
        }
        if (errno == Errno.ENOSPC && call.equals("unshare")) {
            return "the limit of network namespaces is reached: delete some, close handles, or"
                    + " raise it (sysctl user.max_net_namespaces)";
        }
        if (errno != Errno.EPERM && errno != Errno.EACCES) {
            return "";
        }
        return switch (call) {
            case "setns", "unshare", "mount", "umount2" ->
                    "needs CAP_SYS_ADMIN: run as root, or the whole JVM inside user, network and"
                            + " mount namespaces of its own (unshare -Urnm java …)";
            case "socket" -> "needs CAP_NET_RAW for this socket type";
            default -> "";
        };
    }
}
