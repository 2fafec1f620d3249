package io.netlink;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_MULTI;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What lives how long: views inside their callback, copies for ever, the socket until closed. */
class NetlinkSocketLifetimeTest {
    private static final AttributeSpace SPACE = AttributeSpace.named("test");
    private static final Attribute<String> NAME = SPACE.string(1, "NAME");
    private static final Attribute<byte[]> BINARY = SPACE.binary(2, "BINARY");
    private static final Attribute<AttributeSet> NEST = SPACE.nest(3, "NEST", () -> SPACE);
    private static final Operation GET = new Operation("GET", 100, 0, SPACE);

    private final ScriptedTransport kernel = new ScriptedTransport();
    private final NetlinkSocket socket = kernel.socket();

    @Test
    void whatWasCopiedIsUnaffectedByWhatComesAfterIt() {
        kernel.answers(named("a"), named("b")).answers(named("c")).answers(Messages::done);
        List<AttributeSet> sets = new ArrayList<>();
        List<AttributeSet> nests = new ArrayList<>();
        List<byte[]> binaries = new ArrayList<>();
        List<byte[]> messages = new ArrayList<>();
        List<String> names = new ArrayList<>();
        socket.request(
                GET,
                "",
                NLM_F_DUMP,
                w -> {},
                message -> {
                    AttributeView view = new AttributeView(SPACE);
                    view.wrap(message.attributes(0));
                    sets.add(view.copy());
                    nests.add(view.get(NEST).orElseThrow());
                    binaries.add(view.get(BINARY).orElseThrow());
                    names.add(view.get(NAME).orElseThrow());
                    messages.add(message.toByteArray());
                    // as the next datagram would, and as early as can be
                    message.segment()
                            .asSlice(message.payloadOffset() - 16, 16 + message.payloadLength())
                            .fill(Wire.DIRT);
                });
        socket.close();
        for (int i = 0; i < 3; i++) {
            String name = List.of("a", "b", "c").get(i);
            AttributeSet set = sets.get(i);
            NetlinkMessage message = Messages.view(messages.get(i));
            assertAll(
                    () -> assertEquals(name, set.get(NAME).orElseThrow()),
                    () -> assertEquals(set.get(NEST).orElseThrow(), nests.get(sets.indexOf(set))),
                    () -> assertEquals("NAME " + name, set.get(NEST).orElseThrow().toString()),
                    () -> assertEquals(set, message.attributes(0).copy(SPACE)));
            assertEquals(name, new String(binaries.get(i)));
            assertEquals(name, names.get(i));
        }
    }

    @Test
    void viewIsStaleAfterItsCallback() {
        List<NetlinkMessage> views = new ArrayList<>();
        kernel.answers(named("a"));
        socket.request(GET, "", 0, w -> {}, views::add);
        assertThrows(IllegalStateException.class, views.getFirst()::type);

        kernel.answers(named("b"));
        socket.receive(Duration.ZERO, views::add);
        assertThrows(IllegalStateException.class, views.getLast()::toByteArray);

        kernel.answers(named("c"));
        var failure = new IllegalArgumentException();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        socket.receive(
                                Duration.ZERO,
                                message -> {
                                    views.add(message);
                                    throw failure;
                                }));
        assertThrows(IllegalStateException.class, views.getLast()::flags);

        socket.close();
        for (NetlinkMessage view : views) {
            assertThrows(IllegalStateException.class, view::type);
        }
    }

    @Test
    void failureOfACallbackIsTheCallersAndTheRestIsReadAllTheSame() {
        for (Throwable failure : List.of(new IllegalArgumentException("a"), new AssertionError())) {
            kernel.answers(named("a"), named("b")).answers(named("c"), Messages::done);
            int[] calls = {0};
            Throwable thrown =
                    assertThrows(
                            failure.getClass(),
                            () ->
                                    socket.request(
                                            GET,
                                            "",
                                            NLM_F_DUMP,
                                            w -> {},
                                            message -> {
                                                calls[0]++;
                                                sneak(failure);
                                            }));
            assertSame(failure, thrown);
            assertEquals(1, calls[0], "and it is not called again");
            assertEquals(0, kernel.left());
        }
        kernel.answers(named("d"));
        assertTrue(socket.request(GET, "", 0, w -> {}, m -> assertEquals("d", name(m))));
    }

    @Test
    void errorOfTheKernelAfterAFailedCallbackIsTheKernels() {
        kernel.answers(named("a"), s -> Messages.done(s, -4, w -> {}));
        assertThrows(
                NetlinkException.class,
                () -> socket.request(GET, "", NLM_F_DUMP, w -> {}, m -> sneak(new Error())));
    }

    @Test
    void callbackCannotUseItsOwnSocketButAnother() {
        try (NetlinkSocket other = new ScriptedTransport().answers(Messages::ack).socket()) {
            List<Executable> uses =
                    List.of(
                            () -> socket.request(GET, "", NLM_F_ACK, w -> {}, m -> {}),
                            () -> socket.receive(Duration.ZERO, m -> {}),
                            () -> socket.join(1),
                            () -> socket.leave(1),
                            socket::close);
            for (Executable use : uses) {
                kernel.answers(named("a"), named("b"), Messages::done);
                List<String> names = new ArrayList<>();
                socket.request(
                        GET,
                        "",
                        NLM_F_DUMP,
                        w -> refused(use),
                        message -> {
                            refused(use);
                            names.add(name(message));
                        });
                assertEquals(List.of("a", "b"), names);
                kernel.answers(named("c"));
                socket.receive(Duration.ZERO, message -> refused(use));
            }
            kernel.answers(named("a"));
            socket.request(
                    GET,
                    "",
                    0,
                    w -> {},
                    message -> {
                        other.request(GET, "", NLM_F_ACK, w -> {}, m -> {});
                        assertEquals("a", name(message));
                    });
        }
        assertEquals(0, kernel.closed);
        socket.close();
    }

    @Test
    void closedSocketSaysSoAndWhereItWas() {
        ScriptedTransport kernel = new ScriptedTransport().answers(Messages::ack);
        NetlinkSocket socket =
                new NetlinkSocket(kernel, ScriptedTransport.DEADLINE, " in netns ns1");
        socket.close();
        socket.close();
        assertEquals(1, kernel.closed, "twice is harmless");
        List<Executable> uses =
                List.of(
                        () -> socket.request(GET, "", NLM_F_ACK, w -> {}, m -> {}),
                        () -> socket.receive(Duration.ZERO, m -> {}),
                        () -> socket.join(1),
                        () -> socket.leave(1));
        for (Executable use : uses) {
            for (int i = 0; i < 2; i++) {
                var e = assertThrows(IllegalStateException.class, use);
                assertEquals("the netlink socket in netns ns1 is closed", e.getMessage());
            }
        }
        assertEquals(List.of(), kernel.sent);
        assertEquals(ScriptedTransport.DEADLINE, socket.deadline());
        assertFalse(kernel.memberships.contains(1));
    }

    private static void refused(Executable use) {
        var e = assertThrows(IllegalStateException.class, use);
        assertTrue(e.getMessage().startsWith("a callback cannot use the socket"), e.getMessage());
    }

    private static IntFunction<byte[]> named(String name) {
        return sequence ->
                Messages.message(
                        100,
                        NLM_F_MULTI,
                        sequence,
                        w ->
                                w.string(1, name)
                                        .bytes(2, name.getBytes())
                                        .nest(3, inner -> inner.string(1, name)));
    }

    private static String name(NetlinkMessage message) {
        return message.attributes(0).copy(SPACE).get(NAME).orElseThrow();
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
