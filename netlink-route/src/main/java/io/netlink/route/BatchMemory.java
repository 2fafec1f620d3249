package io.netlink.route;

import io.netlink.RequestBatch;
import io.netlink.internal.Spares;

/**
 * Memory of batches, kept for the next ones, of whichever handle: the system takes its time to give
 * and take it, and the JVM stops all its threads for a moment before it gives memory back.
 */
final class BatchMemory {
    /** As many as are made at the same time, mostly. */
    private static final int KEPT = 4;

    /** What is kept of each at most; the system gives only what of it is used. */
    private static final int KEPT_BYTES = 1 << 20;

    private static final Spares<RequestBatch> SPARES = new Spares<>(KEPT);

    private BatchMemory() {}

    /** An empty batch, which belongs to the caller. */
    static RequestBatch take() {
        RequestBatch kept = SPARES.take();
        return kept != null ? kept : new RequestBatch();
    }

    /** Nobody else has the batch any more. */
    static void giveBack(RequestBatch batch) {
        batch.clear();
        if (batch.capacity() > KEPT_BYTES || !SPARES.keep(batch)) {
            batch.close();
        }
    }
}
