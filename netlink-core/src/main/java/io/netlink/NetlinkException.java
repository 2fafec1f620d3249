package io.netlink;

import java.util.Optional;

/**
 * The kernel refused a netlink request.
 *
 * <p>The message names the operation and the thing, the errno, the kernel's own words (extended
 * ack), the attribute it points at as a path, and the remedy where one is known:
 *
 * <pre>
 * RTM_NEWLINK eth0.7 type vlan: Numerical result out of range (ERANGE): Attribute failed policy
 * validation, at IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID</pre>
 */
public final class NetlinkException extends ErrnoException {
    private static final long serialVersionUID = 1L;

    /** The message type's C name. */
    private final String operation;

    /** What the kernel said besides the errno. */
    private final transient ExtendedAck extendedAck;

    /** The attribute path, empty if the kernel named none. */
    private final String attributePath;

    /**
     * Creates the exception.
     *
     * @param operation the message type, such as {@code RTM_NEWLINK}
     * @param subject what the request was about, such as {@code veth-a type veth}
     * @param number the positive errno
     * @param extendedAck the kernel's extended ack, {@link ExtendedAck#NONE} if it sent none
     * @param attributePath the attribute the kernel points at, or the empty string
     */
    public NetlinkException(
            String operation,
            String subject,
            int number,
            ExtendedAck extendedAck,
            String attributePath) {
        super(number, message(operation, subject, number, extendedAck, attributePath));
        this.operation = operation;
        this.extendedAck = extendedAck;
        this.attributePath = attributePath;
    }

    /**
     * The operation that was refused.
     *
     * @return the message type's C name, such as {@code RTM_NEWLINK}
     */
    public String operation() {
        return operation;
    }

    /**
     * What the kernel said besides the errno.
     *
     * @return the extended ack; {@link ExtendedAck#NONE} where there was none (also after
     *     deserialization)
     */
    public ExtendedAck extendedAck() {
        return extendedAck == null ? ExtendedAck.NONE : extendedAck;
    }

    /**
     * The attribute the kernel points at, or misses.
     *
     * @return a path such as {@code IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID}
     */
    public Optional<String> attributePath() {
        return attributePath.isEmpty() ? Optional.empty() : Optional.of(attributePath);
    }

    private static String message(
            String operation, String subject, int number, ExtendedAck ack, String path) {
        StringBuilder text = new StringBuilder(operation);
        if (!subject.isEmpty()) {
            text.append(' ').append(subject);
        }
        text.append(": ").append(describe(number));
        ack.message().ifPresent(words -> text.append(": ").append(words));
        if (!path.isEmpty()) {
            text.append(ack.missingType().isPresent() ? ", missing " : ", at ").append(path);
        }
        String remedy = remedyFor(operation, Errno.of(number), ack);
        if (!remedy.isEmpty()) {
            text.append("; ").append(remedy);
        }
        return text.toString();
    }

    private static String remedyFor(String operation, Errno errno, ExtendedAck ack) {
        return switch (errno) {
            case EPERM, EACCES ->
                    errno == Errno.EACCES && operation.equals("RTM_GETROUTE")
                            ? "" // what a prohibit route answers to a look-up, whoever asks
                            : "needs CAP_NET_ADMIN in the network namespace: run as root, or inside"
                                    + " a user and network namespace of its own (unshare -Urn java"
                                    + " …)";
            case EOPNOTSUPP ->
                    operation.equals("RTM_NEWLINK")
                                    && ack.message().orElse("").contains("Unknown device type")
                            ? "the kernel knows no such link kind: load its module (modprobe), or"
                                    + " use a kernel that has it"
                            : "";
            default -> "";
        };
    }
}
