package io.netlink.route;

import io.netlink.RequestBatch;

import java.util.concurrent.atomic.AtomicReference;

/** Memory of a batch, kept for the next one: the system takes its time to give and take it. */
final class BatchMemory {
    /** How much is kept; the system gives only what of it is used. */
    private static final int KEPT = 1 << 20;

    private final AtomicReference<RequestBatch> spare = new AtomicReference<>();
    private volatile boolean closed;

    /** An empty batch, which belongs to the caller. */
    RequestBatch take() {
        RequestBatch kept = spare.getAndSet(null);
        return kept != null ? kept : new RequestBatch();
    }

    void giveBack(RequestBatch batch) {
        if (batch.capacity() > KEPT || !spare.compareAndSet(null, batch.clear())) {
            batch.close();
        } else if (closed) {
            close();
        }
    }

    void close() {
        closed = true;
        RequestBatch kept = spare.getAndSet(null);
        if (kept != null) {
            kept.close();
        }
    }
}
