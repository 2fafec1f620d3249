package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.DecodeException;
import io.netlink.DumpInterruptedException;
import io.netlink.Errno;
import io.netlink.MessageWriter;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;
import io.netlink.SyscallException;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A table over a kernel whose lists and events come as a test wants. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveTableTest {
    /** Links that the kernel has: index and alias. */
    private final Map<Integer, String> links = Collections.synchronizedMap(new TreeMap<>());

    private EventKernel events = new EventKernel();
    private final ListKernel lists = new ListKernel();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** What happens while a list is made, once each: after its rows were written down. */
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    private static void link(MessageWriter w, int index, String alias) {
        IfInfoMsg.write(w, Socket.AF_UNSPEC, index, 0, 0);
        w.string(IfLink.IFLA_IFNAME, "if" + index);
        w.string(IfLink.IFLA_IFALIAS, alias);
    }

    private void tellsNew(int index, String alias) {
        events.tells(RtNetlink.RTM_NEWLINK, w -> link(w, index, alias));
    }

    private void tellsGone(int index) {
        events.tells(RtNetlink.RTM_DELLINK, w -> link(w, index, ""));
    }

    private LinkTable open() {
        links.put(1, "lo");
        LinkTable table =
                new LinkTable(
                        new TableKeeper<>(
                                events.socket(), lists::rtnlOfTable, 4096, new LinkTable.Kind()));
        table.listen(
                change ->
                        told.add(
                                switch (change) {
                                    case Change.Added<Link>(var now) -> "+" + text(now);
                                    case Change.Changed<Link>(var before, var now) ->
                                            text(before) + ">" + text(now);
                                    case Change.Removed<Link>(var before) -> "-" + text(before);
                                }));
        return table;
    }

    private static String text(Link link) {
        return link.index() + link.alias().orElse("");
    }

    private static String text(LinkTable table) {
        return String.join(" ", table.list().stream().map(LiveTableTest::text).sorted().toList());
    }

    private void tells(String... changes) throws InterruptedException {
        await(() -> told.size() >= changes.length);
        assertEquals(List.of(changes), List.copyOf(told));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in time");
            Thread.sleep(1);
        }
    }

    @Test
    void tellsWhatIsThereAndThenEachChangeOnce() throws Exception {
        try (LinkTable table = open()) {
            tells("+1lo");
            links.put(2, "a");
            tellsNew(2, "a");
            tellsNew(2, "a"); // the kernel often says it twice
            tells("+1lo", "+2a");
            links.put(2, "b");
            tellsNew(2, "b");
            tells("+1lo", "+2a", "2a>2b");
            links.remove(2);
            tellsGone(2);
            tells("+1lo", "+2a", "2a>2b", "-2b");
            assertEquals("1lo", text(table));
            assertEquals(0, table.overruns());
        }
    }

    /** 9 came before the loss and went with it: what was in the buffer must not bring it back. */
    @Test
    void tellsJustTheDifferencesAfterAnOverrun() throws Exception {
        try (LinkTable table = open()) {
            links.put(2, "a");
            tellsNew(2, "a");
            tells("+1lo", "+2a");
            links.put(3, "c");
            links.put(2, "b");
            synchronized (events) {
                events.fails(EventKernel.ENOBUFS);
                tellsNew(9, "ghost");
                tellsNew(2, "stale");
            }
            await(() -> table.overruns() == 1 && told.size() >= 4);
            assertEquals("1lo 2b 3c", text(table));
            assertEquals(List.of("+1lo", "+2a", "+3c", "2a>2b"), sorted());
        }
    }

    private List<String> sorted() {
        List<String> rest = new ArrayList<>(told.subList(2, told.size()));
        Collections.sort(rest);
        rest.addAll(0, told.subList(0, 2));
        return rest;
    }

    /** They may be older than the list or newer: nobody knows, and it does not matter. */
    @Test
    void appliesWhatComesDuringAListInOrder() throws Exception {
        links.put(5, "new");
        links.put(6, "six");
        meanwhile.add(
                () -> {
                    tellsNew(5, "old"); // before the list was made
                    tellsNew(5, "new");
                    tellsNew(7, "seven"); // after it
                    links.put(7, "seven");
                    tellsGone(6);
                    links.remove(6);
                    tellsNew(8, "eight"); // came and went
                    tellsGone(8);
                });
        try (LinkTable table = open()) {
            assertEquals("1lo 5new 7seven", text(table));
            await(() -> table.listings() >= 2); // since that list was not quiet
            await(() -> told.size() >= 3);
            Thread.sleep(20); // for what must not come
            assertEquals(
                    List.of("+1lo", "+5new", "+7seven"),
                    List.copyOf(told).stream().sorted().toList());
        }
    }

    @Test
    void listsAgainWhenAListWasInterrupted() {
        links.put(4, "four");
        lists.interrupted = 3;
        try (LinkTable table = open()) {
            assertEquals("1lo 4four", text(table));
            assertEquals(0, lists.interrupted);
        }
    }

    /** As all else that waits: whoever opens it must not hang, and learns why. */
    @Test
    void openingItEndsAfterTheDeadline() {
        lists.deadline = Duration.ofMillis(50);
        lists.interrupted = Integer.MAX_VALUE;
        DumpInterruptedException never = assertThrows(DumpInterruptedException.class, this::open);
        assertEquals(List.of("1lo"), never.partial().stream().map(l -> text((Link) l)).toList());
        lists.interrupted = 0;
        lists.silent = true;
        events = new EventKernel();
        SyscallException late = assertThrows(SyscallException.class, this::open);
        assertEquals(Errno.ETIMEDOUT, late.errno());
        lists.silent = false;
        events = new EventKernel();
        overrunsWithoutEnd();
        SyscallException lost = assertThrows(SyscallException.class, this::open);
        assertEquals(Errno.ENOBUFS, lost.errno());
    }

    /** During every list. */
    private void overrunsWithoutEnd() {
        meanwhile.add(
                () -> {
                    events.fails(EventKernel.ENOBUFS);
                    overrunsWithoutEnd();
                });
    }

    /** Once it is open it goes on; it shows what it knows meanwhile. */
    @Test
    void whatNeverEndsLaterIsTriedAgain() throws Exception {
        lists.deadline = Duration.ofMillis(50);
        try (LinkTable table = open()) {
            lists.silent = true;
            links.put(2, "late");
            events.fails(EventKernel.ENOBUFS);
            Thread.sleep(200);
            assertEquals("1lo", text(table));
            lists.silent = false;
            tells("+1lo", "+2late");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void openingEndsWithAnInterrupt(boolean silent) throws Exception {
        lists.silent = silent;
        lists.interrupted = Integer.MAX_VALUE;
        lists.deadline = Duration.ofMinutes(1);
        AtomicReference<Object> said = new AtomicReference<>();
        Runnable open =
                () -> {
                    try {
                        open().close();
                    } catch (SyscallException e) {
                        said.set(e.errno() + " " + Thread.currentThread().isInterrupted());
                    }
                };
        Thread opener = Thread.ofPlatform().start(open);
        Thread.sleep(100);
        assertTrue(opener.isAlive(), "does not try again");
        opener.interrupt();
        assertTrue(opener.join(Duration.ofSeconds(1)), "still tries");
        assertEquals("EINTR true", said.get());
    }

    @Test
    void listsAgainWhenEventsAreLostMeanwhile() throws Exception {
        meanwhile.add(() -> events.fails(EventKernel.ENOBUFS));
        meanwhile.add(
                () -> {
                    links.put(2, "late");
                    events.fails(EventKernel.ENOBUFS);
                });
        try (LinkTable table = open()) {
            assertEquals("1lo 2late", text(table));
            assertEquals(2, table.overruns());
            tells("+1lo", "+2late");
        }
    }

    @Test
    void whatMakesNoSenseIsAReasonToList() throws Exception {
        try (LinkTable table = open()) {
            links.put(2, "a");
            events.tells(new byte[] {1, 2, 3});
            tells("+1lo", "+2a");
            events.tells(RtNetlink.RTM_NEWLINK, w -> w.put32(0)); // no whole ifinfomsg
            await(() -> table.overruns() == 2);
            assertEquals("1lo 2a", text(table));
        }
    }

    @Test
    void anEventThatIsTooLongIsAReasonToList() throws Exception {
        try (LinkTable table = open()) {
            links.put(2, "a");
            events.fails(-(1 << 20)); // recv(2) with MSG_TRUNC gives a length
            tells("+1lo", "+2a");
            assertEquals("1lo 2a", text(table));
        }
    }

    /** Such as ENOMEM: a table that is left running survives it. */
    @Test
    void aListThatIsRefusedForNowIsTriedAgain() throws Exception {
        for (int errno : new int[] {11, 12, 16, 105}) {
            told.clear();
            links.clear();
            events = new EventKernel();
            try (LinkTable table = open()) {
                tells("+1lo");
                links.put(2, "a");
                lists.refuses(errno, 3);
                events.fails(EventKernel.ENOBUFS);
                tells("+1lo", "+2a");
                lists.refuses(1, 1);
                events.fails(EventKernel.ENOBUFS);
                await(() -> isFailed(table));
                assertThrows(NetlinkException.class, table::list);
            }
        }
    }

    /** Such as of a kernel module that is newer: what is shown is what was last known. */
    @Test
    void aListThatMakesNoSenseIsTriedAgain() throws Exception {
        try (LinkTable table = open()) {
            tells("+1lo");
            lists.corrupt = true;
            links.put(2, "a");
            events.fails(EventKernel.ENOBUFS);
            await(() -> table.listings() > 5);
            assertEquals("1lo", text(table));
            lists.corrupt = false;
            tells("+1lo", "+2a");
            tellsNew(2, "b");
            tells("+1lo", "+2a", "2a>2b");
            lists.corrupt = true;
        }
        events = new EventKernel();
        lists.deadline = Duration.ofMillis(50);
        assertThrows(DecodeException.class, this::open);
    }

    private static boolean isFailed(LinkTable table) {
        try {
            return table.list().isEmpty();
        } catch (NetlinkException e) {
            return true;
        }
    }

    @Test
    void aFailureIsToldByAllMethods() throws Exception {
        try (LinkTable table = open()) {
            tells("+1lo");
            events.fails(9);
            assertThrows(
                    SyscallException.class,
                    () -> table.await(link -> false, Duration.ofSeconds(20)));
            assertThrows(SyscallException.class, table::list);
        }
    }

    /** Answers requests for links. */
    private final class ListKernel extends AnsweringTransport {
        private volatile int interrupted;
        private volatile boolean silent;
        private volatile boolean corrupt;
        private Duration deadline = Duration.ofSeconds(5);

        private int refusal;
        private volatile int refusals;

        void refuses(int errno, int times) {
            refusal = errno;
            refusals = times;
        }

        private Rtnetlink rtnlOfTable() {
            return new Rtnetlink(socket(this, deadline));
        }

        @Override
        public int send(MemorySegment buffer, long size) {
            NetlinkMessage request =
                    LinkFixture.message(buffer.asSlice(0, size).toArray(JAVA_BYTE));
            assertEquals(RtNetlink.RTM_GETLINK, request.type());
            if (silent) {
                return (int) size;
            }
            boolean dump = (request.flags() & Netlink.NLM_F_DUMP) == Netlink.NLM_F_DUMP;
            if (!dump) {
                answer(RtNetlink.RTM_NEWLINK, 0, request, w -> link(w, 1, "lo"));
                return (int) size;
            }
            if (refusals > 0) {
                refusals--;
                int errno = refusal;
                answer(
                        Netlink.NLMSG_ERROR,
                        0,
                        request,
                        w -> w.put32(-errno).putBytes(new byte[16]));
                return (int) size;
            }
            int flags = Netlink.NLM_F_MULTI;
            if (interrupted > 0) {
                interrupted -= interrupted == Integer.MAX_VALUE ? 0 : 1;
                flags |= Netlink.NLM_F_DUMP_INTR;
            }
            if (corrupt) {
                answer(RtNetlink.RTM_NEWLINK, flags, request, w -> w.put32(0));
            }
            for (Map.Entry<Integer, String> each : Map.copyOf(links).entrySet()) {
                answer(
                        RtNetlink.RTM_NEWLINK,
                        flags,
                        request,
                        w -> link(w, each.getKey(), each.getValue()));
            }
            answer(Netlink.NLMSG_DONE, flags, request, w -> w.put32(0));
            Runnable happens = meanwhile.poll();
            if (happens != null) {
                happens.run();
            }
            return (int) size;
        }
    }
}
