package io.netlink;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * From the place in a request that the kernel's extended ack points at to the attribute's path,
 * such as {@code IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VLAN_ID}.
 */
final class AttributePath {
    private final List<String> names = new ArrayList<>();

    /** The table of the place that was reached. */
    private AttributeSpace space;

    private AttributePath(AttributeSpace space) {
        this.space = space;
    }

    /**
     * Works out the path of what the kernel complains about.
     *
     * @param request a message in memory
     * @param operation what kind of request it is
     * @param ack the kernel's answer
     * @return the path, or the empty string if the kernel points at no attribute
     */
    static String of(NetlinkMessage request, Operation operation, ExtendedAck ack) {
        int place = ack.offset().orElse(ack.missingNest().orElse(-1));
        AttributePath path = new AttributePath(operation.attributes());
        if (place >= 0) {
            try {
                path.walk(
                        request.attributes(operation.headerLength()),
                        request.payloadOffset() - NetlinkMessage.HEADER_LENGTH + place,
                        operation.attributes());
            } catch (DecodeException e) {
                return String.join(
                        "/", path.names); // the attribute around it is right all the same
            }
        }
        if (ack.missingType().isPresent()) {
            path.names.add(path.nameOf(ack.missingType().getAsInt()));
        }
        return String.join("/", path.names);
    }

    private void walk(AttributeReader level, long place, AttributeSpace table) {
        space = table;
        MemorySegment memory = level.segment();
        long start = level.position();
        long size = level.remaining();
        while (level.next()) {
            long header = level.offset() - AttributeWriter.HEADER_LENGTH;
            if (place < header || place >= level.offset() + level.length()) {
                continue;
            }
            names.add(nameOf(level.type()));
            AttributeView siblings = new AttributeView(table);
            siblings.wrap(memory, start, size);
            Attribute<?> row = table.find(level.type()).orElse(null);
            AttributeSpace inner = row == null ? null : row.inner(siblings).orElse(null);
            if (inner == null) {
                space = AttributeSpace.named("");
                return;
            }
            AttributeReader inside = level.nested(row.headerLength(inner), new AttributeReader());
            if (place < inside.position()) {
                space = inner; // the nest itself
                return;
            }
            walk(inside, place, inner);
            return;
        }
    }

    private String nameOf(int code) {
        return space.find(code).map(Attribute::name).orElse("attribute " + code);
    }
}
