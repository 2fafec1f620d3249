package io.netlink;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the kernel says besides an errno: its words, and where in the request it stumbled
 * (NLMSGERR_ATTR_* of linux/netlink.h).
 *
 * @param message the kernel's own words (NLMSGERR_ATTR_MSG); also a warning on success
 * @param offset where in the request, from the start of its header, the offending attribute is
 *     (NLMSGERR_ATTR_OFFS)
 * @param missingType the attribute type the kernel misses (NLMSGERR_ATTR_MISS_TYPE)
 * @param missingNest where in the request the nest is that misses it; absent means the message
 *     itself (NLMSGERR_ATTR_MISS_NEST)
 * @param policy the rule that the attribute broke, undecoded (NLMSGERR_ATTR_POLICY)
 */
public record ExtendedAck(
        Optional<String> message,
        OptionalInt offset,
        OptionalInt missingType,
        OptionalInt missingNest,
        Optional<AttributeSet> policy) {

    /** The kernel said nothing besides the errno. */
    public static final ExtendedAck NONE =
            new ExtendedAck(
                    Optional.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty());

    private static final AttributeSpace SPACE = AttributeSpace.named("NLMSGERR_ATTR");
    private static final AttributeSpace POLICY_SPACE = AttributeSpace.named("NL_POLICY_TYPE_ATTR");
    private static final Attribute<String> MSG = SPACE.string(1, "NLMSGERR_ATTR_MSG");
    private static final Attribute<Integer> OFFS = SPACE.s32(2, "NLMSGERR_ATTR_OFFS");
    private static final Attribute<AttributeSet> POLICY =
            SPACE.nest(4, "NLMSGERR_ATTR_POLICY", () -> POLICY_SPACE);
    private static final Attribute<Integer> MISS_TYPE = SPACE.s32(5, "NLMSGERR_ATTR_MISS_TYPE");
    private static final Attribute<Integer> MISS_NEST = SPACE.s32(6, "NLMSGERR_ATTR_MISS_NEST");

    /** The two shapes of the message's end that carry an errno and, after it, attributes. */
    private static final int NLM_F_CAPPED = 0x100;

    private static final int NLM_F_ACK_TLVS = 0x200;
    private static final int NLMSG_ERROR = 2;

    /**
     * Reads the extended ack of an NLMSG_ERROR or NLMSG_DONE message.
     *
     * <pre>{@code
     * struct nlmsgerr {
     *     int             error;
     *     struct nlmsghdr msg;   // then the request's payload unless NLM_F_CAPPED, then attributes
     * };                         // NLMSG_DONE: int error, then attributes
     * }</pre>
     *
     * @param message an NLMSG_ERROR or NLMSG_DONE message
     * @return the extended ack, {@link #NONE} if the message has none
     */
    static ExtendedAck of(NetlinkMessage message) {
        if ((message.flags() & NLM_F_ACK_TLVS) == 0) {
            return NONE;
        }
        int start = Integer.BYTES;
        if (message.type() == NLMSG_ERROR) {
            start += NetlinkMessage.HEADER_LENGTH;
            if ((message.flags() & NLM_F_CAPPED) == 0 && message.payloadLength() >= start) {
                int requestLength = message.payloadInt(Integer.BYTES);
                if (requestLength < NetlinkMessage.HEADER_LENGTH) {
                    return NONE;
                }
                start += AttributeWriter.align(requestLength - NetlinkMessage.HEADER_LENGTH);
            }
        }
        if (start < 0 || start >= message.payloadLength()) {
            return NONE;
        }
        AttributeSet attributes = message.attributes(start).copy(SPACE);
        return new ExtendedAck(
                attributes.get(MSG),
                optionalInt(attributes.get(OFFS)),
                optionalInt(attributes.get(MISS_TYPE)),
                optionalInt(attributes.get(MISS_NEST)),
                attributes.get(POLICY));
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(message.orElse("no message"));
        offset.ifPresent(value -> text.append(" offset ").append(value));
        missingType.ifPresent(value -> text.append(" missing type ").append(value));
        missingNest.ifPresent(value -> text.append(" in nest at ").append(value));
        policy.ifPresent(
                value ->
                        text.append(" policy ")
                                .append(HexFormat.of().formatHex(value.toByteArray())));
        return text.toString();
    }
}
