package io.netlink;

import java.util.Optional;

/**
 * Not all of a batch was done: {@link #result()} says exactly what was and what was not.
 *
 * <p>The cause is why no more was sent, or why it is not known what became of some, if there was
 * such a thing; else the first refusal.
 */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How many failures the message tells. */
    private static final int TOLD = 3;

    private final transient BatchResult result;

    BatchException(BatchResult result) {
        super(
                message(result),
                result.cause()
                        .orElseGet(
                                () ->
                                        result.failures().isEmpty()
                                                ? null
                                                : result.failures().getFirst().exception()));
        this.result = result;
    }

    /**
     * What became of the items.
     *
     * @return the result; empty after deserialization
     */
    public Optional<BatchResult> result() {
        return Optional.ofNullable(result);
    }

    private static String message(BatchResult result) {
        StringBuilder text = new StringBuilder();
        text.append(result.done()).append(" of ").append(result.size()).append(" items done");
        int failed = result.failures().size();
        if (failed > 0) {
            text.append(", ").append(failed).append(" refused");
        }
        int unknown = result.unknown().length;
        if (unknown > 0) {
            text.append(", ").append(unknown).append(" unknown");
        }
        if (result.sent() < result.size()) {
            text.append(", ").append(result.size() - result.sent()).append(" not sent");
        }
        result.cause().ifPresent(cause -> text.append("; ").append(cause.getMessage()));
        result.failures().stream().limit(TOLD).forEach(each -> text.append("; ").append(each));
        if (failed > TOLD) {
            text.append("; and ").append(failed - TOLD).append(" more");
        }
        return text.toString();
    }
}
