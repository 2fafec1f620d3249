package io.netlink.netns;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.RtNetlink.RTNLGRP_LINK;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.SyscallException;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Recording with JDK Flight Recorder, logging, and what it costs to do neither. */
class FlightIT extends NamespaceCase {
    @TempDir private Path directory;

    /** Some of everything that could be recorded or said. */
    static void use(String[] args) throws Exception {
        try (Netns ns = Netns.create("it1")) {
            try (Rtnetlink there = Rtnetlink.open(ns)) {
                there.links().list();
                try {
                    there.links().delete("missing");
                } catch (NetlinkException e) {
                    assertEquals(Errno.ENODEV, e.errno());
                }
            }
            ns.run(() -> {});
            assertEquals(0, ns.exec(new ProcessBuilder("true")).waitFor());
        }
        Netns.delete("it1");
        System.out.println("used");
    }

    @Test
    void neitherRecordersNorLoggersClassesAreLoadedForNothing() {
        String printed = ChildJvm.create().with("-Xlog:class+load").run(getClass(), "use");
        int end = printed.indexOf("used\n"); // System.exit, after that, has a logger of the JDK's
        assertTrue(end > 0, printed);
        assertTrue(printed.contains("io.netlink.internal.Flight "), "the log has no classes");
        for (String unwanted :
                new String[] {
                    "jdk.jfr.",
                    "io.netlink.internal.ExchangeEvent ",
                    "io.netlink.internal.NamespaceEntryEvent ",
                    "io.netlink.internal.Log ",
                    "java.util.logging.",
                    "java.lang.System$Logger "
                }) {
            assertFalse(printed.substring(0, end).contains("] " + unwanted), unwanted);
        }
    }

    @Test
    void worksInAnImageWithoutTheRecorder() {
        String printed =
                ChildJvm.create().with("--limit-modules", "java.base").run(getClass(), "use");
        assertEquals("used", printed.strip());
    }

    @Test
    void aLineInTheLogForWhatIsLost() {
        List<String> lines =
                ChildJvm.create()
                        .run(getClass(), "lose")
                        .lines()
                        .filter(l -> l.contains(": "))
                        .toList();
        assertEquals(2, lines.size(), lines::toString); // not one for each overrun
        assertTrue(lines.getFirst().contains("a netlink socket was overrun"), lines::toString);
        assertTrue(lines.getLast().contains("a thread is astray: Stray["), lines::toString);
    }

    static void lose(String[] args) {
        NetlinkOptions small = NetlinkOptions.DEFAULT.withReceiveBuffer(4096);
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE, null, small);
                Rtnetlink rtnl = Rtnetlink.open()) {
            socket.join(RTNLGRP_LINK);
            for (int overruns = 0; overruns < 3; overruns++) {
                for (int i = 0; i < 50; i++) {
                    rtnl.links().change(Link.named("lo").mtu(1500 + i));
                }
                SyscallException e =
                        assertThrows(
                                SyscallException.class,
                                () -> {
                                    while (socket.receive(Duration.ZERO, m -> {})) {
                                        // until it says that some are lost
                                    }
                                });
                assertEquals(Errno.ENOBUFS, e.errno());
                while (socket.receive(Duration.ZERO, m -> {})) {
                    // the kernel drops more only after all has been read
                }
            }
        }
        try (Netns ns = Netns.create()) {
            ns.run(() -> Thread.ofPlatform().daemon().start(() -> LockSupport.parkNanos(1L << 40)));
            assertEquals(1, Netns.strays().size());
        }
    }

    /** As docs/events.md has it. */
    @Test
    void recordsExchangesAndEntries() {
        String file = directory.resolve("netlink.jfr").toString();
        ChildJvm.create()
                .with("-XX:StartFlightRecording:filename=" + file + ",settings=default")
                .run(getClass(), "use");
        String jfr = Path.of(System.getProperty("java.home"), "bin", "jfr").toString();
        String printed = Support.run(jfr, "print", "--events", "io.netlink.*", file);
        for (String expected :
                new String[] {
                    "io.netlink.Exchange {",
                    "namespace = \"netns it1\"",
                    "operation = \"RTM_GETLINK\"",
                    "operation = \"RTM_DELLINK\"",
                    "errno = " + Errno.ENODEV.number(),
                    "io.netlink.NamespaceEntry {",
                    "purpose = \"system calls\"",
                    "purpose = \"code of the program\"",
                    "purpose = \"exec\""
                }) {
            assertTrue(printed.contains(expected), () -> expected + " is not in\n" + printed);
        }
    }
}
