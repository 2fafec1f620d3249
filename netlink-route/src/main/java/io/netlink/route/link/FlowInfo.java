package io.netlink.route.link;

import io.netlink.AttributeCodec;

/**
 * Traffic class and flow label of outer IPv6 packets: {@code tclass} and {@code flowlabel} of
 * {@code ip link}. The kernel has both in one big-endian word, below the four bits of the version.
 *
 * @param trafficClass 0 to 255
 * @param label 0 to 0xfffff
 */
public record FlowInfo(int trafficClass, int label) {
    static final AttributeCodec<FlowInfo> CODEC =
            AttributeCodec.of(
                    "be32",
                    reader -> of(reader.be32()),
                    (writer, type, info) -> writer.be32(type, info.word()));

    private static final int LABEL_BITS = 20;

    /**
     * Traffic class and flow label.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public FlowInfo {
        if (trafficClass < 0 || trafficClass > 0xff) {
            throw new IllegalArgumentException(
                    "traffic class " + trafficClass + ": must be 0 to 255");
        }
        if (label < 0 || label > 0xfffff) {
            throw new IllegalArgumentException("flow label " + label + ": must be 0 to 0xfffff");
        }
    }

    private static FlowInfo of(int word) {
        return new FlowInfo(word >>> LABEL_BITS & 0xff, word & 0xfffff);
    }

    private int word() {
        return trafficClass << LABEL_BITS | label;
    }

    @Override
    public String toString() {
        return "tclass 0x%02x flowlabel 0x%05x".formatted(trafficClass, label);
    }
}
