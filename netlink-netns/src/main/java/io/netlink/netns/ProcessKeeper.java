package io.netlink.netns;

import io.netlink.SyscallException;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibcProcess;
import io.netlink.internal.LibcSpawn;
import io.netlink.internal.LibraryThreads;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child's own thread in the JVM: it has the child launched, and then waits for its end, so that
 * it is always reaped. It is at home when it wakes anybody.
 */
final class ProcessKeeper implements Runnable {
    /** How often the caller checks that the thread is alive. */
    private static final long CHECK_MILLIS = 100;

    private final Launch.Request request;
    private final StandardStreams streams;
    private final CompletableFuture<NamespaceProcess> started = new CompletableFuture<>();

    /** Why the thread ended without waking the caller. */
    private volatile Throwable lost;

    private List<SyscallException> warnings = List.of();

    ProcessKeeper(Launch.Request request, StandardStreams streams) {
        this.request = request;
        this.streams = streams;
    }

    /**
     * Starts the child.
     *
     * @return the child
     * @throws SyscallException if the kernel refuses; then nothing is left of it
     */
    NamespaceProcess start() {
        Thread thread = LibraryThreads.newThread("netlink-process").unstarted(this);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                boolean alive = thread.isAlive();
                try {
                    return started.get(alive ? CHECK_MILLIS : 0, TimeUnit.MILLISECONDS);
                } catch (InterruptedException _) {
                    interrupted = true; // a launch cannot be abandoned
                } catch (TimeoutException e) {
                    if (!alive) {
                        throw new IllegalStateException("the library's thread died", lost);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What went wrong with /etc/netns, after {@link #start}. */
    List<SyscallException> warnings() {
        return warnings;
    }

    @Override
    public void run() {
        lost = LibraryThreads.arrive(LibcNamespace.gettid());
        if (lost != null) {
            return; // wakes nobody from where it is
        }
        NamespaceProcess process;
        try {
            process = launch();
        } catch (Throwable t) {
            started.completeExceptionally(t);
            return;
        }
        Thread.currentThread().setName("netlink-process-" + process.pid());
        started.complete(process);
        process.awaitExit();
    }

    private NamespaceProcess launch() {
        LibcSpawn.prepare();
        LibcProcess.keepExitCodes();
        Launch launch = new Launch(request, streams.childs());
        Thread thread = LibraryThreads.newThread("netlink-launch").unstarted(launch);
        thread.start();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                // nobody has a reason to
            }
        }
        int pid = launch.pid();
        NamespaceProcess process =
                new NamespaceProcess(pid, request.namespace().toString(), streams);
        streams.closeChilds();
        warnings = launch.warnings();
        return process;
    }

    private static RuntimeException rethrown(Throwable t) {
        t.addSuppressed(new Exception("called from here"));
        return switch (t) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(t);
        };
    }
}
