package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;

import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Objects;

/**
 * How long an address lives, and since when: IFA_CACHEINFO.
 *
 * <pre>{@code
 * struct ifa_cacheinfo {
 *     __u32 ifa_prefered;  //  0  seconds
 *     __u32 ifa_valid;     //  4  seconds
 *     __u32 cstamp;        //  8  hundredths of seconds
 *     __u32 tstamp;        // 12  hundredths of seconds
 * };
 * }</pre>
 *
 * @param preferred how long new connections may still use it; then it is deprecated
 * @param valid how long it is there at all
 * @param created when it was made, as a time since the machine started
 * @param updated when it was last changed, likewise
 */
public record AddressCacheInfo(
        Lifetime preferred, Lifetime valid, Duration created, Duration updated) {
    private static final int LENGTH = 16;

    static final AttributeCodec<AddressCacheInfo> CODEC =
            AttributeCodec.of(
                    "struct ifa_cacheinfo", AddressCacheInfo::read, AddressCacheInfo::write);

    /** Checks that nothing is null. */
    public AddressCacheInfo {
        Objects.requireNonNull(preferred, "preferred");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
    }

    /**
     * What a request says: how long, and not since when.
     *
     * @throws IllegalArgumentException if the kernel would refuse it
     */
    static AddressCacheInfo of(Lifetime preferred, Lifetime valid) {
        if (valid.bits() == 0) {
            throw new IllegalArgumentException("valid lifetime 0: must be at least a second");
        }
        if (preferred.compareTo(valid) > 0) {
            throw new IllegalArgumentException(
                    "preferred lifetime %s: must not be longer than the valid one, %s"
                            .formatted(preferred, valid));
        }
        return new AddressCacheInfo(preferred, valid, Duration.ZERO, Duration.ZERO);
    }

    private static AddressCacheInfo read(AttributeReader at) {
        if (at.length() < LENGTH) {
            throw new DecodeException(
                    "struct ifa_cacheinfo", "has " + at.length() + " bytes, needs " + LENGTH);
        }
        return new AddressCacheInfo(
                Lifetime.ofBits(word(at, 0)),
                Lifetime.ofBits(word(at, 4)),
                Ticks.toDuration(word(at, 8)),
                Ticks.toDuration(word(at, 12)));
    }

    private static int word(AttributeReader at, int offset) {
        return at.segment().get(ValueLayout.JAVA_INT_UNALIGNED, at.offset() + offset);
    }

    private static void write(AttributeWriter writer, int type, AddressCacheInfo value) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.nativeOrder());
        bytes.putInt(value.preferred.bits()).putInt(value.valid.bits());
        bytes.putInt(Ticks.of(value.created)).putInt(Ticks.of(value.updated));
        writer.bytes(type, bytes.array());
    }

    /** As {@code ip addr} prints it. */
    @Override
    public String toString() {
        return "valid_lft " + valid + " preferred_lft " + preferred;
    }
}
