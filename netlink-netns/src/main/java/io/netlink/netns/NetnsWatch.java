package io.netlink.netns;

import static io.netlink.uapi.Inotify.IN_CREATE;
import static io.netlink.uapi.Inotify.IN_DELETE;
import static io.netlink.uapi.Inotify.IN_DELETE_SELF;
import static io.netlink.uapi.Inotify.IN_IGNORED;
import static io.netlink.uapi.Inotify.IN_MOVED_FROM;
import static io.netlink.uapi.Inotify.IN_MOVED_TO;
import static io.netlink.uapi.Inotify.IN_MOVE_SELF;
import static io.netlink.uapi.Inotify.IN_ONLYDIR;
import static io.netlink.uapi.Inotify.IN_Q_OVERFLOW;
import static io.netlink.uapi.Inotify.IN_UNMOUNT;

import io.netlink.Errno;
import io.netlink.NetnsId;
import io.netlink.SyscallException;
import io.netlink.internal.FileWatch;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.Turn;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code ip netns monitor}: tells which names of namespaces come and go. From {@link #open()} or
 * {@link NetnsDirectory#watch()}.
 *
 * <pre>{@code
 * try (NetnsWatch watch = NetnsWatch.open()) {
 *     for (NetnsEvent event : watch) {                 // until another thread closes it
 *         switch (event) {
 *             case Present(var name, _) -> …           // was there before
 *             case Created(var name, _) -> …           // Netns.open(name) works
 *             case Deleted(var name, _) -> …
 *             case Overrun() -> …
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>First come the names that are there. A name is told once a namespace is mounted on its file,
 * not when the file is made, as {@code ip netns monitor} does it; and it is gone when the namespace
 * is unmounted or the file deleted. The directory need not be there yet, and may go and come.
 * Nothing is polled: the kernel tells of files (inotify) and of mounts. Of what a symbolic link
 * points to ({@link Netns#link}) it does not tell: that its target has gone is seen with the next
 * mount or unmount.
 *
 * <p><b>Threads:</b> any thread may use it; one reads at a time, others wait for their turn. {@link
 * #close()} from any thread wakes the reader, and so does an interrupt: it gets a {@link
 * SyscallException} with EINTR and is still interrupted; nothing is lost.
 *
 * <p><b>Privileges:</b> none, but to read the directory.
 */
public final class NetnsWatch implements AutoCloseable, Iterable<NetnsEvent> {
    private static final int INSIDE = IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM;
    private static final int ITSELF = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    private static final int LOST = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT;
    private static final int NONE = -1;

    private final RunDirectory directory;
    private final FileWatch files;

    private final Turn reader = new Turn();

    // of who has the turn

    private final ArrayDeque<NetnsEvent> events = new ArrayDeque<>();
    private final TreeMap<String, NetnsId> known = new TreeMap<>();

    /** The watch on the directory; or on the nearest folder above it that there is. */
    private int watch = NONE;

    private boolean above;

    /** Which directory is watched: another one may be mounted over it. */
    private NetnsId watched;

    private volatile boolean closed;

    private NetnsWatch(RunDirectory directory, FileWatch files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * Watches where {@code ip netns} has names.
     *
     * @return the watch, from this moment on
     * @throws SyscallException EMFILE or ENOSPC at a limit of inotify, EACCES if the directory may
     *     not be read
     */
    public static NetnsWatch open() {
        return open(RunDirectory.STANDARD);
    }

    static NetnsWatch open(RunDirectory directory) {
        FileWatch files = FileWatch.open();
        try {
            NetnsWatch watch = new NetnsWatch(directory, files);
            watch.start();
            return watch;
        } catch (Throwable t) {
            files.close();
            throw t;
        }
    }

    private void start() {
        reader.takeAnyway();
        try {
            arm();
            known.putAll(directory.namespaces());
            known.forEach((name, id) -> events.add(new NetnsEvent.Present(name, id)));
        } finally {
            reader.give();
        }
    }

    /**
     * Waits for the next event.
     *
     * @return the event
     * @throws IllegalStateException if this is closed, also while it waits
     * @throws SyscallException if the directory can be watched no more
     * @throws UncheckedIOException if it can be read no more
     */
    public NetnsEvent next() {
        return take(-1);
    }

    /**
     * Waits for the next event for a limited time.
     *
     * @param timeout how long; zero to look only
     * @return the event; empty if there was none
     * @throws IllegalArgumentException if the time is negative
     * @throws IllegalStateException if this is closed, also while it waits
     * @throws SyscallException if the directory can be watched no more
     * @throws UncheckedIOException if it can be read no more
     */
    public Optional<NetnsEvent> next(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout of " + timeout);
        }
        boolean finite = timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0;
        return Optional.ofNullable(take(finite ? timeout.toNanos() : Long.MAX_VALUE));
    }

    /**
     * The events, as they come, without end: it ends when this is closed.
     *
     * @return for one thread
     */
    @Override
    public Iterator<NetnsEvent> iterator() {
        return new Iterator<>() {
            private NetnsEvent next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    try {
                        next = NetnsWatch.this.next();
                    } catch (IllegalStateException e) {
                        if (isOpen()) {
                            throw e;
                        }
                    }
                }
                return next != null;
            }

            @Override
            public NetnsEvent next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the watch is closed");
                }
                NetnsEvent event = next;
                next = null;
                return event;
            }
        };
    }

    /**
     * Whether {@link #close()} has not been called yet.
     *
     * @return true while it can be used
     */
    public boolean isOpen() {
        return !closed;
    }

    /** Wakes who waits, and gives up what is held. Twice is harmless. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        files.wake();
        reader.takeAnyway();
        try {
            files.close();
        } finally {
            reader.give();
        }
    }

    /** The next event; null at the timeout. */
    private NetnsEvent take(long nanos) {
        long start = System.nanoTime();
        int taken = reader.take(nanos);
        if (taken == -Errno.ETIMEDOUT.number()) {
            return null;
        }
        SyscallException.check(taken, "poll", "inotify");
        try {
            return read(nanos, start);
        } finally {
            reader.give();
        }
    }

    private NetnsEvent read(long nanos, long start) {
        while (true) {
            if (closed) {
                throw new IllegalStateException("the watch of " + directory.path() + " is closed");
            }
            NetnsEvent event = events.poll();
            if (event != null) {
                return event;
            }
            long left = nanos < 0 ? -1 : Math.max(0, nanos - (System.nanoTime() - start));
            int ready = SyscallException.check(files.await(left), "poll", "inotify");
            if (ready == 0 && left == 0) {
                return null;
            }
            if (!closed) {
                look(ready);
            }
        }
    }

    /** Finds out what has happened. */
    private void look(int ready) {
        Findings found = new Findings();
        if ((ready & FileWatch.EVENTS) != 0) {
            SyscallException.check(files.read(found), "read", "inotify");
        }
        boolean mounts = (ready & FileWatch.MOUNTS) != 0;
        if (found.lost || mounts && !Objects.equals(watched, identity())) {
            arm();
        }
        if (found.lost || mounts) {
            compare();
        }
    }

    /** What a batch of inotify's events says. */
    private final class Findings implements FileWatch.Listener {
        /** Whether more may have changed than there are events of. */
        private boolean lost;

        @Override
        public void event(int number, int mask, String name) {
            if ((mask & IN_Q_OVERFLOW) != 0) {
                events.add(new NetnsEvent.Overrun());
                lost = true;
            } else if (number == watch && (above || (mask & LOST) != 0)) {
                lost = true;
            } else if (number == watch && (mask & (IN_DELETE | IN_MOVED_FROM)) != 0) {
                see(name, null); // and never mind what is there now: that has events of its own
            } else if (number == watch) {
                see(name, directory.identityOf(name));
            }
        }
    }

    /** Tells what is different of a name; no namespace if it has none. */
    private void see(String name, NetnsId now) {
        NetnsId before = known.get(name);
        if (Objects.equals(before, now)) {
            return;
        }
        if (before != null) {
            known.remove(name);
            events.add(new NetnsEvent.Deleted(name, before));
        }
        if (now != null) {
            known.put(name, now);
            events.add(new NetnsEvent.Created(name, now));
        }
    }

    /** Compares all names with what is known of them. */
    private void compare() {
        Map<String, NetnsId> now = directory.namespaces();
        for (String name : new ArrayList<>(known.keySet())) {
            if (!now.containsKey(name)) {
                see(name, null);
            }
        }
        now.forEach(this::see);
    }

    private NetnsId identity() {
        return LibcNamespace.identity(directory.path(), NONE, null);
    }

    /** Watches the directory, or what is above it until it is made. */
    private void arm() {
        int old = watch;
        String path = directory.path();
        String missing = null;
        while (true) {
            above = missing != null;
            watch = files.add(path, (above ? IN_CREATE | IN_MOVED_TO : INSIDE) | ITSELF);
            if (watch == -Errno.ENOENT.number()) {
                missing = path;
                path = path.substring(0, Math.max(1, path.lastIndexOf('/')));
                continue;
            }
            SyscallException.check(watch, "inotify_add_watch", path);
            if (above && LibcNamespace.identity(missing, NONE, null) != null) {
                files.remove(watch); // it was made before it was watched for
                path = directory.path();
                missing = null;
                continue;
            }
            break;
        }
        watched = identity();
        if (old >= 0 && old != watch) {
            files.remove(old);
        }
    }
}
