package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.route.tc.Basic;
import io.netlink.route.tc.Ematch;
import io.netlink.route.tc.Ematch.Layer;
import io.netlink.route.tc.Ematch.Operator;
import io.netlink.route.tc.Meta;
import io.netlink.uapi.TcEmMeta;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Extended matches: what {@code tc} has no word for, groups, and what is refused. */
class EmatchTest {
    private static final Meta DEVICE = Meta.of(TcEmMeta.TCF_META_ID_DEV);
    private static final byte[] NEEDLE = {'a', 'b', 'c'};

    private static void refused(String text, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(text), message);
    }

    private static String hex(Ematch match) {
        return HexFormat.of().formatHex(match.data());
    }

    private static List<Ematch> read(Basic basic) {
        AttributeSet tree = basic.get(Basic.EMATCHES).orElseThrow();
        return Ematch.matches(tree);
    }

    @Test
    void text() {
        Ematch match = Ematch.text("kmp", Layer.NETWORK, 2, Layer.TRANSPORT, 0x102, NEEDLE);
        assertEquals(
                "6b6d7000000000000000000000000000" // algo
                        + "0200" // from_offset
                        + "0201" // to_offset
                        + "0300" // pattern_len
                        + "21" // from_layer 1, to_layer 2
                        + "00"
                        + "616263",
                hex(match));
        refused("name", () -> Ematch.text("", Layer.LINK, 0, Layer.LINK, 1, NEEDLE));
        refused("name", () -> Ematch.text("x".repeat(16), Layer.LINK, 0, Layer.LINK, 1, NEEDLE));
        refused("bytes", () -> Ematch.text("bm", Layer.LINK, 0, Layer.LINK, 1));
        refused("offset", () -> Ematch.text("bm", Layer.LINK, 0, Layer.LINK, 65536, NEEDLE));
        refused("before", () -> Ematch.text("bm", Layer.LINK, 2, Layer.LINK, 1, NEEDLE));
        refused("before", () -> Ematch.text("bm", Layer.NETWORK, 0, Layer.LINK, 1, NEEDLE));
    }

    /** struct xt_set_info: index, dim, flags. */
    @Test
    void ipset() {
        assertEquals("05000202", hex(Ematch.ipset(5, true, false)));
        assertEquals("ff000100", hex(Ematch.ipset(255, false)));
        assertEquals("0000067e", hex(Ematch.ipset(0, true, true, true, true, true, true)));
        refused("parts", () -> Ematch.ipset(5));
        refused("parts", () -> Ematch.ipset(5, new boolean[7]));
        refused("set", () -> Ematch.ipset(65535, true));
        refused("set", () -> Ematch.ipset(-1, true));
    }

    /** tcf_meta_hdr; LVALUE u32; RVALUE: both kinds of type TCF_META_TYPE_VAR. */
    @Test
    void metaOfADevicesName() {
        assertEquals(
                "0c000100"
                        + "05000000"
                        + "00000000"
                        + "08000200"
                        + "00000000"
                        + "06000300"
                        + "64300000",
                hex(Ematch.meta(DEVICE, Operator.EQ, Meta.value("d0"))));
        assertEquals(
                "0c000100"
                        + "05100101"
                        + "00100000"
                        + "08000200"
                        + "02000000"
                        + "08000300"
                        + "09000000",
                hex(Ematch.meta(DEVICE.shift(1).mask(2), Operator.GT, Meta.value(9))));
    }

    @Test
    void meta() {
        refused("shift", () -> Meta.value(5).shift(1));
        refused("mask", () -> Meta.value("d0").mask(1));
        refused("shift", () -> DEVICE.shift(256));
        refused("mask", () -> DEVICE.mask(1L << 32));
        refused("meta id", () -> Meta.of(0));
        refused("meta id", () -> Meta.of(2048));
        refused("value", () -> Meta.value(-1));
        refused("bytes", () -> Meta.value(""));
        refused(
                "a text and a number",
                () -> Ematch.meta(Meta.value("d0"), Operator.EQ, Meta.value(5)));
        refused(
                "a text and a number",
                () -> Ematch.meta(DEVICE.mask(1), Operator.EQ, Meta.value("d0")));
        assertEquals("meta 5 shift 1 mask 0x2", DEVICE.shift(1).mask(2).toString());
        assertEquals("\"d0\" 4294967295", Meta.value("d0") + " " + Meta.value(0xffff_ffffL));
        assertEquals(DEVICE.mask(3), DEVICE.mask(3));
        assertEquals(DEVICE.mask(3).hashCode(), DEVICE.mask(3).hashCode());
    }

    @Test
    void groupsAreReadAsTheyWereSaid() {
        Ematch one = Ematch.u32(0, 1, 1);
        Ematch two = Ematch.u32(0, 2, 2);
        Ematch inner = Ematch.group(one.or(), two).not();
        Basic basic = Basic.match(one, Ematch.group(two.or(), inner), Ematch.group(two));
        List<Ematch> read = read(basic);
        assertEquals(3, read.size());
        assertEquals(basic, Basic.match(read.toArray(Ematch[]::new)), "and written again so");
        assertTrue(read.get(1).toString().contains("flags 4"), read.get(1).toString());
        refused("number of matches", Ematch::group);
    }

    /** A reference backward, to itself, or behind the end is no group: it is kept as it is. */
    @Test
    void groupsThatMakeNoSense() {
        for (String reference : List.of("00000000", "01000000", "02000000", "ffffffff", "0000")) {
            Ematch bad = Ematch.of(0, HexFormat.of().parseHex(reference));
            List<Ematch> read = read(Basic.match(Ematch.u32(0, 1, 1), bad));
            assertEquals(2, read.size());
            assertEquals(reference, hex(read.get(1)));
        }
    }

    /** Groups that overlap would be read twice, and then four times, and so on. */
    @Test
    void groupsThatAreOne() {
        List<Ematch> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String next = HexFormat.of().toHexDigits((byte) (i + 1)) + "000000";
            all.add(Ematch.of(0, HexFormat.of().parseHex(next)));
        }
        all.add(Ematch.u32(0, 1, 1));
        List<Ematch> read = read(Basic.match(all.toArray(Ematch[]::new)));
        assertEquals(201, read.size());
    }
}
