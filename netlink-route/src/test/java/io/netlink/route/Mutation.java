package io.netlink.route;

import io.netlink.NetlinkMessage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage at random, of the kinds that are apt to confuse a reader of attributes. */
final class Mutation {
    private static final int HEADER = NetlinkMessage.HEADER_LENGTH;
    private static final int[] ODD = {
        0, 1, 3, 4, 5, 7, 8, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff
    };

    private Mutation() {}

    /**
     * A damaged message, that claims to be as long as it is.
     *
     * @param others where parts may come from
     */
    static byte[] of(byte[] seed, List<byte[]> others, Random random) {
        byte[] bytes = seed.clone();
        for (int n = random.nextInt(1, 7); n > 0 && bytes.length > HEADER; n--) {
            bytes = once(bytes, others.get(random.nextInt(others.size())), random);
        }
        return FuzzSeeds.claiming(bytes);
    }

    private static byte[] once(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(HEADER, bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = (byte) random.nextInt();
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> { // the length or type of what may be an attribute
                int aligned = at & ~3;
                if (aligned + 4 <= bytes.length) {
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.nativeOrder())
                            .putShort(
                                    aligned + (random.nextInt(3) == 0 ? 2 : 0),
                                    (short) ODD[random.nextInt(ODD.length)]);
                }
            }
            case 3 -> { // a number at its limits
                int aligned = at & ~3;
                byte with = (byte) (random.nextBoolean() ? 0xff : random.nextInt(2) * 0x7f);
                int end = Math.min(bytes.length, aligned + (random.nextBoolean() ? 4 : 8));
                Arrays.fill(bytes, Math.min(aligned, end), end, with);
            }
            case 4 -> { // cut short
                return Arrays.copyOf(bytes, at);
            }
            default -> { // a part of another, in between
                if (other.length <= HEADER) {
                    return bytes;
                }
                int from = random.nextInt(HEADER, other.length);
                int length = random.nextInt(1, Math.min(128, other.length - from + 1) + 1);
                length = Math.min(length, other.length - from);
                byte[] joined = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, joined, 0, at);
                System.arraycopy(other, from, joined, at, length);
                System.arraycopy(bytes, at, joined, at + length, bytes.length - at);
                return joined;
            }
        }
        return bytes;
    }
}
