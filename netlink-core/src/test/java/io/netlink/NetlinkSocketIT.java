package io.netlink;

import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_MTU;
import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.RtNetlink.RTM_GETLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.RtNetlink.RTNLGRP_BRVLAN;
import static io.netlink.uapi.RtNetlink.RTNLGRP_LINK;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A netlink socket and the real kernel. What only reads works for an ordinary user, too. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetlinkSocketIT {
    private static final int LO = 1; // the kernel's own number for it, in each namespace

    private static final AttributeSpace LINK = AttributeSpace.named("link");
    private static final Attribute<String> NAME = LINK.string(IFLA_IFNAME, "IFLA_IFNAME");
    private static final Attribute<Integer> MTU = LINK.s32(IFLA_MTU, "IFLA_MTU");
    private static final Operation GET = new Operation("RTM_GETLINK", RTM_GETLINK, 16, LINK);
    private static final Operation NEW = new Operation("RTM_NEWLINK", RTM_NEWLINK, 16, LINK);

    @Test
    void readsLoOfTheKernel() {
        try (NetlinkSocket socket = open()) {
            assertEquals("lo", lo(socket).get(NAME).orElseThrow());
            List<String> names = new ArrayList<>();
            assertTrue(
                    socket.request(
                            GET,
                            "",
                            NLM_F_DUMP,
                            ifInfo(0),
                            m -> names.add(link(m).get(NAME).get())));
            assertEquals("lo", names.getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusalPointsAtTheAttribute(boolean create) {
        Operation operation = create ? NEW : GET;
        try (NetlinkSocket socket = open()) {
            var e =
                    assertThrows(
                            NetlinkException.class,
                            () ->
                                    socket.request(
                                            operation,
                                            "a name of 16",
                                            NLM_F_ACK,
                                            ifInfo(0)
                                                    .andThen(w -> w.u32(IFLA_MTU, 1500))
                                                    .andThen(
                                                            w ->
                                                                    w.string(
                                                                            IFLA_IFNAME,
                                                                            "x".repeat(16))),
                                            m -> {}));
            if (create && e.isNotPermitted()) {
                abort("needs CAP_NET_ADMIN");
            }
            assertEquals(Errno.ERANGE, e.errno());
            assertEquals(Optional.of("IFLA_IFNAME"), e.attributePath());
            assertTrue(e.extendedAck().message().isPresent(), "the kernel's own words");
            assertTrue(e.getMessage().endsWith(", at IFLA_IFNAME"), e.getMessage());
            lo(socket); // and it goes on working
        }
    }

    @Test
    void kernelChecksRequestsStrictly() {
        try (NetlinkSocket socket = open()) {
            var e =
                    assertThrows(
                            NetlinkException.class,
                            () ->
                                    socket.request(
                                            GET,
                                            "",
                                            NLM_F_DUMP,
                                            w -> w.put32(0x00010000).put32(0).put32(0).put32(0),
                                            m -> {}));
            assertEquals(Errno.EINVAL, e.errno());
        }
    }

    @Test
    void requestLargerThanTheSocketMaySendIsRefused() {
        try (NetlinkSocket socket = open()) {
            Consumer<MessageWriter> large =
                    w -> {
                        for (int i = 0; i < 4; i++) {
                            w.bytes(99, new byte[65000]);
                        }
                    };
            var e =
                    assertThrows(
                            SyscallException.class,
                            () -> socket.request(GET, "", 0, large, m -> {}));
            assertEquals(Errno.EMSGSIZE, e.errno());
            lo(socket);
        }
    }

    @Test
    void protocolThatTheKernelLacksIsRefusedAndNothingLeaks() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    var e = assertThrows(SyscallException.class, () -> NetlinkSocket.open(999));
                    assertEquals(Errno.EPROTONOSUPPORT, e.errno());
                });
    }

    @Test
    void receiveWaitsAsLongAsItIsTold() {
        try (NetlinkSocket socket = open()) {
            long start = System.nanoTime();
            assertFalse(socket.receive(Duration.ofMillis(80), m -> {}));
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis >= 80 && millis < 5_000, millis + " ms");
            assertFalse(socket.receive(Duration.ZERO, m -> {}));
        }
    }

    @Test
    void eventsOfAGroupComeUntilItIsLeft() {
        try (NetlinkSocket events = open();
                NetlinkSocket requests = open()) {
            int mtu = lo(requests).get(MTU).orElseThrow();
            events.join(RTNLGRP_LINK);
            events.join(RTNLGRP_BRVLAN); // above 32
            setMtu(requests, mtu - 1);
            try {
                List<Integer> seen = new ArrayList<>();
                while (!seen.contains(mtu - 1)) {
                    assertTrue(
                            events.receive(
                                    Duration.ofSeconds(5),
                                    m -> link(m).get(MTU).ifPresent(seen::add)));
                }
                events.leave(RTNLGRP_LINK);
                while (events.receive(Duration.ZERO, m -> {})) {}
            } finally {
                setMtu(requests, mtu);
            }
            assertFalse(events.receive(Duration.ofMillis(100), m -> {}));
            var e = assertThrows(SyscallException.class, () -> events.join(9999));
            assertEquals(Errno.EINVAL, e.errno());
        }
    }

    @Test
    void lostEventsAreReportedAndLaterOnesCome() {
        NetlinkOptions small = NetlinkOptions.DEFAULT.withReceiveBuffer(4096);
        try (NetlinkSocket events = NetlinkSocket.open(NETLINK_ROUTE, null, small);
                NetlinkSocket requests = open()) {
            int mtu = lo(requests).get(MTU).orElseThrow();
            events.join(RTNLGRP_LINK);
            for (int i = 0; i < 50; i++) {
                setMtu(requests, mtu - 1);
                setMtu(requests, mtu);
            }
            var e =
                    assertThrows(
                            SyscallException.class,
                            () -> {
                                while (events.receive(Duration.ZERO, m -> {})) {}
                            });
            assertEquals(Errno.ENOBUFS, e.errno());
            while (events.receive(Duration.ZERO, m -> {})) {}
            setMtu(requests, mtu - 1);
            setMtu(requests, mtu);
            assertTrue(events.receive(Duration.ofSeconds(5), m -> {}));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeWakesAThreadThatWaits(boolean virtual) throws Exception {
        NetlinkSocket socket = open();
        FutureTask<Boolean> waiting =
                start(virtual, () -> socket.receive(Duration.ofDays(1), m -> {}));
        assertThrows(TimeoutException.class, () -> waiting.get(200, TimeUnit.MILLISECONDS));
        socket.close();
        var e = assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS));
        assertInstanceOf(IllegalStateException.class, e.getCause());
    }

    @Test
    void opensAndClosesTenThousandTimesWithoutALeak() throws Exception {
        for (int i = 0; i < 100; i++) {
            open().close();
        }
        int descriptors = Descriptors.count();
        long pages = addressSpace();
        for (int i = 0; i < 10_000; i++) {
            open().close();
        }
        assertTrue(Descriptors.count() <= descriptors + 2, () -> Descriptors.list().toString());
        // each has half a MiB: 10,000 would be 1,280,000 pages
        assertTrue(addressSpace() < pages + 640_000, "its memory is unmapped");
    }

    @Test
    void virtualThreadCanUseIt() throws Exception {
        assertTrue(
                start(
                                true,
                                () -> {
                                    try (NetlinkSocket socket = open()) {
                                        return lo(socket).get(NAME).orElseThrow().equals("lo");
                                    }
                                })
                        .get());
    }

    @Test
    void interruptedThreadFinishesItsExchangeAndStaysInterrupted() throws Exception {
        for (boolean virtual : new boolean[] {false, true}) {
            FutureTask<Boolean> exchange =
                    start(
                            virtual,
                            () -> {
                                try (NetlinkSocket socket = open()) {
                                    Thread.currentThread().interrupt();
                                    lo(socket);
                                    return Thread.currentThread().isInterrupted();
                                }
                            });
            assertTrue(exchange.get(), "virtual: " + virtual);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fiftyVirtualThreadsCanUseItAtOnce(boolean shared) throws Exception {
        try (NetlinkSocket one = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> reads = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                reads.add(
                        () -> {
                            String names = "";
                            for (int round = 0; round < 20; round++) {
                                if (shared) {
                                    names = lo(one).get(NAME).orElseThrow();
                                } else {
                                    try (NetlinkSocket own = open()) {
                                        names = lo(own).get(NAME).orElseThrow();
                                    }
                                }
                            }
                            return names;
                        });
            }
            for (var read : threads.invokeAll(reads)) {
                assertEquals("lo", read.get());
            }
        }
    }

    @Test
    void virtualThreadsThatWaitKeepNobodyFromWorking() throws Exception {
        List<NetlinkSocket> waiting = new ArrayList<>();
        try (NetlinkSocket socket = open()) {
            for (int i = 0; i < 40; i++) {
                NetlinkSocket own = open();
                waiting.add(own);
                start(true, () -> own.receive(Duration.ofDays(1), m -> {}));
            }
            Thread.sleep(200);
            FutureTask<Boolean> exchange = start(true, () -> lo(socket).has(NAME));
            assertTrue(exchange.get(10, TimeUnit.SECONDS));
        } finally {
            waiting.forEach(NetlinkSocket::close);
        }
    }

    private static NetlinkSocket open() {
        return NetlinkSocket.open(NETLINK_ROUTE);
    }

    private static AttributeSet lo(NetlinkSocket socket) {
        List<AttributeSet> links = new ArrayList<>();
        socket.request(GET, "lo", 0, ifInfo(LO), m -> links.add(link(m)));
        assertEquals(1, links.size());
        return links.getFirst();
    }

    private static AttributeSet link(NetlinkMessage message) {
        assertEquals(RTM_NEWLINK, message.type());
        return message.attributes(16).copy(LINK);
    }

    private static void setMtu(NetlinkSocket socket, int mtu) {
        try {
            socket.request(
                    NEW, "lo", NLM_F_ACK, ifInfo(LO).andThen(w -> w.u32(IFLA_MTU, mtu)), m -> {});
        } catch (NetlinkException e) {
            if (e.isNotPermitted()) {
                abort("needs CAP_NET_ADMIN");
            }
            throw e;
        }
    }

    /** struct ifinfomsg of a link. */
    private static Consumer<MessageWriter> ifInfo(int index) {
        return w -> w.put32(0).put32(index).put32(0).put32(0);
    }

    /** The address space in use, in pages. */
    private static long addressSpace() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[0]);
    }

    private static FutureTask<Boolean> start(boolean virtual, Callable<Boolean> use) {
        FutureTask<Boolean> task = new FutureTask<>(use);
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).start(task);
        return task;
    }
}
