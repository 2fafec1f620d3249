package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.route.link.Tun;
import io.netlink.testkit.Descriptors;
import io.netlink.testkit.Engines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;

/** Tun and tap devices of a namespace, opened and used from outside it. */
class TunTapIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Who has 10.9.0.1? Tell 10.9.0.2, at 02:00:00:00:00:02. */
    private static final String ARP_REQUEST =
            "ffffffffffff0200000000020806" // to all, ARP
                    + "0001080006040001" // Ethernet, IPv4, request
                    + "0200000000020a090002"
                    + "0000000000000a090001";

    private LinkNamespace ns;

    @BeforeEach
    void makeNamespace() {
        assumeTrue(
                Files.isWritable(Path.of("/dev/net/tun")),
                "/dev/net/tun is not there, or not for this user");
        ns = LinkNamespace.create();
        ns.sysctl(1, "ipv6/conf/default/disable_ipv6"); // so that it sends nothing by itself
    }

    @AfterEach
    void deleteNamespace() {
        if (ns != null) {
            ns.close();
        }
    }

    @Test
    void framesGoInAndOut() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    try (TunTapQueue tap = TunTap.tap("tap0").open(ns.handle())) {
                        ns.links().change(Link.named("tap0").up());
                        ns.rtnl().addresses().add("tap0", Address.parse("10.9.0.1/24"));

                        byte[] request = HexFormat.of().parseHex(ARP_REQUEST);
                        assertEquals(request.length, tap.write(ByteBuffer.wrap(request)));
                        ByteBuffer answer = ByteBuffer.allocate(2048);
                        tap.read(answer);

                        String hex = HexFormat.of().formatHex(answer.array(), 0, 42);
                        assertTrue(hex.startsWith("020000000002"), hex); // to who asked
                        assertTrue(hex.contains("0806" + "0001080006040002"), hex); // a reply
                        assertTrue(hex.endsWith("0a090001" + "020000000002" + "0a090002"), hex);
                    }
                    assertTrue(ns.links().find("tap0").isEmpty(), "gone with its last queue");
                });
    }

    @Test
    void aPersistentLinkStaysAndSaysWhoseItIs() {
        Engines.assumeRoot("a tun device for others");
        TunTap tun = TunTap.tun("tun%d").owner(7).group(8).persistent();

        String name = tun.add(ns.handle());

        Tun kind = ns.links().get(name).kind(Tun.TYPE).orElseThrow();
        assertEquals(1, kind.get(Tun.DEVICE_TYPE).orElseThrow());
        assertEquals(7L, kind.get(Tun.OWNER).orElseThrow());
        assertEquals(8L, kind.get(Tun.GROUP).orElseThrow());
        assertTrue(kind.get(Tun.PERSIST).orElseThrow());
        assertTrue(ns.ip("tuntap show").contains(name + ": tun persist user 7 group 8"));
        TunTap.tun(name).delete(ns.handle());
        assertTrue(ns.links().find(name).isEmpty());
    }

    @Test
    void severalQueuesAreOneLink() throws IOException {
        TunTap tap = TunTap.tap("tap0").multiQueue();
        try (TunTapQueue first = tap.open(ns.handle());
                TunTapQueue second = tap.open(ns.handle())) {
            Tun kind = ns.links().get("tap0").kind(Tun.TYPE).orElseThrow();
            assertEquals(2L, kind.get(Tun.NUM_QUEUES).orElseThrow());

            second.attached(false);

            kind = ns.links().get("tap0").kind(Tun.TYPE).orElseThrow();
            assertEquals(1L, kind.get(Tun.NUM_DISABLED_QUEUES).orElseThrow());
            assertEquals(first.name(), second.name());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeWakesAReader(boolean virtual) {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    TunTapQueue tap = TunTap.tap("tap0").open(ns.handle());
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    Runnable reading =
                            () -> {
                                try {
                                    tap.read(ByteBuffer.allocate(64));
                                } catch (IOException e) {
                                    thrown.set(e);
                                }
                            };
                    Thread reader =
                            virtual
                                    ? Thread.ofVirtual().start(reading)
                                    : Thread.ofPlatform().start(reading);
                    Thread.sleep(
                            200); // most likely it waits by now; if not, it must see it all the
                    // same

                    tap.close();
                    reader.join();

                    assertTrue(thrown.get() instanceof ClosedChannelException, () -> "" + thrown);
                    assertFalse(tap.isOpen());
                    assertThrows(
                            ClosedChannelException.class, () -> tap.write(ByteBuffer.allocate(64)));
                });
    }

    @Test
    void nothingLeaks() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    for (int i = 0; i < 50; i++) {
                        TunTap.tap("tap0").open(ns.handle()).close();
                        assertThrows(
                                RuntimeException.class, () -> TunTap.tap("lo").open(ns.handle()));
                    }
                });
    }
}
