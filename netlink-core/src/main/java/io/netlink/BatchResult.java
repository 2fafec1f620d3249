package io.netlink;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of each item of a batch. Immutable.
 *
 * <p>An item was done, or refused ({@link #failures()}), or never sent ({@link #sent()}), or it is
 * not known ({@link #unknown()}): the kernel's answer was lost, or did not come in time.
 */
public final class BatchResult {
    /** What can have become of an item. */
    public enum Outcome {
        /** The kernel carried it out. */
        DONE,
        /** The kernel refused it. */
        REFUSED,
        /** The kernel was sent it, and the answer is missing. */
        UNKNOWN,
        /** The kernel was not sent it, or not all of its requests. */
        NOT_SENT
    }

    private final int size;
    private final int sent;
    private final List<BatchFailure> failures;
    private final BitSet unknown;
    private final RuntimeException cause;

    private BatchResult(
            int size,
            int sent,
            List<BatchFailure> failures,
            BitSet unknown,
            RuntimeException cause) {
        this.size = size;
        this.sent = sent;
        this.failures = failures;
        this.unknown = unknown;
        this.cause = cause;
    }

    /**
     * How many items the batch had.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * How many items the kernel carried out.
     *
     * @return the number; those of which it is not known do not count
     */
    public int done() {
        int done = 0;
        int failed = 0;
        for (int item = 0; item < sent; item++) {
            if (failed < failures.size() && failures.get(failed).item() == item) {
                failed++;
            } else if (unknown == null || !unknown.get(item)) {
                done++;
            }
        }
        return done;
    }

    /**
     * Up to where items were sent: those from this number on were not, so nothing came of them.
     *
     * @return the size, unless something came in between ({@link #cause()}, {@link
     *     RequestBatch#stopAtFailure})
     */
    public int sent() {
        return sent;
    }

    /**
     * The items that the kernel refused.
     *
     * @return them in order, immutable
     */
    public List<BatchFailure> failures() {
        return failures;
    }

    /**
     * The items of which it is not known whether they were carried out or refused.
     *
     * @return their numbers in order
     */
    public int[] unknown() {
        return unknown == null ? new int[0] : unknown.stream().toArray();
    }

    /**
     * Why answers are missing or not all was sent, other than by a refusal.
     *
     * @return such as a {@link SyscallException} with ENOBUFS (answers were lost) or ETIMEDOUT, or
     *     an {@link IllegalStateException} if the socket was closed in the middle
     */
    public Optional<RuntimeException> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * What became of an item.
     *
     * @param item its number, from 0
     * @return what
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public Outcome outcome(int item) {
        Objects.checkIndex(item, size);
        if (failure(item).isPresent()) {
            return Outcome.REFUSED;
        }
        if (item >= sent) {
            return Outcome.NOT_SENT;
        }
        return unknown != null && unknown.get(item) ? Outcome.UNKNOWN : Outcome.DONE;
    }

    /**
     * Why an item was refused.
     *
     * @param item its number, from 0
     * @return empty if it was not
     */
    public Optional<BatchFailure> failure(int item) {
        int low = 0;
        int high = failures.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = failures.get(middle).item();
            if (at == item) {
                return Optional.of(failures.get(middle));
            }
            low = at < item ? middle + 1 : low;
            high = at < item ? high : middle - 1;
        }
        return Optional.empty();
    }

    /**
     * Whether all was done.
     *
     * @return false if anything was refused, not sent, or is not known
     */
    public boolean isDone() {
        return sent == size && failures.isEmpty() && unknown == null;
    }

    /**
     * Sees to it that all was done.
     *
     * @return this result
     * @throws BatchException if not; with this result, how many failed, and the first of them
     */
    public BatchResult orThrow() {
        if (!isDone()) {
            throw new BatchException(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return isDone() ? "all " + size + " items done" : new BatchException(this).getMessage();
    }

    /** Gathers what becomes of the requests of a batch. */
    static final class Builder {
        private final RequestBatch batch;
        private int next;
        private boolean stopped;
        private List<BatchFailure> failures;
        private BitSet unknown;
        private RuntimeException cause;

        Builder(RequestBatch batch) {
            this.batch = batch;
        }

        /** The first request that has not been sent. */
        int next() {
            return next;
        }

        boolean goesOn() {
            return !stopped && next < batch.requests();
        }

        /** Requests up to this one have been sent. */
        void sentUpTo(int request) {
            next = request;
        }

        void refused(int request, NetlinkException exception) {
            if (failures == null) {
                failures = new ArrayList<>();
            }
            failures.add(
                    new BatchFailure(batch.itemOf(request), batch.subject(request), exception));
            stopped |= batch.stops();
        }

        void unknown(int request) {
            if (unknown == null) {
                unknown = new BitSet();
            }
            unknown.set(batch.itemOf(request));
            stopped |= batch.stops();
        }

        /** The first reason counts. */
        void because(RuntimeException reason) {
            cause = cause == null ? reason : cause;
        }

        void stop(RuntimeException reason) {
            because(reason);
            stopped = true;
        }

        /** One counts of an item, the one that came first: the sort is stable. */
        private static List<BatchFailure> firstOfEach(List<BatchFailure> sorted) {
            List<BatchFailure> firsts = new ArrayList<>(sorted.size());
            for (BatchFailure each : sorted) {
                if (firsts.isEmpty() || firsts.getLast().item() != each.item()) {
                    firsts.add(each);
                }
            }
            return firsts;
        }

        BatchResult build() {
            int size = batch.size();
            int sent = next == batch.requests() ? size : batch.itemOf(next);
            if (failures != null) {
                failures.sort(Comparator.comparingInt(BatchFailure::item));
                failures = firstOfEach(failures);
            }
            if (failures != null && unknown != null) {
                failures.forEach(each -> unknown.clear(each.item()));
            }
            if (unknown != null) {
                unknown.clear(sent, Math.max(sent, unknown.length()));
            }
            return new BatchResult(
                    size,
                    sent,
                    failures == null ? List.of() : List.copyOf(failures),
                    unknown == null || unknown.isEmpty() ? null : unknown,
                    cause);
        }
    }
}
