package io.netlink.route.encap;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;

import java.util.Arrays;
import java.util.HexFormat;

/** An encapsulation that the library has no type for: its number, and its payload as it came. */
public final class OtherEncap extends Encap<OtherEncap> {
    static final AttributeSpace SPACE = AttributeSpace.named("encap");

    private final byte[] payload;

    private OtherEncap(int number, AttributeSet data, byte... payload) {
        super(type(number), data);
        this.payload = payload;
    }

    private static Encap.Type<OtherEncap> type(int number) {
        return new Encap.Type<>(
                number, "type " + number, SPACE, data -> of(number, data.toByteArray()));
    }

    /**
     * An encapsulation by its number.
     *
     * @param number LWTUNNEL_ENCAP_*, 0 to 65535
     * @param payload what goes into RTA_ENCAP
     * @return the encapsulation
     * @throws IllegalArgumentException if the number is out of range
     */
    public static OtherEncap of(int number, byte[] payload) {
        if (number < 0 || number > 0xffff) {
            throw new IllegalArgumentException("encap type " + number + ": must be 0 to 65535");
        }
        return new OtherEncap(number, attributes(payload), payload.clone());
    }

    /** None if the payload is something else. */
    private static AttributeSet attributes(byte... payload) {
        try {
            return AttributeSet.of(SPACE, payload);
        } catch (DecodeException e) {
            return AttributeSet.empty(SPACE);
        }
    }

    @Override
    byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherEncap that
                && number() == that.number()
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return number() * 31 + Arrays.hashCode(payload);
    }

    /** {@code encap type N} and the payload in hexadecimal. */
    @Override
    public String toString() {
        return "encap " + name() + " 0x" + HexFormat.of().formatHex(payload);
    }
}
