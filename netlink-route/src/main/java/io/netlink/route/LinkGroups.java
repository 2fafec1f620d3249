package io.netlink.route;

import io.netlink.AttributeSet;

import java.util.ArrayList;
import java.util.List;

/** What a link's attributes are to be once more is said in one of their groups. */
final class LinkGroups {
    private LinkGroups() {}

    /** One more reason, or one less, beside what is said of others. */
    static AttributeSet reason(AttributeSet said, long bit, boolean on) {
        AttributeSet before =
                said.get(LinkAttributes.PROTO_DOWN_REASON)
                        .orElse(AttributeSet.empty(LinkAttributes.PROTO_DOWN_REASONS));
        long mask = before.get(LinkAttributes.PROTO_DOWN_REASON_MASK).orElse(0L);
        long value = before.get(LinkAttributes.PROTO_DOWN_REASON_VALUE).orElse(0L);
        return before.with(LinkAttributes.PROTO_DOWN_REASON_MASK, mask | bit)
                .with(LinkAttributes.PROTO_DOWN_REASON_VALUE, on ? value | bit : value & ~bit);
    }

    /** One more virtual function, or another in its place. */
    static List<Vf> functions(AttributeSet said, Vf vf) {
        List<Vf> all = new ArrayList<>(said.get(LinkAttributes.VFINFO_LIST).orElse(List.of()));
        all.removeIf(each -> each.number() == vf.number());
        all.add(vf);
        return List.copyOf(all);
    }
}
