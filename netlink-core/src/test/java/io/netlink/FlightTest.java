package io.netlink;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_DUMP_INTR;
import static io.netlink.uapi.Netlink.NLM_F_MULTI;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What JDK Flight Recorder is told of exchanges and events. */
class FlightTest {
    private static final AttributeSpace NONE = AttributeSpace.named("none");
    private static final Operation NEW_LINK = new Operation("RTM_NEWLINK", 16, 16, NONE);
    private static final Operation GET_LINK = new Operation("RTM_GETLINK", 18, 16, NONE);
    private static final int EEXIST = 17;
    private static final int NLMSG_DONE = 3;

    private final ScriptedTransport kernel = new ScriptedTransport();

    private List<RecordedEvent> recorded(String name, Runnable work) {
        List<RecordedEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (RecordingStream stream = new RecordingStream()) {
            stream.enable(name);
            stream.onEvent(name, events::add);
            stream.setReuse(false);
            stream.startAsync();
            work.run();
            stream.stop();
        }
        return events;
    }

    private NetlinkSocket socket() {
        return new NetlinkSocket(kernel, Duration.ofSeconds(5), " in netns ns1");
    }

    @Test
    void tellsOfEachExchange() {
        kernel.answers(Messages::ack)
                .answers(s -> Messages.error(s, EEXIST))
                .answers(
                        s -> Messages.message(16, NLM_F_MULTI | NLM_F_DUMP_INTR, s, w -> {}),
                        s -> Messages.message(16, NLM_F_MULTI, s, w -> {}))
                .answers(s -> Messages.message(NLMSG_DONE, NLM_F_MULTI, s, w -> w.put32(0)));

        List<RecordedEvent> events =
                recorded(
                        "io.netlink.Exchange",
                        () -> {
                            try (NetlinkSocket socket = socket()) {
                                socket.request(
                                        NEW_LINK, "eth0", NLM_F_ACK, w -> w.put32(1), m -> {});
                                assertThrows(
                                        NetlinkException.class,
                                        () ->
                                                socket.request(
                                                        NEW_LINK, "eth1", NLM_F_ACK, w -> {},
                                                        m -> {}));
                                assertFalse(
                                        socket.request(GET_LINK, "", NLM_F_DUMP, w -> {}, m -> {}));
                                assertThrows( // ETIMEDOUT
                                        SyscallException.class,
                                        () -> socket.request(GET_LINK, "", 0, w -> {}, m -> {}));
                            }
                        });

        assertEquals(4, events.size(), events::toString);
        check(events.get(0), "RTM_NEWLINK", "eth0", 20, 36, 1, 1, 0, 0, false);
        check(events.get(1), "RTM_NEWLINK", "eth1", 16, 36, 1, 1, 1, EEXIST, false);
        check(events.get(2), "RTM_GETLINK", "", 16, 52, 3, 2, 0, 0, true);
        check(events.get(3), "RTM_GETLINK", "", 16, 0, 0, 0, 0, 110, false);
        assertTrue(
                events.get(0).getStackTrace().getFrames().stream()
                        .anyMatch(f -> f.getMethod().getType().getName().contains("FlightTest")));
    }

    private static void check(
            RecordedEvent event,
            String operation,
            String subject,
            long sent,
            long received,
            int messages,
            int rounds,
            int refusals,
            int errno,
            boolean interrupted) {
        assertEquals("netns ns1", event.getString("namespace"));
        assertEquals(operation, event.getString("operation"));
        assertEquals(subject, event.getString("subject"));
        assertEquals(1, event.getInt("requests"));
        assertEquals(sent, event.getLong("sent"));
        assertEquals(received, event.getLong("received"));
        assertEquals(messages, event.getInt("messages"));
        assertEquals(rounds, event.getInt("rounds"));
        assertEquals(refusals, event.getInt("refusals"));
        assertEquals(errno, event.getInt("errno"));
        assertEquals(interrupted, event.getBoolean("interrupted"));
        assertTrue(event.getDuration().toNanos() > 0);
    }

    @Test
    void tellsOfABatchOnceForEachDatagram() {
        kernel.answers(s -> Messages.error(s, EEXIST), s -> Messages.ack(s + 2));
        RequestBatch batch = new RequestBatch();
        for (int i = 0; i < 3; i++) {
            batch.add(NEW_LINK, "eth" + i, 0, w -> {});
        }
        List<RecordedEvent> events =
                recorded(
                        "io.netlink.Exchange",
                        () -> {
                            try (NetlinkSocket socket = socket()) {
                                socket.send(batch);
                            }
                        });
        assertEquals(1, events.size(), events::toString);
        assertEquals(3, events.get(0).getInt("requests"));
        assertEquals(1, events.get(0).getInt("refusals"));
        assertEquals(2, events.get(0).getInt("messages"));
        assertEquals(48, events.get(0).getLong("sent"));
    }

    @Test
    void tellsOfEventsAndOfLostOnes() {
        kernel.answers(s -> Messages.message(16, 0, 0, w -> w.put32(7)))
                .returns(-Errno.ENOBUFS.number());
        List<RecordedEvent> events =
                recorded(
                        "io.netlink.Receive",
                        () -> {
                            try (NetlinkSocket socket = socket()) {
                                assertTrue(socket.receive(Duration.ZERO, m -> {}));
                                assertThrows(
                                        SyscallException.class,
                                        () -> socket.receive(Duration.ZERO, m -> {}));
                            }
                        });
        assertEquals(2, events.size(), events::toString);
        assertEquals(20, events.get(0).getLong("received"));
        assertEquals(1, events.get(0).getInt("messages"));
        assertEquals(0, events.get(0).getInt("errno"));
        assertEquals(Errno.ENOBUFS.number(), events.get(1).getInt("errno"));
    }

    @Test
    void aSocketThatIsOpenNoticesARecordingThatStartsLater() throws Exception {
        for (int i = 0; i < 3; i++) {
            kernel.answers(Messages::ack);
        }
        try (NetlinkSocket socket = socket()) {
            socket.request(NEW_LINK, "before", NLM_F_ACK, w -> {}, m -> {});
            List<RecordedEvent> events =
                    recorded(
                            "io.netlink.Exchange",
                            () -> {
                                try {
                                    Thread.sleep(1100);
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                                socket.request(NEW_LINK, "looks", NLM_F_ACK, w -> {}, m -> {});
                                socket.request(NEW_LINK, "after", NLM_F_ACK, w -> {}, m -> {});
                            });
            assertEquals("after", events.getLast().getString("subject"));
        }
    }
}
