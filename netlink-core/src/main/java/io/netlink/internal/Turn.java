package io.netlink.internal;

/**
 * One thread at a time, as a monitor has it; but who waits for its turn can be interrupted, and
 * gives up when its time is over.
 *
 * <p>Made of a monitor, and not of a {@code java.util.concurrent} lock: whoever gives the turn to
 * another may be inside a namespace, where such a lock would unpark a virtual thread, and so start
 * its carrier there.
 */
public final class Turn {
    private static final int EINTR = 4;
    private static final int ETIMEDOUT = 110;

    // guarded by this

    private volatile Thread holder; // looked at without it by isMine
    private int waiting;

    /** A turn that nobody has. */
    public Turn() {}

    /**
     * Waits for the turn. What need not wait is not disturbed by an interrupt.
     *
     * @param nanos how long at most; negative for as long as it takes
     * @return 0, and then {@link #give} must follow; -ETIMEDOUT; or -EINTR if the thread is
     *     interrupted, which it then still is
     */
    public synchronized int take(long nanos) {
        if (holder == null) {
            holder = Thread.currentThread();
            return 0;
        }
        long start = System.nanoTime();
        waiting++;
        try {
            while (holder != null) {
                long left = nanos - (System.nanoTime() - start);
                if (nanos >= 0 && left <= 0) {
                    return -ETIMEDOUT;
                }
                wait(nanos < 0 ? 0 : left / 1_000_000 + 1);
            }
            holder = Thread.currentThread();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (holder == null) {
                notify(); // it may have been told that it is free, and then not to be told twice
            }
            return -EINTR;
        } finally {
            waiting--;
        }
    }

    /** Waits for the turn, whatever comes: for who gives up what the others use. */
    public synchronized void takeAnyway() {
        boolean interrupted = false;
        waiting++;
        while (holder != null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        waiting--;
        holder = Thread.currentThread();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next one may. */
    public synchronized void give() {
        holder = null;
        if (waiting > 0) {
            notify();
        }
    }

    /**
     * Whether the calling thread has the turn.
     *
     * @return true between {@link #take} and {@link #give}
     */
    public boolean isMine() {
        return holder == Thread.currentThread();
    }
}
