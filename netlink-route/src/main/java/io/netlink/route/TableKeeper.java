package io.netlink.route;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;

import static java.lang.foreign.MemorySegment.ofArray;

import io.netlink.DecodeException;
import io.netlink.DumpInterruptedException;
import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Log;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps a table up to date, on one thread: with events of one socket and lists of another.
 *
 * <p>A list is not of one moment: each event that comes while it is made may be older or newer than
 * what the list says of its entry. So the events since its begin are applied to it, in order: what
 * the last of them says of an entry is so in either case. What is told is how the outcome differs
 * from the table before.
 *
 * <p>Before a list, what is in the socket's buffer is read: an event from before a change that was
 * lost, or that the kernel did not tell, must not be applied to what was listed after it.
 */
final class TableKeeper<T> implements AutoCloseable {
    /** The index of lo, which every namespace has. */
    private static final int LOOPBACK = 1;

    private static final Duration DAY = Duration.ofDays(1);

    /** As often as this events are read while a list is. */
    private static final int MESSAGES_BETWEEN = 64;

    /** The least that a message takes in the kernel's buffer: its sk_buff. */
    private static final int LEAST_TRUESIZE = 512;

    /** The least time from a doubt to the list that ends it: others may follow. */
    private static final long LEAST_PAUSE_NANOS = 2_000_000;

    /** The most time until a list is repeated that was not quiet, where it never is. */
    private static final long MOST_PAUSE_NANOS = 10_000_000_000L;

    /** What the kernel refuses a list with that it may give a moment later. */
    private static final Set<Errno> FOR_NOW =
            EnumSet.of(Errno.EAGAIN, Errno.EBUSY, Errno.EINTR, Errno.ENOBUFS, Errno.ENOMEM);

    private static final long REFUSED_PAUSE_NANOS = 10_000_000;

    /** Where a new state goes, and how it differs from the last. */
    interface Committer<T> extends BiConsumer<PersistentMap<Object, List<T>>, List<Change<T>>> {}

    private final TableKind<T> kind;
    private final NetlinkSocket events;
    private final Rtnetlink rtnl;
    private final int receiveBuffer;
    private final RtnetlinkEventView view = new RtnetlinkEventView();

    private Committer<T> committer;
    private Runnable flush;

    private PersistentMap<Object, List<T>> state = PersistentMap.empty();
    private boolean overrun;

    /** Why the last list is none; null if it is one. */
    private RuntimeException notListed;

    private boolean doubt;
    private long doubtSince;
    private long pauseNanos = LEAST_PAUSE_NANOS;
    private volatile long listings;
    private volatile long overruns;

    TableKeeper(NetnsHandle namespace, NetlinkOptions options, TableKind<T> kind) {
        this(
                NetlinkSocket.open(NETLINK_ROUTE, namespace, options),
                () -> Rtnetlink.open(namespace, options),
                options.receiveBuffer(),
                kind);
    }

    /** For tests, too. Closes what it was given if it fails. */
    TableKeeper(
            NetlinkSocket events, Supplier<Rtnetlink> rtnl, int receiveBuffer, TableKind<T> kind) {
        this.kind = kind;
        this.events = events;
        this.receiveBuffer = receiveBuffer;
        try {
            kind.groups().forEach(group -> join(events, group));
            this.rtnl = rtnl.get();
        } catch (Throwable t) {
            events.close();
            throw t;
        }
    }

    private static void join(NetlinkSocket socket, RtnetlinkGroup group) {
        try {
            socket.join(group.number());
        } catch (SyscallException e) {
            if (e.errno() != Errno.EINVAL) {
                throw e; // but a kernel without nexthop objects tells of none
            }
        }
    }

    void to(Committer<T> where, Runnable slowly) {
        committer = where;
        flush = slowly;
    }

    TableKind<T> kind() {
        return kind;
    }

    long listings() {
        return listings;
    }

    long overruns() {
        return overruns;
    }

    /** Waits for an event or for the time to list again. */
    void step() {
        long left = doubtSince + pauseNanos - System.nanoTime();
        if (overrun || doubt && left <= 0) {
            relist();
            return;
        }
        Live live = new Live();
        receive(doubt ? Duration.ofNanos(left) : DAY, live::take);
        live.commit();
        flush.run();
    }

    /** Receives a datagram; false if there was none. */
    private boolean receive(Duration timeout, Consumer<NetlinkMessage> to) {
        try {
            return events.receive(timeout, to);
        } catch (SyscallException e) {
            if (e.errno() != Errno.ENOBUFS && e.errno() != Errno.EMSGSIZE) {
                throw e;
            }
            notListed = e; // lost, or too long and so lost, too
        } catch (DecodeException e) {
            notListed = e; // a datagram that makes no sense: who knows what it said
        }
        if (!overrun) {
            overrun = true;
            overruns++;
        }
        return true;
    }

    /**
     * Lists until the list and the events since its begin make one state.
     *
     * <p>For the first time whoever opens the table waits for that, no longer than the sockets'
     * deadline and a last list, or until an interrupt. Later nobody does, and it goes on.
     *
     * @throws DumpInterruptedException if the first one was interrupted all the time
     * @throws SyscallException ETIMEDOUT if the kernel did not answer, ENOBUFS if it dropped events
     *     all the time, EINTR if the thread is interrupted
     */
    void relist() {
        boolean first = listings == 0;
        long end = System.nanoTime() + rtnl.deadline().toNanos();
        for (boolean again = false; ; again = true) {
            if (first && again) {
                checkGoesOn(end);
            }
            boolean lost = overrun;
            overrun = false;
            doubt = false;
            Live before = new Live();
            readAll(lost || first ? message -> {} : before::take);
            before.commit();
            flush.run(); // it may take long until there is a list
            if (overrun) {
                continue; // it was full again in the meantime
            }
            doubt = false; // the list will show it
            if (listAndCommit()) {
                flush.run();
                return;
            }
        }
    }

    private void checkGoesOn(long end) {
        if (Thread.currentThread().isInterrupted()) {
            throw new SyscallException(
                    "recvmsg",
                    "the first list of a table",
                    Errno.EINTR.number(),
                    "the thread was interrupted while it had to be repeated");
        }
        if (System.nanoTime() - end > 0) {
            throw notListed;
        }
    }

    /** Reads at least all that is in the socket's buffer. */
    private void readAll(Consumer<NetlinkMessage> to) {
        // the kernel takes twice what was asked for, and one more
        long most = 2L * receiveBuffer / LEAST_TRUESIZE + 1;
        for (long i = 0; i < most && receive(Duration.ZERO, to); i++) {
            // there is more
        }
    }

    private boolean listAndCommit() {
        long start = System.nanoTime();
        List<byte[]> meanwhile = new ArrayList<>();
        int[] messages = {0};
        rtnl.whileListing(
                () -> {
                    if (++messages[0] % MESSAGES_BETWEEN == 0) {
                        readAll(message -> meanwhile.add(message.toByteArray()));
                    }
                });
        List<T> listed = list();
        listings++;
        readAll(message -> meanwhile.add(message.toByteArray()));
        if (listed == null || overrun) {
            return false;
        }
        Silent next = new Silent(listed);
        try {
            for (byte[] message : meanwhile) {
                kind.apply(view.wrap(NetlinkMessage.of(ofArray(message))), next);
            }
        } catch (DecodeException e) {
            notListed = e; // who knows what it said
            return false;
        }
        notListed = null;
        commit(next.map);
        long took = System.nanoTime() - start;
        if (meanwhile.isEmpty()) {
            pauseNanos = Math.max(LEAST_PAUSE_NANOS, took); // no more than half of the time
        } else {
            // where the kernel walks along while others change what it walks on, it may have
            // missed some, and says so for some tables only: a quiet list is sure
            pauseNanos = Math.clamp(2 * pauseNanos, took, Math.max(MOST_PAUSE_NANOS, took));
            doubt();
        }
        return true;
    }

    /** What is there; null if it changed all the time. */
    private List<T> list() {
        long start = System.nanoTime();
        try {
            // the kernel tells of a link or address before it acts on it, under its rtnl lock:
            // once it answers this, which needs the lock, it has acted
            rtnl.links().get(LOOPBACK);
            return kind.list(rtnl);
        } catch (DumpInterruptedException e) {
            notListed = e;
            return null;
        } catch (SyscallException e) {
            if (e.errno() == Errno.ETIMEDOUT || e.errno() == Errno.ENOBUFS) {
                notListed = e;
                return null;
            }
            throw e;
        } catch (NetlinkException e) {
            if (!FOR_NOW.contains(e.errno())) {
                throw e;
            }
            return notNow(e, start);
        } catch (DecodeException e) {
            // what it is about may change or go: a table that is open shows what it knows until
            // then, and follows events
            if (!(notListed instanceof DecodeException)) {
                Log.say(Level.WARNING, "a table cannot be listed, and tries again: " + e, null);
            }
            return notNow(e, start);
        }
    }

    /** Pauses, so that half of the time at most is spent on what is in vain. */
    private List<T> notNow(RuntimeException reason, long start) {
        notListed = reason;
        LockSupport.parkNanos(Math.max(REFUSED_PAUSE_NANOS, System.nanoTime() - start));
        return null;
    }

    private void commit(PersistentMap<Object, List<T>> next) {
        List<Change<T>> changes = new ArrayList<>();
        PersistentMap<Object, List<T>> old = state;
        Live merged = new Live();
        old.forEach(
                (key, bucket) -> {
                    if (next.get(key) == null) {
                        merged.put(key, List.of());
                    }
                });
        next.forEach(merged::put);
        changes.addAll(merged.changes);
        state = merged.map;
        committer.accept(state, changes);
    }

    private void doubt() {
        if (!doubt) {
            doubt = true;
            doubtSince = System.nanoTime();
        }
    }

    @Override
    public void close() {
        events.close();
        rtnl.close();
    }

    /** The table as it is, and what happens to it. */
    private final class Live implements TableKind.Buckets<T> {
        private PersistentMap<Object, List<T>> map = state;
        private final List<Change<T>> changes = new ArrayList<>(1);

        void take(NetlinkMessage message) {
            kind.apply(view.wrap(message), this);
        }

        @Override
        public List<T> get(Object key) {
            return map.getOrDefault(key, List.of());
        }

        @Override
        public void put(Object key, List<T> entries) {
            List<T> old = get(key);
            List<T> merged = BucketDifference.merge(kind, old, entries, changes);
            if (merged != old) {
                map = map.with(key, merged.isEmpty() ? null : merged);
            }
        }

        @Override
        public void doubt() {
            TableKeeper.this.doubt();
        }

        void commit() {
            if (map != state) {
                state = map;
                committer.accept(map, changes);
            }
        }
    }

    /** A list, to which events are applied before anybody sees it. */
    private final class Silent implements TableKind.Buckets<T> {
        private PersistentMap<Object, List<T>> map = PersistentMap.empty();

        Silent(List<T> listed) {
            for (T entry : listed) {
                Object key = kind.key(entry);
                List<T> bucket = get(key);
                if (bucket.isEmpty()) {
                    map = map.with(key, List.of(entry));
                } else if (bucket.stream().noneMatch(each -> kind.isSameThing(each, entry))) {
                    List<T> more = new ArrayList<>(bucket);
                    more.add(entry);
                    map = map.with(key, List.copyOf(more));
                } // else it was seen twice, since others came or went
            }
        }

        @Override
        public List<T> get(Object key) {
            return map.getOrDefault(key, List.of());
        }

        @Override
        public void put(Object key, List<T> entries) {
            map = map.with(key, entries.isEmpty() ? null : List.copyOf(entries));
        }

        @Override
        public void doubt() {
            TableKeeper.this.doubt();
        }
    }
}
