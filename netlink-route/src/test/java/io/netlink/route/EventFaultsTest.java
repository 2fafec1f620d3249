package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.ErrnoException;
import io.netlink.route.RtnetlinkEvent.LinkChanged;
import io.netlink.route.RtnetlinkEvent.Overrun;
import io.netlink.route.RtnetlinkEvent.Unknown;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Every form of a monitor under every fault of the way from the kernel: what it does not tell it
 * says that it does not, it goes on, and if the socket is broken all are told.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventFaultsTest {
    private static final int TOO_LARGE = 1 << 20;
    private static final int SECONDS = 20;

    private enum Expected {
        /** The events before, of and after the fault. */
        ALL,
        /** Instead of what the fault is about something that says so, unless it is whole. */
        SAID,
        /** What comes before it, and a typed error. */
        FAILURE
    }

    private interface Fault {
        void tell(EventKernel kernel, byte[] datagram);
    }

    private record Row(Expected expected, Fault fault) {}

    private static final Map<String, Row> FAULTS = new LinkedHashMap<>();

    private static void row(String name, Expected expected, Fault fault) {
        FAULTS.put(name, new Row(expected, fault));
    }

    static {
        row("none", Expected.ALL, EventKernel::tells);
        for (int left : new int[] {1, 3, 4, 15, 16, 17, 20, 31, 33}) {
            row(left + " bytes of it", Expected.SAID, (k, b) -> k.tells(Arrays.copyOf(b, left)));
        }
        row("nothing, and then it", Expected.ALL, (k, b) -> k.tells(new byte[0]).tells(b));
        row("its length is 0", Expected.SAID, (k, b) -> k.tells(length(b, 0)));
        row("its length is 15", Expected.SAID, (k, b) -> k.tells(length(b, 15)));
        row("its length is negative", Expected.SAID, (k, b) -> k.tells(length(b, -16)));
        row("its length is more", Expected.SAID, (k, b) -> k.tells(length(b, b.length + 4)));
        row("larger than the memory", Expected.SAID, (k, b) -> k.fails(-TOO_LARGE));
        row("an overrun", Expected.SAID, (k, b) -> k.fails(EventKernel.ENOBUFS));
        row("an overrun before it", Expected.ALL, (k, b) -> k.fails(EventKernel.ENOBUFS).tells(b));
        row("an overrun behind it", Expected.ALL, (k, b) -> k.tells(b).fails(EventKernel.ENOBUFS));
        row(
                "two overruns",
                Expected.SAID,
                (k, b) -> k.fails(EventKernel.ENOBUFS).fails(EventKernel.ENOBUFS));
        row("a type that is unknown", Expected.SAID, (k, b) -> k.tells(type(b, 0x7fff)));
        row("an error", Expected.SAID, (k, b) -> k.tells(type(b, 2)));
        row("an end", Expected.SAID, (k, b) -> k.tells(type(b, 3)));
        Random random = new Random(99);
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[random.nextInt(1, 200)];
            random.nextBytes(noise);
            row("noise " + i, Expected.SAID, (k, b) -> k.tells(noise));
        }
        for (int errno : new int[] {5, 9, 12, 22, 111}) {
            row("errno " + errno, Expected.FAILURE, (k, b) -> k.fails(errno));
        }
    }

    private static byte[] length(byte[] datagram, int length) {
        byte[] changed = datagram.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.nativeOrder()).putInt(0, length);
        return changed;
    }

    private static byte[] type(byte[] datagram, int type) {
        byte[] changed = datagram.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.nativeOrder()).putShort(4, (short) type);
        return changed;
    }

    /** Reads until the monitor ends or fails, which it throws or tells. */
    private interface Form {
        void read(RtnetlinkMonitor monitor, BlockingQueue<String> told) throws Exception;
    }

    private static final Map<String, Form> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put(
                "next",
                (monitor, told) -> {
                    while (true) {
                        told.add(text(monitor.next()));
                    }
                });
        FORMS.put("iterator", (monitor, told) -> monitor.forEach(event -> told.add(text(event))));
        FORMS.put("stream", (monitor, told) -> monitor.stream().forEach(e -> told.add(text(e))));
        FORMS.put(
                "poll",
                (monitor, told) -> {
                    while (true) {
                        monitor.poll(Duration.ofSeconds(20), view -> told.add(text(view.copy())));
                    }
                });
        FORMS.put("publisher", (monitor, told) -> subscribe(monitor.publisher(), told));
        FORMS.put(
                "publisher by executor",
                (monitor, told) -> subscribe(monitor.publisher(Runnable::run), told));
        FORMS.put(
                "listener",
                (monitor, told) -> {
                    monitor.listen(event -> told.add(text(event)));
                    FORMS.get("publisher").read(monitor, new Ends(told));
                });
        FORMS.put(
                "listener by executor",
                (monitor, told) -> {
                    monitor.listen(Runnable::run, event -> told.add(text(event)));
                    FORMS.get("publisher").read(monitor, new Ends(told));
                });
    }

    /** A listener is not told of the end: another form beside it is. */
    private static final class Ends extends LinkedBlockingQueue<String> {
        private static final long serialVersionUID = 1;
        private final transient BlockingQueue<String> told;

        Ends(BlockingQueue<String> told) {
            this.told = told;
        }

        @Override
        public boolean add(String what) {
            return !what.startsWith("!") || told.add(what);
        }
    }

    private static void subscribe(
            Flow.Publisher<RtnetlinkEvent> publisher, BlockingQueue<String> told) {
        publisher.subscribe(
                new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(RtnetlinkEvent event) {
                        told.add(text(event));
                    }

                    @Override
                    public void onError(Throwable error) {
                        told.add(text(error));
                    }

                    @Override
                    public void onComplete() {}
                });
    }

    private static String text(RtnetlinkEvent event) {
        return switch (event) {
            case LinkChanged(var link, var origin) -> Integer.toString(link.index());
            case Overrun lost -> "lost";
            case Unknown unknown -> "unknown";
            default -> event.getClass().getSimpleName();
        };
    }

    private static String text(Throwable failure) {
        return failure instanceof ErrnoException
                ? "!" + failure.getClass().getSimpleName()
                : "!not typed: " + failure;
    }

    private static byte[] link(int index) {
        return Replies.message(
                        RtNetlink.RTM_NEWLINK,
                        w -> {
                            IfInfoMsg.write(w, Socket.AF_UNSPEC, index, 0, 0);
                            w.string(IfLink.IFLA_IFNAME, "if" + index);
                        })
                .toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> everyFormUnderEveryFault() {
        return FORMS.entrySet().stream()
                .flatMap(
                        form ->
                                FAULTS.entrySet().stream()
                                        .map(
                                                fault ->
                                                        dynamicTest(
                                                                form.getKey()
                                                                        + ", "
                                                                        + fault.getKey(),
                                                                () ->
                                                                        under(
                                                                                form.getValue(),
                                                                                fault
                                                                                        .getValue()))));
    }

    private static void under(Form form, Row row) throws Exception {
        EventKernel kernel = new EventKernel();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        RtnetlinkMonitor monitor = kernel.monitor(MonitorOptions.ALL);
        Thread reader = Thread.ofPlatform().start(() -> read(form, monitor, told));
        try (monitor) {
            kernel.tells(link(1));
            assertEquals("1", told.poll(SECONDS, TimeUnit.SECONDS));
            row.fault.tell(kernel, link(2));
            if (row.expected == Expected.FAILURE) {
                assertEquals("!SyscallException", told.poll(SECONDS, TimeUnit.SECONDS));
                return;
            }
            kernel.tells(link(3));
            List<String> all = new ArrayList<>();
            while (!all.contains("3")) {
                String next = told.poll(SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, () -> "after it nothing comes but " + all);
                assertFalse(next.startsWith("!"), next);
                all.add(next);
            }
            kernel.tells(link(4)); // behind which nothing waits to be told
            for (String next = ""; !next.equals("4"); all.add(next)) {
                next = told.poll(SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, () -> "no longer goes on: " + all);
            }
            if (!all.contains("2") && all.size() == 2) { // a loss is told once all is read
                all.add(told.poll(SECONDS, TimeUnit.SECONDS));
            }
            boolean isSaid = all.size() > 2 && !all.contains(null);
            assertTrue(all.contains("2") || row.expected == Expected.SAID && isSaid, all::toString);
        } finally {
            reader.join(SECONDS * 1_000);
            assertFalse(reader.isAlive(), "close wakes it");
        }
    }

    private static void read(Form form, RtnetlinkMonitor monitor, BlockingQueue<String> told) {
        try {
            form.read(monitor, told);
        } catch (Throwable failure) {
            if (monitor.isOpen()) {
                told.add(text(failure));
            }
        }
    }
}
