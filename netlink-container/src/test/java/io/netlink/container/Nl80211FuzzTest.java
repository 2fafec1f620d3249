package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.testkit.Allocated;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Whatever generic netlink answers is read, or a {@link DecodeException}: in bounded time and
 * memory. Other samples with {@code -Dnetlink.fuzz=SEED}, more with {@code
 * -Dnetlink.fuzz.samples=N}.
 */
class Nl80211FuzzTest {
    private static final String SEED = System.getProperty("netlink.fuzz", "1");
    private static final int SAMPLES = 1_000 * Integer.getInteger("netlink.fuzz.samples", 20);
    private static final int HEADER = NetlinkMessage.HEADER_LENGTH;

    /** Two exceptions with their stack traces are far less. */
    private static final long MOST_BYTES = 64 * 1024;

    /** What Linux 6 said of the controller itself: CTRL_CMD_NEWFAMILY. */
    private static final byte[] FAMILY =
            nativeOrder(
                    "880000001000000007000000602a0000010200000b0002006e6c6374726c0000"
                        + "06000100100000000800030002000000080004000000000008000500000000002c0006"
                        + "00140001000800010003000000080002000e00000014000200080001000a0000000800"
                        + "02000c0000001c0007001800010008000200100000000b0001006e6f746966790000");

    /** As nl80211_send_iface writes it: NL80211_CMD_NEW_INTERFACE of wlan0, phy 3. */
    private static final byte[] INTERFACE =
            nativeOrder(
                    "580000001c0000000700000000000000070100000800010003000000"
                        + "080003000500000008000500020000000a000600020000000000000008002e0004000000"
                        + "0c00990001000000000000000a000400776c616e30000000");

    private static byte[] nativeOrder(String littleEndian) {
        return HexFormat.of().parseHex(littleEndian);
    }

    private static NetlinkMessage message(byte... bytes) {
        return NetlinkMessage.of(MemorySegment.ofArray(bytes));
    }

    @Test
    void whatIsWholeIsRead() {
        assertEquals(16, Nl80211.familyOf(message(FAMILY)));
        assertEquals(3, Nl80211.phyOf(message(INTERFACE)));
        assertEquals(-1, Nl80211.phyOf(message(cut(INTERFACE, HEADER + 4))));
    }

    /** A request must not go to netlink's own messages, or to a device that cannot be. */
    @Test
    void numbersThatCannotBeAreRefused() {
        byte[] family = FAMILY.clone();
        ByteBuffer.wrap(family).order(ByteOrder.nativeOrder()).putShort(36, (short) 2);
        assertThrows(DecodeException.class, () -> Nl80211.familyOf(message(family)));
        byte[] phy = INTERFACE.clone();
        ByteBuffer.wrap(phy).order(ByteOrder.nativeOrder()).putInt(24, -1);
        assertThrows(DecodeException.class, () -> Nl80211.phyOf(message(phy)));
    }

    private static byte[] cut(byte[] message, int length) {
        byte[] cut = Arrays.copyOf(message, length);
        ByteBuffer.wrap(cut).order(ByteOrder.nativeOrder()).putInt(0, length);
        return cut;
    }

    /** True if it was read. */
    private static boolean read(byte... bytes) {
        long before = Allocated.bytes();
        boolean read = decode(bytes);
        if (Allocated.bytes() - before > MOST_BYTES) { // unless the first time loads classes
            before = Allocated.bytes();
            decode(bytes);
            long taken = Allocated.bytes() - before;
            assertTrue(taken < MOST_BYTES, () -> taken + " bytes were allocated");
        }
        return read;
    }

    private static boolean decode(byte... bytes) {
        boolean read = true;
        List<Consumer<NetlinkMessage>> decoders = List.of(Nl80211::familyOf, Nl80211::phyOf);
        for (Consumer<NetlinkMessage> decoder : decoders) {
            try {
                decoder.accept(message(bytes));
            } catch (DecodeException e) {
                assertFalse(e.getMessage().isEmpty());
                read = false;
            }
        }
        return read;
    }

    private static void bounded(Runnable run) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), run::run);
    }

    @Test
    void anyTruncationIsReadOrRefused() {
        bounded(
                () -> {
                    for (byte[] seed : List.of(FAMILY, INTERFACE)) {
                        for (int length = HEADER; length < seed.length; length++) {
                            read(cut(seed, length));
                            assertFalse(read(Arrays.copyOf(seed, length)), "the rest is missing");
                        }
                    }
                });
    }

    @Test
    void anyChangedByteIsReadOrRefused() {
        bounded(
                () -> {
                    for (byte[] seed : List.of(FAMILY, INTERFACE)) {
                        for (int at = 0; at < seed.length; at++) {
                            for (int change = 1; change < 256; change++) {
                                byte[] changed = seed.clone();
                                changed[at] ^= (byte) change;
                                read(changed);
                            }
                        }
                    }
                });
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(SEED.hashCode());
        bounded(
                () -> {
                    int read = 0;
                    for (int i = 0; i < SAMPLES; i++) {
                        byte[] bytes = (i % 2 == 0 ? FAMILY : INTERFACE).clone();
                        int from = random.nextInt(HEADER, bytes.length);
                        for (int n = random.nextInt(1, 40); n > 0; n--) {
                            bytes[random.nextInt(from, bytes.length)] = (byte) random.nextInt();
                        }
                        read += read(cut(bytes, random.nextInt(from, bytes.length))) ? 1 : 0;
                    }
                    int some = read;
                    assertTrue(some > SAMPLES / 50, () -> some + " are read");
                });
    }
}
