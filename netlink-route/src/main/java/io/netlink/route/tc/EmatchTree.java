package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The extended matches of a filter on the wire: a flat list, in which a group tells the number of
 * its first match, which comes behind all matches around it.
 */
final class EmatchTree {
    /** The table of TCA_*_EMATCHES. */
    static final AttributeSpace SPACE = AttributeSpace.named("ematches", "TCA_EMATCH_TREE_");

    private static final AttributeCodec<Ematch> CODEC =
            AttributeCodec.of(
                    "struct tcf_ematch_hdr",
                    reader -> Ematch.read(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    /** How many matches there are. */
    static final Attribute<Count> HDR =
            SPACE.attribute(TCA_EMATCH_TREE_HDR, "TCA_EMATCH_TREE_HDR", Count.CODEC);

    /** The matches. */
    static final Attribute<List<Ematch>> LIST =
            SPACE.attribute(
                    TCA_EMATCH_TREE_LIST, "TCA_EMATCH_TREE_LIST", Codecs.numberedList(CODEC));

    private EmatchTree() {}

    /**
     * How many matches there are.
     *
     * <pre>{@code
     * struct tcf_ematch_tree_hdr {
     *     __u16 nmatches;
     *     __u16 progid;    // who made it
     * };
     * }</pre>
     */
    record Count(int matches, int program) {
        static final AttributeCodec<Count> CODEC =
                Codecs.struct(
                        "struct tcf_ematch_tree_hdr",
                        4,
                        buffer -> new Count(buffer.getShort() & 0xffff, buffer.getShort() & 0xffff),
                        (buffer, count) ->
                                buffer.putShort((short) count.matches)
                                        .putShort((short) count.program));
    }

    /** The attributes of matches. */
    static AttributeSet of(List<Ematch> matches) {
        List<Ematch> flat = new ArrayList<>(joined(matches));
        flatten(flat, 0);
        TcCodecs.in(flat.size(), 1, 0xffff, "number of matches");
        return AttributeSet.empty(SPACE)
                .with(HDR, new Count(flat.size(), TCF_EM_PROG_TC))
                .with(LIST, List.copyOf(flat));
    }

    /** Matches, each joined to the next. */
    static List<Ematch> joined(List<Ematch> matches) {
        List<Ematch> joined = new ArrayList<>();
        for (Ematch each : matches) {
            joined.add(each.among(joined.size() == matches.size() - 1));
        }
        return List.copyOf(joined);
    }

    /** Puts the matches of groups behind all there are, in the order that {@code tc} has. */
    private static void flatten(List<Ematch> flat, int from) {
        int end = flat.size();
        for (int i = from; i < end; i++) {
            List<Ematch> members = flat.get(i).members();
            if (members != null) {
                int first = flat.size();
                flat.set(i, flat.get(i).referring(first));
                flat.addAll(members);
                flatten(flat, first);
            }
        }
    }

    /** The matches, those of groups inside their groups. */
    static List<Ematch> matches(AttributeSet tree) {
        List<Ematch> flat = AttributeSet.of(SPACE, tree.toByteArray()).get(LIST).orElse(List.of());
        return from(flat, 0, new BitSet());
    }

    /**
     * The matches from one to the last that is joined to it.
     *
     * @param groups the first matches of groups so far; two groups cannot be one
     */
    private static List<Ematch> from(List<Ematch> flat, int start, BitSet groups) {
        List<Ematch> found = new ArrayList<>();
        for (int i = start; i < flat.size(); i++) {
            Ematch match = flat.get(i);
            int first = match.kind() == TCF_EM_CONTAINER ? first(match) : 0;
            if (first > i && first < flat.size() && !groups.get(first)) { // forward only
                groups.set(first);
                match = match.grouping(from(flat, first, groups));
            }
            found.add(match);
            if (match.isLast()) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private static int first(Ematch group) {
        byte[] data = group.data();
        return data.length < Integer.BYTES
                ? 0
                : ByteBuffer.wrap(data).order(ByteOrder.nativeOrder()).getInt();
    }
}
