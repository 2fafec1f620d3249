package io.netlink;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.internal.Transport;
import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a socket's capture has in it: for Wireshark, and to be played again. */
class CaptureIT {
    private static final Path TSHARK = Path.of("/usr/bin/tshark");
    private static final int PACKET_KERNEL = 7;
    private static final AttributeSpace SPACE = AttributeSpace.named("link");
    private static final Attribute<String> NAME = SPACE.string(3, "IFLA_IFNAME");
    private static final Operation GET = new Operation("RTM_GETLINK", 18, 16, SPACE);
    private static final Operation DELETE = new Operation("RTM_DELLINK", 17, 16, SPACE);

    @TempDir Path folder;

    private Path capture() {
        Path file = folder.resolve("capture.pcap");
        NetlinkOptions options = NetlinkOptions.DEFAULT.withCapture(file);
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE, null, options)) {
            assertTrue(names(socket).contains("lo"));
            refused(socket);
        }
        return file;
    }

    private static List<String> names(NetlinkSocket socket) {
        List<String> names = new ArrayList<>();
        socket.request(
                GET,
                "",
                NLM_F_DUMP,
                w -> w.putBytes(new byte[16]),
                m -> names.add(m.attributes(16).copy(SPACE).get(NAME).orElseThrow()));
        return names;
    }

    private static NetlinkException refused(NetlinkSocket socket) {
        return assertThrows(
                NetlinkException.class,
                () ->
                        socket.request(
                                DELETE,
                                "none",
                                NLM_F_ACK,
                                w -> w.putBytes(new byte[16]).string(3, "none"),
                                ignored -> {}));
    }

    @Test
    void tsharkShowsEachMessage() throws Exception {
        assumeTrue(Files.isExecutable(TSHARK), "no tshark");
        Process tshark =
                new ProcessBuilder(TSHARK.toString(), "-r", capture().toString(), "-V")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String text = new String(tshark.getInputStream().readAllBytes());
        assertEquals(0, tshark.waitFor(), text);
        for (String part :
                List.of(
                        "Linux netlink (cooked header)",
                        "Family: Route (0x0000)",
                        "Message type: Get network interface info (18)",
                        "Message type: Create network interface (16)",
                        "Device name: lo",
                        "Message type: Remove network interface (17)",
                        "Message type: Error")) {
            assertTrue(text.contains(part), () -> part + " is missing in:\n" + text);
        }
        assertTrue(!text.contains("Malformed"), text);
    }

    @Test
    void onlyTheOwnerCanReadItAndLinksAreNotFollowed() throws Throwable {
        Path file = capture();
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Descriptors.assertNoLeak(
                () ->
                        assertThrows(
                                SyscallException.class,
                                () ->
                                        NetlinkSocket.open(
                                                NETLINK_ROUTE,
                                                null,
                                                NetlinkOptions.DEFAULT.withCapture(link))));
    }

    @Test
    void anInterruptDoesNotEndIt() throws Exception {
        Path file = folder.resolve("interrupted.pcap");
        NetlinkOptions options = NetlinkOptions.DEFAULT.withCapture(file);
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE, null, options)) {
            Thread.currentThread().interrupt();
            names(socket);
            long before = Files.size(file);
            names(socket);
            assertTrue(Thread.interrupted());
            assertTrue(Files.size(file) > before);
        }
    }

    @Test
    void playedAgainItGivesTheSameAnswers() throws Exception {
        Path file = capture();
        List<String> live;
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE)) {
            live = names(socket);
        }
        try (NetlinkSocket socket =
                new NetlinkSocket(new Replay(file), Duration.ofSeconds(1), " of a capture")) {
            assertEquals(live, names(socket));
            assertTrue(refused(socket).isNotFound());
        }
    }

    /** Answers the n-th request with what the n-th request of a capture was answered with. */
    private static final class Replay implements Transport {
        private final Deque<Deque<byte[]>> answers = new ArrayDeque<>();
        private int sequence;

        Replay(Path file) throws IOException {
            ByteBuffer pcap =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
            assertEquals(0xa1b23c4d, pcap.getInt());
            assertEquals(253, pcap.getInt(20));
            pcap.position(24);
            answers.add(new ArrayDeque<>());
            while (pcap.hasRemaining()) {
                int length = pcap.getInt(pcap.position() + 8);
                byte[] packet = new byte[length];
                pcap.position(pcap.position() + 16).get(packet);
                if (packet[1] == PACKET_KERNEL) {
                    answers.add(new ArrayDeque<>());
                } else {
                    answers.getLast().add(java.util.Arrays.copyOfRange(packet, 16, length));
                }
            }
        }

        @Override
        public int send(MemorySegment buffer, long size) {
            answers.poll();
            sequence = buffer.get(ValueLayout.JAVA_INT_UNALIGNED, 8);
            return (int) size;
        }

        @Override
        public int receive(MemorySegment buffer, long nanos) {
            byte[] datagram = answers.isEmpty() ? null : answers.peek().poll();
            if (datagram == null) {
                return -Errno.ETIMEDOUT.number();
            }
            MemorySegment.copy(datagram, 0, buffer, ValueLayout.JAVA_BYTE, 0, datagram.length);
            for (int at = 0; at < datagram.length; ) {
                buffer.set(ValueLayout.JAVA_INT_UNALIGNED, at + 8, sequence);
                at += (buffer.get(ValueLayout.JAVA_INT_UNALIGNED, at) + 3) & ~3;
            }
            return datagram.length;
        }

        @Override
        public int membership(int group, boolean member) {
            return 0;
        }

        @Override
        public void wake() {}

        @Override
        public void close() {}
    }
}
