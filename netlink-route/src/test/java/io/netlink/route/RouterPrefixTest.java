package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWPREFIX;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.OptionalInt;

/** What a router announced: struct prefixmsg, PREFIX_ADDRESS (1) and PREFIX_CACHEINFO (2). */
class RouterPrefixTest {
    private static AttributeWriter header(AttributeWriter writer, int length, int flags) {
        writer.put8(10).put8(0).put16(0).put32(7);
        return writer.put8(3).put8(length).put8(flags).put8(0);
    }

    private static RouterPrefix prefix(int flags, int valid) {
        byte[] address = InetPrefix.parse("2001:db8::").address().getAddress();
        byte[] times = LinkFixture.written(writer -> writer.put32(60).put32(valid));
        return RouterPrefixView.of(
                        Replies.message(
                                RTM_NEWPREFIX,
                                w -> header(w, 64, flags).bytes(1, address).bytes(2, times)))
                .copy();
    }

    @Test
    void allOfItIsRead() {
        RouterPrefix read = prefix(3, -1);
        assertEquals(OptionalInt.of(7), read.deviceIndex());
        assertEquals(InetPrefix.parse("2001:db8::/64"), read.prefix());
        assertTrue(read.isOnLink() && read.isAutoconf());
        assertEquals(3, read.flags());
        assertEquals("60sec", read.preferredLifetime().orElseThrow().toString());
        assertEquals(Optional.of(Lifetime.FOREVER), read.validLifetime());
        assertEquals(
                "prefix 2001:db8::/64 dev if7 onlink autoconf valid forever preferred 60sec",
                read.toString());
        assertEquals(read, prefix(3, -1));
        assertEquals(read.hashCode(), prefix(3, -1).hashCode());
        assertNotEquals(read, prefix(1, -1));
        assertNotEquals(read, prefix(3, 0));
    }

    /** 1 and 2 of kernels before 6.8, the option's own bits since. */
    @Test
    void flagsOfOldAndNewKernels() {
        assertEquals("true false", flags(0x01));
        assertEquals("false true", flags(0x02));
        assertEquals("true false", flags(0x80));
        assertEquals("false true", flags(0x40));
        assertEquals("true true", flags(0xf0));
        assertEquals("false false", flags(0x30));
        assertEquals("true false", flags(0x82), "a bit without a meaning beside one with");
        assertEquals("false false", flags(0));
    }

    private static String flags(int flags) {
        RouterPrefix read = prefix(flags, 60);
        assertEquals(flags, read.flags());
        return read.isOnLink() + " " + read.isAutoconf();
    }

    @Test
    void lifetimesThatWereNotSaidAreNotZero() {
        RouterPrefix read =
                RouterPrefixView.of(Replies.message(RTM_NEWPREFIX, w -> header(w, 0, 0))).copy();
        assertEquals(Optional.empty(), read.validLifetime());
        assertEquals(Optional.empty(), read.preferredLifetime());
        assertEquals("prefix ::/0 dev if7", read.toString());
        assertEquals(Optional.of("0sec"), prefix(0, 0).validLifetime().map(Object::toString));
    }

    @Test
    void damageIsTold() {
        RouterPrefixView longer =
                RouterPrefixView.of(Replies.message(RTM_NEWPREFIX, w -> header(w, 129, 0)));
        assertThrows(DecodeException.class, longer::prefix);
        RouterPrefixView shorter =
                RouterPrefixView.of(
                        Replies.message(
                                RTM_NEWPREFIX, w -> header(w, 64, 0).bytes(2, new byte[4])));
        assertThrows(DecodeException.class, shorter::validLifetime);
        assertThrows(
                DecodeException.class,
                () -> RouterPrefixView.of(Replies.message(RTM_NEWPREFIX, w -> w.put32(0))));
    }
}
