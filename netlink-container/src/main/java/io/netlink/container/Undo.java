package io.netlink.container;

import java.util.ArrayDeque;
import java.util.Deque;

/** What takes back the steps so far, if a later one fails. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** To be done before all that were added earlier. */
    void add(Runnable step) {
        steps.push(step);
    }

    /**
     * Takes all back; what fails at that is told with the failure that was the reason. If that was
     * an interrupt, it must not end the waits that this needs: the thread is interrupted again
     * afterwards.
     */
    void run(Throwable reason) {
        boolean interrupted = false;
        while (!steps.isEmpty()) {
            interrupted |= Thread.interrupted();
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
