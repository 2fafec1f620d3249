package io.netlink.netns;

import io.netlink.internal.LibcProcess;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child in a namespace. It behaves as the JDK's processes do, but for its streams: they are not
 * closed under descendants of the child that still use them, nor by {@link #destroy()}, so that a
 * program's last words can be read.
 */
final class NamespaceProcess extends Process {
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    /** The exit code of a child that someone else reaped. */
    private static final int UNKNOWN = -1;

    private final int pid;
    private final String where;
    private final StandardStreams streams;
    private final Optional<ProcessHandle> handle;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** Held to signal and to reap: until it is reaped its pid is its own. */
    private final Object lock = new Object(); // not a Lock: see LibraryThreads

    private boolean reaped;

    NamespaceProcess(int pid, String where, StandardStreams streams) {
        this.pid = pid;
        this.where = where;
        this.streams = streams;
        this.handle = ProcessHandle.of(pid); // also of one that has ended: it is not yet reaped
    }

    /** Waits for the child's end and reaps it, on the thread that is there for it. */
    void awaitExit() {
        int status = LibcProcess.awaitExit(pid);
        synchronized (lock) {
            reaped = true;
            LibcProcess.reap(pid);
        }
        exit.complete(status < 0 ? UNKNOWN : status);
        streams.release();
    }

    @Override
    public OutputStream getOutputStream() {
        return streams.input();
    }

    @Override
    public InputStream getInputStream() {
        return streams.output();
    }

    @Override
    public InputStream getErrorStream() {
        return streams.error();
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            exit.get(unit.toNanos(timeout), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public int exitValue() {
        if (!exit.isDone()) {
            throw new IllegalThreadStateException("process hasn't exited");
        }
        return exit.join();
    }

    @Override
    public boolean isAlive() {
        return !exit.isDone();
    }

    @Override
    public void destroy() {
        signal(SIGTERM);
    }

    @Override
    public Process destroyForcibly() {
        signal(SIGKILL);
        return this;
    }

    @Override
    public boolean supportsNormalTermination() {
        return true;
    }

    private void signal(int signal) {
        synchronized (lock) {
            if (!reaped) {
                LibcProcess.kill(pid, signal);
            }
        }
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public ProcessHandle toHandle() {
        return handle.orElseThrow(
                () ->
                        new UnsupportedOperationException(
                                "/proc does not show the process " + pid + " of this process"));
    }

    /** Dependents run elsewhere, never on the thread that waits for the child. */
    @Override
    public CompletableFuture<Process> onExit() {
        return exit.handleAsync((status, failure) -> this);
    }

    @Override
    public String toString() {
        return "Process[pid="
                + pid
                + ", in "
                + where
                + ", exitValue="
                + (exit.isDone() ? exit.join() : "\"not exited\"")
                + "]";
    }
}
